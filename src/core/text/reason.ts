import { forLog, redactSignedUrls } from './foreign-text.ts'

/** The first line of what an error says, harmless in a log and without the signed part of a URL. */
export function reasonForLog(error: unknown): string {
  const [line = ''] = messageOf(error).split('\n')
  return forLog(redactSignedUrls(line))
}

/** What an error says, be it none of JavaScript's. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
