import type { Model } from '../../../src/kie/models/models.ts'
import { refusal, success, TEXTS, type Envelope } from '../wire/envelope.ts'
import type { LoggedRequest } from '../wire/requests.ts'
import type { SlidingWindow } from '../wire/window.ts'
import { openApiOf } from './open-api.ts'

/** Where the catalogue lies. */
export const CATALOGUE_PATH = '/api/v1/models'

/** Types of tasks by the model's id; anything at all, as kie's own words for them are not documented. */
export type TaskTypes = Readonly<Record<string, unknown>>

interface CatalogueOptions {
  readonly models: readonly Model[]
  /** What the list says of the tasks of these models; of others their kind. */
  readonly taskTypes?: TaskTypes
  /** Ids of models that kie has no schema and no price of. */
  readonly ids: readonly string[]
  /** One request a second for all routes together. */
  readonly window: SlidingWindow
}

/** kie's list of models, as far as it concerns pictures. */
export class Catalogue {
  readonly #models: ReadonlyMap<string, Model | undefined>
  readonly #window: SlidingWindow
  readonly #taskTypes: TaskTypes

  constructor({ models, ids, window, taskTypes = {} }: CatalogueOptions) {
    this.#taskTypes = taskTypes
    this.#models = new Map([
      ...models.map((model) => [model.id, model] as const),
      ...ids.map((id) => [id, undefined] as const),
    ])
    this.#window = window
  }

  answer({ path, query, atMs }: LoggedRequest): Envelope {
    if (!this.#window.take(atMs)) return refusal(429, TEXTS.frequency)
    if (path === CATALOGUE_PATH) return success(this.#list(query))
    const [, id = '', page] = /^\/api\/v1\/models\/(.+)\/(schema|price)$/.exec(decodeURI(path)) ?? []
    if (!this.#models.has(id)) return refusal(404, TEXTS.model)
    const model = this.#models.get(id)
    if (page === 'schema') return success({ model: id, openapi: model === undefined ? null : openApiOf(model) })
    return success({ model: id, pricingDesc: model === undefined ? null : priceOf(model) })
  }

  #list({ taskType, provider, q = '' }: LoggedRequest['query']): unknown[] {
    return [...this.#models]
      .map(([id, model]) => ({
        model: id,
        slug: id.replaceAll('/', '-'),
        title: model?.title ?? id,
        provider: id.split(/[/-]/)[0] ?? '',
        taskType: this.#taskTypes[id] ?? (model === undefined ? [] : [model.kind]),
        pricingDesc: model === undefined ? null : priceOf(model),
      }))
      .filter((entry) => taskType === undefined || [entry.taskType].flat().includes(taskType))
      .filter((entry) => provider === undefined || entry.provider === provider)
      .filter((entry) => entry.model.includes(q) || entry.title.includes(q))
  }
}

/** Prose: there is no number that a program could rely on. */
function priceOf({ credits, title, kind, pricedBy }: Model): string | null {
  if (credits === undefined) return null
  const prices = Object.entries(credits).map(([setting, price]) => {
    return `${price} credits (about $${Number((price * 0.005).toFixed(5))})${setting === 'any' ? '' : ` for ${setting}`}`
  })
  const unit = kind === 'layer-decomposition' ? 'layer' : (pricedBy ?? 'image')
  return `${title} costs ${prices.join(', ')} per ${unit}.`
}
