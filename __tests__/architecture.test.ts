import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'

const SOURCE = path.resolve(import.meta.dirname, '../src')

type Room = 'action' | 'core' | 'github' | 'kie'

function roomOf(file: string): Room {
  return file.split('/')[0] as Room
}

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  action: ['action', 'core', 'github', 'kie'],
  core: ['core', 'kie'],
  github: ['core', 'github'],
  kie: ['kie'],
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'))

interface Import {
  readonly specifier: string
  readonly kind: 'static' | 'type' | 'dynamic'
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SOURCE, file), 'utf8')
  const pattern = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gms
  return [...text.matchAll(pattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    kind: match[3] !== undefined ? 'dynamic' : match[1] !== undefined ? 'type' : 'static',
  }))
}

function resolve(file: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
}

test('the rules are applied to the sources', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'action/index.ts',
      'action/main.ts',
      'core/run.ts',
      'kie/index.ts',
      'github/runner/log.ts',
    ]),
  )
  expect(importsOf('action/main.ts').length).toBeGreaterThan(5)
})

describe.each(files)('%s', (file) => {
  const room = roomOf(file)
  const imports = importsOf(file)

  test('imports only from the rooms it may', () => {
    const rooms = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => roomOf(resolve(file, specifier)))
    expect(rooms.filter((each) => !MAY_IMPORT[room].includes(each))).toEqual([])
  })

  test('enters kie/ through its public surface alone', () => {
    const inside = imports
      .map(({ specifier }) => resolve(file, specifier))
      .filter((target) => room !== 'kie' && target.startsWith('kie/') && target !== 'kie/index.ts')
    expect(inside).toEqual([])
  })

  test('keeps the packages of the runner out of the core', () => {
    const packages = imports.filter(({ specifier }) => /^(@actions|@octokit)\//.test(specifier))
    const allowed = room === 'github' || room === 'action'
    expect(allowed ? [] : packages).toEqual([])
  })

  test('kie/ needs Node alone', () => {
    const foreign = imports.filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
    expect(room === 'kie' ? foreign : []).toEqual([])
  })

  test('kie/ and the core print nothing', () => {
    const text = readFileSync(path.join(SOURCE, file), 'utf8')
    const prints = /\bconsole\.|process\.std(out|err)/.test(text)
    expect(prints && (room === 'kie' || room === 'core')).toBe(false)
  })
})

/** Everything that is loaded before the first `await import` of a file. */
function loadedAtOnce(entry: string): Set<string> {
  const loaded = new Set<string>()
  const visit = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const { specifier, kind } of importsOf(file)) {
      if (kind !== 'static') continue
      if (specifier.startsWith('.')) visit(resolve(file, specifier))
      else loaded.add(specifier)
    }
  }
  visit(entry)
  return loaded
}

test('a step that fails on its inputs loads no heavy package', () => {
  const loaded = [...loadedAtOnce('action/main.ts')]
  expect(loaded).toContain('github/runner/log.ts')
  expect(loaded.filter((each) => /^(@actions|@octokit)\/|^yaml$/.test(each))).toEqual([])
})
