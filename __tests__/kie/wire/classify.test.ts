import { describe, expect, test } from '@jest/globals'
import { classifyFailure, classifyRefusal, isTransient, namedField, verdictOf } from '../../../src/kie/wire/classify.ts'
import type { ErrorKind, Verdict } from '../../../src/kie/index.ts'
import { checkLinear } from '../../growth.ts'

interface Row {
  readonly name: string
  readonly code: number
  readonly text: string
  readonly kind: ErrorKind
  readonly verdict: Verdict
}

const ROWS: readonly Row[] = [
  {
    name: 'a wrong key',
    code: 401,
    text: 'Unauthorized – Authentication failed. Please check',
    kind: 'auth',
    verdict: 'stop',
  },
  {
    name: 'a key without rights',
    code: 500,
    text: 'You do not have access permissions',
    kind: 'auth',
    verdict: 'stop',
  },
  { name: 'F11: 402', code: 402, text: '', kind: 'balance', verdict: 'stop' },
  {
    name: 'F11: an empty balance under 500',
    code: 500,
    text: "Credits insufficient : Your current balance isn't enough",
    kind: 'balance',
    verdict: 'stop',
  },
  { name: 'F11: a key at its cap', code: 433, text: '', kind: 'key-cap', verdict: 'stop' },
  {
    name: 'too many requests',
    code: 429,
    text: 'Your call frequency is too high. Please try again later.',
    kind: 'rate',
    verdict: 'retry',
  },
  { name: '430', code: 430, text: '', kind: 'rate', verdict: 'retry' },
  {
    name: 'a rate limit under another code',
    code: 500,
    text: 'Rate limit exceeded',
    kind: 'rate',
    verdict: 'ambiguous',
  },
  {
    name: 'F18: maintenance',
    code: 455,
    text: 'The server is currently being maintained, please try again later~',
    kind: 'maintenance',
    verdict: 'retry',
  },
  {
    name: 'maintenance under another code',
    code: 500,
    text: 'under maintenance',
    kind: 'maintenance',
    verdict: 'ambiguous',
  },
  {
    name: 'F15: an unknown model',
    code: 422,
    text: 'The model name you specified is not supported. Please verify',
    kind: 'model',
    verdict: 'final',
  },
  {
    name: 'F15: the same under 404',
    code: 404,
    text: 'The model name you specified is not supported',
    kind: 'model',
    verdict: 'final',
  },
  { name: 'F15: a disabled feature', code: 505, text: 'success', kind: 'disabled', verdict: 'final' },
  {
    name: 'F12: a bad enum',
    code: 500,
    text: 'This aspect_ratio is not within the range of allowed options',
    kind: 'parameter',
    verdict: 'final',
  },
  { name: 'F12: a missing field', code: 500, text: 'quality is required', kind: 'parameter', verdict: 'final' },
  {
    name: 'F12: a long prompt',
    code: 500,
    text: 'The text length cannot exceed the maximum limit',
    kind: 'parameter',
    verdict: 'final',
  },
  { name: '400 without words', code: 400, text: '', kind: 'parameter', verdict: 'final' },
  { name: 'a wrong file', code: 500, text: 'File type not supported', kind: 'input-file', verdict: 'final' },
  { name: '451', code: 451, text: '', kind: 'input-file', verdict: 'final' },
  {
    name: 'moderation',
    code: 400,
    text: 'Your prompt was flagged by Website as violating content policies.',
    kind: 'moderation',
    verdict: 'final',
  },
  {
    name: 'F28: server words before moderation words',
    code: 500,
    text: 'Internal server error in moderation service',
    kind: 'server',
    verdict: 'ambiguous',
  },
  {
    name: 'F13: a blank task id',
    code: 422,
    text: 'generate playground failed, task id is blank',
    kind: 'server',
    verdict: 'ambiguous',
  },
  {
    name: 'a server error',
    code: 500,
    text: 'Internal Error, Please try again later.',
    kind: 'server',
    verdict: 'ambiguous',
  },
  { name: '500 without words', code: 500, text: '', kind: 'server', verdict: 'ambiguous' },
  { name: '408', code: 408, text: '', kind: 'task-failed', verdict: 'ambiguous' },
  { name: '501', code: 501, text: '', kind: 'task-failed', verdict: 'final' },
  { name: '405', code: 405, text: '', kind: 'unknown', verdict: 'final' },
  { name: '413', code: 413, text: '', kind: 'unknown', verdict: 'final' },
  { name: '501 with server words', code: 501, text: 'timed out', kind: 'server', verdict: 'ambiguous' },
  { name: '531', code: 531, text: '', kind: 'server', verdict: 'ambiguous' },
  { name: 'success that is none', code: 200, text: 'success', kind: 'unknown', verdict: 'ambiguous' },
  { name: 'a code that nobody knows', code: 299, text: '', kind: 'unknown', verdict: 'ambiguous' },
]

describe('kie’s complaints', () => {
  test.each(ROWS)('$name ($code) is $kind: $verdict', ({ code, text, kind, verdict }) => {
    expect(classifyRefusal({ code, text })).toBe(kind)
    expect(verdictOf(kind, code)).toBe(verdict)
  })

  test('only three codes ever lead to a second send', () => {
    const codes = Array.from({ length: 1000 }, (_, code) => code)
    const texts = [...new Set(ROWS.map(({ text }) => text))]
    const retried = codes.filter((code) =>
      texts.some((text) => verdictOf(classifyRefusal({ code, text }), code) === 'retry'),
    )
    expect(retried).toEqual([429, 430, 455])
  })
})

describe('C2: a refusal', () => {
  test.each<Omit<Row, 'name'>>([
    { code: 422, text: 'The service is busy, please try again later', kind: 'server', verdict: 'ambiguous' },
    { code: 500, text: 'The model is overloaded', kind: 'server', verdict: 'ambiguous' },
    { code: 500, text: 'flagged by our safety system, please try again later', kind: 'moderation', verdict: 'final' },
    // Words of which it is not certain that they mean the request: no more is known than before.
    { code: 500, text: 'Your input was rejected', kind: 'server', verdict: 'ambiguous' },
    { code: 400, text: 'Your input was rejected', kind: 'moderation', verdict: 'final' },
    { code: 431, text: '', kind: 'unknown', verdict: 'ambiguous' },
    { code: 429, text: 'The service is busy, please try again later', kind: 'rate', verdict: 'retry' },
    { code: 500, text: 'status code 429', kind: 'server', verdict: 'ambiguous' },
    // A database has constraints too.
    { code: 500, text: 'could not insert: violates unique constraint', kind: 'server', verdict: 'ambiguous' },
    { code: 400, text: 'could not insert: violates unique constraint', kind: 'server', verdict: 'ambiguous' },
    { code: 500, text: 'the row violates a foreign key', kind: 'server', verdict: 'ambiguous' },
    { code: 500, text: 'The prompt violates our policies', kind: 'moderation', verdict: 'final' },
    { code: 400, text: 'The prompt violates our rules', kind: 'moderation', verdict: 'final' },
    { code: 422, text: 'generate playground failed', kind: 'server', verdict: 'ambiguous' },
    { code: 400, text: 'read ECONNRESET', kind: 'server', verdict: 'ambiguous' },
    { code: 404, text: 'no response', kind: 'server', verdict: 'ambiguous' },
    // What a failed task does not mean by them is in doubt here.
    { code: 422, text: 'error: 512 is the limit', kind: 'server', verdict: 'ambiguous' },
    { code: 400, text: 'error 500 px, not safety', kind: 'server', verdict: 'ambiguous' },
    { code: 400, text: 'A quotation is contemporary', kind: 'server', verdict: 'ambiguous' },
    { code: 400, text: 'prompt too long, try again', kind: 'server', verdict: 'ambiguous' },
  ])('with code $code, "$text", is $kind: $verdict', ({ code, text, kind, verdict }) => {
    expect(classifyRefusal({ code, text })).toBe(kind)
    expect(verdictOf(kind, code)).toBe(verdict)
  })
})

describe('fail codes', () => {
  test.each([
    { code: 'INTERNAL', text: '', kind: 'server', transient: true },
    { code: 'INTERNAL', text: 'Credits insufficient', kind: 'balance', transient: true },
    { code: 'INTERNAL', text: 'flagged', kind: 'server', transient: true },
    { code: 'SENSITIVE_WORD_ERROR', text: '', kind: 'moderation', transient: false },
    { code: '500', text: 'PUBLIC_ERROR_UNSAFE_GENERATION', kind: 'moderation', transient: false },
    { code: '501', text: '', kind: 'task-failed', transient: true },
    { code: '402', text: '', kind: 'balance', transient: true },
    { code: '400', text: '', kind: 'parameter', transient: false },
    { code: undefined, text: '', kind: 'unknown', transient: false },
    { code: 'X', text: 'who knows', kind: 'unknown', transient: false },
  ] as const)('F28: $code "$text" is $kind', ({ code, text, kind, transient }) => {
    expect(classifyFailure({ code, text })).toBe(kind)
    expect(isTransient(kind)).toBe(transient)
  })
})

describe('the field that kie names', () => {
  test.each([
    { text: 'This aspect_ratio is not within the range of allowed options', want: 'aspect_ratio' },
    { text: 'quality is required', want: 'quality' },
    { text: 'This field is required', want: undefined },
    { text: 'The text length cannot exceed the maximum limit', want: undefined },
    { text: '', want: undefined },
  ])('in "$text" is $want', ({ text, want }) => {
    expect(namedField(text)).toBe(want)
  })
})

test('F125: a megabyte of text is classified in linear time', async () => {
  for (const part of [
    'this ',
    'status code = ',
    'could not be ',
    'connection refus',
    'the request failed ',
    '\n_-',
    'image',
    'your generating your ',
    'error: 5',
    ' under',
  ]) {
    const prepare = (size: number): string => part.repeat(size / part.length)
    await checkLinear({ size: 1_000_000, prepare, work: (text) => classifyRefusal({ code: 500, text }) })
    await checkLinear({ size: 1_000_000, prepare, work: (text) => classifyFailure({ code: '500', text }) })
    await checkLinear({ size: 1_000_000, prepare, work: namedField })
  }
})
