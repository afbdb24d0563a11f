import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { renderPage } from '../../sandbox/markdown-page.ts'

/** A pull request as it is after the runs. */
export interface ProposedPull {
  readonly number: number
  readonly title: string
  /** Markdown. */
  readonly body: string
  /** Short names. */
  readonly branch: string
  readonly base: string
  /** What the branch has and the base has not, the oldest first: a short sha and the first line of the message. */
  readonly commits: readonly string[]
}

/** Names of the files that hold its body, and show it. */
export const PULL_FILES = { body: 'pull-request.md', page: 'pull-request.html' } as const

/** Finds the last pull request of a repository; `undefined` where there is none. */
export async function findPull(github: GitHubSandbox): Promise<ProposedPull | undefined> {
  const pull = (await github.pulls.all()).at(-1)
  if (pull === undefined) return undefined
  const { number, head, base, issue } = pull
  const log = await github.git('log', '--reverse', '--format=%h %s', `${base.ref}..${head.ref}`)
  const commits = log.split('\n').filter((line) => line !== '')
  return { number, title: issue.title, body: issue.body ?? '', branch: head.ref, base: base.ref, commits }
}

/** Its number and title, where it leads, its commits, and its body as the action wrote it. */
export function describePull(pull: ProposedPull): readonly string[] {
  const { commits, body } = pull
  const many = commits.length === 1 ? '1 commit' : `${commits.length} commits`
  return [titleOf(pull), `${directionOf(pull)}, ${many}`, ...commits.map((commit) => `  ${commit}`), '', body]
}

/** A page that shows it, with the clone beside it in place of GitHub: the branch is checked out there. */
export function renderPullPage(pull: ProposedPull): string {
  const local = pull.body
    .replaceAll(/https?:[^\s"()]+\/raw\/[0-9a-f]{40}\//g, 'repository/')
    .replaceAll(/https?:[^\s"()]+\/actions\/runs\/\d+/g, 'summary.html')
  return renderPage(`${directionOf(pull)}\n\n${local}`, titleOf(pull))
}

function titleOf({ number, title }: ProposedPull): string {
  return `#${number} ${title}`
}

function directionOf({ branch, base }: ProposedPull): string {
  return `${branch} into ${base}`
}
