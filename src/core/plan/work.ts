import type { EarlierImages } from '../images/earlier-images.ts'
import { EMPTY_LOCK, isImageEntry, type Lock, type LockEntry } from '../images/lock.ts'
import type { Shard } from '../inputs/config.ts'
import type { Source } from '../inputs/source.ts'
import type { Log } from '../text/log.ts'
import { firstNames } from '../text/word-list.ts'
import type { Asker } from './asker.ts'
import { makePlan, takeShard, unfinished, type IsThere, type Plan } from './plan.ts'
import type { EarlierAttempt } from './record.ts'
import { resumePlan } from './resume.ts'
import { reuseImages } from './reuse.ts'

/** What the work of a job is planned from. */
export interface WorkOptions {
  readonly source: Source
  /** `undefined` for all of it. */
  readonly shard: Shard | undefined
  /** Whether images are deleted that the manifest does not name: whoever does so tells of them. */
  readonly prune: boolean
  /** Who asks for what the source names. */
  readonly asker: Asker
  /** Where images of earlier runs lie; `undefined` where nothing is made. */
  readonly earlier: EarlierImages | undefined
  /** Whether they are kept where their request has not changed. */
  readonly reuse: boolean
  /** Told the entries of all images that are reused, as the lock file has them. */
  readonly onReused: (entries: readonly LockEntry[]) => void
  /** Reads what is known of the attempts before this one, oldest first; `undefined` where there was none. */
  readonly readRecords: (() => Promise<readonly EarlierAttempt[]>) | undefined
  /** The input `max-credits`. */
  readonly maxCredits: number | undefined
  readonly log: Log
}

/**
 * What a job has to make: its share of what the inputs ask for, without what exists. Images that an earlier run has made go
 * before tasks of an earlier attempt, since they are here already.
 *
 * @throws InputError when the lock file cannot be read or has another asker's image under one of the names, or whether an earlier attempt has a record cannot be told
 */
export async function planWork(options: WorkOptions): Promise<Plan> {
  const { source, shard, prune, asker, earlier, reuse, onReused, readRecords, maxCredits, log } = options
  const lock = (await earlier?.readLock()) ?? EMPTY_LOCK
  const whole = withSource(makePlan(source, thereIn(lock, source)), asker)
  const share = shard === undefined ? whole : takeShard(whole, shard)
  if (source.tasks !== undefined) return onlyCollected(share, log)
  const allNames = source.kind === 'manifest' ? whole.images.map(({ name }) => name) : undefined
  const keeping = { lock, asker, allNames, tellsUnwanted: !prune, onReused, log }
  const plan = earlier === undefined || !reuse ? share : await reuseImages(share, { ...keeping, earlier })
  if (readRecords === undefined || unfinished(plan).length === 0) return plan
  return resumePlan(plan, { attempts: await readRecords(), maxCredits, log })
}

/** Looks for an image among those of the lock file, and for its name among the tasks that are to be collected. */
function thereIn(lock: Lock, { tasks = [] }: Source): IsThere {
  const made = new Set(
    [...lock.values()].filter(isImageEntry).map(({ name, image, request }) => `${image ?? name} ${request}`),
  )
  const submitted = new Set(tasks.map(({ name }) => name))
  return (name, requestHash) => made.has(`${name} ${requestHash}`) || submitted.has(name)
}

/** The plan with who asks for each image; of a task alone nobody knows who asked for it. */
function withSource(plan: Plan, { source }: Asker): Plan {
  if (source === '') return plan
  return { ...plan, images: plan.images.map((image) => (image.request === undefined ? image : { ...image, source })) }
}

/** The images that have a task: where tasks are collected, nothing is made besides. */
function onlyCollected({ images }: Plan, log: Log): Plan {
  const collected = images.filter(({ taskId }) => taskId !== undefined)
  const left = images.filter(({ taskId }) => taskId === undefined).map(({ name }) => name)
  if (left.length > 0) {
    log.notice(`Left alone, as input 'tasks' has no task for them: ${firstNames(left)}.`)
  }
  if (collected.length === 0) {
    log.notice("There was nothing to collect: input 'tasks' names no task. A run that reuses every image submits none.")
  }
  return { images: collected }
}
