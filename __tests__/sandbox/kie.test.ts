import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from '@jest/globals'
import { startKie, type ApiFault, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import { clock } from '../clock.ts'
import { call, create, createdId, finished, goodBody, poll } from './kie-caller.ts'

const sandboxes: KieSandbox[] = []

async function start(options: KieOptions = {}): Promise<KieSandbox> {
  const kie = await startKie({ clock, pictures: 'small', ...options })
  sandboxes.push(kie)
  return kie
}

afterEach(async () => {
  await Promise.all(sandboxes.splice(0).map((kie) => kie.close()))
})

describe('createTask', () => {
  test('answers with ids, takes the price and keeps the request', async () => {
    const kie = await start({ balance: 30.25 })
    const reply = await create(kie, { ...goodBody({ quality: 'high' }), callBackUrl: 'https://example.test/hook' })
    expect(reply).toMatchObject({ status: 200, code: 200, msg: 'success' })
    expect(reply.data['taskId']).toMatch(/^[0-9a-f]{32}$/)
    expect(reply.data['recordId']).toBe(reply.data['taskId'])
    expect(kie.balance).toBe(8.25)
    expect(kie.tasks).toMatchObject([
      { taskId: reply.data['taskId'], index: 0, credits: 22, input: { quality: 'high' }, state: 'waiting' },
    ])
    expect(kie.requests).toMatchObject([{ endpoint: 'createTask', method: 'POST', path: '/api/v1/jobs/createTask' }])
    expect(JSON.parse(kie.requests[0]?.body ?? '')).toMatchObject({ callBackUrl: 'https://example.test/hook' })
  })

  const refusals = [
    { name: 'no model', given: { input: {} }, want: [422, 'This field is required'] },
    { name: 'no input', given: { model: 'gpt-image/1.5-text-to-image' }, want: [500, 'input is required'] },
    { name: 'no quality', given: goodBody({ quality: undefined }), want: [500, 'quality is required'] },
    { name: 'empty prompt', given: goodBody({ prompt: '' }), want: [500, 'prompt is required'] },
    { name: 'prompt of a wrong type', given: goodBody({ prompt: 7 }), want: [422, 'prompt must be string'] },
    {
      name: 'unknown aspect ratio',
      given: goodBody({ aspect_ratio: '5:7' }),
      want: [500, 'This aspect_ratio is not within the range of allowed options'],
    },
    {
      name: 'empty enum',
      given: goodBody({ quality: '' }),
      want: [500, 'This quality is not within the range of allowed options'],
    },
    {
      name: '3001 characters',
      given: goodBody({ prompt: 'x'.repeat(3001) }),
      want: [500, 'The text length cannot exceed the maximum limit'],
    },
    {
      name: 'unknown model',
      given: { ...goodBody(), model: 'gpt-image/9' },
      want: [422, expect.stringMatching(/^The model name you specified is not supported/)],
    },
    {
      name: 'callBackUrl that is no URL',
      given: { ...goodBody(), callBackUrl: 'not a url' },
      want: [422, expect.stringMatching(/^callBackUrl /)],
    },
    { name: 'no JSON', given: '{"model":', want: [400, 'The request body is not JSON'] },
  ]
  test.each(refusals)('refuses $name, free of charge', async ({ given, want }) => {
    const kie = await start()
    const reply = await create(kie, given)
    expect(reply.status).toBe(200)
    expect([reply.code, reply.msg]).toEqual(want)
    expect(kie.tasks).toHaveLength(0)
    expect(kie.balance).toBe(1000)
  })

  test('takes 3000 characters, and other models that it is told of', async () => {
    const kie = await start({ models: ['z-image'] })
    expect((await create(kie, goodBody({ prompt: 'x'.repeat(3000) }))).code).toBe(200)
    expect((await create(kie, { model: 'z-image', input: { prompt: 'a fox', anything: [1] } })).code).toBe(200)
    expect((await create(kie, { model: 'z-image', input: { prompt: 1 } })).code).toBe(422)
  })

  test.each([402, 500] as const)('refuses what the balance does not pay for, under %d', async (balanceCode) => {
    const kie = await start({ balance: 21, balanceCode })
    const reply = await create(kie, goodBody({ quality: 'high' }))
    expect([reply.code, reply.msg]).toEqual([balanceCode, expect.stringMatching(/^Credits insufficient : /)])
    expect(kie.balance).toBe(21)
    kie.balance = 22
    expect((await create(kie, goodBody({ quality: 'high' }))).code).toBe(200)
  })

  test('lets 20 in within ten seconds and refuses the 21st', async () => {
    const kie = await start()
    const replies = await Promise.all(Array.from({ length: 22 }, () => create(kie)))
    expect(replies.filter(({ code }) => code === 200)).toHaveLength(20)
    expect(replies.filter(({ code }) => code === 429)).toHaveLength(2)
    expect(kie.breaches.createTask).toBe(2)
    expect(kie.tasks).toHaveLength(20)
    await clock.sleep(10200)
    expect((await create(kie)).code).toBe(200)
  })
})

describe('callers', () => {
  const rows = [
    { name: 'no key', given: {} },
    { name: 'wrong key', given: { authorization: 'Bearer 0123' } },
    { name: 'key without Bearer', given: { authorization: 'KEY' } },
  ]
  test.each(rows)('are refused with code 401 under HTTP 200: $name', async ({ given }) => {
    const kie = await start({ apiKey: 'KEY' })
    const headers = { 'content-type': 'application/json', ...given }
    const response = await fetch(`${kie.url}/api/v1/chat/credit`, { headers })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ code: 401, msg: expect.stringMatching(/^Unauthorized – Auth/) })
  })

  test('are refused without a content type', async () => {
    const kie = await start()
    const response = await fetch(`${kie.url}/api/v1/chat/credit`, {
      headers: { authorization: `Bearer ${kie.apiKey}` },
    })
    expect(await response.json()).toMatchObject({ code: 400 })
  })

  test('learn the balance as a decimal', async () => {
    const kie = await start({ balance: 5916.25 })
    expect(await call(kie, '/api/v1/chat/credit')).toMatchObject({ code: 200, data: 5916.25 })
  })

  test('learn of routes that are not there by HTTP', async () => {
    const kie = await start()
    expect((await call(kie, '/api/v1/jobs/list')).status).toBe(404)
    expect((await call(kie, '/api/v1/jobs/createTask')).status).toBe(405)
  })
})

describe('recordInfo', () => {
  test('tells a task as it goes, in the shapes of the wire', async () => {
    const kie = await start({ draw: () => ({ waitingMs: 4000, generatingMs: 8000 }) })
    const taskId = await createdId(kie)
    const early = (await poll(kie, taskId)).data
    expect(early).toMatchObject({ taskId, state: 'waiting', resultJson: '', response: null, creditsConsumed: 4 })
    expect(early).toMatchObject({ failCode: null, failMsg: null, costTime: null, completeTime: null, successFlag: 0 })
    const param = JSON.parse(String(early['param'])) as { model: string; input: string }
    expect(JSON.parse(param.input)).toEqual(goodBody()['input'])
    await clock.sleep(4600)
    expect((await poll(kie, taskId)).data).toMatchObject({ state: 'generating' })
    const record = await finished(kie, taskId)
    expect(record).toMatchObject({ state: 'success', successFlag: 1, creditsConsumed: 4 })
    const tookMs = Number(record['completeTime']) - Number(record['createTime'])
    expect(tookMs).toBe(12_000)
    expect(Math.abs(Number(record['costTime']) - tookMs / 1000)).toBeLessThan(1.01)
    const urls = [`${kie.fileUrl}/kie/${taskId}/1.png`]
    expect(record['response']).toEqual({ resultUrls: urls })
    expect(JSON.parse(String(record['resultJson']))).toEqual({ resultUrls: urls })
  })

  const ids = [
    { name: 'a foreign id', given: '?taskId=nobody', want: [422, 'recordInfo is null'] },
    { name: 'no id', given: '', want: [400, 'taskId parameter is required'] },
  ]
  test.each(ids)('refuses $name', async ({ given, want }) => {
    const { code, msg } = await call(await start(), `/api/v1/jobs/recordInfo${given}`)
    expect([code, msg]).toEqual(want)
  })

  test('does not know a task in its grace', async () => {
    const kie = await start({ draw: () => ({ graceMs: 4000 }) })
    const taskId = await createdId(kie)
    expect((await poll(kie, taskId)).code).toBe(422)
    await clock.sleep(8000)
    expect((await poll(kie, taskId)).code).toBe(200)
  })

  test('refunds a failed task and says why it failed', async () => {
    const given = { end: 'fail', failCode: '400', failMsg: 'Your content was flagged' } as const
    const kie = await start({ draw: () => given })
    const taskId = await createdId(kie)
    expect(kie.balance).toBe(996)
    const { failCode, failMsg, ...record } = await finished(kie, taskId)
    expect([failCode, failMsg]).toEqual(['400', 'Your content was flagged'])
    expect(record).toMatchObject({ state: 'fail', resultJson: '', successFlag: 3, creditsConsumed: 0 })
    expect(kie.balance).toBe(1000)
  })

  const shapes = [
    { name: 'both', want: { resultJson: expect.any(String), response: { resultUrls: [expect.any(String)] } } },
    { name: 'resultJson', want: { resultJson: expect.stringMatching(/^{"resultUrls":\["http.*"]}$/) } },
    { name: 'response', want: { resultJson: '', response: { resultUrls: [expect.any(String)] } } },
    { name: 'object', want: { resultJson: { resultUrls: [expect.any(String)] } } },
    { name: 'empty', want: { resultJson: '' } },
    { name: 'junk', want: { resultJson: expect.not.stringMatching(/}$/) } },
  ] as const
  test.each(shapes)('gives the result in the shape $name', async ({ name, want }) => {
    const kie = await start({ draw: () => ({ resultShape: name, waitingMs: 0, generatingMs: 0 }) })
    const record = await finished(kie, await createdId(kie))
    expect({ resultJson: record['resultJson'], response: record['response'] }).toEqual({ response: undefined, ...want })
  })

  test('follows the plan of each task: words, price, pictures, late URLs', async () => {
    const kie = await start({
      draw: ({ index }) => ({
        waitingMs: 0,
        generatingMs: 8000,
        stateWords: index === 0 ? { generating: 'paused' } : { generating: null },
        credits: 1.5,
        creditsConsumed: 'absent',
        pictures: 2,
        pictureType: 'jpeg',
        urlsLateMs: 8000,
      }),
    })
    const ids = [await createdId(kie), await createdId(kie)]
    expect(kie.balance).toBe(997)
    const records = await Promise.all(ids.map(async (id) => (await poll(kie, id)).data))
    expect(records.map((record) => record['state'])).toEqual(['paused', undefined])
    expect(records[0]).not.toHaveProperty('creditsConsumed')
    const late = await finished(kie, ids[0] ?? '')
    expect(late).toMatchObject({ state: 'success', resultJson: '' })
    await clock.sleep(8000)
    const { data } = await poll(kie, ids[0] ?? '')
    expect(data['response']).toEqual({ resultUrls: [1, 2].map((n) => `${kie.fileUrl}/kie/${ids[0]}/${n}.jpg`) })
  })

  test('refuses more than ten polls a second', async () => {
    const kie = await start()
    const taskId = await createdId(kie)
    const replies = await Promise.all(Array.from({ length: 12 }, () => poll(kie, taskId)))
    expect(replies.filter(({ code }) => code === 429)).toHaveLength(2)
    expect(kie.breaches).toEqual({ createTask: 0, recordInfo: 2 })
  })
})

describe('faults', () => {
  const breaks: { given: ApiFault; created: number; want: string }[] = [
    { given: { kind: 'reset', when: 'before-body' }, created: 0, want: 'read ECONNRESET' },
    { given: { kind: 'reset', when: 'after-body' }, created: 0, want: 'read ECONNRESET' },
    { given: { kind: 'close', when: 'before-body' }, created: 0, want: 'other side closed' },
    { given: { kind: 'close', when: 'after-body' }, created: 0, want: 'other side closed' },
    { given: { kind: 'garbage' }, created: 0, want: 'does not match the HTTP/1.1 protocol' },
    { given: { kind: 'lost', then: 'reset' }, created: 1, want: 'read ECONNRESET' },
    { given: { kind: 'lost', then: 'close' }, created: 1, want: 'other side closed' },
  ]
  test.each(breaks)('$given: no answer comes, $created tasks are created', async ({ given, created, want }) => {
    const kie = await start()
    kie.script('createTask', given)
    await expect(create(kie)).rejects.toHaveProperty('cause.message', expect.stringContaining(want))
    expect(kie.tasks).toHaveLength(created)
    expect(kie.balance).toBe(1000 - 4 * created)
    expect(kie.requests).toHaveLength(1)
    expect((await create(kie)).code).toBe(200)
  })

  test('a lost answer may also be the page of a gateway', async () => {
    const kie = await start()
    kie.script('createTask', { kind: 'lost', then: 'html' })
    await expect(create(kie)).rejects.toThrow('is not valid JSON')
    expect(kie.tasks).toHaveLength(1)
  })

  test('a hanging request is never answered, one after the creation of its task', async () => {
    const kie = await start()
    kie.script('createTask', { kind: 'hang' }, { kind: 'lost', then: 'hang' })
    for (const created of [0, 1]) {
      const answered = create(kie).catch(() => 'broken')
      expect(await Promise.race([answered, clock.sleep(3_600_000)])).toBeUndefined()
      expect(kie.tasks).toHaveLength(created)
    }
  })

  test('a reply is sent as it is scripted, and in the order of the script', async () => {
    const kie = await start()
    kie.script('credit', { kind: 'reply', status: 503, headers: { 'retry-after': '7' }, body: { code: 455 } })
    kie.script('credit', { kind: 'delay', ms: 8000 })
    const headers = { authorization: `Bearer ${kie.apiKey}`, 'content-type': 'application/json' }
    const response = await fetch(`${kie.url}/api/v1/chat/credit`, { headers })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7'])
    expect(await response.json()).toEqual({ code: 455 })
    const before = clock.now()
    expect((await call(kie, '/api/v1/chat/credit')).data).toBe(1000)
    expect(clock.now() - before).toBe(8000)
  })

  test('a listener hears of a request before it is handled, and can hold it', async () => {
    const kie = await start()
    const seen: unknown[] = []
    const stop = kie.onRequest(async ({ endpoint, body }) => {
      await clock.sleep(400)
      seen.push([endpoint, JSON.parse(body), kie.tasks.length])
    })
    await create(kie)
    expect(seen).toEqual([['createTask', goodBody(), 0]])
    stop()
    await create(kie)
    expect(seen).toHaveLength(1)
  })

  test('unreachable refuses connections until it is taken back', async () => {
    const kie = await start()
    const taskId = await createdId(kie)
    await kie.unreachable(true)
    await expect(poll(kie, taskId)).rejects.toHaveProperty('cause.code', 'ECONNREFUSED')
    await expect(fetch(kie.fileUrl)).rejects.toHaveProperty('cause.code', 'ECONNREFUSED')
    await kie.unreachable(false)
    expect(await finished(kie, taskId)).toMatchObject({ state: 'success' })
  })
})

test('closes at once, whatever is under way', async () => {
  const kie = await startKie({ draw: () => ({ waitingMs: 3_600_000 }) })
  kie.script('credit', { kind: 'hang' })
  await create(kie)
  const arrived = new Promise<void>((resolve) => {
    kie.onRequest(({ endpoint }) => {
      if (endpoint === 'credit') resolve()
    })
  })
  const hanging = call(kie, '/api/v1/chat/credit').catch(() => 'cut')
  await arrived
  // Neither the request nor the task ends by itself, in the time of this test.
  await kie.close()
  expect(await hanging).toBe('cut')
})

test('runs under Node alone, and leaves nothing that keeps a closed process alive', async () => {
  const program = `
    import { startKie } from ${JSON.stringify(new URL('../../sandbox/kie/index.ts', import.meta.url).href)}
    const kie = await startKie({ draw: () => ({ waitingMs: 0, generatingMs: 0 }) })
    const headers = { authorization: 'Bearer ' + kie.apiKey, 'content-type': 'application/json' }
    const body = ${JSON.stringify(JSON.stringify({ ...goodBody(), callBackUrl: 'http://127.0.0.1:1/' }))}
    const reply = await fetch(kie.url + '/api/v1/jobs/createTask', { method: 'POST', headers, body })
    console.log((await reply.json()).code)
    await kie.close()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: 5000,
  })
  expect(stdout).toBe('200\n')
})
