import type { Form } from './form.ts'
import type { FormatOptions } from './options.ts'
import { ORIGINAL } from './original.ts'

/** What a word of `formats` asks for. */
export type WantedFile = Form | typeof ORIGINAL

/** In which files an image is delivered: each once, in the order asked for, at least one. */
export interface FormatsWish {
  readonly files: readonly WantedFile[]
  readonly options: FormatOptions
}

/** The wish of whoever asks for nothing but originals. */
export const ORIGINAL_ALONE: FormatsWish = { files: [ORIGINAL], options: {} }

/** @returns `undefined` where the original alone is asked for */
export function wishFor(files: readonly WantedFile[], options: FormatOptions): FormatsWish | undefined {
  return files.every((each) => each === ORIGINAL) ? undefined : { files, options }
}

/** The forms that a wish comes to where the type of the original is not known yet. */
export function formsIn({ files }: FormatsWish): readonly Form[] {
  return files.filter((each) => each !== ORIGINAL)
}
