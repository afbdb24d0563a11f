import { rulesetsOf, type Ruleset } from '../resources/ruleset.ts'
import type { World } from '../resources/world.ts'
import { pageOf } from '../rest/pagination.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** The active rules of branches, and the rulesets that they come from. Every token of the repository may read them. */
export const rulesetRoutes: readonly Route[] = [
  { method: 'GET', path: '/rules/branches/*branch', handle: listRules },
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

function getRuleset({ world, parameters: { id = '' } }: Call): Reply {
  const ruleset = world.rulesets.find((each) => String(each.id) === id)
  if (ruleset === undefined) throw new Refusal(404, 'Not Found')
  const { name, level, bypass, branches, rules } = ruleset
  const include = branches.map((branch) => (branch === '~ALL' ? branch : `refs/heads/${branch}`))
  const body = {
    id: ruleset.id,
    name,
    target: 'branch',
    source_type: level,
    source: sourceOf(world, ruleset),
    enforcement: 'active',
    conditions: { ref_name: { include, exclude: [] } },
    rules,
    ...(bypass !== undefined && { current_user_can_bypass: bypass }),
  }
  return { status: 200, body }
}

function sourceOf({ owner, name }: World, { level }: Ruleset): string {
  return level === 'Organization' ? owner : `${owner}/${name}`
}

/** A change of a branch that somebody asks for. */
export interface RefChange {
  /** Full. */
  readonly ref: string
  /** The commit that it is to point to. */
  readonly sha: string
  readonly isNew: boolean
}

/**
 * Refuses a change of a branch that its rulesets forbid. Of the rules that look into commits only the one of signatures is
 * kept here, and git pushes are not looked at.
 *
 * @param status - of the refusal; the routes differ in it
 * @throws Refusal
 */
export function checkRulesets(world: World, { ref, sha, isNew }: RefChange, status = 422): void {
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
  if (branch === undefined) return
  for (const { bypass, rules } of rulesetsOf(world.rulesets, branch)) {
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
