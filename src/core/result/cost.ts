import { describeCount, describeCredits, describeNumber, roundCredits, sumCredits } from '../text/amounts.ts'

/**
 * How far a task has come, as far as its cost goes. `open`: it may exist, and nobody saw its end; `accepted`: it exists, and
 * nobody looks at it; `refused`: surely no task came of the request; `failed` and `succeeded`: kie says so.
 */
export type TaskEnd = 'open' | 'accepted' | 'refused' | 'failed' | 'succeeded'

/** What is known of the cost of one task, or of a request of which a task may have come. */
export interface TaskCost {
  /** Name of its image. */
  readonly name: string
  /** `undefined` where no id came. */
  readonly taskId: string | undefined
  /** Whether it was created before this attempt of the step, which takes it up or collects it. */
  readonly isEarlier: boolean
  /** Its forecast in credits, the highest known price; `undefined` where none is known. */
  readonly price: number | undefined
  /** The credits that kie named last, `undefined` where it named none. */
  readonly reported: number | undefined
  readonly end: TaskEnd
  /** How many pictures it has brought; left out as long as it has brought none. */
  readonly pictures?: number | undefined
}

/** Why nobody knows what a task cost. */
type Doubt = 'unsaid' | 'returnable' | 'unasked'

const DOUBTS: Readonly<Record<Doubt, string>> = {
  unsaid: '(kie did not say)',
  returnable: '(kie may give credits back)',
  unasked: '(not waited for)',
}

/** A task of which nobody knows what it cost. */
export interface UnknownCost {
  readonly name: string
  /** `undefined` where no id ever came. */
  readonly taskId: string | undefined
  /** The most credits that it can be, `undefined` where not even that is known. */
  readonly atMost: number | undefined
  readonly doubt: Doubt
}

/** What some tasks cost. */
export interface Payment {
  /** The credits that are certain. */
  readonly known: number
  /** How many tasks those are for. */
  readonly tasks: number
  readonly unknown: readonly UnknownCost[]
  /** Whether each of all these tasks stands for an image of its own, so that who counts the tasks has counted the images. */
  readonly isPerImage: boolean
}

/** What a run cost. */
export interface Cost {
  /** For the tasks that this attempt of the step created. */
  readonly now: Payment
  /** For tasks that were created before, and that it took up or collected. */
  readonly earlier: Payment
}

const NOTHING: Payment = { known: 0, tasks: 0, unknown: [], isPerImage: true }

/** The cost of a run that dealt with no task. */
export const NO_COST: Cost = { now: NOTHING, earlier: NOTHING }

/** Sums up what tasks cost. */
export function sumUpCosts(tasks: readonly TaskCost[]): Cost {
  const [earlier = [], now = []] = [true, false].map((which) => tasks.filter(({ isEarlier }) => isEarlier === which))
  return { now: sumUpPayment(now), earlier: sumUpPayment(earlier) }
}

/** The credits of a payment, `undefined` where those of one task are unknown. */
export function creditsPaid({ known, unknown }: Payment): number | undefined {
  return unknown.length === 0 ? known : undefined
}

/** The most credits that a task has taken or may have: what a limit has to count. */
export function mostTaken(task: TaskCost): number {
  return isFree(task) ? 0 : Math.max(task.reported ?? 0, task.price ?? 0)
}

/** The tasks whose cost kie's own log shows, since nobody else knows it. */
export function costsToLookUp({ now, earlier }: Cost): readonly UnknownCost[] {
  return [...now.unknown, ...earlier.unknown].filter(({ doubt }) => doubt !== 'unasked')
}

/**
 * What a run cost, in the words of log, summary and comment. Tasks are what is paid for; people asked for images, so they
 * are told of those where each task stands for one.
 */
export function describeCost({ now, earlier }: Cost): string {
  const noun = now.isPerImage && earlier.isPerImage ? 'image' : 'task'
  if (earlier.tasks === 0 && earlier.unknown.length === 0) {
    return `Cost: ${creditsPaid(now) === undefined ? describePayment(now, noun) : describeCredits(now.known)}`
  }
  return `Paid now: ${describePayment(now, noun)}; paid earlier: ${describePayment(earlier, noun)}`
}

function describePayment({ known, tasks: paid, unknown }: Payment, noun: 'image' | 'task'): string {
  if (paid === 0 && unknown.length === 0) return describeCredits(known)
  const parts = paid === 0 ? [] : [`${describeCredits(known)} for ${describeCount(paid, noun)}`]
  for (const [doubt, tasks] of Map.groupBy(unknown, (task) => task.doubt)) {
    // What is counted is said once.
    const count = parts.length === 0 ? describeCount(tasks.length, noun) : describeNumber(tasks.length)
    parts.push(`unknown for ${count} ${DOUBTS[doubt]}${describeMost(tasks)}`)
  }
  return parts.join('; ')
}

function describeMost(tasks: readonly UnknownCost[]): string {
  const most = tasks.map(({ atMost }) => atMost).filter((credits) => credits !== undefined)
  return most.length < tasks.length ? '' : `, at most ${describeCredits(sumCredits(most))}`
}

function sumUpPayment(tasks: readonly TaskCost[]): Payment {
  const paid = tasks.filter((task) => !isFree(task))
  const known = paid.flatMap(({ end, reported }) => (end === 'succeeded' ? (reported ?? []) : []))
  const names = new Set(paid.map(({ name }) => name))
  const isPerImage = names.size === paid.length && paid.every(({ pictures = 1 }) => pictures === 1)
  return { known: sumCredits(known), tasks: known.length, unknown: paid.flatMap(doubtOf), isPerImage }
}

/** Whether a task surely took nothing: it never came to be, or it failed and kie names 0 credits for it. */
function isFree({ end, reported }: TaskCost): boolean {
  return end === 'refused' || (end === 'failed' && reported === 0)
}

/** kie is said to give the credits of a failed task back, and was seen not to; one without an end may still fail. */
function doubtOf({ name, taskId, end, reported, price }: TaskCost): UnknownCost[] {
  if (end === 'succeeded' && reported !== undefined) return []
  const forecast = price === undefined ? undefined : roundCredits(price)
  if (end === 'accepted') return [{ name, taskId, doubt: 'unasked', atMost: forecast }]
  if (reported === undefined || reported === 0) return [{ name, taskId, doubt: 'unsaid', atMost: forecast }]
  return [{ name, taskId, doubt: 'returnable', atMost: roundCredits(reported) }]
}
