import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { EXAMPLES, logOf, outputsOf, sha256, startScene, type ExampleScene } from './example-setup.ts'

const ALT = 'A lighthouse throws its beam over a calm sea at dusk, and a small boat leaves the harbour'
const PROMPT_FILE = readFileSync(path.join(EXAMPLES, 'prompts/cover.md'))

let scene: ExampleScene

beforeEach(async () => {
  scene = await startScene('release-cover.yml')
  await scene.github.push('main', { 'prompts/cover.md': PROMPT_FILE }, 'Add the prompt')
})
afterEach(() => scene.close())

/** Pushes a tag. */
async function release(tag: string): Promise<WorkflowResult> {
  await scene.github.git('tag', '--force', tag, 'main')
  return scene.play(await scene.github.events.push(`refs/tags/${tag}`))
}

interface Release {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly body: string | null
  readonly assets: readonly { readonly id: number; readonly name: string; readonly browser_download_url: string }[]
}

/** The releases, drafts too, the newest first. */
async function releases(): Promise<readonly Release[]> {
  const { github } = scene
  const token = github.token({ contents: 'write' })
  const headers = { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' }
  const answer = await fetch(`${github.url}/repos/${github.repository}/releases`, { headers })
  return (await answer.json()) as readonly Release[]
}

/** What the requests did to releases, in their order. */
function changes(): readonly string[] {
  return scene.github.requests
    .filter(({ method, path: where }) => method !== 'GET' && /\/releases\b/.test(where))
    .map(({ method, path: where }) => `${method} ${where.replace(/^.*\/releases/, '').replace(/\d+|\?.*/g, '')}`)
}

test('a tag becomes a draft, the draft gets its cover, and only then is it published', async () => {
  const result = await release('v1.2.0')
  expect(result.conclusion).toBe('success')
  expect(changes()).toEqual(['POST ', 'POST //assets', 'PATCH /'])

  const [made, ...others] = await releases()
  expect(others).toEqual([])
  expect(made).toMatchObject({ tag_name: 'v1.2.0', name: 'v1.2.0', draft: false, assets: [{ name: 'cover.png' }] })
  expect(scene.kie.tasks.map(({ input }) => input)).toMatchObject([
    { prompt: expect.stringContaining('letters: "v1.2.0".'), aspect_ratio: '3:2', quality: 'high' },
  ])
  // Said before the publication, and right after it.
  const { 'image-url': url = '' } = outputsOf(result, 'release')
  expect(made?.body?.split('\n')[0]).toBe(`![${ALT}](${url})`)
  const [asset] = made?.assets ?? []
  const sent = await scene.github.readAsset({ id: asset?.id ?? 0 })
  expect(await scene.open(url)).toEqual({ status: 200, sha256: sha256(sent) })
  expect(JSON.parse(outputsOf(result, 'release')['result'] ?? '')).toMatchObject({
    images: [{ alt: ALT.replaceAll(' ', '%20') }],
  })
  expect(logOf(result, 'release').join('\n')).not.toContain('ghs_')
})

test('releases that are immutable once published get their cover too', async () => {
  await scene.close()
  scene = await startScene('release-cover.yml', { immutableReleases: true })
  await scene.github.push('main', { 'prompts/cover.md': PROMPT_FILE }, 'Add the prompt')
  expect((await release('v2.0.0')).conclusion).toBe('success')
  expect(await releases()).toMatchObject([{ tag_name: 'v2.0.0', draft: false, assets: [{ name: 'cover.png' }] }])
})

test.each(['v1.0"quoted"', "v1.0'{{x}}#1", 'v2026$(id)'])('the tag %s goes into the prompt as it is', async (tag) => {
  expect((await release(tag)).conclusion).toBe('success')
  expect(scene.kie.tasks[0]?.input).toMatchObject({ prompt: expect.stringContaining(`letters: "${tag}".`) })
  expect(await releases()).toMatchObject([{ tag_name: tag, draft: false, assets: [{ name: 'cover.png' }] }])
})

test('another run of a tag goes on with its release, and shows one cover', async () => {
  await release('v1.2.0')
  const [before] = await releases()
  expect((await release('v1.2.0')).conclusion).toBe('success')
  const after = await releases()
  expect(after).toMatchObject([{ id: before?.id, body: before?.body, assets: [{ name: 'cover.png' }] }])
})

test('where the art fails the draft stays unpublished, and another run goes on with it', async () => {
  await scene.github.push('main', { 'prompts/cover.md': 'A cover of {{ verson }}' }, 'Misspell')
  expect((await release('v1.3.0')).conclusion).toBe('failure')
  expect(await releases()).toMatchObject([{ tag_name: 'v1.3.0', draft: true, assets: [] }])
  expect(scene.kie.tasks).toEqual([])

  await scene.github.push('main', { 'prompts/cover.md': PROMPT_FILE }, 'Spell')
  expect((await release('v1.3.0')).conclusion).toBe('success')
  expect(await releases()).toMatchObject([{ tag_name: 'v1.3.0', draft: false, assets: [{ name: 'cover.png' }] }])
})

test('where GitHub does not list the releases, no second draft is made, and nothing is spent', async () => {
  scene.github.fault({ on: 'GET */releases?per_page=100', goes: { status: 502 } })
  expect((await release('v1.4.0')).conclusion).toBe('failure')
  expect(await releases()).toEqual([])
  expect(scene.kie.requests).toEqual([])
})
