import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { InputError } from '../src/errors.ts'
import { ImageFolder } from '../src/images.ts'
import type { SavedImage } from '../src/result.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'images-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

function folder(step = 'kie', outputDirectory = 'art'): ImageFolder {
  return new ImageFolder({ workspace, outputDirectory, claimsFile: path.join(workspace, 'claims'), step })
}

async function save(target: ImageFolder, name: string, content: string): Promise<SavedImage> {
  writeFileSync(target.preparePart(name), content)
  const kept = await target.keep(name, 'image/png')
  return {
    ...kept,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    width: 1,
    height: 1,
    mediaType: 'image/png',
    model: 'm',
    taskId: 't',
    sourceUrl: 'https://example.com/x.png',
    request: 'r',
    credits: 4,
    seconds: 1,
    origin: 'generated',
    createdAt: new Date(0),
  }
}

describe('F52: a file that is in the way is an error before anything is spent', () => {
  async function problems(step = 'kie'): Promise<readonly string[]> {
    const error: unknown = await folder(step)
      .check(['hero'])
      .catch((thrown: unknown) => thrown)
    return error instanceof InputError ? error.problems : []
  }

  test('an unknown file, whatever image it may be', async () => {
    mkdirSync(path.join(workspace, 'art'))
    writeFileSync(path.join(workspace, 'art/hero.webp'), 'mine')
    expect(await problems()).toEqual([expect.stringMatching(/^'art\/hero\.webp' exists and is not known/)])
  })

  test('an image of ours that nobody has changed may be replaced', async () => {
    const first = folder()
    await first.check(['hero'])
    first.writeLock([await save(first, 'hero', 'one')])
    expect(await problems()).toEqual([])
    const second = folder()
    await second.check(['hero'])
    expect((await save(second, 'hero', 'two')).path).toBe('art/hero.png')
    expect(readFileSync(path.join(workspace, 'art/hero.png'), 'utf8')).toBe('two')
  })

  test('an image of ours that somebody has changed', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero', 'one')])
    writeFileSync(path.join(workspace, 'art/hero.png'), 'retouched')
    expect(await problems()).toEqual([expect.stringContaining('was changed')])
  })

  test('an image of another step of the same job', async () => {
    const first = folder('first-step')
    first.writeLock([await save(first, 'hero', 'one')])
    expect(await problems('second-step')).toEqual([expect.stringContaining('another step')])
    expect(await problems('first-step')).toEqual([])
  })

  test('F50: a link in the place of the image', async () => {
    mkdirSync(path.join(workspace, 'art'))
    symlinkSync('/etc/passwd', path.join(workspace, 'art/hero.png'))
    expect(await problems()).toEqual([expect.stringContaining('not a plain file')])
  })

  test('a lock file that does not parse, is newer, or is a link', async () => {
    mkdirSync(path.join(workspace, 'art'))
    const lock = path.join(workspace, 'art/images.lock.json')
    writeFileSync(lock, '<<<<<<< HEAD')
    expect(await problems()).toEqual([expect.stringContaining('not valid JSON')])
    writeFileSync(lock, '{"version": 2, "images": []}')
    expect(await problems()).toEqual([expect.stringContaining('version 2')])
    writeFileSync(lock, '{"version": 1, "images": [{"file": "x"}]}')
    expect(await problems()).toEqual([expect.stringContaining('not a lock file')])
    rmSync(lock)
    symlinkSync('/etc/passwd', lock)
    expect(await problems()).toEqual([expect.stringContaining('not a plain file')])
  })
})

test('F51: what a killed run has left half written is removed, and never followed as a link', () => {
  const target = folder()
  const part = target.preparePart('hero')
  const victim = path.join(workspace, 'victim')
  writeFileSync(victim, 'untouched')
  symlinkSync(victim, part)
  expect(target.preparePart('hero')).toBe(part)
  expect(existsSync(part)).toBe(false)
  expect(readFileSync(victim, 'utf8')).toBe('untouched')
})

test('a directory that cannot be written to is an error before anything is spent', async () => {
  writeFileSync(path.join(workspace, 'art'), 'a file in the place of the directory')
  await expect(folder().check(['hero'])).rejects.toThrow(/Nothing can be written to 'art'/)
})

test('a file of somebody else with the ending .part is left alone', async () => {
  mkdirSync(path.join(workspace, 'art'))
  writeFileSync(path.join(workspace, 'art/hero.part'), 'mine')
  const target = folder()
  await target.check(['hero'])
  await save(target, 'hero', 'one')
  expect(readFileSync(path.join(workspace, 'art/hero.part'), 'utf8')).toBe('mine')
})

test('an image that is paid for gets another name where a foreign file has come into the way', async () => {
  const target = folder()
  await target.check(['hero'])
  writeFileSync(target.preparePart('hero'), 'image')
  writeFileSync(path.join(workspace, 'art/hero.png'), 'mine')
  expect(await target.keep('hero', 'image/png')).toMatchObject({ name: 'hero-2', path: 'art/hero-2.png' })
  expect(readFileSync(path.join(workspace, 'art/hero.png'), 'utf8')).toBe('mine')
})

test('the lock file keeps older entries, is sorted, holds no prompt and leaves nothing beside it', async () => {
  const first = folder()
  first.writeLock([await save(first, 'b', 'one')])
  const second = folder()
  await second.check(['a'])
  second.writeLock([await save(second, 'a', 'two')])
  const lock = JSON.parse(readFileSync(path.join(workspace, 'art/images.lock.json'), 'utf8')) as {
    images: { file: string }[]
  }
  expect(lock.images.map((image) => image.file)).toEqual(['a.png', 'b.png'])
  expect(lock.images[0]).not.toHaveProperty('prompt')
  expect(existsSync(path.join(workspace, 'art/images.lock.json.kie.part'))).toBe(false)
})

test('F50: the lock file is not written through a link', async () => {
  const target = folder()
  const image = await save(target, 'hero', 'one')
  const victim = path.join(workspace, 'victim')
  writeFileSync(victim, 'untouched')
  symlinkSync(victim, path.join(workspace, 'art/images.lock.json.kie.part'))
  target.writeLock([image])
  expect(readFileSync(victim, 'utf8')).toBe('untouched')
})

test('the workspace itself as output directory', async () => {
  const target = folder('kie', '.')
  const image = await save(target, 'hero', 'one')
  expect(image.path).toBe('hero.png')
  target.writeLock([image])
  expect(JSON.parse(readFileSync(path.join(workspace, 'images.lock.json'), 'utf8'))).toMatchObject({
    images: [{ file: 'hero.png' }],
  })
})
