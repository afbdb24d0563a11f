import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ArtifactSubject } from '../context/job.ts'

const MAX_BYTES = 1024 * 1024
const MAX_SUBJECTS = 500
const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }
const OCI = /^(?<name>.+)@(?<algorithm>sha(?:256|384|512)):(?<hex>[0-9a-fA-F]+)$/

/** The text of GITHUB_ARTIFACTS_LIST: what earlier steps have listed, by name. */
export function formatArtifactsList(subjects: readonly ArtifactSubject[]): string {
  const sorted = subjects.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return JSON.stringify({
    version: 1,
    subjects: sorted.map(({ name, digest, kind }) => ({ name, digest, kind })),
  })
}

/**
 * Reads what a step has listed, as CreateArtifactsFileCommand of actions/runner 2.336.0 does: a path or an image of a
 * container on each line.
 *
 * @param earlier - what the job's steps have listed so far
 * @returns all of it
 * @throws Error at the first line that the runner does not take: it then fails the step, and nothing of the file counts
 */
export function readArtifacts(
  file: string,
  { earlier, workspace }: { readonly earlier: readonly ArtifactSubject[]; readonly workspace: string },
): readonly ArtifactSubject[] {
  if (!existsSync(file)) return earlier
  const bytes = readFileSync(file)
  if (bytes.length > MAX_BYTES) {
    const size = Math.floor(bytes.length / 1024)
    throw new Error(`$GITHUB_ARTIFACTS file exceeds the maximum size of ${MAX_BYTES / 1024} KiB (got ${size} KiB).`)
  }
  const lines = bytes.toString('utf8').split(/\r\n|\r|\n/)
  const listed = lines.flatMap((line, index) => {
    const entry = line.trim()
    if (entry === '' || entry.startsWith('#')) return []
    return [{ number: index + 1, subject: at(index + 1, () => parseEntry(entry, workspace)) }]
  })
  const all = new Map(earlier.map((subject) => [subject.name, subject]))
  for (const { number, subject } of listed) at(number, () => add(subject, all))
  return [...all.values()]
}

function add(subject: ArtifactSubject, all: Map<string, ArtifactSubject>): void {
  const { name, digest } = subject
  const known = all.get(name)
  if (known?.digest === digest) return
  if (known !== undefined) {
    throw new Error(
      `Conflicting digest for artifact '${name}': previously declared as '${known.digest}', now declared as '${digest}'.`,
    )
  }
  if (all.size >= MAX_SUBJECTS)
    throw new Error(`The job has exceeded the maximum of ${MAX_SUBJECTS} declared artifacts.`)
  all.set(name, subject)
}

function at<T>(line: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`Invalid $GITHUB_ARTIFACTS entry on line ${line}: ${(error as Error).message}`, { cause: error })
  }
}

function parseEntry(entry: string, workspace: string): ArtifactSubject {
  if (entry.includes('=')) throw new Error("entries containing '=' are reserved and not permitted")
  const [, scheme = '', rest = entry] = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/.exec(entry) ?? []
  if (scheme.toLowerCase() === 'file') {
    if (rest.trim() === '') throw new Error('file:// entries must include a path')
    return fileSubject(rest, workspace)
  }
  const image = OCI.exec(rest)?.groups
  if (scheme.toLowerCase() === 'oci') {
    if (image === undefined) throw new Error('oci:// entries must include an @sha{256,384,512}:<hex> digest')
    return imageSubject(image)
  }
  if (scheme !== '') throw new Error('unsupported URI scheme')
  return image !== undefined && fits(image) ? imageSubject(image) : fileSubject(entry, workspace)
}

type Groups = Readonly<Record<string, string>>

function fits({ algorithm = '', hex = '' }: Groups): boolean {
  return hex.length === HEX_LENGTHS[algorithm]
}

function imageSubject(image: Groups): ArtifactSubject {
  const { name = '', algorithm = '', hex = '' } = image
  if (!fits(image)) {
    throw new Error(`digest '${algorithm}' must be ${HEX_LENGTHS[algorithm]} hex characters, got ${hex.length}`)
  }
  return { name, digest: `${algorithm}:${hex.toLowerCase()}`, kind: 'oci' }
}

function fileSubject(declared: string, workspace: string): ArtifactSubject {
  const file = resolve(workspace, declared)
  if (!existsSync(file)) throw new Error(`file '${declared}' does not exist`)
  if (statSync(file).isDirectory()) throw new Error(`'${declared}' is a directory, not a regular file`)
  const hex = createHash('sha256').update(readFileSync(file)).digest('hex')
  return { name: basename(file), digest: `sha256:${hex}`, kind: 'file' }
}
