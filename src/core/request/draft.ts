import { countCharacters, findMisfit, type Misfit } from './misfit.ts'
import { maxReferenceBytes, MODELS, type Model } from '../../kie/index.ts'
import { quoted } from '../text/problem-list.ts'
import { describeChoices, qualityFieldOf, shapeFieldOf } from './shape-and-quality.ts'
import { problemAtPlace, type RequestProblem, type Wish } from './wish.ts'
import { nearest, orList } from '../text/word-list.ts'

/** What is wrong with a request, or may be. */
export type Finding =
  | ({ readonly kind: 'problem' } & RequestProblem)
  /** One line. */
  | { readonly kind: 'warning'; readonly text: string }

/** A request that is to be checked. */
export interface Draft {
  readonly wish: Wish
  readonly model: Model
  readonly input: Readonly<Record<string, unknown>>
  /** How errors name the place where a field was set. */
  readonly placeOf: (name: string) => string
}

/** Characters of a prompt above which kie was seen to refuse, and the models of which this is known. */
const LONG_PROMPT = { models: /^gpt-image\/1\.5-/, characters: 3000 }

/** What is to be said of a model that nobody knows. A misspelt id is refused. */
export function checkUnknownModel({ model: id, places }: Wish): Finding {
  const ids = MODELS.map((model) => model.id)
  const meant = nearest(id, ids)
  // A newer version differs from the one we know in a number alone: it may exist, and kie refuses it free of charge if not.
  if (meant !== undefined && withoutNumbers(meant) !== withoutNumbers(id)) {
    return problem(places.model, `is ${quoted(id)}, which this action does not know. Did you mean '${meant}'?`)
  }
  return warning(
    `This action does not know ${id}: its fields are sent unchecked, its price is unknown, ` +
      'and kie silently drops a field that the model does not have.',
  )
}

/** Looks at all that a known model takes. Fields that it does not have are left alone: see {@link refuseField}. */
export function checkDraft(draft: Draft): readonly Finding[] {
  const { model, input } = draft
  return [
    ...Object.keys(model.fields).flatMap((name) => (Object.hasOwn(input, name) ? [] : checkMissing(name, draft))),
    ...Object.keys(input).flatMap((name) => checkField(name, draft)),
    ...checkFiles(draft),
    ...checkPrompt(draft),
  ]
}

/** What is wrong with the value of a field. */
export function checkField(name: string, { model, input, placeOf }: Draft): readonly Finding[] {
  const field = Object.hasOwn(model.fields, name) ? model.fields[name] : undefined
  const misfit = field === undefined ? undefined : findMisfit({ name, value: input[name], field, model })
  if (misfit === undefined) return []
  const place = placeOf(name)
  const takes = place.includes(`'${name}'`) ? misfit.takes : `${misfit.takes} as its '${name}'`
  return [judge(place, { ...misfit, takes }, model)]
}

/** Says that a model does not have a field. */
export function refuseField(name: string, { model, placeOf }: Pick<Draft, 'model' | 'placeOf'>): Finding {
  const known = Object.keys(model.fields)
  const meant = nearest(name, known)
  const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`
  return problem(placeOf(name), `is no field of ${model.id}, which takes ${orList(known)}.${hint}`)
}

/** Nothing where the setting is there and does not fit: then that was said already. */
function checkMissing(name: string, { wish, model }: Draft): readonly Finding[] {
  const field = model.fields[name]
  if (field?.required !== true) return []
  const { places } = wish
  const requires = `is missing; ${model.id} requires`
  if (name === 'prompt') return [problem(places.prompt, `${requires} it.`)]
  if (name === model.referenceField) {
    const lack = problem(places.references, `${requires} a picture, as its '${name}'.`)
    return wish.references.length > 0 ? [] : [lack]
  }
  const setting = [
    { field: shapeFieldOf(model), value: wish.aspectRatio, place: places.aspectRatio },
    { field: qualityFieldOf(model), value: wish.quality, place: places.quality },
  ].find((each) => each.field === name)
  if (setting === undefined) return [problem(places.field(name), `${requires} it.`)]
  const lack = problem(setting.place, `${requires} it, as its '${name}'${describeChoices(field)}.`)
  return setting.value === undefined ? [lack] : []
}

function checkFiles({ wish: { references, places }, model }: Draft): readonly Finding[] {
  const most = maxReferenceBytes(model)
  return references.flatMap((reference) => {
    if (reference.kind !== 'file' || reference.bytes <= most) return []
    const is = `names ${quoted(reference.path)} of ${reference.bytes} bytes`
    return [judge(places.references, { severity: 'strict', is, takes: `pictures of at most ${most}` }, model)]
  })
}

function checkPrompt({ model, input: { prompt }, placeOf }: Draft): readonly Finding[] {
  if (typeof prompt !== 'string' || !LONG_PROMPT.models.test(model.id)) return []
  // There are never more characters than UTF-16 units.
  const characters = prompt.length <= LONG_PROMPT.characters ? prompt.length : countCharacters(prompt)
  if (characters <= LONG_PROMPT.characters) return []
  const seen = `kie was seen to refuse more than ${LONG_PROMPT.characters}, uncharged`
  return [warning(`${placeOf('prompt')} has ${characters} characters; ${seen}.`)]
}

/** What kie documents is the law; the rest is hearsay, and what kie refuses costs nothing. */
function judge(place: string, { severity, is, takes }: Misfit, { id, confidence }: Model): Finding {
  return severity === 'strict' && confidence === 'documented'
    ? problem(place, `${is}; ${id} takes ${takes}.`)
    : warning(`${place} ${is}; ${id} is known to take ${takes}, so kie may refuse it.`)
}

/** The version of a model may have a point, or a hyphen: `4.5`, `2-6`. */
function withoutNumbers(id: string): string {
  return id.replaceAll(/(\d)[.-](?=\d)/g, '$1.').replaceAll(/\d+/g, '')
}

function problem(place: string, rest: string): Finding {
  return { kind: 'problem', ...problemAtPlace(place, rest) }
}

function warning(text: string): Finding {
  return { kind: 'warning', text }
}
