import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { createKieClient, KieRequestError, type KieClient } from '../../../src/kie/index.ts'
import { KEY, REQUEST } from '../api-server.ts'
import { CREATIONS, ID, LOOKS } from './reply-shapes.ts'

function answeredWith(reply: unknown, status = 200): KieClient {
  const transport = (): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: string }> =>
    Promise.resolve({ status, headers: {}, body: JSON.stringify(reply) })
  return createKieClient({ apiKey: KEY, clock: createVirtualClock(), transport })
}

/** The kind of a refusal of kie's, the name of any other error. */
async function errorOf(work: Promise<unknown>): Promise<{ readonly error: string }> {
  const error = await work.catch((reason: unknown) => reason)
  const { name, kind } = error as { readonly name: string; readonly kind?: string }
  return { error: kind ?? name }
}

describe('C1: one reader for records, wherever they stand and however they are spelt', () => {
  test.each(LOOKS)('$name', async ({ reply, status, says }) => {
    const look = answeredWith(reply, status).getTask(ID)
    if ('error' in says) expect(await errorOf(look)).toEqual(says)
    else
      expect({ isInferred: undefined, ...(await look) }).toMatchObject({ taskId: ID, isInferred: undefined, ...says })
  })
})

describe('C4: the id of a task by any name', () => {
  test.each(CREATIONS)('$name', async ({ reply, status, gives }) => {
    const creation = answeredWith(reply, status).createTask(REQUEST)
    if (typeof gives === 'string') {
      expect(await creation).toBe(gives)
      return
    }
    const error = await creation.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(KieRequestError)
    const { verdict, message } = error as KieRequestError
    expect(verdict).toBe(gives.verdict)
    for (const part of gives.shows) expect(message).toContain(part)
  })
})
