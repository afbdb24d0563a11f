import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { savedImage } from '../result/results.ts'

const FORM = 'hero-8w.webp'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'put-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

function folder(step = 'kie'): ImageFolder {
  return new ImageFolder({
    workspace,
    outputDirectory: 'art',
    claimsFile: path.join(workspace, 'claims'),
    step,
    warn: () => undefined,
  })
}

function files(): readonly string[] {
  return readdirSync(path.join(workspace, 'art')).filter((file) => !file.endsWith('.json'))
}

function read(file: string): string {
  return readFileSync(path.join(workspace, 'art', file), 'utf8')
}

/** Puts a form in its place. @returns what lay in the folder, but for part files, whenever it was told that this comes */
async function put(
  target: ImageFolder,
  content: string,
  onPlacing: () => void = () => undefined,
): Promise<readonly (readonly string[])[]> {
  const seen: (readonly string[])[] = []
  await target.put(FORM, Buffer.from(content), () => {
    seen.push(files().filter((file) => !file.endsWith('.part')))
    onPlacing()
  })
  return seen
}

/** Lets the lock file know a form. */
function note(target: ImageFolder, content: string): void {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const file = { path: `art/${FORM}`, file: '', bytes: content.length, sha256, width: 8, height: 5 } as const
  const derivedFrom = { sha256: 'a'.repeat(64), form: '8w.webp', options: {} }
  const { path: none, bytes, width, height, mediaType } = savedImage()
  const original = { path: none, file: '', bytes, sha256: 'a'.repeat(64), width, height, mediaType }
  target.writeLock([savedImage({ original, files: [{ ...file, mediaType: 'image/webp', derivedFrom, isMade: true }] })])
}

describe('a form that is put in its place', () => {
  test('is told of before, when nothing lies there', async () => {
    const target = folder()
    expect(await put(target, 'first')).toEqual([[]])
    expect([files(), read(FORM)]).toEqual([[FORM], 'first'])
  })

  test('takes the former one away before, which the lock file then no longer knows', async () => {
    await put(folder(), 'first')
    note(folder(), 'first')
    expect(await put(folder(), 'second')).toEqual([[]])
    expect([files(), read(FORM)]).toEqual([[FORM], 'second'])
  })

  test('is told of where another step has brought the same', async () => {
    await put(folder('other'), 'same')
    expect(await put(folder(), 'same')).toEqual([[FORM]])
    expect(read(FORM)).toBe('same')
  })

  test.each([
    {
      name: 'that somebody put there',
      prepare: async () => {
        await writeFile(path.join(workspace, 'art', FORM), 'mine')
      },
    },
    {
      name: 'of another step',
      prepare: async () => {
        await put(folder('other'), 'mine')
      },
    },
    {
      name: 'that somebody has changed',
      prepare: async () => {
        note(folder(), 'first')
        await writeFile(path.join(workspace, 'art', FORM), 'mine')
      },
    },
  ])('is not told of where a file is in the way $name', async ({ prepare }) => {
    folder().preparePart('hero')
    await prepare()
    let told = 0
    await expect(
      folder().put(FORM, Buffer.from('ours'), () => {
        told += 1
      }),
    ).rejects.toThrow(/exists and/)
    expect([told, files(), read(FORM)]).toEqual([0, [FORM], 'mine'])
  })
})

describe('a form of which the lock file was told, and that did not come to its place', () => {
  test('is in it no more once it is written again', async () => {
    const target = folder()
    const content = 'ours'
    const taken = put(target, content, () => {
      note(target, content)
      // Somebody is a moment faster.
      writeFileSync(path.join(workspace, 'art', FORM), 'mine')
    })
    await expect(taken).rejects.toThrow(/is not known as|was changed/)
    expect([...folder().readLock().keys()]).toContain(FORM)
    target.writeLock([])
    expect([...folder().readLock().keys()]).not.toContain(FORM)
    expect(read(FORM)).toBe('mine')
  })

  test('stays in it where another step has brought it meanwhile', async () => {
    const target = folder()
    const taken = put(target, 'ours', () => {
      note(target, 'ours')
      writeFileSync(path.join(workspace, 'art', FORM), 'mine')
    })
    await expect(taken).rejects.toThrow(/exists and/)
    rmSync(path.join(workspace, 'art', FORM))
    const other = folder('other')
    await put(other, 'theirs')
    note(other, 'theirs')
    target.writeLock([])
    expect([...folder().readLock().keys()]).toContain(FORM)
  })
})
