import { rulesetsOf, tagRulesetsOf, type Ruleset } from '../resources/ruleset.ts'
import type { World } from '../resources/world.ts'
import { pageOf } from '../rest/pagination.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** The active rules of branches, and rulesets of branches and tags. Every token of the repository may read them. */
export const rulesetRoutes: readonly Route[] = [
  { method: 'GET', path: '/rules/branches/*branch', handle: listRules },
  { method: 'GET', path: '/rulesets', handle: listRulesets },
  { method: 'GET', path: '/rulesets/:id', handle: getRuleset },
]

/** The branch need not exist. */
function listRules(call: Call): Reply {
  const { world, parameters } = call
  const all = rulesetsOf(world.rulesets, parameters['branch'] ?? '').flatMap((ruleset) =>
    ruleset.rules.map((rule) => ({
      ...rule,
      ruleset_source_type: ruleset.level,
      ruleset_source: sourceOf(world, ruleset),
      ruleset_id: ruleset.id,
    })),
  )
  const { items, headers } = pageOf(call, all)
  return { status: 200, headers, body: items }
}

/** Without rules and conditions, which a single ruleset has alone. */
function listRulesets(call: Call): Reply {
  const { world, query } = call
  const targets = query.get('targets')?.split(',') ?? ['branch', 'tag']
  const all = world.rulesets.filter((ruleset) => targets.includes(targetOf(ruleset)))
  const { items, headers } = pageOf(call, all)
  return { status: 200, headers, body: items.map((ruleset) => describeRuleset(world, ruleset)) }
}

function getRuleset({ world, parameters: { id = '' } }: Call): Reply {
  const ruleset = world.rulesets.find((each) => String(each.id) === id)
  if (ruleset === undefined) throw new Refusal(404, 'Not Found')
  const { bypass, branches, tags, rules } = ruleset
  const include = [
    ...branches.map((branch) => (branch === '~ALL' ? branch : `refs/heads/${branch}`)),
    ...tags.map((tag) => `refs/tags/${tag}`),
  ]
  const body = {
    ...describeRuleset(world, ruleset),
    conditions: { ref_name: { include, exclude: [] } },
    rules,
    ...(bypass !== undefined && { current_user_can_bypass: bypass }),
  }
  return { status: 200, body }
}

function describeRuleset(world: World, ruleset: Ruleset): object {
  const { id, name, level } = ruleset
  const source = sourceOf(world, ruleset)
  return { id, name, target: targetOf(ruleset), source_type: level, source, enforcement: 'active' }
}

function targetOf({ tags }: Ruleset): 'branch' | 'tag' {
  return tags.length > 0 ? 'tag' : 'branch'
}

function sourceOf({ owner, name }: World, { level }: Ruleset): string {
  return level === 'Organization' ? owner : `${owner}/${name}`
}

/** A change of a branch or tag that somebody asks for. */
export interface RefChange {
  /** Full. */
  readonly ref: string
  /** The commit that it is to point to. */
  readonly sha: string
  readonly isNew: boolean
}

/**
 * Refuses a change of a branch or tag that its rulesets forbid. Of the rules that look into commits only the one of signatures is
 * kept here, and git pushes are not looked at.
 *
 * @param status - of the refusal; the routes differ in it
 * @throws Refusal
 */
export function checkRulesets(world: World, { ref, sha, isNew }: RefChange, status = 422): void {
  for (const { bypass, rules } of rulesetsFor(world, ref)) {
    if (bypass === 'always' || bypass === 'exempt') continue
    for (const { type, parameters } of rules) {
      const isFree = isNew && parameters?.['do_not_enforce_on_create'] === true
      const words = (isNew ? CREATION_REFUSALS : UPDATE_REFUSALS)[type]
      if (words !== undefined && !isFree) throw violation(status, words)
      if (type === 'required_signatures' && !world.signed.has(sha))
        throw violation(status, 'Commits must have verified signatures.')
    }
  }
}

function rulesetsFor({ rulesets }: World, ref: string): readonly Ruleset[] {
  const [, kind, ...rest] = ref.split('/')
  if (kind === 'heads') return rulesetsOf(rulesets, rest.join('/'))
  return kind === 'tags' ? tagRulesetsOf(rulesets, rest.join('/')) : []
}

function violation(status: number, words: string): Refusal {
  return new Refusal(status, `Repository rule violations found\n\n${words}`)
}

/** What is said to whoever makes or moves a branch. */
const REFUSALS: Readonly<Record<string, string>> = {
  merge_queue: 'Changes must be made through the merge queue',
  required_deployments: 'Required deployments are missing.',
  required_status_checks: '1 of 1 required status checks are expected.',
  workflows: 'Required workflows have not run.',
}

/** A rule that asks for a pull request lets a branch be made, and only refuses what comes after. */
const UPDATE_REFUSALS: Readonly<Record<string, string>> = {
  ...REFUSALS,
  pull_request: 'Changes must be made through a pull request.',
  update: 'Cannot update this protected ref.',
}

const CREATION_REFUSALS: Readonly<Record<string, string>> = {
  ...REFUSALS,
  creation: 'Cannot create ref due to creations being restricted.',
}
