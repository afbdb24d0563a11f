import { findModel, type Model } from '../../kie/index.ts'
import { placeholderOf, type Reference } from './references.ts'
import { fitAspectRatio, fitQuality, type Setting, type Unfit } from './shape-and-quality.ts'

/** How errors name the place where the user wrote something, or would have to: each begins a sentence. */
export interface WishPlaces {
  readonly model: string
  readonly prompt: string
  readonly aspectRatio: string
  readonly quality: string
  readonly references: string
  /** Of a field of `modelInput`. */
  readonly field: (name: string) => string
  /** Of all fields of `modelInput`, within a sentence: `'model-input'`. */
  readonly ownFields: string
  /** The places among these that are flags of a comment's command: whoever wrote it can set no field of the model. */
  readonly flags?: readonly string[]
}

/** What the id of a model looks like, known or not, and how an error says it. */
export const MODEL_ID: { readonly pattern: RegExp; readonly right: string } = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
  right: "a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'",
}

/** Most images that one wish may be for. */
export const MAX_COUNT = 1000

/** How many candidates one image may have, of which a person picks one. */
export const CANDIDATES = { min: 2, max: 8 } as const

/** What the user said of one image, before it becomes a model's `input`. */
export interface Wish {
  readonly model: string
  readonly prompt: string | undefined
  readonly aspectRatio: string | undefined
  readonly quality: string | undefined
  readonly modelInput: Readonly<Record<string, unknown>>
  /** Pictures to work on, empty for none. */
  readonly references: readonly Reference[]
  readonly callbackUrl: string | undefined
  readonly places: WishPlaces
}

/** A field of a model that is given by a setting of ours. */
export interface GivenField {
  readonly name: string
  readonly value: unknown
  /** Begins a sentence. */
  readonly place: string
}

/** Why a request is not sent. */
export interface RequestProblem {
  /** One line, which begins with the place. */
  readonly text: string
  /** Where it can be mended, as the {@link WishPlaces} of the wish call it. */
  readonly place: string
}

/** Our settings as fields of a model. */
export interface GivenFields {
  readonly given: readonly GivenField[]
  /** Why a setting is no field of the model. */
  readonly problems: readonly RequestProblem[]
}

/** A place that begins a sentence, within one. The name of a file keeps its capital. */
export function withinSentence(place: string): string {
  const isOfOurs = place.startsWith("Input '") || place.startsWith("Field '")
  return isOfOurs ? `${place.slice(0, 1).toLowerCase()}${place.slice(1)}` : place
}

/** Turns what is not set by a field's own name into the fields of a model. */
export function giveFields(wish: Wish, model: Model | undefined): GivenFields {
  const { places, prompt, aspectRatio, quality, references } = wish
  const all: readonly (GivenField | RequestProblem)[] = [
    ...(prompt === undefined ? [] : [givePrompt(prompt, places, model)]),
    ...(aspectRatio === undefined
      ? []
      : [
          give(
            places.aspectRatio,
            model === undefined
              ? { field: 'aspect_ratio', value: aspectRatio }
              : fitAspectRatio(aspectRatio, { model, ownFields: ownFieldsFor(places.aspectRatio, places) }),
          ),
        ]),
    ...(quality === undefined
      ? []
      : [
          give(
            places.quality,
            model === undefined
              ? { field: 'quality', value: quality }
              : fitQuality(quality, { model, ownFields: ownFieldsFor(places.quality, places) }),
          ),
        ]),
    ...(references.length === 0 ? [] : [giveReferences(wish, model)]),
  ]
  return {
    given: all.filter((each) => 'name' in each),
    problems: all.filter((each) => 'text' in each),
  }
}

/** Whether a place is a flag of a comment's command. */
export function isFlag(place: string, { flags = [] }: WishPlaces): boolean {
  return flags.includes(place)
}

function ownFieldsFor(place: string, places: WishPlaces): string | undefined {
  return isFlag(place, places) ? undefined : places.ownFields
}

/** Says what is wrong at a place. @param problem - the rest of the sentence */
export function problemAtPlace(place: string, problem: string): RequestProblem {
  return { text: `${place} ${problem}`, place }
}

function give(place: string, setting: Setting | Unfit): GivenField | RequestProblem {
  if ('problem' in setting) return problemAtPlace(place, setting.problem)
  return { name: setting.field, value: setting.value, place }
}

function givePrompt(prompt: string, places: WishPlaces, model: Model | undefined): GivenField | RequestProblem {
  if (model !== undefined && !Object.hasOwn(model.fields, 'prompt')) {
    return problemAtPlace(places.prompt, `is set, but ${model.id} takes no prompt; leave it out.`)
  }
  return { name: 'prompt', value: prompt, place: places.prompt }
}

function giveReferences({ references, places, ...wish }: Wish, model: Model | undefined): GivenField | RequestProblem {
  const name = model?.referenceField
  const place = places.references
  if (model === undefined || name === undefined) {
    const why = explainNoPictures(model, { id: wish.model, ownFields: places.ownFields })
    return problemAtPlace(place, `is set, but ${why}`)
  }
  const urls = references.map((reference) => (reference.kind === 'url' ? reference.url : placeholderOf(reference)))
  if (model.fields[name]?.type !== 'string') return { name, value: urls, place }
  if (urls.length > 1) {
    return problemAtPlace(place, `has ${urls.length} pictures; ${model.id} takes one, as its '${name}'.`)
  }
  return { name, value: urls[0], place }
}

function explainNoPictures(
  model: Model | undefined,
  { id, ownFields }: { readonly id: string; readonly ownFields: string },
): string {
  const fromText = model?.kind === 'text-to-image' && model.confidence !== 'live'
  if (model?.confidence !== 'documented' && !fromText) {
    return `this action does not know which field of ${id} takes pictures; set it in ${ownFields}, with https URLs.`
  }
  const sibling = findModel(id.replace('text-to-image', 'image-to-image'))
  const hint = sibling?.referenceField === undefined ? 'leave it out' : `${sibling.id} does`
  return `${id} takes no pictures; ${hint}.`
}
