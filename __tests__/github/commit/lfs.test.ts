import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isLfsPath } from '../../../src/github/commit/lfs.ts'

const LFS = 'filter=lfs diff=lfs merge=lfs -text'

let repository: string

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'lfs-test-'))
  execFileSync('git', ['init', '--quiet', repository])
})
afterAll(() => rmSync(repository, { recursive: true }))

/** What git itself says. */
function gitSays(path: string): boolean {
  const answer = execFileSync('git', ['-C', repository, 'check-attr', 'filter', '--', path]).toString()
  return answer.endsWith(': filter: lfs\n')
}

test.each([
  { name: 'every PNG', given: { '.': `*.png ${LFS}` }, path: 'a/b/c.png', want: true },
  { name: 'another type', given: { '.': `*.psd ${LFS}` }, path: 'c.png', want: false },
  { name: 'a directory', given: { '.': `images/** ${LFS}` }, path: 'images/a/c.png', want: true },
  { name: 'a directory elsewhere', given: { '.': `images/** ${LFS}` }, path: 'docs/images/c.png', want: false },
  { name: 'a directory anywhere', given: { '.': `**/images/*.png ${LFS}` }, path: 'docs/images/c.png', want: true },
  { name: 'one star in one directory', given: { '.': `images/*.png ${LFS}` }, path: 'images/a/c.png', want: false },
  { name: 'two stars between', given: { '.': `a/**/c.png ${LFS}` }, path: 'a/c.png', want: true },
  { name: 'a leading slash', given: { '.': `/c.png ${LFS}` }, path: 'a/c.png', want: false },
  { name: 'a question mark', given: { '.': `?.png ${LFS}` }, path: 'a/c.png', want: true },
  { name: 'a dot is a dot', given: { '.': `*.png ${LFS}` }, path: 'cxpng', want: false },
  { name: 'hidden files', given: { '.': `*.png ${LFS}` }, path: '.a/.c.png', want: true },
  { name: 'taken back below', given: { '.': `*.png ${LFS}\n/a/*.png -filter` }, path: 'a/c.png', want: false },
  { name: 'taken back in another way', given: { '.': `*.png ${LFS}\n*.png !filter` }, path: 'c.png', want: false },
  { name: 'a deeper file decides', given: { '.': `*.png -filter`, a: `*.png ${LFS}` }, path: 'a/c.png', want: true },
  { name: 'a deeper file elsewhere', given: { a: `*.png ${LFS}` }, path: 'b/c.png', want: false },
  { name: 'a comment', given: { '.': `# *.png ${LFS}` }, path: 'c.png', want: false },
  { name: 'other filters', given: { '.': '*.png filter=crypt' }, path: 'c.png', want: false },
  { name: 'odd characters', given: { '.': `a+(b)[ ${LFS}\r\n*.png\t${LFS}` }, path: 'c.png', want: true },
] satisfies { name: string; given: Record<string, string>; path: string; want: boolean }[])(
  'F78: $name: $want, as git says',
  ({ given, path, want }) => {
    const files = Object.entries(given).map(([directory, text]) => ({ directory, text }))
    for (const { directory, text } of files) {
      const file = join(repository, directory, '.gitattributes')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect([isLfsPath(path, files), gitSays(path)]).toEqual([want, want])
    for (const { directory } of files) rmSync(join(repository, directory, '.gitattributes'))
  },
)

test('F78: a class of characters counts as any', () => {
  expect(isLfsPath('c.png', [{ directory: '.', text: `[z-a].png ${LFS}` }])).toBe(true)
})
