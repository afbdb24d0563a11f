import { forLog, redactSignedUrls } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'

/** The part of `DefaultArtifactClient` of `@actions/artifact` that is used here. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options: { retentionDays?: number; compressionLevel?: number; skipArchive?: boolean },
  ): Promise<UploadedArtifact>
  listArtifacts(): Promise<{ artifacts: ListedArtifact[] }>
}

/** What the client says of an upload. */
export interface UploadedArtifact {
  readonly id?: number
  /** Bytes. */
  readonly size?: number
  /** sha256, lower-case hex without prefix. */
  readonly digest?: string
}

/** What the client says of an artifact that exists. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** `sha256:` and lower-case hex. */
  readonly digest?: string | undefined
}

/** Waiting, as the clock of the kie library offers it. */
export interface Sleeper {
  /** @throws the signal's reason as soon as it is aborted */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

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

/** The first line of an error, harmless in a log and without the signed part of a URL. */
export function reasonOf(error: unknown): string {
  const [line = ''] = messageOf(error).split('\n')
  return forLog(redactSignedUrls(line))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const WAITS_MS = [2_000, 8_000]

/**
 * Does something up to three times, as long as it fails in a passing way. The client logs no failure itself, so each is
 * told here.
 *
 * @param what - names the work in the log
 */
export async function withTries<T>(
  what: string,
  work: () => Promise<T>,
  { log, clock, signal }: { readonly log: Log; readonly clock: Sleeper; readonly signal: AbortSignal },
): Promise<T> {
  for (const waitMs of WAITS_MS) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      if (faultOf(error) !== 'passing') throw error
      log.warning(`${what} failed and is tried again in ${waitMs / 1000} s: ${reasonOf(error)}`)
    }
    await clock.sleep(waitMs, signal)
  }
  signal.throwIfAborted()
  return work()
}

/**
 * Bounds work that cannot be stopped from outside: it is left behind.
 *
 * @param work - is given a signal that ends what it does between the client's calls
 * @throws an error that says so when the limit passes; the signal's reason when that is aborted
 */
export async function bounded<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { limitMs, clock, signal }: { readonly limitMs: number; readonly clock: Sleeper; readonly signal: AbortSignal },
): Promise<T> {
  const end = new AbortController()
  const either = AbortSignal.any([end.signal, signal])
  const limit = clock.sleep(limitMs, either).then(() => {
    throw new Error(`the artifact service did not come to an end within ${Math.round(limitMs / 60_000)} min`)
  })
  try {
    return await Promise.race([work(either), limit])
  } finally {
    end.abort()
  }
}
