import { distance } from 'fastest-levenshtein'
import { findModel, type Model, type TaskRequest } from './kie/index.ts'

/** How errors name the place where the user wrote something. */
export interface WishPlaces {
  readonly aspectRatio: string
  readonly quality: string
  /** Of a field of `modelInput`. */
  readonly field: (name: string) => string
}

/** What the user said of one image, before it becomes a model's `input`. */
export interface RequestWish {
  readonly model: string
  readonly prompt: string
  readonly aspectRatio: string | undefined
  readonly quality: string | undefined
  readonly modelInput: Readonly<Record<string, unknown>>
  readonly callbackUrl: string | undefined
  readonly places: WishPlaces
}

/** A request ready for kie, with what is known of it. */
export interface ResolvedRequest {
  readonly request: TaskRequest
  /** Credits for one task, `undefined` where the price is unknown. */
  readonly price: number | undefined
  /** Fields that the user left to the model's default. */
  readonly defaulted: readonly string[]
  /** Reasons not to send it, one line each. */
  readonly problems: readonly string[]
  /** What the user should know, one line each. */
  readonly warnings: readonly string[]
}

/** How many single-character edits still count as a misspelling. */
const NEAR = 3

/** The known name that was probably meant, `undefined` when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((each) => ({ each, edits: distance(name.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)
  return best !== undefined && best.edits <= NEAR ? best.each : undefined
}

/** Names as a sentence lists them: `1:1, 2:3 or 3:2`. */
export function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/**
 * Makes the request for one image. The rule follows the money: kie drops an unknown field in silence and charges, so that
 * is a problem; it refuses an unknown value for free, so that is a warning, unless an input of ours named it.
 */
export function resolveRequest(wish: RequestWish): ResolvedRequest {
  const fromInputs = {
    prompt: wish.prompt,
    ...(wish.aspectRatio === undefined ? {} : { aspect_ratio: wish.aspectRatio }),
    ...(wish.quality === undefined ? {} : { quality: wish.quality }),
  }
  const model = findModel(wish.model)
  const defaults = defaultsFor(model, { ...wish.modelInput, ...fromInputs })
  const input = { ...defaults, ...wish.modelInput, ...fromInputs }
  return {
    request: {
      model: wish.model,
      input,
      ...(wish.callbackUrl === undefined ? {} : { callBackUrl: wish.callbackUrl }),
    },
    price: model?.credits(input),
    defaulted: Object.keys(defaults),
    problems: [...conflicts(wish, fromInputs), ...(model === undefined ? [] : problemsOf(model, wish))],
    warnings: model === undefined ? [uncheckedModel(wish.model)] : warningsOf(model, wish),
  }
}

function defaultsFor(model: Model | undefined, given: Readonly<Record<string, unknown>>): Record<string, string> {
  const missing = Object.entries(model?.fields ?? {}).filter(([name, field]) => field.required && !(name in given))
  return Object.fromEntries(
    missing.flatMap(([name, field]) => (field.default === undefined ? [] : [[name, field.default]])),
  )
}

/** Fields that are set twice: which of the two values should be paid for is not ours to guess. */
function conflicts({ modelInput, places }: RequestWish, fromInputs: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(fromInputs)
    .filter((field) => Object.hasOwn(modelInput, field))
    .map((field) => `${places.field(field)} is set already, as the ${field.replace('_', ' ')}; set it once.`)
}

function problemsOf(model: Model, wish: RequestWish): string[] {
  const known = Object.keys(model.fields)
  const unknown = Object.keys(wish.modelInput).filter((field) => !known.includes(field))
  const values = [
    { place: wish.places.aspectRatio, field: 'aspect_ratio', value: wish.aspectRatio },
    { place: wish.places.quality, field: 'quality', value: wish.quality },
  ]
  return [
    ...unknown.map((field) => {
      const meant = nearest(field, known)
      const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`
      return `${wish.places.field(field)} is no field of ${model.id}, which takes ${orList(known)}.${hint}`
    }),
    ...values.flatMap(({ place, field, value }) => {
      const allowed = model.fields[field]?.values
      if (value === undefined || allowed === undefined || allowed.includes(value)) return []
      return [`${place} is ${JSON.stringify(value)}; ${model.id} takes ${orList(allowed)}.`]
    }),
  ]
}

function uncheckedModel(model: string): string {
  return (
    `This action does not know ${model}: its fields are sent unchecked, its price is unknown, ` +
    'and kie silently drops a field that the model does not have.'
  )
}

function warningsOf(model: Model, wish: RequestWish): string[] {
  const odd = Object.entries(wish.modelInput).filter(([field, value]) => {
    const allowed = model.fields[field]?.values
    return allowed !== undefined && !(typeof value === 'string' && allowed.includes(value))
  })
  const characters = wish.prompt.length
  return [
    ...odd.map(([field]) => {
      const allowed = orList(model.fields[field]?.values ?? [])
      return `${wish.places.field(field)} is none of the values known for ${model.id} (${allowed}); kie may refuse it.`
    }),
    ...(characters > model.promptWarningAbove
      ? [
          `The prompt has ${characters} characters; kie was seen to refuse more than ${model.promptWarningAbove}, uncharged.`,
        ]
      : []),
  ]
}
