import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listReleases, type Api } from '../../scripts/release/api.ts'
import { makeDraft } from '../../scripts/release/draft.ts'
import { changelog, PLACE, sourceFiles, startReleaseScene, type Checkout, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startReleaseScene()
})
afterEach(() => scene.close())

const commit = (version: string): Promise<Checkout> => scene.commit(sourceFiles(version))

/** What is sent to open the draft of a checkout. */
async function sentFor(checkout: Checkout): Promise<unknown> {
  await checkout.tag()
  const sent: unknown[] = []
  const send: Api['send'] = (method, path, body) => {
    sent.push(body)
    return scene.api.send(method, path, body)
  }
  await makeDraft({ ...scene.api, send }, checkout.source, PLACE)
  expect(sent).toHaveLength(1)
  return sent[0]
}

test('a draft asks for no target: the tag is there, and some commits take a permission that no job has', async () => {
  expect(await sentFor(await commit('1.0.0'))).toEqual(
    expect.not.objectContaining({ target_commitish: expect.anything() }),
  )
})

describe('a draft asks not to be the latest', () => {
  beforeEach(async () => {
    await scene.play('1.0.0')
    await scene.github.git('branch', 'release/v1', await scene.at('v1.0.0^'))
    await scene.play('2.0.0')
  })
  const patch = (): Promise<Checkout> => scene.commit(sourceFiles('1.0.1'), 'release/v1')

  test('where a later version is out', async () => {
    expect(await sentFor(await patch())).toMatchObject({ make_latest: 'false' })
  })

  test('where it is a prerelease', async () => {
    expect(await sentFor(await commit('2.1.0-rc.1'))).toMatchObject({ make_latest: 'false' })
  })

  test.each([
    { name: 'where it is the newest', version: '2.1.0', branch: 'main', on: changelog('2.1.0', '2.0.0') },
    {
      name: 'where the later one was withdrawn',
      version: '1.0.1',
      branch: 'release/v1',
      on: changelog('2.0.0 [YANKED]'),
    },
  ])('but not $name', async ({ version, branch, on }) => {
    await scene.commit({ 'CHANGELOG.md': on })
    const changed = branch === 'main' ? { 'CHANGELOG.md': on } : {}
    const sent = await sentFor(await scene.commit(sourceFiles(version, changed), branch))
    expect(sent).toEqual(expect.not.objectContaining({ make_latest: expect.anything() }))
  })
})

describe('a draft that is there', () => {
  test('is left as it is where somebody has worked on it', async () => {
    const checkout = await commit('1.0.0')
    const { id, body } = await checkout.release()
    const better = body?.replace('### Added', 'Better words') ?? ''
    await scene.api.send('PATCH', `releases/${id}`, { body: better })
    expect(await checkout.draft()).toMatchObject({ id, body: better })
    await scene.publish({ id })
    expect(await checkout.draft()).toMatchObject({ id, draft: false })
  })

  const strange =
    /There is a draft of v1\.0\.0 that is not of this workflow and .*\/tree\/\w+, which its notes would name: .* Delete it, and run the step again\.$/

  test('of a person stops it, whatever it says, and nothing else is opened', async () => {
    const checkout = await commit('1.0.0')
    await checkout.tag()
    const body = `Made of [it](https://github.com/org/kie-image-action/tree/${checkout.source.sha})`
    await scene.github.release({ tag: 'v1.0.0', draft: true, body })
    await expect(checkout.draft()).rejects.toThrow(strange)
    expect(await listReleases(scene.api)).toHaveLength(1)
  })

  test('of an attempt with another source stops it as well', async () => {
    const checkout = await commit('1.0.0')
    const { id } = await checkout.release()
    await scene.api.send('PATCH', `releases/${id}`, { body: 'Made of something else' })
    await expect(checkout.draft()).rejects.toThrow(strange)
  })

  test('twice stops it, since nobody knows which one is worked on', async () => {
    const checkout = await commit('1.0.0')
    const { body, tag_name } = await checkout.release()
    await scene.api.send('POST', 'releases', { tag_name, body, draft: true })
    await expect(checkout.draft()).rejects.toThrow('There are 2 drafts of v1.0.0: delete all but one of them.')
  })
})
