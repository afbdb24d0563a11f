import { forLog } from '../../core/text/foreign-text.ts'

/** An error of Octokit's, as far as it is looked at. */
export interface RequestFailure {
  /** 500 also where no answer came. */
  readonly status: number
  readonly response?: { readonly headers: Readonly<Record<string, string | undefined>>; readonly data: unknown }
}

/** Whether a thrown value says how a request failed. */
export function isRequestFailure(error: unknown): error is Error & RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** What GitHub wrote, without the address of its documentation, on one line. */
export function githubText(error: Error & RequestFailure): string {
  const data = error.response?.data as { message?: unknown } | undefined
  const text = typeof data?.message === 'string' ? data.message : error.message
  return text.replace(/\s+/g, ' ').trim()
}

/** How a message repeats what GitHub wrote, harmless in a log: by the status where it is nothing, or a page of HTML. */
export function githubSays(error: Error & RequestFailure): string {
  const text = githubText(error)
  return `GitHub says: ${text === '' || text.startsWith('<') ? `HTTP ${error.status}` : forLog(text)}`
}

/** One thing that GitHub finds wrong with a request; which fields there are depends on the code. */
export interface Invalidity {
  readonly code?: string
  readonly field?: string
  readonly message?: string
}

/** The things that GitHub finds wrong with a request, where it lists them. */
export function invaliditiesOf({ response }: RequestFailure): readonly Invalidity[] {
  const { errors } = (response?.data ?? {}) as { errors?: unknown }
  const isObject = (value: unknown): value is Invalidity => typeof value === 'object' && value !== null
  return Array.isArray(errors) ? errors.filter(isObject) : []
}

/** What to do where GitHub, or the way to it, failed. */
export const RUN_AGAIN = 'Run the job again; whether GitHub has trouble stands at https://www.githubstatus.com.'

/** What to do where GitHub does not know the token. */
export const MEND_TOKEN =
  "The token of input 'github-token' is wrong, was revoked or has expired; the job's own token lives as long as the job."
