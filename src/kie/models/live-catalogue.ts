import { shareAnswer, untilAborted } from './shared-answer.ts'
import { readLiveModel } from './live-model.ts'
import type { Clock } from '../time/clock.ts'
import { KieApiError, KieResponseError } from '../wire/errors.ts'
import type { Api } from '../wire/http.ts'
import { fieldOf, parseJson } from '../wire/json.ts'
import type { Model } from './models.ts'
import { createReadAgain } from '../wire/read-again.ts'

/** What the catalogue is asked through. */
export interface LiveCatalogueOptions {
  readonly api: Api
  readonly clock: Clock
  /** Limit of one try. */
  readonly timeoutMs: number
}

/** kie's live catalogue, which takes few questions and is never a condition for anything. */
export interface LiveCatalogue {
  /** @returns `undefined` where kie does not know the model, or not its fields */
  schema(id: string, signal: AbortSignal | undefined): Promise<Model | undefined>
  /** @returns the types of its tasks, foreign text; `undefined` where kie does not list the model, or says none */
  taskTypes(id: string, signal: AbortSignal | undefined): Promise<readonly string[] | undefined>
  /** @returns prose, foreign text; `undefined` where there is none */
  price(id: string, signal: AbortSignal | undefined): Promise<string | undefined>
}

const LIST_PATH = '/api/v1/models'

interface Question {
  readonly endpoint: string
  readonly path: string
  readonly signal: AbortSignal | undefined
}

/** kie lets one request a second in; the rest is for the network, which may bring two closer together. */
const PAUSE_MS = 1_100

/** Makes the catalogue of one client, whose requests share one pace. */
export function createLiveCatalogue({ api, clock, timeoutMs }: LiveCatalogueOptions): LiveCatalogue {
  const readAgain = createReadAgain(clock)
  const takeTurn = createPace(clock)

  const ask = async ({ endpoint, path, signal }: Question): Promise<unknown> => {
    try {
      return await readAgain(async () => {
        await takeTurn(signal)
        return api({ endpoint, method: 'GET', path, timeoutMs, signal })
      }, signal)
    } catch (error) {
      if (isNotThere(error)) return undefined
      throw error
    }
  }
  const read = async (id: string, page: 'schema' | 'price', signal: AbortSignal | undefined): Promise<unknown> => {
    const path = pathOf(id, page)
    return path === undefined ? undefined : ask({ endpoint: `models/${page}`, path, signal })
  }
  // One list answers for all models.
  const readList = shareAnswer((signal) => ask({ endpoint: 'models', path: LIST_PATH, signal }))

  return {
    schema: async (id, signal) => {
      const openapi = fieldOf(await read(id, 'schema', signal), 'openapi')
      const document = typeof openapi === 'string' ? parseJson(openapi) : openapi
      return readLiveModel({ id, openapi: document, on: clock.date() })
    },

    taskTypes: async (id, signal) => {
      const models = await readList(signal)
      const entries: readonly unknown[] = Array.isArray(models) ? models : []
      const types = fieldOf(
        entries.find((entry) => fieldOf(entry, 'model') === id),
        'taskType',
      )
      const all: readonly unknown[] = Array.isArray(types) ? types : [types]
      const texts = all.filter((type): type is string => typeof type === 'string' && type !== '')
      return texts.length === 0 ? undefined : texts
    },

    price: async (id, signal) => {
      const text = fieldOf(await read(id, 'price', signal), 'pricingDesc')
      return typeof text === 'string' && text.trim() !== '' ? text : undefined
    },
  }
}

/**
 * A model's page. The slashes of an id stay as they are.
 *
 * @returns `undefined` for what can be no model's id and would lead to another route
 */
function pathOf(id: string, page: string): string | undefined {
  const segments = id.toWellFormed().split('/')
  if (segments.some((segment) => /^\.{0,2}$/.test(segment))) return undefined
  return `${LIST_PATH}/${segments.map(encodeURIComponent).join('/')}/${page}`
}

/** Lets its callers through one by one. Who gives up while waiting leaves no gap. */
function createPace(clock: Clock): (signal: AbortSignal | undefined) => Promise<void> {
  let nextAtMs = -Infinity
  let last: Promise<unknown> = Promise.resolve()
  const takeNext = async (signal: AbortSignal | undefined): Promise<void> => {
    signal?.throwIfAborted()
    const waitMs = nextAtMs - clock.now()
    if (waitMs > 0) await clock.sleep(waitMs, signal)
    nextAtMs = clock.now() + PAUSE_MS
  }
  return (signal) => {
    const turn = last.then(() => takeNext(signal))
    last = turn.catch(() => undefined)
    return untilAborted(turn, signal)
  }
}

/** kie does not know the model, or has no catalogue at all. */
function isNotThere(error: unknown): boolean {
  if (error instanceof KieApiError) return error.kind === 'model' || error.code === 404 || error.httpStatus === 404
  return error instanceof KieResponseError && error.httpStatus === 404
}
