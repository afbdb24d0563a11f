import { availableParallelism } from 'node:os'
import { FormMaker } from '../../../imaging/index.ts'
import type { FormatsWish } from '../../formats/wish.ts'
import type { ImageFailure } from '../../result/image-failure.ts'
import { imageKey } from '../../result/image-files.ts'
import { isHere } from '../../result/saved-image.ts'
import { describeCount } from '../../text/amounts.ts'
import type { Picture } from './composition.ts'
import { explainForms } from './fault.ts'
import { FormedImage, type FormTools } from './formed-image.ts'
import { Lanes } from './lanes.ts'

/** Images whose forms are made at the same time: of each one, the original is in memory. */
const MOST_AT_ONCE = 4

/** Most images whose forms have a line each; of more their number says enough. */
const MOST_TOLD = 20

/** What making forms needs. */
export type FormWorkOptions = Omit<FormTools, 'maker'>

/** Makes the forms of images as they arrive, while others are drawn and fetched. */
export class FormWork {
  readonly #tools: FormTools
  readonly #lanes = new Lanes(Math.min(MOST_AT_ONCE, availableParallelism()))
  /** The images that were begun, by their originals' tasks and their names. */
  readonly #formed = new Map<string, FormedImage>()
  #maker: FormMaker | undefined
  /** Images that had a line for their forms. */
  #told = 0

  constructor(options: FormWorkOptions) {
    this.#tools = { ...options, maker: () => (this.#maker ??= new FormMaker({ signal: options.signal })) }
  }

  /** Begins with an image, or queues it. @param wish - `undefined` where the original alone is asked for */
  start(image: Picture, wish: FormatsWish | undefined): void {
    if (wish === undefined && image.original === undefined) return
    this.#lanes.start(async () => {
      const formed = new FormedImage(image, wish)
      this.#formed.set(imageKey(image), formed)
      await formed.complete(this.#tools)
      this.#tell(image, formed)
    })
  }

  /** Resolves when all that was started has ended, or the run is cancelled, and nothing more is made then. */
  async settled(): Promise<void> {
    await this.#lanes.settled()
    await this.#maker?.close()
    this.#maker = undefined
    this.#tellAll()
  }

  /** These images with their files so far, but for those of which none is here. */
  with(images: readonly Picture[]): readonly Picture[] {
    return images.flatMap((image) => {
      const formed = this.#formed.get(imageKey(image))
      if (formed === undefined) return isHere(image) ? [image] : []
      return formed.image ?? []
    })
  }

  /** What of these images could not be had. */
  failures(images: readonly Picture[]): readonly ImageFailure[] {
    return images.flatMap((image) => {
      const { faults = [], image: there } = this.#formed.get(imageKey(image)) ?? {}
      return faults.length === 0 ? [] : [{ ...explainForms(image, faults), isOfForms: there !== undefined }]
    })
  }

  #tellAll(): void {
    const { log } = this.#tools
    const images = [...this.#formed.values()]
    const made = images.filter(({ madeForms }) => madeForms.length > 0)
    const untried = images.filter((each) => each.untried > 0)
    const forms = sumOf(made, ({ madeForms }) => madeForms.length)
    if (made.length > 0) log.info(`Made ${describeCount(forms, 'form')} of ${describeCount(made.length, 'image')}`)
    if (untried.length > 0) {
      const files = sumOf(untried, (each) => each.untried)
      log.notice(
        `${describeCount(files, 'file')} of ${describeCount(untried.length, 'image')} not made any more, as the run was ` +
          'cancelled. A later one makes them at no cost, as long as the original is here or at kie.',
      )
    }
  }

  #tell({ name }: Picture, { madeForms, remarks }: FormedImage): void {
    const { log } = this.#tools
    for (const remark of remarks) log.notice(`${name}: ${remark}`)
    if (madeForms.length > 0 && ++this.#told <= MOST_TOLD) {
      log.info(`${name}: made ${madeForms.map(({ path }) => path).join(', ')}`)
    }
  }
}

function sumOf(images: readonly FormedImage[], count: (image: FormedImage) => number): number {
  return images.reduce((sum, image) => sum + count(image), 0)
}
