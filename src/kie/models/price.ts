import { findModel, type Model, type ModelField, type Prices } from './models.ts'

/** Fields that say how many pictures a task makes, in the models of whose number nothing more is known. */
export const COUNT_FIELDS = ['n', 'num_images', 'max_images', 'nVariants'] as const

/** What a request consists of, as far as its price depends on it. */
type Input = Readonly<Record<string, unknown>>

/**
 * Credits that one task with this input takes, for all its pictures. Where more than one price may apply it is the highest
 * of them, so that a limit on spending holds: the field that decides is left out and has no default, or is no field at all.
 * @returns `undefined` where no price is known, or where it depends on the size of a picture
 */
export function creditsFor(model: Model, input: Input): number | undefined {
  const { credits } = model
  if (credits === undefined || 'per_megapixel' in credits) return undefined
  const each = highest(credits, { model, input })
  return withoutRoundingError(each * countPaid(model, input))
}

/** Pictures that a task with this input makes: those that are asked for, else the most that the model may make of it. */
export function countPictures(model: Model, input: Input): number {
  const { field: name, byDefault } = model.pictures ?? {}
  const asked = name === undefined ? undefined : Number(input[name])
  if (asked !== undefined && asked >= 1) return asked
  if (byDefault !== undefined) return highest(byDefault, { model, input })
  const field = name === undefined ? undefined : model.fields[name]
  return field === undefined ? 1 : defaultCount(field)
}

/** How many times the price of one a task takes, also of a model that is not known here. */
export function countCharged({ model: id, input }: { readonly model: string; readonly input: Input }): number {
  const model = findModel(id)
  if (model !== undefined) return countPaid(model, input)
  return Math.max(1, ...COUNT_FIELDS.map((name) => Number(input[name])).filter((asked) => asked >= 1))
}

function countPaid(model: Model, input: Input): number {
  return model.pricedBy === 'task' ? 1 : countPictures(model, input)
}

/** What the field of a count is where it is left out; the most that it takes, where that is not known. */
function defaultCount({ default: standard, values = [], max = 1 }: ModelField): number {
  return standard === undefined ? Math.max(max, ...values.map(Number)) : Number(standard)
}

/** The number of the setting that the input has; of several that it may have, the highest. */
function highest(numbers: Prices, { model, input }: { readonly model: Model; readonly input: Input }): number {
  const all = Object.entries(numbers)
  const chosen = all.filter(([setting]) => isSet(setting, model, input))
  return Math.max(...(chosen.length > 0 ? chosen : all).map(([, number]) => number))
}

/** Whether the input has this setting, such as `quality=high`, by itself or by the model's default. */
function isSet(setting: string, { fields }: Model, input: Input): boolean {
  const [name = '', value] = setting.split('=')
  return String(input[name] ?? fields[name]?.default) === value
}

/** Prices have two decimals at most, but their products come out as 16.799999999999997. */
function withoutRoundingError(credits: number): number {
  return Number(credits.toFixed(6))
}
