/** One rule, as GitHub's API has it. */
export interface Rule {
  /** Such as `pull_request`. */
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

/** What GitHub says of whether the caller may pass a ruleset. */
export type Bypass = 'always' | 'pull_requests_only' | 'never' | 'exempt'

/** Active rules for some branches. */
export interface Ruleset {
  readonly id: number
  readonly name: string
  /** Short names; `~ALL` stands for every branch. */
  readonly branches: readonly string[]
  readonly rules: readonly Rule[]
  /** Whether the callers may pass; `undefined` where GitHub does not say, and lets nobody pass. */
  readonly bypass: Bypass | undefined
  /** Who made it. */
  readonly level: 'Repository' | 'Organization'
}

/** The rulesets, out of all, that speak of a branch, by its short name. */
export function rulesetsOf(all: readonly Ruleset[], branch: string): readonly Ruleset[] {
  return all.filter(({ branches }) => branches.includes('~ALL') || branches.includes(branch))
}
