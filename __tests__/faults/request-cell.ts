import { isDeepStrictEqual } from 'node:util'
import { expect } from '@jest/globals'
import type { GitHubSandbox, LoggedRequest, Misfortune } from '../../sandbox/github/index.ts'
import { candidateKey } from '../../src/core/result/candidate.ts'
import { candidatesBranchOf } from '../../src/github/pull-request/candidates/branch.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { Studio, type Wish } from '../github/pull-request/studio.ts'
import { expectProposed, listOpen, lookAround, readProposed, type Beginning, type EarlierPull } from './proposed.ts'
import { findAsked, isWrite, keyOf, listAsked, type Asked } from './requests.ts'

/** What becomes of a request, and of the run that makes it: the columns of the table. */
export const FATES = {
  cancelled: 'by a person, as the request is on its way',
  killed: 'the process is gone, and the request is not done',
  'killed, done': 'the process is gone, and the request is done',
  refused: 'by a limit that does not end',
  'server error': '500, once',
  'lost answer': 'the request is done, and the connection is cut, once',
} as const

/** One column. */
export type Fate = keyof typeof FATES

/** What GitHub does with the request; otherwise the run is struck. */
const GOES: Partial<Readonly<Record<Fate, Misfortune>>> = {
  'killed, done': 'lost-reply',
  refused: { status: 403, body: { message: 'API rate limit exceeded' }, headers: { 'retry-after': '3600' } },
  'server error': { status: 500, body: { message: 'Server Error' } },
  'lost answer': 'lost-reply',
}

/** The fates that a run does not die of. */
export const SURVIVED: readonly Fate[] = ['server error', 'lost answer']

/** Why a cell is not played; `undefined` for all others. */
export function reasonAgainst(asked: RequestCell['asked'], fate: Fate): string | undefined {
  const isSurvived = SURVIVED.includes(fate)
  if (asked === 'reads') return isSurvived ? undefined : 'one by one, above'
  if (isWrite(asked) || fate === 'cancelled' || fate === 'refused') return undefined
  return isSurvived ? 'with all others that read, below' : 'it changes nothing: GitHub is left as by a cancel'
}

/** Tasks that the earlier run may have paid for: those of a cell come after them. */
const EARLIER = 100

const MAKES = { hero: 'A red fox in the snow', cover: 'A red fox at dawn' }
const STAYS = { poster: 'A snowy owl' }

/** Lets a run propose both images as they were before, and one that stays as it is. */
export async function proposeEarlier(): Promise<{ readonly earlier: EarlierPull; readonly others: readonly string[] }> {
  const studio = new Studio(await startWatchedGitHub())
  try {
    await studio.run({ prompts: { hero: 'A grey fox', cover: 'A grey fox at dawn', ...STAYS } })
    const [pull] = await listOpen(studio.github)
    if (pull === undefined) throw new Error('The earlier run has no pull request.')
    return { earlier: await readProposed(studio.github, pull), others: Object.keys(STAYS) }
  } finally {
    await studio.close()
  }
}

/** The requests of a run that nothing disturbs. */
export async function listRequests(beginning: Drawing): Promise<readonly Asked[]> {
  const studio = await begin(beginning)
  const { requests } = studio.github
  try {
    let drawn = 0
    await studio.run({ ...wishAfter(beginning), meanwhile: () => (drawn = requests.length) })
    return listAsked(requests, drawn)
  } finally {
    await studio.close()
  }
}

async function begin(beginning: Drawing): Promise<Studio> {
  const github = await startWatchedGitHub()
  await beginning.begin(github)
  return new Studio(github, EARLIER)
}

function wishAfter({ others, candidates }: Drawing): Pick<Wish, 'prompts' | 'candidates'> {
  const prompts = others.length === 0 ? MAKES : { ...MAKES, ...STAYS }
  return candidates === undefined ? { prompts } : { prompts, candidates }
}

/** How many tasks a run pays for that makes all. */
function tasksAfter({ candidates = 1 }: Drawing): number {
  return Object.keys(MAKES).length * candidates
}

/** How a run begins, and what it draws. */
export interface Drawing extends Beginning {
  /** How many of each image; left out where it has no candidates. */
  readonly candidates?: number
}

/** A cell of the table. */
export interface RequestCell {
  readonly beginning: Drawing
  /** Which request; or all that read, each at its first try. */
  readonly asked: Asked | 'reads'
  readonly fate: Fate
}

/**
 * Plays a cell: a run makes a request that goes wrong, and then there is the next run, or a re-run where pictures are paid
 * for that GitHub does not have. In the end each image was paid for once, and one pull request has all of them.
 *
 * @returns what is written into the table; `untouched` where GitHub is as it was
 */
export async function playRequest(cell: RequestCell): Promise<string> {
  const { beginning, asked, fate } = cell
  const studio = await begin(beginning)
  try {
    const before = await lookAround(studio.github)
    const { github } = studio
    const token = github.token({ contents: 'write', pull_requests: 'write' })
    const ran = await strike({ ...cell, github, token }, (signal) =>
      studio.run({ ...wishAfter(beginning), token, signal }),
    )
    if (SURVIVED.includes(fate)) {
      if (ran instanceof Error) throw ran
      await expectWhole(studio, beginning)
      return 'goes on'
    }
    const paid = studio.tasks - EARLIER
    const isUntouched = isDeepStrictEqual(await lookAround(studio.github), before)
    // The next run is one that nothing has disturbed; and the re-run is that of the requests which write.
    if (isUntouched && (paid === 0 || (asked !== 'reads' && !isWrite(asked)))) {
      return paid === 0 ? 'untouched' : 'untouched, on record'
    }
    const isRerun = paid > 0 && !(await hasPictures(studio, beginning))
    const next = await studio.run({ ...wishAfter(beginning), isRerun })
    expect(paid + next.tasks).toBe(tasksAfter(beginning))
    expect(next.delivery.unopened).toBeUndefined()
    await expectWhole(studio, beginning, fate)
    return paid === 0 ? 'made' : isRerun ? 'resumed' : 'reused'
  } finally {
    await studio.close()
  }
}

/** What happens to a run, or to whatever else asks GitHub with this token alone. */
export interface Strike extends Pick<RequestCell, 'asked' | 'fate'> {
  readonly github: GitHubSandbox
  readonly token: string
}

/** Lets a run meet its fate. @returns what it comes to, or what it fails with */
export async function strike<Result>(
  { github, token, asked, fate }: Strike,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | Error> {
  const cancel = new AbortController()
  const isIt = asked === 'reads' ? findFirstReads() : findAsked(asked)
  let isReached = false
  const remove = github.onRequest('*', (request) => {
    // Whatever the process would ask from now on is not done.
    if (isReached && fate === 'killed, done') github.revoke(token)
    if ((isReached && asked !== 'reads') || !isIt(request)) return
    isReached = true
    meet(github, request, GOES[fate])
    if (fate === 'cancelled') cancel.abort(new Error('cancelled'))
    if (fate === 'killed') github.revoke(token)
  })
  const ran = await run(cancel.signal).catch((error: unknown) => error as Error)
  remove()
  expect(isReached).toBe(true)
  if (ran instanceof Error) expect(ran.name).toMatch(/^(DeliveryError|InputError|HttpError|Error)$/)
  return ran
}

/** Tells the first try of a request that reads from the second one. */
function findFirstReads(): (request: LoggedRequest) => boolean {
  const again = new Set<string>()
  return (request) => {
    const { path } = request
    if (isWrite({ key: keyOf(request) }) || again.delete(path)) return false
    again.add(path)
    return true
  }
}

function meet(github: GitHubSandbox, { method, path }: LoggedRequest, goes: Misfortune | undefined): void {
  if (goes !== undefined) github.fault({ on: `${method} ${path}`, goes })
}

/** Whether one of our branches has all pictures of the run. */
async function hasPictures(studio: Studio, { candidates }: Drawing): Promise<boolean> {
  const names = Object.keys(MAKES).flatMap((name) => namesOf(name, candidates))
  for (const branch of Object.keys(await studio.branches())) {
    const pictures = await picturesOn(studio, branch, names)
    if (pictures.every((task) => task > EARLIER)) return true
  }
  return false
}

function namesOf(image: string, candidates: number | undefined): readonly string[] {
  if (candidates === undefined) return [image]
  return Array.from({ length: candidates }, (_, index) => candidateKey({ of: image, number: index + 1 }))
}

/**
 * One pull request waits for somebody, and has each image, of which the first candidate stands in. Where GitHub refused the
 * candidates, that one lies there alone.
 */
async function expectWhole(studio: Studio, beginning: Drawing, fate?: Fate): Promise<void> {
  const { others, candidates } = beginning
  const names = Object.keys(MAKES)
  const branch = await expectProposed(studio.github, [...names, ...others].toSorted())
  const paid = Array.from({ length: tasksAfter(beginning) }, (_, index) => EARLIER + 1 + index)
  expect(studio.tasks).toBe(EARLIER + paid.length)
  const first = paid.filter((_, index) => index % (candidates ?? 1) === 0)
  expect(await picturesOn(studio, branch, names)).toEqual(first)
  if (candidates === undefined) return
  const keys = names.flatMap((name) => namesOf(name, candidates))
  const kept = (await picturesOn(studio, candidatesBranchOf(branch), keys)).filter((task) => task > 0)
  expect(kept).toHaveLength(new Set(kept).size)
  const stands = fate === 'refused' ? first : []
  expect([...new Set([...kept, ...stands])].toSorted((a, b) => a - b)).toEqual(paid)
}

/** The pictures of images or candidates, by the tasks that gave them, in the order of these. */
async function picturesOn(studio: Studio, branch: string, names: readonly string[]): Promise<readonly number[]> {
  const pictures = await Promise.all(names.map((name) => studio.picture(branch, name)))
  return pictures.toSorted((a, b) => a - b)
}
