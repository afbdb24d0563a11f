import type { BareRepository } from '../git/repository.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { ArtifactSource } from './artifact.ts'
import type { Comment, Issue } from './conversation.ts'
import type { RepositoryDispatch } from './dispatch.ts'
import type { Pull } from './pull.ts'
import type { Release } from './release.ts'
import type { Ruleset } from './ruleset.ts'

/** Why a branch may not be moved, in the words of its rule. */
export type Protection = string

/** Who may deploy to an environment: whether a person has to approve, and whether its branches are limited. */
export interface Environment {
  readonly hasReviewers: boolean
  readonly hasBranches: boolean
}

/** Everything that a route can look at and change. */
export interface World {
  readonly owner: string
  readonly name: string
  readonly private: boolean
  readonly defaultBranch: string
  readonly repository: BareRepository
  /** Origin of the server. */
  readonly url: string
  /** How many entries of a tree one answer lists. */
  readonly treeLimit: number
  /** The commits that GitHub signed. */
  readonly signed: Set<string>
  /** Rules by full ref name. */
  readonly protections: Map<string, Protection>
  /** The latest last. */
  readonly rulesets: Ruleset[]
  /** By number. */
  readonly pulls: Map<number, Pull>
  /** Whether the setting 'Allow GitHub Actions to create and approve pull requests' is on. */
  mayActionsOpenPulls: boolean
  readonly accounts: Accounts
  /** Issues and pull requests by number. */
  readonly issues: Map<number, Issue>
  /** Of all issues, by id, the oldest first. */
  readonly comments: Map<number, Comment>
  /** By id, the oldest first. */
  readonly releases: Map<number, Release>
  /** Whether a release that is published becomes immutable. */
  readonly freezes: boolean
  /** Digests of files that are attested, such as `sha256:` and the hash. */
  readonly attested: Set<string>
  /** Environments for jobs, by name. */
  readonly environments: Map<string, Environment>
  /** Makes an id that nothing has yet. */
  readonly nextId: () => number
  readonly artifacts: ArtifactSource | undefined
  /** Events from outside, the latest last. */
  readonly dispatches: RepositoryDispatch[]
}
