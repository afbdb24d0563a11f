import { describe, expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import { readContext } from '../../../src/github/runner/context.ts'

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

  test('on Gitea and Forgejo, whose pages of runs have numbers or ids, links to all of them', () => {
    const gitea = { GITHUB_SERVER_URL: 'https://git.example/', GITHUB_API_URL: 'https://git.example/api/v1' }
    expect(readContext({ ...ENV, ...gitea }, event({})).runUrl).toBe('https://git.example/octo/kie-art/actions')
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
