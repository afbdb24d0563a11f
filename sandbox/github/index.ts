import type { SandboxClock } from '../clock/clock.ts'
import { REAL_CLOCK } from '../clock/scaled-clock.ts'
import { BareRepository } from './git/repository.ts'
import type { Watch } from './http/exchange.ts'
import { Script, type LoggedRequest } from './http/faults.ts'
import { startServer } from './http/server.ts'
import { Accounts } from './identity/accounts.ts'
import { Tokens } from './identity/tokens.ts'
import type { ArtifactSource } from './resources/artifact.ts'
import type { World } from './resources/world.ts'
import { WriteWindow } from './rest/write-window.ts'
import { GitHubSandbox } from './sandbox.ts'

export type { EventOptions, GitHubEvent, LabelEventOptions, PushEventOptions } from './events.ts'
export type { Commit } from './git/commit.ts'
export type { Exchange, Watch } from './http/exchange.ts'
export type { Fault, Hook, LoggedRequest, Misfortune } from './http/faults.ts'
export type { Account, BaseRole, Role } from './identity/accounts.ts'
export type { Permission, TokenOptions } from './identity/tokens.ts'
export type { ArtifactSource, ListedArtifact } from './resources/artifact.ts'
export type { CloseOptions, MergeOptions, PullOptions, PullRequests } from './pull-requests.ts'
export type { MergeMethod } from './pulls/merging.ts'
export { REACTIONS, type Comment, type Issue, type ReactionContent } from './resources/conversation.ts'
export type { RepositoryDispatch } from './resources/dispatch.ts'
export type { Pull } from './resources/pull.ts'
export type { Asset, Release } from './resources/release.ts'
export type { GitHubSandbox } from './sandbox.ts'
export type { Rule } from './resources/ruleset.ts'
export type { CommentOptions, IssueOptions, ReleaseOptions } from './scene.ts'

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
  /** How many entries of a tree one answer lists; default 100,000, as GitHub's documents say. */
  readonly treeLimit?: number
  /** Serves the artifacts of runs. */
  readonly artifacts?: ArtifactSource
  /** Looks on. */
  readonly watch?: Watch
}

/** Starts GitHub on this machine. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const { clock = REAL_CLOCK, repository: fullName = 'octo/kie-art', defaultBranch = 'main' } = options
  const [owner = '', name = ''] = fullName.split('/')
  const repository = await BareRepository.create(defaultBranch)
  const tokens = new Tokens()
  const script = new Script()
  const requests: LoggedRequest[] = []
  let lastId = 2_100_000_000
  const { watch } = options
  const parts = { tokens, script, requests, window: new WriteWindow(clock), clock, watch, world: () => world }
  const { server, url } = await startServer(parts)
  const world: World = {
    owner,
    name,
    private: options.private ?? false,
    defaultBranch,
    repository,
    url,
    treeLimit: options.treeLimit ?? 100_000,
    signed: new Set(),
    protections: new Map(),
    rulesets: [],
    pulls: new Map(),
    mayActionsOpenPulls: true,
    accounts: new Accounts(owner),
    issues: new Map(),
    comments: new Map(),
    releases: new Map(),
    freezes: options.immutableReleases ?? false,
    attested: new Set(),
    environments: new Map(),
    nextId: () => ++lastId,
    artifacts: options.artifacts,
    dispatches: [],
  }
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
    await repository.remove()
    watch?.end()
  }
  const sandbox = new GitHubSandbox({ world, tokens, script, requests, clock, stop })
  if (options.empty !== true) await sandbox.push(defaultBranch, { 'README.md': `# ${name}\n` }, 'Initial commit')
  return sandbox
}
