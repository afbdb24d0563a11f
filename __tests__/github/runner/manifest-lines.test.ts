import { expect, test } from '@jest/globals'
import { findManifestLines, type AskedImage } from '../../../src/github/runner/manifest-lines.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'
const REPOSITORY = { owner: 'octo', repo: 'art', sha: SHA }
const GITHUB = { ...REPOSITORY, serverUrl: 'https://github.test', apiUrl: 'https://api.github.test' }
const GITEA = { ...REPOSITORY, serverUrl: 'https://git.test', apiUrl: 'https://git.test/api/v1' }

test.each([
  {
    name: 'a line of a file',
    given: { at: { file: 'art/images.yml', line: 12, column: 5 } },
    context: GITHUB,
    want: `https://github.test/octo/art/blob/${SHA}/art/images.yml#L12`,
  },
  {
    name: 'a name that means something in an address',
    given: { at: { file: 'a b/50%?#1.yml', line: 1 } },
    context: GITHUB,
    want: `https://github.test/octo/art/blob/${SHA}/a%20b/50%25%3F%231.yml#L1`,
  },
  {
    name: 'a server of Gitea',
    given: { at: { file: 'images.yml', line: 12 } },
    context: GITEA,
    want: `https://git.test/octo/art/src/commit/${SHA}/images.yml#L12`,
  },
  { name: 'a file as a whole', given: { at: { file: 'images.yml' } }, context: GITHUB, want: undefined },
  { name: 'no file', given: {}, context: GITHUB, want: undefined },
])('$name', ({ given, context, want }) => {
  const images: readonly AskedImage[] = [{ name: '__proto__', ...given }, { name: 'other' }]
  const lines = findManifestLines(images, context)
  expect(Object.entries(lines).map(([name, { url }]) => [name, url])).toEqual(
    want === undefined ? [] : [['__proto__', want]],
  )
})
