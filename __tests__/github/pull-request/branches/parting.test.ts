import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { withRunTrailer } from '../../../../src/github/git/trailer.ts'
import { Sides } from '../../../../src/github/pull-request/sides.ts'
import { setUp } from '../../commit/commit-setup.ts'

const OURS = withRunTrailer('Draw', 7)

let github: GitHubSandbox
let base: string

beforeAll(async () => {
  github = await startWatchedGitHub()
  base = await github.head('main')
})
afterAll(() => github.close())

/** Puts commits without a change on a branch, which begins at another one. @returns the last one */
async function pile(branch: string, from: string, messages: readonly string[]): Promise<string> {
  await github.git('branch', branch, from)
  let head = from
  for (const message of messages) head = await github.push(branch, {}, message)
  return head
}

/** A directory with as many files. */
function filesIn(directory: string, count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${directory}/${index}.txt`, `${index}`]))
}

/** How a branch has parted from its base, and how many requests it took to know. */
async function part(head: string, directory = 'art/img') {
  const { options } = await setUp(github, { directory })
  const before = github.requests.length
  const parting = await new Sides(options).compare(base, head)
  return { ...parting, requests: github.requests.length - before }
}

test('of more commits than a comparison lists every one is looked at', async () => {
  const most = Array.from({ length: 250 }, () => OURS)
  const ours = await pile('ours', base, [OURS, ...most])
  const want = { mergeBase: base, isTooLong: false, isLastOurs: true, requests: 2 }
  expect(await part(ours)).toEqual({ ...want, isForeign: false })
  expect(await part(await pile('begun', base, ["A person's", ...most]))).toEqual({ ...want, isForeign: true })
  expect(await part(await pile('ended', ours, ["A person's"]))).toEqual({ ...want, isForeign: true, isLastOurs: false })
})

test('of more commits than are looked at it is not known whose they are, and that is said', async () => {
  const head = await pile('long', base, [OURS])
  const alter = (body: unknown): unknown => ({ ...(body as object), total_commits: 1_300 })
  const want = { mergeBase: base, isLastOurs: true, isForeign: true, requests: 1 }
  github.fault({ on: `GET */compare/*`, goes: { alter } })
  expect(await part(head)).toEqual({ ...want, isTooLong: true })
  github.fault({ on: `GET */compare/*`, goes: { alter } })
  // A person's commit among those that are known is reason enough.
  expect(await part(await pile('mixed', head, ["A person's", OURS]))).toEqual({ ...want, isTooLong: false })
})

test.each([
  { name: 'inside our directory', files: filesIn('art/img', 301), isForeign: false },
  { name: 'beside it', files: { ...filesIn('art/img', 300), 'art/z.txt': 'z' }, isForeign: true },
  { name: 'at the root', files: { ...filesIn('art/img', 300), 'z.txt': 'z' }, isForeign: true },
])('more files than a comparison lists, with one $name: the trees tell', async ({ name, files, isForeign }) => {
  const branch = name.replaceAll(' ', '-')
  const head = await github.push(branch, files, OURS)
  expect(await part(head)).toMatchObject({ isForeign, isTooLong: false })
  expect(await part(head, '.')).toMatchObject({ isForeign: false, requests: 1 })
  // What is below it is a part of it.
  expect(await part(head, 'art/img/deep')).toMatchObject({ isForeign: true })
})
