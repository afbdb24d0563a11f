import {
  appendFileSync,
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
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { savedImage } from '../result/results.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'journal-')))
  mkdirSync(path.join(workspace, 'art'))
})

afterEach(() => rmSync(workspace, { recursive: true }))

function folder(step = 'kie'): ImageFolder {
  const claimsFile = path.join(workspace, 'claims')
  return new ImageFolder({ workspace, outputDirectory: 'art', claimsFile, step, warn: () => undefined })
}

const image = (name: string, given: Partial<SavedImage> = {}): SavedImage =>
  savedImage({ name, path: `art/${name}.png`, ...given })

const journal = (): string => path.join(workspace, 'art/images.lock.json.kie.part')

/** The files that a run that begins now knows. */
const known = (): readonly string[] => [...folder('next').readLock().keys()].toSorted()

describe('F51: what a run that is killed has noted', () => {
  test('is known to the next one, beside what is written', () => {
    const killed = folder()
    killed.writeLock([image('a')])
    killed.noteInLock([image('b')])
    killed.noteInLock([image('c')])
    expect(known()).toEqual(['a.png', 'b.png', 'c.png'])
  })

  test('is known where nothing was written yet', () => {
    folder().noteInLock([image('a')])
    expect(known()).toEqual(['a.png'])
  })

  test('counts before what was written earlier, but for a price that it does not say', () => {
    const killed = folder()
    killed.writeLock([image('a', { credits: 4, sha256: 'a'.repeat(64) }), image('b', { bytes: 1 })])
    killed.noteInLock([image('a', { credits: undefined, sha256: 'a'.repeat(64) }), image('b', { bytes: 2 })])
    const lock = folder().readLock()
    expect([lock.get('a.png')?.credits, lock.get('b.png')?.bytes]).toEqual([4, 2])
  })

  test('stands in the lock file once that is written, by whomever, and nothing is left beside it', () => {
    folder().noteInLock([image('a')])
    expect(existsSync(journal())).toBe(true)
    folder('next').writeLock([image('b')])
    expect(existsSync(journal())).toBe(false)
    expect(known()).toEqual(['a.png', 'b.png'])
  })

  test('goes, too, where the lock file says all of it already', () => {
    const target = folder()
    target.writeLock([image('a')])
    target.noteInLock([image('a')])
    target.writeLock([image('a')])
    expect(existsSync(journal())).toBe(false)
  })

  test('is no more than its whole lines', () => {
    const killed = folder()
    killed.noteInLock([image('a'), image('b')])
    killed.noteInLock([image('c')])
    const text = readFileSync(journal(), 'utf8')
    writeFileSync(journal(), text.slice(0, -40))
    expect(known()).toEqual(['a.png', 'b.png'])
    folder('next').noteInLock([image('d')])
    expect(known()).toEqual(['a.png', 'b.png', 'd.png'])
  })

  test.each([
    '{"version":3,"images":[]}',
    '{"version":2,"images":[{"name":"x"}]}',
    JSON.stringify({ version: 2, images: [{ file: '../x.png' }] }),
    'null',
    '\u0000',
  ])('leaves out a line that is none of ours: %j', (line) => {
    folder().noteInLock([image('a')])
    appendFileSync(journal(), `${line}\n`)
    expect(known()).toEqual(['a.png'])
  })
})

describe('where a link lies in its place', () => {
  test('nothing is written or read through it', () => {
    const victim = path.join(workspace, 'victim')
    writeFileSync(victim, 'mine')
    symlinkSync(victim, journal())
    expect(() => folder().noteInLock([image('a')])).toThrow()
    expect(readFileSync(victim, 'utf8')).toBe('mine')
    expect(known()).toEqual([])
    folder().writeLock([image('a')])
    expect([readFileSync(victim, 'utf8'), existsSync(journal())]).toEqual(['mine', false])
  })

  test('nothing is made where it leads', () => {
    symlinkSync(path.join(workspace, 'none'), journal())
    expect(() => folder().noteInLock([image('a')])).toThrow()
    expect(existsSync(path.join(workspace, 'none'))).toBe(false)
  })
})
