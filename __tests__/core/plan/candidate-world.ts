import type { EarlierCandidates } from '../../../src/core/plan/candidates.ts'
import type { EarlierImages } from '../../../src/core/images/earlier-images.ts'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import type { RequestsSource, Source } from '../../../src/core/inputs/source.ts'
import type { RequestedImage } from '../../../src/core/request/request.ts'
import { hashRequest, type Plan } from '../../../src/core/plan/plan.ts'
import { planWork, type WorkOptions } from '../../../src/core/work/work.ts'
import { candidateKey } from '../../../src/core/result/candidate.ts'
import { savedImage } from '../result/results.ts'

/** What an image asks for, by its prompt. */
const requestOf = (prompt: string) => ({ model: 'gpt-image/1.5-text-to-image', input: { prompt } })

/** The hash of what an image of this prompt asks for. */
export function hashOf(prompt: string): string {
  return hashRequest(requestOf(prompt))
}

/** What a test asks for. */
export interface Asked extends Partial<Pick<RequestedImage, 'name' | 'count' | 'candidates'>> {
  readonly prompt?: string
}

/** Images that are asked for, `hero` where nothing is said, each at 4 credits a task. */
export function sourceOf(...images: readonly Asked[]): RequestsSource {
  const requested = images.map(({ name = 'hero', count = 1, candidates, prompt = 'a fox' }): RequestedImage => {
    const known = { added: [], references: [], origins: {}, problems: [], warnings: [], unconfirmed: [], price: 4 }
    const resolved = { request: requestOf(prompt), ...known }
    return { name, count, ...(candidates !== undefined && { candidates }), resolved }
  })
  return { kind: 'manifest', requested }
}

/** The entry of an image of this prompt. */
export function imageEntry(name: string, prompt = 'a fox'): LockEntry {
  const made = lockEntry(savedImage({ name, path: `kie-images/${name}.png` }), 'kie-images')
  return { ...made, request: hashOf(prompt), taskId: `task of ${name}` }
}

/** The entry of a candidate, of `hero` where nothing is said. */
export function candidateEntry(number: number, more: Partial<LockEntry> = {}): LockEntry {
  const { candidateOf = 'hero' } = more
  return { ...imageEntry(candidateKey({ of: candidateOf, number })), candidateOf, number, ...more }
}

/** Where images and candidates of earlier runs lie. */
export interface World {
  readonly images?: readonly LockEntry[]
  readonly there?: readonly LockEntry[]
  readonly gone?: readonly LockEntry[]
  /** Names of the images that our pull request brings. */
  readonly open?: readonly string[]
}

/** Plans the work of a job, and keeps what it says. */
export async function planIn(
  { images = [], there = [], gone = [], open = [] }: World,
  source: Source,
  changes: Partial<WorkOptions> = {},
): Promise<{ readonly plan: Plan; readonly said: readonly string[]; readonly reads: number }> {
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  let reads = 0
  const candidates: EarlierCandidates = {
    read: () => {
      reads += 1
      return Promise.resolve({ entries: there, gone, isOpen: ({ name }) => open.includes(name) })
    },
  }
  const plan = await planWork({
    source,
    shard: undefined,
    prune: false,
    asker: { source: 'images.yml', isGone: () => false },
    earlier: source.tasks === undefined ? imagesOf(images) : undefined,
    candidates,
    reuse: true,
    mode: 'make',
    destinations: ['pull-request'],
    onReused: () => undefined,
    readRecords: undefined,
    maxCredits: undefined,
    log: { info: say, notice: say, warning: say, error: say, debug: say },
    ...changes,
  })
  return { plan, said, reads }
}

function imagesOf(entries: readonly LockEntry[]): EarlierImages {
  const facts = { bytes: 1, width: 1, height: 1, mediaType: 'image/png' } as const
  return {
    where: "on branch 'art'",
    readEntries: () => Promise.resolve(entries),
    find: (wanted) =>
      Promise.resolve(
        new Map(
          wanted.map(({ file, sha256 }) => [
            file,
            { path: `kie-images/${file}`, file: `/kie-images/${file}`, sha256, ...facts },
          ]),
        ),
      ),
  }
}

/** Each image of a plan, with its task where it has one. */
export function inWords({ images }: Plan): readonly string[] {
  return images.map(({ name, origin, taskId }) => [name, origin, ...(taskId === undefined ? [] : [taskId])].join(' '))
}
