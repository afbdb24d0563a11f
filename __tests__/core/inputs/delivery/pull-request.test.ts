import { describe, expect, test } from '@jest/globals'
import { readConfig, type Config } from '../../../../src/core/inputs/config.ts'
import { InputError } from '../../../../src/core/text/errors.ts'
import { branchNameProblem } from '../../../../src/github/branch/resolve.ts'
import { candidatesBranchOf } from '../../../../src/github/pull-request/candidates/branch.ts'

type Inputs = Readonly<Record<string, string>>

const REQUIRED: Inputs = {
  'api-key': '0123456789abcdef0123456789abcdef',
  prompt: 'A red fox',
  'github-token': 'ghs_token',
  deliver: 'pull-request',
}

/** Reads inputs on a run of a branch; the names of branches are taken as they are. */
function read(inputs: Inputs, runBranch = 'main'): Promise<Config> {
  const given: Inputs = { ...REQUIRED, ...inputs }
  return readConfig((name) => given[name] ?? '', {
    workspace: import.meta.dirname,
    resolveBranch: (input, value) =>
      value === 'none'
        ? { problem: `Input '${input}' cannot be.` }
        : { branch: value || runBranch, isInferred: value === '' },
  })
}

async function problems(inputs: Inputs): Promise<readonly string[]> {
  return read(inputs).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return error.problems
    },
  )
}

/** The branch for a base and a directory. */
async function branchFor(base: string, directory: string): Promise<string> {
  const { pullRequest } = await read({ 'pull-request-base': base, 'commit-directory': directory })
  return pullRequest?.branch ?? ''
}

describe('where a pull request goes', () => {
  test('nowhere, where none is asked for', async () => {
    const inputs = { deliver: 'artifact', 'pull-request-base': 'none', 'pull-request-branch': 'none' }
    expect((await read(inputs)).pullRequest).toBeUndefined()
  })

  test.each([
    { name: 'by default', given: {}, want: { base: 'main', branch: 'kie-image-action/main-kie-images' } },
    {
      name: 'into another base',
      given: { 'pull-request-base': 'release' },
      want: { base: 'release', branch: 'kie-image-action/release-kie-images' },
    },
    {
      name: 'with another directory for the images',
      given: { 'output-directory': 'art' },
      want: { base: 'main', branch: 'kie-image-action/main-art' },
    },
    {
      name: 'with another directory in the repository, which counts more',
      given: { 'output-directory': 'art', 'commit-directory': 'pictures' },
      want: { base: 'main', branch: 'kie-image-action/main-pictures' },
    },
    {
      name: 'from a branch that is named',
      given: { 'pull-request-branch': 'art/Next' },
      want: { base: 'main', branch: 'art/Next' },
    },
  ])('$name', async ({ given, want }) => {
    expect((await read(given)).pullRequest).toEqual(want)
  })

  test('it is a place of its own beside the others', async () => {
    const { destinations, commit } = await read({
      deliver: 'comment release\npull-request,artifact',
      'comment-on': '7',
      'release-tag': 'v1',
    })
    expect(destinations).toEqual(['artifact', 'pull-request', 'release', 'comment'])
    expect(commit.branch).toBe('')
  })

  test('it needs a token, and takes what prune deletes', async () => {
    expect(await problems({ 'github-token': '' })).toEqual([expect.stringContaining("'pull-request' needs it.")])
    const manifest = { prompt: '', manifest: 'no.yml', prune: 'true' }
    expect(await problems(manifest)).toEqual([expect.stringContaining('no.yml')])
  })
})

describe('no two bases and no two directories share a branch', () => {
  const PLACES = [
    ['main', 'kie-images'],
    ['main-kie', 'images'],
    ['main/kie', 'images'],
    ['main', 'kie/images'],
    ['main', 'kie_images'],
    ['main', 'Kie-Images'],
    ['Main', 'kie-images'],
    ['máin', 'kie-images'],
    ['main', '.'],
    ['main', 'root'],
    ['main', 'images'],
    ['main', 'images-2'],
    ['main', 'images-3'],
    ['main', 'candidates'],
    ['main', 'images-candidates'],
    ['main', 'images-2-candidates'],
    ['main', 'images-candidates-2'],
    ['main', 'images-candidates-candidates'],
    ['release/1.0', 'kie-images'],
    ['release-1.0', 'kie-images'],
    ['release/1-0', 'kie-images'],
    ['日本', 'kie-images'],
    ['日', 'kie-images'],
    ['a'.repeat(100), 'kie-images'],
    [`${'a'.repeat(100)}b`, 'kie-images'],
    ['main', `${'d'.repeat(100)}/e`],
    ['main', `${'d'.repeat(100)}/f`],
  ] as const

  test('nor one that a later number, or the candidates of what it proposes, give to another', async () => {
    const branches = await Promise.all(PLACES.map(([base, directory]) => branchFor(base, directory)))
    const proposed = branches.flatMap((branch) => [branch, ...[2, 3, 10].map((number) => `${branch}-${number}`)])
    const all = [...proposed, ...proposed.map(candidatesBranchOf)]
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([])
  })

  test('each is a name that git and GitHub take, and that a file system has room for', async () => {
    for (const [base, directory] of PLACES) {
      const branch = await branchFor(base, directory)
      expect({ branch, problem: branchNameProblem(branch) }).toEqual({ branch, problem: undefined })
      expect(branch).toMatch(/^kie-image-action\/[a-z0-9-]{1,200}$/)
    }
  })

  test('what reads alike has its slug, and what tells it apart', async () => {
    expect(await branchFor('release/1.0', 'docs/images')).toMatch(
      /^kie-image-action\/release-1-0-docs-images-x[0-9a-f]{6}$/,
    )
    expect(await branchFor('main', '.')).toMatch(/^kie-image-action\/main-root-x[0-9a-f]{6}$/)
  })
})

describe('refused', () => {
  test.each([
    {
      name: 'beside commit',
      given: { deliver: 'commit pull-request' },
      want: "Input 'deliver' names 'commit' beside 'pull-request', which commits the images itself; leave one of them out.",
    },
    {
      name: 'a branch without history',
      given: { 'commit-orphan': 'true' },
      want: "Input 'commit-orphan' is true, but a branch without history cannot be merged; leave it out beside 'pull-request'.",
    },
    {
      name: 'a branch with or without history, nobody knows',
      given: { 'commit-orphan': 'perhaps' },
      want: `Input 'commit-orphan' is "perhaps"; it takes 'true' or 'false'.`,
    },
    {
      name: 'the base as the branch',
      given: { 'pull-request-base': 'art', 'pull-request-branch': 'art' },
      want: `Input 'pull-request-branch' is "art", which is the branch to merge into as well; name another.`,
    },
    {
      name: "the run's branch as the branch",
      given: { 'pull-request-branch': 'main' },
      want: `Input 'pull-request-branch' is "main", which is the branch to merge into as well; name another.`,
    },
    {
      name: 'a base that cannot be',
      given: { 'pull-request-base': 'none' },
      want: "Input 'pull-request-base' cannot be.",
    },
    {
      name: 'a branch that cannot be',
      given: { 'pull-request-branch': 'none' },
      want: "Input 'pull-request-branch' cannot be.",
    },
  ])('$name', async ({ given, want }) => {
    expect(await problems(given)).toEqual([want])
  })

  test('what keeps a server from all pull requests is said once', async () => {
    const inputs: Inputs = { ...REQUIRED, 'pull-request-base': 'next', 'pull-request-branch': 'art' }
    const refusing = readConfig((name) => inputs[name] ?? '', {
      workspace: import.meta.dirname,
      resolveBranch: () => ({ problem: 'This server makes no commits.' }),
    })
    await expect(refusing).rejects.toMatchObject({ problems: ['This server makes no commits.'] })
  })

  test('all of it at once', async () => {
    const given = { deliver: 'commit pull-request', 'commit-orphan': 'true', 'pull-request-branch': 'main' }
    expect(await problems(given)).toHaveLength(3)
  })
})
