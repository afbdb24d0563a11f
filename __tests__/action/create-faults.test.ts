import { createServer as createSecureServer } from 'node:https'
import { once as onceOf } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { beforeAll, expect, test } from '@jest/globals'
import type { ApiFault } from '../../sandbox/kie/index.ts'
import { makeIdentity } from '../kie/tls.ts'
import { once, pauses, play, type Played } from './scenario.ts'

/** kie's refusal, as it sends them: HTTP 200, the real code in the body. */
function refusal(code: number, msg: string, about: Partial<Extract<ApiFault, { kind: 'reply' }>> = {}): ApiFault {
  return { kind: 'reply', status: 200, body: { code, msg, data: null }, ...about }
}

function page(status: number, text = '<html><title>Bad Gateway</title></html>'): ApiFault {
  return { kind: 'reply', status, headers: { 'content-type': 'text/html' }, body: text }
}

/** Three images, one after the other, so that what the first one meets decides about the two behind it. */
const THREE_IN_TURN = { name: 'fox', count: '3', 'rate-limit': '1' }

function facts({ step, result, kie, sent }: Played): object {
  return {
    status: step.outputs['status'],
    resultStatus: result.status,
    requests: sent('createTask').length,
    tasks: kie.tasks.length,
    failures: result.failures.map(({ name, reason, charged }) => `${name}: ${reason}, charged ${charged}`),
  }
}

const BROKEN = /broke off \(createTask\): (ECONNRESET|EPIPE|the connection closed)/
const SILENT = /no whole answer within 60 s/

// The runs that take longest begin first, beside the others. What goes wrong in them, their tests tell.
beforeAll(() => {
  for (const run of [...ambiguousRuns.map(({ run }) => run), passingRun]) run().catch(() => undefined)
})

// Where a task may exist, createTask is sent exactly once and the rest goes on.

const AMBIGUOUS: readonly { name: string; fault: ApiFault; task?: true; says: RegExp }[] = [
  { name: 'F04: reset before the body', fault: { kind: 'reset', when: 'before-body' }, says: BROKEN },
  { name: 'F04: reset after the body', fault: { kind: 'reset', when: 'after-body' }, says: BROKEN },
  { name: 'F04: closed before the body', fault: { kind: 'close', when: 'before-body' }, says: BROKEN },
  { name: 'F04: closed after the body', fault: { kind: 'close', when: 'after-body' }, says: BROKEN },
  { name: 'F04: reply lost by a reset', fault: { kind: 'lost', then: 'reset' }, task: true, says: BROKEN },
  { name: 'F04: reply lost by a close', fault: { kind: 'lost', then: 'close' }, task: true, says: BROKEN },
  { name: 'F05: taken and never answered', fault: { kind: 'hang' }, says: SILENT },
  { name: 'F05: reply lost in a hang', fault: { kind: 'lost', then: 'hang' }, task: true, says: SILENT },
  { name: 'F06: HTTP 500 with a page', fault: page(500), says: /HTTP 500 .*Bad Gateway/ },
  { name: 'F06: HTTP 503 with a page', fault: page(503), says: /HTTP 503/ },
  { name: 'F06: a gateway loses the reply', fault: { kind: 'lost', then: 'html' }, task: true, says: /HTTP 502/ },
  { name: 'F06: HTTP 500 and nothing else', fault: { kind: 'reply', status: 500 }, says: /HTTP 500 .*\(empty\)/ },
  { name: 'F06: HTTP 200 with a page', fault: page(200), says: /HTTP 200 and no envelope/ },
  {
    name: 'F06: half an envelope',
    fault: { kind: 'reply', status: 200, body: '{"code":200,"msg":"success","data":{"taskId":"281e' },
    says: /HTTP 200 and no envelope/,
  },
  {
    name: 'F06: a page without end is read no further',
    fault: page(504, `<p>${'x'.repeat(5e6)}`),
    says: /<p>x{100,200}…/,
  },
  { name: 'F06: no HTTP at all', fault: { kind: 'garbage' }, says: /broke off.*HPE_/ },
  {
    name: 'F08: HTTP 307',
    fault: { kind: 'reply', status: 307, headers: { location: '/elsewhere' } },
    says: /redirect \(HTTP 307\), not followed/,
  },
  {
    name: 'F08: HTTP 308',
    fault: { kind: 'reply', status: 308, headers: { location: '/elsewhere' } },
    says: /redirect \(HTTP 308\), not followed/,
  },
  {
    name: 'F13: code 422, task id is blank',
    fault: refusal(422, 'generate playground failed, task id is blank'),
    says: /code 422: generate playground failed, task id is blank/,
  },
  { name: 'F14: no task id', fault: refusal(200, 'success'), says: /without a task id\./ },
  {
    name: 'F14: a task id that is no text',
    fault: { kind: 'reply', status: 200, body: { code: 200, msg: 'success', data: { taskId: 281 } } },
    says: /without a task id that is certain; it names taskId '281'/,
  },
  {
    name: 'F10: a refusal that names a record',
    fault: { kind: 'reply', status: 200, body: { code: 402, msg: 'Credits insufficient', data: { recordId: '281e' } } },
    says: /code 402: Credits insufficient \(it names the task '281e'\)/,
  },
  {
    name: 'C4: a success whose ids differ',
    fault: {
      kind: 'reply',
      status: 200,
      body: { code: 200, msg: 'success', data: { recordId: 'one-0001', jobId: 'two-0002' } },
    },
    says: /without a task id that is certain; it names recordId 'one-0001', jobId 'two-0002'/,
  },
  {
    name: 'F10: code 200 without success',
    fault: { kind: 'reply', status: 200, body: { code: 200, msg: 'no', success: false, data: null } },
    says: /code 200: no/,
  },
  {
    name: 'F06: code 500, internal error',
    fault: refusal(500, 'Internal Error, Please try again later.'),
    says: /code 500: Internal Error/,
  },
  { name: 'F06: code 500 without a text', fault: refusal(500, ''), says: /code 500: \(no message\)/ },
  { name: 'F10: a code that nobody knows', fault: refusal(531, 'Odd'), says: /code 531: Odd/ },
  {
    name: 'F10: a rate limit under code 500 may come from behind kie',
    fault: refusal(500, 'Your call frequency is too high. Please try again later.'),
    says: /code 500: Your call frequency/,
  },
]
/**
 * One image for each fault, one whose answer is merely slow, and one that nothing happens to; in two runs, so that neither
 * has more than the 20 images that may be submitted at once.
 */
const ambiguousRuns = [AMBIGUOUS.slice(0, 14), AMBIGUOUS.slice(14)].map((rows) => ({
  rows,
  run: once(() => {
    const slow: ApiFault = { kind: 'delay', ms: 50_000 }
    const faults = [...rows.map(({ fault }) => fault), slow]
    return play({
      inputs: { name: 'fox', count: String(faults.length + 1) },
      prepare: (kie) => kie.script('createTask', ...faults),
    })
  }),
}))

test.concurrent.each(ambiguousRuns)(
  'F04-F08, F13, F14: where a task may exist, as many requests are sent as there are images (%#)',
  async ({ rows, run }) => {
    const played = await run()
    const lost = rows.filter(({ task }) => task === true).length
    expect(facts(played)).toEqual({
      status: 'partial',
      resultStatus: 'partial',
      requests: rows.length + 2,
      tasks: lost + 2,
      failures: rows.map(() => expect.stringMatching(/^fox-\d+: outcome-unknown, charged unknown$/)),
    })
    expect(played.result.images).toHaveLength(2)
    // What may exist has a price, and it is not made up.
    expect(played.step.outputs['credits-used']).toBe('')
    expect(played.error).toMatch(/^2 of \d+ images arrived\. fox-\d+: kie\.ai may have accepted/)
  },
)

test.concurrent('F04: the error says what may have happened and where to look', async () => {
  const played = await play({ prepare: (kie) => kie.script('createTask', { kind: 'lost', then: 'reset' }) })
  expect(facts(played)).toEqual({
    status: 'failed',
    resultStatus: 'failed',
    requests: 1,
    tasks: 1,
    failures: ['image: outcome-unknown, charged unknown'],
  })
  expect(played.error).toMatch(
    /^The image did not arrive\. image: kie\.ai may have accepted the request of 20\S+Z and charged/,
  )
  expect(played.error).toMatch(
    /Look it up at https:\/\/kie\.ai\/logs around 20\S+Z before you start a new run, which pays again\./,
  )
  expect(played.error).toContain('Cost: unknown for 1 image (kie did not say), at most 4 credits; ')
})

for (const { rows, run } of ambiguousRuns) {
  test.each(rows)('$name', async ({ says }) => {
    const { step } = await run()
    const told = step.lines.filter((line) => /^fox-\d+: failed\. /.test(line) && says.test(line))
    expect(told).toHaveLength(rows.filter((row) => row.says.source === says.source).length)
  })
}

test('F05: an answer is awaited for 60 s', async () => {
  const hanging = ambiguousRuns.find(({ rows }) => rows.some(({ says }) => says === SILENT))
  const sent = (await hanging?.run())?.sent
  // The last thing that a run asks for is what is left of the balance.
  const [first, last] = [sent?.('createTask')[0]?.atMs ?? NaN, sent?.('credit').at(-1)?.atMs ?? NaN]
  // Less the time that the request took to arrive.
  expect(last - first).toBeGreaterThanOrEqual(55_000)
})

test.each(ambiguousRuns)('F08: a redirect is not followed (%#)', async ({ run }) => {
  expect((await run()).sent('other')).toEqual([])
})

test.each(ambiguousRuns)('F09: each request has a connection of its own (%#)', async ({ run }) => {
  const { sent } = await run()
  expect(new Set(sent('createTask').map(({ headers }) => headers.connection))).toEqual(new Set(['close']))
})

// Where every other request would end alike, nothing more is sent.

const STOPPING: readonly { name: string; fault: ApiFault; reason: string; says: RegExp; advises: RegExp }[] = [
  {
    name: 'F11: code 401',
    fault: refusal(401, 'Unauthorized – Authentication failed. Please check your API key.'),
    reason: 'auth',
    says: /kie refused the API key\. .*code 401: Unauthorized/,
    advises: /secret behind 'api-key'.*list of IP addresses/,
  },
  {
    name: 'F11: code 402',
    fault: refusal(402, "Credits insufficient : Your current balance isn't enough to run this request."),
    reason: 'balance',
    says: /has not enough credits\. .*code 402/,
    advises: /Top up at https:\/\/kie\.ai\/billing/,
  },
  {
    name: 'F11: an empty balance under code 500',
    fault: refusal(500, "Credits insufficient : Your current balance isn't enough to run this request."),
    reason: 'balance',
    says: /has not enough credits\. .*code 500/,
    advises: /Top up/,
  },
  {
    name: 'F11: a true HTTP 402',
    fault: { kind: 'reply', status: 402, body: 'Payment required' },
    reason: 'balance',
    says: /HTTP 402: Payment required/,
    advises: /Top up/,
  },
  {
    name: 'F11: code 433',
    fault: refusal(433, 'The key has reached its limit'),
    reason: 'key-cap',
    says: /API key has used up its own limit/,
    advises: /Raise this key's limit/,
  },
  {
    name: 'F15: an unknown model, code 422',
    fault: refusal(422, 'The model name you specified is not supported. Please verify your input and try again.'),
    reason: 'model',
    says: /kie does not know the model/,
    advises: /Check 'model'/,
  },
  {
    name: 'F15: an unknown model, code 404',
    fault: refusal(404, 'The model name you specified is not supported. Please verify your input and try again.'),
    reason: 'model',
    says: /kie does not know the model/,
    advises: /Check 'model'/,
  },
  {
    name: 'F15: code 505',
    fault: refusal(505, 'success'),
    reason: 'disabled',
    says: /model is switched off/,
    advises: /choose another 'model'/,
  },
]
test.concurrent.each(STOPPING)('$name', async ({ fault, reason, says, advises }) => {
  const played = await play({
    inputs: THREE_IN_TURN,
    prepare: (kie) => kie.script('createTask', fault, fault, fault),
  })
  const { step, error, files, sent, result } = played
  expect(facts(played)).toMatchObject({ status: 'failed', resultStatus: 'failed', tasks: 0 })
  expect(result.failures[0]).toMatchObject({ name: 'fox-1', reason, charged: 'no' })
  expect(result.failures.at(-1)).toMatchObject({ name: 'fox-3', reason: 'not-submitted', charged: 'no' })
  // The one that waits for its turn while another model might still be wanted is sent after a refused model.
  const isAboutModel = reason === 'model' || reason === 'disabled'
  expect(sent('createTask').length).toBeLessThanOrEqual(isAboutModel ? 2 : 1)
  expect(error).toMatch(says)
  expect(error).toMatch(advises)
  expect(error).toContain('Cost: 0 credits')
  expect(step.outputs['credits-used']).toBe('0')
  expect(files.size).toBe(0)
})

test.concurrent('F11: an empty balance that kie tells itself, and what was made before it', async () => {
  const played = await play({
    inputs: { ...THREE_IN_TURN, model: 'some/model' },
    kie: { balance: 4, models: ['some/model'] },
  })
  expect(facts(played)).toMatchObject({
    status: 'partial',
    requests: 2,
    tasks: 1,
    failures: ['fox-2: balance, charged no', 'fox-3: not-submitted, charged no'],
  })
  expect(played.step.outputs).toMatchObject({ 'credits-used': '4', 'credits-left': '0' })
})

test.concurrent.each([
  {
    name: 'F11: a bad key is found before anything is spent',
    fault: refusal(401, 'Unauthorized – Authentication failed. Please check your API key.'),
    says: /kie refused the API key.*Check the secret behind 'api-key'/,
  },
  {
    name: 'F07: so is a blocked network',
    fault: page(403),
    says: /blocked at its network edge.*another runner or network/,
  },
])('$name', async ({ fault, says }) => {
  const { step, error, sent } = await play({
    prepare: (kie) => kie.script('credit', fault, fault, fault),
  })
  expect(step.outputs).toMatchObject({ status: 'failed' })
  expect(error).toMatch(says)
  expect(sent('createTask')).toEqual([])
})

test.concurrent('F11: a balance below the price is found before anything is spent', async () => {
  const { error, sent } = await play({ inputs: { count: '3' }, kie: { balance: 11.5 } })
  expect(error).toMatch(/11\.5 credits left.* 12 credits\. Top up at .* Nothing was spent\./)
  expect(sent('createTask')).toEqual([])
})

// Where the request itself is wrong, it is not sent again.

const REFUSED: readonly { name: string; fault: ApiFault; reason: string; says: RegExp; advises: RegExp }[] = [
  {
    name: 'F12: a value out of range, code 500',
    fault: refusal(500, 'This aspect_ratio is not within the range of allowed options'),
    reason: 'parameter',
    says: /code 500: This aspect_ratio is not within the range/,
    advises: /Change 'aspect-ratio'\./,
  },
  {
    name: 'F12: a field is missing, code 500',
    fault: refusal(500, 'quality is required'),
    reason: 'parameter',
    says: /quality is required/,
    advises: /Change 'quality'\./,
  },
  {
    name: 'F12: a field is missing, code 422',
    fault: refusal(422, 'This field is required'),
    reason: 'parameter',
    says: /code 422: This field is required/,
    advises: /'model-input'/,
  },
  {
    name: 'F12: a text is too long',
    fault: refusal(500, 'The text length cannot exceed the maximum limit'),
    reason: 'parameter',
    says: /cannot exceed the maximum/,
    advises: /'prompt'.*'model-input'/,
  },
  {
    name: 'F12: code 422 without a text',
    fault: refusal(422, ''),
    reason: 'parameter',
    says: /code 422: \(no message\)/,
    advises: /'model-input'/,
  },
  {
    name: 'F12: HTTP 400 with an envelope',
    fault: refusal(400, 'Bad', { status: 400 }),
    reason: 'parameter',
    says: /code 400: Bad/,
    advises: /'model-input'/,
  },
  {
    name: 'F12: a picture that kie cannot fetch',
    fault: refusal(451, 'Failed to get the file information'),
    reason: 'input-file',
    says: /code 451/,
    advises: /can be fetched/,
  },
  {
    name: 'F12: moderation',
    fault: refusal(400, 'Your prompt was flagged by Website as violating content policies.'),
    reason: 'moderation',
    says: /refused the prompt or the picture as unfit\. .*flagged by Website/,
    advises: /Change the prompt/,
  },
  {
    name: 'F07 C3: HTTP 403 with a page',
    fault: page(403),
    reason: 'network',
    says: /blocked at the edge.*not about the key/,
    advises: /The key is not the matter/,
  },
  {
    name: 'C3: HTTP 413 of a proxy',
    fault: page(413),
    reason: 'network',
    says: /HTTP 413 .*No task was made/,
    advises: /'api-url', and the proxy/,
  },
  {
    name: "C3: a framework's 404",
    fault: { kind: 'reply', status: 404, body: { status: 404, error: 'Not Found' } },
    reason: 'network',
    says: /HTTP 404 .*No task was made/,
    advises: /'api-url', which takes an origin without a path/,
  },
]
const refusedRun = once(() =>
  play({
    inputs: { name: 'fox', count: String(REFUSED.length + 1) },
    prepare: (kie) => kie.script('createTask', ...REFUSED.map(({ fault }) => fault)),
  }),
)

test.each(REFUSED)('$name', async ({ says, advises }) => {
  const { step } = await refusedRun()
  const told = step.lines.filter((line) => /^fox-\d+: failed\. /.test(line) && says.test(line))
  expect(told).toEqual([expect.stringMatching(advises)])
})

test.concurrent('F12: a request that is wrong is not sent again, and the others go on', async () => {
  const played = await refusedRun()
  expect(facts(played)).toMatchObject({ status: 'partial', requests: REFUSED.length + 1, tasks: 1 })
  const { failures } = played.result
  expect(failures.map(({ reason }) => reason).toSorted()).toEqual(REFUSED.map(({ reason }) => reason).toSorted())
  expect(new Set(failures.map(({ charged }) => charged))).toEqual(new Set(['no']))
  expect(played.step.outputs['credits-used']).toBe('4')
})

// Where surely no task was made, the request is sent again.

const TOO_OFTEN = 'Your call frequency is too high. Please try again later.'
const CLOSED = 'The server is currently being maintained, please try again later~'
/** In the order in which one image meets them. */
const PASSING: readonly { name: string; fault: ApiFault; leastMs: number }[] = [
  {
    name: 'F16: Retry-After in seconds',
    fault: refusal(429, TOO_OFTEN, { headers: { 'retry-after': '4' } }),
    leastMs: 4000,
  },
  {
    name: 'F16: Retry-After as a date',
    fault: refusal(429, TOO_OFTEN, {
      headers: { date: 'Sun, 22 Nov 2026 12:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 12:00:06 GMT' },
    }),
    leastMs: 6000,
  },
  {
    name: 'F16: Retry-After that says nothing',
    fault: refusal(429, TOO_OFTEN, { headers: { 'retry-after': 'soon' } }),
    leastMs: 10_000,
  },
  { name: 'F17: code 429 without Retry-After', fault: refusal(429, TOO_OFTEN), leastMs: 10_000 },
  { name: 'F17: a true HTTP 429', fault: { kind: 'reply', status: 429, body: 'slow down' }, leastMs: 10_000 },
  { name: 'F17: code 430', fault: refusal(430, TOO_OFTEN), leastMs: 10_000 },
  { name: 'F18: code 429 under HTTP 503', fault: refusal(429, TOO_OFTEN, { status: 503 }), leastMs: 10_000 },
  { name: 'F18: code 430 under HTTP 503', fault: refusal(430, '', { status: 503 }), leastMs: 10_000 },
  { name: 'F18: code 455', fault: refusal(455, CLOSED), leastMs: 5000 },
  { name: 'F18: code 455 again', fault: refusal(455, CLOSED), leastMs: 10_000 },
  { name: 'F18: code 455 under HTTP 503', fault: refusal(455, CLOSED, { status: 503 }), leastMs: 20_000 },
]
const passingRun = once(() =>
  play({ prepare: (kie) => kie.script('createTask', ...PASSING.map(({ fault }) => fault)) }),
)

test.each(PASSING)('$name', async ({ leastMs, name }) => {
  const { sent } = await passingRun()
  const pause = pauses(sent('createTask'))[PASSING.findIndex((row) => row.name === name)]
  expect(pause).toBeGreaterThanOrEqual(leastMs)
})

test.concurrent('F16-F18: one task comes of all the requests, and maintenance is told once', async () => {
  const played = await passingRun()
  expect(facts(played)).toMatchObject({ status: 'success', requests: PASSING.length + 1, tasks: 1, failures: [] })
  // GitHub shows ten notices of a step; the log has all of them.
  const notices = played.step.lines.filter((line) => line.startsWith('##[notice]'))
  expect(notices.filter((notice) => notice.includes('under maintenance'))).toHaveLength(1)
  expect(notices.filter((notice) => notice.includes('refuses more submissions'))).not.toHaveLength(0)
})

test.concurrent.each([
  {
    name: 'F16: until the deadline, however long kie asks to wait',
    fault: refusal(429, TOO_OFTEN, { headers: { 'retry-after': '86400' } }),
    requests: 2,
    reason: 'rate',
    advises: /Lower 'rate-limit'/,
  },
  {
    name: 'F18: until the deadline of a maintenance without end',
    fault: refusal(455, CLOSED),
    requests: 5,
    reason: 'maintenance',
    advises: /When the maintenance is over, start a new run/,
  },
])('$name', async ({ fault, requests, reason, advises }) => {
  const played = await play({
    inputs: { 'timeout-minutes': '0.6' },
    prepare: (kie) => kie.script('createTask', ...Array<ApiFault>(9).fill(fault)),
  })
  expect(facts(played)).toMatchObject({
    status: 'failed',
    tasks: 0,
    failures: [expect.stringMatching(`^image: (${reason}|not-submitted), charged no$`)],
  })
  expect(played.sent('createTask').length).toBeLessThanOrEqual(requests)
  expect(played.error).toMatch(advises)
  expect(played.error).toContain('Cost: 0 credits')
})

// Where no connection is made, nothing is sent.

test.concurrent('F01: the name is unknown to DNS', async () => {
  const { step, error, sent } = await play({ inputs: { 'api-url': 'https://kie.invalid' } })
  expect(step.outputs).toMatchObject({ status: 'failed', 'credits-used': '0' })
  expect(error).toMatch(/No connection to kie\.invalid.*(ENOTFOUND|EAI_AGAIN)/)
  expect(error).toMatch(
    /Nothing was sent\. Check https:\/\/kie\.ai and the network of the runner, then start a new run/,
  )
  expect(sent('createTask')).toEqual([])
  expect(step.lines.filter((line) => /Trying again in/.test(line))).toHaveLength(4)
})

test.concurrent('F02: the connection is refused', async () => {
  const port = await closedPort()
  const { step, result, error } = await play({ inputs: { 'api-url': `http://127.0.0.1:${port}`, count: '2' } })
  expect(result.failures.map(({ reason, charged }) => ({ reason, charged }))).toEqual([
    { reason: 'network', charged: 'no' },
    { reason: expect.stringMatching(/^(network|not-submitted)$/), charged: 'no' },
  ])
  expect(error).toMatch(/No connection to 127\.0\.0\.1:\d+ \(createTask\): ECONNREFUSED/)
  expect(step.outputs['credits-used']).toBe('0')
})

test.concurrent('F02: kie comes back while it is tried again', async () => {
  let comeBack: () => unknown = () => undefined
  const played = await play({
    prepare: async (kie) => {
      await kie.unreachable(true)
      comeBack = () => kie.unreachable(false)
    },
    step: { onLine: (line) => (line.includes('Trying again in') ? comeBack() : undefined) },
  })
  expect(facts(played)).toMatchObject({ status: 'success', requests: 1, tasks: 1 })
  expect(played.step.annotations.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^The balance could not be read: No connection/),
  )
})

test.concurrent('F03: the certificate is not to be trusted', async () => {
  const server = createSecureServer(makeIdentity('localhost'))
  const requests: unknown[] = []
  server.on('request', (request) => requests.push(request)).listen(0, '127.0.0.1')
  await onceOf(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    const { error, result } = await play({ inputs: { 'api-url': `https://localhost:${port}` } })
    expect(error).toMatch(/No connection to localhost:\d+.*(SELF_SIGNED|certificate)/)
    expect(error).toMatch(/Nothing was sent\. If a proxy .* name its file in the job's NODE_EXTRA_CA_CERTS\./)
    expect(result.failures).toMatchObject([{ reason: 'network', charged: 'no' }])
    expect(requests).toEqual([])
  } finally {
    server.close()
  }
})

// What is sent.

test.concurrent('F20: a prompt comes as it was written, and only the fields that were set', async () => {
  const prompt = 'Ein Fuchs\n"im Schnee" 🦊 ::error::nein %0A \\ \u2028 <b>ß</b>'
  const { kie, step } = await play({
    inputs: { prompt, model: 'some/model', 'aspect-ratio': '', quality: '' },
    kie: { models: ['some/model'] },
  })
  expect(kie.tasks.map(({ model, input }) => ({ model, input }))).toEqual([{ model: 'some/model', input: { prompt } }])
  expect(JSON.stringify(step.outputs)).not.toContain('Fuchs')
})

test.concurrent('F20: a long prompt is warned of and left to kie', async () => {
  const played = await play({ inputs: { prompt: 'fox '.repeat(800) } })
  expect(facts(played)).toMatchObject({ status: 'failed', requests: 1, failures: ['image: parameter, charged no'] })
  expect(played.step.annotations.map(({ level }) => level)).toContain('warning')
})

test.concurrent.each([
  {
    name: 'F22: white space around the key is no part of it',
    pad: (key: string) => ` ${key}\r\n`,
    status: 'success',
  },
  { name: 'F22: a line end inside the key is refused', pad: (key: string) => `${key}\n${key}`, status: 'failed' },
])('$name', async ({ pad, status }) => {
  const apiKey = 'a5c1d8e07b3f4926a5c1d8e07b3f4926'
  const { step, kie, error } = await play({ inputs: { 'api-key': pad(apiKey) }, kie: { apiKey } })
  expect(step.outputs['status']).toBe(status)
  expect(step.masks).toContain(apiKey)
  if (status === 'failed') {
    expect(error).toContain("'api-key'")
    expect(kie.requests).toEqual([])
  }
})

test.concurrent('F11: a refusal that echoes the key does not carry it on', async () => {
  const { error } = await play({
    prepare: (kie) => kie.script('createTask', refusal(401, `Unauthorized: Bearer ${kie.apiKey} is unknown`)),
    echoesKey: true,
  })
  expect(error).toContain('Bearer *** is unknown')
})

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await onceOf(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await onceOf(server, 'close')
  return port
}
