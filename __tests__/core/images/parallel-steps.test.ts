import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { parseLock } from '../../../src/core/images/lock/lock-text.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { savedImage } from '../result/results.ts'

let workspace: string
let claimsFile: string
const warnings: string[] = []

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'parallel-')))
  mkdirSync(path.join(workspace, 'temp'))
  claimsFile = path.join(workspace, 'temp/claims')
  warnings.splice(0)
})

afterEach(() => rmSync(workspace, { recursive: true }))

/** The folder as a step sees it. */
function folderOf(step: string): ImageFolder {
  return new ImageFolder({
    workspace,
    outputDirectory: 'art',
    claimsFile,
    step,
    warn: (line) => void warnings.push(line),
  })
}

async function save(target: ImageFolder, name: string, content: string): Promise<SavedImage> {
  writeFileSync(target.preparePart(name), content)
  return keep(target, name, content)
}

async function keep(target: ImageFolder, name: string, content: string): Promise<SavedImage> {
  const kept = await target.keep(name, { mediaType: 'image/png' })
  return savedImage({
    ...kept,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    taskId: `task-${content}`,
  })
}

function read(file: string): string {
  return readFileSync(path.join(workspace, 'art', file), 'utf8')
}

function files(): readonly string[] {
  return readdirSync(path.join(workspace, 'art')).toSorted()
}

/** The task of each file, as the lock file says. */
function tasks(): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries().values()].map(({ file, taskId }) => [file, taskId]))
}

function entries(): ReadonlyMap<string, LockEntry> {
  return parseLock(read('images.lock.json'), { where: 'it' })
}

async function problemsOf(target: ImageFolder, names: readonly string[]): Promise<readonly string[]> {
  const error: unknown = await target.check(names).catch((thrown: unknown) => thrown)
  return error instanceof InputError ? error.problems : []
}

describe('two steps at once', () => {
  test('A11: each keeps the entries that the other has written since it read the lock file', async () => {
    const [a, b] = [folderOf('a'), folderOf('b')]
    await a.check(['fox', 'hen'])
    await b.check(['owl'])
    const fox = await save(a, 'fox', 'one')
    a.writeLock([fox])
    b.writeLock([await save(b, 'owl', 'two')])
    a.writeLock([fox, await save(a, 'hen', 'three')])
    expect(tasks()).toEqual({ 'fox.png': 'task-one', 'hen.png': 'task-three', 'owl.png': 'task-two' })
    expect(files()).toEqual(['fox.png', 'hen.png', 'images.lock.json', 'owl.png'])
    expect(warnings).toEqual([])
  })

  test('A11: a line that is torn spares the one after it', async () => {
    const [a, b] = [folderOf('a'), folderOf('b')]
    writeFileSync(claimsFile, 'c\tmaking\t/torn')
    await a.check(['fox'])
    expect(await problemsOf(b, ['fox'])).toEqual([expect.stringContaining("'art/fox' is an image of another step")])
  })

  test('A11: an entry that one reuses does not undo what the other made of it', async () => {
    const earlier = folderOf('earlier')
    earlier.writeLock([await save(earlier, 'fox', 'old')])
    const before = [...entries().values()]
    rmSync(claimsFile)
    const [a, b] = [folderOf('a'), folderOf('b')]
    a.noteReused(before)
    // Before the other one says what it makes.
    await b.check(['fox', 'owl'])
    a.readLock()
    b.writeLock([await save(b, 'fox', 'new')])
    a.writeLock([await save(a, 'hen', 'three')])
    expect(tasks()).toEqual({ 'fox.png': 'task-new', 'hen.png': 'task-three' })
    expect(read('fox.png')).toBe('new')
  })

  test('A11: the same image is an error for the second before anything is spent', async () => {
    const [a, b] = [folderOf('a'), folderOf('b')]
    await a.check(['foxes/fox', 'hen'])
    expect(await problemsOf(b, ['foxes/fox', 'owl'])).toEqual([
      "'art/foxes/fox' is an image of another step of this job, which runs at the same time. " +
        "Choose another 'name' or 'output-directory', or let one of them wait for the other.",
    ])
    expect(await problemsOf(folderOf('c'), ['owl'])).toEqual([])
    expect(await problemsOf(folderOf('a'), ['hen'])).toEqual([])
  })

  test('A11: an image that one reuses may be reused by others, and not be made anew', async () => {
    const earlier = folderOf('earlier')
    earlier.writeLock([await save(earlier, 'fox', 'old')])
    rmSync(claimsFile)
    for (const step of ['a', 'b']) {
      const target = folderOf(step)
      target.noteReused([...entries().values()])
      expect(await problemsOf(target, [])).toEqual([])
    }
    expect(await problemsOf(folderOf('c'), ['fox'])).toEqual([
      expect.stringContaining("'art/fox' is an image of another"),
    ])
  })

  test('A11: neither writes what the other is writing, nor takes its place', async () => {
    const [a, b] = [folderOf('a'), folderOf('b')]
    writeFileSync(a.preparePart('fox'), 'one')
    writeFileSync(b.preparePart('fox'), 'two')
    const kept = await Promise.all([keep(a, 'fox', 'one'), keep(b, 'fox', 'two')])
    expect(kept.map((image) => readFileSync(image.file, 'utf8'))).toEqual(['one', 'two'])
    expect(files()).toEqual(['fox-2.png', 'fox.png'])
  })

  test('A11: of an older image of ours one takes the place, the other gets another name', async () => {
    const earlier = folderOf('earlier')
    earlier.writeLock([await save(earlier, 'fox', 'old')])
    rmSync(claimsFile)
    const [a, b] = [folderOf('a'), folderOf('b')]
    for (const step of [a, b]) step.readLock()
    writeFileSync(a.preparePart('fox'), 'one')
    writeFileSync(b.preparePart('fox'), 'two')
    const kept = await Promise.all([keep(a, 'fox', 'one'), keep(b, 'fox', 'two')])
    expect(kept.map((image) => readFileSync(image.file, 'utf8'))).toEqual(['one', 'two'])
    for (const [step, image] of [[a, kept[0]] as const, [b, kept[1]] as const]) step.writeLock([image])
    for (const { file, taskId } of entries().values()) expect(`task-${read(file)}`).toBe(taskId)
    expect(entries().size).toBe(2)
  })

  test('A11: both may bring the same image of a branch', async () => {
    const [a, b] = [folderOf('a'), folderOf('b')]
    for (const step of [a, b]) {
      writeFileSync(step.preparePart('fox'), 'kept')
      expect((await step.adopt('fox', { extension: 'png' })).path).toBe('art/fox.png')
    }
    writeFileSync(b.preparePart('fox'), 'another')
    await expect(b.adopt('fox', { extension: 'png' })).rejects.toThrow('made by another step')
    expect(files()).toEqual(['fox.png'])
  })

  test('A11: a lock file that somebody has spoilt meanwhile is left as it is', async () => {
    const target = folderOf('a')
    await target.check(['fox'])
    const image = await save(target, 'fox', 'one')
    writeFileSync(path.join(workspace, 'art/images.lock.json'), '<<<<<<< HEAD')
    expect(() => target.writeLock([image])).toThrow('is not valid JSON')
    expect(read('images.lock.json')).toBe('<<<<<<< HEAD')
  })
})

describe('where claims cannot be written', () => {
  const rows = [
    {
      what: 'the disk is full',
      prepare: () => symlinkSync('/dev/full', claimsFile),
      reason: 'ENOSPC: no space left on',
    },
    {
      what: 'the directory is gone',
      prepare: () => rmSync(path.dirname(claimsFile), { recursive: true }),
      reason: 'unable',
    },
  ]

  test.each(rows)('A9: as $what, an image is kept and known, after one warning', async ({ prepare, reason }) => {
    prepare()
    const target = folderOf('a')
    await target.check(['fox', 'owl'])
    const images = [await save(target, 'fox', 'one'), await save(target, 'owl', 'two')]
    target.writeLock(images)
    expect(tasks()).toEqual({ 'fox.png': 'task-one', 'owl.png': 'task-two' })
    expect(files()).toEqual(['fox.png', 'images.lock.json', 'owl.png'])
    expect(warnings).toEqual([expect.stringMatching(`cannot tell each other which images they make: .*${reason}`)])
    expect(await problemsOf(folderOf('a'), ['fox'])).toEqual([])
  })

  test.each(rows)('A11: as $what, no image of a step at the same time is overwritten', async ({ prepare }) => {
    prepare()
    const [a, b] = [folderOf('a'), folderOf('b')]
    writeFileSync(a.preparePart('fox'), 'one')
    writeFileSync(b.preparePart('fox'), 'two')
    const kept = await Promise.all([keep(a, 'fox', 'one'), keep(b, 'fox', 'two')])
    expect(kept.map((image) => readFileSync(image.file, 'utf8'))).toEqual(['one', 'two'])
  })
})
