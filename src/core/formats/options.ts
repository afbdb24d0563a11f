import type { FormRecipe } from '../../imaging/index.ts'
import { quoted } from '../text/problem-list.ts'
import { nearest, orList } from '../text/word-list.ts'
import type { Form } from './form.ts'

/** How forms are made; what is left out has its default. */
export interface FormatOptions {
  /** 1 to 100; default 80 for webp and jpeg, 60 for avif. */
  readonly quality?: number
  /** How an original comes into a box of another shape: cut around the centre, or whole with bars. Default: `cover`. */
  readonly fit?: 'cover' | 'contain'
  /** `#rrggbb` or `#rrggbbaa`: the bars, and what stands behind a transparent picture as jpeg. */
  readonly background?: string
  /** Whether forms say in their metadata that a machine has made them. Default: true. */
  readonly metadata?: boolean
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

/** The options that have a say in a form, with their defaults: two forms of one original with the same ones are the same. */
export function optionsOf({ format, width, height }: Form, options: FormatOptions): StoredOptions {
  const { background, fit = 'cover', metadata = true } = options
  const quality = DEFAULT_QUALITY[format] === undefined ? undefined : (options.quality ?? DEFAULT_QUALITY[format])
  const isBox = width !== undefined && height !== undefined
  const hasGround = background !== undefined && (format === 'jpeg' || (isBox && fit === 'contain'))
  return {
    ...(quality !== undefined && { quality }),
    ...(isBox && { fit }),
    ...(hasGround && { background }),
    metadata,
  }
}

/** What a form is made by. */
export function recipeOf(
  form: Form,
  { fit = 'cover', background, metadata = true, quality }: FormatOptions,
): FormRecipe {
  const { format, width, height } = form
  return {
    format,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    quality: quality ?? DEFAULT_QUALITY[format] ?? 100,
    fit,
    ...(background !== undefined && { background }),
    metadata,
  }
}
