import { describe, expect, test } from '@jest/globals'
import { messageOf, reasonForLog } from '../../../src/core/text/reason.ts'

describe('reasonForLog', () => {
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
})

test('messageOf gives all lines', () => {
  expect(messageOf(new Error('refused\nat the gate'))).toBe('refused\nat the gate')
})
