import { unfinished, type Plan } from '../plan/plan.ts'
import { describeCount } from '../text/amounts.ts'
import { DeliveryError, type FailedDelivery } from '../result/delivery.ts'
import { WAY_BACK_WORDS } from '../explanation/way-back.ts'
import { formatTasksFile, hasRoom, hideInName, hideInTasks, type TaskList, type WayBack } from '../result/task-list.ts'
import type { Log } from '../text/log.ts'
import { reasonForLog } from '../text/reason.ts'
import type { TasksFile } from './tasks-file.ts'

/** An artifact for ids that the outputs have no room for: a later job has no other way to them. */
export interface TasksArtifact {
  /** As it is asked for. */
  readonly name: string
  /** Why this runner takes no artifact, a clause; `undefined` where it does. */
  readonly obstacle: string | undefined
  /**
   * @param text - of the file that it holds
   * @returns the name that it got
   * @throws an error that says why there is none
   */
  upload(text: string): Promise<string>
}

/** The ids as the runner is told them while the step runs. */
export interface ToldTasks {
  readonly tasks: TaskList
  /** Whether there is room for all that may come. */
  readonly hasRoom: boolean
  /** Workspace path of the file that has them; empty where there is none. */
  readonly file: string
}

/** Where ids are kept. */
export interface TaskIdsOptions {
  readonly file: Pick<TasksFile, 'path' | 'choose' | 'add'>
  readonly artifact: TasksArtifact
  readonly publish: (told: ToldTasks) => void
  /** Keeps secrets out of names and ids: see `hideInTasks`. */
  readonly redact: (text: string) => string
  readonly wayBack: WayBack
  readonly log: Log
}

/** So many ids are told one by one. */
const ONE_BY_ONE = 20
/** Afterwards they are told when there are so many times as many: each time all of them are written. */
const GROWTH = 1.25

/** Keeps the ids of a run's tasks where later steps and jobs find them, however many there are. */
export class TaskIds {
  readonly #options: TaskIdsOptions
  /** Whether it was said that the outputs have no room. */
  #isAnnounced = false
  /** All ids, the newest of each image, as others may see them. */
  readonly #tasks: Record<string, string> = {}
  /** How many ids have come, those included in whose place others are. */
  #count = 0
  /** How many of them were told. */
  #toldCount = 0
  /** How many are to come where none is in place of another. */
  #total = 0

  constructor(options: TaskIdsOptions) {
    this.#options = options
  }

  /** Workspace path of the file that has all ids; empty where there is none. */
  get file(): string {
    return this.#options.file.path
  }

  /** Says, before anything is spent, where the ids will be. A plan takes no name for its file. */
  announce(plan: Plan, { isPlan }: { readonly isPlan: boolean }): void {
    const { file, artifact, log } = this.#options
    const names = unfinished(plan).map(({ name }) => name)
    if (names.length === 0) return
    if (!isPlan) file.choose()
    this.#total = names.length
    this.#isAnnounced = !hasRoom(Object.fromEntries(names.map((name) => [name, ''])))
    if (!this.#isAnnounced) return
    const what =
      `The ids of ${describeCount(names.length, 'task')} have no room in the outputs 'tasks' and 'pending-tasks', which stay empty where ` +
      "they would be so long. The output 'tasks-file' names the file that has them"
    if (artifact.obstacle === undefined) {
      log.notice(`${what}; it goes up as the artifact '${artifact.name}', for a later job to pass its path as 'tasks'.`)
    } else {
      log.warning(
        `${what}, but no later job can have it: ${artifact.obstacle} Collect in this job, with that path as 'tasks', ` +
          "or submit fewer at once with 'shard'.",
      )
    }
  }

  /**
   * To be called with each id that is new. It is in the file at once; in the outputs it is among the first and with the last,
   * and in between as often as the whole stays in proportion to what is told at the end.
   *
   * @param tasks - all so far
   */
  add(tasks: TaskList, names: readonly string[]): void {
    const { file, redact } = this.#options
    const shown = names.map((name) => hideInName(name, redact))
    for (const [index, name] of shown.entries()) this.#tasks[name] = redact(tasks[names[index] ?? ''] ?? '')
    file.add(this.#tasks, shown)
    this.#count += names.length
    const isDue = this.#count <= ONE_BY_ONE || this.#count >= this.#toldCount * GROWTH
    if (isDue || this.#count === this.#total) this.tellRest()
  }

  /** Tells the ids that were not told yet; for a process that ends without a result, which would tell all of them. */
  tellRest(): void {
    if (this.#count === this.#toldCount) return
    this.#toldCount = this.#count
    const { file, publish } = this.#options
    publish({ tasks: this.#tasks, hasRoom: !this.#isAnnounced && hasRoom(this.#tasks), file: file.path })
  }

  /** Brings ids to an artifact that the outputs have no room for. @returns what failed */
  async finish(tasks: TaskList): Promise<readonly FailedDelivery[]> {
    const { artifact, wayBack, log, redact } = this.#options
    const count = Object.keys(tasks).length
    if (count === 0 || artifact.obstacle !== undefined || (!this.#isAnnounced && hasRoom(tasks))) return []
    try {
      const name = await artifact.upload(formatTasksFile(hideInTasks(tasks, redact)))
      log.info(`The ids of ${describeCount(count, 'task')} are in the artifact '${name}'.`)
      return []
    } catch (cause) {
      const what = `The ids of ${describeCount(count, 'task')} did not go up as '${artifact.name}'`
      const error = new DeliveryError(`${what}: ${reasonForLog(cause)}`, {
        next: `They stand in the log. ${WAY_BACK_WORDS[wayBack].meanwhile}`,
        cause,
      })
      return [{ destination: 'artifact', error }]
    }
  }
}
