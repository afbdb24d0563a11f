/** What kie says beside the data: every reply is HTTP 200 and carries its real code in the body. */
export interface Refusal {
  readonly code: number
  readonly msg: string
  readonly data: null
}

/** A record that comes under another code than that of a success. */
export interface Contradiction {
  readonly code: number
  readonly msg: string
  readonly data: Readonly<Record<string, unknown>>
}

/** An answer of the API. */
export type Envelope = Refusal | Contradiction | { readonly code: 200; readonly msg: 'success'; readonly data: unknown }

/** Texts of refusals as they were observed or reported. Where a report breaks off, the rest is left out or made up. */
export const TEXTS = {
  auth: 'Unauthorized – Authentication failed. Please check your API key.',
  balance: "Credits insufficient : Your current balance isn't enough to run this request. Please top up to continue.",
  model: 'The model name you specified is not supported. Please verify your input and try again.',
  frequency: 'Your call frequency is too high. Please try again later.',
  pollFrequency: 'Rate limit exceeded',
  fieldRequired: 'This field is required',
  tooLong: 'The text length cannot exceed the maximum limit',
  taskIdRequired: 'taskId parameter is required',
  noRecord: 'recordInfo is null',
  taskFailed: 'Playground task failed.',
  wrongUrl: 'url is wrong',
} as const

/** An answer that kie refuses with. */
export function refusal(code: number, msg: string): Refusal {
  return { code, msg, data: null }
}

/** An answer with data. */
export function success(data: unknown): Envelope {
  return { code: 200, msg: 'success', data }
}

/** Reads a JSON object; `undefined` for what is none. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
