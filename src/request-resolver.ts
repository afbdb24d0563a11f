import { findModel, type Model } from './kie/index.ts'
import { resolveRequest, settleUnconfirmed, type RequestWish, type ResolvedRequest } from './request.ts'

/** Asks kie's live catalogue for a model; `undefined` where it knows none, or cannot be asked. */
export type LookUp = (model: string) => Promise<Model | undefined>

/**
 * Resolves requests by the catalogue, and asks kie itself only where that does not know a model or a field: each model
 * once, however many requests name it.
 */
export class RequestResolver {
  readonly #lookUp: LookUp
  readonly #asked = new Map<string, Promise<Model | undefined>>()

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp
  }

  /** What the request comes to. */
  async resolve(wish: RequestWish): Promise<ResolvedRequest> {
    const known = findModel(wish.model)
    const model = known ?? (await this.#ask(wish.model))
    const resolved = resolveRequest(wish, model)
    if (model === undefined || resolved.unconfirmed.length === 0) return resolved
    // What is wrong already is wrong whatever kie knows.
    const live = resolved.problems.length > 0 ? undefined : await this.#ask(wish.model)
    return settleUnconfirmed(resolved, { wish, model, live })
  }

  #ask(model: string): Promise<Model | undefined> {
    const answer = this.#asked.get(model) ?? this.#lookUp(model)
    this.#asked.set(model, answer)
    return answer
  }
}
