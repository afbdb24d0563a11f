import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startArtifacts, type ArtifactSandbox, type Azurite } from '../../sandbox/artifacts/index.ts'
import {
  type Comment,
  type CommentOptions,
  type EventOptions,
  type GitHubEvent,
  type GitHubOptions,
  type GitHubSandbox,
  type TokenOptions,
} from '../../sandbox/github/index.ts'
import { noisePicture, startKie, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import { runJob, type FunctionStep, type JobResult, type JobRun, type StepResult } from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { machine } from '../machine.ts'
import { ACTION } from './harness.ts'
import { stepOf } from './run-scene.ts'

const PICTURE_BYTES = 4000

/** What a job's token may do unless a test says otherwise. */
export const MAY_ALL: TokenOptions = { contents: 'write', issues: 'write', pull_requests: 'write' }

/** The services of one test. */
export interface BotSceneOptions {
  readonly kie?: Omit<KieOptions, 'clock'>
  readonly github?: Omit<GitHubOptions, 'clock'>
  /** For a scene with an artifact service; shared by the scenes of a file, as it takes a second to start. */
  readonly azurite?: Azurite
}

/** What a run differs in. */
export interface RunOptions {
  readonly with?: Readonly<Record<string, string>>
  /** What the job's token may do, or the token. Default: {@link MAY_ALL}. */
  readonly token?: TokenOptions | string
  /** Name of the workflow. */
  readonly workflow?: string
  /** A step behind the action's. */
  readonly later?: FunctionStep
  /** Gets the job as soon as it runs. */
  readonly onStart?: (job: JobRun) => void
}

/** What a command differs in. */
export interface CommandOptions extends RunOptions {
  /** Number of the issue or pull request. */
  readonly issue?: number
  /** Who writes it. */
  readonly by?: Omit<CommentOptions, 'body'>
  readonly event?: EventOptions
}

/** A run that is over. */
export interface BotRun {
  readonly job: JobResult
  /** The action's step. */
  readonly step: StepResult
  readonly token: string
}

/** A run that a comment has started. */
export interface CommandRun extends BotRun {
  /** The comment that started it. */
  readonly comment: Comment
}

/** GitHub and kie, and whatever happens between the two. */
export class BotScene {
  readonly kie: KieSandbox
  readonly github: GitHubSandbox
  readonly artifacts: ArtifactSandbox | undefined
  /**
   * All requests to both, in the order of their arrival: `kie createTask`, `GET issues/1/comments?page=1`, with `<sha>`
   * and `<id>` for what no test foresees.
   */
  readonly journal: string[] = []
  readonly #folders: string[] = []
  #runs = 0
  #issue: number | undefined

  private constructor(parts: Pick<BotScene, 'kie' | 'github' | 'artifacts'>) {
    this.kie = parts.kie
    this.github = parts.github
    this.artifacts = parts.artifacts
    const place = `/repos/${this.github.repository}/`
    this.github.onRequest('*', ({ method, path: address }) => {
      this.journal.push(`${method} ${describe(address.replace('/uploads', '').replace(place, ''))}`)
    })
    this.kie.onRequest(({ endpoint }) => {
      this.journal.push(`kie ${endpoint}`)
    })
  }

  static async start({ kie = {}, github = {}, azurite }: BotSceneOptions = {}): Promise<BotScene> {
    const parts = await Promise.all([
      startKie({
        ...kie,
        clock,
        draw: (task) => ({
          waitingMs: 0,
          generatingMs: 1000,
          bytes: () => noisePicture(PICTURE_BYTES, task.index + 1),
          ...kie.draw?.(task),
        }),
      }),
      startWatchedGitHub({ ...github, clock }),
      azurite === undefined ? undefined : startArtifacts({ azurite, clock }),
    ])
    return new BotScene({ kie: parts[0], github: parts[1], artifacts: parts[2] })
  }

  /** Comments on an issue, which is opened where there is none, and lets the bot answer. */
  async command(
    body: string,
    { issue = this.issueNumber(), by = {}, event = {}, ...options }: CommandOptions = {},
  ): Promise<CommandRun> {
    const comment = this.github.comment(issue, { ...by, body })
    return { ...(await this.answer(comment, { event, ...options })), comment }
  }

  /** Runs what the event of a comment starts. */
  async answer(
    comment: Comment,
    { event = {}, ...options }: Omit<CommandOptions, 'issue' | 'by'> = {},
  ): Promise<BotRun> {
    const inputs = { 'comment-command': '/imagine', prompt: '', ...options.with }
    return this.run(await this.github.events.issueComment(comment, event), { ...options, with: inputs })
  }

  /** Runs the job of a workflow that an event starts. By default the images go nowhere. */
  async run(
    event: GitHubEvent,
    { token: may = MAY_ALL, workflow = 'Bot', later, ...options }: RunOptions = {},
  ): Promise<BotRun> {
    const { kie, github } = this
    const token = typeof may === 'string' ? may : github.token(may)
    const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'bot-')))
    this.#folders.push(workspace)
    const runId = 70 + this.#runs++
    const job = runJob({
      workspace,
      clock,
      machine,
      secrets: { KIE_API_KEY: kie.apiKey },
      ...(this.artifacts !== undefined && { results: this.artifacts.run({ runId }).env }),
      github: {
        ...event.run,
        repository: github.repository,
        apiUrl: github.url,
        eventName: event.name,
        event: event.payload,
        runId: String(runId),
        workflow,
        token,
      },
      steps: [
        {
          id: 'art',
          uses: ACTION,
          with: {
            'api-key': '${{ secrets.KIE_API_KEY }}',
            'api-url': kie.url,
            deliver: 'none',
            prompt: 'A red fox in the snow',
            ...options.with,
          },
        },
        ...(later === undefined ? [] : [later]),
      ],
    })
    options.onStart?.(job)
    const result = await job
    return { job: result, step: stepOf(result), token }
  }

  /** The number of the one issue, which is opened at the first call. */
  issueNumber(): number {
    this.#issue ??= this.github.issue({ title: 'Pictures, please' }).number
    return this.#issue
  }
  /** The comments of the job's own account, the oldest first. */
  ours(issue = this.issueNumber()): readonly Comment[] {
    return this.github.commentsOf(issue).filter(({ user }) => user.login === 'github-actions[bot]')
  }

  /** What the reactions to a comment say, in the order in which they came. */
  reactions({ id }: Comment): readonly string[] {
    return this.github.reactionsOf(id).map(({ content }) => content)
  }

  /** Requests of the journal that begin so. */
  count(beginning: string): number {
    return this.journal.filter((entry) => entry.startsWith(beginning)).length
  }

  async close(): Promise<void> {
    await Promise.all([this.kie.close(), this.github.close(), this.artifacts?.close()])
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}

function describe(address: string): string {
  return address
    .replaceAll(/\b[0-9a-f]{40}\b/g, '<sha>')
    .replaceAll(/(?<=\/)\d{10}\b/g, '<id>')
    .replaceAll(/(?<=since=)[^&]*/g, '<time>')
}

/** All that a run has left behind, for whoever looks for a secret in it: log, outputs, state, summary, comments. */
export function leftBehind(scene: BotScene, { job }: BotRun, issue?: number): string {
  const steps = job.steps.flatMap(({ step }) => (step === undefined ? [] : [step]))
  return JSON.stringify([
    job.lines,
    steps.map(({ raw, outputs, state, summary }) => [
      raw.replaceAll(/^::add-mask::.*$/gm, ''),
      outputs,
      state,
      summary,
    ]),
    scene.ours(issue).map(({ body }) => body),
  ])
}
