import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readTask, parseEchoedRequest } from '../../../src/kie/index.ts'
import { checkReaching } from '../../reaching.ts'

const URL_1 = 'https://tempfile.example/1.png'
const URL_2 = 'https://tempfile.example/2.png'

/** A finished task as it was recorded on the wire. */
const RECORD = {
  taskId: '281e5b',
  model: 'gpt-image/1.5-text-to-image',
  state: 'success',
  param: '{"model":"gpt-image/1.5-text-to-image","input":"{\\"prompt\\":\\"a fox\\"}"}',
  resultJson: `{"resultUrls":["${URL_1}"]}`,
  failCode: null,
  failMsg: null,
  costTime: 55,
  createTime: 1_767_225_600_000,
  completeTime: 1_767_225_655_500,
  creditsConsumed: 4.5,
}

describe('a record', () => {
  test('is read', () => {
    expect(readTask('281e5b', RECORD)).toEqual({
      taskId: '281e5b',
      model: 'gpt-image/1.5-text-to-image',
      state: 'success',
      urls: [URL_1],
      failCode: undefined,
      failMsg: undefined,
      createTime: 1_767_225_600_000,
      completeTime: 1_767_225_655_500,
      credits: 4.5,
      seconds: 55.5,
      param: RECORD.param,
    })
  })

  test.each([null, undefined, 'text', 7, []])('is missing where data is %j', (data) => {
    expect(readTask('t', data)).toBeUndefined()
  })

  test('of a running task has neither links, seconds nor failure', () => {
    const task = readTask('t', {
      ...RECORD,
      state: 'waiting',
      resultJson: '',
      completeTime: null,
      creditsConsumed: null,
    })
    expect(task).toMatchObject({
      state: 'waiting',
      urls: [],
      seconds: undefined,
      credits: undefined,
      unreadableResult: '',
    })
  })

  test('of a failed task keeps code and message as they are', () => {
    const task = readTask('t', { state: 'fail', failCode: 500, failMsg: 'Internal Error' })
    expect(task).toMatchObject({ failCode: '500', failMsg: 'Internal Error' })
  })

  test.each([
    { name: 'seconds on the wire', costTime: 55 },
    { name: 'milliseconds as documented', costTime: 55_500 },
  ])('F32: its seconds come from its times, not from costTime in $name', ({ costTime }) => {
    expect(readTask('t', { ...RECORD, costTime })?.seconds).toBe(55.5)
  })

  test.each([
    ['22.0', 22],
    ['0', 0],
    ['4', 4],
    ['', undefined],
    ['1e3', undefined],
    ['-4', undefined],
    ['22 credits', undefined],
    ['9999999999', undefined],
    [1e308, undefined],
    [1e9, 1e9],
    [Number.NaN, undefined],
  ])('A5: credits of %j are read as %j', (given, want) => {
    expect(readTask('t', { ...RECORD, creditsConsumed: given })?.credits).toBe(want)
  })

  test('F32: unknown credits are not 0', () => {
    expect(readTask('t', { ...RECORD, creditsConsumed: undefined })?.credits).toBeUndefined()
    expect(readTask('t', { ...RECORD, creditsConsumed: 0 })?.credits).toBe(0)
  })
})

describe('F30: links', () => {
  const encoded = JSON.stringify({ resultUrls: [URL_1] })
  test.each([
    { name: 'a JSON string', given: { resultJson: encoded }, want: [URL_1] },
    { name: 'JSON in JSON', given: { resultJson: JSON.stringify(encoded) }, want: [URL_1] },
    { name: 'an object', given: { resultJson: { resultUrls: [URL_1] } }, want: [URL_1] },
    { name: 'response', given: { response: { resultUrls: [URL_2] }, resultJson: encoded }, want: [URL_2] },
    { name: 'an empty response beside resultJson', given: { response: {}, resultJson: encoded }, want: [URL_1] },
    { name: 'F31: several', given: { resultJson: { resultUrls: [URL_1, URL_2] } }, want: [URL_1, URL_2] },
    { name: 'strings among other things', given: { resultJson: { resultUrls: [null, URL_1, 7, ''] } }, want: [URL_1] },
    { name: 'other keys', given: { resultJson: { resultWaterMarkUrls: [URL_1], firstFrameUrl: URL_2 } }, want: [] },
    { name: 'an inherited key', given: { resultJson: `{"__proto__":${encoded}}` }, want: [] },
    { name: 'null', given: { resultJson: null }, want: [] },
    { name: 'broken JSON', given: { resultJson: '{"resultUrls":["htt' }, want: [] },
    { name: 'a text that is JSON', given: { resultJson: '"text"' }, want: [] },
  ])('$name', ({ given, want }) => {
    expect(readTask('t', { state: 'success', ...given })?.urls).toEqual(want)
  })

  test('F29: a result that cannot be read is kept, cut', () => {
    expect(readTask('t', { resultJson: 'x'.repeat(9_999) })?.unreadableResult).toBe(`${'x'.repeat(2_000)}…`)
    const failMsg = { why: 'y'.repeat(9_999) }
    expect(readTask('t', { state: 'fail', failMsg })?.failMsg).toBe(`${'y'.repeat(2_000)}…`)
    expect(readTask('t', { resultJson: { resultObject: {} } })?.unreadableResult).toBe('{"resultObject":{}}')
  })

  test('F30: no record makes the reader throw or touches a prototype', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: false })
    const results = fc
      .array(fc.oneof({ weight: 3, arbitrary: fc.webUrl() }, { weight: 1, arbitrary: anything }), { minLength: 1 })
      .map((resultUrls) => ({ resultUrls }))
    const result = fc.oneof(
      results,
      results.map((each) => JSON.stringify(each)),
      results.map((each) => JSON.stringify(JSON.stringify(each))),
      anything,
    )
    checkReaching((reached) =>
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(RECORD), 'response', '__proto__'), anything),
        fc.record({ response: result, resultJson: result }, { requiredKeys: [] }),
        (record, more) => {
          const data: unknown = JSON.parse(JSON.stringify({ ...record, ...more }))
          const urls = readTask('t', data)?.urls ?? []
          if (urls.length > 0) reached()
          expect(urls.filter((url: unknown) => typeof url !== 'string')).toEqual([])
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
    )
  })
})

describe('the echoed request', () => {
  test.each([
    {
      name: 'encoded twice',
      given: RECORD.param,
      want: { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'a fox' } },
    },
    {
      name: 'encoded once',
      given: '{"model":"m","input":{"prompt":"x"}}',
      want: { model: 'm', input: { prompt: 'x' } },
    },
    {
      name: 'with a callback URL, left out',
      given: '{"model":"m","input":"{}","callBackUrl":"u"}',
      want: { model: 'm', input: {} },
    },
    { name: 'without input', given: '{"model":"m"}', want: undefined },
    { name: 'without model', given: '{"input":{}}', want: undefined },
    { name: 'with a list as input', given: '{"model":"m","input":[]}', want: undefined },
    { name: 'broken', given: '{"model":', want: undefined },
    { name: 'empty', given: '', want: undefined },
  ])('$name', ({ given, want }) => {
    expect(parseEchoedRequest(given)).toEqual(want)
  })
})
