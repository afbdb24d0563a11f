import type { Model, ModelField } from '../../kie/index.ts'
import { orList } from '../text/word-list.ts'

/** A setting of ours as a model takes it. */
export interface Setting {
  readonly field: string
  readonly value: string | number
}

/** A setting that a model takes otherwise than the user wrote it, or not at all. */
export interface Unfit {
  /** The sentence that begins with the place of the setting. */
  readonly problem: string
}

/** What a setting is fitted into. */
export interface SettingOptions {
  readonly model: Model
  /** How errors name the place where the model's own fields are set; `undefined` for whoever can set none. */
  readonly ownFields: string | undefined
}

/** Fields that give the shape of a picture, where their values are shapes: `size` is a number of pixels elsewhere. */
const SHAPE_FIELDS = ['aspect_ratio', 'image_size', 'size']

const RATIO = /^(\d{1,3}):(\d{1,3})$/
const NAMED_SHAPE = /^(landscape|portrait)_(\d{1,3})_(\d{1,3})$/

/** Fields that the input `quality` gives, the first that the model has. */
const QUALITY_FIELDS = ['quality', 'resolution']

/** Fields that mean much the same as `quality`, but not so much that they could be set in its place. */
const QUALITY_COUSINS = ['image_resolution', 'rendering_speed', 'size']

/** The field of a model that the input `aspect-ratio` gives, `undefined` where it has none. */
export function shapeFieldOf({ fields }: Model): string | undefined {
  return [...SHAPE_FIELDS, ...Object.keys(fields)].find((name) => {
    const field = ownField(fields, name)
    return field?.values?.some(isShape) ?? (field !== undefined && name === 'aspect_ratio')
  })
}

/** The field of a model that the input `quality` gives, `undefined` where it has none. */
export function qualityFieldOf({ fields }: Model): string | undefined {
  return QUALITY_FIELDS.find((name) => Object.hasOwn(fields, name))
}

/** What the input `aspect-ratio` is for a model: `16:9` is `landscape_16_9` where shapes have names. */
export function fitAspectRatio(ratio: string, { model, ownFields }: SettingOptions): Setting | Unfit {
  const name = shapeFieldOf(model)
  if (name === undefined) return { problem: explainNotTaken('an aspect ratio', { model, ownFields }) }
  const values = model.fields[name]?.values
  if (values === undefined) return { field: name, value: ratio }
  const value = valueCalled(ratio, values) ?? values.find((each) => ratioOf(each) === ratio)
  if (value !== undefined) return { field: name, value }
  const ratios = values.flatMap((each) => ratioOf(each) ?? [])
  if (ratios.length === 0) return notAmong(ratio, { model, ownFields, name, values })
  const others = values.filter((each) => ratioOf(each) === undefined)
  if (ownFields === undefined) return notAmong(ratio, { model, ownFields, name, values: [...ratios, ...others] })
  return {
    problem:
      `is ${JSON.stringify(ratio)}; ${model.id} takes ${orList(ratios)}. ` +
      `Other shapes go into ${ownFields}, as '${name}': ${orList(others)}.`,
  }
}

/** What the input `quality` is for a model: its `quality` or, where the values say so, its `resolution`. */
export function fitQuality(quality: string, { model, ownFields }: SettingOptions): Setting | Unfit {
  const name = qualityFieldOf(model)
  if (name === undefined) return noQuality(quality, { model, ownFields })
  const values = model.fields[name]?.values
  const value = values === undefined ? quality : valueCalled(quality, values)
  return value === undefined
    ? notAmong(quality, { model, ownFields, name, values: values ?? [] })
    : { field: name, value }
}

/** What a missing setting may be: `: 1:1, 2:3 or 3:2`, empty where the values are not known. */
export function describeChoices({ values = [] }: ModelField): string {
  return values.length === 0 ? '' : `: ${orList(values.map((each) => ratioOf(each) ?? each))}`
}

function ownField(fields: Model['fields'], name: string): ModelField | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function isShape(value: string | number): boolean {
  return RATIO.test(String(value)) || NAMED_SHAPE.test(String(value))
}

/** The ratio that alone means this named shape; `square` and `square_hd` share theirs. */
function ratioOf(value: string | number): string | undefined {
  const [, side, long, short] = NAMED_SHAPE.exec(String(value)) ?? []
  if (side === undefined) return undefined
  return side === 'landscape' ? `${long}:${short}` : `${short}:${long}`
}

/** The model's own spelling of a value. */
function valueCalled(word: string, values: readonly (string | number)[]): string | number | undefined {
  const lower = word.toLowerCase()
  return values.find((each) => String(each) === word) ?? values.find((each) => String(each).toLowerCase() === lower)
}

/** Of a model whose fields are not all known, more may be true than this action can tell. */
function explainNotTaken(what: string, { model: { id, confidence }, ownFields }: SettingOptions): string {
  if (confidence === 'documented') return `is set, but ${id} does not take ${what}; leave it out.`
  const otherwise = ownFields === undefined ? '' : `, or set the field itself in ${ownFields}`
  return `is set, but ${id} is not known to take ${what}; leave it out${otherwise}.`
}

interface Missed extends SettingOptions {
  readonly name: string
  readonly values: readonly (string | number)[]
}

function notAmong(given: string, { model, ownFields, name, values }: Missed): Unfit {
  const otherwise = ownFields === undefined ? '' : ` Any other value goes into ${ownFields}, as '${name}'.`
  return { problem: `is ${JSON.stringify(given)}; ${model.id} takes ${orList(values)}.${otherwise}` }
}

function noQuality(quality: string, { model, ownFields }: SettingOptions): Unfit {
  const cousin = QUALITY_COUSINS.find((name) => {
    const values = ownField(model.fields, name)?.values
    return values !== undefined && !values.some(isShape)
  })
  if (cousin === undefined) return { problem: explainNotTaken('a quality', { model, ownFields }) }
  const values = model.fields[cousin]?.values ?? []
  const right = ownFields === undefined ? 'leave it out' : `set '${cousin}' in ${ownFields} to ${orList(values)}`
  return {
    problem: `is ${JSON.stringify(quality)}, but ${model.id} has no field 'quality' or 'resolution'; ${right}.`,
  }
}
