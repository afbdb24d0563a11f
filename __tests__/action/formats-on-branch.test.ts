import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { startGitHub, startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>

const started = new Started()
let github: GitHubSandbox
let stage: Stage
let retouched: Buffer

beforeAll(async () => {
  github = started.add(await startGitHub())
  const picture = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .png()
      .toBuffer()
  const pictures = [await picture('#aa2211'), await picture('#1122aa')]
  // Each drawing of an image is another one.
  const draw = ({ index }: { readonly index: number }) => ({
    waitingMs: 0,
    generatingMs: 1000,
    bytes: () => pictures[index % 2] ?? Buffer.alloc(0),
  })
  retouched = await picture('#000000')
  stage = started.add(await startStage({ draw }))
})

afterAll(() => started.close())

/** Runs a step that commits the images of a manifest to a branch. */
async function make(branch: string, images: readonly object[], inputs: Inputs = {}, isPrivate = false) {
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-on-branch-')))
  const manifest = JSON.stringify({ images })
  writeFileSync(path.join(workspace, 'images.yml'), manifest)
  if (inputs['prune'] === 'true') await github.push(branch, { 'images.yml': manifest }, 'Ask for other pictures')
  const { repository } = github
  const before = stage.kie.tasks.length
  const given = { prompt: '', manifest: 'images.yml', deliver: 'commit', 'commit-branch': branch, ...inputs }
  const about = { ref: 'refs/heads/main', sha: await github.head('main'), repository, apiUrl: github.url }
  const event = { repository: { full_name: repository, private: isPrivate } }
  const token = github.token({ contents: 'write' })
  const { done } = stage.start(
    { ...given, 'github-token': token },
    { workspace, github: { eventName: 'push', ...about, event } },
  )
  const step = await done
  return { step, raw: step.raw, came: [step.outputs['status'], stage.kie.tasks.length - before] }
}

/** The images of a branch. */
async function filesOn(branch: string): Promise<readonly string[]> {
  const all = await github.git('ls-tree', '-r', '--name-only', branch, 'kie-images/')
  return all
    .split('\n')
    .map((file) => file.replace('kie-images/', ''))
    .filter((file) => !file.endsWith('.json'))
}

function read(branch: string, file: string): Promise<Buffer> {
  return github.read(branch, `kie-images/${file}`)
}

describe('an original that somebody has changed on the branch', () => {
  test('gives way where nothing is reused, and no later run takes it for that of the new forms', async () => {
    const image = { name: 'hero', prompt: 'A fox', formats: 'original webp' }
    await make('anew', [image])
    await github.push('anew', { 'kie-images/hero.png': retouched }, 'Paint it over')
    const redrawn = await make('anew', [{ ...image, formats: 'webp' }], { reuse: 'false' })
    expect(redrawn.came).toEqual(['success', 1])
    expect(redrawn.raw).toContain(
      "'kie-images/hero.png' on branch 'anew' was changed since this action made it; it is replaced, as 'reuse' is false.",
    )
    expect(await filesOn('anew')).toEqual(['hero.webp'])
    const webp = await read('anew', 'hero.webp')
    const again = await make('anew', [{ ...image, formats: 'webp' }])
    expect([again.came, again.step.outputs['commit-sha']]).toEqual([['success', 0], ''])
    expect((await read('anew', 'hero.webp')).equals(webp)).toBe(true)
  })
})

describe('what prune deletes', () => {
  test('is counted in images and files, as the log names both', async () => {
    const image = { name: 'hero', prompt: 'A fox', formats: 'original 24w.webp 12w.webp' }
    const logo = { name: 'logo', prompt: 'An owl', formats: 'original webp' }
    await make('pruned', [image, logo])
    const fewer = await make('pruned', [{ ...image, formats: 'original' }, logo], { prune: 'true' })
    expect(await filesOn('pruned')).toEqual(['hero.png', 'logo.png', 'logo.webp'])
    expect(fewer.raw).toMatch(/Deleted 2 files on 'pruned' by commit \w+\./)
    const without = await make('pruned', [{ ...image, formats: 'original 6w.png' }], { prune: 'true' })
    expect(await filesOn('pruned')).toEqual(['hero-6w.png', 'hero.png'])
    expect(without.raw).toMatch(/Committed 1 image to 'pruned' and deleted 2 files there, as \w+\./)
  })
})

describe('the summary of a commit', () => {
  const images = [
    { name: 'hero', prompt: 'A fox', formats: 'original 24w.webp' },
    { name: 'logo', prompt: 'An owl', formats: '12w.png' },
    { name: 'bird', prompt: 'A wren', formats: '12w.avif' },
  ]

  test('shows the pictures of a public repository, each by its durable address', async () => {
    const { step } = await make('public', images)
    const sha = step.outputs['commit-sha'] ?? ''
    const shown = [...step.summary.matchAll(/<img src="([^"]+)"/g)].map(([, url = '']) => url)
    // Nobody says that GitHub's proxy lets AVIF pass: that one is a link.
    expect(shown.map((url) => url.split(`/raw/${sha}/kie-images/`)[1])).toEqual(['hero.png', 'logo-12w.png'])
    expect(step.summary).toContain(`/raw/${sha}/kie-images/bird-12w.avif)`)
  })

  test('has links in a private repository, and no picture that GitHub could not load', async () => {
    const { step, came } = await make('private', images, {}, true)
    expect(came).toEqual(['success', 3])
    expect(step.summary).not.toContain('<img')
    expect(step.summary).toContain('GitHub loads pictures into its pages from public repositories alone')
    const links = [...step.summary.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, text = '', url = '']) => [
      text.replaceAll('\\', ''),
      url.split(`/raw/${step.outputs['commit-sha'] ?? ''}/kie-images/`)[1],
    ])
    expect(links).toEqual(
      expect.arrayContaining([
        ['hero', 'hero.png'],
        ['24w.webp', 'hero-24w.webp'],
        ['logo', 'logo-12w.png'],
        ['12w.png', 'logo-12w.png'],
      ]),
    )
  })
})
