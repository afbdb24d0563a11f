import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { branchNameProblem, resolveBranch } from '../../../src/github/branch/resolve.ts'
import type { PullRequest } from '../../../src/github/runner/event.ts'
import { CONTEXT } from '../commit/commit-setup.ts'
import { checkReaching } from '../../reaching.ts'

const OWN: PullRequest = { number: 7, headRef: 'idea', headSha: 'b'.repeat(40), sameRepository: true }
const FORK: PullRequest = { ...OWN, sameRepository: false }

describe('resolveBranch', () => {
  test.each([
    { name: 'a push', context: { eventName: 'push' }, input: '', want: { branch: 'main', isInferred: true } },
    {
      name: 'a dispatch',
      context: { eventName: 'workflow_dispatch' },
      input: '',
      want: { branch: 'main', isInferred: true },
    },
    { name: 'a schedule', context: { eventName: 'schedule' }, input: '', want: { branch: 'main', isInferred: true } },
    {
      name: 'any event, named',
      context: { eventName: 'issues' },
      input: 'a/b',
      want: { branch: 'a/b', isInferred: false },
    },
    {
      name: 'a pull request of this repository',
      context: { eventName: 'pull_request', branch: undefined, pullRequest: OWN },
      input: '',
      want: { branch: 'idea', isInferred: true },
    },
    {
      name: 'a pull request of a fork',
      context: { eventName: 'pull_request', branch: undefined, pullRequest: FORK },
      input: '',
      want: { problem: expect.stringContaining('lies in a fork') },
    },
    {
      name: 'pull_request_target',
      context: { eventName: 'pull_request_target', pullRequest: OWN },
      input: '',
      want: { problem: expect.stringContaining("'pull_request_target' has no branch") },
    },
    {
      name: 'a comment',
      context: { eventName: 'issue_comment' },
      input: '',
      want: { problem: expect.stringContaining("name the branch to commit to, such as 'commit-branch: images'") },
    },
    {
      name: 'a tag',
      context: { eventName: 'push', branch: undefined, tag: 'v1' },
      input: '',
      want: { problem: expect.stringContaining("of the tag 'v1'") },
    },
    {
      name: 'a merge queue',
      context: { eventName: 'merge_group', branch: 'gh-readonly-queue/main/pr-1' },
      input: '',
      want: { problem: expect.stringContaining('merge queue') },
    },
    {
      name: "a push to a merge queue's branch",
      context: { eventName: 'push', branch: 'gh-readonly-queue/main/pr-1' },
      input: '',
      want: { problem: expect.stringContaining('merge queue') },
    },
    {
      name: 'F83: a bad name',
      context: { eventName: 'push' },
      input: 'a..b\u202e',
      want: { problem: expect.stringMatching(/^Input 'commit-branch' is 'a\.\.b\\u\{202e\}'; /) },
    },
    {
      name: 'F83: a full ref',
      context: { eventName: 'push' },
      input: 'refs/heads/main',
      want: { problem: expect.stringContaining("short name, 'main'") },
    },
  ])('$name', ({ context, input, want }) => {
    expect(resolveBranch({ ...CONTEXT, ...context }, { input: 'commit-branch', value: input })).toEqual(want)
  })
})

describe('the branch to merge into', () => {
  /** A run whose event names the repository's default branch. */
  const withDefault = { payload: { repository: { default_branch: 'trunk' } } }
  test.each([
    { name: 'a push', context: { eventName: 'push', branch: 'next' }, want: { branch: 'next', isInferred: true } },
    {
      name: 'a schedule',
      context: { eventName: 'schedule', branch: 'trunk' },
      want: { branch: 'trunk', isInferred: true },
    },
    {
      name: 'a dispatch on a branch',
      context: { eventName: 'workflow_dispatch', branch: 'next' },
      want: { branch: 'next', isInferred: true },
    },
    {
      name: 'a pull request of this repository: its own head',
      context: { eventName: 'pull_request', branch: undefined, pullRequest: OWN },
      want: { branch: 'idea', isInferred: true },
    },
    {
      name: 'a pull request of a fork: the default branch',
      context: { eventName: 'pull_request', branch: undefined, pullRequest: FORK },
      want: { branch: 'trunk', isInferred: true },
    },
    { name: 'a comment', context: { eventName: 'issue_comment' }, want: { branch: 'trunk', isInferred: true } },
    { name: 'an issue', context: { eventName: 'issues' }, want: { branch: 'trunk', isInferred: true } },
    {
      name: 'pull_request_target',
      context: { eventName: 'pull_request_target', pullRequest: OWN },
      want: { branch: 'trunk', isInferred: true },
    },
    {
      name: 'a tag',
      context: { eventName: 'push', branch: undefined, tag: 'v1' },
      want: { branch: 'trunk', isInferred: true },
    },
    {
      name: 'a merge queue',
      context: { eventName: 'merge_group', branch: 'gh-readonly-queue/main/pr-1' },
      want: { branch: 'trunk', isInferred: true },
    },
    {
      name: 'any event, named',
      context: { eventName: 'issues' },
      value: 'a/b',
      want: { branch: 'a/b', isInferred: false },
    },
    {
      name: 'an event that names no default branch',
      context: { eventName: 'issues', payload: {} },
      want: {
        problem:
          "Input 'pull-request-base' is empty, and a run of the event 'issues' has no branch of its own; name the branch to merge into.",
      },
    },
    {
      name: 'a full ref',
      context: { eventName: 'push' },
      value: 'refs/heads/main',
      want: { problem: expect.stringMatching(/^Input 'pull-request-base' is 'refs\/heads\/main'; .*'main'/) },
    },
  ])('$name', ({ context, value = '', want }) => {
    const run = { ...CONTEXT, ...withDefault, ...context }
    expect(resolveBranch(run, { input: 'pull-request-base', value })).toEqual(want)
  })

  test.each(['pull-request-base', 'pull-request-branch'] as const)(
    'Gitea and Forgejo take none, whatever %s says',
    (input) => {
      const gitea = { ...CONTEXT, ...withDefault, serverUrl: 'https://git.test', apiUrl: 'https://git.test/api/v1' }
      for (const value of ['', 'art']) {
        expect(resolveBranch(gitea, { input, value })).toEqual({
          problem: expect.stringMatching(
            /^Input 'deliver' names 'pull-request', and the API of git\.test, a Gitea or /,
          ),
        })
      }
    },
  )
})

describe('branchNameProblem', () => {
  const CHARACTERS = [
    'a',
    'b',
    '-',
    '.',
    '@',
    '{',
    '}',
    '~',
    '^',
    ':',
    '?',
    '*',
    '[',
    '\\',
    '/',
    ' ',
    '\u0001',
    'é',
    '.lock',
  ]
  const unit = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('a', 'b', 'é', '0', 'a/b', 'a-', 'a.b', '@a') },
    { weight: 2, arbitrary: fc.constantFrom(...CHARACTERS) },
  )
  const part = fc.string({ unit, minLength: 1, maxLength: 5 })

  test('F83: agrees with git check-ref-format', () => {
    checkReaching(
      (reached) =>
        fc.property(part, (name) => {
          let isValid = true
          try {
            execFileSync('git', ['check-ref-format', `refs/heads/${name}`], { stdio: 'ignore' })
          } catch {
            isValid = false
          }
          // git's porcelain refuses these two beyond check-ref-format; GitHub does, too.
          if (name.startsWith('-') || name === 'HEAD' || name === '@') isValid = false
          if (isValid) reached()
          expect(branchNameProblem(name) === undefined).toBe(isValid)
        }),
      { numRuns: 150 },
    )
  })

  test.each(['-x', 'HEAD', '@', 'a\nb', 'a.lock/b', 'a'.repeat(0), '0'.repeat(40), '\ud800'])(
    'F83: refuses %j',
    (name) => {
      expect(branchNameProblem(name)).toBeDefined()
    },
  )
})
