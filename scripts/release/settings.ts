import path from 'node:path'
import { Refusal, type Api, type Release } from './api.ts'
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

/**
 * Asks GitHub for the settings that docs/releasing.md begins with, as far as a job's token may ask.
 *
 * @param releases - that are out, the newest first
 */
export async function readSettings(
  api: Api,
  { version, releases }: { readonly version: Version; readonly releases: readonly Release[] },
): Promise<Settings> {
  const found = [await readEnvironment(api), await readTagRules(api, version), await readImmutability(api, releases)]
  return { lacking: found.flatMap(({ lacking }) => lacking), unseen: found.flatMap(({ unseen }) => unseen) }
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
  return { lacking, unseen: [] }
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
  readonly rules?: readonly { readonly type: string }[]
}

async function readTagRules(api: Api, { text, major }: Version): Promise<Settings> {
  const { seen, value: listed = [] } = await askSetting(api, 'rulesets?targets=tag&per_page=100')
  if (!seen) return { lacking: [], unseen: ['the rulesets of tags'] }
  const rulesets: TagRuleset[] = []
  for (const { id } of listed as readonly { readonly id: number }[]) {
    const { value } = await askSetting(api, `rulesets/${id}`)
    if (value !== undefined) rulesets.push(value as TagRuleset)
  }
  return { lacking: [`v${text}`, `v${major}`].flatMap((tag) => lackingOf(tag, rulesets)), unseen: [] }
}

function lackingOf(tag: string, rulesets: readonly TagRuleset[]): readonly string[] {
  const own = rulesets.filter((ruleset) => ruleset.enforcement === 'active' && isAbout(tag, ruleset))
  const held = new Set(own.flatMap(({ rules = [] }) => rules.map(({ type }) => type)))
  const open = RULES.filter((rule) => !held.has(rule))
  return open.length === 0 ? [] : [`No ruleset restricts for the tag ${tag}: ${open.join(', ')}`]
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
