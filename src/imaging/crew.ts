import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { NOT_DECODED, UnreadableOriginalError } from './file/unreadable.ts'
import type { FormMakerOptions, TakeForm } from './options.ts'
import type { FormPlan } from './picture/form.ts'
import type { WorkOrder, WorkReport } from './picture/messages.ts'
import { planForms } from './picture/plan.ts'
import type { FormRecipe, MadeForm } from './picture/recipe.ts'

const MAX_WORKERS = 4

interface Job {
  readonly order: WorkOrder
  /** Told what comes of each of the order's plans. */
  readonly take: (made: Uint8Array | Error, plan: number) => void
  /** How many of the plans something has come of. */
  ended: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
  /** Once it was, the original is not to blame for what fails. */
  isDecoded: boolean
}

/** A thread, and what it does now. */
interface Hand {
  readonly worker: Worker
  isReady: boolean
  job: Job | undefined
}

/** The threads that make forms, and what waits for one of them. */
export class Crew {
  readonly #limit: number
  readonly #signal: AbortSignal | undefined
  readonly #hands = new Set<Hand>()
  #waiting: Job[] = []

  constructor({ signal, workers }: FormMakerOptions) {
    this.#limit = workers ?? Math.min(MAX_WORKERS, availableParallelism())
    this.#signal = signal
    signal?.addEventListener('abort', () => void this.#end(signal.reason), { once: true })
  }

  /** As {@link FormMaker.makeEach}. */
  async make(bytes: Uint8Array, recipes: readonly FormRecipe[], take: TakeForm): Promise<void> {
    this.#signal?.throwIfAborted()
    const { plans, remarks, ...picture } = planForms(bytes, recipes)
    const sound: (readonly [number, FormPlan])[] = []
    for (const [index, plan] of plans.entries()) {
      if (plan instanceof Error) take(plan, index)
      else sound.push([index, plan])
    }
    if (sound.length === 0) return
    await this.#do({ bytes, ...picture, plans: sound.map(([, plan]) => plan) }, (made, number) => {
      const [index, plan] = sound[number] ?? []
      if (index === undefined || plan === undefined) return
      take(made instanceof Error ? made : formOf(plan, made, remarks), index)
    })
  }

  /** Ends all threads. What is still being made rejects. */
  close(): Promise<void> {
    return this.#end(new Error('The maker of forms was closed.'))
  }

  #do(order: WorkOrder, take: Job['take']): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, take, ended: 0, resolve, reject, isDecoded: false })
      this.#handOut()
    })
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#freeHand()
      if (hand === undefined) return
      const job = this.#waiting.shift()
      if (job === undefined) return
      hand.job = job
      hand.worker.ref()
      // What a thread before this one has made is not made again. The copy of the original goes over as it is: sent otherwise,
      // a part of a larger buffer takes all of that along.
      const bytes = new Uint8Array(job.order.bytes)
      const order: WorkOrder = { ...job.order, bytes, plans: job.order.plans.slice(job.ended) }
      hand.worker.postMessage(order, [bytes.buffer])
    }
  }

  #freeHand(): Hand | undefined {
    for (const hand of this.#hands) if (hand.job === undefined) return hand
    return this.#hands.size < this.#limit ? this.#hire() : undefined
  }

  #hire(): Hand {
    // What codecs print is for those who develop them: it is left unread, as reading would keep the process alive. Options of
    // this process are no concern of its threads.
    const worker = new Worker(workerFile(), { stdout: true, stderr: true, execArgv: [] })
    const hand: Hand = { worker, isReady: false, job: undefined }
    let fault: unknown
    worker.on('message', (report: WorkReport) => this.#hear(hand, report))
    worker.on('error', (error: unknown) => {
      fault = error
    })
    worker.on('exit', (code) => this.#lose(hand, fault ?? new Error(`The thread ended with ${code}.`)))
    this.#hands.add(hand)
    return hand
  }

  #hear(hand: Hand, report: WorkReport): void {
    hand.isReady = true
    const { job } = hand
    if (job === undefined) return
    if (report.kind === 'decoded') job.isDecoded = true
    if (report.kind === 'form') job.take(report.bytes, job.ended++)
    if (report.kind !== 'done') return
    hand.job = undefined
    // A thread with nothing to do keeps no process alive.
    hand.worker.unref()
    job.resolve()
    this.#handOut()
  }

  /** A thread that ended takes the form that it was making with it, and another one makes the rest. */
  #lose(hand: Hand, fault: unknown): void {
    if (!this.#hands.delete(hand)) return
    const { job, isReady } = hand
    if (job === undefined) return
    if (!isReady) {
      job.reject(fault)
    } else if (!job.isDecoded) {
      job.reject(new UnreadableOriginalError(NOT_DECODED, { cause: fault }))
    } else {
      job.take(new Error(`It could not be made: ${reasonOf(fault)}`, { cause: fault }), job.ended++)
      if (job.ended < job.order.plans.length) this.#waiting.unshift(job)
      else job.resolve()
    }
    this.#handOut()
  }

  async #end(reason: unknown): Promise<void> {
    const hands = [...this.#hands]
    this.#hands.clear()
    const jobs = [...hands.flatMap(({ job }) => job ?? []), ...this.#waiting]
    this.#waiting = []
    for (const { reject } of jobs) reject(reason)
    await Promise.all(hands.map(({ worker }) => worker.terminate()))
  }
}

/** What came over from a thread has the words of an error, and need not be one. */
function reasonOf(fault: unknown): string {
  const isError = typeof fault === 'object' && fault !== null && 'message' in fault
  return String(isError ? fault.message : fault)
}

/** Beside this file, which is either a source or a part of the bundle. */
function workerFile(): URL {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? './picture/worker.ts' : './imaging-worker.js', here)
}

function formOf({ layout }: FormPlan, bytes: Uint8Array, remarks: readonly string[]): MadeForm {
  const { width, height } = layout.place
  return { bytes, width, height, isEnlarged: layout.isEnlarged, remarks }
}
