import { RecordFault } from '../result/record-fault.ts'
import { reasonForLog } from '../text/reason.ts'
import type { PlannedImage } from './plan.ts'

/** One createTask of a step: about to leave when it was noted, accepted where it has an id. */
export interface RecordedTask {
  /** Name of the image. */
  readonly name: string
  /** sha256 of the canonical request. No prompt is ever recorded. */
  readonly request: string
  /** When the createTask was sent. */
  readonly at: Date
  /** `undefined` where no id came: kie may have a task for it all the same. */
  readonly taskId: string | undefined
  /** Its forecast in credits, `undefined` where the price was unknown. */
  readonly price: number | undefined
  /** Credits that kie reported for it, `undefined` where it said nothing. */
  readonly credits: number | undefined
}

/** What is known of one earlier attempt of the run. */
export interface EarlierAttempt {
  /** From 1. */
  readonly number: number
  /** What it has submitted; `undefined` where GitHub says that there is no record of it. */
  readonly tasks: readonly RecordedTask[] | undefined
  /** Why no attempt keeps any here, as a sentence; left out where they are kept. */
  readonly obstacle?: string
}

/** Which step of which job a record belongs to. */
export interface RecordOwner {
  /** The input `resume-key`. */
  readonly resumeKey: string
  /** Id of the step in its job, with an ordinal where several have it. */
  readonly step: string
}

/** What a line says of a task; those of one task merge. */
interface Fact extends Readonly<Record<string, unknown>> {
  readonly task: number
}

/** Where a {@link Recorder} writes. */
export interface RecordSink {
  /** Appends a line. @throws where it was not written */
  append(line: string): void
  /** Returns when all lines are on disk. @throws where they are not */
  sync(): void
}

/** Writes the record while the step runs, one line for each fact, so that one torn by a kill spares the others. */
export class Recorder {
  readonly #sink: RecordSink
  readonly #numbers = new Map<string, number>()
  readonly #credits = new Map<number, number>()
  /** What the disk did not take, by task: one line each, so that an older fact never comes after a newer one. */
  readonly #unwritten = new Map<number, Fact>()
  #fault: RecordFault | undefined

  /** @param sink - keeps the lines for the post step */
  constructor(sink: RecordSink) {
    this.#sink = sink
  }

  /** Why a line could not be written: what is not on record must not be submitted. */
  get fault(): RecordFault | undefined {
    return this.#fault
  }

  /**
   * Notes that a createTask is about to leave, or, as attempt 0, that a task of an earlier attempt of the run is taken up.
   * A request that is sent again is the same intent.
   */
  intend(
    { name, requestHash, price }: Pick<PlannedImage, 'name' | 'requestHash' | 'price'>,
    attempt: number,
    at: Date,
  ) {
    const key = `${name} ${attempt}`
    if (this.#numbers.has(key)) return
    const task = this.#numbers.size + 1
    this.#numbers.set(key, task)
    this.#write({ task, name, request: requestHash, at: at.getTime(), price }, attempt > 0)
    // It does not leave then, and must not look as if it had once there is room again.
    if (attempt > 0 && this.#fault !== undefined) this.#write({ task, refused: true }, false)
  }

  /** Notes the id that came of it, and when the request was sent that brought it: the intent may be of an earlier one. */
  accept(name: string, attempt: number, { taskId, at }: { readonly taskId: string; readonly at?: Date }): void {
    const task = this.#numbers.get(`${name} ${attempt}`)
    if (task !== undefined) this.#write({ task, taskId, at: at?.getTime() }, attempt > 0)
  }

  /** Notes that surely no task came of it, so that a re-run needs no warning. */
  refuse(name: string, attempt: number): void {
    const task = this.#numbers.get(`${name} ${attempt}`)
    if (task !== undefined) this.#write({ task, refused: true }, false)
  }

  /** Notes what kie said that it took. */
  cost(name: string, attempt: number, credits: number): void {
    const task = this.#numbers.get(`${name} ${attempt}`)
    if (task === undefined || this.#credits.get(task) === credits) return
    this.#credits.set(task, credits)
    this.#write({ task, credits }, false)
  }

  /**
   * Tries once more to write what the disk did not take.
   *
   * @returns whether all of it is on disk
   */
  finish(): boolean {
    const written = [...this.#unwritten.keys()].filter((task) => this.#append(task))
    return this.#sync(written) && this.#unwritten.size === 0
  }

  /**
   * What could not be written before is tried first, up to the first that fails again: a full disk is not asked ten thousand
   * times. Only what nobody could know otherwise is worth the wait for the disk; the next wait covers the rest.
   */
  #write(fact: Fact, mustLast: boolean): void {
    const { task } = fact
    const whole = { ...this.#unwritten.get(task), ...fact }
    this.#unwritten.delete(task)
    this.#unwritten.set(task, whole)
    const written: number[] = []
    for (const each of this.#unwritten.keys()) {
      if (this.#append(each)) written.push(each)
      else if (each !== task && this.#append(task)) written.push(task)
      if (written.at(-1) !== each) break
    }
    if (mustLast) this.#sync(written)
    else this.#forget(written)
  }

  #append(task: number): boolean {
    return this.#try(() => this.#sink.append(JSON.stringify(this.#unwritten.get(task))))
  }

  #sync(written: readonly number[]): boolean {
    const isSynced = this.#try(() => this.#sink.sync())
    if (isSynced) this.#forget(written)
    return isSynced
  }

  #forget(written: readonly number[]): void {
    for (const task of written) this.#unwritten.delete(task)
  }

  /** @returns whether it could be done */
  #try(work: () => void): boolean {
    try {
      work()
      return true
    } catch (cause) {
      this.#fault ??= new RecordFault(reasonForLog(cause), { cause })
      return false
    }
  }
}

/** Version of what stands in a record: a re-run may have a newer version of this action than the attempt before it. */
const VERSION = 1

/** The line that a record begins with. */
export function formatOwner({ resumeKey, step }: RecordOwner): string {
  return JSON.stringify({ record: VERSION, resumeKey, step })
}

/** What stands in the lines of a record. */
export interface WrittenRecord {
  /** `undefined` where its line cannot be read, or is of another version. */
  readonly owner: RecordOwner | undefined
  /** In the order of their intents. */
  readonly tasks: readonly RecordedTask[]
}

/** Reads the lines that a Recorder wrote. What a kill or a full disk has torn is ignored. */
export function parseRecordLines(text: string): WrittenRecord {
  let owner: RecordOwner | undefined
  const facts = new Map<unknown, Record<string, unknown>>()
  for (const line of text.split('\n')) {
    const fact = factIn(line)
    const { task, record, resumeKey, step } = fact
    if (typeof task === 'number') facts.set(task, { ...facts.get(task), ...fact })
    else if (record === VERSION && typeof resumeKey === 'string' && typeof step === 'string')
      owner ??= { resumeKey, step }
  }
  const tasks = [...facts.values()].filter(({ refused }) => refused !== true).flatMap(readRecorded)
  return { owner, tasks }
}

function readRecorded({ name, request, at, taskId, price, credits }: Record<string, unknown>): RecordedTask[] {
  if (typeof name !== 'string' || typeof request !== 'string' || typeof at !== 'number') return []
  return [
    {
      name,
      request,
      at: new Date(at),
      taskId: typeof taskId === 'string' && taskId !== '' ? taskId : undefined,
      price: amountIn(price),
      credits: amountIn(credits),
    },
  ]
}

function amountIn(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined
}

/** What a line says. What is no object has none of the fields, and is read as if it were one. */
function factIn(line: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(line) ?? {}) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}
