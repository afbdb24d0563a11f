import data from './models.json' with { type: 'json' }

/** What a model makes of what. */
export const MODEL_KINDS = [
  'text-to-image',
  'image-to-image',
  'text-and-image-to-image',
  'upscale',
  'layer-decomposition',
  'segmentation',
  'background-removal',
] as const

/** One of the kinds of model. */
export type ModelKind = (typeof MODEL_KINDS)[number]

/** How well the fields of a model are known, best first; `live` is what kie's own catalogue said in this run. */
export const CONFIDENCES = ['documented', 'live', 'second-hand', 'partial'] as const

/** One of the degrees of confidence. */
export type Confidence = (typeof CONFIDENCES)[number]

/** The types of a field's value, by their names in JSON Schema. */
export const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'] as const

/** One of the types of a field's value. */
export type FieldType = (typeof FIELD_TYPES)[number]

/** What is known of one field of a model's `input`. */
export interface ModelField {
  readonly type: FieldType
  readonly required: boolean
  /** Whole sentences, for the page of models. */
  readonly description: string
  /** The only values that kie takes. */
  readonly values?: readonly (string | number)[]
  /** What kie uses where the field is left out. A required field is filled with it, as kie refuses the request otherwise. */
  readonly default?: unknown
  /** In characters, as is `maxLength`. */
  readonly minLength?: number
  readonly maxLength?: number
  /** The least number, itself allowed; so is `max`. */
  readonly min?: number
  readonly max?: number
  /** What an array holds. */
  readonly itemType?: FieldType
  readonly minItems?: number
  readonly maxItems?: number
}

/** Numbers by setting, such as credits: `quality=high`; `any` for all settings; of prices also `per_megapixel`. */
export type Prices = Readonly<Record<string, number>>

/** How many pictures a task makes, of a model that may make several; each is charged, unless the price is the task's. */
export interface PicturesOfTask {
  /** The field that sets the number, `undefined` where none does. */
  readonly field?: string
  /** Their number where it is not set, by setting, where the field's own default does not say it; at the most. */
  readonly byDefault?: Prices
  /** The switch that asks for a series, which is meant to have more than one. */
  readonly series?: string
}

/** What a field has to be for a conflict: one of these values, by itself or by default, or set at all, or left out. */
export type Condition = 'set' | 'unset' | readonly (string | number | boolean)[]

/** Fields that kie refuses together where all of them are so. */
export type Conflict = Readonly<Record<string, Condition>>

/** What is known of a model. */
export interface Model {
  readonly id: string
  readonly title: string
  readonly kind: ModelKind
  /** The day or month in which this was known: `2026-08-19`, `2026-10`. */
  readonly asOf: string
  readonly confidence: Confidence
  /** The field that takes the pictures to work on. One of type `string` takes a single URL, others a list. */
  readonly referenceField: string | undefined
  /** How many pictures that field takes at most. */
  readonly referenceMax: number | undefined
  /** Credits for one picture, `undefined` where no price is known. */
  readonly credits: Prices | undefined
  /** `task` where `credits` pay for all pictures of a task. */
  readonly pricedBy?: 'task'
  /** The day of that price. */
  readonly creditsAsOf: string | undefined
  /** What another source says, where they disagree: less, since the highest price is the one that is counted on. */
  readonly creditsElsewhere?: Prices
  /** `undefined` where a task makes one picture. */
  readonly pictures?: PicturesOfTask
  readonly notes: readonly string[]
  readonly fields: Readonly<Record<string, ModelField>>
  /** What kie refuses of values that are right by themselves. */
  readonly conflicts?: readonly Conflict[]
  /** Sources differ on its very fields, so that kie's live catalogue is asked each time. */
  readonly unsettled?: true
}

/** The model that is used when the user names none. */
export const DEFAULT_MODEL = 'gpt-image/1.5-text-to-image'

/** Every model of kie's Market for images that is known, by id. scripts/check-models.ts proves that the data has this shape. */
export const MODELS = data as readonly Model[]

const BY_ID: ReadonlyMap<string, Model> = new Map(MODELS.map((model) => [model.id, model]))

/** The model with this id, `undefined` for one that this library does not know; kie may know it all the same. */
export function findModel(id: string): Model | undefined {
  return BY_ID.get(id)
}

const MEBIBYTE = 1024 * 1024

/** What kie takes of a picture, for models that differ from the rest. */
const MAX_REFERENCE_BYTES: ReadonlyMap<string, number> = new Map([
  ['nano-banana-pro', 30 * MEBIBYTE],
  ['nano-banana-2', 30 * MEBIBYTE],
  ['qwen2-1/image-to-image', 30 * MEBIBYTE],
  ['recraft/remove-background', 5 * MEBIBYTE],
])

/**
 * Bytes that kie takes of one reference picture. Whether its megabytes are of 1000 or 1024 is not known: this is the larger
 * reading, as a picture that kie refuses costs nothing.
 */
export function maxReferenceBytes({ id }: Model): number {
  return MAX_REFERENCE_BYTES.get(id) ?? 10 * MEBIBYTE
}
