import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubOptions, GitHubSandbox, Misfortune, Pull, TokenOptions } from '../../sandbox/github/index.ts'
import { noisePicture, type KieSandbox } from '../../sandbox/kie/index.ts'
import type { StepOptions, StepResult } from '../../sandbox/runner/index.ts'
import { startArtifacts, startGitHub, startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

/** The branch of the first pull request into `main`. */
export const BRANCH = 'kie-image-action/main-kie-images'

/** The lock file of the images. */
export const LOCK = 'kie-images/images.lock.json'

const MANIFEST = 'images.yml'

/** What the calls of a delivery meet. */
const TROUBLES: Readonly<Record<'always' | 'ofNew' | 'ofOld', Readonly<Record<string, Misfortune>>>> = {
  always: {
    'GET */git/matching-refs/*': { status: 502 },
    'GET */pulls?*': 'reset',
    'POST */git/blobs': 'cut-reply',
    'POST */git/trees': { status: 500 },
    'POST */git/commits': { status: 429, headers: { 'retry-after': '20' } },
    'GET */compare/*': { status: 503 },
  },
  ofNew: { 'POST */git/refs': 'lost-reply', 'POST */graphql': 'reset', 'POST */pulls': 'hang' },
  ofOld: { 'PATCH */git/refs/*': { status: 502 }, 'PATCH */pulls/*': { status: 500 } },
}

/** An attempt of a job: its machine, on which its steps come one after the other. */
export interface ProposalJob {
  readonly runId: number
  /** From 1; a later one is a re-run of what failed. */
  readonly attempt: number
  readonly workspace: string
  readonly temp: string
}

/** A step that proposes the images of a manifest. */
export interface ProposalOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** What the step's token may; default: what the destination needs. */
  readonly may?: TokenOptions
  /** The event; default: a push to `main`. */
  readonly about?: StepOptions['github']
  /** Path of the manifest; default `images.yml`. */
  readonly manifest?: string
  /** Whose step it is; default: a job of its own. */
  readonly job?: ProposalJob
  /** What happens as kie is first asked for a picture. */
  readonly meanwhile?: () => unknown
  /** Called with what ends the step. */
  readonly onStart?: (run: { readonly cancel: () => void }) => void
}

/** A step, and what it came to. */
export interface Proposed {
  readonly step: StepResult
  /** Tasks that kie has made for it. */
  readonly tasks: number
  /** The status, the pull request's number, the branch of the commit and the tasks: what most tests are about. */
  readonly came: readonly [status: string | undefined, pull: string, tasks: number]
}

/** A repository whose manifests are drawn again and again, each time by a step on a machine of its own, or of a job's. */
export class ProposalScene {
  readonly github: GitHubSandbox
  readonly artifacts: ArtifactSandbox
  readonly #stage: Stage
  readonly #started: Started
  readonly #isPrivate: boolean
  readonly #machines: string[] = []
  #runs = 0

  private constructor(
    parts: Pick<ProposalScene, 'github' | 'artifacts'> & { readonly isPrivate: boolean },
    stage: Stage,
    started: Started,
  ) {
    this.#isPrivate = parts.isPrivate
    this.github = parts.github
    this.artifacts = parts.artifacts
    this.#stage = stage
    this.#started = started
  }

  static async start(options: GitHubOptions = {}): Promise<ProposalScene> {
    const started = new Started()
    const artifacts = started.add(await startArtifacts())
    const github = started.add(await startGitHub(options))
    // One prompt gives one picture, and each other prompt another one; one that is 'anew' gives another one each time.
    const draw = ({ input, index }: { readonly input: Readonly<Record<string, unknown>>; readonly index: number }) => {
      const prompt = String(input['prompt'])
      const bytes = (): Buffer => pictureOf(prompt.includes('anew') ? `${prompt} ${index}` : prompt)
      return { waitingMs: 0, generatingMs: 1000, bytes }
    }
    const parts = { github, artifacts, isPrivate: options.private ?? false }
    return new ProposalScene(parts, started.add(await startStage({ artifacts, draw })), started)
  }

  get kie(): KieSandbox {
    return this.#stage.kie
  }

  /** Begins a job. @param failed - the attempt that it is the re-run of */
  startJob(failed?: ProposalJob): ProposalJob {
    const machine = realpathSync(mkdtempSync(path.join(tmpdir(), 'proposal-')))
    this.#machines.push(machine)
    const [workspace, temp] = [path.join(machine, 'work'), path.join(machine, 'temp')]
    for (const folder of [workspace, temp]) mkdirSync(folder)
    return { runId: failed?.runId ?? ++this.#runs, attempt: (failed?.attempt ?? 0) + 1, workspace, temp }
  }

  /**
   * Runs a step for a manifest of these images: the prompt of each, or all of its keys. Where that of a given job fails, its
   * post step follows, as at the end of the job.
   */
  async draw(
    images: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>,
    options: ProposalOptions = {},
  ): Promise<Proposed> {
    const { github, kie } = this
    const { may = { contents: 'write', pull_requests: 'write' }, meanwhile, onStart } = options
    const { manifest = MANIFEST, job = this.startJob() } = options
    const before = kie.tasks.length
    writeFileSync(path.join(job.workspace, manifest), manifestOf(images))
    const surroundings = { ...(await this.#surroundingsOf(job, options)), id: manifest.replace(/\..*/, '') }
    const given = {
      prompt: '',
      manifest,
      deliver: 'pull-request',
      'github-token': github.token(may),
      ...options.inputs,
    }
    const run = this.#stage.start(given, surroundings)
    let happens = meanwhile
    const remove = kie.onRequest(async ({ endpoint }) => {
      if (endpoint !== 'recordInfo') return
      const happening = happens
      happens = undefined
      await happening?.()
    })
    onStart?.(run)
    const step = await run.done
    remove()
    const isOver = options.job !== undefined && step.exitCode !== 0
    if (isOver) await this.#stage.start(given, { ...surroundings, stage: 'post', state: step.state }).done
    const tasks = kie.tasks.length - before
    const { status, 'pull-request-number': pull = '' } = step.outputs
    return { step, tasks, came: [status, pull, tasks] }
  }

  async #surroundingsOf(
    { runId, attempt, ...machine }: ProposalJob,
    { about }: ProposalOptions,
  ): Promise<Partial<StepOptions> & { readonly workspace: string }> {
    const { repository, url } = this.github
    const event = { repository: { full_name: repository, private: this.#isPrivate } }
    const push = { eventName: 'push', ref: 'refs/heads/main', event, sha: await this.github.head('main') }
    const run = { runId: String(runId), runAttempt: String(attempt) }
    return {
      ...machine,
      results: this.artifacts.run({ runId, attempt, rerun: attempt === 1 ? 'none' : 'failed' }).env,
      github: { repository, apiUrl: url, ...push, ...run, ...about },
    }
  }

  /** Pushes a manifest of these images to the base, by which it is decided what is pruned. */
  async ask(images: Readonly<Record<string, string>>): Promise<void> {
    await this.github.push('main', { [MANIFEST]: manifestOf(images) }, 'Ask for pictures')
  }

  /** The prompt whose picture an image has on a branch; `undefined` where there is none. */
  async promptOf(branch: string, name: string, prompts: readonly string[]): Promise<string | undefined> {
    const bytes = await this.github.read(branch, `kie-images/${name}.png`).catch(() => undefined)
    return prompts.find((prompt) => bytes?.equals(pictureOf(prompt)))
  }

  /** What became of each pull request, in their order: its branch without what all have in front, and its state. */
  async pulls(): Promise<readonly string[]> {
    return (await this.github.pulls.all()).map(({ head, merge, issue }) => {
      const state = merge !== null ? 'merged' : issue.closedAt === null ? 'open' : 'closed'
      return `${head.ref.replace(/^.*kie-images/, '')} ${state}`.trim()
    })
  }

  /** Lets each call of a delivery go wrong once, of a new branch or of one that is there. */
  trouble({ isNew }: { readonly isNew: boolean }): void {
    const broken = { ...TROUBLES.always, ...(isNew ? TROUBLES.ofNew : TROUBLES.ofOld) }
    for (const [on, goes] of Object.entries(broken)) this.github.fault({ on, goes })
  }

  /** A pull request as it is now. */
  find(number: number): Promise<Pull> {
    return this.github.pulls.find(number)
  }

  async close(): Promise<void> {
    await this.#started.close()
    for (const machine of this.#machines) rmSync(machine, { recursive: true, force: true })
  }
}

function manifestOf(images: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>): string {
  const list = Object.entries(images).map(([name, given]) => ({
    name,
    ...(typeof given === 'string' ? { prompt: given } : given),
  }))
  return JSON.stringify({ images: list })
}

function pictureOf(prompt: string): Buffer {
  return Buffer.from(noisePicture(4000, createHash('md5').update(prompt).digest().readUInt16LE()))
}
