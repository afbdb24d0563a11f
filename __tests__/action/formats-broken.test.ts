import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { StepOptions, StepResult, StepRun } from '../../sandbox/runner/index.ts'
import { startStage, type Stage } from './harness.ts'
import { Started } from './started.ts'

const started = new Started()
let stage: Stage
let directory: string
let workspace: string

beforeAll(async () => {
  const bytes = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#0b3d3a' } })
    .png()
    .toBuffer()
  stage = started.add(await startStage({ draw: () => ({ waitingMs: 0, generatingMs: 1000, bytes: () => bytes }) }))
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'formats-broken-')))
})

afterAll(async () => {
  await started.close()
  rmSync(directory, { recursive: true })
})

beforeEach(() => {
  workspace = mkdtempSync(path.join(directory, 'workspace-'))
  mkdirSync(path.join(workspace, 'kie-images'))
})

/** Two forms: one that is there at once, and one whose encoding takes its time. */
const SLOW = '8w.png 2500w.avif'

function start(formats: string, step: Partial<StepOptions> = {}, options: object = {}): StepRun {
  const image = { name: 'hero', prompt: 'A fox', formats, format_options: options }
  writeFileSync(path.join(workspace, 'images.yml'), JSON.stringify({ images: [image] }))
  return stage.start({ prompt: '', manifest: 'images.yml' }, { workspace, ...step })
}

/** Runs a step to its end. @returns how it ended, and how many tasks it created */
async function run(formats: string, step: Partial<StepOptions> = {}, options: object = {}) {
  const before = stage.kie.tasks.length
  const done: StepResult = await start(formats, step, options).done
  return { step: done, came: [done.outputs['status'] ?? '', stage.kie.tasks.length - before] }
}

/** Runs a step that is struck as soon as a file of its images is there. */
async function struckAt(file: string, formats: string, strike: (run: StepRun) => unknown): Promise<StepResult> {
  const watcher = watch(path.join(workspace, 'kie-images'))
  const running = start(formats)
  watcher.on('change', (_kind, name) => {
    if (name !== file) return
    watcher.close()
    strike(running)
  })
  return running.done
}

/** The images in their folder, and parts of such. */
function files(): readonly string[] {
  return readdirSync(path.join(workspace, 'kie-images'))
    .filter((file) => /^hero/.test(file))
    .toSorted()
}

function read(file: string): Buffer {
  return readFileSync(path.join(workspace, 'kie-images', file))
}

function told({ annotations }: StepResult, level: string): readonly string[] {
  return annotations.filter((each) => each.level === level).map(({ message }) => message)
}

/** What the lock file says of each file: whether it is delivered. */
function lock(): Readonly<Record<string, boolean>> {
  const { images } = JSON.parse(read('images.lock.json').toString()) as {
    readonly images: readonly { readonly file: string; delivered?: boolean }[]
  }
  return Object.fromEntries(images.map(({ file, delivered = true }) => [file, delivered]))
}

/** The environment of a step in which this runs first, with all of `fs` in `before`. */
function preload(code: string): Readonly<Record<string, string>> {
  const module = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const before = { ...fs }
    ${code}
    syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` }
}

describe('a step that ends while a form is encoded', () => {
  test('F51: by SIGKILL leaves nothing unknown: the next one makes what is missing, and pays for nothing', async () => {
    const killed = await struckAt('hero-8w.png', SLOW, (step) => step.kill('SIGKILL'))
    expect(killed.signal).toBe('SIGKILL')
    // The kill may come before the form has lost its other name, under which it was written.
    expect(files().filter((file) => !file.endsWith('.kie.part'))).toEqual(['hero-8w.png', 'hero.png'])
    expect(lock()).toEqual({ 'hero-8w.png': true, 'hero.png': true })
    const small = read('hero-8w.png')

    const next = await run(SLOW)
    expect(next.came).toEqual(['success', 0])
    expect(next.step.raw).toContain('hero: made kie-images/hero-2500w.avif\n')
    expect(lock()).toMatchObject({ 'hero-8w.png': true, 'hero-2500w.avif': true })
    expect(read('hero-8w.png')).toEqual(small)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s has its original, and what is whole, and says so',
    async (signal) => {
      const step = await struckAt('hero-8w.png', SLOW, (running) => running.kill(signal))
      expect(step.outputs).toMatchObject({ status: 'cancelled', 'pending-tasks': '{}' })
      expect(JSON.parse(step.outputs['images'] ?? '')).toEqual(['kie-images/hero-8w.png', 'kie-images/hero.png'])
      expect(step.lines).toContain('hero: made kie-images/hero-8w.png')
      expect(told(step, 'notice')).toContain(
        '1 file of 1 image not made any more, as the run was cancelled. A later one makes them at no cost, as long as the ' +
          'original is here or at kie.',
      )
      expect(told(step, 'error')).toEqual(['Cancelled: 1 of 1 image arrived. Cost: 4 credits.'])
      expect(files()).toEqual(['hero-8w.png', 'hero.png'])
      expect(lock()).toEqual({ 'hero-8w.png': true, 'hero.png': true })

      expect((await run(SLOW)).came).toEqual(['success', 0])
      expect(files()).toEqual(['hero-2500w.avif', 'hero-8w.png', 'hero.png'])
    },
  )
})

describe('a step that is killed as a form comes to its place', () => {
  const die = "process.kill(process.pid, 'SIGKILL')"
  const AS_THE_LOCK_FILE_LEARNS = `fs.renameSync = (from, to) => {
    const isForm = fs.readFileSync(from, 'utf8').includes('"hero.webp"')
    if (to.endsWith('images.lock.json') && isForm) ${die}
    before.renameSync(from, to)
  }`
  const AS_IT_GETS_ITS_NAME = `fs.linkSync = (from, to) => {
    if (to.endsWith('hero.webp')) ${die}
    before.linkSync(from, to)
  }`

  test.each([
    { name: 'F51: just before the lock file knows it', code: AS_THE_LOCK_FILE_LEARNS, known: ['hero.png'] },
    { name: 'F51: just after that', code: AS_IT_GETS_ITS_NAME, known: ['hero.png', 'hero.webp'] },
  ])('$name leaves nothing in the next one’s way', async ({ code, known }) => {
    const killed = await start('webp', { env: preload(code) }).done
    expect(killed.signal).toBe('SIGKILL')
    expect(files().filter((file) => !file.endsWith('.part'))).toEqual(['hero.png'])
    expect(Object.keys(lock())).toEqual(known)
    expect((await run('webp')).came).toEqual(['success', 0])
    expect(files()).toEqual(['hero.png', 'hero.webp'])
  })

  test('F51: in place of a former one leaves nothing in the next one’s way either', async () => {
    await run('webp', {}, { quality: 90 })
    const former = read('hero.webp')
    const killed = await start('webp', { env: preload(AS_IT_GETS_ITS_NAME) }, { quality: 5 }).done
    expect(killed.signal).toBe('SIGKILL')
    expect((await run('webp', {}, { quality: 5 })).came).toEqual(['success', 0])
    expect(files()).toEqual(['hero.webp'])
    expect(read('hero.webp').equals(former)).toBe(false)
  })
})

/** The environment of a step whose disk has room for half of each file that is meant, and for all others. */
function fullFor(isMeant: string): Readonly<Record<string, string>> {
  return preload(`
    const full = new Set()
    fs.openSync = (file, ...rest) => {
      const handle = before.openSync(file, ...rest)
      full.delete(handle)
      if (${isMeant}) full.add(handle)
      return handle
    }
    fs.writeFileSync = (file, content, ...rest) => {
      if (!full.has(file)) return before.writeFileSync(file, content, ...rest)
      before.writeFileSync(file, content.slice(0, content.length / 2))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
    }`)
}

describe('a full disk', () => {
  test('F55: loses a form alone: its original is delivered, and the next step makes it at no cost', async () => {
    const full = await run('8w.png 9w.webp', { env: fullFor('/hero-9w\\.webp\\..*\\.kie\\.part$/.test(file)') })
    expect(full.came).toEqual(['partial', 1])
    expect(told(full.step, 'error')).toEqual([
      expect.stringContaining('hero: Not made: 9w.webp. ENOSPC: no space left on device, write.'),
    ])
    expect(files()).toEqual(['hero-8w.png', 'hero.png'])
    expect(JSON.parse(full.step.outputs['images'] ?? '')).toEqual(['kie-images/hero-8w.png', 'kie-images/hero.png'])

    expect((await run('8w.png 9w.webp')).came).toEqual(['success', 0])
    expect(files()).toEqual(['hero-8w.png', 'hero-9w.webp', 'hero.png'])
  })

  test('F55: that has no room for the lock file keeps the original, of which later steps make forms at no cost', async () => {
    // The form is on its way, or there.
    const isForm = `before.readdirSync(${JSON.stringify(path.join(workspace, 'kie-images'))}).some((each) => each.startsWith('hero-8w'))`
    const full = await run('8w.png', { env: fullFor(`String(file).includes('images.lock.json.') && ${isForm}`) })
    expect(full.came).toEqual(['success', 1])
    expect(told(full.step, 'warning')).toEqual([
      'The lock file could not be written: ENOSPC: no space left on device, write. The next run here may not know these ' +
        "images, so what 'formats' leaves out stays: kie-images/hero.png.",
    ])
    expect(files()).toEqual(['hero-8w.png', 'hero.png'])
    expect(lock()).toEqual({ 'hero.png': true })

    const next = await run('8w.png')
    expect(next.came).toEqual(['failed', 0])
    expect(told(next.step, 'error')).toEqual([
      expect.stringContaining("'kie-images/hero-8w.png' exists and is not known as an image of this action"),
    ])
    rmSync(path.join(workspace, 'kie-images/hero-8w.png'))
    expect((await run('8w.png')).came).toEqual(['success', 0])
    expect(lock()).toEqual({ 'hero.png': true, 'hero-8w.png': true })
  })
})
