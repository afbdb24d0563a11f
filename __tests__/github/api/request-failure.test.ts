import { expect, test } from '@jest/globals'
import { githubSays } from '../../../src/github/api/request-failure.ts'

test.each([
  { name: 'a message', data: { message: 'Not\n Found' }, message: 'Not Found - https://docs.test', want: 'Not Found' },
  { name: 'an empty message', data: { message: '' }, message: '', want: 'HTTP 502' },
  { name: 'a page', data: '<html>\n<h1>Unicorn!</h1>', message: '<html>\n<h1>Unicorn!</h1>', want: 'HTTP 502' },
  { name: 'nothing', data: '', message: ' ', want: 'HTTP 502' },
])('E1: what GitHub says is never nothing: $name', ({ data, message, want }) => {
  const error = Object.assign(new Error(message), { status: 502, response: { headers: {}, data } })
  expect(githubSays(error)).toBe(`GitHub says: ${want}`)
})
