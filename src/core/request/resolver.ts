import { findModel, type Model } from '../../kie/index.ts'
import { resolveRequest, settleUnconfirmed, type ResolvedRequest } from './request.ts'
import type { Wish } from './wish.ts'

/** Asks kie's live catalogue for a model; `undefined` where it knows none, or cannot be asked. */
export type LookUp = (model: string) => Promise<Model | undefined>

/** A manifest may name thousands of models, and kie may take seconds for each. */
const MOST_ASKED = 20

/**
 * Resolves requests by the catalogue, and asks kie itself only where that does not know a model or a field: each model
 * once, however many requests name it, and not more than 20 models in all.
 */
export class RequestResolver {
  readonly #lookUp: LookUp
  readonly #asked = new Map<string, Promise<Model | undefined>>()

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp
  }

  /** The model with this id, `undefined` where neither the catalogue nor kie knows it. */
  async modelOf(id: string): Promise<Model | undefined> {
    return findModel(id) ?? (await this.#ask(id))
  }

  /** What the request comes to. */
  async resolve(wish: Wish): Promise<ResolvedRequest> {
    const model = await this.modelOf(wish.model)
    const resolved = resolveRequest(wish, model)
    if (model === undefined || resolved.unconfirmed.length === 0) return resolved
    // What is wrong already is wrong whatever kie knows.
    const live = resolved.problems.length > 0 ? undefined : await this.#ask(wish.model)
    return settleUnconfirmed(resolved, { wish, model, live })
  }

  #ask(model: string): Promise<Model | undefined> {
    const earlier = this.#asked.get(model)
    if (earlier !== undefined) return earlier
    if (this.#asked.size >= MOST_ASKED) return Promise.resolve(undefined)
    const answer = this.#lookUp(model)
    this.#asked.set(model, answer)
    return answer
  }
}
