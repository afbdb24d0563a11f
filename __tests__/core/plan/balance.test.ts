import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { askCreditsLeft, readBalance, requireBalance } from '../../../src/core/plan/balance.ts'
import type { Plan, PlannedImage } from '../../../src/core/plan/plan.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import {
  KieApiError,
  KieConnectionError,
  KieResponseError,
  type CallOptions,
  type Verdict,
} from '../../../src/kie/index.ts'

/** A client that answers the question for the balance, and keeps the signals that came with it. */
function clientOf(answer: () => Promise<number>) {
  const signals: (AbortSignal | undefined)[] = []
  const getCredits = (options?: CallOptions): Promise<number> => {
    signals.push(options?.signal)
    return answer()
  }
  return { getCredits, signals }
}

const never = (): Promise<number> => new Promise(() => undefined)

function refusal(verdict: Verdict): KieApiError {
  const text = 'You do not have access permissions'
  return new KieApiError({ endpoint: 'credit', kind: 'auth', verdict, code: 401, httpStatus: 200, text })
}

function noEnvelope(httpStatus: number): KieResponseError {
  return new KieResponseError(`HTTP ${httpStatus} is no answer of kie's.`, { endpoint: 'credit', httpStatus })
}

describe('the balance before a run', () => {
  async function read(answer: () => Promise<number>, signal = new AbortController().signal) {
    const warnings: string[] = []
    const ignore = (): void => undefined
    const log = {
      info: ignore,
      notice: ignore,
      warning: (line: string) => warnings.push(line),
      error: ignore,
      debug: ignore,
    }
    const client = clientOf(answer)
    return { balance: await readBalance(client, { log, signal }), warnings, signals: client.signals }
  }

  test('is what kie says, and the question ends with the run', async () => {
    const { signal } = new AbortController()
    const said = await read(() => Promise.resolve(0), signal)
    expect(said).toEqual({ balance: 0, warnings: [], signals: [signal] })
    expect(said.signals[0]).toBe(signal)
  })

  test.each([
    {
      name: 'breaks off',
      error: new KieConnectionError('The connection was lost.', { endpoint: 'credit', sent: true }),
    },
    { name: 'is out of order', error: noEnvelope(502) },
    { name: 'refuses in a way that may pass', error: refusal('retry') },
  ])('is unknown where kie $name, with a warning, since createTask decides then', async ({ error }) => {
    const { balance, warnings } = await read(() => Promise.reject(error))
    expect(balance).toBeUndefined()
    expect(warnings).toEqual([`The balance could not be read: ${error.message}`])
  })

  test.each([
    { name: 'kie refuses the key', error: refusal('stop') },
    { name: 'something before kie lets nobody in', error: noEnvelope(403) },
    { name: 'this code has a bug', error: new TypeError('x is not a function') },
  ])('ends the run where $name', async ({ error }) => {
    await expect(read(() => Promise.reject(error))).rejects.toBe(error)
  })

  test('ends the run that is cancelled meanwhile', async () => {
    const error = new KieConnectionError('It was ended.', { endpoint: 'credit', sent: true })
    await expect(read(() => Promise.reject(error), AbortSignal.abort())).rejects.toBe(error)
  })
})

describe('what is left after a run', () => {
  async function ask(answer: () => Promise<number>, signal = new AbortController().signal) {
    const clock = createVirtualClock()
    const client = clientOf(answer)
    const left = await clock.run(askCreditsLeft(client, { clock, signal }))
    return { left, tookMs: clock.now(), isAborted: client.signals.map((each) => each?.aborted) }
  }

  test('is what kie says at once', async () => {
    expect(await ask(() => Promise.resolve(12.5))).toEqual({ left: 12.5, tookMs: 0, isAborted: [true] })
  })

  test('is unknown after 5 s, and the question ends', async () => {
    expect(await ask(never)).toEqual({ left: undefined, tookMs: 5000, isAborted: [true] })
  })

  test('is unknown where kie does not say', async () => {
    expect(await ask(() => Promise.reject(noEnvelope(502)))).toMatchObject({ left: undefined, tookMs: 0 })
  })

  test('the question ends with the run', async () => {
    const clock = createVirtualClock()
    const run = new AbortController()
    const client = clientOf(never)
    const asked = askCreditsLeft(client, { clock, signal: run.signal })
    expect(client.signals[0]?.aborted).toBe(false)
    run.abort()
    expect(client.signals[0]?.aborted).toBe(true)
    expect(await clock.run(asked)).toBeUndefined()
  })

  test('nothing is waited for once it is known', async () => {
    const clock = createVirtualClock()
    await clock.run(
      askCreditsLeft(
        clientOf(() => Promise.resolve(1)),
        { clock, signal: new AbortController().signal },
      ),
    )
    await expect(clock.run(never())).rejects.toThrow('nothing is left that it could wait for')
  })
})

describe('the balance pays for what is to be made', () => {
  const image: PlannedImage = { name: 'hero', request: undefined, requestHash: '', price: 4, origin: 'generated' }
  const planOf = (...prices: readonly (number | undefined)[]): Plan => ({
    images: prices.map((price) => ({ ...image, price })),
  })

  test.each([
    { name: 'to the last credit', balance: 8, plan: planOf(4, 4) },
    { name: 'to the last fraction of one', balance: 0.3, plan: planOf(0.1, 0.1, 0.1) },
    { name: 'as far as anybody knows, where it is unknown', balance: undefined, plan: planOf(4) },
    { name: 'as far as anybody knows, where a price is unknown', balance: 1, plan: planOf(4, undefined) },
    { name: 'where nothing is to be made', balance: 0, plan: { images: [{ ...image, taskId: 't1' }] } },
  ])('$name', ({ balance, plan }) => {
    expect(() => requireBalance(balance, plan)).not.toThrow()
  })

  test('or nothing is made', () => {
    expect(() => requireBalance(7.5, planOf(4, 4))).toThrow(
      new InputError([
        'The kie account has 7.5 credits left, and this run costs 8 credits. ' +
          'Top up at https://kie.ai/billing, or ask for fewer images. Nothing was spent.',
      ]),
    )
    expect(() => requireBalance(7.5, planOf(4, 4))).toThrow(InputError)
  })
})
