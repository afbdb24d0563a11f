import type { EarlierImages } from '../images/earlier-images.ts'
import { imageOf, isImageEntry, type LockEntry } from '../images/lock/lock.ts'
import { severalResults } from '../images/task-results.ts'
import type { Mode, Shard } from '../inputs/config.ts'
import type { Source } from '../inputs/source.ts'
import { numberedNames } from '../request/request.ts'
import { candidateIn } from '../result/candidate.ts'
import type { DestinationName } from '../result/delivery.ts'
import type { Log } from '../text/log.ts'
import { firstNames } from '../text/word-list.ts'
import type { Asker, Disputes } from './asker.ts'
import {
  asCandidates,
  asksForCandidates,
  planCandidates,
  readKnownCandidates,
  type EarlierCandidates,
} from '../plan/candidates.ts'
import { unfinished, type Plan } from '../plan/plan.ts'
import { makePlan, requestedIn, takeShard, type Existing } from '../plan/planning.ts'
import type { EarlierAttempt } from '../plan/record.ts'
import { mergeTasks, resumePlan } from '../plan/resume.ts'
import { checkFormPlaces } from './forms.ts'
import { reuseImages } from './reuse.ts'

/** A plan is mostly made by another job than the images are, and so is a check. */
const DISPUTES: Readonly<Record<Mode, Disputes>> = {
  make: 'refused',
  submit: 'refused',
  plan: 'told',
  check: 'ignored',
}

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
  /** Where candidates of earlier runs lie; left out where none are asked for. */
  readonly candidates?: EarlierCandidates | undefined
  /** Whether images and candidates are kept where their request has not changed. */
  readonly reuse: boolean
  readonly mode: Mode
  /** Candidates are for a pull request: brought to other places, a task that has but the name of one makes an image. */
  readonly destinations: readonly DestinationName[]
  /** Told the entries of all images that are reused, as the lock file has them. */
  readonly onReused: (entries: readonly LockEntry[]) => void
  /** Reads what is known of the attempts before this one, oldest first; `undefined` where there was none. */
  readonly readRecords: (() => Promise<readonly EarlierAttempt[]>) | undefined
  /** The input `max-credits`. */
  readonly maxCredits: number | undefined
  /** What becomes of a request that was sent and never answered. Default: it is made anew. */
  readonly unanswered?: 'made-anew' | 'left' | undefined
  readonly log: Log
}

/**
 * What a job has to make: its share of what the inputs ask for, without what exists. Images that an earlier run has made go
 * before tasks of an earlier attempt, since they are here already.
 *
 * @throws InputError when the lock file cannot be read or has another asker's image under one of the names, or a file of
 *   another image in the place of a form, or whether an earlier attempt has a record cannot be told
 */
export async function planWork(options: WorkOptions): Promise<Plan> {
  const { source, shard, prune, asker, earlier, candidates, reuse, mode, destinations, onReused, log } = options
  const entries = ((await earlier?.readEntries()) ?? []).filter((entry) => candidateIn(imageOf(entry)) === undefined)
  const asked = withSource(makePlan(source, existingIn(entries, source)), asker)
  const whole = destinations.includes('pull-request') ? asCandidates(asked) : asked
  const share = shard === undefined ? whole : takeShard(whole, shard)
  const places = { entries, where: earlier?.where ?? '' }
  if (source.tasks !== undefined) {
    const collected = onlyCollected(share, log)
    checkFormPlaces(collected, places)
    return collected
  }
  const allNames = source.kind === 'manifest' ? whole.images.map(({ name }) => name) : undefined
  const keeping = {
    entries: entries.filter(isImageEntry),
    asker,
    disputes: DISPUTES[mode],
    allNames,
    tellsUnwanted: !prune,
    onReused,
    log,
  }
  const kept = earlier === undefined || !reuse ? share : await reuseImages(share, { ...keeping, earlier })
  // A check looks for the images themselves.
  if (mode === 'check') return kept
  checkFormPlaces(kept, places)
  const known = await readKnownCandidates(kept, reuse ? candidates : undefined)
  const { readRecords, maxCredits, unanswered } = options
  const isOfInterest = unfinished(kept).length > 0 || asksForCandidates(kept)
  const attempts = isOfInterest ? await readRecords?.() : undefined
  const submitted = mergeTasks(attempts?.flatMap(({ tasks = [] }) => tasks) ?? [])
  const plan = planCandidates(kept, { wanted: share, known, submitted, log })
  if (attempts === undefined || unfinished(plan).length === 0) return plan
  return resumePlan(plan, { attempts, known, maxCredits, unanswered, log })
}

/** What exists by the entries of a lock file; an image whose task is to be collected counts as well. */
export function existingIn(entries: Iterable<LockEntry>, source: Source): Existing {
  const known = [...entries].filter(isImageEntry)
  // Lock files of version 1 may not say of pictures that one task gave them.
  const several = severalResults(known, new Set(requestedIn(source).flatMap(numberedNames)))
  const pictures = new Set([...several.values()].flat(2))
  const images = known.filter((entry) => !pictures.has(entry)).map((entry) => [imageOf(entry), entry.request])
  const groups = [...several].flatMap(([image, tasksOf]) => tasksOf.flat().map(({ request }) => [image, request]))
  const made = new Set([...images, ...groups].map((each) => each.join(' ')))
  const submitted = new Set(source.tasks?.map(({ name }) => candidateIn(name)?.of ?? name))
  const names = new Set([...pictures].map(({ name }) => name))
  return {
    isThere: (name, requestHash) => made.has(`${name} ${requestHash}`) || submitted.has(name),
    isPicture: (name) => names.has(name),
  }
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
