import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '../../scripts/release/api.ts'
import { makeTag, RELEASED } from '../../scripts/release/tag.ts'
import {
  actionFile,
  PLACE,
  REPOSITORY,
  sourceFiles,
  startReleaseScene,
  type Checkout,
  type Files,
  type ReleaseScene,
} from './release-scene.ts'

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startReleaseScene()
})
afterEach(() => scene.close())

const at = (ref: string): Promise<string> => scene.github.git('rev-parse', `${ref}^{commit}`)
const commit = (version: string, changed: Files = {}): Promise<Checkout> => scene.commit(sourceFiles(version, changed))

const play: ReleaseScene['play'] = (...args) => scene.play(...args)

describe('the first release', () => {
  test('has a commit with what runs, whose parent and trailer name the source, signed by GitHub', async () => {
    const checkout = await commit('1.0.0')
    await checkout.tag()
    const [made, ...before] = await scene.github.log('v1.0.0')
    expect(made?.parents).toEqual([checkout.source.sha])
    expect(made?.message).toMatch(new RegExp(`^Release 1\\.0\\.0\n\n[^]*\n\nSource-Commit: ${checkout.source.sha}$`))
    expect(before.map(({ sha }) => sha)).toEqual([checkout.source.sha])
    const { verification } = (await scene.api.get(`git/commits/${made?.sha ?? ''}`)) as Record<'verification', unknown>
    expect(verification).toMatchObject({ verified: true })
    const names = (await scene.github.git('ls-tree', '--name-only', 'v1.0.0')).split('\n')
    expect(names.toSorted()).toEqual([...RELEASED].toSorted())
    for (const same of ['dist', '.github', 'action.yml']) {
      expect(await scene.github.git('rev-parse', `v1.0.0:${same}`)).toBe(
        await scene.github.git('rev-parse', `main:${same}`),
      )
    }
  })

  test('has a README whose links lead to the pages of its source', async () => {
    const checkout = await commit('1.0.0')
    await checkout.tag()
    const { source } = checkout
    const base = 'https://github.com/org/kie-image-action'
    expect((await scene.github.read('v1.0.0', 'README.md')).toString()).toBe(
      `# An action\n\n[A page](${base}/blob/${source.sha}/docs/a.md) and <img src="${base}/raw/${source.sha}/docs/a.png" alt="a picture">\n`,
    )
  })

  test('ends with a draft that nobody sees yet, with the notes of the changelog', async () => {
    const checkout = await commit('1.0.0')
    const draft = await checkout.release()
    const page = `https://github.com/org/kie-image-action/blob/${checkout.source.sha}`
    expect(draft).toMatchObject({
      ...{ tag_name: 'v1.0.0', name: 'v1.0.0', draft: true, prerelease: false },
      body: expect.stringContaining(`### Added\n\n- What [1.0.0](${page}/docs/a.md) has.\n\nMade of [`),
    })
    expect(await scene.github.git('tag')).toBe('v1.0.0')
  })

  test('is what v1 is once it is published, and no branch of it is left', async () => {
    await play('1.0.0')
    expect(await at('v1')).toBe(await at('v1.0.0'))
    expect(await scene.github.git('for-each-ref', '--format=%(refname)')).toBe(
      'refs/heads/main\nrefs/tags/v1\nrefs/tags/v1.0.0',
    )
  })
})

test('a check of what is out says so', async () => {
  const checkout = await play('1.0.0')
  const { sha } = checkout.source
  expect(await checkout.check()).toMatch(
    new RegExp(`^1\\.0\\.0 is out already, made of ${sha}: nothing is left to do\\.\n`),
  )
})

test('what only a prerelease had may go', async () => {
  await play('1.0.0-rc.1', { 'action.yml': actionFile({ inputs: '  more: { description: More }' }) })
  await play('1.0.0')
  expect(await at('v1')).toBe(await at('v1.0.0'))
})

test('a new input or output with a default breaks nothing', async () => {
  await play('1.0.0')
  const more = { inputs: '  more: { description: More }', outputs: '  more: { description: More }' }
  await play('1.1.0', { 'action.yml': actionFile(more) })
  expect(await at('v1')).toBe(await at('v1.1.0'))
})

describe('a tag that is there', () => {
  test('of the same source: the release goes on with it', async () => {
    const checkout = await commit('1.0.0')
    const { commit: made } = await checkout.tag()
    await scene.commit({ 'docs/b.md': '# B\n' })
    expect(await checkout.check()).toContain('1.0.0 can be released')
    expect(await checkout.tag()).toEqual({ tag: 'v1.0.0', commit: made })
  })

  const others = [
    { name: 'of another source', prepare: async () => (await commit('1.0.0')).tag() },
    { name: 'on the branch', prepare: () => scene.github.git('tag', 'v1.0.0', 'main') },
  ]
  test.each(others)('$name: nothing moves', async ({ prepare }) => {
    await commit('1.0.0')
    await prepare()
    const before = await at('v1.0.0')
    const checkout = await scene.commit({ 'docs/b.md': '# B\n' })
    const want =
      /The tag v1\.0\.0 is there already, on \w+, which was not made of \w+\. A tag never moves: raise the version/
    for (const step of ['check', 'tag', 'subjects', 'draft'] as const)
      await expect(checkout[step]()).rejects.toThrow(want)
    expect(await at('v1.0.0')).toBe(before)
  })

  test('that a person put on a commit of their own is somebody else’s, whatever files it has', async () => {
    const checkout = await commit('1.0.0')
    const tree = await scene.github.git('rev-parse', 'main^{tree}')
    const message = `Release 1.0.0\n\nSource-Commit: ${checkout.source.sha}`
    const sent = { message, tree, parents: [checkout.source.sha] }
    const { sha } = (await scene.person.send('POST', 'git/commits', sent)) as { readonly sha: string }
    await scene.api.send('POST', 'git/refs', { ref: 'refs/tags/v1.0.0', sha })
    await expect(checkout.tag()).rejects.toThrow('The tag v1.0.0 is there already')
  })

  test('with files that its source has not is somebody else’s, also where a job has made it', async () => {
    const checkout = await commit('1.0.0')
    const tree = await scene.github.git('rev-parse', 'main^{tree}')
    const message = `Release 1.0.0\n\nSource-Commit: ${checkout.source.sha}`
    const sent = { message, tree, parents: [checkout.source.sha] }
    const { sha } = (await scene.api.send('POST', 'git/commits', sent)) as { readonly sha: string }
    await scene.api.send('POST', 'git/refs', { ref: 'refs/tags/v1.0.0', sha })
    await expect(checkout.tag()).rejects.toThrow('The tag v1.0.0 has other files than its source')
  })
})

describe('a branch that keeps a commit for the tag', () => {
  /** Puts a commit there before the release is made, with the very tree that it would have. */
  async function keep(
    by: 'api' | 'person',
    change: (sent: CommitSent, real: string) => CommitSent,
  ): Promise<readonly [Checkout, string]> {
    const checkout = await commit('1.0.0')
    const { commit: real } = await checkout.tag()
    await scene.github.git('update-ref', '-d', 'refs/tags/v1.0.0')
    const [made] = await scene.github.log(real)
    const tree = await scene.github.git('rev-parse', `${real}^{tree}`)
    const sent = change({ message: made?.message ?? '', tree, parents: [checkout.source.sha] }, real)
    const { sha } = (await scene[by].send('POST', 'git/commits', sent)) as { readonly sha: string }
    await scene.github.git('update-ref', 'refs/heads/releases/v1.0.0', sha)
    return [checkout, sha]
  }
  interface CommitSent {
    readonly message: string
    readonly tree: string
    readonly parents: readonly string[]
  }

  test.each([
    { name: 'without the trailer', by: 'api', change: (sent: CommitSent) => ({ ...sent, message: 'Release 1.0.0' }) },
    {
      name: 'with another parent',
      by: 'api',
      change: (sent: CommitSent, real: string) => ({ ...sent, parents: [...sent.parents, real] }),
    },
    { name: 'of a person, which GitHub has not signed', by: 'person', change: (sent: CommitSent) => sent },
  ] as const)('is not taken $name', async ({ by, change }) => {
    const [checkout, foreign] = await keep(by, change)
    const { commit: made } = await checkout.tag()
    expect(made).not.toBe(foreign)
    expect(await at('releases/v1.0.0')).toBe(made)
    const [own] = await scene.github.log(made)
    expect(own?.parents).toEqual([checkout.source.sha])
  })
})

test('a token that may only read opens no draft and makes no tag', async () => {
  const { source } = await commit('1.0.0')
  const api = connect({
    url: scene.github.url,
    repository: REPOSITORY,
    token: scene.github.token({ contents: 'read' }),
  })
  await expect(makeTag(api, source, PLACE)).rejects.toThrow(/GitHub refuses POST git\/trees \(403\): .*not accessible/)
})

test('workflow files that no branch has any more end in advice', async () => {
  const checkout = await commit('1.0.0')
  await scene.commit({ '.github/workflows/release.yml': 'on: push\n' })
  await expect(checkout.tag()).rejects.toThrow("start a new run from the branch's head")
})
