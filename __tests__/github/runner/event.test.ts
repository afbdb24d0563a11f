import { describe, expect, test } from '@jest/globals'
import { commentOf, isPublic, isSameAccount, issueNumberOf, senderOf } from '../../../src/github/runner/event.ts'

const USER = { login: 'octocat', id: 5, type: 'User' }
const OCTOCAT = { login: 'octocat', id: 5, isBot: false }

describe('senderOf', () => {
  test.each([
    { name: 'a person', payload: { sender: USER }, want: OCTOCAT },
    { name: 'a bot', payload: { sender: { ...USER, type: 'Bot' } }, want: { ...OCTOCAT, isBot: true } },
    {
      name: "a bot's name",
      payload: { sender: { login: 'x[bot]' } },
      want: { login: 'x[bot]', id: undefined, isBot: true },
    },
    { name: 'nobody', payload: {}, want: undefined },
    { name: 'an empty login', payload: { sender: { login: '' } }, want: undefined },
    { name: 'another type', payload: { sender: 'octocat' }, want: undefined },
  ])('$name', ({ payload, want }) => {
    expect(senderOf({ eventName: 'issues', payload })).toEqual(want)
  })

  test('F122: of a triggered run it is whoever caused the first one', () => {
    const payload = { sender: { login: 'admin' }, workflow_run: { actor: USER, triggering_actor: { login: 'admin' } } }
    expect(senderOf({ eventName: 'workflow_run', payload })).toEqual(OCTOCAT)
    expect(senderOf({ eventName: 'workflow_run', payload: { sender: USER } })).toBeUndefined()
  })
})

describe('isSameAccount', () => {
  test.each([
    { name: 'ids count where there are two', other: { login: 'renamed', id: 5 }, want: true },
    { name: 'also where the login is the same', other: { login: 'octocat', id: 6 }, want: false },
    { name: 'else the login', other: { login: 'OctoCat', id: undefined }, want: true },
    { name: 'else another login', other: { login: 'octocats', id: undefined }, want: false },
  ])('$name', ({ other, want }) => {
    expect(isSameAccount(OCTOCAT, { ...other, isBot: false })).toBe(want)
  })
})

describe('commentOf', () => {
  test.each([
    {
      name: 'a comment',
      payload: { comment: { id: 9, body: 'hi', user: USER, performed_via_github_app: null } },
      want: { id: 9, body: 'hi', author: OCTOCAT, isByApp: false },
    },
    {
      name: 'a review without text',
      payload: { review: { id: 9, body: null, user: USER } },
      want: { id: 9, body: '', author: OCTOCAT, isByApp: false },
    },
    {
      name: "an app's comment",
      payload: { comment: { id: 9, body: 'hi', user: USER, performed_via_github_app: { id: 1 } } },
      want: { id: 9, body: 'hi', author: OCTOCAT, isByApp: true },
    },
    {
      name: 'a comment of a deleted account',
      payload: { comment: { id: 9, body: 'hi', user: null } },
      want: { id: 9, body: 'hi', author: undefined, isByApp: false },
    },
    { name: 'no comment', payload: { comment: null }, want: undefined },
    { name: 'a comment without id', payload: { comment: { body: 'hi' } }, want: undefined },
  ])('$name', ({ payload, want }) => {
    expect(commentOf({ payload })).toEqual(want)
  })
})

describe('issueNumberOf', () => {
  test.each([
    { name: 'an issue', payload: { issue: { number: 3 } }, want: 3 },
    { name: 'a pull request', payload: { pull_request: { number: 4 } }, want: 4 },
    { name: 'neither', payload: {}, want: undefined },
    { name: 'a number that is none', payload: { issue: { number: '3' } }, want: undefined },
  ])('$name', ({ payload, want }) => {
    expect(issueNumberOf({ payload })).toBe(want)
  })
})

describe('isPublic', () => {
  test.each([
    { name: 'a public repository', payload: { repository: { private: false } }, want: true },
    { name: 'a private one', payload: { repository: { private: true } }, want: false },
    { name: 'an event that does not say', payload: { repository: {} }, want: false },
    { name: 'an event without repository', payload: {}, want: false },
  ])('$name', ({ payload, want }) => {
    expect(isPublic({ payload })).toBe(want)
  })
})
