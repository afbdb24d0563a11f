import { createHash } from 'node:crypto'
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { startArtifacts, startGitHub, startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>

const started = new Started()
let artifacts: ArtifactSandbox
let github: GitHubSandbox
let stage: Stage

beforeAll(async () => {
  artifacts = started.add(await startArtifacts())
  github = started.add(await startGitHub())
  const picture = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .png()
      .toBuffer()
  const pictures = { red: await picture('#aa2211'), blue: await picture('#1122aa') }
  const draw = ({ input }: { readonly input: Readonly<Record<string, unknown>> }) => ({
    waitingMs: 0,
    generatingMs: 1000,
    bytes: () => (String(input['prompt']).includes('blue') ? pictures.blue : pictures.red),
  })
  stage = started.add(await startStage({ artifacts, draw }))
})

afterAll(() => started.close())

interface Made {
  readonly step: StepResult
  readonly came: readonly [status: string | undefined, tasks: number]
}

/** Runs a step on a manifest in a fresh workspace, as a job without a checkout does. */
async function make(images: Readonly<Record<string, object>>, inputs: Inputs): Promise<Made> {
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-')))
  const list = Object.entries(images).map(([name, image]) => ({ name, prompt: `A red ${name}`, ...image }))
  const manifest = JSON.stringify({ images: list })
  writeFileSync(path.join(workspace, 'images.yml'), manifest)
  if (inputs['prune'] === 'true') await github.push('main', { 'images.yml': manifest }, 'Ask for other pictures')
  const { repository } = github
  const before = stage.kie.tasks.length
  const { done } = stage.start(
    { prompt: '', manifest: 'images.yml', 'github-token': github.token({ contents: 'write' }), ...inputs },
    {
      workspace,
      github: {
        ...{
          eventName: 'push',
          ref: 'refs/heads/main',
          sha: await github.head('main'),
          repository,
          apiUrl: github.url,
        },
        event: { repository: { full_name: repository, private: false } },
      },
    },
  )
  const step = await done
  return { step, came: [step.outputs['status'], stage.kie.tasks.length - before] }
}

/** The images of a branch. */
async function filesOn(branch: string): Promise<readonly string[]> {
  const all = await github.git('ls-tree', '-r', '--name-only', branch, 'kie-images/')
  return all
    .split('\n')
    .map((file) => file.replace('kie-images/', ''))
    .filter((file) => !file.endsWith('.json'))
}

describe('on a branch', () => {
  test('forms follow what is asked for, and no task is ever made for one', async () => {
    const inputs = { deliver: 'commit', 'commit-branch': 'main' }
    const first = await make({ hero: { formats: 'original 24w.webp' }, card: { formats: '30x20.jpeg' } }, inputs)
    expect(first.came).toEqual(['success', 2])
    expect(await filesOn('main')).toEqual(['card-30x20.jpg', 'hero-24w.webp', 'hero.png'])
    const { outputs } = first.step
    expect(JSON.parse(outputs['image-urls'] ?? '')).toEqual(
      ['hero.png', 'hero-24w.webp', 'card-30x20.jpg'].map((file) =>
        expect.stringMatching(new RegExp(`/kie-images/${file}$`)),
      ),
    )
    expect(first.step.raw).toContain('kie keeps')

    const same = await make({ hero: { formats: 'original 24w.webp' }, card: { formats: '30x20.jpeg' } }, inputs)
    expect(same.came).toEqual(['success', 0])
    expect(same.step.outputs['commit-sha']).toBe('')

    // One from the branch, one from kie.
    const other = await make({ hero: { formats: 'original 12w.avif' }, card: { formats: '30x20.jpeg webp' } }, inputs)
    expect(other.came).toEqual(['success', 0])
    expect(await filesOn('main')).toEqual(['card-30x20.jpg', 'card.webp', 'hero-12w.avif', 'hero-24w.webp', 'hero.png'])

    const pruned = await make(
      { hero: { formats: '12w.avif' }, card: { formats: 'webp' } },
      { ...inputs, prune: 'true' },
    )
    expect(pruned.came).toEqual(['success', 0])
    expect(await filesOn('main')).toEqual(['card.webp', 'hero-12w.avif', 'hero.png'])

    // The picture is another one now, and only its form is delivered: the former original would be taken for it.
    const redrawn = await make(
      { hero: { prompt: 'A blue hero', formats: '12w.avif' }, card: { formats: 'webp' } },
      inputs,
    )
    expect(redrawn.came).toEqual(['success', 1])
    expect(await filesOn('main')).toEqual(['card.webp', 'hero-12w.avif'])
    expect(await lockOf('main')).toMatchObject({ 'hero.png': { delivered: false }, 'card.png': { delivered: false } })
    for (const [file, { sha256, delivered }] of Object.entries(await lockOf('main'))) {
      if (delivered === false) continue
      const bytes = await github.read('main', `kie-images/${file}`)
      expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256])
    }
  })
})

async function lockOf(branch: string) {
  const { images } = JSON.parse((await github.read(branch, 'kie-images/images.lock.json')).toString()) as {
    readonly images: readonly { readonly file: string; readonly sha256: string; readonly delivered?: boolean }[]
  }
  return Object.fromEntries(images.map((entry) => [entry.file, entry]))
}

test('an artifact has them, and its contact sheet shows them below their image', async () => {
  const { step, came } = await make({ hero: { formats: '24w.webp, original' }, fox: {} }, { 'artifact-name': 'art' })
  expect(came).toEqual(['success', 2])
  const files = await artifacts.unzip(step.outputs['artifact-name'] ?? '')
  expect(files.map((file) => file.path).toSorted()).toEqual(['fox.png', 'hero-24w.webp', 'hero.png', 'index.html'])
})

test('a release has them under their own names', async () => {
  await github.release({ tag: 'v1.0.0' })
  const inputs = { deliver: 'release', 'release-tag': 'v1.0.0' }
  const { step, came } = await make(
    { 'a/hero': { formats: '24w.webp, original' }, 'b/hero': { formats: '24w.webp' } },
    inputs,
  )
  expect([came, step.raw]).toEqual([['success', 2], expect.stringContaining('3 images')])
})
