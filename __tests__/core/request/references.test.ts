import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import type { MediaType } from '../../../src/kie/index.ts'
import { readReferences, type KnownFiles } from '../../../src/core/request/references.ts'
import { readPromptFile } from '../../../src/core/inputs/prompt-file.ts'
import { makePictures, makePng } from '../../kie/pictures.ts'

const PLACE = "Input 'reference-images'"
const MEBIBYTE = 1024 * 1024

let root: string
let workspace: string
let pictures: Readonly<Record<MediaType, Buffer>>

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'references-')))
  workspace = path.join(root, 'workspace')
  pictures = await makePictures()
  const gits = ['git~1', 'art/GIT~2', '.git.', '.git ', '.git::$INDEX_ALLOCATION']
  for (const name of ['.git', 'art/.GIT', 'album.png', '.github', ...gits])
    await mkdir(path.join(workspace, name), { recursive: true })
  const files: Readonly<Record<string, string | Buffer>> = {
    'a.png': pictures['image/png'],
    'art/b.jpeg': pictures['image/jpeg'],
    'c.webp': pictures['image/webp'],
    'jpeg.png': pictures['image/jpeg'],
    '..hidden.png': pictures['image/png'],
    'secret.png': 'AWS_SECRET_ACCESS_KEY=x\n'.repeat(100),
    'drawing.png': '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    'page.jpg': '<!DOCTYPE html><title>x</title>',
    'moving.gif': pictures['image/gif'],
    'new.avif': pictures['image/avif'],
    'lfs.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n',
    'empty.png': '',
    'head.png': pictures['image/png'].subarray(0, 12),
    'cut.png': pictures['image/png'].subarray(0, -20),
    'phone.jpg': Buffer.concat([pictures['image/jpeg'], pictures['image/jpeg']]),
    'largest.png': pictures['image/png'],
    'huge.png': pictures['image/png'],
    '.git/x.png': pictures['image/png'],
    '.github/x.png': pictures['image/png'],
    ...Object.fromEntries(gits.map((name) => [`${name}/x.png`, pictures['image/png']])),
    'art/.GIT/x.png': pictures['image/png'],
    '../outside.png': pictures['image/png'],
  }
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(workspace, name), content)
  await truncate(path.join(workspace, 'largest.png'), 30 * MEBIBYTE)
  await truncate(path.join(workspace, 'huge.png'), 30 * MEBIBYTE + 1)
  await symlink('../outside.png', path.join(workspace, 'link-out.png'))
  await symlink(root, path.join(workspace, 'up'))
  await symlink('.git/x.png', path.join(workspace, 'link-git.png'))
  await symlink('loop.png', path.join(workspace, 'loop.png'))
  await symlink('../a.png', path.join(workspace, 'art/link.png'))
  await symlink(workspace, path.join(root, 'by-link'))
  execFileSync('mkfifo', [path.join(workspace, 'pipe.png')])
})

afterAll(() => rm(root, { recursive: true }))

function read(...list: readonly string[]): ReturnType<typeof readReferences> {
  return readReferences(list, { workspace, place: PLACE })
}

async function problems(...list: readonly string[]): Promise<readonly string[]> {
  const error = await read(...list).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof InputError)) throw new Error('The list was taken.', { cause: error })
  return error.problems
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('a file', () => {
  const rows: { name: string; given: string; file?: string; mediaType: MediaType }[] = [
    { name: 'a PNG', given: 'a.png', mediaType: 'image/png' },
    { name: 'a JPEG in a directory', given: './art/b.jpeg', file: 'art/b.jpeg', mediaType: 'image/jpeg' },
    { name: 'a WebP', given: 'c.webp', mediaType: 'image/webp' },
    { name: 'a type that its name hides', given: 'jpeg.png', mediaType: 'image/jpeg' },
    { name: 'a link inside the workspace', given: 'art/link.png', file: 'a.png', mediaType: 'image/png' },
    { name: 'one in a directory that begins like .git', given: '.github/x.png', mediaType: 'image/png' },
    { name: 'a name that begins like a way out', given: '..hidden.png', mediaType: 'image/png' },
  ]
  test.each(rows)('$name', async ({ given, file = given, mediaType }) => {
    const bytes = pictures[mediaType]
    expect(await read(given)).toEqual([
      {
        kind: 'file',
        path: given,
        file: path.join(workspace, file),
        sha256: sha256(bytes),
        bytes: bytes.length,
        mediaType,
      },
    ])
  })

  test('may be named by its absolute path, also where the workspace is reached through a link', async () => {
    const file = path.join(workspace, 'a.png')
    expect(await read(file)).toMatchObject([{ path: file, file }])
    expect(await readReferences(['a.png'], { workspace: path.join(root, 'by-link'), place: PLACE })).toMatchObject([
      { path: 'a.png', file },
    ])
  })

  test('may have as many bytes as the model with the widest limit takes', async () => {
    expect(await read('largest.png')).toMatchObject([{ bytes: 30 * MEBIBYTE }])
  })

  test('that is damaged is taken as long as it says its size, and what is wrong is known', async () => {
    expect(await read('cut.png', 'phone.jpg')).toMatchObject([
      { fault: 'it is cut short' },
      { fault: `${pictures['image/jpeg'].length} bytes follow its end` },
    ])
  })

  test('order and repetitions stay', async () => {
    const references = await read('c.webp', 'https://x.example/d.png', 'a.png', 'c.webp')
    expect(references.map((each) => (each.kind === 'file' ? each.path : each.url))).toEqual([
      'c.webp',
      'https://x.example/d.png',
      'a.png',
      'c.webp',
    ])
  })
})

describe('F116: nothing leaves but pictures of the workspace', () => {
  const pictureTypes = 'kie takes PNG, JPEG and WebP.'
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'a path that leads out', given: '../outside.png', want: 'it lies outside the workspace.' },
    { name: 'an absolute path', given: '/etc/passwd', want: 'it lies outside the workspace.' },
    { name: 'a link that leads out', given: 'link-out.png', want: 'it lies outside the workspace.' },
    { name: 'a directory that leads out', given: 'up/outside.png', want: 'it lies outside the workspace.' },
    { name: 'a file in .git', given: '.git/x.png', want: "files in '.git' are not read." },
    { name: 'one in a .git further down', given: 'art/.GIT/x.png', want: "files in '.git' are not read." },
    ...['git~1', 'art/GIT~2', '.git.', '.git ', '.git::$INDEX_ALLOCATION'].map((name) => ({
      name: `B1: one in ${name}, which is .git on Windows`,
      given: `${name}/x.png`,
      want: "files in '.git' are not read.",
    })),
    { name: 'a link into .git', given: 'link-git.png', want: "files in '.git' are not read." },
    { name: 'a link to itself', given: 'loop.png', want: 'there is no such file in the workspace.' },
    { name: 'nothing', given: 'no.png', want: 'there is no such file in the workspace.' },
    { name: 'a name with a NUL', given: 'a.png\0', want: 'there is no such file in the workspace.' },
    { name: 'the workspace', given: '.', want: 'it is not a file.' },
    { name: 'a directory', given: 'album.png', want: 'it is not a file.' },
    { name: 'a pipe', given: 'pipe.png', want: 'it is not a file.' },
    { name: 'a text', given: 'secret.png', want: `it is not a PNG, JPEG, WebP, GIF or AVIF image; ${pictureTypes}` },
    { name: 'SVG', given: 'drawing.png', want: `it is SVG or other XML; ${pictureTypes}` },
    { name: 'HTML', given: 'page.jpg', want: `it is an HTML page; ${pictureTypes}` },
    { name: 'GIF', given: 'moving.gif', want: `it is GIF; ${pictureTypes}` },
    { name: 'AVIF', given: 'new.avif', want: `it is AVIF; ${pictureTypes}` },
    { name: 'an empty file', given: 'empty.png', want: `it is empty; ${pictureTypes}` },
    {
      name: 'what Git LFS leaves',
      given: 'lfs.png',
      want: "it is only the pointer that Git LFS leaves; set 'lfs: true' for actions/checkout.",
    },
    { name: 'less than a header', given: 'head.png', want: 'it is damaged: it is cut short.' },
    { name: 'a huge file', given: 'huge.png', want: 'it has 31457281 bytes, it may have 31457280.' },
  ]
  test.each(rows)('$name', async ({ given, want }) => {
    const shown = `${PLACE} names ${JSON.stringify(given)}; ${want}`
    expect(await problems(given)).toEqual([expect.stringContaining(shown)])
  })

  test('a prompt file is looked at in the same way', () => {
    expect(() => readPromptFile(workspace, 'link-git.png')).toThrow("files in '.git' are not read.")
    expect(() => readPromptFile(workspace, 'up/outside.png')).toThrow('it lies outside the workspace.')
    expect(() => readPromptFile(workspace, 'pipe.png')).toThrow('it is not a file.')
    expect(readPromptFile(workspace, 'lfs.png')).toMatch(/^version/)
  })
})

describe('a URL', () => {
  test.each([
    { name: 'is passed on', given: 'https://x.example/a.png', want: 'https://x.example/a.png' },
    { name: 'keeps its query', given: 'https://x.example/a?sig=5%2B', want: 'https://x.example/a?sig=5%2B' },
    { name: 'is made what a request can carry', given: 'HTTPS://X.example/ä', want: 'https://x.example/%C3%A4' },
    { name: 'B4: keeps a comma', given: 'https://x.example/a?crop=1,2', want: 'https://x.example/a?crop=1,2' },
    { name: 'B4: stands without the line end behind it', given: 'https://x.example/a\n', want: 'https://x.example/a' },
    { name: 'may hold an @ in its path', given: 'https://x.example/a@2x.png', want: 'https://x.example/a@2x.png' },
  ])('$name', async ({ given, want }) => {
    expect(await read(given)).toEqual([{ kind: 'url', url: want }])
  })

  const notHttps = 'a URL has to be an https one, which kie can fetch.'
  const notWhole = 'it is no complete URL.'
  const spaces = "a URL holds no white space: write '%20' for a space, and list several pictures one by one."
  const several = 'more than one picture stands in this entry; give each its own.'
  const password = 'it holds a user name or password, which would be shown to others; leave them out.'
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'http', given: 'http://x.example/a.png', want: `"http://x.example/a.png"; ${notHttps}` },
    { name: 'ftp', given: 'ftp://x.example/a.png', want: `"ftp://x.example/a.png"; ${notHttps}` },
    { name: 'a file of the runner', given: 'file:///etc/passwd', want: `"file:///etc/passwd"; ${notHttps}` },
    { name: 'data', given: 'data:image/png;base64,QUJD', want: `"data:image/png;base64,QUJD"; ${notHttps}` },
    { name: 'no host', given: 'https://', want: `"https://"; ${notWhole}` },
    { name: 'one slash', given: 'https:/x.example/a', want: `"https:/x.example/a"; ${notWhole}` },
    { name: 'a host that is none', given: 'https://a b/?sig=s3cret', want: `"https://a…"; ${spaces}` },
    { name: 'B4: a space', given: 'https://x.example/a b', want: `"https://x.example/a…"; ${spaces}` },
    { name: 'B4: a line end', given: 'https://x.example/a\nb', want: `"https://x.example/a…"; ${spaces}` },
    {
      name: 'B4: two with a comma between them',
      given: 'https://x.example/a,https://u:s3cret@y.example/b',
      want: `"https://x.example/a…"; ${several}`,
    },
    {
      name: 'B4: two with a space between them',
      given: 'https://x.example/a https://u:s3cret@y.example/b',
      want: `"https://x.example/a…"; ${several}`,
    },
    { name: 'B4: a path and a URL', given: 'https://x.example/a, b.png', want: `"https://x.example/a…"; ${several}` },
    { name: 'B4: a password with a space', given: 'https://s3cret pass@x.example/a', want: `"https:…"; ${spaces}` },
    {
      name: 'B4: a password behind a space',
      given: ' https://u:s3cret@x.example',
      want: `"https://x.example"; ${password}`,
    },
    { name: 'a password', given: 'https://u:s3cret@x.example/a', want: `"https://x.example/a"; ${password}` },
    { name: 'a user', given: 'https://s3cret@x.example/a?b#c', want: `"https://x.example/a?…"; ${password}` },
    { name: 'a password over http', given: 'http://u:s3cret@x.example', want: `"http://x.example"; ${notHttps}` },
    { name: 'a password with a #', given: 'https://u:s3c#ret@x.example', want: `"https:…"; ${notWhole}` },
    { name: 'a password with a /', given: 'https://u:s3c/ret@x.example', want: `"https:…"; ${notWhole}` },
  ]
  test.each(rows)('F119: that is refused shows no secret: $name', async ({ given, want }) => {
    expect(await problems(given)).toEqual([`${PLACE} names ${want}`])
  })
})

test('every problem is told at once, of very many the first 50', async () => {
  expect(await problems('no.png', 'a.png', 'http://x.example')).toHaveLength(2)
  expect((await problems(...Array.from({ length: 60 }, (_, index) => `${index}.png`))).at(-1)).toBe(
    'and 10 more problems.',
  )
  expect((await problems(`data:${'x'.repeat(1_000_000)}`)).join('').length).toBeLessThan(500)
})

describe('what is known of files', () => {
  test('is not read again, by whatever name', async () => {
    const known: KnownFiles = new Map()
    const once = path.join(workspace, 'once.png')
    await writeFile(once, pictures['image/png'])
    await symlink('once.png', path.join(workspace, 'twice.png'))
    const [first] = await readReferences(['once.png'], { workspace, place: PLACE, known })
    await writeFile(once, makePng({ width: 9 }))
    const others = await readReferences(['./once.png', 'twice.png', once], { workspace, place: PLACE, known })
    const same = { ...first, path: expect.any(String) as unknown }
    expect(others).toEqual([same, same, same])
    expect(await readReferences(['once.png'], { workspace, place: PLACE })).not.toEqual([first])
  })

  test('is refused with the place of each', async () => {
    const known: KnownFiles = new Map()
    for (const place of ['images.yml, line 3', 'images.yml, line 7']) {
      await expect(readReferences(['no.png'], { workspace, place, known })).rejects.toThrow(
        `${place} names "no.png"; there is no such file`,
      )
    }
  })

  test('makes 10,000 images with 14 pictures each take less than 3 s of CPU', async () => {
    const known: KnownFiles = new Map()
    const list = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 'largest.png' : 'art/link.png'))
    const before = process.cpuUsage()
    for (let image = 0; image < 10_000; image += 1) await readReferences(list, { workspace, place: PLACE, known })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(3000)
  })
})
