import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { runIdIn, withRunTrailer } from '../../../src/github/git/trailer.ts'

const OURS = 'Kie-Image-Action: 77'

/** The trailers that git itself finds at the end of a message. */
function trailersByGit(message: string): readonly string[] {
  const found = execFileSync('git', ['interpret-trailers', '--parse'], { input: `${message}\n`, encoding: 'utf8' })
  return found.split('\n').filter((line) => line !== '')
}

test.each([
  { name: 'a title', message: 'Add generated images', want: `Add generated images\n\n${OURS}` },
  { name: 'white space at its end', message: 'Add images \n\n', want: `Add images\n\n${OURS}` },
  { name: 'a body', message: 'Add images\n\nOf today.', want: `Add images\n\nOf today.\n\n${OURS}` },
  {
    name: 'trailers of its own',
    message: 'Add images\n\nOf today.\n\nSigned-off-by: A <a@example.com>\nRefs: #5',
    want: `Add images\n\nOf today.\n\nSigned-off-by: A <a@example.com>\nRefs: #5\n${OURS}`,
  },
  {
    name: 'a trailer over two lines',
    message: 'Add images\n\nReviewed-by: A,\n  B',
    want: `Add images\n\nReviewed-by: A,\n  B\n${OURS}`,
  },
  {
    name: "git's own line among others",
    message: 'Add images\n\nwith the help of\nSigned-off-by: A <a@example.com>',
    want: `Add images\n\nwith the help of\nSigned-off-by: A <a@example.com>\n${OURS}`,
  },
  { name: 'a title that looks like a trailer', message: 'docs: add images', want: `docs: add images\n\n${OURS}` },
  {
    name: 'a last paragraph of which one line looks like a trailer',
    message: 'Add images\n\nnote: of today\nand tomorrow',
    want: `Add images\n\nnote: of today\nand tomorrow\n\n${OURS}`,
  },
  { name: 'a message of another run', message: 'A\n\nKie-Image-Action: 5', want: `A\n\nKie-Image-Action: 5\n${OURS}` },
])('the trailer comes last, where git finds it: $name', ({ message, want }) => {
  const signed = withRunTrailer(message, 77)
  expect(signed).toBe(want)
  expect(trailersByGit(signed).at(-1)).toBe(OURS)
  expect(runIdIn(signed)).toBe('77')
})

describe('whose a commit is', () => {
  test.each([
    { name: 'an end of lines as on Windows', message: `A\r\n\r\n${OURS}\r\n`, want: '77' },
    { name: 'a sign-off that came later', message: `A\n\n${OURS}\nSigned-off-by: A <a@example.com>`, want: '77' },
    { name: 'another case', message: 'A\n\nkie-image-action: 77', want: '77' },
    { name: 'no trailer', message: 'A', want: undefined },
    { name: 'a title', message: OURS, want: undefined },
    { name: 'no number', message: 'A\n\nKie-Image-Action: seven', want: undefined },
    { name: 'the commits of a squash', message: `A (#5)\n\n* B\n\n${OURS}\n\n* C`, want: undefined },
    { name: 'nothing', message: '', want: undefined },
  ])('$name', ({ message, want }) => {
    expect(runIdIn(message)).toBe(want)
  })
})
