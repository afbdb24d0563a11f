import { findModel, type Model } from '../../kie/index.ts'
import { resolveRequest, settleUnconfirmed, type ResolvedRequest } from './request.ts'
import { quoted } from '../text/problem-list.ts'
import { problemAtPlace, type Wish } from './wish.ts'

/** A model of kie's that makes no images. */
export interface OtherModel {
  readonly id: string
  /** What it makes: `videos`. */
  readonly makes: string
}

/** Asks kie's live catalogue for a model; `undefined` where it knows none, or cannot be asked. */
export type LookUp = (model: string) => Promise<Model | OtherModel | undefined>

/** What is known of a request before it is resolved. */
export interface Foreseen {
  readonly model: string
  /** Fields that are set by their own names. */
  readonly fields: readonly string[]
}

/** A manifest may name thousands of models, and kie may take seconds for each. */
const MOST_ASKED = 20

/**
 * Resolves requests by the catalogue, and asks kie itself only where that does not know a model or a field: each model
 * once, however many requests name it, and not more than 20 models in all.
 */
export class RequestResolver {
  readonly #lookUp: LookUp | undefined
  readonly #asked = new Map<string, ReturnType<LookUp>>()

  /** @param lookUp - `undefined` where nothing is sent, but compared: what only kie could confirm is taken as it is */
  constructor(lookUp: LookUp | undefined) {
    this.#lookUp = lookUp
  }

  /** Asks now whatever kie will be asked for these requests: side by side, not each when its turn comes. */
  foresee(requests: readonly Foreseen[]): void {
    for (const { model: id, fields } of requests) {
      const model = findModel(id)
      const isKnown = model !== undefined && model.unsettled !== true
      if (isKnown && fields.every((name) => Object.hasOwn(model.fields, name))) continue
      // Whoever needs the answer hears of what goes wrong.
      this.#ask(id).catch(() => undefined)
    }
  }

  /** The model with this id, `undefined` where neither the catalogue nor kie knows it. */
  async modelOf(id: string): Promise<Model | undefined> {
    return findModel(id) ?? asModel(await this.#ask(id))
  }

  /** What the request comes to. */
  async resolve(wish: Wish): Promise<ResolvedRequest> {
    const known = findModel(wish.model)
    const answer = known === undefined || known.unsettled === true ? await this.#ask(wish.model) : undefined
    if (answer !== undefined && 'makes' in answer) return refuseOther(wish, answer)
    if (known !== undefined && answer !== undefined) return resolveUnsettled(wish, { known, live: answer })
    const model = known ?? answer
    const resolved = resolveRequest(wish, model)
    if (model === undefined && this.#lookUp === undefined && resolved.problems.length > 0) return asUncertain(resolved)
    if (model === undefined || resolved.unconfirmed.length === 0) return resolved
    if (this.#lookUp === undefined) return { ...resolved, unconfirmed: [] }
    // What is wrong already is wrong whatever kie knows.
    const live = resolved.problems.length > 0 ? undefined : asModel(await this.#ask(wish.model))
    return settleUnconfirmed(resolved, { wish, model, live })
  }

  #ask(model: string): ReturnType<LookUp> {
    const earlier = this.#asked.get(model)
    if (earlier !== undefined) return earlier
    if (this.#lookUp === undefined || this.#asked.size >= MOST_ASKED) return Promise.resolve(undefined)
    const answer = this.#lookUp(model)
    this.#asked.set(model, answer)
    return answer
  }
}

/** What is wrong with a request may be right where kie is asked. */
function asUncertain(resolved: ResolvedRequest): ResolvedRequest {
  const warning =
    `Only kie knows ${quoted(resolved.request.model)} and what it takes, and a check does not ask: ` +
    'its images are looked for by their model alone, whatever else is asked for.'
  return { ...resolved, problems: [], warnings: [warning], isUncertain: true }
}

function asModel(answer: Model | OtherModel | undefined): Model | undefined {
  return answer !== undefined && 'makes' in answer ? undefined : answer
}

/**
 * kie's live catalogue decides on the fields of a model that sources differ on. A request that it takes as this action
 * knows the model is left so, since it is the one of earlier runs.
 */
function resolveUnsettled(
  wish: Wish,
  { known, live }: { readonly known: Model; readonly live: Model },
): ResolvedRequest {
  const asKnown = resolveRequest(wish, known)
  const { input } = asKnown.request
  const lacks = Object.entries(live.fields).some(([name, { required }]) => required && !Object.hasOwn(input, name))
  const fits = !lacks && Object.keys(input).every((name) => Object.hasOwn(live.fields, name))
  if (fits && asKnown.problems.length === 0) return settleUnconfirmed(asKnown, { wish, model: known, live })
  const { credits, creditsAsOf } = known
  return resolveRequest(wish, { ...live, credits, creditsAsOf })
}

/** Nothing else is worth a word: kie would make it, and charge for what no image comes of. */
function refuseOther(wish: Wish, { id, makes }: OtherModel): ResolvedRequest {
  const problem =
    `is ${quoted(id)}, which makes ${makes}, as kie's catalogue says; this action makes images. ` +
    'Choose an image model of https://kie.ai/market.'
  return { ...resolveRequest(wish, undefined), problems: [problemAtPlace(wish.places.model, problem)], warnings: [] }
}
