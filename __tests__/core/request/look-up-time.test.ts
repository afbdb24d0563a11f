import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { applyLivePrices } from '../../../src/core/plan/live-price.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import { createLookUp } from '../../../src/core/request/live-model.ts'
import { LookUpTime } from '../../../src/core/request/look-up-time.ts'
import { RequestResolver } from '../../../src/core/request/resolver.ts'
import { createKieClient, type Clock, type TransportRequest } from '../../../src/kie/index.ts'
import { KEY } from '../../kie/api-server.ts'
import { wishFor } from './wishes.ts'

const openapi = {
  paths: {
    '/x': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: { properties: { input: { properties: { prompt: { type: 'string' } } } } },
            },
          },
        },
      },
    },
  },
}

/** How kie answers a question of its catalogue: after so many ms, for ever not, or with this code. */
interface Kie {
  readonly afterMs: number
  readonly code?: number
}

interface Bench {
  /** Resolves a request for each model, as a manifest does, and asks for the prices of some. */
  readonly resolve: (models: readonly string[], priced?: readonly string[]) => Promise<readonly string[]>
  readonly clock: Clock
  /** When which route was asked. */
  readonly requests: readonly { readonly at: number; readonly path: string }[]
  readonly lines: readonly string[]
}

function bench({ afterMs, code = 200 }: Kie, signal = new AbortController().signal): Bench {
  const clock = createVirtualClock()
  const requests: { at: number; path: string }[] = []
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const log = { info: say, notice: say, warning: say, error: say, debug: say }
  const transport = async ({ url, signal: ending }: TransportRequest) => {
    requests.push({ at: clock.now(), path: url.pathname })
    await clock.sleep(afterMs, ending)
    const data = url.pathname === '/api/v1/models' ? [] : { openapi, pricingDesc: '9 credits' }
    return { status: 200, headers: {}, body: JSON.stringify({ code, msg: code === 200 ? 'success' : 'no', data }) }
  }
  const client = createKieClient({ apiKey: KEY, clock, transport })
  const time = new LookUpTime({ clock, log })
  const resolver = new RequestResolver(createLookUp({ client: () => Promise.resolve(client), time, signal }))
  const work = async (models: readonly string[], priced: readonly string[] = []): Promise<readonly string[]> => {
    resolver.foresee(models.map((model) => ({ model, fields: [] })))
    const known: string[] = []
    for (const model of models) if ((await resolver.modelOf(model)) !== undefined) known.push(model)
    for (const model of models) await resolver.resolve(wishFor({ model }))
    const images = priced.map((model): PlannedImage => ({
      name: model,
      request: { model, input: {} },
      requestHash: model,
      price: undefined,
      origin: 'generated',
    }))
    await applyLivePrices({ images }, { client, time, log, signal })
    return known
  }
  return { resolve: (models, priced) => clock.run(work(models, priced)), clock, requests, lines }
}

const MANY = Array.from({ length: 25 }, (_, index) => `maker-${index}/model-of-that-maker`)
const FOR_EVER = 1e9

function pauses(requests: Bench['requests']): readonly number[] {
  return requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0))
}

describe('C6: all look-ups of a run share one budget of time', () => {
  test.each([
    { name: 'each of its answers takes long', kie: { afterMs: 14_000 } },
    { name: 'it never answers', kie: { afterMs: FOR_EVER } },
    { name: 'it is at its end', kie: { afterMs: 3_000, code: 455 } },
  ])('of 15 s, where $name', async ({ kie }) => {
    const { resolve, clock, requests, lines } = bench(kie)
    await resolve(MANY, MANY.slice(0, 2))
    expect(clock.now()).toBe(15_000)
    expect(lines.filter((line) => line.includes("kie's catalogue"))).toEqual([
      "Waiting for kie's catalogue of models; after 15 s the run goes on without it.",
    ])
    // Side by side: nobody waits for another's answer.
    expect(requests.map(({ at }) => at).slice(0, 4)).toEqual([0, 1_100, 2_200, 3_300])
    expect(requests.at(-1)?.at).toBeLessThan(15_000)
  })

  test('within which kie is asked as its pace allows', async () => {
    const { resolve, requests } = bench({ afterMs: 2_000 })
    const known = await resolve(MANY)
    expect(pauses(requests).every((pause) => pause === 1_100)).toBe(true)
    expect(requests.filter(({ path }) => path === '/api/v1/models')).toHaveLength(1)
    expect(known.length).toBeGreaterThanOrEqual(10)
  })

  test('what is left of it is for prices, at the same pace and after no gap', async () => {
    const { resolve, clock, requests } = bench({ afterMs: 200 })
    const [model = ''] = MANY
    await resolve([model], [model])
    expect(requests).toEqual([
      { at: 0, path: `/api/v1/models/${model}/schema` },
      { at: 1_100, path: '/api/v1/models' },
      { at: 2_200, path: `/api/v1/models/${model}/price` },
    ])
    expect(clock.now()).toBe(2_400)
  })

  test('those that were given up leave no gap behind them', async () => {
    const { resolve, requests } = bench({ afterMs: FOR_EVER })
    const models = MANY.slice(0, 3)
    await resolve([], models)
    await resolve(models.slice(0, 1))
    expect(requests.map(({ at }) => at)).toEqual([0, 1_100, 2_200, 4_000, 5_100])
  })

  test('of a short one the log says nothing', async () => {
    const { resolve, lines, clock } = bench({ afterMs: 200 })
    expect(await resolve(MANY.slice(0, 1))).toHaveLength(1)
    expect(clock.now()).toBe(1_300)
    expect(lines).toEqual([])
  })

  test('of one that fails at once it says so, once', async () => {
    const { resolve, lines } = bench({ afterMs: 100, code: 401 })
    await resolve(MANY.slice(0, 3))
    expect(lines).toEqual([
      "kie's catalogue of models gives no answer; going on without. kie.ai answered models/schema with code 401: no",
    ])
  })

  test('nothing is asked of what is known', async () => {
    const { resolve, requests } = bench({ afterMs: 100 })
    await resolve(['z-image', 'gpt-image/1.5-text-to-image'])
    expect(requests).toEqual([])
  })
})
