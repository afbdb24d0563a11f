import { createHash } from 'node:crypto'
import { expect } from '@jest/globals'
import type { GitHubSandbox, Pull } from '../../sandbox/github/index.ts'

const DIRECTORY = 'kie-images'
const LOCK = 'images.lock.json'

/** The pull request of an earlier run, which a cell begins with: it is put there, as to run that for each cell would take long. */
export interface EarlierPull {
  readonly branch: string
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Of its commit. */
  readonly message: string
  readonly title: string
  readonly body: string
  readonly user: string
}

/** What a pull request and its branch hold. */
export async function readProposed(github: GitHubSandbox, pull: Pull): Promise<EarlierPull> {
  const branch = pull.head.ref
  const paths = (await github.git('ls-tree', '-r', '--name-only', branch, DIRECTORY)).split('\n')
  const files = await Promise.all(paths.map(async (path) => [path, await github.read(branch, path)] as const))
  const { title, body, user } = pull.issue
  return {
    ...{ branch, files: Object.fromEntries(files), title, body: body ?? '', user: user.login },
    message: await github.git('log', '-1', '--format=%B', branch),
  }
}

/** How it stands with the pull requests as a run begins. */
export interface Beginning {
  /** For the row's name. */
  readonly name: string
  readonly begin: (github: GitHubSandbox) => Promise<void>
  /** Images that are on the branch beside those of the run. */
  readonly others: readonly string[]
}

/**
 * The beginnings, by what is to become of the branch.
 *
 * @param others - images of the earlier pull request that the run does not make
 */
export function beginningsAfter(earlier: EarlierPull, others: readonly string[]): readonly Beginning[] {
  const propose = async (github: GitHubSandbox): Promise<void> => {
    const { branch, files, message, ...texts } = earlier
    await github.push(branch, files, message)
    await github.pull({ ...texts, head: branch })
  }
  const conflict = async (github: GitHubSandbox): Promise<void> => {
    await propose(github)
    await github.push('main', { [`${DIRECTORY}/${LOCK}`]: '{"version": 2, "images": []}' }, 'A lock file of its own')
  }
  return [
    { name: 'a new branch', begin: () => Promise.resolve(), others: [] },
    { name: 'one that is there', begin: propose, others },
    { name: 'one that is replaced', begin: conflict, others },
  ]
}

/** All that a run can see of branches and pull requests, to compare it. */
export async function lookAround(github: GitHubSandbox): Promise<unknown> {
  const refs = await github.git('for-each-ref', '--format=%(refname) %(objectname)')
  const pulls = (await github.pulls.all()).map(({ number, issue, head, base }) => {
    const comments = github.commentsOf(number).map(({ body }) => body)
    return { number, head: { ...head }, base: base.ref, body: issue.body, closedAt: issue.closedAt, comments }
  })
  return { refs, pulls }
}

/** The pull requests that wait for somebody. */
export async function listOpen(github: GitHubSandbox): Promise<readonly Pull[]> {
  return (await github.pulls.all()).filter(({ issue }) => issue.closedAt === null)
}

/**
 * One pull request waits for somebody; its branch has each image once, as its lock file says, and the base has none.
 *
 * @returns its branch
 */
export async function expectProposed(github: GitHubSandbox, names: readonly string[]): Promise<string> {
  const open = await listOpen(github)
  expect(open).toHaveLength(1)
  const branch = open[0]?.head.ref ?? ''
  const files = names.map((name) => `${name}.png`)
  const listed = (await github.git('ls-tree', '-r', '--name-only', `${branch}:${DIRECTORY}`)).split('\n')
  expect(listed).toEqual([...files, LOCK].toSorted())
  const lock = JSON.parse((await github.read(branch, `${DIRECTORY}/${LOCK}`)).toString()) as {
    readonly images: readonly { readonly file: string; readonly sha256: string }[]
  }
  const hashes = await Promise.all(
    files.map(async (file) => {
      const bytes = await github.read(branch, `${DIRECTORY}/${file}`)
      return [file, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
  expect(lock.images.map(({ file, sha256 }) => [file, sha256])).toEqual(hashes)
  expect(new Set(hashes.map(([, hash]) => hash)).size).toBe(files.length)
  expect(await github.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('.png')
  return branch
}
