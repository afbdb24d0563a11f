import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { resultOfTask } from '../../../src/core/images/lock/lock.ts'
import { candidateIn } from '../../../src/core/result/candidate.ts'
import { vacantNames } from '../../../src/core/plan/candidates.ts'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { readConfig } from '../../../src/core/inputs/config.ts'
import type { RecordedTask } from '../../../src/core/plan/record.ts'
import { planWork } from '../../../src/core/work/work.ts'
import { promptsOf, unfinished, type Plan } from '../../../src/core/plan/plan.ts'
import { unnamedBy } from '../../../src/core/work/unnamed.ts'
import { renderPullRequestBody } from '../../../src/core/report/pull-request/body.ts'
import type { Delivery, PullRequestDelivery } from '../../../src/core/result/delivery.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { resolveBranch } from '../../../src/github/branch/resolve.ts'
import { withRunTrailer } from '../../../src/github/git/trailer.ts'
import { ProposedWork } from '../../../src/github/pull-request/earlier.ts'
import { pullRequestDestination } from '../../../src/github/pull-request/destination.ts'
import type { PullRequestOptions } from '../../../src/github/pull-request/options.ts'
import { makePng } from '../../kie/pictures.ts'
import { FIRST } from '../../core/result/results.ts'
import { comingNames } from '../../../src/github/pull-request/candidates/coming.ts'
import { CONTEXT, saveImage, TestClock, TestLog } from '../commit/commit-setup.ts'

const HOUR_MS = 3_600_000
const TASK = 'task-'
const FIRST_DAY = Date.parse('2026-12-01T08:00:00Z')

/** What a run asks for: the prompts of its manifest by the images' names, and whatever else is of interest. */
export interface Wish {
  readonly prompts: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Path of the manifest; default `images.yml`. */
  readonly manifest?: string
  readonly token?: string
  readonly signal?: AbortSignal
  /** Happens while the pictures are drawn. */
  readonly meanwhile?: () => unknown
  /** Where it stops: after what comes before any task. */
  readonly isPlan?: boolean
  /** How many pictures each task gives; default 1. */
  readonly pictures?: number
  /** The extension that their files get, by which alone their type is told; default `png`. */
  readonly extension?: 'png' | 'webp'
  /** Whether it is a re-run of the last one, whose tasks are on record; default: a new run. */
  readonly isRerun?: boolean
  /** How many candidates each image is to have; default: none. */
  readonly candidates?: number
  /** Keys of the tasks that fail. */
  readonly fails?: readonly string[]
}

/** What came of a run. */
export interface Ran {
  /** How many tasks were paid for. */
  readonly tasks: number
  readonly images: readonly SavedImage[]
  readonly delivery: PullRequestDelivery
  readonly log: TestLog
  readonly clock: TestClock
}

/** A repository in which runs follow one another, each on a new machine, by the real parts but for kie. */
export class Studio {
  readonly github: GitHubSandbox
  readonly #folders: string[] = []
  #runs = 0
  #tasks: number
  /** What the last run has submitted. */
  #record: readonly RecordedTask[] = []

  /** @param tasks - how many were paid for before, so that the pictures of two studios differ where it does */
  constructor(github: GitHubSandbox, tasks = 0) {
    this.github = github
    this.#tasks = tasks
  }

  /** Tasks that were paid for so far. */
  get tasks(): number {
    return this.#tasks
  }

  /** Runs a workflow to its end; rejects as its delivery does. */
  async run(wish: Wish): Promise<Ran> {
    const { signal = new AbortController().signal, meanwhile, isPlan = false } = wish
    const { plan, options, log, clock, workspace } = await this.#prepare({ ...wish, signal })
    const destination = pullRequestDestination({ ...options, isPlan })
    await destination.check()
    const made = isPlan ? [] : await this.#make(plan, { ...wish, workspace, clock })
    await meanwhile?.()
    const images = [...options.reused, ...made]
    const before = this.#tasks
    const delivery = isPlan ? undefined : await destination.deliver(images, FIRST)
    if (this.#tasks !== before) throw new Error('A delivery pays for nothing.')
    const resumed = new Set(plan.images.map(({ taskId }) => taskId))
    const paid = new Set(made.map(({ taskId }) => taskId).filter((taskId) => !resumed.has(taskId)))
    return { tasks: paid.size, images, delivery: asPull(delivery), log, clock }
  }

  async #prepare(wish: Wish & { signal: AbortSignal }) {
    const { prompts, inputs = {}, manifest = 'images.yml', token, signal, candidates, isRerun = false } = wish
    const workspace = await this.#folder()
    const tempDirectory = await this.#folder()
    const { github } = this
    if (!isRerun) {
      this.#runs++
      this.#record = []
    }
    const [runId, tasks] = [this.#runs, this.#record]
    const log = new TestLog()
    const clock = new TestClock(new Date(FIRST_DAY + runId * HOUR_MS))
    const images = Object.entries(prompts).map(([name, prompt]) => ({ name, prompt }))
    await writeFile(path.join(workspace, manifest), JSON.stringify({ images }))
    const [owner = '', repo = ''] = github.repository.split('/')
    const sha = await github.head('main').catch(() => '0'.repeat(40))
    const place = { owner, repo, serverUrl: github.url, apiUrl: github.url, sha, workspace, tempDirectory, runId }
    const context = { ...CONTEXT, ...place, runUrl: `${github.url}/${owner}/${repo}/actions/runs/${runId}` }
    const given: Readonly<Record<string, string>> = {
      ...{ 'api-key': 'key', manifest, deliver: 'pull-request', 'github-token': 'token' },
      ...(candidates !== undefined && { candidates: String(candidates) }),
      ...inputs,
    }
    const config = await readConfig((name) => given[name] ?? '', {
      workspace,
      resolveBranch: (input, value) => resolveBranch(context, { input, value }),
    })
    const pull = config.pullRequest ?? { base: '', branch: '' }
    const own = token ?? github.token({ contents: 'write', pull_requests: 'write' })
    const asker = { source: manifest, isGone: () => false }
    const common = {
      ...{ octokit: createOctokit({ token: own, apiUrl: github.url, log, clock }), token: own, context },
      ...{ outputDirectory: 'kie-images', directory: config.commit.directory, log, clock, signal, env: process.env },
      ...{ random: () => 0.5, onTemporaryRef: () => undefined, replaceChanged: !config.reuse },
      message: withRunTrailer(config.commit.message, runId),
      ...pull,
    }
    const folder = new ImageFolder({
      ...{ workspace, outputDirectory: 'kie-images', step: 'draw', claimsFile: path.join(tempDirectory, 'claims') },
      warn: (line) => log.warning(line),
    })
    const work = new ProposedWork({
      ...{ ...common, names: [], shelf: folder, isPlan: false, isInferred: false, orphan: false },
    })
    const plan = await planWork({
      ...{ ...config, asker, earlier: work.images, candidates: work.candidates, log },
      onReused: (entries) => folder.noteReused(entries),
      readRecords: isRerun ? () => Promise.resolve([{ number: 1, tasks }]) : undefined,
    })
    const find = unnamedBy({ source: config.source, plan, asker })
    const options: Omit<PullRequestOptions, 'isPlan'> = {
      ...common,
      ...comingNames(plan),
      ...(config.prune && { prune: { manifestPath: manifest, find } }),
      reused: plan.images.flatMap(({ reused }) => reused ?? []),
      findUnnamed: (entries) => find(entries).own.map(({ name }) => name),
      writeBody: (facts) =>
        renderPullRequestBody({
          ...{ ...facts, prompts: promptsOf(plan), source: manifest },
          ...{ pickCommand: '/pick', showPictures: true, runUrl: context.runUrl },
        }),
    }
    return { plan, options, log, clock, workspace }
  }

  /** Pays for a task for each image that is not there and has none on record, each with a picture of its own. */
  async #make(
    plan: Plan,
    {
      workspace,
      clock,
      pictures = 1,
      extension = 'png',
      fails = [],
    }: Wish & { readonly workspace: string; readonly clock: TestClock },
  ): Promise<readonly SavedImage[]> {
    const made: SavedImage[] = []
    const vacant = new Set(vacantNames(plan))
    for (const { name: key, requestHash, source = '', taskId, submittedAt } of unfinished(plan)) {
      const task = taskId === undefined ? ++this.#tasks : Number(taskId.replace(TASK, ''))
      const createdAt = submittedAt ?? new Date(clock.date().getTime() + task)
      const costs = { price: undefined, credits: undefined }
      this.#record = [
        ...this.#record,
        { name: key, request: requestHash, at: createdAt, taskId: `${TASK}${task}`, ...costs },
      ]
      if (fails.includes(key)) continue
      const candidate = candidateIn(key)
      const name = candidate !== undefined && vacant.delete(candidate.of) ? candidate.of : key
      for (let number = 1; number <= pictures; number++) {
        const file = pictures === 1 ? name : `${name}-${number}`
        const image = await saveImage(
          workspace,
          `kie-images/${file}.${extension}`,
          makePng({ width: 10 + task, height: number }),
        )
        const result = resultOfTask(pictures === 1 ? {} : { image: name, results: pictures })
        made.push({
          ...image,
          mediaType: `image/${extension}`,
          ...result,
          ...(candidate && { candidate }),
          request: requestHash,
          taskId: `${TASK}${task}`,
          source,
          createdAt,
        })
      }
    }
    return made
  }

  async #folder(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'studio-'))
    this.#folders.push(folder)
    return folder
  }

  /** Our branches, and what became of the pull request of each. */
  async branches(): Promise<Readonly<Record<string, string>>> {
    const refs = await this.github.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/kie-image-action')
    const names = refs.split('\n').map((ref) => [ref, 'unopened'] as const)
    const pulls = (await this.github.pulls.all()).map(({ head, number, merge, issue }) => {
      const state = merge !== null ? 'merged' : issue.closedAt === null ? 'open' : 'closed'
      return [head.ref, `${state} #${number}`] as const
    })
    return Object.fromEntries([...names, ...pulls].filter(([name]) => name !== ''))
  }

  /** The picture of an image on a branch or at a commit, by the task that gave it; 0 where there is none. */
  async picture(ref: string, name: string): Promise<number> {
    const bytes = await this.github.read(ref, `kie-images/${name}.png`).catch(() => undefined)
    return bytes === undefined ? 0 : bytes.readUInt32BE(16) - 10
  }

  /** Closes everything. */
  async close(): Promise<void> {
    await this.github.close()
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true })
  }
}

const NO_DELIVERY: PullRequestDelivery = {
  ...{ destination: 'pull-request', base: '', branch: '', pull: undefined, imageUrls: {} },
  ...{ sha: undefined, url: undefined, verified: undefined },
}

function asPull(delivery: Delivery | undefined): PullRequestDelivery {
  return delivery?.destination === 'pull-request' ? delivery : NO_DELIVERY
}
