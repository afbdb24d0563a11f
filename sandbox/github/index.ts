import type { SandboxClock } from '../clock/clock.ts'
import { REAL_CLOCK } from '../clock/scaled-clock.ts'
import type { Commit, Person } from './git/commit.ts'
import { BareRepository } from './git/repository.ts'
import { Script, type Fault, type Hook, type LoggedRequest } from './http/faults.ts'
import { startServer } from './http/server.ts'
import { Accounts } from './identity/accounts.ts'
import { Tokens, type TokenOptions } from './identity/tokens.ts'
import type { ArtifactSource } from './repository/artifacts.ts'
import type { RepositoryDispatch } from './repository/dispatches.ts'
import type { Protection } from './repository/refs.ts'
import type { World } from './rest/route.ts'
import { WriteWindow } from './rest/write-window.ts'
import { Scene } from './scene.ts'

export type { Account, BaseRole, Role } from './identity/accounts.ts'
export type { ArtifactSource, ListedArtifact } from './repository/artifacts.ts'
export type { Asset } from './releases/assets.ts'
export type { Comment } from './conversations/comments.ts'
export type { Commit } from './git/commit.ts'
export type { RepositoryDispatch } from './repository/dispatches.ts'
export type { EventOptions, GitHubEvent, LabelEventOptions, PushEventOptions } from './events.ts'
export type { Fault, Hook, LoggedRequest, Misfortune } from './http/faults.ts'
export type { Issue } from './conversations/issues.ts'
export type { Pull } from './conversations/pulls.ts'
export { REACTIONS, type ReactionContent } from './conversations/reactions.ts'
export type { Release } from './releases/routes.ts'
export type { CommentOptions, IssueOptions, PullOptions, ReleaseOptions } from './scene.ts'
export type { Permission, TokenOptions } from './identity/tokens.ts'

/** What the stand-in is like; everything has a default. */
export interface GitHubOptions {
  /** The callers' time, by which the write limit goes; default the machine's own. */
  readonly clock?: SandboxClock
  /** Default: `octo/kie-art`. */
  readonly repository?: string
  /** Default: `main`. */
  readonly defaultBranch?: string
  /** `true`: no commit yet. Default: one commit with a README on the default branch. */
  readonly empty?: boolean
  readonly private?: boolean
  /** Whether releases become immutable when they are published; default `false`. */
  readonly immutableReleases?: boolean
  /** Serves the artifacts of runs. */
  readonly artifacts?: ArtifactSource
}

const SOMEBODY: Person = { name: 'Some Body', email: 'somebody@example.com' }

/** GitHub on this machine: its REST API and git over HTTP, over one real bare repository. */
export class GitHubSandbox extends Scene {
  /** Origin of the API (GITHUB_API_URL), of the raw links and of git: `<url>/<owner>/<repo>.git`. */
  readonly url: string
  /** `<owner>/<repo>`. */
  readonly repository: string
  /** Every request since the start. */
  readonly requests: readonly LoggedRequest[]
  /** The `repository_dispatch` events that were sent, the latest last. */
  readonly dispatches: readonly RepositoryDispatch[]
  /** The callers' time. */
  readonly clock: SandboxClock
  readonly #world: World
  readonly #tokens: Tokens
  readonly #script: Script
  readonly #stop: () => Promise<void>

  /** @internal Use `startGitHub`. */
  constructor(parts: {
    readonly world: World
    readonly tokens: Tokens
    readonly script: Script
    readonly requests: readonly LoggedRequest[]
    readonly clock: SandboxClock
    readonly stop: () => Promise<void>
  }) {
    super(parts.world)
    this.url = parts.world.url
    this.repository = `${parts.world.owner}/${parts.world.name}`
    this.requests = parts.requests
    this.dispatches = parts.world.dispatches
    this.clock = parts.clock
    this.#world = parts.world
    this.#tokens = parts.tokens
    this.#script = parts.script
    this.#stop = parts.stop
  }

  /** Makes a token that may do what is said, and nothing else. */
  token(options: TokenOptions): string {
    return this.#tokens.issue(options)
  }

  /** Ends a token's life. */
  revoke(token: string): void {
    this.#tokens.revoke(token)
  }

  /** Scripts a fault. */
  fault(fault: Fault): void {
    this.#script.add(fault)
  }

  /**
   * Calls a hook for every request that fits `METHOD /path` (`*` = any text), before it is looked at; the request waits.
   *
   * @returns takes the hook away
   */
  onRequest(on: string, hook: Hook): () => void {
    return this.#script.onRequest(on, hook)
  }

  /** Lets nobody move, make or delete a branch, neither through the API nor by a push. */
  protect(branch: string, rule: Protection = RULE): void {
    this.#world.protections.set(`refs/heads/${branch}`, rule)
  }

  /** Refuses every git push, as a push ruleset does, whatever ref it is to. */
  refusePushes(): void {
    this.#world.protections.set('refs/*', RULE)
  }

  /**
   * Commits as somebody else would, past all rules. A branch that does not exist starts from the default branch.
   *
   * @param files - content by path; `null` deletes
   * @returns the commit's sha
   */
  async push(
    branch: string,
    files: Readonly<Record<string, string | Uint8Array | null>>,
    message: string,
  ): Promise<string> {
    const { repository, defaultBranch } = this.#world
    const ref = `refs/heads/${branch}`
    const old = await repository.resolve(ref)
    const base = old ?? (await repository.resolve(`refs/heads/${defaultBranch}`))
    const changes = []
    for (const [path, content] of Object.entries(files)) {
      const sha = content === null ? null : repository.writeBlob(Buffer.from(content))
      changes.push({ path, mode: '100644', sha })
    }
    const tree = await repository.writeTree(base, changes)
    const parents = base === undefined ? [] : [base]
    const sha = repository.writeCommit({ tree, parents, message, author: SOMEBODY, committer: SOMEBODY })
    await repository.moveRef(ref, sha, old)
    return sha
  }

  /** The commit that a branch points to; rejects if there is no such branch. */
  head(branch: string): Promise<string> {
    return this.#world.repository.find(`refs/heads/${branch}`)
  }

  /** A file as it is on a branch or at a commit. */
  async read(branch: string, path: string): Promise<Buffer> {
    const { repository } = this.#world
    return repository.readBlob(await repository.find(`${branch}:${path}`))
  }

  /** The commits of a branch, newest first. */
  async log(branch: string): Promise<readonly Commit[]> {
    const { repository } = this.#world
    return repository.log(await repository.find(`${branch}^{commit}`))
  }

  /** Runs git in the bare repository; gives its output without the last newline. */
  git(...args: readonly string[]): Promise<string> {
    return this.#world.repository.git(args)
  }

  /** Ends the server and deletes the repository. */
  close(): Promise<void> {
    return this.#stop()
  }
}

const RULE = 'Repository rule violations found\n\nChanges must be made through a pull request.'

/** Starts GitHub on this machine. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const { clock = REAL_CLOCK, repository: fullName = 'octo/kie-art', defaultBranch = 'main' } = options
  const [owner = '', name = ''] = fullName.split('/')
  const repository = await BareRepository.create(defaultBranch)
  const tokens = new Tokens()
  const script = new Script()
  const requests: LoggedRequest[] = []
  let lastId = 2_100_000_000
  const parts = { tokens, script, requests, window: new WriteWindow(clock), clock, world: () => world }
  const { server, url } = await startServer(parts)
  const world: World = {
    owner,
    name,
    private: options.private ?? false,
    defaultBranch,
    repository,
    url,
    signed: new Set(),
    protections: new Map(),
    pulls: new Map(),
    accounts: new Accounts(owner),
    issues: new Map(),
    comments: new Map(),
    releases: new Map(),
    freezes: options.immutableReleases ?? false,
    nextId: () => ++lastId,
    artifacts: options.artifacts,
    dispatches: [],
  }
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
    await repository.remove()
  }
  const sandbox = new GitHubSandbox({ world, tokens, script, requests, clock, stop })
  if (options.empty !== true) await sandbox.push(defaultBranch, { 'README.md': `# ${name}\n` }, 'Initial commit')
  return sandbox
}
