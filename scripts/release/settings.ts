import path from 'node:path'
import { getSeen, Refusal, type Api, type Release } from './api.ts'
import type { Version } from './version.ts'

/** What a look at the repository's settings found, each as a sentence without its full stop. */
export interface Settings {
  /** What is certainly not as a release needs it. */
  readonly lacking: readonly string[]
  /** What GitHub does not tell whoever asks. */
  readonly unseen: readonly string[]
}

const ENVIRONMENT = 'release'
/** What a tag must be guarded against, as GitHub's rules are called. */
const RULES = ['creation', 'update', 'deletion'] as const
/** What nobody may do to the tag of a version. */
const FIXED = ['update', 'deletion'] as const

/** What a branch must ask for, as GitHub's rules are called. */
const BRANCH_RULES = ['pull_request', 'required_status_checks', 'deletion'] as const
/** What only an administrator is shown. */
const HIDDEN = [
  'whether the workflow token may only read by default',
  'whether vulnerabilities can be reported privately, and CodeQL has no default setup',
] as const

/**
 * Looks at the settings that docs/releasing.md begins with, as far as a job's token may ask for them.
 *
 * @param releases - that are out, the newest first
 */
export async function readSettings(
  api: Api,
  { version, releases }: { readonly version: Version; readonly releases: readonly Release[] },
): Promise<Settings> {
  const found = [
    await readEnvironment(api),
    await readTagRules(api, version),
    await readBranchRules(api, version),
    await readImmutability(api, releases),
    { lacking: [], unseen: HIDDEN },
  ]
  return { lacking: found.flatMap(({ lacking }) => lacking), unseen: found.flatMap(({ unseen }) => unseen) }
}

/** Rules of another kind may guard a branch as well, and are not shown. */
async function readBranchRules(api: Api, { major }: Version): Promise<Settings> {
  const { default_branch: main } = (await getSeen(api, '')) as { readonly default_branch: string }
  const unseen: string[] = []
  for (const branch of [main, `release/v${major}`]) {
    const { seen, value = [] } = await askSetting(api, `rules/branches/${branch}?per_page=100`)
    const held = new Set((value as readonly Rule[]).map(({ type }) => type))
    const open = BRANCH_RULES.filter((rule) => !held.has(rule))
    const known = seen ? `: no ruleset has for it ${open.join(', ')}` : ''
    if (open.length > 0) unseen.push(`what guards the branch ${branch}${known}`)
  }
  return { lacking: [], unseen }
}

async function readEnvironment(api: Api): Promise<Settings> {
  const { seen, value } = await askSetting(api, `environments/${ENVIRONMENT}`)
  if (!seen) return { lacking: [], unseen: [`the reviewers of the environment '${ENVIRONMENT}'`] }
  if (value === undefined) return { lacking: [`There is no environment '${ENVIRONMENT}'`], unseen: [] }
  const { protection_rules: rules = [], deployment_branch_policy: branches } = value as EnvironmentRules
  const hasReviewers = rules.some(({ type }) => type === 'required_reviewers')
  const lacking = [
    ...(hasReviewers ? [] : [`The environment '${ENVIRONMENT}' has no required reviewers`]),
    ...(branches === null ? [`Any branch may use the environment '${ENVIRONMENT}'`] : []),
  ]
  const unseen = branches === null ? [] : [`which branches may use the environment '${ENVIRONMENT}'`]
  return { lacking, unseen }
}

interface EnvironmentRules {
  readonly protection_rules?: readonly { readonly type: string }[]
  readonly deployment_branch_policy: object | null
}

/** A ruleset of tags, as far as it is looked at. */
interface TagRuleset {
  readonly enforcement: string
  readonly conditions?: {
    readonly ref_name?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] }
  }
  readonly rules?: readonly Rule[]
  /** For administrators alone. */
  readonly bypass_actors?: readonly unknown[]
  /** Of whoever asks. */
  readonly current_user_can_bypass?: string
}

interface Rule {
  readonly type: string
}

async function readTagRules(api: Api, { text, major }: Version): Promise<Settings> {
  const { seen, value: listed = [] } = await askSetting(api, 'rulesets?targets=tag&per_page=100')
  if (!seen) return { lacking: [], unseen: ['the rulesets of tags'] }
  const rulesets: TagRuleset[] = []
  for (const { id } of listed as readonly { readonly id: number }[]) {
    const { value } = await askSetting(api, `rulesets/${id}`)
    if (value !== undefined) rulesets.push(value as TagRuleset)
  }
  const tags = [`v${text}`, `v${major}`]
  const loose = tags.flatMap((tag) => lackingOf(tag, rulesets))
  const isShown = rulesets.every(({ bypass_actors: actors }) => actors !== undefined)
  const unseen = isShown ? [] : ['who is on the bypass lists of the rulesets of tags']
  return { lacking: loose.length > 0 ? loose : passableOf(`v${text}`, rulesets), unseen }
}

function lackingOf(tag: string, rulesets: readonly TagRuleset[]): readonly string[] {
  const open = RULES.filter((rule) => holdersOf(rule, tag, rulesets).length === 0)
  return open.length === 0 ? [] : [`No ruleset restricts for the tag ${tag}: ${open.join(', ')}`]
}

/** A version's tag stays where it is only if some ruleset lets nobody pass. Those whose list is not shown may be such. */
function passableOf(tag: string, rulesets: readonly TagRuleset[]): readonly string[] {
  const open = FIXED.filter((rule) => holdersOf(rule, tag, rulesets).every(isPassable))
  return open.length === 0 ? [] : [`Somebody may bypass what restricts for the tag ${tag}: ${open.join(', ')}`]
}

function isPassable({ bypass_actors: actors, current_user_can_bypass: own = 'never' }: TagRuleset): boolean {
  return own !== 'never' || (actors ?? []).length > 0
}

/** The rulesets that keep a tag from something. */
function holdersOf(rule: string, tag: string, rulesets: readonly TagRuleset[]): readonly TagRuleset[] {
  return rulesets.filter(
    (ruleset) =>
      ruleset.enforcement === 'active' &&
      isAbout(tag, ruleset) &&
      (ruleset.rules ?? []).some(({ type }) => type === rule),
  )
}

function isAbout(tag: string, { conditions }: TagRuleset): boolean {
  const { include = [], exclude = [] } = conditions?.ref_name ?? {}
  const fits = (pattern: string): boolean => pattern === '~ALL' || path.matchesGlob(`refs/tags/${tag}`, pattern)
  return include.some(fits) && !exclude.some(fits)
}

/** The setting itself is for administrators to see; the last release shows what it was then. */
async function readImmutability(api: Api, releases: readonly Release[]): Promise<Settings> {
  const { value } = await askSetting(api, 'immutable-releases')
  const { enabled = false } = (value ?? {}) as { readonly enabled?: boolean }
  const [last] = releases
  if (enabled || last?.immutable === true) return { lacking: [], unseen: [] }
  const known = last === undefined ? '' : `, and the last release, ${last.tag_name}, is not`
  return { lacking: [], unseen: [`whether releases become immutable${known}`] }
}

/** @returns whether GitHub answers at all; its answer is `undefined` where there is no such thing */
async function askSetting(api: Api, of: string): Promise<{ readonly seen: boolean; readonly value?: unknown }> {
  try {
    return { seen: true, value: await api.get(of) }
  } catch (error) {
    if (error instanceof Refusal && (error.status === 401 || error.status === 403)) return { seen: false }
    throw error
  }
}
