import type { FormRecipe } from '../../imaging/index.ts'
import { quoted } from '../text/problem-list.ts'
import { nearest, orList } from '../text/word-list.ts'
import type { SavedImage } from '../result/saved-image.ts'
import type { Form } from './form.ts'

/** How forms are made; what is left out has its default. */
export interface FormatOptions {
  /** 1 to 100; default 80 for webp and jpeg, 60 for avif. */
  readonly quality?: number
  /** How an original comes into a box of another shape: cut around the centre, or whole with bars. Default: `cover`. */
  readonly fit?: 'cover' | 'contain'
  /** `#rrggbb` or `#rrggbbaa`: the bars, and what stands behind a transparent picture as jpeg. */
  readonly background?: string
  /** Whether forms say in their metadata that a machine has made them. Default: as `settleOptions` says. */
  readonly metadata?: boolean
}

/** How the forms of one original are made; what is left out has its default. */
export interface SettledOptions extends Omit<FormatOptions, 'metadata'> {
  /** `undefined` where nobody has said so and the original does not tell: forms have no mark then. */
  readonly metadata: boolean | undefined
}

/** Options as the lock file keeps them: those that have a say in the form. */
export type StoredOptions = Readonly<Record<string, unknown>>

const FITS = ['cover', 'contain'] as const

/** What each option takes, in words. */
const RULES: Readonly<Record<keyof FormatOptions, string>> = {
  quality: 'a whole number from 1 to 100',
  fit: orList(FITS.map((each) => `'${each}'`)),
  background: "a colour, '#rrggbb' or '#rrggbbaa', in quotes",
  metadata: "'true' or 'false'",
}

const DEFAULT_QUALITY: Readonly<Record<Form['format'], number | undefined>> = {
  png: undefined,
  jpeg: 80,
  webp: 80,
  avif: 60,
}

/** What an option says, or why it cannot be used. */
export type ReadOption = { readonly option: FormatOptions } | { readonly problem: string }

/**
 * Reads one option.
 *
 * @param shown - how an error repeats the value
 * @returns a problem as a sentence that begins with the option's name
 */
export function readFormatOption(key: string, value: unknown, shown: string): ReadOption {
  switch (key) {
    case 'quality':
      if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100)
        return { option: { quality: value } }
      break
    case 'fit': {
      const fit = FITS.find((each) => each === value)
      if (fit !== undefined) return { option: { fit } }
      break
    }
    case 'background':
      if (typeof value === 'string' && /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value))
        return { option: { background: value.toLowerCase() } }
      break
    case 'metadata':
      if (typeof value === 'boolean') return { option: { metadata: value } }
      break
    default: {
      const meant = nearest(key.slice(0, 100), Object.keys(RULES))
      const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`
      return { problem: `${quoted(key)} is no option of formats, which are ${orList(Object.keys(RULES))}.${hint}` }
    }
  }
  return { problem: `'${key}' is ${shown}; it takes ${RULES[key]}.` }
}

/**
 * The options of the forms of one original. What a model has drawn is marked as that, unless the user says otherwise; what a
 * person has made of it since is not, unless the user says so.
 */
export function settleOptions(
  options: FormatOptions,
  { isRetouched = false }: Pick<SavedImage, 'isRetouched'>,
): SettledOptions {
  return { ...options, metadata: options.metadata ?? (isRetouched ? undefined : true) }
}

/** What holds where nothing is said. */
function withDefaults({ format }: Form, options: SettledOptions) {
  return { fit: 'cover', quality: DEFAULT_QUALITY[format], ...options } as const
}

/**
 * The options that have a say in a form, with their defaults: two forms of one original with the same ones are the same.
 * `metadata` is left out where nobody has decided it.
 */
export function optionsOf(form: Form, options: SettledOptions): StoredOptions {
  const { background, fit, metadata, quality } = withDefaults(form, options)
  const isLossy = DEFAULT_QUALITY[form.format] !== undefined
  const isBox = form.width !== undefined && form.height !== undefined
  const hasGround = background !== undefined && (form.format === 'jpeg' || (isBox && fit === 'contain'))
  return {
    ...(isLossy && { quality }),
    ...(isBox && { fit }),
    ...(hasGround && { background }),
    ...(metadata !== undefined && { metadata }),
  }
}

/** What a form is made by. A format without loss takes no heed of its quality. */
export function recipeOf(form: Form, options: SettledOptions): FormRecipe {
  const { format, width, height } = form
  const { quality = 100, metadata = false, ...others } = withDefaults(form, options)
  return {
    ...others,
    format,
    quality,
    metadata,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}
