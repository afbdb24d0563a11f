import { forLog, redactUrls } from '../text/foreign-text.ts'
import { quoted } from '../text/problem-list.ts'
import { describeValue } from '../text/value.ts'
import { parseUploadLink, type ErrorKind, type ImageRequest } from '../../kie/index.ts'

/** What kie refuses of a request. */
export interface RefusedPart {
  readonly kind: ErrorKind
  /** The field that kie named. */
  readonly field: string | undefined
}

/** Kinds of refusal that are about the model as a whole. */
const OF_MODEL: readonly ErrorKind[] = ['model', 'disabled']

/**
 * Says what was sent where kie refuses a model or a field: of a run with many, this tells which. Shows no prompt, and of
 * no link what gives a right to it.
 *
 * @returns a sentence; `undefined` where the refusal is about neither
 */
export function describeSent({ model, input }: ImageRequest, { kind, field }: RefusedPart): string | undefined {
  const id = forLog(quoted(model))
  if (OF_MODEL.includes(kind)) return `The model was ${id}.`
  if (field === undefined) return kind === 'parameter' ? `The model was ${id}.` : undefined
  const name = field.replace(/^input\./, '')
  const sent = Object.hasOwn(input, name) ? describeField(name, input[name]) : 'left out'
  return `For the model ${id}, '${forLog(name)}' was ${forLog(sent)}.`
}

function describeField(name: string, value: unknown): string {
  if (typeof value === 'string' && /prompt/i.test(name)) return `a text of ${Array.from(value).length} characters`
  if (typeof value === 'string' && isUpload(value)) return 'a picture that was uploaded'
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : describeValue(typeof value === 'string' ? redactUrls(value) : value)
}

/** Whoever knows the link to an uploaded picture can read it. */
function isUpload(text: string): boolean {
  return parseUploadLink(text) !== undefined
}
