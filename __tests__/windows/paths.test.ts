import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { noisePicture } from '../../sandbox/kie/index.ts'
import { startArtifacts, startStage, type Stage } from '../action/harness.ts'
import { Started } from '../action/started.ts'
import { machine } from '../machine.ts'

const started = new Started()
let stage: Stage
let artifacts: Awaited<ReturnType<typeof startArtifacts>>
let workspace: string

const MANIFEST = [
  'defaults:',
  "  aspect_ratio: '3:2'",
  'images:',
  '  - name: hero',
  '    prompt: |',
  '      A lighthouse',
  '      at dusk',
  '  - name: releases/banner',
  '    prompt: A banner',
  '',
].join('\r\n')

beforeAll(async () => {
  artifacts = started.add(await startArtifacts())
  stage = started.add(
    await startStage({
      artifacts,
      draw: ({ index }) => ({ waitingMs: 0, generatingMs: 1000, bytes: () => noisePicture(4000, index) }),
    }),
  )
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'windows-')))
})

afterAll(async () => {
  await started.close()
  rmSync(workspace, { recursive: true, force: true })
})

describe('on Windows', () => {
  test('the steps do run there', async () => {
    expect(machine.os).toBe('Windows')
    const step = await stage.run({ prompt: '' })
    expect(step).toMatchObject({ exitCode: 1, outcome: 'failure' })
    expect(step.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining("'prompt'") }])
  })

  test('a manifest with CRLF, named with back slashes, is made once, and its files are told with slashes', async () => {
    mkdirSync(path.join(workspace, 'art'))
    writeFileSync(path.join(workspace, 'art/images.yml'), MANIFEST)
    const inputs = { prompt: '', manifest: 'art\\images.yml', 'output-directory': 'art\\made', deliver: 'artifact' }
    const first = await stage.run({ ...inputs, 'artifact-name': 'first' }, { workspace })
    expect(first.outputs).toMatchObject({
      status: 'success',
      images: '["art/made/hero.png","art/made/releases/banner.png"]',
    })
    expect(stage.kie.tasks.map(({ input }) => input['prompt'])).toEqual(
      expect.arrayContaining(['A lighthouse\nat dusk', 'A banner']),
    )
    const uploaded = (await artifacts.unzip('first')).map((entry) => entry.path)
    expect(uploaded.toSorted()).toEqual(['hero.png', 'index.html', 'releases/banner.png'])
    expect(readFileSync(path.join(workspace, 'art/made/images.lock.json'), 'utf8')).not.toContain('\\')

    const second = await stage.run({ ...inputs, 'artifact-name': 'second' }, { workspace })
    expect(second.outputs).toMatchObject({ status: 'success', 'credits-used': '0', images: first.outputs['images'] })
    expect(stage.kie.tasks).toHaveLength(2)
    const left = readdirSync(workspace, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => /\.(part|tmp|lock)$/.test(name))).toEqual([])
  })

  test.each([
    { name: 'a folder of another drive', given: { 'output-directory': 'C:\\made' }, want: "'output-directory'" },
    { name: 'a folder above the workspace', given: { 'output-directory': '..\\made' }, want: "'output-directory'" },
    { name: 'a prompt of another drive', given: { prompt: '', 'prompt-file': 'C:\\a.txt' }, want: "'prompt-file'" },
  ])('$name is refused before anything is spent', async ({ given, want }) => {
    const before = stage.kie.requests.length
    const step = await stage.run({ ...given, deliver: 'none' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(step.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining(want) }])
    expect(stage.kie.requests.slice(before).filter(({ endpoint }) => endpoint === 'createTask')).toEqual([])
  })

  test('names that Windows takes for one are one', async () => {
    const own = realpathSync(mkdtempSync(path.join(workspace, 'case-')))
    writeFileSync(path.join(own, 'images.yml'), 'images:\n  - { name: Fox, prompt: A }\n  - { name: fox, prompt: B }\n')
    const before = stage.kie.tasks.length
    const step = await stage.run({ prompt: '', manifest: 'images.yml', deliver: 'none' }, { workspace: own })
    expect(step.exitCode).toBe(1)
    expect(step.annotations).toMatchObject([{ level: 'error', message: expect.stringMatching(/fox/i) }])
    expect(stage.kie.tasks).toHaveLength(before)
  })
})
