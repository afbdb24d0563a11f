import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import { refusal, TEXTS, type Refusal } from './envelope.ts'

/** The model whose page of documentation the sandbox was built on. */
export const DEFAULT_MODEL = 'gpt-image/1.5-text-to-image'

/** The longest prompt that gpt-image/1.5 was reported to take; its documentation names no limit. */
const MAX_PROMPT_LENGTH = 3000

/** A request to createTask that has passed the checks. */
export interface TaskRequest {
  readonly model: string
  readonly input: Readonly<Record<string, unknown>>
  readonly callBackUrl?: string
}

const envelope = {
  type: 'object',
  required: ['model', 'input'],
  properties: {
    model: { type: 'string' },
    callBackUrl: { type: 'string', format: 'uri', pattern: '^https?://' },
    input: { type: 'object', properties: { prompt: { type: 'string' } } },
  },
}

/** The request body of gpt-image/1.5-text-to-image, as kie documents it. */
const gptImage15 = {
  type: 'object',
  properties: {
    input: {
      type: 'object',
      required: ['prompt', 'aspect_ratio', 'quality'],
      properties: {
        prompt: { type: 'string', minLength: 1 },
        aspect_ratio: { type: 'string', enum: ['1:1', '2:3', '3:2'] },
        quality: { type: 'string', enum: ['medium', 'high'] },
      },
    },
  },
}

const ajv = addFormats.default(new Ajv({ allErrors: false }))
const checkEnvelope = ajv.compile<TaskRequest>(envelope)
const checkGptImage15 = ajv.compile(gptImage15)

/** What {@link checkRequest} found. */
export type Checked = { readonly request: TaskRequest } | { readonly refused: Refusal }

/**
 * Checks the body of createTask as kie does.
 *
 * @param models - ids that are known besides the default model's; their input is not looked at
 */
export function checkRequest(body: unknown, models: readonly string[]): Checked {
  if (!checkEnvelope(body)) return { refused: explain(checkEnvelope.errors) }
  if (models.includes(body.model)) return { request: body }
  if (body.model !== DEFAULT_MODEL) return { refused: refusal(422, TEXTS.model) }
  if (!checkGptImage15(body)) return { refused: explain(checkGptImage15.errors) }
  // Counted in UTF-16 units, the strictest of the likely ways; which one kie counts in is not known.
  if (String(body.input['prompt']).length > MAX_PROMPT_LENGTH) return { refused: refusal(500, TEXTS.tooLong) }
  return { request: body }
}

/** Codes and texts as users have reported them, where they have; the rest is under 422. */
function explain(errors: readonly ErrorObject[] | null | undefined): Refusal {
  const error = errors?.[0]
  const field = error?.instancePath.split('/').at(-1) ?? ''
  switch (error?.keyword) {
    case 'required':
      return missing(String(error.params['missingProperty']))
    case 'minLength':
      return missing(field)
    case 'enum':
      return refusal(500, `This ${field} is not within the range of allowed options`)
    default:
      return refusal(422, `${field === '' ? 'body' : field} ${error?.message ?? 'is wrong'}`)
  }
}

function missing(field: string): Refusal {
  return field === 'model' ? refusal(422, TEXTS.fieldRequired) : refusal(500, `${field} is required`)
}
