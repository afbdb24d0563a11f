import type { FormMaker, MadeForm } from '../../../imaging/index.ts'
import { extensionOf } from '../../../kie/index.ts'
import { fileOfForm, typeOfForm, type Form } from '../../formats/form.ts'
import { derivedFrom, findForm, findLacking, type Lacking } from '../../formats/lacking.ts'
import { recipeOf } from '../../formats/options.ts'
import { ORIGINAL } from '../../formats/original.ts'
import type { FormatsWish } from '../../formats/wish.ts'
import type { ImageFolder } from '../../images/folder.ts'
import { fileIn } from '../../result/image-files.ts'
import type { DeliveredFile } from '../../result/saved-image.ts'
import { sha256 } from '../../text/digest.ts'
import type { Log } from '../../text/log.ts'
import { compose, type Picture } from './composition.ts'
import type { FormFault } from './fault.ts'
import { readOriginal, type OriginalOptions } from './original.ts'

/** What making the forms of one image needs. */
export interface FormTools extends OriginalOptions {
  /** Asked for only where a form is to be made. */
  readonly maker: () => Pick<FormMaker, 'makeEach'>
  readonly folder: Pick<ImageFolder, 'put'>
  readonly log: Log
  /** Called as soon as the bytes of a file are on disk, and before a form has its name: the lock file is to know it first. */
  readonly onFile: (image: Picture) => void
}

/** An image on its way to the files that are asked for. */
export class FormedImage {
  readonly #picture: Picture
  readonly #lacking: Lacking
  /** Words of what is lacking and not yet tried. */
  readonly #left: Set<string>
  #files: readonly DeliveredFile[]
  readonly #faults: FormFault[] = []
  readonly #remarks = new Set<string>()
  #composed: Picture | undefined

  /** @param wish - `undefined` where the original alone is asked for */
  constructor(picture: Picture, wish: FormatsWish | undefined) {
    this.#picture = picture
    this.#lacking = findLacking(picture, wish)
    const { forms, original } = this.#lacking
    this.#left = new Set([...(original ? [ORIGINAL] : []), ...forms.map(({ word }) => word)])
    this.#files = picture.files ?? []
    this.#compose()
  }

  /** The image with what is here of it; `undefined` where nothing is. */
  get image(): Picture | undefined {
    return this.#composed
  }

  /** Its forms that this run has made and that are here, in the order asked for. */
  get madeForms(): readonly DeliveredFile[] {
    return this.#composed?.files?.filter(({ isMade, derivedFrom: from }) => isMade && from !== undefined) ?? []
  }

  /** What of it could not be had. */
  get faults(): readonly FormFault[] {
    return this.#faults
  }

  /** How many of its files are lacking and were not tried, as when the run was cancelled. */
  get untried(): number {
    return this.#left.size
  }

  /** What is to be known of its forms, each a sentence. */
  get remarks(): ReadonlySet<string> {
    return this.#remarks
  }

  /** Makes what it lacks, until the run is cancelled. What fails is among the faults then. */
  async complete(tools: FormTools): Promise<void> {
    const isOver = (): boolean => tools.signal.aborted
    if (this.#left.size === 0 || isOver()) return
    try {
      const bytes = await readOriginal(this.#picture, tools)
      if (this.#lacking.original) await this.#takeOriginal(bytes, tools)
      if (this.#lacking.forms.length > 0) await this.#makeForms(bytes, tools)
    } catch (error) {
      if (!isOver()) this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#faults.push({ words: [...this.#left], error })
    this.#left.clear()
  }

  /** Where its place is taken, its forms are made all the same. */
  async #takeOriginal(content: Uint8Array, tools: FormTools): Promise<void> {
    this.#left.delete(ORIGINAL)
    try {
      await this.#putOriginal(content, tools)
    } catch (error) {
      this.#faults.push({ words: [ORIGINAL], error })
    }
  }

  async #putOriginal(content: Uint8Array, tools: FormTools): Promise<void> {
    const original = fileIn(this.#picture.original ?? this.#picture)
    const placed = await tools.folder.put(`${this.#picture.name}.${extensionOf(original.mediaType)}`, content)
    this.#add({ ...original, ...placed, isMade: true }, tools)
  }

  /** Each form is put in its place as soon as it is made, so that all of them are never in memory together. */
  async #makeForms(bytes: Uint8Array, tools: FormTools): Promise<void> {
    const { forms, options } = this.#lacking
    const recipes = forms.map((form) => recipeOf(form, options))
    const puts: Promise<void>[] = []
    try {
      await tools.maker().makeEach(bytes, recipes, (made, index) => {
        const form = forms[index]
        if (form !== undefined) puts.push(this.#take(form, made, tools))
      })
    } finally {
      await Promise.all(puts)
    }
  }

  async #take(form: Form, made: MadeForm | Error, tools: FormTools): Promise<void> {
    this.#left.delete(form.word)
    try {
      if (made instanceof Error) throw made
      await this.#putForm(form, made, tools)
    } catch (error) {
      this.#drop(form)
      this.#faults.push({ words: [form.word], error })
    }
  }

  async #putForm(form: Form, made: MadeForm, tools: FormTools): Promise<void> {
    const { name, original = this.#picture } = this.#picture
    const { width, height, remarks } = made
    const facts = {
      bytes: made.bytes.length,
      sha256: sha256(made.bytes),
      ...{ width, height },
      mediaType: typeOfForm(form),
      derivedFrom: derivedFrom(original.sha256, form, this.#lacking.options),
      isMade: true,
    }
    const file = fileOfForm(name, form)
    await tools.folder.put(file, made.bytes, (placed) => this.#add({ ...placed, ...facts }, tools))
    for (const remark of remarks) this.#remarks.add(remark)
    if (made.isEnlarged) {
      tools.log.warning(
        `${name}: ${form.word} is larger than the original of ${original.width}×${original.height} pixels, and shows no more than that.`,
      )
    }
  }

  #add(file: DeliveredFile, { onFile }: FormTools): void {
    this.#files = [...this.#files.filter(({ path }) => path !== file.path), file]
    this.#compose()
    if (this.#composed !== undefined) onFile(this.#composed)
  }

  /** Forgets a form that did not come to its place after all. */
  #drop(form: Form): void {
    const original = this.#picture.original ?? this.#picture
    const dropped = findForm(this.#files, derivedFrom(original.sha256, form, this.#lacking.options))
    this.#files = this.#files.filter((file) => file !== dropped)
    this.#compose()
  }

  #compose(): void {
    this.#composed = compose(this.#picture, { ...this.#lacking, files: this.#files })
  }
}
