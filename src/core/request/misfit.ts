import type { FieldType, Model, ModelField } from '../../kie/index.ts'
import { describeValue } from '../text/value.ts'
import { orList } from '../text/word-list.ts'

/** A value of a model's field, and what is known of that field. */
export interface FieldValue {
  readonly name: string
  readonly value: unknown
  readonly field: ModelField
  readonly model: Model
}

/** How a value differs from what a model takes. */
export interface Misfit {
  /** A value beside the known ones is `mild`: kie may take more by now, and refuses the rest free of charge. */
  readonly severity: 'mild' | 'strict'
  /** What the value is: `has 900 characters`. */
  readonly is: string
  /** What would be right: `at most 800`. */
  readonly takes: string
}

/** Looks for the first thing that is wrong with a value; its type comes first. */
export function findMisfit(given: FieldValue): Misfit | undefined {
  const { value, field } = given
  if (!isOfType(value, field.type)) {
    return { severity: 'strict', is: `is ${describeValue(value)}`, takes: rightSpelling(value, field) }
  }
  if (field.values !== undefined && !field.values.some((each) => each === value)) {
    return { severity: 'mild', is: `is ${describeValue(value)}`, takes: orList(field.values) }
  }
  if (typeof value === 'string') return wrongLength(value, field)
  if (typeof value === 'number') return wrongNumber(value, field)
  return Array.isArray(value) ? wrongList(value, given) : undefined
}

/** The characters of a text, as JSON Schema counts them: by code points, so that an emoji is one or a few. */
export function countCharacters(text: string): number {
  return Array.from(text).length
}

function isOfType(value: unknown, type: FieldType): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    default:
      return typeof value === type
  }
}

const TYPES_IN_WORDS: Readonly<Record<FieldType, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
}

/** What a field takes, with the value spelt right where that is only a matter of quotes or brackets. */
function rightSpelling(value: unknown, field: ModelField): string {
  const type = field.itemType === 'string' ? 'a list of texts' : TYPES_IN_WORDS[field.type]
  const right = spellingOf(value, field)
  return right === undefined ? type : `${type}: ${right}`
}

function spellingOf(value: unknown, { type, values, itemType }: ModelField): string | undefined {
  if (type === 'string') {
    const isPlain = typeof value === 'number' || typeof value === 'boolean'
    const fits = isPlain && (values === undefined || values.includes(String(value)))
    if (fits) return `'${value}', with the quotes`
    return values === undefined ? undefined : orList(values.map((each) => `'${each}'`))
  }
  if (type === 'array' && itemType === 'string') {
    return typeof value === 'string' ? `[${describeValue(value)}]` : undefined
  }
  if (typeof value !== 'string') return undefined
  if (type === 'boolean') return /^(true|false)$/i.test(value) ? `${value.toLowerCase()}, without quotes` : undefined
  const isNumber = type === 'number' || type === 'integer'
  return isNumber && /^-?\d{1,15}(\.\d{1,9})?$/.test(value) && isOfType(Number(value), type)
    ? `${value}, without quotes`
    : undefined
}

function wrongLength(text: string, { minLength, maxLength }: ModelField): Misfit | undefined {
  // Code points are never more than UTF-16 units and never less than half of them, so most texts need no counting.
  if (text.length <= (maxLength ?? Infinity) && text.length >= (minLength ?? 0) * 2) return undefined
  const characters = countCharacters(text)
  return outOf(
    { least: minLength, most: maxLength },
    { number: characters, is: `has ${inWords(characters, 'character')}` },
  )
}

function wrongNumber(number: number, { min, max }: ModelField): Misfit | undefined {
  return outOf({ least: min, most: max }, { number, is: `is ${number}` })
}

function wrongList(list: readonly unknown[], { name, field, model }: FieldValue): Misfit | undefined {
  const { itemType, minItems, maxItems } = field
  const isPictures = name === model.referenceField
  const most = maxItems ?? (isPictures ? model.referenceMax : undefined)
  const is = `has ${inWords(list.length, isPictures ? 'picture' : 'item')}`
  const wrong = itemType === undefined ? -1 : list.findIndex((item) => !isOfType(item, itemType))
  if (wrong === -1 || itemType === undefined) return outOf({ least: minItems, most }, { number: list.length, is })
  const item = `has as item ${wrong + 1} ${describeValue(list[wrong])}`
  return { severity: 'strict', is: item, takes: `only ${TYPES_IN_WORDS[itemType]} there` }
}

interface Range {
  readonly least: number | undefined
  readonly most: number | undefined
}

function outOf(
  { least, most }: Range,
  { number, is }: { readonly number: number; readonly is: string },
): Misfit | undefined {
  if (number >= (least ?? -Infinity) && number <= (most ?? Infinity)) return undefined
  const both = least !== undefined && most !== undefined
  const takes = both ? `${least} to ${most}` : least === undefined ? `at most ${most}` : `at least ${least}`
  return { severity: 'strict', is, takes }
}

function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
