import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CommandFlags } from '../../../src/core/inputs/command.ts'
import { readConfig } from '../../../src/core/inputs/config.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { InputError } from '../../../src/core/text/errors.ts'

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'candidates-')))
})

afterAll(() => rmSync(workspace, { recursive: true }))

interface Asked {
  readonly inputs?: Readonly<Record<string, string>>
  readonly manifest?: string
  /** Of a comment whose command is answered. */
  readonly flags?: CommandFlags
}

/** How many candidates each image has, or what is wrong. */
async function read({ inputs = {}, manifest, flags }: Asked): Promise<Readonly<Record<string, unknown>> | string[]> {
  if (manifest !== undefined) writeFileSync(path.join(workspace, 'images.yml'), manifest)
  const given: Readonly<Record<string, string>> = {
    ...{ 'api-key': 'key', 'github-token': 'token', deliver: 'pull-request', 'pull-request-branch': 'art' },
    ...(flags === undefined && (manifest === undefined ? { prompt: 'a fox' } : { manifest: 'images.yml' })),
    ...(flags?.count !== undefined && { count: String(flags.count) }),
    ...inputs,
  }
  try {
    const { source } = await readConfig((name) => given[name] ?? '', {
      workspace,
      ...(flags && { commentPrompt: 'a fox', commentFlags: flags }),
      resolveBranch: (_, value) => ({ branch: value || 'main', isInferred: false }),
    })
    return Object.fromEntries(makePlan(source).images.map(({ name, candidates }) => [name, candidates]))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [...error.problems]
  }
}

describe('an image has as many candidates', () => {
  test.each<Asked & { name: string; want: Readonly<Record<string, unknown>> }>([
    { name: 'none, where nothing is said', want: { image: undefined } },
    { name: 'as the input says', inputs: { candidates: '4' }, want: { image: 4 } },
    {
      name: 'as the input says, for each of several',
      inputs: { candidates: '2', count: '2' },
      want: { 'image-1': 2, 'image-2': 2 },
    },
    {
      name: 'as the manifest says',
      inputs: { candidates: '8' },
      manifest: `
defaults: { candidates: 3 }
images:
  - { name: hero, prompt: a fox, candidates: 2 }
  - { name: logo, prompt: a fox }
`,
      want: { hero: 2, logo: 3 },
    },
    {
      name: 'as the input says where the manifest says nothing',
      inputs: { candidates: '8' },
      manifest: 'images: [{ name: logo, prompt: a fox }]',
      want: { logo: 8 },
    },
    {
      name: 'whatever brings them where that is not asked',
      inputs: { candidates: '4', mode: 'check', deliver: 'none' },
      want: { image: 4 },
    },
    { name: 'of a command, as long as these are four', inputs: { candidates: '4' }, flags: {}, want: { image: 4 } },
    {
      name: 'of a command for two',
      inputs: { candidates: '2' },
      flags: { count: 2 },
      want: { 'image-1': 2, 'image-2': 2 },
    },
  ])('$name', async ({ want, ...asked }) => {
    expect(await read(asked)).toEqual(want)
  })
})

describe('is refused', () => {
  test.each<Asked & { name: string; want: string }>([
    {
      name: 'one',
      inputs: { candidates: '1' },
      want: 'Input \'candidates\' is "1"; it takes a whole number from 2 to 8.',
    },
    {
      name: 'nine',
      inputs: { candidates: '9' },
      want: 'Input \'candidates\' is "9"; it takes a whole number from 2 to 8.',
    },
    {
      name: 'where nobody could pick',
      inputs: { candidates: '4', deliver: 'artifact release', 'release-tag': 'v1' },
      want: "Input 'candidates' is \"4\", but 'deliver' does not name 'pull-request', where a person picks one of them; add it, or leave 'candidates' out.",
    },
    {
      name: 'by a manifest where nobody could pick, told once',
      inputs: { deliver: 'artifact' },
      manifest: 'defaults: { candidates: 2 }\nimages: [{ name: a, prompt: b }, { name: c, prompt: d }]',
      want: "images.yml, line 1: 'candidates' is set, but 'deliver' does not name 'pull-request', where a person picks one of them; add it, or leave 'candidates' out.",
    },
    {
      name: 'for a command that its author can mend',
      inputs: { candidates: '2' },
      flags: { count: 3 },
      want: "'--count' is 3, of 2 candidates each, which are 6 tasks; a command makes at most 4. Write '--count 2' or less.",
    },
    {
      name: 'for a command of one image',
      inputs: { candidates: '4' },
      flags: { count: 2 },
      want: "'--count' is 2, of 4 candidates each, which are 8 tasks; a command makes at most 4. Write '--count 1', or leave it out.",
    },
    {
      name: 'for every command',
      inputs: { candidates: '6' },
      flags: {},
      want: "Input 'candidates' is 6 and 'count' is 1, which are 6 tasks; a command makes at most 4. Set 'candidates' to 4 or less.",
    },
    {
      name: 'for every command, whatever its author asks for',
      inputs: { candidates: '6' },
      flags: { count: 4 },
      want: "Input 'candidates' is 6 and 'count' is 4, which are 24 tasks; a command makes at most 4. Set 'candidates' to 4 or less.",
    },
    {
      name: 'for every command, of two images',
      inputs: { candidates: '3', count: '2' },
      flags: {},
      want: "Input 'candidates' is 3 and 'count' is 2, which are 6 tasks; a command makes at most 4. Set 'candidates' to 2, or lower 'count'.",
    },
    {
      name: 'for every command, of three images',
      inputs: { candidates: '2', count: '3' },
      flags: {},
      want: "Input 'candidates' is 2 and 'count' is 3, which are 6 tasks; a command makes at most 4. Leave 'candidates' out, or lower 'count'.",
    },
  ])('$name', async ({ want, ...asked }) => {
    expect(await read(asked)).toEqual([want])
  })
})
