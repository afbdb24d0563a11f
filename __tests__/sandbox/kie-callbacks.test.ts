import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startKie, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import { clock } from '../clock.ts'
import { create, finished, goodBody } from './kie-caller.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: Record<string, unknown>
}

let receiver: Server
let answers: (number | 'silence')[]
let received: Received[]
let url: string
let kie: KieSandbox | undefined

beforeEach(async () => {
  answers = []
  received = []
  receiver = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) as Received['body'] })
      const answer = answers.shift() ?? 200
      if (answer !== 'silence') response.writeHead(answer).end()
    })
  })
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', () => resolve(undefined)))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})

afterEach(async () => {
  await kie?.close()
  receiver.closeAllConnections()
  receiver.close()
})

/** Runs one task to the end of its callbacks. */
async function run(
  options: KieOptions,
  posts: number,
  callBackUrl = url,
): Promise<{ kie: KieSandbox; taskId: string }> {
  const started = await startKie({ clock, draw: () => ({ waitingMs: 0, generatingMs: 800 }), ...options })
  kie = started
  const { data } = await create(started, { ...goodBody(), callBackUrl })
  while (started.callbacks.length < posts) await clock.sleep(1000)
  return { kie: started, taskId: String(data['taskId']) }
}

describe('a callback', () => {
  test('comes once, at the end, as the record, without a signature', async () => {
    const { kie, taskId } = await run({}, 1)
    await clock.sleep(6000)
    expect(received).toHaveLength(1)
    expect(received[0]?.body).toMatchObject({ code: 200, msg: 'success', data: { taskId, state: 'success' } })
    expect(received[0]?.body['data']).toEqual(await finished(kie, taskId))
    expect(received[0]?.headers).toMatchObject({ 'content-type': 'application/json' })
    expect(received[0]?.headers).not.toHaveProperty('x-webhook-signature')
    expect(kie.callbacks).toMatchObject([{ taskId, url, attempt: 1, outcome: 200 }])
  })

  test('is signed over the id and the time where a key exists', async () => {
    const before = Math.floor(Date.now() / 1000)
    const { taskId } = await run({ webhookHmacKey: 'secret' }, 1)
    const headers = received[0]?.headers
    const timestamp = String(headers?.['x-webhook-timestamp'])
    expect(Number(timestamp)).toBeGreaterThanOrEqual(before)
    expect(Number(timestamp)).toBeLessThanOrEqual(Date.now() / 1000)
    const want = createHmac('sha256', 'secret').update(`${taskId}.${timestamp}`).digest('base64')
    expect(headers?.['x-webhook-signature']).toBe(want)
  })

  test('has the shape of the webhook page where that is asked for, also for a failure', async () => {
    const draw = (): object => ({ waitingMs: 0, generatingMs: 0, end: 'fail', failMsg: 'flagged' })
    const { taskId } = await run({ webhookShape: 'webhook', draw }, 1)
    expect(received[0]?.body).toMatchObject({ taskId, code: 501, msg: 'flagged', data: { task_id: taskId } })
  })

  test('is tried four times, the answer awaited for 15 s each time', async () => {
    answers = [500, 'silence', 302, 500, 200]
    const { kie } = await run({}, 4)
    await clock.sleep(6000)
    expect(kie.callbacks.map(({ outcome }) => outcome)).toEqual([500, 'timed-out', 302, 500])
    expect(kie.callbacks.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4])
    const [, second = 0, third = 0] = kie.callbacks.map(({ atMs }) => atMs)
    expect(third - second).toBeGreaterThanOrEqual(19_000)
  })

  test('ends its tries at the first success, and may meet nobody', async () => {
    receiver.close()
    receiver.closeAllConnections()
    const { kie } = await run({}, 4)
    expect(kie.callbacks.map(({ outcome }) => outcome)).toEqual(Array(4).fill('failed'))
  })

  test('to another machine is noted and withheld', async () => {
    const { kie } = await run({}, 1, 'https://relay.example/hook?token=1')
    expect(kie.callbacks).toMatchObject([{ url: 'https://relay.example/hook?token=1', outcome: 'withheld' }])
  })

  test('goes to the receiver on this machine that stands for the address', async () => {
    const receivers = { 'https://relay.example': new URL(url).origin }
    const { kie, taskId } = await run({ receivers }, 1, 'https://relay.example/hook?token=1')
    expect(received[0]?.body).toMatchObject({ data: { taskId } })
    expect(kie.callbacks).toMatchObject([{ url: 'https://relay.example/hook?token=1', outcome: 200 }])
  })
})
