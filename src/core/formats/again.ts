import { FormMaker, type MadeForm } from '../../imaging/index.ts'
import type { MediaType } from '../../kie/index.ts'
import type { DerivedFrom } from '../result/saved-image.ts'
import { fileOfForm, parseForm, typeOfForm } from './form.ts'
import { readFormatOption, recipeOf, type FormatOptions, type StoredOptions } from './options.ts'
import { MOST_FORMATS } from './words.ts'

/** A form that is made as another picture's was. */
export interface FormMadeAgain extends Pick<MadeForm, 'bytes' | 'width' | 'height'> {
  readonly derivedFrom: Pick<DerivedFrom, 'form' | 'options'>
  /** The name of its file. */
  readonly file: string
  readonly mediaType: MediaType
}

/**
 * Makes the forms of an original that were made of another one before.
 *
 * @param original - a whole picture, and what its file is called without the extension
 * @param forms - how the former ones were made, by the lock file
 * @throws FormWordError or another error where one of them cannot be made, or the lock file says something odd of one; the
 *   signal's reason
 */
export async function makeAgain(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  forms: readonly DerivedFrom[],
  signal: AbortSignal,
): Promise<readonly FormMadeAgain[]> {
  if (forms.length > MOST_FORMATS) {
    throw new Error(`the lock file has ${forms.length} forms; an image may have ${MOST_FORMATS}`)
  }
  const maker = new FormMaker({ signal })
  try {
    const parsed = forms.map(({ form }) => parseForm(form))
    const recipes = parsed.map((form, index) => recipeOf(form, readStored(forms[index]?.options ?? {})))
    const made = await maker.make(bytes, recipes)
    return parsed.map((form, index) => {
      const each = made[index] ?? new Error('It was not made.')
      if (each instanceof Error) throw each
      return {
        ...{ bytes: each.bytes, width: each.width, height: each.height },
        ...{ file: fileOfForm(name, form), mediaType: typeOfForm(form) },
        derivedFrom: { form: form.word, options: forms[index]?.options ?? {} },
      }
    })
  } finally {
    await maker.close()
  }
}

/** Options as a lock file has them, which comes with the repository: anybody may have written it. */
function readStored(stored: StoredOptions): FormatOptions {
  const options = Object.entries(stored).map(([key, value]) => {
    const read = readFormatOption(key, value, JSON.stringify(value))
    if ('problem' in read) throw new Error(`of its options in the lock file ${read.problem}`)
    return read.option
  })
  return Object.assign({}, ...options) as FormatOptions
}
