/** An account, as far as Gitea's answers name it. */
export interface Account {
  /** Below 0 for accounts of Gitea's own: -2 is that of jobs, -1 that of whoever has deleted theirs. */
  readonly id: number
  readonly login: string
}

/** What an account may do in the repository, in Gitea's words, the least first. */
export const ACCESS = ['read', 'write', 'admin', 'owner'] as const

/** One of {@link ACCESS}. */
export type Access = (typeof ACCESS)[number]

/** Who asks. */
export interface Caller {
  readonly account: Account
  readonly access: Access
  /** What a token of a person's was made for, such as `write:issue`; that of a job has none, and may do all. */
  readonly scopes: readonly string[] | undefined
}

/** A file of a release. Two may have one name. */
export interface Asset {
  readonly id: number
  name: string
  readonly content: Buffer
}

/** A release. */
export interface Release {
  readonly id: number
  readonly tag: string
  readonly isDraft: boolean
  readonly assets: Asset[]
}

/** A comment on an issue. */
export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: Account
  body: string
  updatedAt: Date
  /** Each as the id of its account and its content. */
  readonly reactions: Set<string>
}

/** A commit, as far as it is asked for. */
export interface Commit {
  readonly sha: string
  readonly message: string
  readonly files: readonly string[]
}

/** All that there is on the server. */
export interface World {
  /** Origin. */
  readonly url: string
  readonly owner: string
  readonly name: string
  readonly callers: Map<string, Caller>
  readonly accounts: Map<string, Access>
  readonly releases: Release[]
  readonly issues: number[]
  readonly comments: Comment[]
  readonly commits: Commit[]
  /** `[attachment] ENABLED`. */
  readonly attachments: boolean
  /** `[repository.release] ALLOWED_TYPES`: endings, apart by commas; empty for all. */
  readonly releaseTypes: string
  isArchived: boolean
  nextId(): number
}
