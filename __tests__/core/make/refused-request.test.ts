import { describe, expect, test } from '@jest/globals'
import { nameUpload, type ImageRequest } from '../../../src/kie/index.ts'
import { accepts, shows, SUCCESS, type Reply, type Script } from '../../kie/queue/scripted-kie.ts'
import { playGeneration, wanted, type Played } from './generation.ts'

const UNKNOWN = { code: 422, msg: 'The model name you specified is not supported. Please verify your input.' }

/** Makes one image for each request, one after another; kie refuses those whose prompt is `bad`. */
function play(requests: readonly ImageRequest[], refusal: Reply): Promise<Played> {
  const script: Script = ({ kind, subject }) => {
    if (kind === 'look') return SUCCESS
    return subject === 'bad' ? refusal : accepts(subject)
  }
  const images = requests.map((request, index) => wanted(`image-${index + 1}`, { request }))
  const queue = { rateLimit: 1, timeoutMs: 900_000, retries: 0, wait: true }
  return playGeneration({ images }, { script, options: { queue } })
}

const messages = ({ generated }: Played): string[] =>
  generated.failures.map(({ name, message }) => `${name}: ${message}`)

describe('C5: the refusal of a model names it', () => {
  const of = (model: string, prompt: string): ImageRequest => ({ model, input: { prompt } })

  test('among several, in the failure, in those behind it and in the log', async () => {
    const played = await play([of('a/known', 'good'), of('no/such', 'bad'), of('no/such', 'bad')], UNKNOWN)
    expect(messages(played)).toEqual([
      expect.stringMatching(/^image-2: kie does not know the model\. .* The model was "no\/such"\.$/),
      expect.stringMatching(/^image-3: Not submitted: kie does not know the model\. .* The model was "no\/such"\.$/),
    ])
    expect(played.lines.filter((line) => line.includes('"no/such"'))).toHaveLength(2)
  })

  test('that is switched off', async () => {
    const [message] = messages(await play([of('a/model', 'bad')], { code: 505, msg: 'success' }))
    expect(message).toMatch(/The model was "a\/model"\.$/)
  })

  test('of which a field is wrong that kie does not name', async () => {
    const [message] = messages(await play([of('a/model', 'bad')], { code: 422, msg: 'This field is required' }))
    expect(message).toMatch(/The model was "a\/model"\.$/)
  })

  test('and none that is about neither model nor field', async () => {
    const [message] = messages(await play([of('a/model', 'bad')], { code: 500, msg: 'Your prompt was flagged' }))
    expect(message).not.toContain('a/model')
  })
})

describe('C5: the refusal of a field names what was sent', () => {
  const link = `https://files.invalid/kie-image-action/${nameUpload('a'.repeat(64), 'png')}`
  const rows: { name: string; input: ImageRequest['input']; field: string; want: string }[] = [
    { name: 'a word', input: { style: 'DESIGN' }, field: 'style', want: `'style' was "DESIGN".` },
    { name: 'a number', input: { n: 9 }, field: 'n', want: "'n' was the number 9." },
    { name: 'nothing', input: {}, field: 'image_url', want: "'image_url' was left out." },
    { name: 'what objects inherit', input: {}, field: 'constructor', want: "'constructor' was left out." },
    { name: 'a list', input: { urls: ['x', 'y'] }, field: 'urls', want: "'urls' was a list of 2." },
    { name: 'a field within the input', input: { style: 'X' }, field: 'input.style', want: `'style' was "X".` },
    {
      name: 'a long text, cut and in one line',
      input: { style: `a\n\u202eb::error::${'x'.repeat(100)}` },
      field: 'style',
      want: `'style' was "a\\n\\u{202e}b:\\u{3a}error:\\u{3a}${'x'.repeat(47)}…".`,
    },
    {
      name: 'a URL without its query',
      input: { mask_url: 'https://me:pw@files.invalid/a.png?sig=secret' },
      field: 'mask_url',
      want: `'mask_url' was "https://files.invalid/a.png?…".`,
    },
    { name: 'an upload without its link', input: { image_url: link }, field: 'image_url', want: 'that was uploaded.' },
    { name: 'no prompt', input: {}, field: 'prompt', want: "'prompt' was a text of 3 characters." },
    {
      name: 'no negative prompt',
      input: { negative_prompt: 'blur' },
      field: 'negative_prompt',
      want: "'negative_prompt' was a text of 4 characters.",
    },
  ]
  test.each(rows)('$name', async ({ input, field, want }) => {
    const refusal = { code: 500, msg: `This ${field} is not within the range of allowed options` }
    const [message = ''] = messages(await play([{ model: 'a/model', input: { prompt: 'bad', ...input } }], refusal))
    expect(message).toContain('For the model "a/model", ')
    expect(message.endsWith(want)).toBe(true)
    for (const secret of ['"bad"', 'blur', 'secret', 'pw', 'a'.repeat(64)]) expect(message).not.toContain(secret)
  })

  test('of a task that failed for it', async () => {
    const failed = shows('fail', { failCode: '500', failMsg: 'This style is not within the range of allowed options' })
    const request = { model: 'a/model', input: { prompt: 'x', style: 'odd' } }
    const { generated } = await playGeneration(
      { images: [wanted('fox', { request })] },
      { script: ({ kind, subject }) => (kind === 'look' ? failed : accepts(subject)) },
    )
    expect(generated.failures).toMatchObject([
      {
        message: expect.stringMatching(/For the model "a\/model", 'style' was "odd"\.$/),
        next: "Change the field 'style' in 'model-input'.",
      },
    ])
  })
})
