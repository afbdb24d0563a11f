import { randomBytes } from 'node:crypto'
import type { FileStore } from '../files/store.ts'
import type { ImageRequest } from '../models/request-check.ts'
import { drawPicture, type PictureType } from '../pictures/drawing.ts'
import type { Pace } from '../wire/pace.ts'
import type { Callbacks } from './callbacks.ts'
import type { PlannedTask, TaskPlan, TaskState } from './plan.ts'
import type { SandboxTask } from './record.ts'
import { completePlan } from './usual.ts'

type Changing = { -readonly [Key in keyof SandboxTask]: SandboxTask[Key] }

interface TaskBookOptions {
  readonly pace: Pace
  readonly files: FileStore
  readonly callbacks: Callbacks
  readonly draw: (task: PlannedTask) => TaskPlan
  readonly balance: number
  readonly pictureScale: number
}

const EXTENSIONS: Readonly<Record<PictureType, string>> = {
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
}

/** All tasks, and the account that pays for them. */
export class TaskBook {
  readonly tasks: SandboxTask[] = []
  balance: number
  readonly #options: TaskBookOptions

  constructor(options: TaskBookOptions) {
    this.balance = options.balance
    this.#options = options
  }

  /**
   * Creates a task, takes its price and starts its life.
   *
   * @returns `undefined` if the balance is too low
   */
  create({ model, input, callBackUrl, dropped }: ImageRequest): SandboxTask | undefined {
    const asked = { model, input, index: this.tasks.length, ...(callBackUrl === undefined ? {} : { callBackUrl }) }
    const plan = completePlan(this.#options.draw(asked), asked)
    if (plan.credits > this.balance) return undefined
    this.#pay(plan.credits)
    const now = this.#options.pace.now()
    const task: Changing = {
      ...asked,
      dropped,
      taskId: randomBytes(16).toString('hex'),
      plan,
      state: 'waiting',
      createdAtMs: now,
      updatedAtMs: now,
      completedAtMs: undefined,
      credits: plan.credits,
      urls: [],
    }
    this.tasks.push(task)
    this.#options.pace.inBackground(() => this.#live(task))
    return task
  }

  /** @returns `undefined` for an id that is none of ours, and in the plan's grace */
  find(taskId: string): SandboxTask | undefined {
    const task = this.tasks.find((one) => one.taskId === taskId)
    const age = this.#options.pace.now() - (task?.createdAtMs ?? 0)
    return task !== undefined && age >= task.plan.graceMs ? task : undefined
  }

  async #live(task: Changing): Promise<void> {
    await this.#options.pace.sleep(task.plan.waitingMs)
    this.#enter(task, 'generating')
    await this.#options.pace.sleep(task.plan.generatingMs)
    if (task.plan.end === 'success') task.urls = this.#publish(task)
    else this.#refund(task)
    this.#enter(task, task.plan.end)
    task.completedAtMs = task.updatedAtMs
    await this.#options.callbacks.tell(task)
  }

  #enter(task: Changing, state: TaskState): void {
    task.state = state
    task.updatedAtMs = this.#options.pace.now()
  }

  #publish(task: SandboxTask): string[] {
    const { pictures, pictureType } = task.plan
    return Array.from({ length: pictures }, (_, picture) => {
      const path = `/kie/${task.taskId}/${picture + 1}.${EXTENSIONS[pictureType]}`
      return this.#options.files.add(path, {
        contentType: `image/${pictureType}`,
        content: this.#content(task, picture),
      })
    })
  }

  /** The picture is drawn when it is first asked for, and once. */
  #content(task: SandboxTask, picture: number): () => Promise<Uint8Array> {
    const { bytes, pictures, pictureType, pictureScale } = task.plan
    if (bytes !== undefined) return () => Promise.resolve(bytes(picture))
    const { prompt, quality } = task.input
    const aspectRatio = shapeIn(task.input)
    const about = [task.model, aspectRatio, quality, pictures > 1 ? `picture ${picture + 1} of ${pictures}` : undefined]
    let drawn: Promise<Buffer> | undefined
    return () =>
      (drawn ??= drawPicture({
        prompt: typeof prompt === 'string' ? prompt : task.model,
        aspectRatio: aspectRatio ?? '1:1',
        take: { task: task.index, picture },
        captions: [about.filter((word) => typeof word === 'string').join(' · '), `task ${task.taskId}`],
        type: pictureType,
        scale: this.#options.pictureScale * pictureScale,
      }))
  }

  #refund(task: Changing): void {
    this.#pay(-task.credits)
    task.credits = 0
  }

  /** Credits are decimals; hundredths keep the sums free of the dust of binary fractions. */
  #pay(credits: number): void {
    this.balance = Math.round((this.balance - credits) * 100) / 100
  }
}

/** `4:3` for the several ways in which models are told so; `undefined` for what is no ratio. */
function shapeIn({ aspect_ratio, image_size, size }: SandboxTask['input']): string | undefined {
  const words = [aspect_ratio, image_size, size].filter((value) => typeof value === 'string')
  const shapes = words.flatMap((word) => {
    const [, way, across = '', down = ''] = /^(portrait|landscape)_(\d+)_(\d+)$/.exec(word) ?? []
    // The long side comes first in both: portrait_4_3 is three wide and four high.
    if (way !== undefined) return [way === 'portrait' ? `${down}:${across}` : `${across}:${down}`]
    return /^\d+:\d+$/.test(word) ? [word] : []
  })
  return shapes[0]
}
