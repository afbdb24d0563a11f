import { isDeepStrictEqual } from 'node:util'
import { expect } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { carryOutPicks } from '../../src/github/pick/pick.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { passGate } from '../github/gate/gate-setup.ts'
import { pickOptions } from '../github/pick/pick-scene.ts'
import { BRANCH, candidatesOf } from '../github/pull-request/candidates/desk.ts'
import { Studio } from '../github/pull-request/studio.ts'
import { listOpen, lookAround, readProposed, type EarlierPull } from './proposed.ts'
import { strike, SURVIVED, type RequestCell } from './request-cell.ts'
import { isWrite, listAsked, type Asked } from './requests.ts'

/** How far a pick has come when it makes a request. */
export const PICK_STAGES: Readonly<Record<Asked['stage'], string>> = {
  unspent: 'before anything is marked',
  replaced: 'with the mark or after it',
  drawn: '',
  committed: 'with the move of the branch or after it',
}

const WISH = { prompts: { hero: 'A red fox', logo: 'A fox' }, candidates: 3 }
const TASKS = 6
const SHELF = `${BRANCH}-candidates`
const PICKED = { of: 'hero', number: 3 }

/** What a run has drawn for people to pick from: three candidates for each of two images. */
export interface Drawn {
  readonly pull: EarlierPull
  readonly shelf: Pick<EarlierPull, 'files' | 'message'>
}

/** Lets a run draw. */
export async function drawCandidates(): Promise<Drawn> {
  const studio = new Studio(await startWatchedGitHub())
  try {
    await studio.run(WISH)
    const { github } = studio
    const [pull] = await listOpen(github)
    if (pull === undefined) throw new Error('There is no pull request.')
    const paths = (await github.git('ls-tree', '-r', '--name-only', SHELF)).split('\n')
    const files = await Promise.all(paths.map(async (path) => [path, await github.read(SHELF, path)] as const))
    const shelf = { files: Object.fromEntries(files), message: await github.git('log', '-1', '--format=%B', SHELF) }
    return { pull: await readProposed(github, pull), shelf }
  } finally {
    await studio.close()
  }
}

async function begin({ pull, shelf }: Drawn): Promise<Studio> {
  const github = await startWatchedGitHub()
  const { branch, files, message, ...texts } = pull
  await github.push(branch, files, message)
  await github.beginBranch(SHELF, shelf.message)
  await github.push(SHELF, shelf.files, shelf.message)
  await github.pull({ ...texts, head: branch })
  return new Studio(github, TASKS)
}

/** Who picks, by a comment: the signal ends it, and the token is this pick's alone. */
async function startPick(github: GitHubSandbox) {
  const comment = github.comment(1, { body: `/pick ${PICKED.of} ${PICKED.number}` })
  const options = await pickOptions(github, comment)
  return {
    token: options.token,
    carryOut: (signal = options.signal) => carryOutPicks({ ...options, signal }, [PICKED]),
  }
}

/** The requests of a pick that nothing disturbs. */
export async function listPickRequests(drawn: Drawn): Promise<readonly Asked[]> {
  const studio = await begin(drawn)
  try {
    const { requests } = studio.github
    const pick = await startPick(studio.github)
    const since = requests.length
    await pick.carryOut()
    const asked = listAsked(requests.slice(since), Infinity)
    await expectPicked(studio, drawn)
    return asked
  } finally {
    await studio.close()
  }
}

/**
 * Plays a cell: a pick makes a request that goes wrong, a stranger wants another picture, and the same pick is written once
 * more. In the end the branch has it, by one commit, nothing else has changed, and the next run pays for nothing.
 *
 * @returns what is written into the table; `untouched` where GitHub is as it was, so that the next pick is as any
 */
export async function playPick(drawn: Drawn, { asked, fate }: Pick<RequestCell, 'asked' | 'fate'>): Promise<string> {
  const studio = await begin(drawn)
  const { github } = studio
  try {
    const [first, second] = [await startPick(github), await startPick(github)]
    const before = await lookAround(github)
    const ran = await strike({ github, token: first.token, asked, fate }, first.carryOut)
    const isSurvived = SURVIVED.includes(fate)
    if (isSurvived && ran instanceof Error) throw ran
    const between = await lookAround(github)
    const isUntouched = isDeepStrictEqual(between, before)
    if (isUntouched && asked !== 'reads' && !isWrite(asked)) return 'untouched'
    if (isSurvived) await expectPicked(studio, drawn)
    await expectNoAnswer(github)
    await second.carryOut()
    await expectPicked(studio, drawn)
    const { tasks } = await studio.run(WISH)
    expect([tasks, studio.tasks]).toEqual([0, TASKS])
    await expectPicked(studio, drawn)
    return isSurvived ? 'goes on' : isUntouched ? 'untouched, picked' : 'picked'
  } finally {
    await studio.close()
  }
}

/** A stranger's pick gets no answer, and moves nothing. */
async function expectNoAnswer(github: GitHubSandbox): Promise<void> {
  github.addUser('mallory')
  const comment = github.comment(1, { body: '/pick hero 2', user: 'mallory' })
  const { name: eventName, payload } = await github.events.issueComment(comment)
  const before = await lookAround(github)
  const { gate } = await passGate(github, { eventName, payload }, { pickCommand: '/pick' })
  expect(gate.open).toBe(false)
  expect(await lookAround(github)).toEqual(before)
}

async function expectPicked(studio: Studio, { pull, shelf }: Drawn): Promise<void> {
  const { github } = studio
  const list = async (ref: string) => (await github.git('ls-tree', '-r', '--name-only', ref, 'kie-images')).split('\n')
  expect([await studio.picture(BRANCH, 'hero'), await studio.picture(BRANCH, 'logo')]).toEqual([3, 4])
  expect(await candidatesOf(studio)).toEqual({
    ...{ 'hero.candidate-1': '1', 'hero.candidate-2': '2', 'hero.candidate-3': '3*' },
    ...{ 'logo.candidate-1': '4', 'logo.candidate-2': '5', 'logo.candidate-3': '6' },
  })
  expect([await list(BRANCH), await list(SHELF)]).toEqual([Object.keys(pull.files), Object.keys(shelf.files)])
  // What was drawn, and the pick: by one commit each, whatever had to be said twice.
  const [first = '', ...more] = (await github.git('log', '--format=%H', `main..${BRANCH}`)).split('\n')
  expect([first, more.length]).toEqual([await github.head(BRANCH), 1])
  expect(await github.log(SHELF)).toHaveLength(3)
  expect((await github.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads')).split('\n')).toEqual(
    [BRANCH, SHELF, 'main'].toSorted(),
  )
  expect(await listOpen(github)).toHaveLength(1)
  // Nobody answers here: whoever carries out a pick does.
  expect(github.commentsOf(1).filter(({ body }) => !body.startsWith('/pick'))).toEqual([])
}
