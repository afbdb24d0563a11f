import { ReplyError } from '../api/reply.ts'
import { target, type Repository } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'

/** One active rule of a branch, as far as it is looked at. */
export interface BranchRule {
  /** GitHub's word, such as `pull_request`; new ones come at any time. */
  readonly type: string
  /** What the rule asks for; which fields there are depends on its type. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** The ruleset that it comes from; `undefined` where GitHub does not say. */
  readonly ruleset: number | undefined
}

/** A named list of rules, as far as it is looked at. */
export interface Ruleset {
  /** `undefined` where it cannot be read. */
  readonly name: string | undefined
  /** Whether the token may pass its rules with a commit that no pull request brings; `undefined` where GitHub does not say. */
  readonly mayBypass: boolean | undefined
}

const PAGE_SIZE = 100

/** More than GitHub can have: 150 rulesets of two dozen rules. A server that knows no pages would be asked for ever. */
const MAX_PAGES = 40

/**
 * Reads the active rules of a branch, which need not exist: those of rulesets, not those of classic branch protection.
 *
 * @returns `undefined` where GitHub does not tell: an older GitHub Enterprise Server has no such route
 * @throws the failure of the request where GitHub does not know the token
 * @see https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 */
export async function readRules(repository: Repository, branch: string): Promise<readonly BranchRule[] | undefined> {
  const rules: BranchRule[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const data = await orUntold(repository, async () => {
      const request = { ...target(repository), branch, per_page: PAGE_SIZE, page }
      return (await repository.octokit.rest.repos.getBranchRules(request)).data
    })
    if (!Array.isArray(data)) return undefined
    const read = data.map(readRule)
    if (!read.every((rule) => rule !== undefined)) return undefined
    rules.push(...read)
    if (data.length < PAGE_SIZE) return rules
  }
  return undefined
}

/** Reads what a ruleset is called, and whether the token may pass it. Those of the organization are read the same way. */
export async function readRuleset(repository: Repository, id: number): Promise<Ruleset> {
  const data = await orUntold(repository, async () => {
    const { data: ruleset } = await repository.octokit.rest.repos.getRepoRuleset({
      ...target(repository),
      ruleset_id: id,
    })
    return ruleset
  })
  const { name, current_user_can_bypass: bypass } = fieldsIn(data)
  return {
    name: typeof name === 'string' && name !== '' ? name : undefined,
    mayBypass: BYPASSES.get(bypass),
  }
}

/** What GitHub calls it whether the token may pass. */
const BYPASSES: ReadonlyMap<unknown, boolean> = new Map([
  ['always', true],
  ['exempt', true],
  ['pull_requests_only', false],
  ['never', false],
])

/** What an answer holds; `undefined` where none came but to somebody whom GitHub knows. */
async function orUntold(repository: Repository, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    repository.signal.throwIfAborted()
    const isOdd = error instanceof ReplyError
    if (!isOdd && (!isRequestFailure(error) || error.status === 401)) throw error
    return undefined
  }
}

function readRule(value: unknown): BranchRule | undefined {
  const { type, parameters, ruleset_id: ruleset } = fieldsIn(value)
  if (typeof type !== 'string') return undefined
  return { type, parameters: fieldsIn(parameters), ruleset: typeof ruleset === 'number' ? ruleset : undefined }
}

/** The fields of an answer, or of a part of it; none where it is something else than it should be. */
function fieldsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
