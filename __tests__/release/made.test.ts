import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { checkMade } from '../../scripts/release/made.ts'
import type { Published } from '../../scripts/release/order.ts'
import { isReleaseCommit } from '../../scripts/release/tag.ts'
import { parseVersion, type Version } from '../../scripts/release/version.ts'
import { readPublished } from '../../scripts/release/major.ts'
import { sourceFiles, startReleaseScene, type Files, type ReleaseScene } from './release-scene.ts'

/** One for all: each test forges the next version. */
let scene: ReleaseScene
let minor = 1
/** What was out before. */
let published: Published

beforeAll(async () => {
  scene = await startReleaseScene()
  await scene.play('1.0.0')
  await scene.play('1.1.0')
  published = await readPublished(scene.api)
})
afterAll(() => scene.close())

/** What a release is made of. */
interface Parts {
  readonly message: string
  readonly tree: string
  readonly parents: readonly string[]
}

/** How one that somebody else makes differs from ours. */
interface Forgery {
  readonly name: string
  /** Of the source. */
  readonly files?: Files
  readonly branch?: string
  /** Where the source's branch begins. */
  readonly from?: string
  readonly by?: 'api' | 'person'
  readonly change?: (parts: Parts) => Parts | Promise<Parts>
  readonly isUnattested?: boolean
  readonly want: string
}

/** Makes the next version by hand, from its source to its publication. */
async function forge({
  files,
  branch = 'main',
  from,
  by = 'api',
  change,
  isUnattested,
}: Omit<Forgery, 'name' | 'want'>): Promise<Version> {
  const text = `1.${++minor}.0`
  if (from !== undefined) await scene.github.git('branch', branch, from)
  const checkout = await scene.commit(sourceFiles(text, files), branch)
  const { sha } = checkout.source
  const { commit } = await checkout.tag()
  const usual = {
    message: `Release ${text}\n\nSource-Commit: ${sha}`,
    tree: await scene.github.git('rev-parse', `${commit}^{tree}`),
    parents: [sha],
  }
  const parts = (await change?.(usual)) ?? usual
  const made = (await scene[by].send('POST', 'git/commits', parts)) as { readonly sha: string }
  await scene.github.git('update-ref', `refs/tags/v${text}`, made.sha)
  if (isUnattested !== true) {
    const subjects = await checkout.subjects().catch(() => [])
    scene.github.attest(subjects.map(({ sha256 }) => `sha256:${sha256}`))
  }
  await scene.github.release({ tag: `v${text}` })
  const version = parseVersion(text)
  if (version === undefined) throw new Error(`${text} is no version`)
  return version
}

const tree = async (lines: readonly string[]): Promise<string> => {
  const entries = lines.map((line) => {
    const [mode, type, sha, path] = line.split(/[\t ]/)
    return { mode, type, sha, path }
  })
  return ((await scene.api.send('POST', 'git/trees', { tree: entries })) as { readonly sha: string }).sha
}
const listed = async (of: string): Promise<readonly string[]> => (await scene.github.git('ls-tree', of)).split('\n')

const rows: readonly Forgery[] = [
  {
    name: 'a commit that GitHub has not signed',
    by: 'person',
    want: 'its commit is not one that the workflow makes',
  },
  {
    name: 'a commit that does not name its source',
    change: (parts) => ({ ...parts, message: 'Release' }),
    want: 'its commit is not one that the workflow makes',
  },
  {
    name: 'a commit without a source',
    change: (parts) => ({ ...parts, parents: [] }),
    want: 'its commit is not one that the workflow makes',
  },
  {
    name: 'a source of another version',
    change: async (parts) => {
      const sha = await scene.at('v1.1.0^')
      return { ...parts, message: `Release\n\nSource-Commit: ${sha}`, parents: [sha] }
    },
    want: 'the package.json of its source has the version 1.1.0',
  },
  {
    name: 'a source on a branch of somebody’s own',
    branch: 'mine',
    from: 'main',
    want: 'its source is on no branch from which releases are made',
  },
  {
    name: 'a source that leaves out the release before',
    branch: 'release/v1',
    from: 'v1.0.0^',
    want: 'its source does not descend from that of v1.1.0',
  },
  {
    name: 'a file that the source has otherwise',
    change: async (parts) => {
      const blob = await scene.github.git('rev-parse', 'main:LICENSE')
      const lines = (await listed(parts.tree)).map((line) => line.replace(/[0-9a-f]{40}(?=\taction\.yml)/, blob))
      return { ...parts, tree: await tree(lines) }
    },
    want: 'it has other files than its source',
  },
  {
    name: 'a file that the source has not',
    change: async (parts) => {
      const blob = await scene.github.git('rev-parse', 'main:LICENSE')
      return { ...parts, tree: await tree([...(await listed(parts.tree)), `100644 blob ${blob}\tmore.js`]) }
    },
    want: 'it has other files than its source',
  },
  {
    name: 'a README that is a link',
    change: async (parts) => {
      const lines = (await listed(parts.tree)).map((line) => line.replace(/^100644(?=.*README)/, '120000'))
      return { ...parts, tree: await tree(lines) }
    },
    want: 'it has other files than its source',
  },
  {
    name: 'no file that runs',
    change: async (parts) => {
      const lines = (await listed(parts.tree)).filter((line) => !line.endsWith('\tdist'))
      return { ...parts, tree: await tree(lines) }
    },
    want: 'it has other files than its source',
  },
  { name: 'a file that nobody attested', isUnattested: true, want: 'its dist/index.js is not attested' },
]

const check = (version: Version): Promise<unknown> => checkMade(scene.api, version, published)

test.each(rows)('nobody is led to a release with $name', async ({ want, ...forgery }) => {
  const version = await forge(forgery)
  await expect(check(version)).rejects.toThrow(`The release v${version.text} was not made here: ${want}`)
})

test('the same by hand, without a difference, is taken: so the others are refused for theirs alone', async () => {
  const version = await forge({})
  expect(await check(version)).toMatchObject({ sha: await scene.at(`v${version.text}`) })
})

test('an older release is judged by the files that its own source has, not by those that releases have now', async () => {
  const version = await forge({
    change: async (parts) => {
      const lines = (await listed(parts.tree)).filter((line) => !line.endsWith('\timages.schema.json'))
      return { ...parts, tree: await tree(lines) }
    },
  })
  expect(await check(version)).toMatchObject({ sha: await scene.at(`v${version.text}`) })
})

test('one that was withdrawn need not be in the history of the next', async () => {
  const version = await forge({ branch: 'release/v1.3', from: 'v1.0.0^' })
  await expect(check(version)).rejects.toThrow('its source is on no branch')
  await scene.github.git('branch', '-M', 'release/v1.3', `release/v1.${minor}`)
  await expect(check(version)).rejects.toThrow('does not descend from that of v1.1.0')
  const made = await checkMade(scene.api, version, { ...published, withdrawn: new Set(['1.1.0']) })
  expect(made).toMatchObject({ sha: await scene.at(`v${version.text}`) })
})

describe('a commit is one that the workflow makes of a source', () => {
  const ours = {
    sha: 'c',
    tree: { sha: 't' },
    parents: [{ sha: 's' }],
    message: 'Release 1.0.0\n\nSource-Commit: s\n',
    committer: { email: 'noreply@github.com' },
    verification: { verified: true },
  } as const

  test('with one parent, named in the message, and signed by GitHub', () => {
    expect(isReleaseCommit(ours, 's')).toBe(true)
  })

  test.each([
    { name: 'another parent', change: { parents: [{ sha: 'x' }] } },
    { name: 'two parents', change: { parents: [{ sha: 's' }, { sha: 'x' }] } },
    { name: 'no parent', change: { parents: [] } },
    { name: 'another name in the message', change: { message: 'Source-Commit: ss' } },
    { name: 'a signature that is not verified', change: { verification: { verified: false } } },
    { name: 'a signature of somebody’s own', change: { committer: { email: 'somebody@example.com' } } },
  ])('but not with $name', ({ change }) => {
    expect(isReleaseCommit({ ...ours, ...change }, 's')).toBe(false)
  })
})
