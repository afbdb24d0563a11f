import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

const started = new Started()
let stage: Stage
let workspace: string

beforeAll(async () => {
  const made = sharp({ create: { width: 48, height: 32, channels: 3, background: '#0b3d3a' } })
  const pictures: Readonly<Record<string, Buffer>> = {
    png: await made.clone().png().toBuffer(),
    webp: await made.clone().webp().toBuffer(),
    jpeg: await made.clone().jpeg().toBuffer(),
    gif: await made.clone().gif().toBuffer(),
  }
  const draw = ({ input }: { readonly input: Readonly<Record<string, unknown>> }) => {
    const kind = Object.keys(pictures).find((each) => String(input['prompt']).includes(each)) ?? 'png'
    return { waitingMs: 0, generatingMs: 1000, bytes: () => pictures[kind] ?? Buffer.alloc(0) }
  }
  stage = started.add(await startStage({ draw }))
})

afterAll(() => started.close())

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-hostile-')))
})

/** Runs a step on a manifest of these images. */
async function make(
  images: readonly object[],
  inputs: Readonly<Record<string, string>> = {},
  job: { readonly id?: string; readonly temp?: string } = {},
) {
  writeFileSync(path.join(workspace, 'images.yml'), JSON.stringify({ images }))
  const before = stage.kie.tasks.length
  const step: StepResult = await stage.run({ prompt: '', manifest: 'images.yml', ...inputs }, { workspace, ...job })
  return { step, raw: step.raw, came: [step.outputs['status'] ?? '', stage.kie.tasks.length - before] }
}

function files(): readonly string[] {
  const all = readdirSync(path.join(workspace, 'kie-images'), { recursive: true, encoding: 'utf8' })
  return all.filter((file) => /\.(png|jpg|webp|avif|gif|part)$/.test(file)).toSorted()
}

function entry(file: string): object | undefined {
  const text = readFileSync(path.join(workspace, 'kie-images/images.lock.json'), 'utf8')
  const { images } = JSON.parse(text) as { readonly images: readonly { readonly file: string }[] }
  return images.find((each) => each.file === file)
}

test('pictures of any type come in formats, in directories and in number, and one that cannot says so', async () => {
  const images = [
    { name: 'a/b/hero', prompt: 'png', formats: 'webp 24w.png' },
    { name: 'two', prompt: 'webp', count: 2, formats: 'webp 8w.avif' },
    { name: 'photo', prompt: 'jpeg', formats: 'jpeg png' },
    { name: 'moving', prompt: 'gif', formats: 'webp' },
  ]
  const first = await make(images)
  expect(first.came).toEqual(['partial', 5])
  expect(files()).toEqual(
    ['a/b/hero-24w.png', 'a/b/hero.webp', 'moving.gif', 'photo.jpg', 'photo.png'].concat([
      'two-1-8w.avif',
      'two-1.webp',
      'two-2-8w.avif',
      'two-2.webp',
    ]),
  )
  expect(first.raw).toContain(
    'moving: Not made: webp. The original is a GIF; forms can be made of PNG, JPEG, WebP and AVIF.',
  )
  const third = await make([{ name: 'two', prompt: 'webp', count: 3, formats: '8w.avif' }])
  expect(third.came).toEqual(['success', 1])
})

test('what a job submits has its forms when it is collected, and what is not here is no image meanwhile', async () => {
  const old = { name: 'old', prompt: 'png old', formats: 'webp' }
  const late = { name: 'late', prompt: 'png late', formats: '6w.webp' }
  await make([old])
  rmSync(path.join(workspace, 'kie-images/old.webp'))
  const submitted = await make([old, late], { mode: 'submit' })
  expect(submitted.came).toEqual(['submitted', 1])
  expect(JSON.parse(submitted.step.outputs['result'] ?? '')).toMatchObject({ images: [] })
  const collected = await make([old, late], { tasks: submitted.step.outputs['tasks'] ?? '' })
  expect([...collected.came, ...files()]).toEqual(['success', 0, 'late-6w.webp'])
  expect([...(await make([old, late])).came, ...files()]).toEqual(['success', 0, 'late-6w.webp', 'old.webp'])
})

test('a changed form is neither lost nor paid for where other options are asked for', async () => {
  const image = { name: 'hero', prompt: 'png', formats: 'webp' }
  await make([image])
  writeFileSync(path.join(workspace, 'kie-images/hero.webp'), 'mine')
  const other = await make([{ ...image, format_options: { quality: 3 } }])
  expect(other.came[1]).toBe(0)
  expect(other.raw).toContain(
    "'kie-images/hero.webp' exists and was changed since this action made it. Delete it to have it made anew, at no cost",
  )
  expect(readFileSync(path.join(workspace, 'kie-images/hero.webp'), 'utf8')).toBe('mine')
})

test('two steps of one job share an original, and what kie said of its price stays known', async () => {
  const temp = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-hostile-')))
  await make([{ name: 'hero', prompt: 'png', formats: 'webp' }], {}, { id: 'first', temp })
  const second = await make([{ name: 'hero', prompt: 'png', formats: 'original 6w.png' }], {}, { id: 'second', temp })
  expect([...second.came, ...files()]).toEqual(['success', 0, 'hero-6w.png', 'hero.png', 'hero.webp'])
  expect(entry('hero.png')).toMatchObject({ credits: 4 })
  expect(entry('hero.png')).not.toHaveProperty('delivered')
})

test('a lock file that somebody else has written leads to no file and to no task', async () => {
  const image = { name: 'hero', prompt: 'png', formats: 'webp' }
  await make([image])
  const victim = path.join(workspace, 'victim.part')
  writeFileSync(victim, 'mine')
  rmSync(path.join(workspace, 'kie-images/hero.webp'))
  const lockFile = path.join(workspace, 'kie-images/images.lock.json')
  const up = '../'.repeat(12)
  const odd = readFileSync(lockFile, 'utf8').replaceAll(
    /"sha256": "\w{64}"/g,
    `"sha256": "x/${up}${workspace.slice(1)}/victim"`,
  )
  writeFileSync(lockFile, odd)
  const made = await make([image])
  expect(made.came).toEqual(['failed', 0])
  expect(made.raw).toContain('and kie has another picture by now')
  expect(readFileSync(victim, 'utf8')).toBe('mine')
})
