import type { SandboxClock } from '../clock/clock.ts'
import type { Commit, Person } from './git/commit.ts'
import type { Fault, Hook, LoggedRequest, Script } from './http/faults.ts'
import type { TokenOptions, Tokens } from './identity/tokens.ts'
import { settlePulls } from './pulls/settling.ts'
import type { RepositoryDispatch } from './resources/dispatch.ts'
import type { Ruleset } from './resources/ruleset.ts'
import type { Environment, Protection, World } from './resources/world.ts'
import { Scene } from './scene.ts'

const SOMEBODY: Person = { name: 'Some Body', email: 'somebody@example.com' }
const RULE = 'Repository rule violations found\n\nChanges must be made through a pull request.'

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

  /**
   * Makes a ruleset, by default of the repository, for every branch, and one that the callers never pass. One with `tags` is
   * for these alone.
   *
   * @returns its id
   */
  ruleset(options: Pick<Ruleset, 'rules'> & Partial<Ruleset>): number {
    const id = this.#world.nextId()
    const branches = options.tags === undefined ? ['~ALL'] : []
    const usual = { id, name: `Ruleset ${id}`, branches, tags: [], bypass: 'never', level: 'Repository' } as const
    this.#world.rulesets.push({ ...usual, ...options })
    return id
  }

  /** Keeps an attestation of files, each by its digest: `sha256:` and the hash. */
  attest(digests: readonly string[]): void {
    for (const digest of digests) this.#world.attested.add(digest)
  }

  /** Makes an environment for jobs, or gives the one there is other rules. */
  environment(name: string, rules: Environment): void {
    this.#world.environments.set(name, rules)
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
    await settlePulls(this.#world)
    return sha
  }

  /**
   * Begins a branch by a commit that has neither files nor a history.
   *
   * @returns the commit's sha
   */
  async beginBranch(branch: string, message: string): Promise<string> {
    const { repository } = this.#world
    const tree = await repository.writeTree(undefined, [])
    const sha = repository.writeCommit({ tree, parents: [], message, author: SOMEBODY, committer: SOMEBODY })
    await repository.moveRef(`refs/heads/${branch}`, sha, undefined)
    return sha
  }

  /** Deletes a branch, past all rules. */
  async deleteBranch(branch: string): Promise<void> {
    await settlePulls(this.#world)
    await this.#world.repository.deleteRef(`refs/heads/${branch}`)
    await settlePulls(this.#world)
  }

  /** Turns the setting 'Allow GitHub Actions to create and approve pull requests', on here, off as in new repositories. */
  permitActionsPulls(isOn: boolean): void {
    this.#world.mayActionsOpenPulls = isOn
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
