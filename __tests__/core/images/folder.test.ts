import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { checkLinear } from '../../growth.ts'
import { makePng } from '../../kie/pictures.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'images-')))
})

afterEach(() => {
  rmSync(workspace, { recursive: true })
  expect(warnings.splice(0)).toEqual([])
})

const warnings: string[] = []

function folder(step = 'kie', outputDirectory = 'art'): ImageFolder {
  const warn = (line: string): void => void warnings.push(line)
  return new ImageFolder({ workspace, outputDirectory, claimsFile: path.join(workspace, 'claims'), step, warn })
}

async function save(target: ImageFolder, name: string, content: string, result?: number): Promise<SavedImage> {
  writeFileSync(target.preparePart(name, result), content)
  return describeKept(await target.keep(name, { mediaType: 'image/png', result }), content)
}

function describeKept(
  kept: { readonly name: string; readonly path: string; readonly file: string },
  content: string,
): SavedImage {
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

describe('F51: what a killed run has left of files', () => {
  test('goes at the check, in each directory of an image: of this step, and nobody else', async () => {
    const names = ['a/hero', 'gone', 'b/hero']
    const parts = names.map((name) => folder().preparePart(name))
    const others = [folder('other').preparePart('a/hero'), path.join(workspace, 'art/a/mine.kie.part')]
    for (const file of [...parts, ...others]) writeFileSync(file, 'half')
    await folder().check(['a/other', 'new/hero'])
    expect(parts.map((part) => existsSync(part))).toEqual([false, false, true])
    expect(others.map((file) => existsSync(file))).toEqual([true, true])
  })
})

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
    writeFileSync(lock, '{"version": 3, "images": []}')
    expect(await problems()).toEqual([expect.stringContaining('version 3')])
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
  expect(await target.keep('hero', { mediaType: 'image/png' })).toMatchObject({
    name: 'hero-2',
    path: 'art/hero-2.png',
  })
  expect(readFileSync(path.join(workspace, 'art/hero.png'), 'utf8')).toBe('mine')
})

describe('an image that gets another name', () => {
  test('lies there, and the lock file and other steps know it so', async () => {
    const target = folder()
    await target.check(['hero', 'hero.candidate-1'])
    const kept = await save(target, 'hero.candidate-1', 'one')
    target.writeLock([kept])
    const renamed = await target.rename(kept, 'hero')
    expect(renamed).toMatchObject({ name: 'hero', path: 'art/hero.png', file: path.join(workspace, 'art/hero.png') })
    target.writeLock([renamed])
    expect([...target.readLock().keys()]).toEqual(['hero.png'])
    expect(readdirSync(path.join(workspace, 'art'))).toEqual(['hero.png', 'images.lock.json'])
    expect(readFileSync(renamed.file, 'utf8')).toBe('one')
    await expect(folder('other').check(['hero'])).rejects.toThrow(/another step of this job/)
  })

  test('takes the place of an earlier image of ours', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero', 'old')])
    const target = folder()
    await target.check(['hero', 'hero.candidate-2'])
    const renamed = await target.rename(await save(target, 'hero.candidate-2', 'new'), 'hero')
    target.writeLock([renamed])
    expect(readFileSync(path.join(workspace, 'art/hero.png'), 'utf8')).toBe('new')
    expect(target.readLock().get('hero.png')?.sha256).toBe(renamed.sha256)
  })

  test('gets a number besides where a foreign file has come into the way', async () => {
    const target = folder()
    await target.check(['hero', 'hero.candidate-1'])
    const kept = await save(target, 'hero.candidate-1', 'one')
    writeFileSync(path.join(workspace, 'art/hero.png'), 'mine')
    expect(await target.rename(kept, 'hero')).toMatchObject({ name: 'hero-2', path: 'art/hero-2.png' })
    expect(readFileSync(path.join(workspace, 'art/hero.png'), 'utf8')).toBe('mine')
  })

  test('keeps its number among several pictures of its task', async () => {
    const target = folder()
    const ofTask = { image: 'hero.candidate-1', results: 3 }
    const kept = { ...(await save(target, 'hero.candidate-1', 'one', 3)), ...ofTask }
    expect(await target.rename(kept, 'hero')).toMatchObject({ name: 'hero-3', image: 'hero', results: 3 })
  })
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
  expect(readdirSync(path.join(workspace, 'art')).toSorted()).toEqual(['a.png', 'b.png', 'images.lock.json'])
})

test('F50: the lock file is not written through a link', async () => {
  const target = folder()
  const image = await save(target, 'hero', 'one')
  const victim = path.join(workspace, 'victim')
  writeFileSync(victim, 'untouched')
  symlinkSync(victim, path.join(workspace, `art/images.lock.json.${process.pid}.kie.part`))
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

function read(file: string): string {
  return readFileSync(path.join(workspace, file), 'utf8')
}

function write(file: string, content: string): void {
  const target = path.join(workspace, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, content)
}

/** What a check finds in the way. */
async function problemsOf(target: ImageFolder, names: readonly string[]): Promise<readonly string[]> {
  const error: unknown = await target.check(names).catch((thrown: unknown) => thrown)
  return error instanceof InputError ? error.problems : []
}

/** The lock file's entries by their file. */
function readEntries(): ReadonlyMap<string, LockEntry> {
  return parseLock(read('art/images.lock.json'), { where: 'it' })
}

describe('a name with directories', () => {
  test('gives a file in them, which may be replaced later', async () => {
    for (const content of ['one', 'two']) {
      const target = folder()
      await target.check(['releases/v1/hero'])
      const image = await save(target, 'releases/v1/hero', content)
      expect(image).toMatchObject({ name: 'releases/v1/hero', path: 'art/releases/v1/hero.png' })
      expect(read('art/releases/v1/hero.png')).toBe(content)
      target.writeLock([image])
      expect([...readEntries().keys()]).toEqual(['releases/v1/hero.png'])
    }
  })

  test('makes no directory before there is an image', async () => {
    await folder().check(['releases/v1/hero'])
    expect(existsSync(path.join(workspace, 'art/releases'))).toBe(false)
  })

  test('F52: is an error where a file of somebody else has it', async () => {
    write('art/releases/v1.jpg', 'mine')
    expect(await problemsOf(folder(), ['releases/v1'])).toEqual([
      expect.stringMatching(/^'art\/releases\/v1\.jpg' exists and is not known/),
    ])
  })

  test.each(['art/releases', 'art/releases/v1'])(
    'F50: is one error for all images where %s is a link',
    async (link) => {
      mkdirSync(path.join(workspace, 'outside'))
      mkdirSync(path.dirname(path.join(workspace, link)), { recursive: true })
      symlinkSync(path.join(workspace, 'outside'), path.join(workspace, link))
      expect(await problemsOf(folder(), ['releases/v1/hero', 'releases/v1/cover', 'other'])).toEqual([
        `'${link}' is a symbolic link, and nothing is written through one. ` +
          "Choose another 'name' or 'output-directory', or delete it first.",
      ])
      expect(() => folder().preparePart('releases/v1/hero')).toThrow(InputError)
      expect(readdirSync(path.join(workspace, 'outside'))).toEqual([])
    },
  )

  test('F52: is an error where a file stands for a directory, together with all others', async () => {
    write('art/releases', 'a file')
    write('art/other.png', 'mine')
    expect(await problemsOf(folder(), ['releases/v1', 'other'])).toEqual([
      expect.stringMatching(/^'art\/releases' exists and is not a directory/),
      expect.stringMatching(/^'art\/other\.png' exists and is not known/),
    ])
  })

  test('F50: is not written through a link that comes into the way after the check', async () => {
    const target = folder()
    await target.check(['releases/hero', 'news/hero'])
    mkdirSync(path.join(workspace, 'outside'))
    symlinkSync(path.join(workspace, 'outside'), path.join(workspace, 'art/releases'))
    expect(() => target.preparePart('releases/hero')).toThrow("'art/releases' is a symbolic link by now")
    writeFileSync(target.preparePart('news/hero'), 'one')
    renameSync(path.join(workspace, 'art/news'), path.join(workspace, 'outside/news'))
    symlinkSync(path.join(workspace, 'outside/news'), path.join(workspace, 'art/news'))
    await expect(target.keep('news/hero', { mediaType: 'image/png' })).rejects.toThrow(
      "'art/news' is a symbolic link by now",
    )
    expect(existsSync(path.join(workspace, 'outside/news/hero.png'))).toBe(false)
  })

  test('gets a suffix where a foreign file has come into the way', async () => {
    const target = folder()
    await target.check(['releases/hero'])
    writeFileSync(target.preparePart('releases/hero'), 'image')
    write('art/releases/hero.png', 'mine')
    expect(await target.keep('releases/hero', { mediaType: 'image/png' })).toMatchObject({
      name: 'releases/hero-2',
      path: 'art/releases/hero-2.png',
    })
    expect(read('art/releases/hero.png')).toBe('mine')
  })
})

describe('D9: the output directory that was exchanged for a link since the check', () => {
  const LINK = "'art' is a symbolic link by now, and nothing is written through one"

  /** Exchanges it for a link to a directory outside the workspace. @returns what lies in that one */
  function exchange(): () => readonly string[] {
    const outside = path.join(workspace, 'outside')
    renameSync(path.join(workspace, 'art'), outside)
    symlinkSync(outside, path.join(workspace, 'art'))
    return () => readdirSync(outside).toSorted()
  }

  test('is found before anything is spent', async () => {
    const target = folder()
    await target.check(['hero'])
    exchange()
    await expect(folder().check(['hero'])).rejects.toThrow(`Nothing can be written to 'art': ${LINK}`)
  })

  test('takes no part file', async () => {
    const target = folder()
    await target.check(['hero'])
    const lies = exchange()
    expect(() => target.preparePart('hero')).toThrow(LINK)
    expect(() => target.writePart('hero', Buffer.from('one'))).toThrow(LINK)
    expect(lies()).toEqual([])
  })

  test('takes none that was prepared before, and opened through the link', async () => {
    const target = folder()
    await target.check(['hero'])
    const part = target.preparePart('hero')
    const handle = openSync(part, 'wx')
    target.checkPart(part, fstatSync(handle, { bigint: true }))
    exchange()
    expect(() => target.checkPart(part, fstatSync(handle, { bigint: true }))).toThrow(LINK)
    closeSync(handle)
  })

  test('gives no image its name', async () => {
    const target = folder()
    await target.check(['hero'])
    writeFileSync(target.preparePart('hero'), 'one')
    const lies = exchange()
    const before = lies()
    await expect(target.keep('hero', { mediaType: 'image/png' })).rejects.toThrow(LINK)
    await expect(target.adopt('hero', { extension: 'png' })).rejects.toThrow(LINK)
    expect(lies()).toEqual(before)
  })

  test('gets no lock file', async () => {
    const target = folder()
    await target.check(['hero'])
    const image = await save(target, 'hero', 'one')
    const lies = exchange()
    expect(() => target.writeLock([image])).toThrow(LINK)
    expect(lies()).toEqual(['hero.png'])
  })

  test('shows no image of an earlier run', async () => {
    const target = folder()
    await target.check(['hero'])
    target.writeLock([await save(target, 'hero', makePng().toString('latin1'))])
    writeFileSync(path.join(workspace, 'art/hero.png'), makePng())
    const entries = [...target.readLock().values()]
    expect((await target.find(entries)).size).toBe(1)
    exchange()
    expect((await target.find(entries)).size).toBe(0)
  })
})

describe('an image of ours that somebody has changed', () => {
  async function retouch(names: readonly string[]): Promise<void> {
    const first = folder()
    const images: SavedImage[] = []
    for (const name of names) images.push(await save(first, name, 'one'))
    first.writeLock(images)
    for (const name of names) write(`art/${name}.png`, 'retouched')
  }

  test('is in the way, and the error says how to replace it', async () => {
    await retouch(['hero'])
    expect(await problemsOf(folder(), ['hero'])).toEqual([
      "'art/hero.png' exists and was changed since this action made it. Choose another 'name' or 'output-directory', " +
        "delete it first, or set 'reuse' to false to replace it.",
    ])
  })

  test('is replaced after a warning', async () => {
    await retouch(['hero'])
    const target = folder()
    expect(await target.check(['hero'], { replaceChanged: true })).toEqual([
      "'art/hero.png' was changed since this action made it; it is replaced, as 'reuse' is false.",
    ])
    const image = await save(target, 'hero', 'two')
    target.writeLock([image])
    expect(image.path).toBe('art/hero.png')
    expect(read('art/hero.png')).toBe('two')
    expect(await problemsOf(folder(), ['hero'])).toEqual([])
  })

  test('is replaced after a warning where it is one of several results', async () => {
    await retouch(['hero-1', 'hero-2'])
    const target = folder()
    expect(await target.check(['hero'], { replaceChanged: true })).toEqual([
      expect.stringMatching(/^'art\/hero-1\.png' was changed/),
      expect.stringMatching(/^'art\/hero-2\.png' was changed/),
    ])
    expect((await save(target, 'hero', 'two', 1)).path).toBe('art/hero-1.png')
  })

  test('is in the way where it is one of several results, by its name or as the lock file says', async () => {
    await retouch(['hero-1', 'hero-2'])
    expect(await problemsOf(folder(), ['hero'])).toHaveLength(2)
    const first = folder()
    first.writeLock([{ ...(await save(first, 'cover', 'one', 3)), image: 'cover', results: 3 }])
    expect(await problemsOf(folder(), ['cover'])).toEqual([])
    write('art/cover-3.png', 'retouched')
    expect(await problemsOf(folder(), ['cover'])).toEqual([
      expect.stringMatching(/^'art\/cover-3\.png' exists and was changed/),
    ])
    expect(await problemsOf(folder(), ['cover-4'])).toEqual([])
  })

  test('is told once for each of 50, and then their number', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `image${index}`)
    await retouch(names)
    const problems = await problemsOf(folder(), names)
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toBe('and 10 more problems.')
  })

  test('is never replaced without one: what is changed after the check stays', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero', 'one')])
    const target = folder()
    expect(await target.check(['hero'], { replaceChanged: true })).toEqual([])
    write('art/hero.png', 'retouched')
    expect((await save(target, 'hero', 'two')).path).toBe('art/hero-2.png')
    expect(read('art/hero.png')).toBe('retouched')
  })

  test('F52: is the only thing that may be replaced', async () => {
    write('art/hero.png', 'mine')
    await expect(folder().check(['hero'], { replaceChanged: true })).rejects.toThrow(/not known as an image/)
    const first = folder('first-step')
    first.writeLock([await save(first, 'cover', 'one')])
    write('art/cover.png', 'retouched')
    await expect(folder('second').check(['cover'], { replaceChanged: true })).rejects.toThrow(/another step/)
  })
})

describe('an image that is adopted', () => {
  async function adopt(target: ImageFolder, name: string, content: string) {
    writeFileSync(target.preparePart(name), content)
    return target.adopt(name, { extension: 'png' })
  }

  test('gets its name, and belongs to this step', async () => {
    expect(await adopt(folder(), 'releases/v1', 'image')).toEqual({
      path: 'art/releases/v1.png',
      file: path.join(workspace, 'art/releases/v1.png'),
    })
    expect(read('art/releases/v1.png')).toBe('image')
    expect(await problemsOf(folder('other'), ['releases/v1'])).toEqual([expect.stringContaining('another step')])
  })

  test('takes the place of an older one of ours', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero', 'one')])
    await adopt(folder(), 'hero', 'two')
    expect(read('art/hero.png')).toBe('two')
  })

  test('takes the place of one that was changed where its content is kept elsewhere, and no other', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero', 'one')])
    write('art/hero.png', 'retouched')
    const target = folder()
    const adopted = (isKept: boolean) => {
      writeFileSync(target.preparePart('hero'), 'two')
      return target.adopt('hero', {
        extension: 'png',
        isKept: (file) => Promise.resolve(isKept && readFileSync(file, 'utf8') === 'retouched'),
      })
    }
    await expect(adopted(false)).rejects.toThrow(/was changed/)
    await adopted(true)
    expect(read('art/hero.png')).toBe('two')
    rmSync(path.join(workspace, 'art/images.lock.json'))
    target.readLock()
    write('art/hero.png', 'retouched')
    await expect(adopted(true)).rejects.toThrow(/not known as an image/)
  })

  test.each(['mine', 'retouched'])(
    'F52: takes no place of a file that is %s, and leaves nothing behind',
    async (content) => {
      const first = folder()
      if (content === 'retouched') first.writeLock([await save(first, 'hero', 'one')])
      write('art/hero.png', content)
      await expect(adopt(folder(), 'hero', 'image')).rejects.toThrow(InputError)
      expect(read('art/hero.png')).toBe(content)
      expect(readdirSync(path.join(workspace, 'art')).filter((file) => file.endsWith('.part'))).toEqual([])
    },
  )
})

describe('images of one run never take each other’s place', () => {
  test('one that was made', async () => {
    const target = folder()
    await target.check(['hero', 'cover'])
    const saved = [await save(target, 'hero', 'its own'), await save(target, 'hero', 'made again')]
    expect(saved.map((image) => image.path)).toEqual(['art/hero.png', 'art/hero-2.png'])
  })

  test('one that is still to be made', async () => {
    const target = folder()
    await target.check(['hero', 'hero-1'])
    const saved = [await save(target, 'hero', 'a result', 1), await save(target, 'hero-1', 'its own')]
    expect(saved.map((image) => image.path)).toEqual(['art/hero-1-2.png', 'art/hero-1.png'])
    const result = folder('kie', 'other')
    await result.check(['hero', 'hero-1'])
    const others = [await save(result, 'hero-1', 'a result', 2), await save(result, 'hero', 'a result', 1)]
    expect(others.map((image) => image.name)).toEqual(['hero-1-2', 'hero-1-3'])
  })

  test('while they are written', () => {
    const target = folder()
    const parts = [
      target.preparePart('hero-1'),
      target.preparePart('hero', 1),
      target.preparePart('hero', 2),
      target.preparePart('hero'),
    ]
    expect(new Set(parts).size).toBe(4)
  })

  test('two at the same moment', async () => {
    const target = folder()
    await target.check(['hero'])
    for (const name of ['hero', 'hero-2']) writeFileSync(target.preparePart(name), name)
    write('art/hero.png', 'mine')
    const kept = await Promise.all([
      target.keep('hero', { mediaType: 'image/png' }),
      target.keep('hero-2', { mediaType: 'image/png' }),
    ])
    expect(new Set(kept.map((image) => image.path)).size).toBe(2)
    expect(kept.map((image) => readFileSync(image.file, 'utf8'))).toEqual(['hero', 'hero-2'])
  })

  test('one that is reused', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero-2', 'reused')])
    const target = folder()
    target.noteReused([...readEntries().values()])
    await target.check(['hero'])
    expect((await save(target, 'hero', 'a second result of hero', 2)).path).toBe('art/hero-2-2.png')
    expect(read('art/hero-2.png')).toBe('reused')
  })

  test('F52: one that is a reused result of another image is an error before anything is spent', async () => {
    const first = folder()
    first.writeLock([{ ...(await save(first, 'hero', 'one', 1)), image: 'hero', results: 2 }])
    const target = folder()
    target.noteReused([...readEntries().values()])
    expect(await problemsOf(target, ['hero-1'])).toEqual([
      "'art/hero-1.png' is one of several pictures of 'hero', which is reused. Choose another 'name' than 'hero-1', or " +
        "set 'reuse' to false to make both anew.",
    ])
  })
})

describe('the lock file', () => {
  test('keeps the entry of a reused image, whatever its file holds', async () => {
    const first = folder()
    const made = await save(first, 'hero', 'one')
    first.writeLock([made])
    const before = read('art/images.lock.json')
    const target = folder()
    target.noteReused([...readEntries().values()])
    await target.check([])
    target.writeLock([{ ...made, origin: 'reused', sha256: 'c'.repeat(64) }])
    expect(read('art/images.lock.json')).toBe(before)
  })

  test('is parsed anew where it says something else, and then alone', async () => {
    const target = folder()
    const made = await save(target, 'hero', 'one')
    target.writeLock([made])
    const lock = target.readLock()
    expect(target.readLock()).toBe(lock)
    const other = folder('other')
    other.writeLock([await save(other, 'logo', 'two')])
    const keys = (): readonly string[] => [...target.readLock().keys()]
    expect(keys()).toEqual(['hero.png', 'logo.png'])
    rmSync(path.join(workspace, 'art/images.lock.json'))
    expect(keys()).toEqual([])
  })

  test('is not touched, nor made, where there is nothing to say', async () => {
    const target = folder()
    await target.check([])
    target.writeLock([])
    expect(existsSync(path.join(workspace, 'art/images.lock.json'))).toBe(false)
    write('art/images.lock.json', '{ "version": 1, "images": [] }')
    await target.check([])
    target.writeLock([])
    expect(read('art/images.lock.json')).toBe('{ "version": 1, "images": [] }')
  })

  test('gets the entry of an image that was reused from elsewhere', async () => {
    const first = folder()
    first.writeLock([await save(first, 'hero', 'one')])
    const entries = [...readEntries().values()]
    rmSync(path.join(workspace, 'art/images.lock.json'))
    const target = folder()
    target.noteReused(entries)
    await target.check([])
    target.writeLock([])
    expect([...readEntries().values()]).toEqual(entries)
  })
})

test('F52: files that another step claims while this one runs are left alone', async () => {
  const target = folder('second')
  await target.check(['hero'])
  const first = folder('first')
  first.writeLock([await save(first, 'hero', 'one')])
  await expect(target.check(['hero'])).rejects.toThrow(/another step/)
  expect((await save(target, 'hero', 'two')).path).toBe('art/hero-2.png')
})

test('a claim that is half written, or holds strange characters, hides no other', async () => {
  const target = folder()
  const file = path.join(workspace, 'art/hero.png')
  write('art/hero.png', 'x')
  writeFileSync(
    path.join(workspace, 'claims'),
    `étape\twrote\t${path.join(workspace, 'é.png')}\nother\twrote\t${file.slice(0, -3)}`,
  )
  expect(await problemsOf(target, ['hero'])).toEqual([expect.stringContaining('not known')])
  appendFileSync(path.join(workspace, 'claims'), 'png\n')
  expect(await problemsOf(target, ['hero'])).toEqual([expect.stringContaining('another step')])
})

test('10,000 names in a job that has claimed as many files are checked in linear time', async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `set${index % 100}/image${index}`)
  const claims = names.map((name) => `earlier\twrote\t${path.join(workspace, 'elsewhere', name)}.png\n`)
  const first = folder()
  const images: SavedImage[] = []
  for (const name of names.slice(0, 500)) images.push(await save(first, name, 'one'))
  first.writeLock(images)
  await checkLinear({
    size: names.length,
    prepare: (size) => ({ some: names.slice(0, size), claimed: claims.slice(0, size).join('') }),
    work: ({ some, claimed }) => {
      writeFileSync(path.join(workspace, 'claims'), claimed)
      return folder().check(some, { replaceChanged: true })
    },
  })
})

test('an original that cannot be removed ends nothing', async () => {
  const target = folder()
  const saved = await save(target, 'hero', 'content')
  for (let times = 1; times <= 2; times++) target.remove(saved)
  expect(existsSync(saved.file)).toBe(false)
  mkdirSync(saved.file)
  expect(() => target.remove(saved)).not.toThrow()
})
