import { describe, expect, test } from '@jest/globals'
import { readPickConfig, type PickConfig } from '../../../src/core/inputs/pick-config.ts'
import { InputError } from '../../../src/core/text/errors.ts'

type Inputs = Readonly<Record<string, string>>

/** Reads inputs; the name of a branch is taken as it is, but for one. */
function read(given: Inputs): PickConfig {
  return readPickConfig((name) => given[name] ?? '', {
    workspace: '/work',
    resolveBranch: (input, value) =>
      value === 'no branch' ? { problem: `Input '${input}' cannot be.` } : { branch: value, isInferred: false },
  })
}

function problemsOf(given: Inputs): readonly string[] {
  try {
    read(given)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

describe('readPickConfig', () => {
  test('needs no input but the token: no key, no source, no destination', () => {
    expect(read({ 'github-token': 'ghs_token' })).toEqual({
      directory: 'kie-images',
      branch: undefined,
      message: 'Add generated images',
      summary: true,
      githubToken: 'ghs_token',
    })
  })

  test.each([
    { name: "the images' directory", given: { 'output-directory': 'art/' }, want: { directory: 'art' } },
    {
      name: "the repository's directory before it",
      given: { 'output-directory': 'art', 'commit-directory': './assets/pictures' },
      want: { directory: 'assets/pictures' },
    },
    { name: 'the first branch', given: { 'pull-request-branch': 'pictures' }, want: { branch: 'pictures' } },
    { name: 'the message', given: { 'commit-message': 'Choose a picture' }, want: { message: 'Choose a picture' } },
    { name: 'no summary', given: { summary: 'false' }, want: { summary: false } },
    { name: 'a mode that submits', given: { mode: 'submit' }, want: {} },
  ])('reads $name', ({ given, want }) => {
    expect(read({ ...given, 'github-token': 'token' })).toMatchObject(want)
  })

  test.each([
    ...['plan', 'check', 'draw'].map((mode) => ({
      given: { mode },
      want: [
        `Input 'mode' is "${mode}", but 'pick-command' changes the branch of a pull request; leave one of them out.`,
      ],
    })),
    { given: { 'pull-request-branch': 'no branch' }, want: ["Input 'pull-request-branch' cannot be."] },
    { given: { 'commit-directory': '../art' }, want: [expect.stringContaining("Input 'commit-directory' is")] },
    { given: { 'github-token': 'a b' }, want: ["Input 'github-token' has white space inside; copy it again."] },
    {
      given: { summary: 'yes', 'commit-directory': '.git' },
      want: [expect.stringContaining("'.git' belongs to git"), expect.stringContaining("Input 'summary' is")],
    },
  ])('refuses $given', ({ given, want }) => {
    expect(problemsOf(given)).toEqual(want)
  })
})
