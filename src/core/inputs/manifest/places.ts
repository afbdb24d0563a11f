import type { Wish, WishPlaces } from '../../request/wish.ts'
import type { FilePlace } from '../../text/errors.ts'
import type { ManifestImage } from './image.ts'
import type { Placed } from './place.ts'
import type { Settled } from './spellings.ts'

/** What is said of an image, and where. */
export interface SaidOfImage {
  readonly settled: Settled
  /** What the inputs say of it, which the manifest may leave to them. */
  readonly inputs: Pick<Wish, 'aspectRatio' | 'quality' | 'modelInput' | 'references'>
  /** How errors name that. */
  readonly ofInputs: WishPlaces
}

/**
 * How errors name what is said of an image in its manifest, or would have to be: where nobody says it, the image is the
 * place. Most images have no error, so that a place is put into words when it is asked for.
 */
export class PlacesInManifest implements WishPlaces {
  readonly ownFields = "'input'"
  readonly #image: ManifestImage
  readonly #said: SaidOfImage
  /** What was named so far, and where it is in the file. */
  readonly #spots = new Map<string, FilePlace | undefined>()

  constructor(image: ManifestImage, said: SaidOfImage) {
    this.#image = image
    this.#said = said
  }

  get model(): string {
    const { model } = this.#image
    return model === undefined ? this.#said.ofInputs.model : this.#inFile(model, 'model')
  }

  get prompt(): string {
    return this.#inFile(this.#image.prompt, 'prompt')
  }

  get references(): string {
    const { references } = this.#image
    const { inputs, ofInputs } = this.#said
    const isOfInputs = references === undefined && inputs.references.length > 0
    return isOfInputs ? ofInputs.references : this.#inFile(references, 'reference_images')
  }

  get aspectRatio(): string {
    const { settled, inputs, ofInputs } = this.#said
    const isOfInputs = settled.aspectRatio === undefined && inputs.aspectRatio !== undefined
    return isOfInputs ? ofInputs.aspectRatio : this.#inFile(settled.aspectRatio, 'aspect_ratio')
  }

  get quality(): string {
    const { settled, inputs, ofInputs } = this.#said
    const isOfInputs = settled.quality === undefined && inputs.quality !== undefined
    return isOfInputs ? ofInputs.quality : this.#inFile(settled.quality, 'quality')
  }

  readonly field = (name: string): string => {
    const { settled, inputs, ofInputs } = this.#said
    if (Object.hasOwn(settled.input, name)) return this.#inFile(settled.input[name], name)
    return Object.hasOwn(inputs.modelInput, name) ? ofInputs.field(name) : this.#inFile(undefined, name, " in 'input'")
  }

  /** Where one of these places is in the file; `undefined` for one of the inputs. */
  spotOf(place: string): FilePlace | undefined {
    return this.#spots.get(place)
  }

  #inFile(placed: Placed<unknown> | undefined, key: string, rest = ''): string {
    const { place, at } = this.#image
    const name = `${placed?.place ?? place}: '${key}'${rest}`
    this.#spots.set(name, placed === undefined ? at : placed.at)
    return name
  }
}
