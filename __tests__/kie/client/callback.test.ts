import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { verifyCallback, type CallbackRequest } from '../../../src/kie/index.ts'

const HMAC_KEY = 'a key of the settings, é'
const NOW = new Date('2026-01-01T00:00:00Z')
const TIMESTAMP = String(NOW.getTime() / 1000)

const sign = (taskId: string, timestamp = TIMESTAMP, key = HMAC_KEY): string =>
  createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest('base64')

function callback(changes: Partial<CallbackRequest> = {}): CallbackRequest {
  const body = JSON.stringify({ code: 200, msg: 'ok', data: { taskId: 't-1', state: 'success' } })
  return { key: HMAC_KEY, timestamp: TIMESTAMP, signature: sign('t-1'), body, now: NOW, ...changes }
}

const agedBy = (seconds: number): Partial<CallbackRequest> => {
  const timestamp = String(Number(TIMESTAMP) - seconds)
  return { timestamp, signature: sign('t-1', timestamp) }
}

describe('a callback', () => {
  test.each([
    { name: 'in the shape of recordInfo', changes: {}, want: { valid: true, taskId: 't-1', state: 'success' } },
    {
      name: 'with data.task_id and a word of its own',
      changes: { body: '{"data":{"task_id":"t-1","callbackType":"task_completed"}}' },
      want: { valid: true, taskId: 't-1', state: undefined },
    },
    {
      name: 'with taskId at the top',
      changes: { body: '{"taskId":"t-1"}' },
      want: { valid: true, taskId: 't-1', state: undefined },
    },
    {
      name: 'with an unknown state',
      changes: { body: '{"data":{"taskId":"t-1","state":"polishing"}}' },
      want: { valid: true, taskId: 't-1', state: undefined },
    },
    {
      name: 'C1: with a failure under code 501',
      changes: { body: '{"code":501,"data":{"taskId":"t-1","state":"FAILED"}}' },
      want: { valid: true, taskId: 't-1', state: 'fail' },
    },
    {
      name: 'C1: with links and no state',
      changes: { body: '{"taskId":"t-1","data":{"task_id":"t-1","info":{"result_urls":["https://x.example/1.png"]}}}' },
      want: { valid: true, taskId: 't-1', state: 'success' },
    },
    {
      name: 'C1: with the record in place of the data',
      changes: { body: '{"taskId":"t-1","successFlag":3}' },
      want: { valid: true, taskId: 't-1', state: 'fail' },
    },
    { name: 'five minutes old', changes: agedBy(300), want: { valid: true, taskId: 't-1', state: 'success' } },
    { name: 'five minutes early', changes: agedBy(-300), want: { valid: true, taskId: 't-1', state: 'success' } },
    { name: 'too old', changes: agedBy(301), want: { valid: false, reason: 'too-old' } },
    { name: 'too early', changes: agedBy(-301), want: { valid: false, reason: 'too-old' } },
    {
      name: 'older than an own limit',
      changes: { ...agedBy(11), maxAgeSeconds: 10 },
      want: { valid: false, reason: 'too-old' },
    },
    {
      name: 'signed for another task',
      changes: { signature: sign('t-2') },
      want: { valid: false, reason: 'wrong-signature' },
    },
    {
      name: 'signed for another time',
      changes: { signature: sign('t-1', '1') },
      want: { valid: false, reason: 'wrong-signature' },
    },
    {
      name: 'signed with another key',
      changes: { signature: sign('t-1', TIMESTAMP, 'x') },
      want: { valid: false, reason: 'wrong-signature' },
    },
    {
      name: 'with a longer signature',
      changes: { signature: `${sign('t-1')}=` },
      want: { valid: false, reason: 'wrong-signature' },
    },
    {
      name: 'with a signature in hex',
      changes: { signature: Buffer.from(sign('t-1'), 'base64').toString('hex') },
      want: { valid: false, reason: 'wrong-signature' },
    },
    { name: 'without signature', changes: { signature: undefined }, want: { valid: false, reason: 'unsigned' } },
    { name: 'without timestamp', changes: { timestamp: undefined }, want: { valid: false, reason: 'unsigned' } },
    {
      name: 'with a timestamp that is none',
      changes: { timestamp: '12e3' },
      want: { valid: false, reason: 'malformed' },
    },
    { name: 'without an id', changes: { body: '{"data":{}}' }, want: { valid: false, reason: 'malformed' } },
    {
      name: 'with an id that is a number',
      changes: { body: '{"data":{"taskId":7}}' },
      want: { valid: false, reason: 'malformed' },
    },
    { name: 'that is not JSON', changes: { body: '<html>' }, want: { valid: false, reason: 'malformed' } },
    { name: 'that is null', changes: { body: 'null' }, want: { valid: false, reason: 'malformed' } },
  ])('$name', ({ changes, want }) => {
    expect(verifyCallback(callback(changes))).toEqual(want)
  })

  test('cannot be checked with an empty key, which everybody knows', () => {
    expect(() => verifyCallback(callback({ key: '', signature: sign('t-1', TIMESTAMP, '') }))).toThrow(RangeError)
  })
})
