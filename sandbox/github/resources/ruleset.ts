import path from 'node:path'

/** One rule, as GitHub's API has it. */
export interface Rule {
  /** Such as `pull_request`. */
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

/** What GitHub says of whether the caller may pass a ruleset. */
export type Bypass = 'always' | 'pull_requests_only' | 'never' | 'exempt'

/** Active rules for some branches, or for some tags. */
export interface Ruleset {
  readonly id: number
  readonly name: string
  /** Short names; `~ALL` stands for every branch. None of a ruleset for tags. */
  readonly branches: readonly string[]
  /** Patterns of short names, such as `v*`. None of a ruleset for branches. */
  readonly tags: readonly string[]
  readonly rules: readonly Rule[]
  /** Whether the callers may pass; `undefined` where GitHub does not say, and lets nobody pass. */
  readonly bypass: Bypass | undefined
  /** Who made it. */
  readonly level: 'Repository' | 'Organization'
}

/** The rulesets, out of all, that speak of a tag, by its short name. */
export function tagRulesetsOf(all: readonly Ruleset[], tag: string): readonly Ruleset[] {
  return all.filter(({ tags }) => tags.some((pattern) => path.matchesGlob(tag, pattern)))
}

/** The rulesets, out of all, that speak of a branch, by its short name. */
export function rulesetsOf(all: readonly Ruleset[], branch: string): readonly Ruleset[] {
  return all.filter(({ branches }) => branches.includes('~ALL') || branches.includes(branch))
}
