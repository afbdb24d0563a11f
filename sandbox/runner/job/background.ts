import type { SandboxClock } from '../../clock/clock.ts'
import type { StepOutcome } from '../context/job.ts'
import {
  conclude,
  type Control,
  type JobStepResult,
  type RunningStep,
  type StepEnd,
  type StepIdentity,
} from './step.ts'

/** How many steps run in the background at once; more wait for their turn. */
const MAX_AT_ONCE = 10
/** How long a step that is cancelled is waited for. Its process lives on until it gets SIGKILL, 2.5 s later. */
const GRACE_MS = 7_500

/** A step for the background. */
export interface BackgroundStep {
  readonly identity: StepIdentity
  readonly continueOnError: boolean
  /** Called as soon as fewer than ten others run. */
  readonly start: () => RunningStep
}

/** What steps in the background need of their job. */
export interface BackgroundOptions {
  readonly clock: SandboxClock
  /** Takes how a step ended, as soon as it has. */
  readonly onEnd: (identity: StepIdentity, result: JobStepResult) => void
  /** Takes what a step leaves to later ones: only when it is waited for, or cancelled. */
  readonly onFlush: (result: JobStepResult) => void
}

/**
 * The steps of a job that run beside the others, as the runner's BackgroundStepCoordinator has them: what they leave comes
 * to later steps when they are waited for, and a failure comes to the job then.
 */
export class BackgroundSteps {
  readonly #options: BackgroundOptions
  readonly #entries = new Map<string, Entry>()
  readonly #queue: Entry[] = []
  #running = 0

  constructor(options: BackgroundOptions) {
    this.#options = options
  }

  /** Starts a step, or has it wait until one of ten others has ended. */
  start(step: BackgroundStep): void {
    const entry = new Entry(step, this.#options.onEnd)
    this.#entries.set(step.identity.id, entry)
    this.#queue.push(entry)
    this.#fill()
  }

  /** The names of the steps that a control is about; a step that was skipped goes by its id. */
  namesOf(control: Control): readonly string[] {
    return this.#idsOf(control).map((id) => this.#entries.get(id)?.step.identity.name ?? id)
  }

  /** Does what a step of the job asks for. @returns what that step comes to, and how each step it is about ended */
  async control(control: Control): Promise<{ outcome: StepOutcome; ends: readonly JobStepResult[] }> {
    const entries = this.#idsOf(control).flatMap((id) => this.#entries.get(id) ?? [])
    if ('cancel' in control) for (const entry of entries) await this.#cancel(entry)
    else await Promise.all(entries.map(({ over }) => over))
    const ends = entries.flatMap((entry) => this.#flush(entry) ?? [])
    return { outcome: 'cancel' in control ? 'success' : merge(ends), ends }
  }

  /** Waits for whatever nobody has waited for. @returns what all of them come to for the job */
  async settle(): Promise<StepOutcome> {
    await this.control({ waitAll: true })
    const counted = [...this.#entries.values()].filter(
      ({ result, isCancelled }) => !(isCancelled && result?.conclusion === 'cancelled'),
    )
    return merge(counted.flatMap(({ result }) => result ?? []))
  }

  /** As when a person cancels the run: whatever their conditions. */
  cancelAll(): void {
    for (const entry of this.#entries.values()) entry.cancel()
  }

  #idsOf(control: Control): readonly string[] {
    if ('wait' in control) return control.wait
    if ('cancel' in control) return [control.cancel]
    return [...this.#entries].filter(([, { isFlushed }]) => !isFlushed).map(([id]) => id)
  }

  async #cancel(entry: Entry): Promise<void> {
    entry.isCancelled = true
    entry.cancel()
    const waiting = new AbortController()
    const grace = this.#options.clock.sleep(GRACE_MS, waiting.signal).catch(() => undefined)
    await Promise.race([entry.over, grace])
    waiting.abort()
    entry.giveUp()
  }

  #flush(entry: Entry): JobStepResult | undefined {
    const { result } = entry
    if (result !== undefined && !entry.isFlushed) this.#options.onFlush(result)
    entry.isFlushed = true
    return result
  }

  #fill(): void {
    while (this.#running < MAX_AT_ONCE) {
      const entry = this.#queue.shift()
      if (entry === undefined) return
      if (entry.result !== undefined) continue
      this.#running++
      entry.begin()
      const next = (): void => {
        this.#running--
        this.#fill()
      }
      entry.over.then(next, next)
    }
  }
}

/** A step in the background, and what has become of it. */
class Entry {
  readonly step: BackgroundStep
  /** Rejects where the step could not be started. */
  readonly over: Promise<undefined>
  result: JobStepResult | undefined
  /** Whether a step of the job has cancelled it. */
  isCancelled = false
  isFlushed = false
  readonly #settled = Promise.withResolvers<undefined>()
  readonly #onEnd: BackgroundOptions['onEnd']
  #running: RunningStep | undefined

  constructor(step: BackgroundStep, onEnd: BackgroundOptions['onEnd']) {
    this.step = step
    this.#onEnd = onEnd
    this.over = this.#settled.promise
    // Whoever waits for the step gets it; until then it is no error of nobody's.
    this.over.catch(() => undefined)
  }

  begin(): void {
    try {
      this.#running = this.step.start()
      this.#running.done.then((end) => this.#finish(end), this.#settled.reject)
    } catch (error) {
      this.#settled.reject(error)
    }
  }

  cancel(): void {
    if (this.#running === undefined) this.giveUp()
    else this.#running.cancel()
  }

  /** Counts as cancelled from now on, unless it has ended. */
  giveUp(): void {
    if (this.result === undefined) this.#finish({ outcome: 'cancelled', outputs: {} })
  }

  #finish(end: StepEnd): void {
    if (this.result !== undefined) return
    this.result = { ...this.step.identity, ...end, conclusion: conclude(end, this.step) }
    this.#onEnd(this.step.identity, this.result)
    this.#settled.resolve(undefined)
  }
}

/** What several ends come to, as the runner's MergeTaskResults has it: the first that was cancelled, else one that failed. */
function merge(ends: readonly JobStepResult[]): StepOutcome {
  const has = (wanted: StepOutcome): boolean => ends.some(({ conclusion }) => conclusion === wanted)
  return (['cancelled', 'failure'] as const).find(has) ?? 'success'
}
