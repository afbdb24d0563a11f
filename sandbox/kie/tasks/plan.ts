import type { PictureType } from '../pictures/drawing.ts'

/** How one task goes. Everything left out goes as it usually does with its model: drawn pictures after eight seconds. */
export interface TaskPlan {
  /** Milliseconds for which recordInfo does not know the task yet; default 0. */
  readonly graceMs?: number
  /** Milliseconds in the state waiting; default 1000. */
  readonly waitingMs?: number
  /** Milliseconds in the state generating, after the waiting; default 7000. */
  readonly generatingMs?: number
  /** Default `success`. */
  readonly end?: 'success' | 'fail'
  /** Of a task that fails; default `500` and `Internal Error, Please try again later.` */
  readonly failCode?: string
  readonly failMsg?: string
  /** Number of result pictures; default that of the model, mostly 1. With 0 the result lists none. */
  readonly pictures?: number
  /** Default that of the model, mostly `png`. Decides the extension and the Content-Type, also of {@link bytes}. */
  readonly pictureType?: PictureType
  /** How much larger than usual the pictures are drawn; default 1, more for models that make pictures larger. */
  readonly pictureScale?: number
  /** Result files instead of drawn pictures, counted from 0. */
  readonly bytes?: (picture: number) => Uint8Array
  /**
   * Where a finished record holds its URLs. `both`: `response` and `resultJson`, as seen since September 2026; `object`:
   * `resultJson` is an object instead of a string; `empty`: nowhere; `junk`: in a `resultJson` that does not parse.
   */
  readonly resultShape?: ResultShape
  /** Milliseconds after the success for which the URLs are still missing; default 0. */
  readonly urlsLateMs?: number
  /** Words for states that differ from kie's own; `null` leaves the field out. */
  readonly stateWords?: Readonly<Partial<Record<TaskState, string | null>>>
  /** The code of the reply that shows a failed task; kie documents 501, with the record all the same. Default 200. */
  readonly failedUnderCode?: number
  /** `absent`: `successFlag` is missing from the record. Default `told`, which without a state decides. */
  readonly successFlag?: 'told' | 'absent'
  /** Price, instead of the known one. */
  readonly credits?: number
  /** `absent`: `creditsConsumed` is missing from the record, as in April 2026. */
  readonly creditsConsumed?: 'told' | 'absent'
}

/** Where the URLs of a finished task are to be found. */
export type ResultShape = 'both' | 'resultJson' | 'response' | 'object' | 'empty' | 'junk'

/** States of a task in the sandbox. */
export type TaskState = 'waiting' | 'generating' | 'success' | 'fail'

/** A plan with nothing left open. */
export type FullPlan = Required<Omit<TaskPlan, 'bytes'>> & Pick<TaskPlan, 'bytes'>

/** What a plan is drawn up for. */
export interface PlannedTask {
  readonly model: string
  readonly input: Readonly<Record<string, unknown>>
  /** How many tasks were created before it. */
  readonly index: number
  readonly callBackUrl?: string
}
