import { isDeepStrictEqual } from 'node:util'
import type { DeliveredFile, DerivedFrom, SavedImage } from '../result/saved-image.ts'
import type { MediaType } from '../../kie/index.ts'
import { typeOfForm, type Form } from './form.ts'
import { optionsOf, settleOptions, type SettledOptions } from './options.ts'
import { ORIGINAL } from './original.ts'
import { ORIGINAL_ALONE, type FormatsWish, type WantedFile } from './wish.ts'

/** What a form of an original is known by: one with the same is the same. */
export function derivedFrom(sha256: string, form: Form, options: SettledOptions): DerivedFrom {
  return { sha256, form: form.word, options: optionsOf(form, options) }
}

/** The file of a form among those that are there. */
export function findForm<File extends Pick<DeliveredFile, 'derivedFrom'>>(
  files: readonly File[],
  form: DerivedFrom,
): File | undefined {
  return files.find((file) => isDeepStrictEqual(file.derivedFrom, form))
}

/**
 * The files that a wish comes to for an original of a type, each once: an original that has a form already, type and size,
 * is that form, since nothing made from it could be better.
 */
export function settleFiles({ files }: FormatsWish, mediaType: MediaType): readonly WantedFile[] {
  const isOriginal = (form: Form): boolean => form.width === undefined && typeOfForm(form) === mediaType
  return [...new Set(files.map((each) => (each !== ORIGINAL && isOriginal(each) ? ORIGINAL : each)))]
}

/** What an image has, and lacks, of the files that are asked for. */
export interface Lacking {
  /** In the order asked for. */
  readonly wanted: readonly WantedFile[]
  /** Forms that are still to be made. */
  readonly forms: readonly Form[]
  /** How forms of its original are made. */
  readonly options: SettledOptions
  /** Whether its original is to be delivered, and is not there. */
  readonly original: boolean
}

/**
 * Compares an image with what is asked for.
 *
 * @param wish - `undefined` where that is the original alone
 */
export function findLacking(image: SavedImage, wish: FormatsWish = ORIGINAL_ALONE): Lacking {
  const { sha256, mediaType } = image.original ?? image
  const wanted = settleFiles(wish, mediaType)
  const options = settleOptions(wish.options, image)
  const isThere = (form: Form): boolean => findForm(image.files ?? [], derivedFrom(sha256, form, options)) !== undefined
  return {
    wanted,
    options,
    forms: wanted.filter((each) => each !== ORIGINAL).filter((form) => !isThere(form)),
    original: image.original !== undefined && wanted.includes(ORIGINAL),
  }
}

/** Whether files are missing of an image. */
export function isLacking(image: SavedImage, wish: FormatsWish | undefined): boolean {
  const { forms, original } = findLacking(image, wish)
  return original || forms.length > 0
}
