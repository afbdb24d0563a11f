import { createHash } from 'node:crypto'
import { FormMaker, type MadeForm } from '../../imaging/index.ts'
import type { MediaType } from '../../kie/index.ts'
import type { DerivedFrom } from '../result/saved-image.ts'
import { fileOfForm, parseForm, typeOfForm } from './form.ts'
import { derivedFrom } from './lacking.ts'
import {
  readFormatOption,
  recipeOf,
  settleOptions,
  type FormatOptions,
  type SettledOptions,
  type StoredOptions,
} from './options.ts'
import { MOST_FORMATS } from './words.ts'

/** A form that is made as another picture's was. */
export interface FormMadeAgain extends Pick<MadeForm, 'bytes' | 'width' | 'height'> {
  readonly derivedFrom: DerivedFrom
  /** Lower-case hex. */
  readonly sha256: string
  /** The name of its file. */
  readonly file: string
  readonly mediaType: MediaType
}

/**
 * Makes the forms of an original that were made of another one before.
 *
 * @param original - a whole picture, what its file is called without the extension, and the `sha256` that it was drawn with
 * @param forms - how the former ones were made, by the lock file
 * @throws FormWordError or another error where one of them cannot be made, or the lock file says something odd of one; the
 *   signal's reason
 */
export async function makeAgain(
  { name, bytes, sha256 }: { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string },
  forms: readonly DerivedFrom[],
  signal: AbortSignal,
): Promise<readonly FormMadeAgain[]> {
  if (forms.length > MOST_FORMATS) {
    throw new Error(`the lock file has ${forms.length} forms; an image may have ${MOST_FORMATS}`)
  }
  const own = sha256Of(bytes)
  const asked = forms.map((each) => ({
    form: parseForm(each.form),
    options: optionsAgain(readStored(each.options), { isRetouched: own !== sha256 }),
  }))
  const maker = new FormMaker({ signal })
  try {
    const recipes = asked.map(({ form, options }) => recipeOf(form, options))
    const made = await maker.make(bytes, recipes)
    return asked.map(({ form, options }, index) => {
      const each = made[index] ?? new Error('It was not made.')
      if (each instanceof Error) throw each
      return {
        ...{ bytes: each.bytes, sha256: sha256Of(each.bytes), width: each.width, height: each.height },
        ...{ file: fileOfForm(name, form), mediaType: typeOfForm(form) },
        derivedFrom: derivedFrom(own, form, options),
      }
    })
  } finally {
    await maker.close()
  }
}

/** A mark that the former forms have is mostly there by default, which is for pictures as a model has drawn them. */
function optionsAgain(
  { metadata, ...options }: FormatOptions,
  about: { readonly isRetouched: boolean },
): SettledOptions {
  return settleOptions({ ...options, ...(metadata === false && { metadata }) }, about)
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
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
