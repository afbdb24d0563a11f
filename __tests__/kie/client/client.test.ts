import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { createKieClient, KieConnectionError, type KieClient, type TransportRequest } from '../../../src/kie/index.ts'
import { KEY, REQUEST } from '../api-server.ts'

type Answer =
  | string
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  | Error

interface Bench {
  readonly client: KieClient
  readonly requests: readonly TransportRequest[]
  /** When each request was sent. */
  readonly times: readonly number[]
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>
}

/** A client whose requests are answered with these in turn, the last one again and again. */
function answering(...answers: readonly Answer[]): Bench {
  const clock = createVirtualClock()
  const requests: TransportRequest[] = []
  const times: number[] = []
  const transport = (
    request: TransportRequest,
  ): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: string }> => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? ''
    requests.push(request)
    times.push(clock.now())
    if (answer instanceof Error) return Promise.reject(answer)
    return Promise.resolve(
      typeof answer === 'string' ? { status: 200, headers: {}, body: answer } : { headers: {}, ...answer },
    )
  }
  return { client: createKieClient({ apiKey: KEY, clock, transport }), requests, times, run: (work) => clock.run(work) }
}

const envelope = (code: number, msg: string, data: unknown = null): string => JSON.stringify({ code, msg, data })
const withStatus = (status: number, body: string): Answer => ({ status, body })

describe('createTask', () => {
  test('gives the task id', async () => {
    const { client, requests, run } = answering(envelope(200, 'success', { taskId: 'x/é', recordId: 'y' }))
    expect(await run(client.createTask({ ...REQUEST, callBackUrl: 'https://relay.example/' }))).toBe('x/é')
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ ...REQUEST, callBackUrl: 'https://relay.example/' })
  })

  test.each([
    {
      name: 'F10: HTTP 200 with another code',
      answer: envelope(422, 'This field is required'),
      want: { name: 'KieApiError', verdict: 'final', code: 422 },
    },
    {
      name: 'F10: code 200 with success false',
      answer: '{"code":200,"success":false,"msg":"","data":{}}',
      want: { verdict: 'ambiguous' },
    },
    {
      name: 'F10: HTTP 500 with code 200',
      answer: withStatus(500, envelope(200, 'success', {})),
      want: { verdict: 'ambiguous' },
    },
    {
      name: 'F10: HTTP 500 with a code that decides',
      answer: withStatus(500, envelope(402, '')),
      want: { verdict: 'stop', kind: 'balance' },
    },
    {
      name: 'F12: a named field',
      answer: envelope(500, 'This quality is not within the range of allowed options'),
      want: { verdict: 'final', field: 'quality' },
    },
    {
      name: 'F14: no task id',
      answer: envelope(200, 'success', {}),
      want: { name: 'KieResponseError', verdict: 'ambiguous' },
    },
    { name: 'F14: an empty task id', answer: envelope(200, 'success', { taskId: '' }), want: { verdict: 'ambiguous' } },
    { name: 'F14: no data', answer: envelope(200, 'success'), want: { verdict: 'ambiguous' } },
    {
      name: 'F18: HTTP 503 with code 455',
      answer: withStatus(503, envelope(455, '')),
      want: { verdict: 'retry', kind: 'maintenance' },
    },
    {
      name: 'HTTP 429 without envelope',
      answer: withStatus(429, 'slow down'),
      want: { verdict: 'retry', kind: 'rate', code: undefined },
    },
    { name: 'HTTP 401 without envelope', answer: withStatus(401, ''), want: { verdict: 'stop', kind: 'auth' } },
    {
      name: 'HTTP 429 with the envelope of another trouble',
      answer: withStatus(429, envelope(500, 'Internal Error')),
      want: { verdict: 'ambiguous' },
    },
    {
      name: 'a refusal that names a record',
      answer: envelope(429, '', { recordId: 't' }),
      want: { verdict: 'ambiguous' },
    },
    {
      name: 'a code in a string',
      answer: '{"code":"200","data":{}}',
      want: { name: 'KieResponseError', verdict: 'ambiguous' },
    },
    { name: 'an empty body', answer: '', want: { name: 'KieResponseError', verdict: 'ambiguous' } },
    { name: 'a list', answer: '[]', want: { name: 'KieResponseError', verdict: 'ambiguous' } },
    {
      name: 'the field message',
      answer: '{"code":402,"message":"Credits insufficient"}',
      want: { text: 'Credits insufficient' },
    },
    {
      name: '"recordInfo is null", which is a look’s answer',
      answer: envelope(422, 'recordInfo is null'),
      want: { kind: 'parameter', verdict: 'final' },
    },
    {
      name: 'a fault of the transport',
      answer: new KieConnectionError('x', { endpoint: 'createTask', sent: true }),
      want: { verdict: 'ambiguous' },
    },
  ])('$name: sent once', async ({ answer, want }) => {
    const { client, requests, run } = answering(answer)
    await expect(run(client.createTask(REQUEST))).rejects.toMatchObject(want)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.ownConnection).toBe(true)
  })

  test.each([
    { name: 'success false', answer: '{"code":200,"success":false,"data":{"taskId":"t"}}' },
    { name: 'HTTP 502', answer: withStatus(502, envelope(200, 'success', { taskId: 't' })) },
    { name: 'a code in a string', answer: '{"code":"200","data":{"taskId":"t"}}' },
    { name: 'a refusal', answer: envelope(500, 'Internal Error', { taskId: 't' }) },
  ])('an id is followed, for it may be paid for: $name', async ({ answer }) => {
    const { client, requests, run } = answering(answer)
    expect(await run(client.createTask(REQUEST))).toBe('t')
    expect(requests).toHaveLength(1)
  })

  test('a message is shown cut, on one line, with its control characters visible', async () => {
    const { client, run } = answering(envelope(500, `\u001b[31m::error::\n\u202ex${'y'.repeat(500)}`))
    const error = await run(client.createTask(REQUEST).catch((reason: unknown) => reason as Error))
    expect((error as Error).message).toBe(
      `kie.ai answered createTask with code 500: \\u{1b}[31m::error::\\u{a}\\u{202e}x${'y'.repeat(183)}…`,
    )
  })
})

describe('getTask', () => {
  test('F127: asks once, with the id percent-encoded', async () => {
    const { client, requests, run } = answering(envelope(200, 'success', { state: 'waiting' }))
    expect(await run(client.getTask('a/b?c=é&\ud800'))).toMatchObject({ taskId: 'a/b?c=é&\ud800', state: 'waiting' })
    expect(requests[0]?.url.href).toBe(
      'https://api.kie.ai/api/v1/jobs/recordInfo?taskId=a%2Fb%3Fc%3D%C3%A9%26%EF%BF%BD',
    )
  })

  test.each([
    { name: 'null record', answer: envelope(422, 'recordInfo is null') },
    { name: 'unknown task', answer: withStatus(404, envelope(404, 'Task not found')) },
    { name: 'success without data', answer: envelope(200, 'success') },
  ])('F25: $name is not ready', async ({ answer }) => {
    const { client, requests, run } = answering(answer)
    await expect(run(client.getTask('t'))).rejects.toMatchObject({ name: 'KieApiError', kind: 'not-ready' })
    expect(requests).toHaveLength(1)
  })

  test('F25: a web page with HTTP 404 says nothing of the task', async () => {
    const { client, run } = answering(withStatus(404, '<html>'))
    await expect(run(client.getTask('t'))).rejects.toMatchObject({ name: 'KieResponseError' })
  })
})

describe('reads', () => {
  const lost = new KieConnectionError('x', { endpoint: 'credit', sent: true })

  test('credits are a decimal number', async () => {
    const { client, requests, run } = answering(envelope(200, 'success', 5916.25))
    expect(await run(client.getCredits())).toBe(5916.25)
    expect(requests[0]).toMatchObject({ method: 'GET', headers: { 'content-type': 'application/json' } })
  })

  test('a fresh link is asked for', async () => {
    const { client, requests, run } = answering(envelope(200, 'success', 'https://files.example/x'))
    expect(await run(client.freshLink('https://tempfile.example/1.png'))).toBe('https://files.example/x')
    expect(requests[0]?.url.pathname).toBe('/api/v1/common/download-url')
    expect(requests[0]?.body).toBe('{"url":"https://tempfile.example/1.png"}')
  })

  test.each([
    { name: 'as it was seen to', answer: envelope(422, 'url is wrong') },
    { name: 'in a sentence', answer: envelope(422, 'The URL is wrong: x') },
  ])('A4: there is no fresh link where kie says that it does not know the file, $name', async ({ answer }) => {
    const { client, requests, run } = answering(answer)
    expect(await run(client.freshLink('https://tempfile.example/1.png'))).toBeUndefined()
    expect(requests).toHaveLength(1)
  })

  test.each([
    { name: 'that it is busy', answer: envelope(429, 'Your call frequency is too high') },
    { name: 'that it is in trouble', answer: envelope(500, 'url is wrong: Internal Error') },
    { name: 'something else of the request', answer: envelope(422, 'url is required') },
    { name: 'that the key is wrong', answer: envelope(401, 'Unauthorized') },
    { name: 'nothing', answer: lost },
    { name: 'what is not its own', answer: withStatus(404, '<html>') },
  ])('A4: it says nothing of the file where it says $name', async ({ answer }) => {
    const { client, run } = answering(answer)
    const asked = run(client.freshLink('https://tempfile.example/1.png'))
    await expect(asked).rejects.toMatchObject({ endpoint: answer === lost ? 'credit' : 'download-url' })
  })

  test.each([
    { name: 'lost connections', answers: [lost, lost, envelope(200, '', 1)], times: [0, 1_000, 3_000] },
    { name: 'a web page', answers: [withStatus(502, '<html>'), envelope(200, '', 1)], times: [0, 1_000] },
    { name: 'a server error', answers: [envelope(500, 'Internal Error'), envelope(200, '', 1)], times: [0, 1_000] },
    {
      name: 'a rate limit with Retry-After',
      answers: [{ status: 429, body: envelope(429, ''), headers: { 'retry-after': '7' } }, envelope(200, '', 1)],
      times: [0, 7_000],
    },
    {
      name: 'a Retry-After without end',
      answers: [{ status: 429, body: '', headers: { 'retry-after': '9999' } }, envelope(200, '', 1)],
      times: [0, 30_000],
    },
  ])('are tried again after $name', async ({ answers, times }) => {
    const bench = answering(...answers)
    expect(await bench.run(bench.client.getCredits())).toBe(1)
    expect(bench.times).toEqual(times)
  })

  test.each([
    { name: 'a third failure', answers: [lost], count: 3 },
    { name: 'a refused key', answers: [envelope(401, '')], count: 1 },
    { name: 'a foreign link', answers: [envelope(422, 'url is wrong')], count: 1 },
    {
      name: 'a bad certificate',
      answers: [new KieConnectionError('x', { endpoint: 'credit', sent: false, badCertificate: true })],
      count: 1,
    },
    { name: 'success without the number', answers: [envelope(200, 'success', 'many')], count: 1 },
  ])('fail after $name', async ({ answers, count }) => {
    const { client, requests, run } = answering(...answers)
    await expect(run(client.getCredits())).rejects.toMatchObject({ endpoint: 'credit' })
    expect(requests).toHaveLength(count)
  })

  test('end with their signal', async () => {
    const cancel = new AbortController()
    const { client, requests, run } = answering(lost)
    const work = client.getCredits({ signal: cancel.signal })
    cancel.abort(new Error('enough'))
    await expect(run(work)).rejects.toBeInstanceOf(Error)
    expect(requests).toHaveLength(1)
  })
})
