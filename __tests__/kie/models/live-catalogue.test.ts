import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startKie, type KieSandbox } from '../../../sandbox/kie/index.ts'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { clock } from '../../clock.ts'
import { createKieClient, MODELS, type KieClient, type Model, type TransportRequest } from '../../../src/kie/index.ts'
import { KEY } from '../api-server.ts'

interface Bench {
  readonly client: KieClient
  readonly requests: readonly TransportRequest[]
  readonly times: readonly number[]
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>
}

/** A client on a virtual clock whose requests are answered with these in turn, the last one again and again. */
function answering(...answers: readonly { readonly status?: number; readonly body: unknown }[]): Bench {
  const clock = createVirtualClock()
  const requests: TransportRequest[] = []
  const times: number[] = []
  const transport = (
    request: TransportRequest,
  ): Promise<{ status: number; headers: Record<string, string>; body: string }> => {
    const { status = 200, body = '' } = answers[Math.min(requests.length, answers.length - 1)] ?? {}
    requests.push(request)
    times.push(clock.now())
    return Promise.resolve({ status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) })
  }
  return { client: createKieClient({ apiKey: KEY, clock, transport }), requests, times, run: (work) => clock.run(work) }
}

const input = { properties: { prompt: { type: 'string' } } }
const openapi = {
  paths: {
    '/x': { post: { requestBody: { content: { 'application/json': { schema: { properties: { input } } } } } } },
  },
}
const envelope = (data: unknown, code = 200, msg = 'success'): { readonly body: unknown } => ({
  body: { code, msg, data },
})

describe('A17: getTaskTypes', () => {
  const list = envelope([
    { model: 'maker/clip', taskType: ['text-to-video', '', 7, 'image-to-video'] },
    { model: 'maker/word', taskType: 'chat' },
    { model: 'maker/none', taskType: [] },
    { model: 'maker/odd' },
    null,
  ])

  test('reads the list of all models, once', async () => {
    const { client, requests, run } = answering(list)
    const ids = ['maker/clip', 'maker/word', 'maker/none', 'maker/odd', 'maker/other']
    const told = await run(Promise.all(ids.map((id) => client.getTaskTypes(id))))
    expect(told).toEqual([['text-to-video', 'image-to-video'], ['chat'], undefined, undefined, undefined])
    expect(requests.map(({ method, url }) => [method, url.pathname])).toEqual([['GET', '/api/v1/models']])
  })

  test.each([
    { name: 'there is no such route', answer: { status: 404, body: '<html>' } },
    { name: 'it is no list', answer: envelope({ models: 'many' }) },
  ])('says nothing where $name', async ({ answer }) => {
    const { client, run } = answering(answer)
    expect(await run(client.getTaskTypes('maker/clip'))).toBeUndefined()
  })

  test('asks again after a failure', async () => {
    const { client, run } = answering(envelope(null, 401, 'Unauthorized'), list)
    await expect(run(client.getTaskTypes('maker/word'))).rejects.toMatchObject({ kind: 'auth' })
    expect(await run(client.getTaskTypes('maker/word'))).toEqual(['chat'])
  })

  test('shares the pace of the other questions', async () => {
    const { client, run, times } = answering(list)
    await run(Promise.all([client.getModelSchema('maker/clip'), client.getTaskTypes('maker/clip')]))
    expect(times).toEqual([0, 1_100])
  })
})

describe('getModelSchema and getModelPrice', () => {
  test('ask for the page of the model, its slashes raw and all else escaped', async () => {
    const { client, requests, run } = answering(envelope({ openapi, pricingDesc: '4 credits' }))
    expect(await run(client.getModelSchema('a b/ü?x#y'))).toMatchObject({ id: 'a b/ü?x#y', confidence: 'live' })
    expect(await run(client.getModelPrice('grok-imagine/text-to-image'))).toBe('4 credits')
    expect(requests.map(({ method, url }) => [method, url.href])).toEqual([
      ['GET', 'https://api.kie.ai/api/v1/models/a%20b/%C3%BC%3Fx%23y/schema'],
      ['GET', 'https://api.kie.ai/api/v1/models/grok-imagine/text-to-image/price'],
    ])
  })

  test.each(['', '..', '../../chat/credit', 'a//b', './a', 'a/'])(
    'ask nothing for %j, which leads to another route',
    async (id) => {
      const { client, requests, run } = answering(envelope({ openapi }))
      expect(await run(client.getModelSchema(id))).toBeUndefined()
      expect(requests).toHaveLength(0)
    },
  )

  test.each([
    { name: 'an unknown model', answer: envelope(null, 404, 'The model name you specified is not supported.') },
    {
      name: 'an unknown model under another code',
      answer: envelope(null, 422, 'The model name you specified is not supported.'),
    },
    { name: 'code 404', answer: envelope(null, 404, '') },
    { name: 'no catalogue', answer: { status: 404, body: '<html>' } },
    { name: 'no schema and no price', answer: envelope({ openapi: null, pricingDesc: null }) },
    { name: 'an empty price', answer: envelope({ openapi: '{', pricingDesc: ' ' }) },
    { name: 'no data', answer: envelope(null) },
    { name: 'data of another kind', answer: envelope([{ openapi }]) },
  ])('know nothing of $name', async ({ answer }) => {
    const { client, requests, run } = answering(answer)
    expect(await run(client.getModelSchema('a/b'))).toBeUndefined()
    expect(await run(client.getModelPrice('a/b'))).toBeUndefined()
    expect(requests).toHaveLength(2)
  })

  test('F37: share one pace of a little more than a second, tries again included', async () => {
    const { client, times, run } = answering(
      envelope({ openapi }),
      { status: 502, body: '<html>' },
      envelope({ openapi, pricingDesc: 'x' }),
    )
    const ids = ['a', 'b', 'c']
    const work = Promise.all([...ids.map((id) => client.getModelSchema(id)), client.getModelPrice('a')])
    expect(await run(work)).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }, 'x'])
    expect(times).toHaveLength(5)
    const pauses = times.slice(1).map((time, n) => time - (times[n] ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1_100)
    expect(Math.max(...pauses)).toBeLessThan(1_200)
  })

  test('throw what is no answer about the model', async () => {
    const { client, requests, run } = answering(envelope(null, 401, 'Unauthorized'))
    await expect(run(client.getModelSchema('a'))).rejects.toMatchObject({ kind: 'auth', endpoint: 'models/schema' })
    expect(requests).toHaveLength(1)
  })

  test('end with their signal while they wait for their turn', async () => {
    const { client, requests } = answering(envelope({ openapi }))
    await client.getModelSchema('a')
    const cancel = new AbortController()
    const work = client.getModelPrice('a', { signal: cancel.signal })
    cancel.abort(new Error('enough'))
    await expect(work).rejects.toThrow('enough')
    expect(requests).toHaveLength(1)
  })
})

describe('against the sandbox', () => {
  let kie: KieSandbox

  afterEach(() => kie.close())

  const someone: Model = {
    id: 'someone/new-model',
    title: 'A new model',
    kind: 'text-to-image',
    asOf: '2026-11-01',
    confidence: 'live',
    referenceField: undefined,
    referenceMax: undefined,
    credits: { 'size=big': 3 },
    creditsAsOf: undefined,
    notes: [],
    fields: {
      prompt: { type: 'string', required: true, description: 'What to draw.', maxLength: 100 },
      size: { type: 'string', required: true, description: 'How large.', values: ['small', 'big'], default: 'small' },
    },
  }

  beforeEach(async () => {
    kie = await startKie({ apiKey: KEY, clock, moreModels: [someone], models: ['some/nameless'] })
  })

  test('a model of tomorrow is read', async () => {
    const client = createKieClient({ apiKey: KEY, apiUrl: kie.url, clock })
    const { fields } = (await client.getModelSchema(someone.id)) ?? {}
    expect(fields).toEqual(someone.fields)
    expect(await client.getModelPrice(someone.id)).toMatch(/^A new model costs 3 credits .* for size=big per image\.$/)
    expect(await client.getModelSchema('some/nameless')).toBeUndefined()
    expect(await client.getModelSchema(`${MODELS[0]?.id ?? ''}x`)).toBeUndefined()
    expect(kie.catalogueBreaches).toBe(0)
  })
})
