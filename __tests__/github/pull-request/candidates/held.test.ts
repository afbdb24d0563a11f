import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import type { LockEntry } from '../../../../src/core/images/lock/lock.ts'
import { formatLock } from '../../../../src/core/images/lock/lock-text.ts'
import type { CandidatesHead } from '../../../../src/github/pull-request/candidates/branch.ts'
import { CandidateBranches, withoutTwins } from '../../../../src/github/pull-request/candidates/held.ts'
import { setUp } from '../../commit/commit-setup.ts'
import { candidateEntry } from '../../pick/pick-scene.ts'

const LOCK = 'kie-images/candidates.lock.json'

let github: GitHubSandbox

beforeAll(async () => {
  github = await startWatchedGitHub()
})
afterAll(() => github.close())

function lockOf(entries: readonly LockEntry[]): string {
  return formatLock(new Map(entries.map((entry) => [entry.file, entry])))
}

/** Pushes a branch of candidates. @param there - the files whose pictures lie there; else all that the lock file knows */
async function keep(number: number, entries: readonly LockEntry[] | string, there?: readonly string[]) {
  const branch = `art-${number}-candidates`
  const lock = typeof entries === 'string' ? entries : lockOf(entries)
  const files = there ?? (typeof entries === 'string' ? [] : entries.map(({ file }) => file))
  const pictures = Object.fromEntries(files.map((file) => [`kie-images/${file}`, `${number} ${file}`]))
  const commit = await github.push(branch, { [LOCK]: lock, ...pictures }, 'Candidates')
  return { branch, commit, number } satisfies CandidatesHead
}

async function readers() {
  const { options, log } = await setUp(github)
  return { branches: new CandidateBranches(options), log }
}

/** A candidate in words: its key, its task, and the file. */
function inWords(entries: readonly LockEntry[]): readonly string[] {
  return entries.map(({ file, taskId }) => `${file} of ${taskId}`)
}

describe('reading all branches of candidates', () => {
  test('leaves out each whose lock file cannot be read, with one warning of each, however often they are read', async () => {
    const { branches, log } = await readers()
    const heads = [
      await keep(3, [candidateEntry('hero', 1)]),
      await keep(2, '<<<<<<<'),
      await keep(1, '{"version": 2}'),
    ]
    for (let time = 0; time < 2; time++)
      expect((await branches.readAll(heads, 3)).map(({ number }) => number)).toEqual([3])
    expect(log.annotations).toEqual([
      expect.stringMatching(
        /^warning: No candidate of an earlier branch is reused: .*art-2-candidates.*delete the branch\.$/,
      ),
      expect.stringMatching(
        /^warning: No candidate of an earlier branch is reused: .*art-1-candidates.*delete the branch\.$/,
      ),
    ])
  })

  test('ends at that which is due, whatever is wrong with another one', async () => {
    const { branches } = await readers()
    const heads = [
      await keep(6, '<<<<<<<'),
      await keep(5, '{"version": 2}'),
      await keep(4, [candidateEntry('hero', 1)]),
    ]
    await expect(branches.readAll(heads, 5)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('art-5-candidates'),
    })
  })

  test('ends where GitHub does not answer, and asks anew the next time', async () => {
    const { branches, log } = await readers()
    const last = await keep(7, [candidateEntry('hero', 1)])
    const heads = [await keep(8, '<<<<<<<'), last]
    github.fault({ on: `GET */git/commits/${last.commit}`, goes: { status: 403, body: { message: 'No' } } })
    await expect(branches.readAll(heads, 9)).rejects.toMatchObject({ status: 403 })
    expect((await branches.readAll(heads, 9)).map(({ number }) => number)).toEqual([7])
    expect(log.annotations).toHaveLength(1)
  })
})

describe('of a candidate', () => {
  const several = (number: number, picture: number, changed: Partial<LockEntry> = {}): LockEntry => {
    const name = `hero.candidate-${number}`
    const own = { name: `${name}-${picture}`, file: `${name}-${picture}.png`, image: name, results: 2 }
    return candidateEntry('hero', number, { ...own, ...changed })
  }

  test('all pictures have to be there', async () => {
    const { branches } = await readers()
    const entries = [1, 2].flatMap((number) => [1, 2].map((picture) => several(number, picture)))
    const there = ['hero.candidate-1-1.png', 'hero.candidate-1-2.png', 'hero.candidate-2-1.png']
    const held = await branches.read(await keep(10, entries, there))
    expect(inWords(held.entries)).toEqual([
      ...['hero.candidate-1-1.png of task-hero-1', 'hero.candidate-1-2.png of task-hero-1'],
    ])
    expect(inWords(held.gone)).toEqual([
      ...['hero.candidate-2-1.png of task-hero-2', 'hero.candidate-2-2.png of task-hero-2'],
    ])
  })

  test('the files are those of one task, the one that was submitted last', async () => {
    const { branches } = await readers()
    const newer = { file: 'hero.candidate-1.webp', mediaType: 'image/webp', taskId: 'newer' }
    const entries = [
      candidateEntry('hero', 1),
      candidateEntry('hero', 1, { ...newer, createdAt: '2026-12-02T08:00:00.000Z' }),
    ]
    const held = await branches.read(await keep(11, entries))
    expect([inWords(held.entries), held.gone]).toEqual([['hero.candidate-1.webp of newer'], []])
    const lost = await branches.read(await keep(12, entries, ['hero.candidate-1.png']))
    expect([lost.entries, inWords(lost.gone)]).toEqual([[], ['hero.candidate-1.webp of newer']])
  })
})

describe('candidates of several branches', () => {
  const of = (task: string, number: number) => ({
    ...candidateEntry('hero', number, { taskId: task }),
    ...{ candidateOf: 'hero', number },
  })

  test.each([
    {
      name: 'each number once, as the first branch has it',
      held: [
        { entries: [of('a', 1)], gone: [] },
        { entries: [of('b', 1), of('c', 2)], gone: [] },
      ],
      want: { entries: ['a', 'c'], gone: [] },
    },
    {
      name: 'one that is there rather than one that is gone',
      held: [
        { entries: [], gone: [of('a', 1)] },
        { entries: [of('b', 1)], gone: [] },
      ],
      want: { entries: ['b'], gone: [] },
    },
    {
      name: 'one that is gone everywhere as the first branch knows it',
      held: [
        { entries: [of('a', 1)], gone: [of('b', 2)] },
        { entries: [], gone: [of('c', 2), of('d', 1)] },
      ],
      want: { entries: ['a'], gone: ['b'] },
    },
    {
      name: 'none where there is none',
      held: [
        { entries: [], gone: [] },
        { entries: [], gone: [] },
      ],
      want: { entries: [], gone: [] },
    },
  ])('count: $name', ({ held, want }) => {
    const { entries, gone } = withoutTwins(held)
    const tasksIn = (all: readonly LockEntry[]): readonly string[] => all.map(({ taskId }) => taskId)
    expect({ entries: tasksIn(entries), gone: tasksIn(gone) }).toEqual(want)
  })
})
