/** What is known of one field of a model's `input`. */
export interface ModelField {
  readonly type: 'string'
  readonly required: boolean
  /** The only values that kie takes. */
  readonly values?: readonly string[]
  /** Sent when the field is required and the user set none. */
  readonly default?: string
}

/** What is known of a model. */
export interface Model {
  readonly id: string
  readonly fields: Readonly<Record<string, ModelField>>
  /** Credits for one image with these fields; `undefined` where the price is unknown. */
  credits(input: Readonly<Record<string, unknown>>): number | undefined
  /** Prompts above this many characters were refused by kie, uncharged; its documentation names no limit. */
  readonly promptWarningAbove: number
}

/** The model that is used when the user names none. */
export const DEFAULT_MODEL = 'gpt-image/1.5-text-to-image'

const CREDITS_BY_QUALITY: Readonly<Record<string, number>> = { medium: 4, high: 22 }

const MODELS: readonly Model[] = [
  {
    id: DEFAULT_MODEL,
    fields: {
      prompt: { type: 'string', required: true },
      aspect_ratio: { type: 'string', required: true, values: ['1:1', '2:3', '3:2'], default: '1:1' },
      quality: { type: 'string', required: true, values: ['medium', 'high'], default: 'medium' },
    },
    credits: (input) => CREDITS_BY_QUALITY[String(input['quality'])],
    promptWarningAbove: 3000,
  },
]

/** The model with this id, `undefined` for one that this library does not know; kie may know it all the same. */
export function findModel(id: string): Model | undefined {
  return MODELS.find((model) => model.id === id)
}
