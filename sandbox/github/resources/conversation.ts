import type { Account } from '../identity/accounts.ts'

/** An issue, or what a pull request has in common with one. */
export interface Issue {
  readonly number: number
  readonly user: Account
  readonly labels: readonly string[]
  readonly isPull: boolean
  readonly createdAt: string
  title: string
  body: string | null
  updatedAt: string
  /** None as long as it is open. */
  closedAt: string | null
  locked: boolean
  /** Where it was moved to. */
  moved?: NewPlace
}

/** An issue's place in another repository. */
export interface NewPlace {
  /** `<owner>/<repo>`. */
  readonly repository: string
  readonly number: number
  /** Whether callers may see that repository. */
  readonly visible: boolean
}

/** Every reaction there is. */
export const REACTIONS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const

/** What a reaction says. */
export type ReactionContent = (typeof REACTIONS)[number]

/** Somebody's reaction to a comment. */
export interface Reaction {
  readonly id: number
  readonly user: Account
  readonly content: ReactionContent
  readonly createdAt: string
}

/** A comment on an issue or pull request. */
export interface Comment {
  readonly id: number
  /** Number of the issue. */
  readonly issue: number
  readonly user: Account
  /** Slug of the app that wrote it. */
  readonly app: string | null
  readonly createdAt: string
  readonly reactions: Reaction[]
  body: string
  updatedAt: string
}
