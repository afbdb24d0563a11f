import { KieApiError, type KieError, type KieRequestError } from '../wire/errors.ts'
import { KieCancelledError, KieNotSubmittedError } from './task-errors.ts'
import type { ImageRequest } from '../client/task.ts'

/** Why nothing more is submitted. */
export type StopReason = KieError | 'over-budget' | 'cancelled'

/** What is asked whether it may be sent. */
export interface Candidate {
  readonly request: ImageRequest
  /** Asked right before each send: a reason against it. */
  readonly admit: () => KieError | 'over-budget' | undefined
}

/** What stands in the way of submissions: of all of them, or of those of one model. */
export class Obstacles {
  /** Aborted when nothing more is submitted. */
  readonly #stop = new AbortController()
  /** Aborted when what kie has refused for a while is not sent again either. A spent budget has room for it already. */
  readonly #drop = new AbortController()
  #stopReason: StopReason | undefined
  readonly #refusedModels = new Map<string, KieError>()

  /** Aborted when nothing more is submitted. */
  get stopped(): AbortSignal {
    return this.#stop.signal
  }

  /** Aborted when what was sent once is not sent again either. */
  get dropped(): AbortSignal {
    return this.#drop.signal
  }

  /** Submits nothing more. The first reason counts, but for a spent budget, where any other counts more. */
  stop(reason: StopReason): void {
    if (this.#stopReason === undefined || this.#stopReason === 'over-budget') this.#stopReason = reason
    this.#stop.abort()
    if (reason !== 'over-budget') this.#drop.abort()
  }

  /** Takes note of a final refusal, which may be one of every other request, or of those for the same model. */
  refused({ model }: ImageRequest, error: KieRequestError): void {
    if (error.verdict === 'stop') this.stop(error)
    if (isAboutModel(error)) this.#refusedModels.set(model, error)
  }

  /** Why an order for this model would not be sent; `undefined` if it would. */
  find(model: string): KieError | undefined {
    const reason = this.#stopReason ?? this.#refusedModels.get(model)
    if (reason === undefined) return undefined
    return reason === 'cancelled' ? new KieCancelledError() : new KieNotSubmittedError(reason)
  }

  /** Whether an order may be sent for the first time. A reason against it stops all others too. */
  admits({ request, admit }: Candidate): boolean {
    return this.find(request.model) === undefined && this.#isAllowed(admit)
  }

  /** Whether an order that was sent once may be sent again, as far as anything but its own refusal decides. */
  admitsAgain({ request, admit }: Candidate): boolean {
    return !this.#drop.signal.aborted && !this.#refusedModels.has(request.model) && this.#isAllowed(admit)
  }

  #isAllowed(admit: Candidate['admit']): boolean {
    const reason = admit()
    if (reason !== undefined) this.stop(reason)
    return reason === undefined
  }
}

function isAboutModel(error: KieRequestError): boolean {
  return error instanceof KieApiError && (error.kind === 'model' || error.kind === 'disabled')
}
