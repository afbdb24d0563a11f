import { addIssue } from '../conversations/issues.ts'
import { ACTIONS_BOT, type Account } from '../identity/accounts.ts'
import { describeRepository } from '../repository/metadata.ts'
import { isOpenBetween, type Pull, type PullRepository } from '../resources/pull.ts'
import type { World } from '../resources/world.ts'
import { optionalText, Refusal, textField, ValidationFailure, type Reply } from '../rest/reply.ts'
import type { Call } from '../rest/route.ts'
import { describePull } from './description.ts'
import { keepHead } from './settling.ts'
import { checkTexts } from './texts.ts'

/** What a new pull request is made of. */
export interface PullParts {
  readonly title: string
  readonly body: string | null
  readonly user: Account
  readonly labels: readonly string[]
  readonly head: Pick<Pull['head'], 'ref' | 'sha'>
  readonly base: Pull['base']['ref']
  /** Where the head lies, if it is not in the repository itself. */
  readonly fork?: { readonly owner: string; readonly repo: PullRepository }
  readonly draft: boolean
  readonly mayMaintainersModify: boolean
}

/** Opens a pull request, past all rules; its branches have to exist. */
export async function openPull(world: World, { head, base, fork, ...parts }: PullParts): Promise<Pull> {
  const here = { id: Number(describeRepository(world)['id']), full_name: `${world.owner}/${world.name}` }
  const baseTip = await world.repository.find(`refs/heads/${base}`)
  const { title, body, user, labels, draft, mayMaintainersModify } = parts
  const issue = addIssue(world, { title, body, user, labels, isPull: true })
  const pull: Pull = {
    issue,
    number: issue.number,
    draft,
    head: { ...head, repo: fork?.repo ?? here, owner: fork?.owner ?? world.owner },
    base: { ref: base, sha: baseTip, repo: here },
    mayMaintainersModify,
    merge: null,
    baseTip,
    trial: undefined,
  }
  await keepHead(world, pull.number, head.sha)
  world.pulls.set(pull.number, pull)
  return pull
}

/** Answers the request to open one, from a branch of the repository: of the forks there is nothing else here. */
export async function createPull({ world, caller, body }: Call): Promise<Reply> {
  const login = caller?.login ?? ''
  if (login === ACTIONS_BOT.login && !world.mayActionsOpenPulls) {
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  }
  const texts = { title: textField(body, 'title'), body: optionalText(body, 'body') ?? null }
  const [given, base] = [textField(body, 'head'), textField(body, 'base')]
  checkTexts(texts)
  const ref = given.replace(/^([^:]+):/, (prefix, owner: string) =>
    owner.toLowerCase() === world.owner.toLowerCase() ? '' : prefix,
  )
  const sha = await checkBranches(world, ref, base)
  const user = world.accounts.add(login)
  const rest = { labels: [], draft: body['draft'] === true, mayMaintainersModify: false }
  const pull = await openPull(world, { ...texts, user, head: { ref, sha }, base, ...rest })
  const description = await describePull(world, pull)
  return { status: 201, headers: { location: String(description['url']) }, body: description }
}

/**
 * Makes sure that there is something to propose, and that it is not proposed yet.
 *
 * @returns the head's commit
 */
async function checkBranches(world: World, head: string, base: string): Promise<string> {
  const { repository, owner } = world
  const branches = [
    { field: 'head', sha: await repository.resolve(`refs/heads/${head}`) },
    { field: 'base', sha: await repository.resolve(`refs/heads/${base}`) },
  ]
  const missing = branches.filter(({ sha }) => sha === undefined)
  if (missing.length > 0) {
    throw new ValidationFailure(...missing.map(({ field }) => ({ resource: 'PullRequest', code: 'invalid', field })))
  }
  const [sha = '', tip = ''] = branches.map((branch) => branch.sha)
  const added = await repository.since(tip, sha)
  if (added.length === 0) throw refusal(`No commits between ${base} and ${head}`)
  if (added.length === (await repository.log(sha)).length) {
    throw refusal(`The ${head} branch has no history in common with ${base}`)
  }
  const isProposed = [...world.pulls.values()].some((pull) => isOpenBetween(pull, { owner, ref: head }, base))
  if (isProposed) throw refusal(`A pull request already exists for ${owner}:${head}.`)
  return sha
}

function refusal(message: string): ValidationFailure {
  return new ValidationFailure({ resource: 'PullRequest', code: 'custom', message })
}
