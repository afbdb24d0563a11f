import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '../../scripts/release/api.ts'
import { moveMajor } from '../../scripts/release/major.ts'
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

/** Releases a version to the end. */
async function play(version: string, changed: Files = {}): Promise<Checkout> {
  const checkout = await commit(version, changed)
  await scene.publish(await checkout.release())
  await checkout.major()
  return checkout
}

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
      target_commitish: await at('v1.0.0'),
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

describe('the tag of the major version', () => {
  test('goes from release to release, and the earlier ones stay', async () => {
    await play('1.0.0')
    const first = await at('v1.0.0')
    await play('1.1.0')
    expect(await at('v1.0.0')).toBe(first)
    expect(await at('v1')).toBe(await at('v1.1.0'))
    expect(await at('v1.1.0^')).toBe(await at('main'))
  })

  test('waits until a person has published', async () => {
    await play('1.0.0')
    const next = await commit('1.1.0')
    await next.release()
    expect(await next.major()).toBe('v1 is on v1.0.0 already.')
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test('does not follow a prerelease, nor the first one', async () => {
    const early = await play('1.0.0-rc.1')
    expect(await early.major()).toMatch(/nothing is moved/)
    expect(await scene.github.git('tag', '--list', 'v1')).toBe('')
    await play('1.0.0')
    await play('1.1.0-rc.1')
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test('does not follow one that a person has marked so, until it is marked so no more', async () => {
    await play('1.0.0')
    const next = await commit('1.1.0')
    const { id } = await next.release()
    await scene.api.send('PATCH', `releases/${id}`, { draft: false, prerelease: true })
    expect(await next.major()).toBe('v1 is on v1.0.0 already.')
    await scene.api.send('PATCH', `releases/${id}`, { prerelease: false })
    expect(await next.major()).toBe('v1 is on v1.1.0 now.')
  })

  test('is another one for the next major version, which may promise something else', async () => {
    await play('1.0.0')
    await play('2.0.0', { 'action.yml': actionFile().replace(`default: '1'`, `default: '2'`) })
    expect(await at('v1')).toBe(await at('v1.0.0'))
    expect(await at('v2')).toBe(await at('v2.0.0'))
  })

  test('goes to the newest, whatever order the events of two releases come in', async () => {
    const first = await commit('1.0.0')
    await scene.publish(await first.release())
    const second = await commit('1.1.0')
    await scene.publish(await second.release())
    await second.major()
    expect(await first.major()).toBe('v1 is on v1.1.0 already.')
  })

  test('goes there also where the branch has changed its workflows meanwhile', async () => {
    const checkout = await commit('1.0.0')
    const draft = await checkout.release()
    await scene.commit({ '.github/workflows/release.yml': 'on: push\n' })
    await scene.publish(draft)
    expect(await checkout.major()).toBe('v1 is on v1.0.0 now.')
  })

  const stops = [
    {
      name: 'from a commit that is no release',
      prepare: () => scene.github.git('update-ref', 'refs/tags/v1', 'main'),
      want: /v1 is on [0-9a-f]{40}, which is no release: look who moved it/,
    },
    {
      name: 'back from a release that is gone',
      prepare: async () => scene.github.git('update-ref', 'refs/tags/v1', (await tagOnly('1.9.0')).commit),
      want: /v1 is on v1\.9\.0, and the newest release that is published is v1\.1\.0: back it goes by hand alone/,
    },
    {
      name: 'to a release that somebody made by hand',
      prepare: () => scene.github.release({ tag: 'v1.2.0' }),
      want: /The release v1\.2\.0 has a tag that was not made here of a source/,
    },
    {
      name: 'to one with other files than its source',
      prepare: async () => {
        const tree = await scene.github.git('rev-parse', 'v1.0.0^{tree}')
        const sent = { message: 'Release 1.2.0', tree, parents: [await at('main')] }
        const { sha } = (await scene.api.send('POST', 'git/commits', sent)) as { readonly sha: string }
        await scene.api.send('POST', 'git/refs', { ref: 'refs/tags/v1.2.0', sha })
        await scene.github.release({ tag: 'v1.2.0' })
      },
      want: /The release v1\.2\.0 has a tag that was not made here of a source/,
    },
    {
      name: 'where it has a release of its own',
      prepare: () => scene.github.release({ tag: 'v1' }),
      want: /There is a release of the tag v1 itself/,
    },
  ]
  test.each(stops)('is not moved $name', async ({ prepare, want }) => {
    await play('1.0.0')
    const next = await commit('1.1.0')
    await scene.publish(await next.release())
    await prepare()
    const before = await at('v1')
    await expect(next.major()).rejects.toThrow(want)
    expect(await at('v1')).toBe(before)
  })

  const tagOnly = async (version: string): Promise<{ readonly commit: string }> => (await commit(version)).tag()

  test('a release of anything else moves nothing', async () => {
    await play('1.0.0')
    expect(await moveMajor(scene.api, 'nightly')).toBe('nightly is no version; nothing is moved.')
  })
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

  test('with files that its source has not is somebody else’s', async () => {
    const checkout = await commit('1.0.0')
    const tree = await scene.github.git('rev-parse', 'main^{tree}')
    const sent = { message: 'Release 1.0.0', tree, parents: [checkout.source.sha] }
    const { sha } = (await scene.api.send('POST', 'git/commits', sent)) as { readonly sha: string }
    await scene.api.send('POST', 'git/refs', { ref: 'refs/tags/v1.0.0', sha })
    await expect(checkout.tag()).rejects.toThrow('The tag v1.0.0 has other files than its source')
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
  await expect(checkout.tag()).rejects.toThrow("Start a new run from the branch's head.")
})

test('a draft that somebody has worked on is left as it is', async () => {
  const checkout = await commit('1.0.0')
  const { id } = await checkout.release()
  await scene.api.send('PATCH', `releases/${id}`, { body: 'Better words' })
  expect(await checkout.draft()).toMatchObject({ id, body: 'Better words' })
  await scene.publish({ id })
  expect(await checkout.draft()).toMatchObject({ id, draft: false })
})
