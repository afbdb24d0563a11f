import { expect, test } from '@jest/globals'
import { readConfig } from '../../../src/core/inputs/config.ts'
import type { CommandFlags } from '../../../src/core/inputs/command.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { MODELS, type Model } from '../../../src/kie/index.ts'
import { modelOf } from '../request/wishes.ts'

interface Asked {
  readonly flags?: CommandFlags
  readonly inputs?: Readonly<Record<string, string>>
  readonly prompt?: string
  readonly live?: Model
}

/** What is wrong with a command, as its answer tells it. */
async function problems({ flags = {}, inputs = {}, prompt = 'a fox', live }: Asked): Promise<readonly string[]> {
  const given: Readonly<Record<string, string | undefined>> = {
    'api-key': 'key',
    'github-token': 'token',
    ...inputs,
    ...(flags.aspectRatio !== undefined && { 'aspect-ratio': flags.aspectRatio }),
    ...(flags.quality !== undefined && { quality: flags.quality }),
  }
  const error = await readConfig((name) => given[name] ?? '', {
    workspace: import.meta.dirname,
    commentPrompt: prompt,
    commentFlags: flags,
    resolveBranch: () => ({ branch: 'main', isInferred: true }),
    lookUp: () => Promise.resolve(live),
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof InputError ? error.problems : [`taken: ${String(error)}`]
}

const LIVE: Model = { ...modelOf('recraft/remove-background'), id: 'new/painter', confidence: 'live' }

test.each<{ readonly name: string; readonly asked: Asked; readonly want: string }>([
  {
    name: 'a shape that the model does not have',
    asked: { flags: { aspectRatio: '5:7' } },
    want: '\'--aspect-ratio\' is "5:7"; gpt-image/1.5-text-to-image takes 1:1, 2:3 or 3:2.',
  },
  {
    name: 'a shape where shapes have names',
    asked: { flags: { aspectRatio: '5:7' }, inputs: { model: 'bytedance/seedream' } },
    want: '\'--aspect-ratio\' is "5:7"; bytedance/seedream takes 3:4, 9:16, 4:3, 16:9, square or square_hd.',
  },
  {
    name: 'a quality that the model does not have',
    asked: { flags: { quality: 'ultra' } },
    want: '\'--quality\' is "ultra"; gpt-image/1.5-text-to-image takes medium or high.',
  },
  {
    name: 'a quality of a model that kie alone knows',
    asked: { flags: { quality: 'high' }, inputs: { model: LIVE.id }, live: LIVE },
    want: "'--quality' is set, but new/painter is not known to take a quality; leave it out.",
  },
  {
    name: 'what the workflow sets itself',
    asked: { flags: { quality: 'high' }, inputs: { 'model-input': 'quality: medium' } },
    want: "'--quality' sets 'quality', which the workflow sets already in 'model-input'; leave it out.",
  },
  {
    name: 'what the workflow says, as before',
    asked: { inputs: { 'aspect-ratio': '5:7' } },
    want: 'Input \'aspect-ratio\' is "5:7"; gpt-image/1.5-text-to-image takes 1:1, 2:3 or 3:2. Any other value goes into',
  },
])('B5: advice that a commenter can follow: $name', async ({ asked, want }) => {
  const found = await problems(asked)
  expect(found).toContainEqual(expect.stringContaining(want))
  if (!want.endsWith('into')) expect(found).toContain(want)
})

test('B5: of no model is a flag told to be given as a field of the model', async () => {
  const told: string[] = []
  for (const { id } of MODELS) {
    told.push(...(await problems({ flags: { aspectRatio: '5:7', quality: 'odd' }, inputs: { model: id } })))
  }
  const ofFlags = told.filter((line) => line.startsWith("'--"))
  expect(ofFlags.length).toBeGreaterThan(MODELS.length)
  expect(ofFlags.filter((line) => line.includes('model-input'))).toEqual([])
})

test('B5: a prompt that is too long is the command’s', async () => {
  const long = MODELS.find(({ fields, confidence }) => confidence === 'documented' && fields['prompt']?.maxLength)
  const prompt = 'x'.repeat((long?.fields['prompt']?.maxLength ?? 0) + 1)
  expect(await problems({ prompt, inputs: { model: long?.id ?? '' } })).toContainEqual(
    expect.stringMatching(/^The command's prompt has \d+ characters; /),
  )
})
