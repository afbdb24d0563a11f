import { describe, expect, test } from '@jest/globals'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { Cancelled, InputError } from '../../../src/core/text/errors.ts'
import { explainDelivery, explainImage, explainThrown } from '../../../src/core/explanation/explanation.ts'
import type { ImageExplanation, NextStep } from '../../../src/core/result/image-failure.ts'
import {
  DOWNLOAD_REASONS,
  ERROR_KINDS,
  KieApiError,
  KieCancelledError,
  KieConnectionError,
  KieDownloadError,
  KieNotSubmittedError,
  KieOutcomeUnknownError,
  KieProxyError,
  KieResponseError,
  KieResultError,
  KieTaskFailedError,
  KieTaskLostError,
  KieTimeoutError,
  type ErrorKind,
  type Verdict,
} from '../../../src/kie/index.ts'

interface Row {
  readonly name: string
  readonly given: unknown
  readonly message: RegExp
  readonly next: RegExp
  readonly reason: ImageExplanation['reason']
  readonly code?: string
}

const TASK = '281e5b0f39b9281e5b0f39b9281e5b0f'

function refused(
  kind: ErrorKind,
  text: string,
  about: { code?: number; field?: string; verdict?: Verdict } = {},
): KieApiError {
  const { code, field, verdict = 'final' } = about
  return new KieApiError({ endpoint: 'createTask', kind, verdict, code, httpStatus: 402, text, field })
}

function failed(kind: ErrorKind, failCode: string, failMsg: string): KieTaskFailedError {
  return new KieTaskFailedError({ taskId: TASK, kind, failCode, failMsg, transient: true })
}

function unsent(verdict: 'retry' | 'final'): KieConnectionError {
  return new KieConnectionError('No connection to api.kie.ai (createTask): E', {
    endpoint: 'createTask',
    sent: false,
    badCertificate: verdict === 'final',
  })
}

function foreign(httpStatus: number): KieResponseError {
  return new KieResponseError(`createTask was answered with HTTP ${httpStatus}`, { endpoint: 'createTask', httpStatus })
}

const lostLink = (reason: KieDownloadError['reason']): KieDownloadError =>
  new KieDownloadError({ reason, url: 'https://tempfile.kie.test/1.png?sig=x', detail: 'it is an HTML page' })

const rows: readonly Row[] = [
  {
    name: 'F11: a bad key',
    given: refused('auth', 'Unauthorized', { code: 401 }),
    message: /^kie refused the API key\. kie\.ai answered createTask with code 401: Unauthorized\.$/,
    next: /'api-key'.*list of IP addresses/,
    reason: 'auth',
    code: '401',
  },
  {
    name: 'F11: an empty balance under code 500',
    given: refused('balance', 'Credits insufficient', { code: 500 }),
    message: /^The kie account has not enough credits\. .*code 500/,
    next: /Top up at https:\/\/kie\.ai\/billing/,
    reason: 'balance',
    code: '500',
  },
  {
    name: 'F11: no envelope, but the HTTP status',
    given: refused('balance', ''),
    message: /HTTP 402: \(no message\)/,
    next: /Top up/,
    reason: 'balance',
    code: '402',
  },
  {
    name: 'F12: a field with an input of its own',
    given: refused('parameter', 'This aspect_ratio is not within the range', { code: 500, field: 'aspect_ratio' }),
    message: /aspect_ratio is not within the range\.$/,
    next: /^Change 'aspect-ratio'\.$/,
    reason: 'parameter',
    code: '500',
  },
  {
    name: 'F12: a field without one',
    given: refused('parameter', 'seed is required', { code: 500, field: 'seed' }),
    message: /seed is required\.$/,
    next: /^Change the field 'seed' in 'model-input'\.$/,
    reason: 'parameter',
    code: '500',
  },
  {
    name: 'F12: a field that kie does not name',
    given: refused('parameter', 'The text length cannot exceed the maximum limit', { code: 500 }),
    message: /cannot exceed/,
    next: /'prompt'.*'model-input'/,
    reason: 'parameter',
    code: '500',
  },
  {
    name: 'F15: an unknown model',
    given: refused('model', 'not supported', { code: 422 }),
    message: /^kie does not know the model\./,
    next: /'model'/,
    reason: 'model',
    code: '422',
  },
  {
    name: 'F28: a failed task',
    given: failed('moderation', '400', 'flagged'),
    message: /^kie refused the prompt or the picture as unfit\. Task 281e\w+ failed \(moderation\): 400: flagged\.$/,
    next: /^Change the prompt\./,
    reason: 'moderation',
    code: '400',
  },
  ...(['auth', 'balance', 'key-cap', 'rate'] as const).map((kind) => ({
    name: `F28: a failed task that speaks of the ${kind} of kie's own account`,
    given: failed(kind, '402', 'Insufficient credits'),
    message: /^kie's own account with the maker of the model is meant, not yours\. .*402: Insufficient credits\.$/,
    next: /'retries'/,
    reason: 'server' as const,
    code: '402',
  })),
  {
    name: 'F04: an unknown outcome',
    given: new KieOutcomeUnknownError({ at: new Date('2026-11-22T10:00:00Z'), cause: foreign(502) }),
    message: /^kie\.ai may have accepted the request of 2026-11-22T10:00:00\.000Z and charged for it.*HTTP 502\.$/,
    next: /kie\.ai\/logs around 2026-11-22T10:00:00\.000Z before you re-run: a re-run pays again\./,
    reason: 'outcome-unknown',
  },
  {
    name: 'F33: the deadline',
    given: new KieTimeoutError({ taskId: TASK, lastState: 'generating', waitedMs: 900_000 }),
    message: new RegExp(`^Task ${TASK} had not ended after 15 min \\(state generating\\)\\.$`),
    next: /kie goes on with it/,
    reason: 'timed-out',
  },
  {
    name: 'F25: a lost task',
    given: new KieTaskLostError(TASK),
    message: new RegExp(`does not know the task ${TASK}\\.$`),
    next: /^A re-run only looks for it again; look it up at https:\/\/kie\.ai\/logs, .*start a new run to draw it anew\.$/,
    reason: 'lost',
  },
  {
    name: 'F29: a result without a picture',
    given: new KieResultError({ taskId: TASK, text: '{"resultUrls":[]}' }),
    message: /its result names no picture: \{"resultUrls":\[\]\}\.$/,
    next: /^The image is paid for: fetch it at https:\/\/kie\.ai\/logs/,
    reason: 'unreadable-result',
  },
  {
    name: 'a cancel before the submission',
    given: new KieCancelledError(),
    message: /^Cancelled before anything was submitted\.$/,
    next: /^Re-run the failed job\.$/,
    reason: 'cancelled',
  },
  {
    name: 'a cancel while kie draws',
    given: new KieCancelledError(TASK),
    message: new RegExp(`^Cancelled while task ${TASK} was at work`),
    next: /^kie cannot cancel it/,
    reason: 'cancelled',
  },
  {
    name: 'a cancel during the download',
    given: new Cancelled(),
    message: /^Cancelled before the image was downloaded\.$/,
    next: /^The image is paid for: re-run to take it up, or fetch it by its link/,
    reason: 'cancelled',
  },
  {
    name: 'what stopped the others, and this one with them',
    given: new KieNotSubmittedError(refused('balance', 'Credits insufficient', { code: 402, verdict: 'stop' })),
    message: /^Not submitted: The kie account has not enough credits\. /,
    next: /Top up/,
    reason: 'not-submitted',
  },
  {
    name: 'the budget',
    given: new KieNotSubmittedError('over-budget'),
    message: /over budget\.$/,
    next: /'max-credits'/,
    reason: 'over-budget',
  },
  {
    name: 'F45: a file that is gone',
    given: lostLink('gone'),
    message: /could not be downloaded: it is an HTML page\.$/,
    next: /expired.*kie\.ai\/logs.*makes it anew, and pays anew\.$/,
    reason: 'expired',
  },
  {
    name: 'F41, A17: no image behind the link',
    given: lostLink('not-an-image'),
    message: /^The image at https:\/\/tempfile\.kie\.test\/1\.png could not be downloaded/,
    next: /^It is paid for: .*'source-urls'\. .*choose another 'model'\.$/,
    reason: 'download',
  },
  {
    name: 'A17: an image that is too large each time',
    given: lostLink('too-large'),
    message: /could not be downloaded/,
    next: /^The image is paid for: fetch it by its link .*the same limit\.$/,
    reason: 'download',
  },
  {
    name: 'A17: a link that leads into a private network each time',
    given: lostLink('forbidden-target'),
    message: /could not be downloaded/,
    next: /^The image is paid for, .*tell kie.*kie\.ai\/logs\.$/,
    reason: 'download',
  },
  {
    name: 'A4: a link that leads nowhere, of which kie says nothing',
    given: lostLink('missing'),
    message: /could not be downloaded/,
    next: /^kie did not say that it is gone\. The image is paid for: re-run to take it up, .*source-urls/,
    reason: 'download',
  },
  ...(['link-refused', 'server', 'network', 'timeout', 'redirects', 'encoded', 'damaged'] as const).map((reason) => ({
    name: `A17: a download that may go well another time (${reason})`,
    given: lostLink(reason),
    message: /could not be downloaded/,
    next: /^The image is paid for: re-run to take it up, .*source-urls/,
    reason: 'download' as const,
  })),
  {
    name: 'F55: a full disk',
    given: lostLink('disk'),
    message: /could not be downloaded/,
    next: /^Make room on the runner.*paid for/,
    reason: 'disk',
  },
  {
    name: 'a proxy variable that is none',
    given: new KieProxyError('HTTPS_PROXY is not a URL', { fault: 'kind' }),
    message: /^HTTPS_PROXY is not a URL\.$/,
    next: /variable/,
    reason: 'network',
  },
  {
    name: 'D6: a bare percent sign in the credentials of a proxy',
    given: new KieProxyError('HTTPS_PROXY has one', { fault: 'credentials' }),
    message: /^HTTPS_PROXY has one\.$/,
    next: /^Write %25 for a percent sign\.$/,
    reason: 'network',
  },
  {
    name: 'D6: a Node that takes no proxy',
    given: new KieProxyError('HTTPS_PROXY names a proxy', { fault: 'node' }),
    message: /^HTTPS_PROXY names a proxy\.$/,
    next: /^Update the runner to 2\.328\.0 or newer, .* or, .* set HTTPS_PROXY and https_proxy to '' in the step's env\.$/,
    reason: 'network',
  },
  {
    name: 'F07: the edge',
    given: foreign(403),
    message: /^kie is blocked at its network edge from here\. createTask was answered with HTTP 403\.$/,
    next: /^The key is not the matter/,
    reason: 'network',
  },
  {
    name: 'C3: a route that is not there',
    given: foreign(404),
    message: /HTTP 404\. No task was made\.$/,
    next: /'api-url', which takes an origin without a path, such as https:\/\/api\.kie\.ai\.$/,
    reason: 'network',
  },
  {
    name: 'C3: a request that somebody before kie refused',
    given: foreign(413),
    message: /HTTP 413\. No task was made\.$/,
    next: /^Something between the runner and kie refused the request: check 'api-url', and the proxy/,
    reason: 'network',
  },
  {
    name: 'C3: a look that somebody before kie refused',
    given: new KieResponseError('recordInfo was answered with HTTP 400', { endpoint: 'recordInfo', httpStatus: 400 }),
    message: /HTTP 400\.$/,
    next: /^Something between/,
    reason: 'network',
  },
  {
    name: 'C1: a failure that no state tells',
    given: new KieTaskFailedError({
      taskId: TASK,
      kind: 'server',
      failCode: '500',
      failMsg: 'x',
      transient: false,
      isInferred: true,
    }),
    message: /failed \(server\): 500: x\.$/,
    next: /^kie's record names no state, so 'retries' leaves it alone: .*then start a new run\.$/,
    reason: 'server',
    code: '500',
  },
  {
    name: 'C1: a refusal of content that no state tells',
    given: new KieTaskFailedError({
      taskId: TASK,
      kind: 'moderation',
      failCode: '400',
      failMsg: 'x',
      transient: false,
      isInferred: true,
    }),
    message: /unfit/,
    next: /^Change the prompt\./,
    reason: 'moderation',
    code: '400',
  },
  {
    name: 'F06: an answer that is none of kie’s',
    given: foreign(502),
    message: /HTTP 502\.$/,
    next: /network of the runner, then re-run the failed job\.$/,
    reason: 'network',
  },
  {
    name: 'F01: no connection',
    given: unsent('retry'),
    message: /: E\. Nothing was sent\.$/,
    next: /network of the runner, then re-run the failed job\.$/,
    reason: 'network',
  },
  {
    name: 'F03: a certificate',
    given: unsent('final'),
    message: /: E\. Nothing was sent\.$/,
    next: /NODE_EXTRA_CA_CERTS/,
    reason: 'network',
  },
  {
    name: 'a connection that broke after it stood',
    given: new KieConnectionError('The connection broke off', { endpoint: 'recordInfo', sent: true }),
    message: /^The connection broke off\.$/,
    next: /, then re-run the failed job\.$/,
    reason: 'network',
  },
  {
    name: 'a fault of ours, with its stack',
    given: new TypeError('x is undefined'),
    message: /^A fault in this action: TypeError: x is undefined.*explanation\.test\.ts/,
    next: /report it at https:\/\/github\.com\//,
    reason: 'unknown',
  },
  {
    name: 'a thrown value that is no error',
    given: 'oops ::error::',
    message: /^A fault in this action: oops :\\u\{3a\}error/,
    next: /report it/,
    reason: 'unknown',
  },
]

test.each(rows)('$name', ({ given, message, next, reason, code }) => {
  const explanation = explainImage(given, { wayBack: 're-run' })
  expect(explanation.message).toMatch(message)
  expect(explanation.next).toMatch(next)
  expect(explanation).toMatchObject({ reason, code })
})

describe('of whatever happened', () => {
  const all = [
    ...rows.map(({ given }) => given),
    ...ERROR_KINDS.flatMap((kind) => [refused(kind, 'said so', { code: 500 }), failed(kind, '500', 'said so')]),
    ...DOWNLOAD_REASONS.map(lostLink),
  ]

  test('both parts are one line of whole sentences', () => {
    for (const { message, next } of all.map((error) => explainImage(error, { wayBack: 're-run' }))) {
      expect(message).toMatch(/^\S.*[.!?…]$/)
      expect(next).toMatch(/^[A-Za-z].*\.$/)
    }
  })

  test('B3: where no record is kept no re-run is advised that would pay again', () => {
    const texts = all.map((error) => explainImage(error, { wayBack: 'ids' }).next)
    const promises = (text: string): boolean =>
      /re-run (?:the failed job )?to take|, then re-run:|re-run (?:keeps|only looks|meets|of the job)|taken up/.test(
        text,
      )
    expect(texts.filter(promises)).toEqual([])
    expect(all.map((error) => explainImage(error, { wayBack: 're-run' }).next).filter(promises).length).toBeGreaterThan(
      10,
    )
  })

  test('H7: what kind of step its advice is says what the advice says', () => {
    const says: Readonly<Record<NextStep, RegExp>> = {
      'look-up': /kie\.ai\/logs/,
      fetch: /source-urls'/,
      'take-up': /re-run.* to take|then re-run: .*taken up|the input 'tasks'/,
      // The others may leave it at the cause.
      again: /^(?!.*(?:paid for|kie\.ai\/logs))/,
      'new-run': /^(?!.*(?:paid for|the input 'tasks'|, then re-run|: re-run))/,
    }
    const seen = new Set<NextStep>()
    for (const wayBack of ['re-run', 'ids'] as const) {
      for (const { next, step } of all.map((error) => explainImage(error, { wayBack }))) {
        expect({ step, next }).toMatchObject({ next: expect.stringMatching(says[step]) })
        seen.add(step)
      }
    }
    expect([...seen].sort()).toEqual(Object.keys(says).sort())
  })

  test('H8: where no record is kept each re-run that is named is one that pays again', () => {
    const named = all
      .map((error) => explainImage(error, { wayBack: 'ids' }).next)
      .flatMap((next) => next.match(/\w+ re-run\w*( \w+){0,3}/gi) ?? [])
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((words) => !/^a re-run (?:would pay again|pays again|uses the workflow)/i.test(words))).toEqual(
      [],
    )
  })

  test('H8: a task that failed during maintenance is not made by a re-run, which keeps it failed', () => {
    const { next, step } = explainImage(failed('maintenance', '455', 'x'), { wayBack: 're-run' })
    expect(next).toMatch(/start a new run\. A re-run keeps failed tasks as they are\.$/)
    expect(step).toBe('new-run')
  })

  test('A17: a re-run is advised for no download that brings the same file each time', () => {
    for (const reason of ['forbidden-target', 'not-an-image', 'too-large'] as const) {
      expect(explainImage(lostLink(reason), { wayBack: 're-run' }).next).not.toMatch(/\bre-run to\b/)
    }
  })

  test('no link is told that could be read by whoever sees it', () => {
    for (const { message, next } of all.map((error) => explainImage(error, { wayBack: 're-run' })))
      expect(message + next).not.toContain('sig=x')
  })
})

describe('a delivery', () => {
  test.each([
    {
      name: 'tells its own next step',
      given: new DeliveryError('No permission.', { next: 'Add it.' }),
      want: { message: 'Delivery failed, commit: No permission.', next: 'Add it.' },
    },
    {
      name: 'was cancelled',
      given: new Cancelled(),
      want: {
        message: expect.stringMatching(/^Delivery failed, commit: Cancelled/),
        next: expect.stringContaining('always()'),
      },
    },
    {
      name: 'broke',
      given: new Error('x'),
      want: {
        message: expect.stringMatching(/^Delivery failed, commit: A fault in this action: Error: x/),
        next: expect.stringContaining('report'),
      },
    },
  ])('$name', ({ given, want }) => {
    expect(explainDelivery({ destination: 'commit', error: given })).toEqual(want)
  })
})

describe('what ends the step before it has a result', () => {
  test.each([
    {
      name: 'every wrong input',
      given: new InputError(['One.', 'Two.']),
      want: [
        { message: 'One.', next: '' },
        { message: 'Two.', next: '' },
      ],
    },
    {
      name: 'a destination',
      given: new DeliveryError('No permission.', { next: 'Add it.' }),
      want: [{ message: 'No permission.', next: 'Add it.' }],
    },
    {
      name: 'kie',
      given: refused('maintenance', 'closed', { code: 455 }),
      want: [
        {
          message: 'kie.ai answered createTask with code 455: closed.',
          next: 'When the maintenance is over, re-run the failed job.',
        },
      ],
    },
  ])('$name', ({ given, want }) => {
    expect(explainThrown(given, 're-run')).toEqual(want)
  })
})

describe('at a desk', () => {
  const errors = [
    ...rows.map(({ given }) => given),
    ...ERROR_KINDS.flatMap((kind) => [refused(kind, 'no'), failed(kind, '500', 'no')]),
    ...DOWNLOAD_REASONS.map(lostLink),
  ]
  test.each(errors.map((error, index) => ({ index, error })))(
    'advice $index speaks of no workflow: $error',
    ({ error }) => {
      const { message, next } = explainImage(error, { wayBack: 'command' })
      expect(next).not.toMatch(/workflow|re-?run|new run|runner|\bjobs\b|\bjob\b|\bstep|secret|outputs? '/i)
      expect(message).not.toContain('A fault in this action')
    },
  )
})
