import { describe, expect, test } from '@jest/globals'
import { messageOf, reasonForLog } from '../../../src/core/text/reason.ts'

describe('reasonForLog', () => {
  test('T11: marks where it cuts a message, so that no beginning of a secret is taken for a word', () => {
    const said = reasonForLog(new Error(`\n${'x'.repeat(9_990)} a-secret-key`))
    expect(said).toBe(`${'x'.repeat(9_990)} a-secret-…`)
  })

  test.each([
    { name: 'an error', given: new Error('the disk is full'), want: 'the disk is full' },
    { name: 'what is no error', given: 'broken', want: 'broken' },
    { name: 'several lines', given: new Error('refused\nat the gate'), want: 'refused' },
    { name: 'a command', given: new Error('::error::boo'), want: ':\\u{3a}error:\\u{3a}boo' },
    {
      name: 'a signed URL',
      given: new Error('no https://blob.example/a?sig=abc'),
      want: 'no https://blob.example/a?…',
    },
  ])('$name', ({ given, want }) => {
    expect(reasonForLog(given)).toBe(want)
  })

  const xml = '\ufeff<?xml version="1.0"?>\n<Error><Code>AuthenticationFailed</Code>'
  test.each([
    { name: 'a first line of nothing', given: new Error(' \n\nrefused\nat the gate'), want: 'refused' },
    { name: 'a status', given: Object.assign(new Error(''), { statusCode: 403 }), want: 'HTTP 403' },
    {
      name: 'a status and a code',
      given: Object.assign(new Error(''), { status: 409, code: 'ContainerBeingDeleted' }),
      want: 'HTTP 409 (ContainerBeingDeleted)',
    },
    {
      name: 'a code of Node',
      given: Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
      want: 'ECONNREFUSED',
    },
    { name: 'one of several', given: new AggregateError([new Error(''), new Error('b')], ''), want: 'b' },
    { name: 'a cause', given: new Error('', { cause: new Error('reset') }), want: 'reset' },
    { name: 'a cause of its own', given: ownCause(), want: 'Odd without a message' },
    { name: 'a class', given: new RangeError(''), want: 'RangeError without a message' },
    { name: 'an error of no class', given: new Error(''), want: 'an error without a message' },
    { name: 'what is empty', given: '', want: 'an error without a message' },
    { name: 'what is nothing', given: undefined, want: 'an error without a message' },
    { name: 'what is an object', given: { status: 502 }, want: 'HTTP 502' },
    { name: 'a text and a code', given: { message: 'odd', code: 'E' }, want: 'odd' },
    {
      name: 'XML',
      given: new Error(`${xml}<Message>Not &lt;you&gt;.\nTime</Message></Error>`),
      want: 'Not <you>.',
    },
    { name: 'XML without a message', given: new Error(`${xml}<Message/></Error>`), want: 'AuthenticationFailed' },
    {
      name: 'a page',
      given: Object.assign(new Error('<!DOCTYPE html>\n<p>no'), { statusCode: 502 }),
      want: 'HTTP 502',
    },
  ])('E1: never says nothing: $name', ({ given, want }) => {
    expect(reasonForLog(given)).toBe(want)
  })
})

function ownCause(): Error {
  const error = new Error('')
  error.name = 'Odd'
  error.cause = error
  return error
}

test('messageOf gives all lines', () => {
  expect(messageOf(new Error('refused\nat the gate'))).toBe('refused\nat the gate')
})
