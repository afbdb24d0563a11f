import type { PlannedImage } from './plan.ts'

/** One createTask of a step: sent for certain, accepted where it has an id. */
export interface RecordedTask {
  /** Name of the image. */
  readonly name: string
  /** sha256 of the canonical request. No prompt is ever recorded. */
  readonly request: string
  /** When the createTask was sent. */
  readonly at: Date
  /** `undefined` where no id came: kie may have a task for it all the same. */
  readonly taskId: string | undefined
}

/** Which step of which job a record belongs to. */
export interface RecordOwner {
  /** The input `resume-key`. */
  readonly resumeKey: string
  /** Id of the step in its job. */
  readonly step: string
}

const INTENT = 'intent-'
const TASK = 'task-'
const REFUSED = 'refused-'

/**
 * Writes the record while the step runs, one key for each fact, so that a line torn by a kill spares the others.
 *
 * The values are short on purpose: the runner hands them to the post step in its environment, and two for each of 10,000
 * tasks must stay below the 2 MB that Linux allows.
 */
export class Recorder {
  readonly #save: (key: string, value: string) => void
  readonly #numbers = new Map<string, number>()
  #next = 0

  /** @param save - keeps a value for the post step, on disk when it returns */
  constructor(save: (key: string, value: string) => void) {
    this.#save = save
  }

  /** Notes that a createTask is about to leave. A request that is sent again is the same intent. */
  intend(image: Pick<PlannedImage, 'name' | 'requestHash' | 'price'>, attempt: number, at: Date): void {
    const key = `${image.name} ${attempt}`
    if (this.#numbers.has(key)) return
    this.#next += 1
    this.#numbers.set(key, this.#next)
    this.#save(`${INTENT}${this.#next}`, JSON.stringify([image.name, image.requestHash, at.getTime()]))
  }

  /** Notes the id that came of it. */
  accept(name: string, attempt: number, taskId: string): void {
    const number = this.#numbers.get(`${name} ${attempt}`)
    if (number !== undefined) this.#save(`${TASK}${number}`, taskId)
  }

  /** Notes what kie said that it took. */
  cost(name: string, attempt: number, credits: number): void {
    const number = this.#numbers.get(`${name} ${attempt}`)
    if (number !== undefined) this.#save(`cost-${number}`, String(credits))
  }

  /** Notes that surely no task came of it, so that a re-run needs no warning. */
  refuse(name: string, attempt: number): void {
    const number = this.#numbers.get(`${name} ${attempt}`)
    if (number !== undefined) this.#save(`${REFUSED}${number}`, '1')
  }
}

/**
 * Reads what a Recorder wrote.
 *
 * @param state - the saved values by their keys; others are ignored, and so is what a kill has torn
 */
export function readRecordedTasks(state: Readonly<Record<string, string | undefined>>): readonly RecordedTask[] {
  return Object.entries(state)
    .filter(([key]) => key.startsWith(INTENT))
    .map(([key, value = '']) => ({ number: Number(key.slice(INTENT.length)), value }))
    .filter(({ number }) => state[`${REFUSED}${number}`] === undefined)
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, value }) => {
      const intent = jsonIn(value)
      if (!Array.isArray(intent)) return []
      const [name, request, at] = intent as unknown[]
      return readRecorded({ name, request, at, taskId: state[`${TASK}${number}`] })
    })
}

/** The text that is kept for a re-run. */
export function formatRecord(tasks: readonly RecordedTask[]): string {
  return `${JSON.stringify({ version: 1, tasks: tasks.map((task) => ({ ...task, at: task.at.getTime() })) })}\n`
}

/** Reads the text of an earlier attempt. @returns `undefined` where it is no record */
export function parseRecord(text: string): readonly RecordedTask[] | undefined {
  const record = jsonIn(text) as { version?: unknown; tasks?: unknown } | null | undefined
  if (record?.version !== 1 || !Array.isArray(record.tasks)) return undefined
  return (record.tasks as Record<string, unknown>[]).flatMap(readRecorded)
}

function readRecorded({ name, request, at, taskId }: Record<string, unknown>): RecordedTask[] {
  if (typeof name !== 'string' || typeof request !== 'string' || typeof at !== 'number') return []
  return [{ name, request, at: new Date(at), taskId: typeof taskId === 'string' && taskId !== '' ? taskId : undefined }]
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
