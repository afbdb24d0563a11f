import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesOf } from '../../core/result/image-files.ts'
import { isHere, type SavedImage } from '../../core/result/saved-image.ts'
import { describeCount } from '../../core/text/amounts.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'

/** So many files a job may list; one more fails its step. */
const MAX_LISTED = 500
/** So many files are named that could not be listed. */
const MAX_NAMED = 5
/** The form of the runner's list that is known here. */
const VERSION = 1

/** What files are listed with. */
export interface ListOptions {
  /** The process's environment: GITHUB_ARTIFACTS takes what is listed, GITHUB_ARTIFACTS_LIST has what is. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly redact: (text: string) => string
  readonly log: Log
}

/** A file that cannot be listed, and why. */
interface LeftOut {
  readonly path: string
  readonly why: string
}

/**
 * Lists the files that this run has made with the runner, from where a later step attests them: actions/attest takes what
 * is listed. What is reused is left out, as an earlier run has made it. Whatever the runner would fail the step for
 * is left out too, with a warning: what is paid for is there all the same.
 *
 * Runners before 2.336 have no such list, and where GitHub has not turned it on it is an empty file: nothing is done there.
 */
export function listArtifacts(images: readonly SavedImage[], { env, redact, log }: ListOptions): void {
  const made = filesOf(images).filter((file) => file.origin !== 'reused' && isHere(file))
  const [list = '', file = ''] = [env['GITHUB_ARTIFACTS_LIST'], env['GITHUB_ARTIFACTS']]
  if (made.length === 0 || list === '' || file === '') return
  try {
    const known = readList(list)
    if (known === undefined) return
    const { lines, leftOut } = chooseFiles(made, { known, redact })
    if (lines.length > 0) appendFileSync(file, lines.map((line) => `${line}\n`).join(''))
    if (leftOut.length > 0) log.warning(sayLeftOut(leftOut))
  } catch (error) {
    log.warning(`The images could not be listed for an attestation: ${reasonForLog(error)}`)
  }
}

/** @returns the digests of what is listed, by name; `undefined` where the runner keeps no list */
function readList(file: string): Map<string, string> | undefined {
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  if (text.trim() === '') return undefined
  const { version, subjects } = JSON.parse(text) as {
    readonly version?: unknown
    readonly subjects?: readonly { readonly name: string; readonly digest: string }[]
  }
  if (version !== VERSION || !Array.isArray(subjects)) {
    throw new Error(`the runner's list is not of version ${VERSION}, which is the one known here`)
  }
  return new Map(subjects.map(({ name, digest }) => [name, digest]))
}

function chooseFiles(
  files: readonly SavedImage[],
  { known, redact }: { readonly known: Map<string, string>; readonly redact: ListOptions['redact'] },
): { readonly lines: readonly string[]; readonly leftOut: readonly LeftOut[] } {
  const lines: string[] = []
  const leftOut: LeftOut[] = []
  for (const file of files) {
    const name = path.basename(file.file)
    const digest = `sha256:${file.sha256}`
    // The same contents of the same name need no second line.
    if (known.get(name) === digest) continue
    const why = existsSync(file.file) ? findObstacle(file.path, { name, known, redact }) : 'it is not there any more'
    if (why !== undefined) leftOut.push({ path: redact(file.path), why })
    else {
      known.set(name, digest)
      // With the scheme no path is taken for a comment, or for an image of a container.
      lines.push(`file://${file.path}`)
    }
  }
  return { lines, leftOut }
}

/** Why the runner would fail the step for a file, or tell what is to stay hidden. */
function findObstacle(
  place: string,
  { name, known, redact }: { readonly name: string } & Parameters<typeof chooseFiles>[1],
): string | undefined {
  if (known.has(name)) return `another file is listed as '${name}', and the runner knows files by these names alone`
  if (/[=\r\n]/.test(place)) return "the runner takes no path with '='"
  if (redact(place) !== place) return 'a secret stands in its path'
  if (known.size >= MAX_LISTED) return `a job may list ${MAX_LISTED} files`
  return undefined
}

function sayLeftOut(leftOut: readonly LeftOut[]): string {
  const named = leftOut.slice(0, MAX_NAMED).map(({ path: place, why }) => `'${forLog(place)}' (${forLog(why)})`)
  const more = leftOut.length > MAX_NAMED ? `, and ${leftOut.length - MAX_NAMED} more` : ''
  return `${describeCount(leftOut.length, 'file')} cannot be listed for an attestation: ${named.join(', ')}${more}.`
}
