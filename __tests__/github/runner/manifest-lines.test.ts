import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Remark } from '../../../src/core/text/log.ts'
import { findManifestLines, remarkInCheckouts } from '../../../src/github/runner/manifest-lines.ts'

const FILES = ['images.yml', 'art/images.yml', 'a b/50%?#1.yml']

let workspace: string
let sha: string

function git(directory: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@a.test', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], { cwd: directory, encoding: 'utf8' }).trim()
}

/** A checkout of a repository of its own, in a directory of the workspace. */
function checkOut(name: string): string {
  const directory = path.join(workspace, name)
  mkdirSync(directory, { recursive: true })
  git(directory, 'init', '-q', '-b', 'main')
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true })
    writeFileSync(path.join(directory, file), 'images: []\n')
  }
  git(directory, 'add', '.')
  git(directory, 'commit', '-q', '-m', name)
  return directory
}

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'checkouts-'))
  const own = checkOut('own')
  sha = git(own, 'rev-parse', 'HEAD')
  for (const name of ['detached', 'packed']) git(workspace, 'clone', '-q', own, name)
  git(path.join(workspace, 'detached'), 'checkout', '-q', '--detach', sha)
  git(path.join(workspace, 'packed'), 'pack-refs', '--all')
  const later = path.join(workspace, 'later')
  git(workspace, 'clone', '-q', own, 'later')
  git(later, 'commit', '-q', '--allow-empty', '-m', 'later')
  checkOut('own/tools')
  mkdirSync(path.join(workspace, 'module'))
  writeFileSync(path.join(workspace, 'module', '.git'), 'gitdir: ../own/.git\n')
})

afterAll(() => rmSync(workspace, { recursive: true }))

const GITHUB = { serverUrl: 'https://github.test', apiUrl: 'https://api.github.test' }
const GITEA = { serverUrl: 'https://git.test', apiUrl: 'https://git.test/api/v1' }

describe('the page of a line', () => {
  const rows = [
    { name: 'in a checkout of a branch', file: 'own/art/images.yml', want: '/art/images.yml#L12' },
    { name: 'in a checkout of a commit', file: 'detached/images.yml', want: '/images.yml#L12' },
    { name: 'where git has packed the branches', file: 'packed/images.yml', want: '/images.yml#L12' },
    {
      name: 'of a name that means something in an address',
      file: 'own/a b/50%?#1.yml',
      want: '/a%20b/50%25%3F%231.yml#L12',
    },
    { name: 'in a checkout of another ref', file: 'later/images.yml', want: undefined },
    { name: 'in another repository within that of the run', file: 'own/tools/images.yml', want: undefined },
    { name: 'in a submodule', file: 'module/images.yml', want: undefined },
    { name: 'in no checkout', file: 'loose/images.yml', want: undefined },
  ]
  test.each(rows)('H12: $name', ({ file, want }) => {
    const at = { file, line: 12, column: 5 }
    const run = { ...GITHUB, owner: 'octo', repo: 'art', sha, workspace }
    const url = want && `https://github.test/octo/art/blob/${sha}${want}`
    expect(findManifestLines([{ name: 'fox', at }], run)).toEqual({ fox: url ? { ...at, url } : at })
  })

  test('on a server of Gitea', () => {
    const at = { file: 'images.yml', line: 1 }
    const run = { ...GITEA, owner: 'octo', repo: 'art', sha, workspace: path.join(workspace, 'own') }
    const { fox } = findManifestLines([{ name: 'fox', at }], run)
    expect(fox?.url).toBe(`https://git.test/octo/art/src/commit/${sha}/images.yml#L1`)
  })

  test('a file as a whole has none, and an image of no file is not there, whatever the others are called', () => {
    const at = { file: 'images.yml' }
    const images = [{ name: '__proto__', at }, { name: 'other' }]
    const run = { ...GITHUB, owner: 'octo', repo: 'art', sha, workspace: path.join(workspace, 'own') }
    expect(Object.entries(findManifestLines(images, run))).toEqual([['__proto__', at]])
  })
})

test('H12: an annotation has the path that its file has in its repository', () => {
  const files = ['own/art/images.yml', 'own/tools/images.yml', 'module/images.yml', 'loose/images.yml', 'images.yml']
  const told: Remark[] = []
  const say = (): void => undefined
  const log = { info: say, notice: say, warning: say, debug: say }
  const error = (_: string, remarks: readonly Remark[] = []): void => void told.push(...remarks)
  const remarks = files.map((file) => ({ level: 'error' as const, title: 'x', text: 'x', at: { file, line: 3 } }))
  const env = { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: 'Octo/art' }
  remarkInCheckouts({ ...log, error }, env).error('x', remarks)
  expect(told.map(({ at }) => at)).toEqual(
    ['art/images.yml', 'images.yml', 'images.yml', 'loose/images.yml', 'images.yml'].map((file) => ({ file, line: 3 })),
  )
})

describe('H17: an annotation of a checkout that was fetched', () => {
  const rows = [
    { origin: 'https://github.test/octo/art', isMoved: true },
    { origin: 'https://github.test/Octo/Art.git', isMoved: true },
    { origin: 'git@github.test:octo/art.git', isMoved: true },
    { origin: 'https://github.test/octo/tools', isMoved: false },
    { origin: 'https://github.test/other/art', isMoved: false },
  ]
  test.each(rows)('from $origin: $isMoved', ({ origin, isMoved }) => {
    const directory = path.join(workspace, 'later')
    git(directory, 'remote', 'set-url', 'origin', origin)
    const told: Remark[] = []
    const say = (): void => undefined
    const error = (_: string, remarks: readonly Remark[] = []): void => void told.push(...remarks)
    const log = remarkInCheckouts(
      { info: say, notice: say, warning: say, debug: say, error },
      { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: 'octo/art' },
    )
    const at = { file: 'later/images.yml', line: 3 }
    log.error('x', [{ level: 'error', title: 'x', text: 'x', at }])
    expect(told.map((remark) => remark.at)).toEqual([isMoved ? { ...at, file: 'images.yml' } : at])
  })
})
