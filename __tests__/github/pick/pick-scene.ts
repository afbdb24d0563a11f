import { createHash } from 'node:crypto'
import type { Comment, GitHubSandbox, TokenOptions } from '../../../sandbox/github/index.ts'
import { CANDIDATES_LOCK_FILE, LOCK_FILE, type Lock, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import { formatLock, parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { parsePicks } from '../../../src/core/inputs/pick.ts'
import { renderPullRequestBody } from '../../../src/core/report/pull-request/body.ts'
import { candidateKey } from '../../../src/core/result/candidate.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { withRunTrailer } from '../../../src/github/git/trailer.ts'
import type { PickOptions } from '../../../src/github/pick/options.ts'
import { carryOutPicks, type Picked } from '../../../src/github/pick/pick.ts'
import { makePng } from '../../kie/pictures.ts'
import { CONTEXT, TestClock, TestLog } from '../commit/commit-setup.ts'

/** The branch that is proposed, and that of its candidates. */
export const BRANCH = 'kie-image-action/main-kie-images'
export const SHELF = `${BRANCH}-candidates`

/** How many candidates each image has; the first one stands in. */
export type Drawn = Readonly<Record<string, number>>

/** What a pick differs in. */
export interface PickChanges extends Partial<PickOptions> {
  readonly may?: TokenOptions
}

/** What a pick may write. */
const MAY: TokenOptions = { contents: 'write', pull_requests: 'write' }

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The picture of a candidate, which tells it by its width; `height` tells the pictures of one task. */
export function pictureOf(number: number, height = 1): Buffer {
  return makePng({ width: 10 + number, height })
}

/** The request of an image. @param prompt - another one for another prompt */
export function requestOf(image: string, prompt = 'first'): string {
  return sha256(`${image} ${prompt}`)
}

/** The lock entry of a candidate. */
export function candidateEntry(of: string, number: number, changed: Partial<LockEntry> = {}): LockEntry {
  const name = candidateKey({ of, number })
  return { ...imageEntry(of, number), name, candidateOf: of, number, file: `${name}.png`, ...changed }
}

/** The entry of an image for which a candidate stands in. */
export function imageEntry(of: string, number = 1, changed: Partial<LockEntry> = {}): LockEntry {
  const bytes = pictureOf(number)
  return {
    ...{ name: of, file: `${of}.png`, request: requestOf(of) },
    ...{ sha256: sha256(bytes), bytes: bytes.length, width: 10 + number, height: 1, mediaType: 'image/png' },
    ...{ model: 'gpt-image/1.5-text-to-image', taskId: `task-${of}-${number}`, credits: 4 },
    ...{ createdAt: `2026-12-01T08:00:0${number % 10}.000Z`, source: 'images.yml' },
    ...changed,
  }
}

/** A repository with a pull request of this action's, and candidates for its images. */
export class PickScene {
  readonly github: GitHubSandbox
  /** Number of the pull request. */
  readonly number: number

  private constructor(github: GitHubSandbox, number: number) {
    this.github = github
    this.number = number
  }

  /** Draws images, and opens the pull request. */
  static async start(github: GitHubSandbox, drawn: Drawn = { hero: 4 }): Promise<PickScene> {
    const images = Object.keys(drawn)
    const files = Object.fromEntries(images.map((name) => [`kie-images/${name}.png`, pictureOf(1)]))
    const lock = lockText(images.map((name) => imageEntry(name)))
    const message = withRunTrailer('Add generated images', 1)
    await github.push(BRANCH, { ...files, [`kie-images/${LOCK_FILE}`]: lock }, message)
    await github.beginBranch(SHELF, message)
    const { number } = await github.pull({ head: BRANCH })
    const scene = new PickScene(github, number)
    await scene.shelve(
      Object.entries(drawn).flatMap(([name, count]) =>
        Array.from({ length: count }, (_, index) => candidateEntry(name, index + 1)),
      ),
    )
    return scene
  }

  /** Puts candidates on their branch, as the only ones. @param bytes - by file; else the picture of the number */
  async shelve(entries: readonly LockEntry[], bytes: Readonly<Record<string, Buffer | null>> = {}): Promise<void> {
    const files: Record<string, Buffer | null> = {}
    for (const { file, number = 0, height } of entries) {
      files[`kie-images/${file}`] = file in bytes ? (bytes[file] ?? null) : pictureOf(number, height)
    }
    const lock = { [`kie-images/${CANDIDATES_LOCK_FILE}`]: lockText(entries) }
    await this.github.push(SHELF, { ...files, ...lock }, withRunTrailer('Add generated images', 1))
  }

  /** Puts images on the branch of the pull request, as the only ones. @param bytes - by file; else the picture of the first */
  async propose(entries: readonly LockEntry[], bytes: Readonly<Record<string, Buffer>> = {}): Promise<void> {
    const files: Record<string, Buffer | string | null> = {}
    for (const file of (await this.lock()).keys()) files[`kie-images/${file}`] = null
    for (const { file, height } of entries) files[`kie-images/${file}`] = bytes[file] ?? pictureOf(1, height)
    const lock = { [`kie-images/${LOCK_FILE}`]: lockText(entries) }
    await this.github.push(BRANCH, { ...files, ...lock }, withRunTrailer('Add generated images', 1))
  }

  /** Draws an image of the pull request anew, of another prompt, with as many candidates. */
  async redraw(of: string, count: number): Promise<void> {
    const changed = { request: requestOf(of, 'second'), createdAt: '2026-12-01T09:00:00.000Z' }
    const bytes = pictureOf(20)
    const entry = imageEntry(of, 1, { ...changed, sha256: sha256(bytes), bytes: bytes.length, taskId: 'task-again' })
    const lock = { [`kie-images/${LOCK_FILE}`]: lockText([...(await this.lock()).values(), entry]) }
    await this.github.push(BRANCH, { [`kie-images/${of}.png`]: bytes, ...lock }, withRunTrailer('Draw anew', 2))
    const entries = [...(await this.marks()).values()].filter(({ number = 0 }) => number > count)
    await this.shelve([...entries, ...Array.from({ length: count }, (_, n) => candidateEntry(of, n + 1, changed))])
  }

  /** Picks as a comment on the pull request says. */
  async pick(body: string, changed: PickChanges = {}): Promise<Picked & { readonly log: TestLog }> {
    const log = new TestLog()
    const said = parsePicks(body, '/pick')
    if (said === undefined || 'problems' in said) throw new Error(`no pick: ${JSON.stringify(said)}`)
    const comment = this.github.comment(this.number, { body })
    return { ...(await carryOutPicks(await this.options(comment, { log, ...changed }), said.picks)), log }
  }

  /** What carrying out the picks of a comment takes. */
  options(comment: Comment, changed: PickChanges = {}): Promise<PickOptions> {
    return pickOptions(this.github, comment, changed)
  }

  /** Which candidate's picture stands in an image's place; 0 where none does. */
  async picture(name: string, ref = BRANCH): Promise<number> {
    const bytes = await this.github.read(ref, `kie-images/${name}.png`).catch(() => undefined)
    return bytes === undefined ? 0 : bytes.readUInt32BE(16) - 10
  }

  /** The lock file of the pull request's branch. */
  async lock(ref = BRANCH): Promise<Lock> {
    return readLockAt(this.github, ref, LOCK_FILE)
  }

  /** The lock file of the candidates. */
  async marks(): Promise<Lock> {
    return readLockAt(this.github, SHELF, CANDIDATES_LOCK_FILE)
  }

  /** The number that is marked as picked of an image's candidates; 0 where none is. */
  async picked(of: string): Promise<number> {
    const picked = [...(await this.marks()).values()].filter((each) => each.candidateOf === of && each.picked === true)
    if (picked.length > 1) throw new Error(`several are picked: ${JSON.stringify(picked)}`)
    return picked[0]?.number ?? 0
  }

  /** How it stands: which candidate is in an image's place, which one is marked. */
  async standing(of = 'hero'): Promise<readonly [number, number]> {
    return [await this.picture(of), await this.picked(of)]
  }

  /** Where both branches are. */
  async heads(): Promise<readonly string[]> {
    return Promise.all([BRANCH, SHELF].map((branch) => this.github.head(branch)))
  }

  /** The requests of a pick that change anything on GitHub, as `METHOD path`. */
  writes(since = 0): readonly string[] {
    const place = `/repos/${this.github.repository}/`
    return this.github.requests
      .slice(since)
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
      .map(({ method, path }) => `${method} ${path.replace(place, '')}`)
  }
}

/** What carrying out the picks of a comment takes. */
export async function pickOptions(
  github: GitHubSandbox,
  comment: Comment,
  { may = MAY, ...changed }: PickChanges = {},
): Promise<PickOptions> {
  const [owner = '', repo = ''] = github.repository.split('/')
  const token = github.token(may)
  const log = changed.log ?? new TestLog()
  const clock = new TestClock(new Date('2026-12-02T08:00:00Z'))
  const { name: eventName, payload } = await github.events.issueComment(comment)
  const place = { owner, repo, serverUrl: github.url, apiUrl: github.url, sha: await github.head('main') }
  const runUrl = `${github.url}/${github.repository}/actions/runs/77`
  const known = { prompts: undefined, pickCommand: '/pick', showPictures: true, runUrl }
  return {
    octokit: createOctokit({ token, apiUrl: github.url, log, clock }),
    context: { ...CONTEXT, ...place, runUrl, eventName, payload },
    ...{ token, issueNumber: comment.issue, directory: 'kie-images', branch: undefined, log, clock },
    ...{ message: withRunTrailer('Add generated images', 77), random: () => 0.5 },
    writeBody: (facts) => renderPullRequestBody({ ...facts, ...known }),
    signal: new AbortController().signal,
    ...changed,
  }
}

function lockText(entries: readonly LockEntry[]): string {
  return formatLock(new Map(entries.map((entry) => [entry.file, entry])))
}

async function readLockAt(github: GitHubSandbox, ref: string, file: string): Promise<Lock> {
  return parseLock((await github.read(ref, `kie-images/${file}`)).toString(), { where: file })
}
