import { FormMaker, type MadeForm } from '../../../imaging/index.ts'
import type { MediaType } from '../../../kie/index.ts'
import { sha256 } from '../../text/digest.ts'
import type { DerivedFrom } from '../../result/saved-image.ts'
import { fileOfForm, parseForm, typeOfForm } from '../../formats/form.ts'
import { derivedFrom } from '../../formats/lacking.ts'
import {
  readFormatOption,
  recipeOf,
  settleOptions,
  type FormatOptions,
  type StoredOptions,
} from '../../formats/options.ts'
import { MOST_WORDS } from '../../formats/words.ts'

/** A form that is made as another picture's was. */
export interface RemadeForm extends Pick<MadeForm, 'bytes' | 'width' | 'height'> {
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
 * @param original - a whole picture as a model has drawn it, and what its file is called without the extension
 * @param forms - how the former ones were made, by the lock file
 * @throws FormWordError or another error where one of them cannot be made, or the lock file says something odd of one; the
 *   signal's reason
 */
export async function remakeForms(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  forms: readonly DerivedFrom[],
  signal: AbortSignal,
): Promise<readonly RemadeForm[]> {
  if (forms.length > MOST_WORDS) {
    throw new Error(`the lock file has ${forms.length} forms; an image may have ${MOST_WORDS}`)
  }
  // Of an original that somebody had changed it may be open whether forms are marked; of this one it is not.
  const asked = forms.map((each) => ({
    form: parseForm(each.form),
    options: settleOptions(readStored(each.options), {}),
  }))
  const original = sha256(bytes)
  const maker = new FormMaker({ signal })
  try {
    const recipes = asked.map(({ form, options }) => recipeOf(form, options))
    const made = await maker.make(bytes, recipes)
    return asked.map(({ form, options }, index) => {
      const each = made[index] ?? new Error('It was not made.')
      if (each instanceof Error) throw each
      return {
        ...{ bytes: each.bytes, sha256: sha256(each.bytes), width: each.width, height: each.height },
        ...{ file: fileOfForm(name, form), mediaType: typeOfForm(form) },
        derivedFrom: derivedFrom(original, form, options),
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
