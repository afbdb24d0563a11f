import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { StepOptions, StepResult } from '../../sandbox/runner/index.ts'
import { type Stage, startArtifacts, startGitHub, startStage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>
type Step = StepResult & { readonly workspace: string }

const PICTURE_BYTES = 4000

const started = new Started()
let artifacts: ArtifactSandbox
let github: GitHubSandbox
let stage: Stage
let directory: string

beforeAll(async () => {
  artifacts = started.add(await startArtifacts())
  github = started.add(await startGitHub())
  const draw = ({ index }: { readonly index: number }) => ({
    waitingMs: 0,
    generatingMs: 1000,
    bytes: () => noisePicture(PICTURE_BYTES, index),
  })
  stage = started.add(await startStage({ artifacts, draw }))
  directory = await realpath(await mkdtemp(path.join(tmpdir(), 'manifest-test-')))
})

afterAll(async () => {
  await started.close()
  await rm(directory, { recursive: true })
})

/** A workspace that holds a manifest. */
async function workspaceWith(manifest: string): Promise<string> {
  const workspace = await mkdtemp(path.join(directory, 'workspace-'))
  writeFileSync(path.join(workspace, 'images.yml'), manifest)
  return workspace
}

/** Runs a step on a manifest, by default without delivering. */
function make(workspace: string, inputs: Inputs = {}, step: Partial<StepOptions> = {}): Promise<Step> {
  return stage.run({ prompt: '', manifest: 'images.yml', deliver: 'none', ...inputs }, { ...step, workspace })
}

/** The images of a step by their names, as the output `result` has them. */
function imagesOf(step: Step): Readonly<Record<string, { readonly origin: string; readonly sha256: string }>> {
  const { images } = JSON.parse(step.outputs['result'] ?? '{"images":[]}') as {
    readonly images: readonly { readonly name: string; readonly origin: string; readonly sha256: string }[]
  }
  return Object.fromEntries(images.map(({ name, origin, sha256 }) => [name, { origin, sha256 }]))
}

function originsOf(step: Step): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(imagesOf(step)).map(([name, { origin }]) => [name, origin]))
}

/** Tasks whose prompt holds a word. */
function tasksFor(word: string): number {
  return stage.kie.tasks.filter(({ input }) => String(input['prompt']).includes(word)).length
}

/** The error that ends a step. */
const errorOf = (step: Step): string => step.annotations.findLast(({ level }) => level === 'error')?.message ?? ''

/** What annotations say at lines of the manifest. */
const atLines = (step: Step): readonly string[] =>
  step.annotations
    .filter(({ file }) => file === 'images.yml')
    .map(({ level, line, col, title }) => `${level} ${line}:${col} ${title}`)

const TRIO = (word: string, last = 'A mill'): string => `
defaults: { aspect_ratio: '3:2' }
images:
  - name: hero
    prompt: A lighthouse, ${word}
    alt: A lighthouse & the sea
  - name: releases/{{ version }}
    prompt: A banner for {{ version }}, ${word}
    quality: high
  - name: mill
    prompt: ${last}, ${word}
`

describe('a manifest', () => {
  test.concurrent('makes its images once, and again only the one whose request has changed', async () => {
    const workspace = await workspaceWith(TRIO('once'))
    const inputs = { variables: 'version: v1.10', deliver: 'artifact' }
    const first = await make(workspace, { ...inputs, 'artifact-name': 'once-1' })
    expect(first.outputs).toMatchObject({
      status: 'success',
      images: '["kie-images/hero.png","kie-images/releases/v1-10.png","kie-images/mill.png"]',
      'credits-used': '30',
    })
    expect(stage.kie.tasks.map(({ input }) => input['prompt'])).toContain('A banner for v1.10, once')
    const sheet = (await artifacts.unzip('once-1')).find((entry) => entry.path === 'index.html')
    expect(sheet?.bytes.toString()).toContain('alt="A lighthouse &#38; the sea"')

    const second = await make(workspace, { ...inputs, 'artifact-name': 'once-2' })
    expect(originsOf(second)).toEqual({ hero: 'reused', 'releases/v1-10': 'reused', mill: 'reused' })
    expect(second.outputs).toMatchObject({ status: 'success', 'credits-used': '0', images: first.outputs['images'] })
    expect(second.outputs['result']).toContain('"alt":"A%20lighthouse%20%26%20the%20sea"')
    expect(second.lines.join('\n')).toContain('Nothing to make: reused 3 images whose request has not changed.')
    const files = (await artifacts.unzip('once-2')).map((entry) => entry.path).toSorted()
    expect(files).toEqual(['hero.png', 'index.html', 'mill.png', 'releases/v1-10.png'])

    writeFileSync(path.join(workspace, 'images.yml'), TRIO('once', 'A watermill'))
    const third = await make(workspace, { ...inputs, 'artifact-name': 'once-3' })
    expect(originsOf(third)).toEqual({ hero: 'reused', 'releases/v1-10': 'reused', mill: 'generated' })
    expect(tasksFor('once')).toBe(4)
  })

  test.concurrent(
    'keeps a picture that was retouched, says so, and makes it anew only where it is told to',
    async () => {
      const workspace = await workspaceWith(TRIO('retouched'))
      const inputs = { variables: 'version: 1' }
      await make(workspace, inputs)
      const hero = path.join(workspace, 'kie-images/hero.png')
      const retouched = noisePicture(PICTURE_BYTES, 9999)
      writeFileSync(hero, retouched)

      const second = await make(workspace, inputs)
      expect(second.outputs).toMatchObject({ status: 'success', 'credits-used': '0' })
      const warnings = second.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
      expect(warnings).toEqual([expect.stringContaining('kie-images/hero.png')])
      expect(readFileSync(hero).equals(retouched)).toBe(true)

      const third = await make(workspace, { ...inputs, reuse: 'false' })
      expect(Object.values(originsOf(third))).toEqual(['generated', 'generated', 'generated'])
      expect(readFileSync(hero).equals(retouched)).toBe(false)
      expect(tasksFor('retouched')).toBe(6)
    },
  )

  test.concurrent(
    'a changed request does not overwrite a retouched picture: an error before anything is spent',
    async () => {
      const workspace = await workspaceWith(TRIO('guarded'))
      const inputs = { variables: 'version: 1' }
      await make(workspace, inputs)
      writeFileSync(path.join(workspace, 'kie-images/mill.png'), noisePicture(PICTURE_BYTES, 9998))
      writeFileSync(path.join(workspace, 'images.yml'), TRIO('guarded', 'A windmill'))
      const second = await make(workspace, inputs)
      expect(second.exitCode).toBe(1)
      expect(errorOf(second)).toMatch(/kie-images\/mill\.png.*'reuse'/s)
      expect(tasksFor('guarded')).toBe(3)
    },
  )

  test.concurrent('reports entries of the lock file that it does not name any more, and deletes nothing', async () => {
    const workspace = await workspaceWith(TRIO('gone'))
    await make(workspace, { variables: 'version: 1' })
    writeFileSync(
      path.join(workspace, 'images.yml'),
      'images:\n  - { name: hero, prompt: "A lighthouse, gone", aspect_ratio: 3:2 }\n',
    )
    const second = await make(workspace)
    expect(originsOf(second)).toEqual({ hero: 'reused' })
    const notices = second.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)
    expect(notices.join('\n')).toMatch(/mill.*releases\/1|releases\/1.*mill/)
    expect(readdirSync(path.join(workspace, 'kie-images')).toSorted()).toEqual([
      'hero.png',
      'images.lock.json',
      'mill.png',
      'releases',
      'tasks.json',
    ])
  })

  test.concurrent('every mistake is told at once, with its line and what was probably meant', async () => {
    const manifest = `
images:
  - name: hero
    promt: A lighthouse
  - name: Mill
    prompt: A mill {{ verison }}
  - name: cover
    prompt: A cover
    aspect_ratio: '5:7'
    input: { quallity: high }
`
    const step = await make(await workspaceWith(manifest), { variables: 'version: 1' })
    expect(step.exitCode).toBe(1)
    expect(stage.kie.tasks.map(({ input }) => input['prompt'])).not.toContain('A cover')
    for (const part of ['line 4', "'prompt'", 'line 5', 'mill', 'line 6', "'version'"])
      expect(errorOf(step)).toContain(part)
    expect(atLines(step)).toEqual([
      'error 4:5 kie-image-action: unknown key',
      'error 5:5 kie-image-action: name that cannot be used',
      'error 6:5 kie-image-action: unknown variable',
    ])
    const marked = step.lines.filter((line) => line.startsWith('##[')).map((line) => line.slice(0, 30))
    expect(marked.slice(-6)).toEqual([
      '##[group]At their lines in the',
      '##[error]images.yml, line 4: "',
      "##[error]images.yml, line 5: '",
      "##[error]images.yml, line 6: '",
      '##[endgroup]',
      '##[error]images.yml, line 4: "',
    ])

    const fields = manifest.replace('promt', 'prompt').replace('Mill', 'mill').replace('verison', 'version')
    const second = await make(await workspaceWith(fields), { variables: 'version: 1' })
    expect(errorOf(second)).toMatch(/images\.yml, line 9: 'aspect_ratio' is "5:7"; .* takes 1:1, 2:3 or 3:2/)
    expect(errorOf(second)).toMatch(/images\.yml, line 10: 'quallity' .*Did you mean 'quality'\?/)
  })

  test.concurrent('a plan knows the price of what is still to be made, and submits nothing', async () => {
    const workspace = await workspaceWith(TRIO('dry'))
    const inputs = { variables: 'version: 1' }
    const before = await make(workspace, { ...inputs, mode: 'plan' })
    expect(before.outputs['status']).toBe('planned')
    expect(before.lines.join('\n')).toContain('To make: 3 images with gpt-image/1.5-text-to-image, for 30 credits')
    await make(workspace, inputs)
    const after = await make(workspace, { ...inputs, mode: 'plan' })
    expect(after.lines.join('\n')).toContain('Reused: 3 images')
    expect(tasksFor('dry')).toBe(3)
  })

  test.concurrent('a count that begins or ceases to be 1 renames nothing that exists', async () => {
    const workspace = await workspaceWith('')
    const inputs = { manifest: '', prompt: 'A lighthouse, counted', name: 'beacon', deliver: 'none' }
    const namesAt = async (count: string) => originsOf(await make(workspace, { ...inputs, count }))
    expect(await namesAt('1')).toEqual({ beacon: 'generated' })
    expect(await namesAt('2')).toEqual({ beacon: 'reused', 'beacon-2': 'generated' })
    expect(await namesAt('1')).toEqual({ beacon: 'reused' })
    expect(tasksFor('counted')).toBe(2)
  })

  test.concurrent('a check needs no key and asks nobody: it says what would have to be made, and why', async () => {
    const workspace = await workspaceWith(TRIO('checked'))
    await make(workspace, { variables: 'version: 1' })
    const check = (version: string, more: Readonly<Record<string, string>> = {}) =>
      make(
        workspace,
        {
          mode: 'check',
          variables: `version: ${version}`,
          'api-key': '',
          'api-url': '',
          'github-token': '',
          deliver: 'commit release comment',
          ...more,
        },
        { env: { HTTPS_PROXY: 'nowhere' } },
      )
    const images = path.join(workspace, 'kie-images')
    writeFileSync(path.join(images, 'hero.png'), noisePicture(PICTURE_BYTES, 9997))
    const lock = readFileSync(path.join(images, 'images.lock.json'))

    const good = await check('1')
    expect(good).toMatchObject({ exitCode: 0, outputs: { status: 'unchanged', tasks: '{}', 'credits-used': '0' } })
    expect(good.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('kie-images/hero.png')])
    expect(good.lines.at(-1)).toBe('Unchanged: 3 images as asked for.')

    // As after a commit to another directory, in the job that drew them.
    cpSync(images, path.join(workspace, 'art'), { recursive: true })
    rmSync(path.join(workspace, 'art', 'releases'), { recursive: true })
    const moved = await check('1', { 'commit-directory': 'art' })
    expect(moved.lines).toContain('releases/1: its file is missing')
    expect(errorOf(moved)).toMatch(/^Outdated: 1 of 3 images/)

    rmSync(path.join(images, 'hero.png'))
    writeFileSync(path.join(workspace, 'images.yml'), TRIO('checked', 'A windmill'))
    const bad = await check('2')
    expect(bad).toMatchObject({ exitCode: 1, outputs: { status: 'outdated', images: '[]' } })
    expect(bad.lines).toEqual(
      expect.arrayContaining([
        'hero: its file is missing',
        'releases/2: not made yet',
        'mill: its request has changed',
      ]),
    )
    expect(errorOf(bad)).toMatch(/^Outdated: 3 of 3 images \(.*\)\. Run with 'mode: make' .* for 30 credits/)
    const outdated = 'kie-image-action: image is outdated'
    expect(atLines(bad)).toEqual([`notice 4:5 ${outdated}`, `notice 7:5 ${outdated}`, `notice 10:5 ${outdated}`])
    expect(bad.summary).toContain('| mill | its request has changed |')
    expect(tasksFor('checked')).toBe(3)
    expect(readFileSync(path.join(images, 'images.lock.json')).equals(lock)).toBe(true)
  })

  test.concurrent('with nothing left to submit, mode: submit delivers what is reused', async () => {
    const workspace = await workspaceWith(TRIO('nowait'))
    const inputs = { variables: 'version: 1' }
    await make(workspace, inputs)
    const deliver = { mode: 'submit', deliver: 'artifact', 'artifact-name': 'nowait' }
    const second = await make(workspace, { ...inputs, ...deliver })
    expect(second.outputs).toMatchObject({ status: 'success', tasks: '{}', 'artifact-name': 'nowait' })
    expect(second.outputs['source-urls']).toBe('[]')
    const collected = await make(await workspaceWith(''), { manifest: '', tasks: second.outputs['tasks'] ?? '' })
    expect(collected.outputs).toMatchObject({ status: 'success', images: '[]' })
  })

  test.concurrent(
    'F124: max-credits is held over all images; what is done is kept and not paid for again',
    async () => {
      const workspace = await workspaceWith(TRIO('budget'))
      const inputs = { variables: 'version: 1' }
      const first = await make(workspace, { ...inputs, 'max-credits': '9' })
      expect(first.outputs).toMatchObject({ status: 'over-budget', 'credits-used': '4' })
      const budget = 'kie-image-action: image did not arrive (over-budget)'
      expect(atLines(first)).toEqual([`warning 7:5 ${budget}`, `warning 10:5 ${budget}`])
      const second = await make(workspace, inputs)
      expect(originsOf(second)).toEqual({ hero: 'reused', 'releases/1': 'generated', mill: 'generated' })
      expect(tasksFor('budget')).toBe(3)
    },
  )
})

describe('shards', () => {
  const SEVEN = `images: [${Array.from({ length: 7 }, (_, i) => `{ name: i${i}, prompt: shard ${i} }`).join(', ')}]`

  test.concurrent('are disjoint and complete, and a re-run has the same', async () => {
    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map(async (shard) => make(await workspaceWith(SEVEN), { shard })),
    )
    expect(shards.map((step) => Object.keys(imagesOf(step)))).toEqual([
      ['i0', 'i3', 'i6'],
      ['i1', 'i4'],
      ['i2', 'i5'],
    ])
    const again = await make(await workspaceWith(SEVEN), { shard: '2/3', mode: 'plan' })
    expect(again.lines.filter((line) => /^i\d: /.test(line)).map((line) => line.slice(0, 2))).toEqual(['i1', 'i4'])
  })

  test.concurrent('one without an image passes', async () => {
    const step = await make(await workspaceWith('images: [{ name: only, prompt: empty shard }]'), { shard: '2/2' })
    expect({ exitCode: step.exitCode, status: step.outputs['status'] }).toEqual({ exitCode: 0, status: 'success' })
    expect(tasksFor('empty shard')).toBe(0)
  })
})

describe('commit', () => {
  /** Runs a step that commits, without a checkout: its workspace holds the manifest alone. */
  async function commit(manifest: string, inputs: Inputs = {}): Promise<Step> {
    const { repository, url } = github
    const sha = await github.head('main')
    const about = { repository, sha, apiUrl: url }
    const token = github.token({ contents: 'write' })
    return make(
      await workspaceWith(manifest),
      { deliver: 'commit', 'github-token': token, ...inputs },
      { github: about },
    )
  }

  test('F84: without a checkout nothing is made twice, and a run that its own commit starts finds nothing to do', async () => {
    const inputs = { variables: 'version: 1', 'commit-branch': 'loop' }
    const first = await commit(TRIO('loop'), inputs)
    expect(first.outputs).toMatchObject({ status: 'success', 'credits-used': '30' })
    const head = await github.head('loop')
    expect(first.outputs['commit-sha']).toBe(head)

    const second = await commit(TRIO('loop'), inputs)
    expect(second.outputs).toMatchObject({ status: 'success', 'credits-used': '0', 'commit-sha': '' })
    expect(await github.head('loop')).toBe(head)
    expect(tasksFor('loop')).toBe(3)
    expect(imagesOf(second)['hero']).toEqual({ origin: 'reused', sha256: imagesOf(first)['hero']?.sha256 })
    const url = (JSON.parse(second.outputs['image-urls'] ?? '[]') as string[])[0]
    expect(url).toContain(`/raw/${head}/kie-images/hero.png`)
    for (const image of JSON.parse(second.outputs['images'] ?? '[]') as string[]) {
      expect(readFileSync(path.join(second.workspace, image)).length).toBeGreaterThan(0)
    }
  })

  test('only what has changed is made and committed, and the other entries stay', async () => {
    const inputs = { variables: 'version: 1', 'commit-branch': 'partly' }
    await commit(TRIO('partly'), inputs)
    const step = await commit(TRIO('partly', 'A watermill'), inputs)
    expect(originsOf(step)).toEqual({ hero: 'reused', 'releases/1': 'reused', mill: 'generated' })
    expect(step.outputs['commit-sha']).toBe(await github.head('partly'))
    const third = await commit(TRIO('partly', 'A watermill'), inputs)
    expect(third.outputs).toMatchObject({ 'commit-sha': '', 'credits-used': '0' })
  })
})

test('a lock file of version 1 is taken over without one task created, and its images have nobody until they are made anew', async () => {
  const workspace = await mkdtemp(path.join(directory, 'workspace-'))
  cpSync(path.join(import.meta.dirname, 'fixtures/lock-v1'), workspace, { recursive: true })
  const [manifest, lock] = ['images.yml', 'kie-images/images.lock.json'].map((file) => path.join(workspace, file))
  const [given, old] = [readFileSync(manifest ?? '', 'utf8'), readFileSync(lock ?? '', 'utf8')]
  const before = stage.kie.tasks.length
  const first = await make(workspace)
  expect(originsOf(first)).toEqual({ hero: 'reused', 'releases/cover-1': 'reused', 'releases/cover-2': 'reused' })
  expect(stage.kie.tasks).toHaveLength(before)
  expect(readFileSync(lock ?? '', 'utf8')).toBe(old)

  writeFileSync(manifest ?? '', `${given}  - name: mill\n    prompt: A mill\n`)
  expect((await make(workspace)).exitCode).toBe(0)
  expect(stage.kie.tasks).toHaveLength(before + 1)
  const { images, ...head } = JSON.parse(readFileSync(lock ?? '', 'utf8')) as { readonly images: readonly object[] }
  const { images: oldImages } = JSON.parse(old) as { readonly images: readonly object[] }
  const [hero, ...covers] = oldImages.map((entry) => ({ ...entry, source: '' }))
  expect(head).toEqual({ version: 2 })
  expect(images).toEqual([hero, expect.objectContaining({ name: 'mill', source: 'images.yml' }), ...covers])

  writeFileSync(path.join(workspace, 'covers.yml'), 'images:\n  - name: mill\n    prompt: Another mill\n')
  const other = await make(workspace, { manifest: 'covers.yml' })
  expect(errorOf(other)).toContain(
    "The image 'mill' in 'kie-images' belongs to 'images.yml', and 'covers.yml' asks for another picture of that name.",
  )
  expect(stage.kie.tasks).toHaveLength(before + 1)
})
