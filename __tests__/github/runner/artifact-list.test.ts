import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readArtifacts } from '../../../sandbox/runner/step/artifacts-file.ts'
import { fileIn } from '../../../src/core/result/image-files.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { sha256 } from '../../../src/core/text/digest.ts'
import { listArtifacts } from '../../../src/github/runner/artifact-list.ts'
import { savedImage } from '../../core/result/results.ts'

interface Subject {
  readonly name: string
  readonly digest: string
  readonly kind: 'file'
}

let directory: string
let warnings: string[]

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'artifact-list-'))
  warnings = []
})
afterEach(() => rmSync(directory, { recursive: true }))

/** An image whose file is there, with its own path as its contents. */
function image(place: string, more: Partial<SavedImage> = {}): SavedImage {
  const file = path.join(directory, place)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, place)
  return { ...savedImage(), name: place, path: place, file, sha256: sha256(Buffer.from(place)), ...more }
}

function subject(place: string, name = path.basename(place)): Subject {
  return { name, digest: `sha256:${sha256(Buffer.from(place))}`, kind: 'file' }
}

/** @returns what was written, and what the runner then knows */
function list(images: readonly SavedImage[], listed: string | readonly Subject[], secret = '\0') {
  const env = {
    GITHUB_ARTIFACTS: path.join(directory, 'artifacts'),
    GITHUB_ARTIFACTS_LIST: path.join(directory, 'artifacts_list'),
  }
  writeFileSync(env.GITHUB_ARTIFACTS, '')
  const text = typeof listed === 'string' ? listed : JSON.stringify({ version: 1, subjects: listed })
  writeFileSync(env.GITHUB_ARTIFACTS_LIST, text)
  const say = (): void => undefined
  const log = { info: say, notice: say, warning: (line: string) => warnings.push(line), error: say, debug: say }
  listArtifacts(images, { env, redact: (each) => each.replaceAll(secret, '***'), log })
  const written = readFileSync(env.GITHUB_ARTIFACTS, 'utf8')
  const earlier = typeof listed === 'string' ? [] : listed
  const known = readArtifacts(env.GITHUB_ARTIFACTS, { earlier, workspace: directory })
  return { written, known }
}

describe('listArtifacts', () => {
  test('lists what the run has made, in a form that the runner takes whatever the path', () => {
    const places = ['kie-images/fox.png', '#1/a.png', 'x@sha256:0/b.png', ' space /c.png']
    const { written, known } = list(
      places.map((place) => image(place)),
      [],
    )
    expect(written).toBe(places.map((place) => `file://${place}\n`).join(''))
    expect(known).toEqual(places.map((place) => subject(place)))
    expect(warnings).toEqual([])
  })

  test('lists the files of an image, and leaves out those that an earlier run has made', () => {
    const original = image('a.png')
    const files = [
      { ...fileIn(original), isMade: false },
      { ...fileIn(image('a.webp')), isMade: true },
    ]
    const images = [
      image('b.png', { origin: 'reused' }),
      { ...original, files },
      image('c.png', { path: '', file: '' }),
    ]
    expect(list(images, []).written).toBe('file://a.webp\n')
  })

  test.each([
    { name: 'GitHub has not turned it on', listed: '' },
    { name: 'nothing was made', listed: [], images: [] as SavedImage[] },
  ])('writes nothing where $name', ({ listed, images }) => {
    expect(list(images ?? [image('a.png')], listed).written).toBe('')
    expect(warnings).toEqual([])
  })

  test('writes nothing where there is no such runner', () => {
    const log = { info: fail, notice: fail, warning: fail, error: fail, debug: fail }
    listArtifacts([image('a.png')], { env: {}, redact: (text) => text, log })
    function fail(): void {
      throw new Error('nothing is to be said')
    }
  })

  const rows = [
    {
      name: 'another file of that name is listed',
      places: ['a.png'],
      listed: [subject('other', 'a.png')],
      want: /another file is listed as 'a\.png'/,
    },
    {
      name: 'two of them have one name',
      places: ['x/a.png', 'y/a.png'],
      kept: 1,
      want: /'y\/a\.png' \(another file is listed/,
    },
    { name: 'a path has =', places: ['k=v/a.png'], want: /no path with '='/ },
    { name: 'a secret stands in the path', places: ['s3cret/a.png'], want: /'\*\*\*\/a\.png' \(a secret/ },
    {
      name: 'the list is full',
      places: ['a.png'],
      listed: Array.from({ length: 500 }, (_, index) => subject('x', `n${index}`)),
      want: /may list 500 files/,
    },
  ]
  test.each(rows)('warns, and has the runner fail nothing, where $name', ({ places, listed = [], kept = 0, want }) => {
    const { known } = list(
      places.map((place) => image(place)),
      listed,
      's3cret',
    )
    expect(known).toHaveLength(listed.length + kept)
    expect(warnings).toEqual([expect.stringMatching(want)])
  })

  test('says nothing where the list is out of reach, as in a container without it', () => {
    const env = {
      GITHUB_ARTIFACTS: path.join(directory, 'none'),
      GITHUB_ARTIFACTS_LIST: path.join(directory, 'none/list'),
    }
    const say = (): void => undefined
    const log = { info: say, notice: say, warning: (line: string) => warnings.push(line), error: say, debug: say }
    listArtifacts([image('kie-images/fox.png')], { env, redact: (each) => each, log })
    expect(warnings).toEqual([])
  })

  test('says nothing of a file that is listed already with the same contents', () => {
    expect(list([image('a.png')], [subject('a.png')]).written).toBe('')
    expect(warnings).toEqual([])
  })

  test('leaves out a file that is gone by then', () => {
    const gone = image('a.png')
    rmSync(gone.file)
    expect(list([gone], []).written).toBe('')
    expect(warnings).toEqual([expect.stringContaining('not there any more')])
  })

  test.each(['{', '{"version":2,"subjects":[]}', '{"version":1}', '[]', 'null'])(
    'warns of a list such as %s',
    (listed) => {
      expect(list([image('a.png')], listed).written).toBe('')
      expect(warnings).toEqual([expect.stringContaining('The images could not be listed for an attestation: ')])
    },
  )

  test('names five files of many', () => {
    list(
      Array.from({ length: 7 }, (_, index) => image(`k=v/${index}.png`)),
      [],
    )
    expect(warnings).toEqual([expect.stringMatching(/^7 files cannot be listed .*, and 2 more\.$/)])
  })
})
