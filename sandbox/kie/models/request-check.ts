import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { findConflicts } from '../../../src/kie/models/conflicts.ts'
import { DEFAULT_MODEL, MODELS, type Model } from '../../../src/kie/models/models.ts'
import { refusal, TEXTS, type Refusal } from '../wire/envelope.ts'
import { GPT_IMAGE_15 } from './gpt-image-15.ts'
import { inputSchemaOf } from './schema.ts'

export { DEFAULT_MODEL } from '../../../src/kie/models/models.ts'

/** The longest prompt that the models of gpt-image/1.5 were reported to take; their documentation names no limit. */
const MAX_PROMPT_LENGTH = 3000

/** A request to createTask that has passed the checks. */
export interface ImageRequest {
  readonly model: string
  /** As it was sent. */
  readonly input: Readonly<Record<string, unknown>>
  readonly callBackUrl?: string
  /** Names of the fields that the model does not have: dropped without a word, as the task is made and charged. */
  readonly dropped: readonly string[]
}

/** What {@link RequestChecker} found; the model is there where its fields are known. */
export type Checked =
  { readonly request: ImageRequest; readonly model: Model | undefined } | { readonly refused: Refusal }

/** Which models the sandbox knows. */
export interface KnownModels {
  /** Ids whose input is not looked at. */
  readonly ids: readonly string[]
  /** Models besides those of the action's own data. */
  readonly more: readonly Model[]
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

// Not strict: OpenAPI has words that JSON Schema lacks.
const ajv = addFormats.default(new Ajv({ allErrors: false, strict: false }))
const checkEnvelope = ajv.compile<Omit<ImageRequest, 'dropped'>>(envelope)
const createTask = GPT_IMAGE_15.paths['/api/v1/jobs/createTask'].post
const checkGptImage15 = ajv.compile(createTask.requestBody.content['application/json'].schema)

/** Checks the bodies of createTask as kie does. */
export class RequestChecker {
  readonly #ids: readonly string[]
  readonly #models: ReadonlyMap<string, Model>
  readonly #checks = new Map<Model, ValidateFunction>()

  constructor({ ids, more }: KnownModels) {
    this.#ids = ids
    this.#models = new Map([...MODELS, ...more].map((model) => [model.id, model]))
  }

  /** The model of this id, if its fields are known. */
  find(id: string): Model | undefined {
    return this.#ids.includes(id) ? undefined : this.#models.get(id)
  }

  /** Whether kie has a model of this id. */
  knows(id: string): boolean {
    return this.#ids.includes(id) || this.#models.has(id)
  }

  check(body: unknown): Checked {
    if (!checkEnvelope(body)) return { refused: explain(checkEnvelope.errors, '') }
    if (this.#ids.includes(body.model)) return { request: { ...body, dropped: [] }, model: undefined }
    const model = this.#models.get(body.model)
    if (model === undefined) return { refused: refusal(422, TEXTS.model) }
    const refused = this.#checkInput(model, body.input) ?? checkByDocument(model, body)
    if (refused !== undefined) return { refused }
    const dropped = Object.keys(body.input).filter((name) => !Object.hasOwn(model.fields, name))
    return { request: { ...body, dropped }, model }
  }

  #checkInput(model: Model, input: ImageRequest['input']): Refusal | undefined {
    const check = this.#checks.get(model) ?? ajv.compile(inputSchemaOf(model))
    this.#checks.set(model, check)
    const empty = Object.entries(model.fields).find(([name, field]) => {
      return field.required && field.values === undefined && input[name] === ''
    })
    if (empty !== undefined) return missing(empty[0])
    if (!check(input)) return explain(check.errors, '/input')
    return checkLengths(model, input) ?? checkConflicts(model, input)
  }
}

function checkByDocument(model: Model, body: unknown): Refusal | undefined {
  if (model.id !== DEFAULT_MODEL || checkGptImage15(body)) return undefined
  return explain(checkGptImage15.errors, '')
}

/** Counted in UTF-16 units, the strictest of the likely ways; which one kie counts in is not known. */
function checkLengths({ id, fields }: Model, input: ImageRequest['input']): Refusal | undefined {
  const isTooLong = Object.entries(input).some(([name, value]) => {
    const known = Object.hasOwn(fields, name) ? fields[name]?.maxLength : undefined
    const most = name === 'prompt' && id.startsWith('gpt-image/1.5-') ? MAX_PROMPT_LENGTH : known
    return typeof value === 'string' && value.length > (most ?? Infinity)
  })
  return isTooLong ? refusal(500, TEXTS.tooLong) : undefined
}

/**
 * What is refused together, each value being good by itself. A bad pair of values is answered as a bad enum; the texts of
 * the rest are not known.
 */
function checkConflicts(model: Model, input: ImageRequest['input']): Refusal | undefined {
  const [conflict] = findConflicts(model, input)
  if (conflict === undefined) return undefined
  const entries = Object.entries(conflict)
  const left = entries.findLast(([, condition]) => condition === 'unset')
  if (left !== undefined) return missing(left[0])
  const limited = entries.findLast(([, condition]) => Array.isArray(condition) && typeof condition[0] === 'string')
  if (limited !== undefined) return outOfRange(limited[0])
  return refusal(422, `${entries.map(([name]) => name).join(' and ')} cannot be used together`)
}

/**
 * Codes and texts as users have reported them, where they have; the rest is under 422.
 *
 * @param root - where in the request the checked part begins
 */
function explain(errors: readonly ErrorObject[] | null | undefined, root: '' | '/input'): Refusal {
  const error = errors?.[0]
  const [, top = '', inner] = `${root}${error?.instancePath ?? ''}`.split('/')
  const field = top === 'input' && inner !== undefined ? inner : top
  switch (error?.keyword) {
    case 'required':
      return missing(String(error.params['missingProperty']))
    case 'enum':
      return outOfRange(field)
    case 'maxLength':
      return refusal(500, TEXTS.tooLong)
    default:
      return refusal(422, `${field === '' ? 'body' : field} ${error?.message ?? 'is wrong'}`)
  }
}

function outOfRange(field: string): Refusal {
  return refusal(500, `This ${field} is not within the range of allowed options`)
}

function missing(field: string): Refusal {
  return field === 'model' ? refusal(422, TEXTS.fieldRequired) : refusal(500, `${field} is required`)
}
