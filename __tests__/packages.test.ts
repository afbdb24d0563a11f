import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'

const ROOT = path.resolve(import.meta.dirname, '..')

/** What npm notes of a package that it installs. */
interface LockEntry {
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** Licences under which code may be handed on with ours: all ask for their notice alone, which is in dist/licenses.txt. */
const ALLOWED: readonly string[] = [
  '(Apache-2.0 AND BSD-3-Clause)',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT/X11',
]

/** Packages that name no licence, each with where it stands. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  buffers: 'MIT/X11 by the package.json of its repository, substack/node-buffers, after the last release, 0.1.1',
}

const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>
}
const entries = Object.entries(packages).filter(([place]) => place !== '')
const names = new Set(entries.map(([place]) => nameOf(place)))
const notices = readFileSync(path.join(ROOT, 'dist/licenses.txt'), 'utf8')

function nameOf(place: string): string {
  return place.replace(/^.*node_modules\//, '')
}

/** The licence of each package in the notices, which stands in the line below its name. */
function licencesIn(text: string): readonly (readonly [name: string, licence: string])[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const isName = names.has(line) && (index === 0 || lines[index - 1] === '')
    return isName ? [[line, lines[index + 1] ?? ''] as const] : []
  })
}

/** Packages under a licence that is not on the list. */
function strangersIn(licences: readonly (readonly [name: string, licence: string])[]): readonly string[] {
  return licences
    .filter(([name, licence]) => !ALLOWED.includes(licence) && !(licence === '' && name in ELSEWHERE))
    .map(([name, licence]) => `${name}: ${licence}`)
}

describe('E7: what dist/ holds of others', () => {
  test('is under licences that are known', () => {
    const licences = licencesIn(notices)
    expect(licences.length).toBeGreaterThan(100)
    expect(strangersIn(licences)).toEqual([])
  })

  test('and so is what could come into it', () => {
    const needed = entries.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
    expect(strangersIn(needed.map(([place, { license = '' }]) => [nameOf(place), license]))).toEqual([])
  })

  test('would not pass under another one, or under none', () => {
    expect(strangersIn(licencesIn('yaml\nGPL-3.0-only\nA text\n\nundici\n\nbuffers\n\nyaml\nISC\n'))).toEqual([
      'yaml: GPL-3.0-only',
      'undici: ',
    ])
  })

  test.each(Object.keys(ELSEWHERE))('still has %s without a licence of its own', (name) => {
    expect(licencesIn(notices)).toContainEqual([name, ''])
    expect(existsSync(path.join(ROOT, 'node_modules', name, 'LICENSE'))).toBe(false)
  })
})

describe('E8: package-lock.json', () => {
  test('knows each package by its hash', () => {
    expect(
      entries.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([place]) => place),
    ).toEqual([])
  })

  test('names no place but the default registry', () => {
    const others = entries.filter(([, { resolved = 'https://registry.npmjs.org/' }]) => {
      return !resolved.startsWith('https://registry.npmjs.org/')
    })
    expect(others.map(([place]) => place)).toEqual([])
  })
})
