import { describe, expect, test } from '@jest/globals'
import { explainImage } from '../../../src/core/explanation/explanation.ts'
import type { ErrorKind, FailedOutcome } from '../../../src/kie/index.ts'
import { accepts, createScriptedKie, itemsOf, shows } from '../../kie/queue/scripted-kie.ts'

/** What the user is told to do. */
const ADVICE = {
  prompt: /^Change the prompt\./,
  again: /^A fresh task usually works: set 'retries'/,
  fresh: /^Set 'retries', or start a new run/,
  maintenance: /^Set 'retries', or, when the maintenance is over, start a new run\./,
  fields: /^Hold 'prompt', 'aspect-ratio'/,
  resolution: /^Change the field 'resolution' in 'model-input'\./,
  file: /^Check that the picture can be fetched/,
  model: /^Check 'model'/,
  look: /^Look the task up at https:\/\/kie\.ai\/logs before you start a new run/,
} as const

type Row = readonly [
  text: string,
  failCode: string | null,
  kind: ErrorKind,
  /** Whether one of the `retries` is paid for. */
  again: boolean,
  advice: keyof typeof ADVICE,
]

/** Texts of failed tasks that were published, by kie and by the makers of its models, under codes that they were seen with. */
const ROWS: readonly Row[] = [
  // Content, in the words of kie and of the makers.
  ['Your prompt was flagged by Website as violating content policies.', '400', 'moderation', false, 'prompt'],
  ['Your content was flagged by OpenAI as violating content policies', '500', 'moderation', false, 'prompt'],
  ['Content was flagged by the safety system. Try different prompts or inputs.', '500', 'moderation', false, 'prompt'],
  [
    'The input or output was flagged as sensitive. Please try again with different inputs.',
    '500',
    'moderation',
    false,
    'prompt',
  ],
  ['Your input was rejected. Please try again or with a different input.', '500', 'moderation', false, 'prompt'],
  ['Request blocked: The generation was blocked by Google safety review.', '400', 'moderation', false, 'prompt'],
  ['Your prompt was caught by our AI moderator. Please adjust it and try again!', '500', 'moderation', false, 'prompt'],
  ['The content could not be processed', '400', 'moderation', false, 'prompt'],
  [
    'Your request was rejected by the safety system. If you believe this is an error, contact us at help.openai.com.',
    '400',
    'moderation',
    false,
    'prompt',
  ],
  [
    'Your request was rejected as a result of our safety system. Your request may succeed if retried.',
    '501',
    'moderation',
    false,
    'prompt',
  ],
  [
    'No images found in AI response. Unable to show the generated image. The image was filtered out because it violated ' +
      "Google's Generative AI Prohibited Use policy.",
    '500',
    'moderation',
    false,
    'prompt',
  ],
  [
    "Unable to show generated images. All images were filtered out because they violated Google's Responsible AI practices.",
    '501',
    'moderation',
    false,
    'prompt',
  ],
  ['PUBLIC_ERROR_UNSAFE_GENERATION', '500', 'moderation', false, 'prompt'],
  ['PUBLIC_ERROR_PROMINENT_PEOPLE_FILTER_FAILED', '500', 'moderation', false, 'prompt'],
  ['PUBLIC_ERROR_MINOR', '500', 'moderation', false, 'prompt'],
  ['PROHIBITED_CONTENT', '500', 'moderation', false, 'prompt'],
  ['finishReason: IMAGE_SAFETY', '500', 'moderation', false, 'prompt'],
  ['Generated image rejected by content moderation.', '431', 'moderation', false, 'prompt'],
  ['', '431', 'moderation', false, 'prompt'],
  ['OutputImageSensitiveContentDetected', '500', 'moderation', false, 'prompt'],
  [
    'The request failed because the input text may contain sensitive information.',
    '400',
    'moderation',
    false,
    'prompt',
  ],
  ['The request failed because the input image may contain real person.', '422', 'moderation', false, 'prompt'],
  [
    'The request failed because the output may be related to copyright restrictions.',
    '500',
    'moderation',
    false,
    'prompt',
  ],
  ['Input data may contain inappropriate content.', '500', 'moderation', false, 'prompt'],
  ['DataInspectionFailed', '500', 'moderation', false, 'prompt'],
  ['Request Moderated', '500', 'moderation', false, 'prompt'],
  ['Failure to pass the risk control system', '501', 'moderation', false, 'prompt'],
  [
    'The content could not be processed because it contained material flagged by a content checker.',
    '422',
    'moderation',
    false,
    'prompt',
  ],
  [
    'This request may violate our guardrails concerning similarity to third-party content.',
    '500',
    'moderation',
    false,
    'prompt',
  ],
  ['The prompt names a public figure, which is not allowed.', '430', 'moderation', false, 'prompt'],
  ['Images of minors are not permitted here.', '430', 'moderation', false, 'prompt'],
  [
    "We're so sorry, but the prompt may violate our guardrails around nudity. Please retry or edit your prompt.",
    '500',
    'moderation',
    false,
    'prompt',
  ],
  ['nsfw', '402', 'moderation', false, 'prompt'],
  ['SENSITIVE_WORD_ERROR', null, 'moderation', false, 'prompt'],
  ['提示词包含敏感内容', '500', 'moderation', false, 'prompt'],
  // Words of both kinds.
  ['Rejected by our safety system, please try again.', '500', 'moderation', false, 'prompt'],
  ['upstream: status code 429: prompt blocked', '500', 'moderation', false, 'prompt'],
  ['The model is overloaded and the prompt was flagged', '500', 'moderation', false, 'prompt'],
  ['Request blocked: rate limit exceeded', '429', 'moderation', false, 'prompt'],
  ['Internal server error in moderation service', '400', 'server', true, 'again'],
  ['Internal error: the safety check did not answer', '500', 'server', true, 'again'],
  ['The content filter timed out', '422', 'server', true, 'again'],
  ['Service Unavailable (safety)', '430', 'server', true, 'again'],
  ['moderation: upstream returned status code 503', '400', 'server', true, 'again'],
  // The service's own trouble.
  ['Internal Error, Please try again later.', '500', 'server', true, 'again'],
  ['internal error, please try again later', '422', 'server', true, 'again'],
  ['the server is busy', '500', 'server', true, 'again'],
  ['Service is currently busy. Please try again later.', '400', 'server', true, 'again'],
  ['The model is overloaded. Please try again later.', '400', 'server', true, 'again'],
  [
    'This model is currently experiencing high demand. Spikes in demand are usually temporary.',
    '422',
    'server',
    true,
    'again',
  ],
  ['No capacity available for this model', '422', 'server', true, 'again'],
  ['ServerOverloaded', '400', 'server', true, 'again'],
  ['PUBLIC_ERROR_HIGH_TRAFFIC', '400', 'server', true, 'again'],
  ['PUBLIC_ERROR_VIDEO_GENERATION_TIMED_OUT', '400', 'server', true, 'again'],
  ['upstream error: status code 429', '422', 'server', true, 'again'],
  ['status code 429', '400', 'server', true, 'again'],
  ['429', '422', 'server', true, 'again'],
  ['upstream responded with status code 401', '400', 'server', true, 'again'],
  ['bad response: status code 502', '400', 'server', true, 'again'],
  ['503 UNAVAILABLE', '422', 'server', true, 'again'],
  ['Resource has been exhausted (e.g. check quota).', '400', 'server', true, 'again'],
  ['You exceeded your current quota, please check your plan', '422', 'server', true, 'again'],
  ['The server had an error while processing your request. Sorry about that!', '400', 'server', true, 'again'],
  ['Too Many Requests', '500', 'rate', true, 'again'],
  ["Credits insufficient : Your current balance isn't enough", '500', 'balance', true, 'again'],
  ['', '401', 'auth', true, 'again'],
  ['', '402', 'balance', true, 'again'],
  ['', '429', 'rate', true, 'again'],
  ['The server is currently being maintained, please try again later~', '500', 'maintenance', true, 'maintenance'],
  ['服务繁忙，请稍后重试', '500', 'server', true, 'again'],
  ['', '500', 'server', true, 'again'],
  ['Generation failed', '501', 'task-failed', true, 'fresh'],
  ['playground task failed.', '501', 'task-failed', true, 'fresh'],
  // The request's own.
  ['This resolution is not within the range of allowed options', '500', 'parameter', false, 'resolution'],
  // A code that speaks of kie's own account says nothing of a text about the caller's own.
  ['Your prompt is too long', '429', 'unknown', false, 'look'],
  ['image too large', '402', 'unknown', false, 'look'],
  ['Unsupported aspect ratio', '433', 'unknown', false, 'look'],
  ['The prompt exceeds 3000 words', '401', 'unknown', false, 'look'],
  ['Your reference picture has no face', '455', 'unknown', false, 'look'],
  ['Each reference image must be between 300 and 6000 pixels', '500', 'parameter', false, 'fields'],
  ['content[1].image_url: invalid param', '500', 'parameter', false, 'fields'],
  ['', '422', 'parameter', false, 'fields'],
  ['Image fetch failed', '400', 'input-file', false, 'file'],
  ['The image was rejected: File type not supported', '500', 'input-file', false, 'file'],
  ['The model name you specified is not supported.', '500', 'model', false, 'model'],
  // In doubt.
  ["I'm unable to generate this. Please try again.", '500', 'unknown', false, 'look'],
  ['Eine Erklärung in einer anderen Sprache', '500', 'unknown', false, 'look'],
  ['one two three', '999', 'unknown', false, 'look'],
  ['', null, 'unknown', false, 'look'],
  // Content, whatever is said to do next.
  ['Please try again later.', '431', 'moderation', false, 'prompt'],
  ['Internal error, please try again later', '431', 'moderation', false, 'prompt'],
  ['Prompt contains banned words, try again', '500', 'moderation', false, 'prompt'],
  ['Denied by our filters, try again', '500', 'moderation', false, 'prompt'],
  ['content restricted, try again later', '500', 'moderation', false, 'prompt'],
  ['May not comply with our terms, try again', '500', 'moderation', false, 'prompt'],
  ['Hate speech detected, try again', '500', 'moderation', false, 'prompt'],
  ['underage, temporarily', '500', 'moderation', false, 'prompt'],
  // The caller's own, though it may be tried again.
  ['Your prompt is too long. Please shorten it and try again.', '500', 'unknown', false, 'look'],
  ['The image is too large, try again with a smaller one', '500', 'unknown', false, 'look'],
  ['No face in the input picture. Upload another and try again', '500', 'unknown', false, 'look'],
  ['Unsupported aspect ratio, try again', '500', 'unknown', false, 'look'],
  ['Denied. Try again.', '500', 'unknown', false, 'look'],
  ['Not suitable, try again', '500', 'unknown', false, 'look'],
  ['A weapon is shown, try again', '500', 'unknown', false, 'look'],
  ['Failed to download image from url: status code 403, try again', '500', 'unknown', false, 'look'],
  ['status code: 401 fetching your reference', '500', 'unknown', false, 'look'],
  ['The reference image URL returned 429', '500', 'unknown', false, 'look'],
  ['A mask is missing, something went wrong', '500', 'unknown', false, 'look'],
  ['Your prompt exceeds the capacity of the model', '500', 'unknown', false, 'look'],
  ['error: 512 is the limit', '500', 'unknown', false, 'look'],
  ['error 500 px minimum', '500', 'unknown', false, 'look'],
  ['returned 500 words, limit 300', '500', 'unknown', false, 'look'],
  ['500,000 characters is the limit', '500', 'unknown', false, 'look'],
  ['512 px is the smallest side', '500', 'unknown', false, 'look'],
  ['A time outdoors is meant', '500', 'unknown', false, 'look'],
  ['A quotation is missing', '500', 'unknown', false, 'look'],
  ['This style is contemporary', '500', 'unknown', false, 'look'],
  // Still the service's.
  ['Failed because of high demand', '400', 'server', true, 'again'],
  ['Something went wrong while generating your image. Please try again.', '400', 'server', true, 'again'],
  ['The service is temporarily out of reach', '400', 'server', true, 'again'],
  ['error 500', '400', 'server', true, 'again'],
  ['upstream: error: 503, no answer', '400', 'server', true, 'again'],
  ['returned 502.', '400', 'server', true, 'again'],
]

describe('C2: the text of a failed task outranks its code', () => {
  test.each(ROWS)('%j under %j is %s, paid again: %s, advice: %s', async (failMsg, failCode, kind, again, advice) => {
    const kie = createScriptedKie(({ kind: what, subject }) => {
      return what === 'create' ? accepts(subject) : shows('fail', { failCode, failMsg })
    })
    const [outcome] = await kie.run(itemsOf('a'), { retries: 1 })
    const { error } = outcome as FailedOutcome
    expect(error).toMatchObject({ name: 'KieTaskFailedError', kind, transient: again })
    expect(kie.createTimes()).toHaveLength(again ? 2 : 1)
    const { message, next } = explainImage(error, { wayBack: 're-run' })
    expect(next).toMatch(ADVICE[advice])
    expect(message.includes("kie's own account")).toBe(['auth', 'balance', 'rate'].includes(kind))
  })

  test('the table has more than forty texts', () => {
    expect(new Set(ROWS.map(([text]) => text)).size).toBeGreaterThan(40)
  })
})

describe('A reason that stands in another place', () => {
  const said = 'content flagged'
  test.each<readonly [record: object, kind: ErrorKind, again: boolean]>([
    [{ failMsg: { message: said } }, 'moderation', false],
    [{ failMsg: { code: 500, message: said } }, 'moderation', false],
    [{ failMsg: JSON.stringify({ code: 500, message: said }) }, 'moderation', false],
    [{ failMsg: [{ detail: { text: said } }] }, 'moderation', false],
    [{ message: said }, 'moderation', false],
    [{ msg: said }, 'moderation', false],
    [{ failReason: said }, 'moderation', false],
    [{ error: { message: said } }, 'moderation', false],
    [{ resultJson: JSON.stringify({ error: said }) }, 'moderation', false],
    [{ resultJson: { error: { message: said } } }, 'moderation', false],
    [{ failMsg: 'Generation failed', msg: said }, 'moderation', false],
    [{ failMsg: { reason: 7 } }, 'unknown', false],
    [{ failMsg: [[[[[[said]]]]]] }, 'unknown', false],
    [{ failMsg: {}, error: false, msg: 'success' }, 'server', true],
    [{ failMsg: 'Internal error', msg: 'success' }, 'server', true],
  ])('%j is %s, paid again: %s', async (record, kind, again) => {
    const kie = createScriptedKie(({ kind: what, subject }) => {
      return what === 'create'
        ? accepts(subject)
        : { code: 200, data: { taskId: 'a', state: 'fail', failCode: '500', ...record } }
    })
    const [outcome] = await kie.run(itemsOf('a'), { retries: 1 })
    expect((outcome as FailedOutcome).error).toMatchObject({ kind, transient: again })
    expect(kie.createTimes()).toHaveLength(again ? 2 : 1)
  })

  test.each([
    ['Your content was flagged by the maker as violating content policies', 'moderation', 1],
    ['Generation failed', 'task-failed', 2],
  ])('beside a record that says nothing: %j is %s', async (msg, kind, times) => {
    const kie = createScriptedKie(({ kind: what, subject }) => {
      const data = { taskId: 'a', state: 'fail', failCode: '501', failMsg: 'Generation failed' }
      return what === 'create' ? accepts(subject) : { code: 501, msg, data }
    })
    const [outcome] = await kie.run(itemsOf('a'), { retries: 1 })
    expect((outcome as FailedOutcome).error).toMatchObject({ kind })
    expect(kie.createTimes()).toHaveLength(times)
  })
})
