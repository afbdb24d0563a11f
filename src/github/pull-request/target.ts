import { EXTENSIONS } from '../../core/images/file.ts'
import { InputError } from '../../core/text/errors.ts'
import { messageOf } from '../../core/text/reason.ts'
import { pathIn } from '../branch/path.ts'
import { findMarked, type StandIn } from './candidates/stand-in.ts'
import { findDivergence } from './conflict.ts'
import type { PullRequestOptions } from './options.ts'
import type { Side, Sides } from './sides.ts'
import { readBaseHead } from './branches/base-head.ts'
import { dueNumber, readStanding, type Standing } from './branches/standing.ts'

/** Where images go, by how it stands with our branches. */
export interface Target {
  readonly standing: Standing
  /** Short name. */
  readonly branch: string
  /** What the branch holds, or begins with. */
  readonly side: Side
  /** Whether the branch has to be made, from the head of the base. */
  readonly isNew: boolean
  readonly base: Side
  /** What the last of our branches has; `undefined` where it was merged, or cannot be read. */
  readonly own: Side | undefined
  /** What that branch and the base had in common; `undefined` where nothing. */
  readonly common: Side | undefined
  /** What was merged, and what others of our branches have; none where base and branch know of all that counts. */
  readonly spare: readonly Side[]
  /** Candidates that a person has picked, and that the last branch has not in the places of their images. */
  readonly marked: readonly StandIn[]
  /** Whether the last branch conflicts with its base, so that a new one takes its place. */
  readonly replaces: boolean
}

/**
 * Looks how it stands, and decides which branch takes the images.
 *
 * @throws DeliveryError where there is no branch to merge into
 */
export async function chooseTarget(options: PullRequestOptions, sides: Sides): Promise<Target> {
  const standing = await readStanding(options)
  const target = await chooseBranch(options, sides, standing)
  const spare = await readSpare(options, sides, target)
  return { ...target, spare, marked: await readMarked(options, sides, target) }
}

/** What is known before other branches are looked at. */
type FoundTarget = Omit<Target, 'spare' | 'marked'>

async function chooseBranch(options: PullRequestOptions, sides: Sides, standing: Standing): Promise<FoundTarget> {
  const base = { branch: options.base, commit: await readBaseHead(options) }
  const { state, branch, head, next } = standing
  const plain = { standing, replaces: false }
  const isOver = state === 'none' || state === 'merged' || head === undefined
  if (isOver || (await isSpoilt(options, sides, standing))) {
    const side = await sides.read(base)
    return { ...plain, branch: next, side, isNew: true, base: side, own: undefined, common: undefined }
  }
  const divergence = await findDivergence(options, sides, { base, own: { branch, commit: head } })
  const { own, common, conflicts, isForeign, isStuck } = divergence
  const parts = { ...plain, base: divergence.base, own, common }
  if (state === 'closed' || state === 'foreign') return { ...parts, branch: next, side: parts.base, isNew: true }
  if (!conflicts || isForeign || isStuck) return { ...parts, branch, side: own, isNew: false }
  return { ...parts, branch: next, side: parts.base, isNew: true, replaces: true }
}

/** Where else a picture may be that is reused. Nobody can mend the lock file of what is over. */
async function readSpare(
  options: PullRequestOptions,
  sides: Sides,
  { standing, base, own }: FoundTarget,
): Promise<readonly Side[]> {
  const { state, branch, head, findOthers } = standing
  const known = [base, ...(own === undefined ? [] : [own])].flatMap(({ lock }) => [...lock.values()])
  const requests = new Set(known.map(({ request }) => request))
  const isKnown = options.reused.every(({ request }) => requests.has(request))
  if (isKnown && !hasStrayImage(options, base)) return []
  const merged = state === 'merged' && head !== undefined ? [{ branch, commit: head }] : []
  const spare: Side[] = []
  for (const each of [...merged, ...(await findOthers())]) {
    const side = await sides.read(each).catch((error: unknown) => {
      if (error instanceof InputError) return undefined
      throw error
    })
    if (side !== undefined) spare.push(side)
  }
  return spare
}

/** Of a pull request that was merged or turned down nobody waits for a pick. */
async function readMarked(
  options: PullRequestOptions,
  sides: Sides,
  { standing, base, own }: FoundTarget,
): Promise<readonly StandIn[]> {
  const isProposed = standing.state === 'open' || standing.state === 'unopened'
  if (own === undefined || !isProposed || options.reused.length === 0) return []
  const held = await sides.candidates.readAll(standing.candidates, dueNumber(options.branch, standing))
  return findMarked(held, { directory: options.directory, own, base: base.lock.values() })
}

/** Whether a side has a picture by the name of one that is to be made and no lock entry for it: somebody has emptied that. */
function hasStrayImage({ directory, names }: PullRequestOptions, { entries, lock }: Side): boolean {
  const files = names.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))
  return files.some((file) => entries.has(pathIn(directory, file)) && !lock.has(file))
}

/**
 * Whether the lock file of a branch that nobody can mend any more cannot be read: the next branch begins without it. That of
 * one that is still proposed is an error.
 */
async function isSpoilt(
  { log }: PullRequestOptions,
  sides: Sides,
  { state, branch, head = '' }: Standing,
): Promise<boolean> {
  if (state !== 'closed' && state !== 'foreign') return false
  try {
    await sides.read({ branch, commit: head })
    return false
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    log.warning(`No image of a pull request that is over is reused: ${messageOf(error)}`)
    return true
  }
}
