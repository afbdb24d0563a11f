import { InputError } from '../core/text/errors.ts'
import { nearest, orList } from '../core/text/word-list.ts'
import { findModel, MODELS, type Model, type ModelField, type Prices } from '../kie/index.ts'

/** The models that are known, or the fields of one of them, as lines. @throws InputError for a model that is not known */
export function listModels(id: string | undefined): readonly string[] {
  if (id !== undefined) return describeModel(knownModel(id))
  const width = Math.max(...MODELS.map((model) => model.id.length))
  return MODELS.map((model) => `${model.id.padEnd(width)}  ${model.kind.padEnd(23)}  ${priceRange(model)}`)
}

/** The same as data. @throws as {@link listModels} */
export function modelsData(id: string | undefined): Model | readonly Model[] {
  return id === undefined ? MODELS : knownModel(id)
}

function knownModel(id: string): Model {
  const model = findModel(id)
  if (model !== undefined) return model
  const near = nearest(
    id,
    MODELS.map((each) => each.id),
  )
  throw new InputError([
    `The model '${id}' is not in the list${near === undefined ? '' : `; '${near}' is`}. kie may know it all the same, and 'plan' asks.`,
  ])
}

function describeModel(model: Model): readonly string[] {
  const { id, title, kind, credits, notes, fields } = model
  const width = Math.max(...Object.keys(fields).map((name) => name.length))
  return [
    `${id}: ${title}, ${kind}`,
    ...(credits === undefined ? ['price: unknown'] : pricesIn(credits).map((price) => `price: ${price}`)),
    ...notes.map((note) => `note: ${note}`),
    '',
    ...Object.entries(fields).map(([name, field]) => `${name.padEnd(width)}  ${describeField(field)}`),
  ]
}

function describeField({ type, required, values, default: standard }: ModelField): string {
  return [
    required ? 'required' : 'optional',
    values === undefined ? type : orList(values),
    ...(standard === undefined ? [] : [`default ${JSON.stringify(standard)}`]),
  ].join(', ')
}

function pricesIn(credits: Prices): readonly string[] {
  return Object.entries(credits).map(([setting, price]) => {
    const where = setting === 'any' ? '' : setting === 'per_megapixel' ? ' a megapixel' : ` with ${setting}`
    return `${price} credits${where}`
  })
}

function priceRange({ credits }: Model): string {
  if (credits === undefined) return 'price unknown'
  const prices = Object.values(credits)
  const [least, most] = [Math.min(...prices), Math.max(...prices)]
  const range = least === most ? `${least}` : `${least} to ${most}`
  return `${range} credits${'per_megapixel' in credits ? ' a megapixel' : ''}`
}
