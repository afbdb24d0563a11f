import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { FormMaker, type MadeForm } from '../../../imaging/index.ts'
import { extensionOf, type Clock } from '../../../kie/index.ts'
import { fileOfForm, typeOfForm, type Form } from '../../formats/form.ts'
import { derivedFrom, findForm, findLacking, type Lacking } from '../../formats/lacking.ts'
import { recipeOf, type SettledOptions } from '../../formats/options.ts'
import { ORIGINAL } from '../../formats/original.ts'
import type { FormatsWish } from '../../formats/wish.ts'
import type { ImageFolder } from '../../images/folder.ts'
import type { ResultOfTask } from '../../images/lock.ts'
import type { ImageFailure } from '../../result/image-failure.ts'
import { fileIn } from '../../result/image-files.ts'
import type { DeliveredFile, SavedImage } from '../../result/saved-image.ts'
import { describeCount } from '../../text/amounts.ts'
import type { Log } from '../../text/log.ts'
import { explainForms, type FormFault } from './fault.ts'
import { readOriginal, type OriginalOptions } from './original.ts'

/** Images whose forms are made at the same time: of each one, the original is in memory. */
const MOST_AT_ONCE = 4

/** Most images whose forms have a line each; of more their number says enough. */
const MOST_TOLD = 20

/** An image, and to which task's results it belongs. */
type Picture = SavedImage & ResultOfTask

/** What making forms needs. */
export interface FormWorkOptions extends OriginalOptions {
  readonly folder: Pick<ImageFolder, 'put'>
  readonly clock: Pick<Clock, 'date'>
  readonly log: Log
  /** Called as soon as an image has all of its files that can be had. */
  readonly onDone: () => void
}

/** An image with its files. */
interface Formed {
  /** `undefined` where none of its files could be had. */
  readonly image: Picture | undefined
  readonly faults: readonly FormFault[]
}

/** Makes the forms of images as they arrive, while others are drawn and fetched. */
export class FormWork {
  readonly #options: FormWorkOptions
  readonly #waiting: (() => Promise<void>)[] = []
  readonly #running = new Set<Promise<void>>()
  /** What came of each image that was started, by its original's task and its name. */
  readonly #formed = new Map<string, Formed>()
  #maker: FormMaker | undefined
  /** Forms that were made. */
  #forms = 0
  /** Images that had a line for theirs. */
  #told = 0

  constructor(options: FormWorkOptions) {
    this.#options = options
  }

  /** Begins with an image, or queues it. @param wish - `undefined` where the original alone is asked for */
  start(image: Picture, wish: FormatsWish | undefined): void {
    if (wish === undefined && image.original === undefined) return
    this.#waiting.push(async () => {
      const formed = await this.#form(image, wish)
      this.#formed.set(keyOf(image), formed)
      if (formed.image !== undefined) this.#options.onDone()
    })
    this.#fill()
  }

  /** Resolves when all that was started has ended, or the run is cancelled, and nothing more is made then. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.race(this.#running)
    await this.#maker?.close()
    this.#maker = undefined
    const made = [...this.#formed.values()].filter(({ image }) => image?.files?.some(isMadeForm))
    if (made.length > 0) {
      this.#options.log.info(`Made ${describeCount(this.#forms, 'form')} of ${describeCount(made.length, 'image')}`)
    }
  }

  /** These images with their files, but for those of which none is here. */
  with(images: readonly Picture[]): readonly Picture[] {
    return images.flatMap((image) => {
      const formed = this.#formed.get(keyOf(image))
      if (formed === undefined) return image.path === '' ? [] : [image]
      return formed.image ?? []
    })
  }

  /** What of these images could not be had. */
  failures(images: readonly Picture[]): readonly ImageFailure[] {
    return images.flatMap((image) => {
      const { faults = [], image: there } = this.#formed.get(keyOf(image)) ?? {}
      return faults.length === 0 ? [] : [{ ...explainForms(image, faults), isOfForms: there !== undefined }]
    })
  }

  #fill(): void {
    while (this.#running.size < Math.min(MOST_AT_ONCE, availableParallelism())) {
      const next = this.#waiting.shift()
      if (next === undefined) return
      const run = next().finally(() => {
        this.#running.delete(run)
        this.#fill()
      })
      this.#running.add(run)
    }
  }

  async #form(image: Picture, wish: FormatsWish | undefined): Promise<Formed> {
    const isOver = (): boolean => this.#options.signal.aborted
    const { wanted, forms, options, original: lacksOriginal } = findLacking(image, wish)
    const files: DeliveredFile[] = [...(image.files ?? [])]
    const faults: FormFault[] = []
    if ((forms.length > 0 || lacksOriginal) && !isOver()) {
      try {
        const bytes = await readOriginal(image, this.#options)
        if (lacksOriginal) files.push(await this.#putOriginal(image, bytes))
        const made = await this.#make(image, { bytes, forms, options })
        files.push(...made.files)
        faults.push(...made.faults)
      } catch (error) {
        if (!isOver()) faults.push({ words: [...(lacksOriginal ? [ORIGINAL] : []), ...forms.map(wordOf)], error })
      }
    }
    return { image: compose(image, { wanted, files, options }), faults }
  }

  async #putOriginal(image: Picture, bytes: Uint8Array): Promise<DeliveredFile> {
    const { bytes: size, sha256, width, height, mediaType } = image.original ?? image
    const placed = await this.#options.folder.put(`${image.name}.${extensionOf(mediaType)}`, bytes)
    return { ...placed, bytes: size, sha256, width, height, mediaType, isMade: true }
  }

  async #make(
    image: Picture,
    {
      bytes,
      forms,
      options,
    }: { readonly bytes: Uint8Array; readonly forms: readonly Form[]; readonly options: SettledOptions },
  ): Promise<{ readonly files: readonly DeliveredFile[]; readonly faults: readonly FormFault[] }> {
    const { signal } = this.#options
    if (forms.length === 0) return { files: [], faults: [] }
    this.#maker ??= new FormMaker({ signal })
    const recipes = forms.map((form) => recipeOf(form, options))
    const made = await this.#maker.make(bytes, recipes)
    const files: DeliveredFile[] = []
    const faults: FormFault[] = []
    for (const [index, form] of forms.entries()) {
      try {
        const each = made[index] ?? new Error('it was not made')
        if (each instanceof Error) throw each
        files.push(await this.#put(image, { form, made: each, options }))
      } catch (error) {
        faults.push({ words: [form.word], error })
      }
    }
    this.#tell(image, { files, remarks: made.flatMap((each) => (each instanceof Error ? [] : each.remarks)) })
    return { files, faults }
  }

  async #put(
    image: Picture,
    { form, made, options }: { readonly form: Form; readonly made: MadeForm; readonly options: SettledOptions },
  ): Promise<DeliveredFile> {
    const { folder, log } = this.#options
    const placed = await folder.put(fileOfForm(image.name, form), made.bytes)
    this.#forms += 1
    const original = image.original ?? image
    if (made.isEnlarged) {
      log.warning(
        `${image.name}: ${form.word} is larger than the original of ${original.width}×${original.height} pixels, and shows no more than that.`,
      )
    }
    return {
      ...placed,
      bytes: made.bytes.length,
      sha256: createHash('sha256').update(made.bytes).digest('hex'),
      width: made.width,
      height: made.height,
      mediaType: typeOfForm(form),
      derivedFrom: derivedFrom(original.sha256, form, options),
      isMade: true,
    }
  }

  #tell(
    { name }: Picture,
    { files, remarks }: { readonly files: readonly DeliveredFile[]; readonly remarks: readonly string[] },
  ): void {
    const { log } = this.#options
    for (const remark of new Set(remarks)) log.notice(`${name}: ${remark}`)
    if (files.length > 0 && ++this.#told <= MOST_TOLD) {
      log.info(`${name}: made ${files.map(({ path }) => path).join(', ')}`)
    }
  }
}

/** What a composed image is made of. */
interface Composition {
  readonly wanted: Lacking['wanted']
  readonly files: readonly DeliveredFile[]
  readonly options: SettledOptions
}

/**
 * An image with the files that are asked for, in that order. One that is new is delivered as its original, too, where a form
 * is missing, be it that it could not be made or that the run was cancelled: it is paid for.
 */
function compose(image: Picture, { wanted, files, options }: Composition): Picture | undefined {
  const { original: absent } = image
  const facts = absent ?? fileIn(image)
  const own = files.find((file) => file.derivedFrom === undefined)
  const original = own ?? (absent === undefined ? { ...facts, isMade: image.origin !== 'reused' } : undefined)
  const delivered = wanted.flatMap((each) =>
    each === ORIGINAL ? (original ?? []) : (findForm(files, derivedFrom(facts.sha256, each, options)) ?? []),
  )
  const isRescued = delivered.length < wanted.length && original?.isMade === true && !delivered.includes(original)
  const all = isRescued ? [...delivered, original] : delivered
  const [first] = all
  if (first === undefined) return undefined
  const hasOriginal = original !== undefined && all.includes(original)
  return {
    ...image,
    ...fileIn(hasOriginal ? original : first),
    files: all,
    original: hasOriginal ? undefined : facts,
  }
}

function isMadeForm({ isMade, derivedFrom: from }: DeliveredFile): boolean {
  return isMade && from !== undefined
}

function wordOf({ word }: Form): string {
  return word
}

function keyOf({ taskId, name }: Picture): string {
  return `${taskId} ${name}`
}
