import { findModel, type ImageRequest, type Model } from '../../kie/index.ts'
import { findMisfit } from './misfit.ts'

type Input = Readonly<Record<string, unknown>>

/**
 * Fields that the action adds to what the user said, none of which is part of a request's hash: lock files hold those of
 * wishes, and a wish that has not changed must not be paid for again after an upgrade. A new one belongs here.
 *
 * One picture is asked for where the model might make several: each image that is wished for is a task of its own. A
 * series is meant to have more, so its number is left to the model.
 */
export function fieldsToAdd(model: Model | undefined, set: Input): Input {
  const { field: name, byDefault, series } = model?.pictures ?? {}
  const field = name === undefined ? undefined : model?.fields[name]
  if (model === undefined || name === undefined || field === undefined || Object.hasOwn(set, name)) return {}
  const isSeries = series !== undefined && String(set[series]) === 'true'
  const isOneAnyway = byDefault === undefined && Number(field.default) === 1
  const one = field.type === 'string' ? '1' : 1
  const isTaken = findMisfit({ name, value: one, field, model }) === undefined
  return isSeries || isOneAnyway || !isTaken ? {} : { [name]: one }
}

/** A request, or what kie echoes of one, without the fields that the action adds by itself: as its hash wants it. */
export function asWished({
  model,
  input,
}: Pick<ImageRequest, 'model' | 'input'>): Pick<ImageRequest, 'model' | 'input'> {
  const known = findModel(model)
  const name = known?.pictures?.field
  if (name === undefined) return { model, input }
  const others = without(input, [name])
  const isAdded = Object.hasOwn(input, name) && fieldsToAdd(known, others)[name] === input[name]
  return { model, input: isAdded ? others : input }
}

/** The fields of an input but for these. */
export function without(input: Input, names: readonly string[]): Input {
  return names.length === 0
    ? input
    : Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))
}
