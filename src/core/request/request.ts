import { creditsFor, type Model, type ImageRequest } from '../../kie/index.ts'
import type { FilePlace } from '../text/errors.ts'
import { fieldsToAdd } from './added.ts'
import { checkConflicts } from './conflict.ts'
import type { FormatsWish } from '../formats/wish.ts'
import type { FileReference } from './references.ts'
import { checkDraft, checkField, checkUnknownModel, refuseField, type Draft, type Finding } from './draft.ts'
import { checkFileFormat } from './file-format.ts'
import {
  giveFields,
  isFlag,
  problemAtPlace,
  withinSentence,
  type GivenField,
  type RequestProblem,
  type Wish,
} from './wish.ts'

/** A request ready for kie, with what is known of it. */
export interface ResolvedRequest {
  /** A file stands in its `input` as its placeholder until it is uploaded. */
  readonly request: ImageRequest
  /** Fields of its `input` that the user did not ask for: they are no part of its hash. */
  readonly added: readonly string[]
  /** The files among its pictures. */
  readonly references: readonly FileReference[]
  /** Credits for one task, `undefined` where the price is unknown. */
  readonly price: number | undefined
  /** Where each field of the input comes from: `input 'aspect-ratio'`, `the model's default`. */
  readonly origins: Readonly<Record<string, string>>
  /** Reasons not to send it. */
  readonly problems: readonly RequestProblem[]
  /** What the user should know, one line each. */
  readonly warnings: readonly string[]
  /** Fields that the catalogue does not know and kie's live one may: {@link settleUnconfirmed} before it is sent. */
  readonly unconfirmed: readonly string[]
  /** Whether kie alone knows what it comes to, and was not asked: then it cannot be compared with that of an image. */
  readonly isUncertain?: boolean
}

/** One request of a source, for one or several images. */
export interface RequestedImage {
  readonly name: string
  /** What the name is made from by filling in variables, where it is. */
  readonly template?: string
  /** The author's words for what it shows, one line. */
  readonly alt?: string
  /** Images of this request, each its own task. */
  readonly count: number
  /** Tasks for each of them, of which a person picks one; left out where there is one. */
  readonly candidates?: number
  /** In which files each is delivered; left out where the original alone is. It is no part of the request. */
  readonly formats?: FormatsWish
  /** Where a file of the workspace asks for it; left out where none does. */
  readonly at?: FilePlace
  /** What each of the images asks of kie. */
  readonly resolved: ResolvedRequest
}

/** The names of a requested image by its own counting: `hero`, or `hero-1`, `hero-2` and so on. */
export function numberedNames({ name, count }: Pick<RequestedImage, 'name' | 'count'>): readonly string[] {
  return count === 1 ? [name] : Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
}

/**
 * Makes the request for one image. The rule follows the money: kie drops an unknown field in silence and charges, so that
 * is a problem unless kie itself confirms the field; it refuses an unknown value for free, so that is a warning, unless an
 * input of ours named it. Limits and types that kie does not document never stop a request.
 *
 * @param model - what the catalogue, or else kie's live one, knows of `wish.model`; `undefined` where neither knows it
 */
export function resolveRequest(wish: Wish, model: Model | undefined): ResolvedRequest {
  const { given, problems } = giveFields(wish, model)
  const set = { ...wish.modelInput, ...Object.fromEntries(given.map(({ name, value }) => [name, value])) }
  const defaults = defaultsFor(model, set)
  const added = fieldsToAdd(model, { ...defaults, ...set })
  const input = { ...defaults, ...set, ...added }
  const placeOf = placesOfFields(wish, given)
  const draft = model === undefined ? undefined : { wish, model, input, placeOf }
  const unknown = Object.keys(input).filter((name) => model !== undefined && !Object.hasOwn(model.fields, name))
  const isLive = model?.confidence === 'live'
  const findings = [
    ...(draft === undefined ? [checkUnknownModel(wish)] : [...checkDraft(draft), ...checkConflicts(draft)]),
    ...(draft === undefined || !isLive ? [] : unknown.map((name) => refuseField(name, draft))),
    ...checkFileFormat({ model, input, placeOf }),
  ]
  return {
    request: {
      model: wish.model,
      input,
      ...(wish.callbackUrl === undefined ? {} : { callBackUrl: wish.callbackUrl }),
    },
    added: Object.keys(added),
    references: wish.references.filter((reference) => reference.kind === 'file'),
    price: model === undefined ? undefined : creditsFor(model, input),
    origins: Object.fromEntries(Object.keys(input).map((name) => [name, originOf(name, { set, added, placeOf })])),
    problems: [...problems, ...checkSetTwice(wish, given), ...problemsAmong(findings)],
    warnings: warningsAmong(findings),
    unconfirmed: isLive ? [] : unknown,
  }
}

/** What is known once kie was asked about the fields that are unconfirmed. */
export interface Confirmation {
  readonly wish: Wish
  /** The model as the request was resolved for it. */
  readonly model: Model
  /** What kie's live catalogue says of it; `undefined` where it says nothing. */
  readonly live: Model | undefined
}

/** Settles the fields that are unconfirmed: those that kie's live catalogue knows are sent, the others are problems. */
export function settleUnconfirmed(resolved: ResolvedRequest, { wish, model, live }: Confirmation): ResolvedRequest {
  const placeOf = wish.places.field
  const findings = resolved.unconfirmed.flatMap((name) =>
    live !== undefined && Object.hasOwn(live.fields, name)
      ? checkField(name, { wish, model: live, input: resolved.request.input, placeOf })
      : [refuseField(name, { model: live ?? model, placeOf })],
  )
  return {
    ...resolved,
    problems: [...resolved.problems, ...problemsAmong(findings)],
    warnings: [...resolved.warnings, ...warningsAmong(findings)],
    unconfirmed: [],
  }
}

/** Required fields that are not set. Others are left out, and kie uses its own defaults. */
function defaultsFor(model: Model | undefined, set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(model?.fields ?? {})
      .filter(([name, field]) => field.required && field.default !== undefined && !Object.hasOwn(set, name))
      .map(([name, field]) => [name, field.default]),
  )
}

function placesOfFields({ places }: Wish, given: readonly GivenField[]): Draft['placeOf'] {
  return (name) => given.find((field) => field.name === name)?.place ?? places.field(name)
}

/** What an input is made of. */
interface Parts extends Pick<Draft, 'placeOf'> {
  readonly set: Readonly<Record<string, unknown>>
  readonly added: Readonly<Record<string, unknown>>
}

function originOf(name: string, { set, added, placeOf }: Parts): string {
  if (Object.hasOwn(added, name)) return 'one picture for each task'
  return Object.hasOwn(set, name) ? withinSentence(placeOf(name)) : "the model's default"
}

/** Fields that are set twice: which of the two values should be paid for is not ours to guess. */
function checkSetTwice({ modelInput, places }: Wish, given: readonly GivenField[]): readonly RequestProblem[] {
  return given
    .filter(({ name }) => Object.hasOwn(modelInput, name))
    .map(({ name, place }) =>
      isFlag(place, places)
        ? problemAtPlace(place, `sets '${name}', which the workflow sets already in ${places.ownFields}; leave it out.`)
        : problemAtPlace(places.field(name), `is set already, by ${withinSentence(place)}; set it once.`),
    )
}

function problemsAmong(findings: readonly Finding[]): readonly RequestProblem[] {
  return findings.flatMap((finding) =>
    finding.kind === 'problem' ? [{ text: finding.text, place: finding.place }] : [],
  )
}

function warningsAmong(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ kind, text }) => (kind === 'warning' ? [text] : []))
}
