import { withLastWord } from '../../api/last-word.ts'
import { ask, askPages } from '../../api/reply.ts'
import { target } from '../../api/repository.ts'
import { COUNT, fields, listOf, MOMENT, orNothing, SHA, TEXT, type Shaped } from '../../api/shape.ts'
import { explainPullRefusal, type PullWork } from './refusal.ts'

const PULL = fields({
  number: COUNT,
  html_url: TEXT,
  body: orNothing(TEXT),
  /** `open` or `closed`; of a merged one it is `closed`, too. */
  state: TEXT,
  merged_at: orNothing(MOMENT),
  /** `repo` is missing where the fork is deleted. */
  head: fields({ ref: TEXT, sha: SHA, repo: orNothing(fields({ id: COUNT })) }),
  base: fields({ ref: TEXT, sha: SHA, repo: fields({ id: COUNT }) }),
})

/** A pull request, as far as it is looked at. */
export type Pull = Shaped<typeof PULL>

/**
 * The pull requests in any state that propose a branch of this very repository, the newest first. A fork can copy the name
 * of a branch, and of a repository, but not its id.
 *
 * @throws DeliveryError where the token may not read them
 */
export async function listPulls(options: PullWork, branch: string): Promise<readonly Pull[]> {
  const pulls = await readPulls(options, { head: `${options.context.owner}:${branch}`, state: 'all' })
  return pulls.filter(({ head }) => head.ref === branch)
}

/**
 * The open pull requests that would merge a branch of this very repository into the base, the newest first.
 *
 * @throws DeliveryError where the token may not read them
 */
export function listOpen(options: PullWork & { readonly base: string }): Promise<readonly Pull[]> {
  return readPulls(options, { base: options.base, state: 'open' })
}

async function readPulls(
  options: PullWork,
  asked: { readonly head?: string; readonly base?: string; readonly state: 'all' | 'open' },
): Promise<readonly Pull[]> {
  const pulls: Pull[] = []
  try {
    const given = { ...target(options), ...asked }
    for await (const page of askPages(options.octokit.rest.pulls.list, given, listOf(PULL))) pulls.push(...page)
  } catch (error) {
    throw explainPullRefusal(error, options)
  }
  return pulls.filter(({ head, base }) => head.repo?.id === base.repo.id).toSorted((a, b) => b.number - a.number)
}

/** The open pull request of a branch that is ours: it has the base that is asked for, whoever opened it. */
export async function findOpen(
  options: PullWork & { readonly base: string },
  branch: string,
): Promise<Pull | undefined> {
  const pulls = await listPulls(options, branch)
  return pulls.find((pull) => pull.state === 'open' && pull.base.ref === options.base)
}

/** A pull request to be opened. */
export interface NewPull {
  readonly title: string
  readonly body: string
  /** Short name of the branch that is proposed. */
  readonly head: string
  /** Short name of the branch to merge into. */
  readonly base: string
}

/** Opens a pull request, by one request, so that it is known how that ends. @throws the failure of the request */
export function createPull(options: PullWork, pull: NewPull): Promise<Pull> {
  const { create } = options.octokit.rest.pulls
  return withLastWord(options, (signal) =>
    ask(create, { ...target(options), ...pull, request: { signal, retries: 0 } }, PULL),
  )
}

/** Changes a pull request. @throws the failure of the request */
export function changePull(
  options: PullWork,
  number: number,
  change: { readonly body: string; readonly state?: 'closed' },
): Promise<Pull> {
  const { update } = options.octokit.rest.pulls
  return withLastWord(options, (signal) =>
    ask(update, { ...target(options), pull_number: number, ...change, request: { signal } }, PULL),
  )
}
