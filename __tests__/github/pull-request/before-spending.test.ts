import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox, TokenOptions } from '../../../sandbox/github/index.ts'
import { Studio } from './studio.ts'

const FOX = { hero: 'a fox' }
const BOTH: TokenOptions = { contents: 'write', pull_requests: 'write' }

let github: GitHubSandbox
let studio: Studio

beforeAll(async () => {
  github = await startWatchedGitHub({ private: true })
  studio = new Studio(github)
  await github.push('taken', { 'a.txt': 'a' }, 'Taken')
  await github.push('foreign', { 'kie-images/hero.png': 'not ours' }, 'A picture of somebody else')
})
afterAll(() => studio.close())

describe('before anything is spent', () => {
  const LINES = 'permissions:\n  contents: write\n  pull-requests: write'
  const rows: readonly {
    readonly name: string
    readonly may?: TokenOptions
    readonly inputs?: Readonly<Record<string, string>>
    readonly message: string
    readonly next: string
  }[] = [
    {
      ...{ name: 'a token that may not write', may: { contents: 'read', pull_requests: 'write' } },
      ...{ message: 'The token may not commit to octo/kie-art.', next: 'contents: write' },
    },
    {
      ...{ name: 'a token that may not see pull requests', may: { contents: 'write' } },
      ...{ message: 'The token may not open pull requests in octo/kie-art.', next: LINES },
    },
    {
      ...{ name: 'a token that may only read pull requests', may: { contents: 'write', pull_requests: 'read' } },
      ...{ message: 'The token may not open pull requests in octo/kie-art.', next: LINES },
    },
    {
      ...{ name: 'a base that is not there', inputs: { 'pull-request-base': 'nowhere' } },
      ...{ message: "There is no branch 'nowhere' in octo/kie-art to merge into.", next: "'pull-request-base'" },
    },
    {
      ...{ name: 'a base that is for our own commits', inputs: { 'pull-request-base': 'kie-image-action/x' } },
      ...{ message: "Branch 'kie-image-action/x' is one that this action proposes", next: "'pull-request-base'" },
    },
    {
      ...{ name: 'a base that is a later one of our branches' },
      inputs: { 'pull-request-base': 'taken-2', 'pull-request-branch': 'taken' },
      ...{ message: "Branch 'taken-2' is one that this action proposes", next: "'pull-request-base'" },
    },
    {
      ...{ name: 'a branch in the way', inputs: { 'pull-request-branch': 'taken/images' } },
      message: "Branch 'taken/images' cannot be made: there is a branch 'taken'",
      next: "Choose another name for 'pull-request-branch', or rename or delete branch 'taken'.",
    },
  ]

  test.each(rows)('$name is an error that says what to do', async ({ may = BOTH, inputs = {}, message, next }) => {
    const names = Object.values(inputs)
    for (const name of names.filter((each) => each === 'kie-image-action/x' || each === 'taken-2'))
      await github.push(name, { 'x.txt': 'x' }, 'X')
    const tasks = studio.tasks
    const run = studio.run({ prompts: FOX, inputs, token: github.token(may) })
    await expect(run).rejects.toMatchObject({
      ...{ name: 'DeliveryError', message: expect.stringContaining(message), next: expect.stringContaining(next) },
    })
    expect(studio.tasks).toBe(tasks)
    for (const name of names.filter((each) => each === 'taken-2')) await github.deleteBranch(name)
  })

  test('rules that forbid the branch are an error that names them', async () => {
    github.ruleset({ name: 'Quiet', rules: [{ type: 'creation' }], branches: ['ruled'] })
    const run = studio.run({ prompts: FOX, inputs: { 'pull-request-branch': 'ruled' } })
    await expect(run).rejects.toMatchObject({
      message: expect.stringMatching(/'ruled' takes no commit from this token.*'creation'.*'Quiet'/),
    })
  })

  test("somebody else's picture in the place of an image is an error that names it", async () => {
    const inputs = { 'pull-request-base': 'foreign', 'pull-request-branch': 'art' }
    await expect(studio.run({ prompts: FOX, inputs })).rejects.toMatchObject({
      message: expect.stringContaining("'kie-images/hero.png' on branch 'foreign' is not known"),
    })
  })

  test('the setting that lets no job open pull requests is a notice', async () => {
    github.permitActionsPulls(false)
    const inputs = { 'pull-request-branch': 'unopened' }
    const { tasks, delivery, log } = await studio.run({ prompts: FOX, inputs })
    expect(tasks).toBe(1)
    expect(log.annotations).toEqual([
      expect.stringMatching(/notice: .*may open no pull request here.*'Allow GitHub Actions to create and approve/),
    ])
    expect(delivery).toMatchObject({ branch: 'unopened', pull: undefined })
    expect(delivery.unopened?.message).toMatch(/^No pull request was opened\. The images are on branch 'unopened'\./)
    expect(delivery.unopened?.next).toContain(`${github.url}/octo/kie-art/compare/main...unopened?expand=1`)
    expect(delivery.unopened?.next).toContain('Actions → General')

    // Nothing is made again, on no schedule, and the next run that may opens it.
    expect((await studio.run({ prompts: FOX, inputs })).delivery.unopened).toBeDefined()
    github.permitActionsPulls(true)
    const after = await studio.run({ prompts: FOX, inputs })
    expect([after.tasks, after.delivery.unopened]).toEqual([0, undefined])
    expect(after.delivery.pull).toBeDefined()

    // Where none is to be opened, nothing is said.
    github.permitActionsPulls(false)
    await github.pulls.merge(after.delivery.pull?.number ?? 0)
    expect((await studio.run({ prompts: FOX, inputs })).log.annotations).toEqual([])
    github.permitActionsPulls(true)
  })
})

test('a repository without a commit has no branch to merge into', async () => {
  const empty = new Studio(await startWatchedGitHub({ empty: true }))
  await expect(empty.run({ prompts: FOX })).rejects.toMatchObject({
    message: "There is no branch 'main' in octo/kie-art to merge into.",
  })
  await empty.close()
})

test('a base of which GitHub lists but a part is an error that says where, and the pull request stays as it is', async () => {
  const large = new Studio(await startWatchedGitHub({ treeLimit: 3 }))
  await large.run({ prompts: FOX })
  const files = ['1', '2', '3', '4'].map((name) => [`kie-images/${name}.txt`, 'x'] as const)
  await large.github.push('main', Object.fromEntries(files), 'More than fits')
  await expect(large.run({ prompts: { hero: 'an owl' } })).rejects.toMatchObject({
    ...{ name: 'DeliveryError', message: expect.stringContaining("'kie-images'") },
  })
  expect([large.tasks, Object.values(await large.branches())]).toEqual([1, ['open #1']])
  await large.close()
})
