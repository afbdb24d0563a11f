import { FORM_FORMATS, type FormFormat } from '../../imaging/index.ts'
import { extensionOf, type MediaType } from '../../kie/index.ts'
import { nearest } from '../text/word-list.ts'
import { ORIGINAL } from './original.ts'

/** A file that is made from an original, as its word says. */
export interface Form {
  /** As users write it: `webp`, `640w.avif`, `1200x630.png`. */
  readonly word: string
  readonly format: FormFormat
  /** In pixels, 1 to 8192; left out where it has the size of the original. */
  readonly width?: number
  /** In pixels, 1 to 8192; left out where it follows from the width. */
  readonly height?: number
}

/** Largest side of a form, in pixels. */
export const MAX_SIDE = 8192

const FORM = /^(?:(?<width>0|[1-9]\d{0,8})(?:x(?<height>0|[1-9]\d{0,8})|w)\.)?(?<format>[a-z]+)$/

/** What a person may mean by another word. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jfif: 'jpeg',
  pjpeg: 'jpeg',
  avifs: 'avif',
  heif: 'avif',
}

/** Edits that still count as a misspelling of so short a word. */
const NEAR = 2

/** What is wrong with a word that names no form. */
export class FormWordError extends Error {
  override readonly name = 'FormWordError'
}

/**
 * Reads the word of a form.
 *
 * @throws FormWordError whose message goes on `'1200x630' ` with what is wrong and what was probably meant
 */
export function parseForm(word: string): Form {
  const { width, height, format } = FORM.exec(word)?.groups ?? {}
  const known = FORM_FORMATS.find((each) => each === format)
  if (known === undefined) throw new FormWordError(`is no format.${suggestForm(word)}`)
  if (width === undefined) return { word, format: known }
  const sides = [width, height].filter((side) => side !== undefined).map(Number)
  const wrong = sides.find((side) => side < 1 || side > MAX_SIDE)
  if (wrong !== undefined) {
    const nearestWord = nearestForm(known, sides)
    throw new FormWordError(`has a side of ${wrong} pixels; it takes 1 to ${MAX_SIDE}. Did you mean '${nearestWord}'?`)
  }
  const size = height === undefined ? { width: Number(width) } : { width: Number(width), height: Number(height) }
  return { word, format: known, ...size }
}

/** The form that a word names; `undefined` for any other text, as a lock file may have it. */
export function findFormOf(word: string): Form | undefined {
  try {
    return parseForm(word)
  } catch (error) {
    if (error instanceof FormWordError) return undefined
    throw error
  }
}

/** The word with sides that can be. Elsewhere a side of 0 often says that it follows from the other one. */
function nearestForm(format: FormFormat, [width = 0, height = 0]: readonly number[]): string {
  if (width === 0) return format
  const size = { width: Math.min(width, MAX_SIDE), ...(height > 0 && { height: Math.min(height, MAX_SIDE) }) }
  return `${nameSize(size)}.${format}`
}

/** The nearest right word: ` Did you mean '1200x630.png'?`, or what a word takes. */
function suggestForm(word: string): string {
  const numbers = [...word.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const isSized =
    (numbers.length === 1 || numbers.length === 2) && numbers.every((side) => side >= 1 && side <= MAX_SIDE)
  const [letters = ''] = /[a-z]{3,}/.exec(word.toLowerCase()) ?? []
  const meant = letters === '' ? undefined : nearest(OTHER_WORDS[letters] ?? letters, [...FORM_FORMATS, ORIGINAL], NEAR)
  const [width = 0, height] = numbers
  const size = { width, ...(height !== undefined && { height }) }
  if (isSized && meant !== ORIGINAL) {
    const right = `${nameSize(size)}.${meant ?? 'png'}`
    if (meant !== undefined || letters === '') return ` Did you mean '${right}'?`
  }
  if (numbers.length === 0 && meant !== undefined) return ` Did you mean '${meant}'?`
  return ` It takes '${ORIGINAL}', ${FORM_FORMATS.map((each) => `'${each}'`).join(', ')}, or one of these behind a size, such as '1200x630.png' or '640w.webp'.`
}

function nameSize({ width, height }: { readonly width: number; readonly height?: number }): string {
  return height === undefined ? `${width}w` : `${width}x${height}`
}

/**
 * What the name of a form's file has behind that of its image: `-1200x630`, `-640w`; empty for one of the original's size.
 */
export function sizeSuffix({ width, height }: Form): string {
  return width === undefined ? '' : `-${nameSize({ width, ...(height !== undefined && { height }) })}`
}

/** @param name - of the picture, as its file is called without the extension */
export function fileOfForm(name: string, form: Form): string {
  return `${name}${sizeSuffix(form)}.${extensionOf(typeOfForm(form))}`
}

/** The type of a form's file. */
export function typeOfForm({ format }: Pick<Form, 'format'>): MediaType {
  return `image/${format}`
}
