import { derivedFrom, findForm, type Lacking } from '../../formats/lacking.ts'
import type { SettledOptions } from '../../formats/options.ts'
import { ORIGINAL } from '../../formats/original.ts'
import type { ResultOfTask } from '../../images/lock/lock.ts'
import { fileIn } from '../../result/image-files.ts'
import type { DeliveredFile, SavedImage } from '../../result/saved-image.ts'

/** An image, and to which task's results it belongs. */
export type Picture = SavedImage & ResultOfTask

/** What a composed image is made of. */
export interface Composition {
  readonly wanted: Lacking['wanted']
  /** What is here of it. */
  readonly files: readonly DeliveredFile[]
  readonly options: SettledOptions
}

/**
 * An image with the files that are asked for, in that order. One that is new is delivered as its original, too, where a form
 * is missing, be it that it could not be made or that the run was cancelled: it is paid for.
 *
 * @returns `undefined` where none of its files is here
 */
export function compose(image: Picture, { wanted, files, options }: Composition): Picture | undefined {
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
