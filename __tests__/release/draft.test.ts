import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listReleases, type Api } from '../../scripts/release/api.ts'
import { makeDraft } from '../../scripts/release/draft.ts'
import { PLACE, sourceFiles, startReleaseScene, type Checkout, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startReleaseScene()
})
afterEach(() => scene.close())

const commit = (version: string): Promise<Checkout> => scene.commit(sourceFiles(version))

test('a draft asks for no target: the tag is there, and some commits take a permission that no job has', async () => {
  const checkout = await commit('1.0.0')
  const sent: unknown[] = []
  const { source } = checkout
  await checkout.tag()
  const send: Api['send'] = (method, path, body) => {
    sent.push(body)
    return scene.api.send(method, path, body)
  }
  await makeDraft({ ...scene.api, send }, source, PLACE)
  expect(sent).toEqual([expect.not.objectContaining({ target_commitish: expect.anything() })])
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
