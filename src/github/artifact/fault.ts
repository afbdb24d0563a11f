import { messageOf } from '../../core/text/reason.ts'

/**
 * What became of a request to the artifact service.
 *
 * - `taken`: the name belongs to another artifact, be it one that was never finished
 * - `storage-full`: the account may store no more
 * - `passing`: likely to work in a moment
 * - `final`: the client has tried again by itself, or no try would help
 */
export type ArtifactFault = 'taken' | 'storage-full' | 'passing' | 'final'

/**
 * Tells the client's errors apart by their text: the client wraps what its methods meet into plain errors without class
 * or code (`request` in its artifact-twirp-client.js).
 */
export function faultOf(error: unknown): ArtifactFault {
  const text = messageOf(error)
  if (/storage quota has been hit|insufficient usage/.test(text)) return 'storage-full'
  if (text.includes('(409)')) return 'taken'
  // Both are thrown at once, without a second try (actions/upload-artifact#560, NetworkError in its errors.js).
  if (/\(403\).*intermediary/is.test(text) || text.includes('Unable to make request: E')) return 'passing'
  return 'final'
}

/** Whether the upload had got so far that the artifact may exist although the client failed. */
export function failedWhileFinalizing(error: unknown): boolean {
  return messageOf(error).includes('FinalizeArtifact')
}
