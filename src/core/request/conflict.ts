import { findConflicts, findPossibleValues, isGiven, type Condition, type Conflict } from '../../kie/index.ts'
import { describeValue } from '../text/value.ts'
import { orList } from '../text/word-list.ts'
import type { Draft, Finding } from './draft.ts'
import { qualityFieldOf, shapeFieldOf } from './shape-and-quality.ts'
import { withinSentence } from './wish.ts'

/**
 * Finds values that are right by themselves and that kie refuses together. It would do so in the middle of a run, so they
 * are problems, however well the rest of the model is known.
 */
export function checkConflicts(draft: Draft): readonly Finding[] {
  return findConflicts(draft.model, draft.input).map((conflict) => {
    const facts = Object.entries(conflict).map(([name, condition]) => describeFact(name, condition, draft))
    const [first = '', ...others] = facts
    const [name = ''] = Object.keys(conflict)
    const both = [first, ...others.map(withinSentence)].join(' and ')
    return {
      kind: 'problem',
      text: `${both}: ${draft.model.id} does not take that. ${describeWaysOut(conflict, draft)}`,
      place: placeOfField(name, draft),
    }
  })
}

function describeFact(name: string, condition: Condition, draft: Draft): string {
  const place = placeWithField(name, draft)
  const value = Object.hasOwn(draft.input, name) ? draft.input[name] : undefined
  if (condition === 'set') return `${place} is set`
  if (condition === 'unset') return `${place} is not set`
  if (isGiven(value)) return `${place} is ${describeValue(value)}`
  return `${place} is ${String(draft.model.fields[name]?.default)} by default`
}

/** What to do about each of the fields, one of which is enough. */
function describeWaysOut(conflict: Conflict, draft: Draft): string {
  const ways = Object.entries(conflict).flatMap(([name, condition]) => {
    const place = withinSentence(placeOfField(name, draft))
    if (condition === 'set') return `leave out ${place}`
    const values = findPossibleValues(draft.model, draft.input, name).map(String)
    if (values.length > 0) return `set ${place} to ${orList(values)}`
    return condition === 'unset' ? `set ${place}` : []
  })
  return `${ways.join('; or ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}

/** The place, and what the model calls the field where that is another word. */
function placeWithField(name: string, draft: Draft): string {
  const place = placeOfField(name, draft)
  return place.includes(`'${name}'`) ? place : `${place} ('${name}')`
}

/** Where the field was set, or where this action would have it set. */
function placeOfField(name: string, { wish: { places }, model, input, placeOf }: Draft): string {
  if (Object.hasOwn(input, name)) return placeOf(name)
  if (name === shapeFieldOf(model)) return places.aspectRatio
  if (name === qualityFieldOf(model)) return places.quality
  return name === model.referenceField ? places.references : places.field(name)
}
