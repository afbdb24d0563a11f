import { describe, expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import { commentOf, isSameAccount, issueNumberOf, readContext, senderOf } from '../../../src/github/runner/context.ts'

const ENV = {
  GITHUB_REPOSITORY: 'octo/kie-art',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'draw',
  GITHUB_ACTOR: 'octo-cat',
  GITHUB_WORKSPACE: '/work',
  RUNNER_TEMP: '/temp',
}

const event = (payload: unknown) => () => JSON.stringify(payload)
const pull = (fullName: string | undefined) => ({
  pull_request: {
    number: 7,
    head: { ref: 'idea', sha: 'b'.repeat(40), repo: fullName === undefined ? null : { full_name: fullName } },
  },
})

describe('readContext', () => {
  test('reads a push', () => {
    expect(readContext(ENV, event({ forced: false }))).toEqual({
      owner: 'octo',
      repo: 'kie-art',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      eventName: 'push',
      runId: 77,
      runAttempt: 2,
      job: 'draw',
      workspace: '/work',
      tempDirectory: '/temp',
      actor: 'octo-cat',
      tag: undefined,
      branch: 'main',
      pullRequest: undefined,
      payload: { forced: false },
      runUrl: 'https://github.com/octo/kie-art/actions/runs/77',
      debug: false,
    })
  })

  test.each([
    { name: 'a branch with slashes', ref: 'refs/heads/a/b', want: { branch: 'a/b', tag: undefined } },
    { name: 'a tag', ref: 'refs/tags/v1', want: { branch: undefined, tag: 'v1' } },
    { name: 'a pull request', ref: 'refs/pull/7/merge', want: { branch: undefined, tag: undefined } },
  ])('ref of $name', ({ ref, want }) => {
    expect(readContext({ ...ENV, GITHUB_REF: ref }, event({}))).toMatchObject(want)
  })

  test.each([
    { name: 'of this repository', given: 'octo/kie-art', want: true },
    { name: 'of this repository in other letters', given: 'Octo/Kie-Art', want: true },
    { name: 'of a fork', given: 'fork/kie-art', want: false },
    { name: 'of a deleted fork', given: undefined, want: false },
  ])('a pull request $name', ({ given, want }) => {
    expect(readContext(ENV, event(pull(given))).pullRequest).toEqual({
      number: 7,
      headRef: 'idea',
      headSha: 'b'.repeat(40),
      sameRepository: want,
    })
  })

  test('names every variable that is missing', () => {
    const given = { ...ENV, GITHUB_REPOSITORY: undefined, RUNNER_TEMP: '' }
    expect(() => readContext(given, event({}))).toThrow(/^Not set: GITHUB_REPOSITORY, RUNNER_TEMP\./)
  })

  test.each([
    { name: 'a repository without owner', env: { GITHUB_REPOSITORY: 'kie-art' }, text: '{}', want: "'owner/name'" },
    { name: 'an event that is no JSON', env: {}, text: '{', want: 'GITHUB_EVENT_PATH' },
  ])('refuses $name', ({ env, text, want }) => {
    const act = () => readContext({ ...ENV, ...env }, () => text)
    expect(act).toThrow(InputError)
    expect(act).toThrow(want)
  })

  test('does with the least that a runner gives', () => {
    const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_REF, GITHUB_EVENT_NAME, GITHUB_RUN_ID, GITHUB_JOB } = ENV
    const least = { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_REF, GITHUB_EVENT_NAME, GITHUB_RUN_ID, GITHUB_JOB }
    const context = readContext({ ...least, GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t', RUNNER_DEBUG: '1' }, () => {
      throw new Error('there is no event file')
    })
    expect(context).toMatchObject({ serverUrl: 'https://github.com', runAttempt: 1, payload: {}, debug: true })
  })
})

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
