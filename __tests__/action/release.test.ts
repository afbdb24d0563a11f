import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import type { Release, ReleaseOptions } from '../../sandbox/github/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import { workerAzurite } from '../azurite.ts'
import { BotScene, leftBehind, type BotRun, type BotSceneOptions, type RunOptions } from './bot-scene.ts'
import { told } from './run-scene.ts'
import { Started } from './started.ts'

const started = new Started()
let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

afterAll(async () => {
  await started.close()
})

async function startScene(options: BotSceneOptions = {}): Promise<BotScene> {
  return started.add(await BotScene.start(options))
}

/** Runs a step of a person's run on the default branch, for the release of a tag. */
async function upload(scene: BotScene, { with: inputs, ...options }: RunOptions = {}): Promise<BotRun> {
  const sha = await scene.github.head('main')
  const run = { actor: 'octocat', ref: 'refs/heads/main', sha, headRef: '', baseRef: '' }
  const payload = { repository: { full_name: scene.github.repository, private: false } }
  const given = { deliver: 'release', 'release-tag': 'v1.0.0', ...inputs }
  return scene.run({ name: 'workflow_dispatch', payload, run }, { ...options, with: given })
}

/** The names of a release's assets, sorted. */
function namesOf(scene: BotScene, release: Release): readonly string[] {
  return scene.github
    .assetsOf(release)
    .map(({ name }) => name)
    .toSorted()
}

function urlOf(scene: BotScene, asset: string, tag = 'v1.0.0'): string {
  return `${scene.github.url}/${scene.github.repository}/releases/download/${tag}/${asset}`
}

describe('an image becomes an asset of the release', () => {
  test.concurrent('of the tag that the event is about, with {{ version }} in the prompt', async () => {
    const scene = await startScene()
    const release = await scene.github.release({ tag: 'v2.1.0' })
    const run = await scene.run(await scene.github.events.release(release), {
      with: {
        deliver: 'release',
        name: 'cover',
        prompt: 'A cover that says {{ version }}',
        variables: 'version: v2.1.0',
      },
    })
    expect(scene.journal).toEqual([
      'POST git/blobs',
      'GET releases/tags/v2.1.0',
      'kie credit',
      'kie catalogue',
      'kie createTask',
      'kie recordInfo',
      'kie file',
      'GET releases/<id>',
      'GET releases/<id>/assets?per_page=100&page=1',
      'POST releases/<id>/assets?name=cover.png',
      'kie credit',
    ])
    expect(scene.kie.tasks.map(({ input }) => input['prompt'])).toEqual(['A cover that says v2.1.0'])
    expect(run.step).toMatchObject({
      exitCode: 0,
      outputs: {
        status: 'success',
        'image-url': urlOf(scene, 'cover.png', 'v2.1.0'),
        'release-url': `${scene.github.url}/octo/kie-art/releases/tag/v2.1.0`,
      },
    })
    const [asset] = scene.github.assetsOf(release)
    expect(asset).toMatchObject({ name: 'cover.png', contentType: 'image/png', state: 'uploaded' })
    expect(leftBehind(scene, run)).not.toContain(run.token)
    expect(leftBehind(scene, run)).not.toContain(scene.kie.apiKey)
  })

  test.concurrent('thirty of them, in a release that has others', async () => {
    const scene = await startScene()
    const others = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`tool-${index}.zip`, 'x']))
    const release = await scene.github.release({ assets: others })
    const { step } = await upload(scene, { with: { count: '30', name: 'art', 'rate-limit': '20' } })
    expect(step.outputs['status']).toBe('success')
    const names = Array.from({ length: 30 }, (_, index) => `art-${index + 1}.png`)
    const assets = namesOf(scene, release)
    expect(assets).toHaveLength(150)
    expect(assets.filter((name) => name.endsWith('.png'))).toEqual(names.toSorted())
    expect(JSON.parse(step.outputs['image-urls'] ?? '')).toEqual(names.map((name) => urlOf(scene, name)))
    expect(scene.count('POST releases/<id>/assets')).toBe(30)
  })

  test.concurrent('which replaces the one of its name', async () => {
    const scene = await startScene()
    const release = await scene.github.release({ assets: { 'image.png': 'old', 'image.zip': 'other' } })
    const [old] = scene.github.assetsOf(release)
    const { step } = await upload(scene)
    expect(step.outputs).toMatchObject({ status: 'success', 'image-url': urlOf(scene, 'image.png') })
    expect(namesOf(scene, release)).toEqual(['image.png', 'image.zip'])
    const asset = scene.github.assetsOf(release).find(({ name }) => name === 'image.png')
    expect(asset?.id).not.toBe(old?.id)
    const bytes = await scene.github.readAsset(asset ?? { id: 0 })
    expect(bytes.equals(noisePicture(4000, 1))).toBe(true)
    const place = scene.journal.findIndex((entry) => entry.startsWith('POST releases'))
    expect(scene.journal.slice(place, place + 3)).toEqual([
      expect.stringMatching(/^POST releases\/<id>\/assets\?name=image\.png\.\d+-1-[0-9a-f]{8}\.kie-upload\.png$/),
      'DELETE releases/assets/<id>',
      'PATCH releases/assets/<id>',
    ])
  })

  test.concurrent('of a draft, whose image a comment does not show yet', async () => {
    const scene = await startScene()
    const release = await scene.github.release({ draft: true })
    const issue = scene.issueNumber()
    const { step } = await upload(scene, { with: { deliver: 'release comment', 'comment-on': String(issue) } })
    expect(step.outputs['status']).toBe('success')
    expect(namesOf(scene, release)).toEqual(['image.png'])
    expect(step.outputs['image-url']).toMatch(/\/octo\/kie-art\/releases\/download\/v1\.0\.0\/image\.png$/)
    expect(step.lines).toContain('It is a draft: the links to its images work once it is published.')
    expect(scene.ours()).toHaveLength(1)
    expect(scene.ours()[0]?.body).toContain(`](${step.outputs['image-url']})`)
    expect(scene.ours()[0]?.body).not.toContain('<img')
  })
})

test.concurrent('commit, release and comment at once: the comment shows the asset', async () => {
  const scene = await startScene()
  const release = await scene.github.release()
  const issue = scene.issueNumber()
  const inputs = { deliver: 'comment release commit', 'comment-on': String(issue), 'commit-branch': 'art' }
  const { step } = await upload(scene, { with: inputs })
  const head = await scene.github.head('art')
  expect(step.outputs).toMatchObject({
    status: 'success',
    'commit-sha': head,
    'image-url': urlOf(scene, 'image.png'),
    'comment-url': `${scene.github.url}/octo/kie-art/issues/${issue}#issuecomment-${scene.ours()[0]?.id}`,
  })
  const [asset] = scene.github.assetsOf(release)
  expect(await scene.github.readAsset(asset ?? { id: 0 })).toEqual(
    await scene.github.read('art', 'kie-images/image.png'),
  )
  expect(scene.ours().map(({ body }) => body)).toEqual([
    expect.stringContaining(`<img src="${urlOf(scene, 'image.png')}"`),
  ])
  const { deliveries } = JSON.parse(step.outputs['result'] ?? '') as { deliveries: { destination: string }[] }
  expect(deliveries.map(({ destination }) => destination)).toEqual(['commit', 'release', 'comment'])
})

const REFUSED: { name: string; release?: ReleaseOptions; options?: RunOptions; says: string | RegExp }[] = [
  {
    name: 'an immutable release',
    release: { immutable: true },
    says: 'Upload to the draft of a release, and publish it afterwards.',
  },
  { name: 'a missing release', release: { tag: 'v0.9.0' }, says: 'gh release create v1.0.0 --draft' },
  { name: 'no release at all', says: 'gh release create v1.0.0 --draft' },
  { name: 'no permission', release: {}, options: { token: { contents: 'read' } }, says: 'contents: write' },
  {
    name: 'no permission, and a draft',
    release: { draft: true },
    options: { token: { contents: 'read' } },
    says: 'contents: write',
  },
  { name: 'no tag', release: {}, options: { with: { 'release-tag': '' } }, says: "'release-tag'" },
]

describe('what cannot be delivered is refused before anything is spent', () => {
  test.concurrent.each(REFUSED)('$name', async ({ release, options, says }) => {
    const scene = await startScene()
    if (release !== undefined) await scene.github.release(release)
    const { step } = await upload(scene, options)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', images: '[]' } })
    expect(told(step, 'error')).toEqual([expect.stringContaining(String(says))])
    expect(scene.count('kie')).toBe(0)
  })
})

describe('a release that fails after the images are made', () => {
  test.concurrent('leaves them in an artifact, to which the comment links', async () => {
    const scene = await startScene({ azurite })
    const release = await scene.github.release()
    scene.github.fault({ on: 'POST *releases/*/assets*', goes: { status: 422, body: { message: 'Nope' } }, times: 9 })
    const inputs = { deliver: 'release comment', 'comment-on': String(scene.issueNumber()) }
    const { step } = await upload(scene, { with: inputs })
    expect(step).toMatchObject({
      exitCode: 1,
      outputs: { status: 'partial', 'artifact-name': 'kie-images.png', 'image-url': '', 'release-url': '' },
    })
    expect(namesOf(scene, release)).toEqual([])
    expect(await scene.artifacts?.read('kie-images.png')).toEqual(Buffer.from(noisePicture(4000, 1)))
    expect(told(step, 'warning')).toEqual([
      expect.stringContaining('they go up as an artifact, so that they are not lost'),
    ])
    const body = scene.ours()[0]?.body
    expect(body).toContain('Delivery failed, release')
    expect(body).toContain(step.outputs['artifact-url'])
    expect(body).not.toContain('<img')
  })

  test.concurrent('as one that was published immutable meanwhile', async () => {
    const scene = await startScene({ azurite })
    const release = await scene.github.release({ draft: true, immutable: true })
    scene.kie.onRequest(({ endpoint }) => {
      if (endpoint === 'recordInfo') release.draft = false
    })
    const { step } = await upload(scene)
    expect(step.outputs).toMatchObject({ status: 'partial', 'artifact-name': 'kie-images.png' })
    expect(told(step, 'error')).toEqual([expect.stringContaining('is published and immutable')])
  })
})
