import type { FormatsWish } from '../../formats/wish.ts'
import type { ImageFolder } from '../../images/folder.ts'
import { LockKeeper } from '../../images/lock-keeper.ts'
import { vacantNames } from '../../plan/candidates.ts'
import { unfinished, type Plan } from '../../plan/plan.ts'
import { candidateKey, hasOwnName } from '../../result/candidate.ts'
import type { ImageFailure } from '../../result/image-failure.ts'
import { formsToWrite } from '../../work/forms.ts'
import type { Picture } from '../forms/composition.ts'
import { endOriginals } from '../forms/undelivered.ts'
import { FormWork, type FormWorkOptions } from '../forms/work.ts'
import { settleCandidates } from './settle.ts'

/** What following the pictures of a run needs. */
export interface ArrivalsOptions extends Omit<FormWorkOptions, 'onFile'> {
  readonly folder: ImageFolder
}

/** What is here at the end of a run. */
export interface Arrived {
  /** All images, also those of earlier runs, each with its files. */
  readonly images: readonly Picture[]
  /** What images lack that are here. */
  readonly failedForms: readonly ImageFailure[]
}

/** The pictures of a run that are here: their forms are made as they come, and the lock file knows them at once. */
export class Arrivals {
  readonly #plan: Plan
  readonly #options: ArrivalsOptions
  readonly #lockKeeper: LockKeeper
  readonly #forms: FormWork
  /** In which files images are to be delivered, by their names. */
  readonly #wishes: ReadonlyMap<string, FormatsWish | undefined>
  readonly #reused: readonly Picture[]
  #images: Picture[] = []
  /** Those of which a picture has come. */
  readonly #tasks = new Set<string>()

  constructor(plan: Plan, options: ArrivalsOptions) {
    const total = unfinished(plan).length + formsToWrite(plan).length
    this.#plan = plan
    this.#options = options
    this.#lockKeeper = new LockKeeper({ ...options, total })
    this.#forms = new FormWork({ ...options, onFile: (image) => this.#keep(image) })
    this.#wishes = new Map(plan.images.map(({ name, formats }) => [name, formats]))
    this.#reused = plan.images.flatMap(({ reused = [] }) => reused)
  }

  /** Begins with the forms that images of earlier runs lack. */
  completeReused(): void {
    for (const { reused = [], formats } of this.#plan.images)
      for (const image of reused) this.#forms.start(image, formats)
  }

  /** Takes note of a picture that has come. */
  add(image: Picture, formats: FormatsWish | undefined): void {
    this.#images.push(image)
    this.#tasks.add(image.taskId)
    this.#keep(image)
    // Which candidate stands in for its image, and has its forms, is known when all have arrived.
    if (image.candidate === undefined) this.#forms.start(image, formats)
  }

  /** Whether a picture of this task has come. */
  has(taskId: string): boolean {
    return this.#tasks.has(taskId)
  }

  /** Lets candidates stand in for their images, and waits for all forms. To be called when no more pictures come. */
  async settle(): Promise<void> {
    const vacant = vacantNames(this.#plan)
    const onRenamed = (picture: Picture, renamed: Picture): void => {
      this.#images = this.#images.map((each) => (each === picture ? renamed : each))
      // Its forms may take a minute, and the lock file must not name what is gone.
      this.#lockKeeper.onRenamed(() => this.#withForms())
    }
    await settleCandidates(this.#images, { ...this.#options, vacant, onRenamed })
    for (const image of this.#images) {
      const { candidate } = image
      if (candidate === undefined || !hasOwnName(image)) continue
      this.#forms.start(image, this.#wishes.get(candidateKey(candidate)))
    }
    await this.#forms.settled()
  }

  /** Ends the lock file, and says what is here. To be called when all is settled. */
  end(): Arrived {
    const images = this.#withForms()
    endOriginals(images, { ...this.#options, lockKeeper: this.#lockKeeper })
    return { images, failedForms: this.#forms.failures([...this.#reused, ...this.#images]) }
  }

  /** Lets the lock file know of an image with what is there of it so far. */
  #keep(image: Picture): void {
    this.#lockKeeper.onSaved(image, () => this.#withForms())
  }

  /** All images so far, with the files that they are delivered in. */
  #withForms(): readonly Picture[] {
    return this.#forms.with([...this.#reused, ...this.#images])
  }
}
