import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ApiFault, TaskPlan } from '../../sandbox/kie/index.ts'
import { startArtifacts } from './harness.ts'
import { once, pauses, play, type Played } from './scenario.ts'

function reply(status: number, body: string | object): ApiFault {
  return { kind: 'reply', status, body }
}

/** The plans of the tasks in the order of their creation; those behind go as usual. */
function drawAs(...plans: readonly TaskPlan[]): { draw: (task: { readonly index: number }) => TaskPlan } {
  return { draw: ({ index }) => plans[index] ?? {} }
}

function warningsOf({ step }: Played): readonly string[] {
  return step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
}

function failuresOf({ result }: Played): readonly string[] {
  return result.failures.map(({ name, reason, charged }) => `${name}: ${reason}, charged ${charged}`)
}

/** Tasks by image name, as an output tells them. */
function tasksIn(played: Played, output: 'tasks' | 'pending-tasks'): Readonly<Record<string, string>> {
  return JSON.parse(played.step.outputs[output] ?? '') as Record<string, string>
}

// A look that fails.

const TROUBLES: readonly ApiFault[] = [
  { kind: 'reset', when: 'after-body' },
  reply(502, '<html><title>Bad Gateway</title></html>'),
  { kind: 'close', when: 'after-body' },
  reply(200, { code: 500, msg: 'Internal Error, Please try again later.', data: null }),
  { kind: 'garbage' },
  reply(200, ''),
]

test.concurrent('F23: looks that fail do not end a task; from the fifth in a row on there is one warning', async () => {
  const played = await play({ prepare: (kie) => kie.script('recordInfo', ...TROUBLES) })
  expect(played.result.status).toBe('success')
  expect(played.sent('createTask')).toHaveLength(1)
  expect(warningsOf(played)).toEqual([
    expect.stringMatching(/^image: kie does not say how task [0-9a-f]{32} is; waiting/),
  ])
})

test.concurrent('F23: four failed looks in a row are no news', async () => {
  const played = await play({ prepare: (kie) => kie.script('recordInfo', ...TROUBLES.slice(0, 4)) })
  expect(played.result.status).toBe('success')
  expect(warningsOf(played)).toEqual([])
})

test.concurrent('F24: a look that is never answered ends after 30 s', async () => {
  const { result, sent } = await play({ prepare: (kie) => kie.script('recordInfo', { kind: 'hang' }) })
  expect(result.status).toBe('success')
  const [first] = pauses(sent('recordInfo'))
  expect(first).toBeGreaterThanOrEqual(30_000)
  // Twice the time-out of one look, and far below the deadline of the task.
  expect(first).toBeLessThan(60_000)
})

test.concurrent('F26: a look that is refused for the key stops the run, and the ids are kept', async () => {
  const played = await play({
    inputs: { name: 'fox', count: '3', 'rate-limit': '1' },
    prepare: (kie) => kie.script('recordInfo', reply(200, { code: 401, msg: 'Unauthorized', data: null })),
  })
  expect(played.sent('createTask')).toHaveLength(1)
  expect(played.sent('recordInfo')).toHaveLength(1)
  expect(failuresOf(played)).toEqual([
    'fox-1: auth, charged unknown',
    'fox-2: not-submitted, charged no',
    'fox-3: not-submitted, charged no',
  ])
  expect(tasksIn(played, 'pending-tasks')).toEqual({ 'fox-1': played.kie.tasks[0]?.taskId })
  expect(played.error).toMatch(/kie refused the API key\..*1 task; the output 'pending-tasks' names it/)
})

test.concurrent.each([
  { name: 'F26: a look that is refused for its frequency slows all looks down', headers: {}, leastMs: 10_000 },
  {
    name: 'F26: looks wait as long as Retry-After says',
    headers: { 'retry-after': '7' },
    leastMs: 7000,
  },
])('$name', async ({ headers, leastMs }) => {
  const played = await play({
    inputs: { count: '2' },
    prepare: (kie) =>
      kie.script('recordInfo', {
        kind: 'reply',
        status: 200,
        headers,
        body: { code: 429, msg: 'Rate limit exceeded', data: null },
      }),
  })
  expect(played.result.status).toBe('success')
  const looks = played.sent('recordInfo')
  const refused = looks[0]?.atMs ?? NaN
  // The second of the two first looks was on its way already.
  expect(looks.slice(2).every(({ atMs }) => atMs - refused >= leastMs)).toBe(true)
  expect(played.step.annotations.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^kie refuses more looks for now; going on in \d+ s at a lower rate\.$/),
  )
})

// A task that kie does not know.

test.concurrent.each([
  { name: 'F25: a task that kie does not know yet is waited for', plan: { graceMs: 20_000 }, faults: [] },
  {
    name: 'F25: whatever words that is told in',
    plan: {},
    faults: [
      reply(200, { code: 404, msg: 'Task not found', data: null }),
      reply(200, { code: 200, msg: 'success', data: null }),
    ],
  },
])('$name', async ({ plan, faults }) => {
  const { result, sent } = await play({
    kie: drawAs(plan),
    prepare: (kie) => kie.script('recordInfo', ...faults),
  })
  expect(result.status).toBe('success')
  expect(sent('createTask')).toHaveLength(1)
})

test.concurrent('F25: a task unknown after 30 s is lost, its id is told, and no other is made', async () => {
  const played = await play({ inputs: { retries: '2' }, kie: drawAs({ graceMs: 3_600_000 }) })
  const [task] = played.kie.tasks
  expect(played.sent('createTask')).toHaveLength(1)
  expect(failuresOf(played)).toEqual(['image: lost, charged unknown'])
  expect(played.result.failures[0]?.taskId).toBe(task?.taskId)
  expect(tasksIn(played, 'tasks')).toEqual({ image: task?.taskId })
  expect(played.error).toContain(`kie.ai does not know the task ${task?.taskId}.`)
  expect(played.error).toContain('look it up at https://kie.ai/logs, as it may have been charged')
  const looks = played.sent('recordInfo')
  expect((looks.at(-1)?.atMs ?? 0) - (task?.createdAtMs ?? 0)).toBeGreaterThanOrEqual(29_900)
})

test.concurrent.each([
  {
    name: 'F27: a state that nobody documented is progress, warned of once',
    words: { waiting: 'dreaming', generating: 'painting' },
    says: /^kie reports the state '(dreaming|painting)', which it does not document; waiting on\.$/,
  },
  {
    name: 'F27: no state at all is progress, warned of once',
    words: { waiting: null, generating: null },
    says: /^kie reports no state of a task; waiting on\.$/,
  },
])('$name', async ({ words, says }) => {
  const played = await play({
    inputs: { count: '2' },
    kie: { draw: () => ({ waitingMs: 6000, generatingMs: 6000, stateWords: words, successFlag: 'absent' }) },
  })
  expect(played.result.status).toBe('success')
  expect(warningsOf(played)).toEqual([expect.stringMatching(says)])
})

// A task that fails.

const FAILURES: readonly {
  name: string
  code: string
  text: string
  reason: string
  retried: boolean
  advises: RegExp
}[] = [
  {
    name: 'F28: a task fails for its prompt',
    code: '400',
    text: 'Your content was flagged by OpenAI as violating content policies',
    reason: 'moderation',
    retried: false,
    advises: /Change the prompt\./,
  },
  {
    name: 'F28: for its prompt, by a code that is a word',
    code: 'SENSITIVE_WORD_ERROR',
    text: 'refused',
    reason: 'moderation',
    retried: false,
    advises: /Change the prompt\./,
  },
  {
    name: 'F28: in the moderation service, not by its judgement',
    code: '500',
    text: 'Internal server error in moderation service',
    reason: 'server',
    retried: true,
    advises: /'retries'/,
  },
  {
    name: 'F28: at random',
    code: '500',
    text: 'Internal Error, Please try again later.',
    reason: 'server',
    retried: true,
    advises: /'retries'/,
  },
  {
    name: 'F28: with INTERNAL',
    code: 'INTERNAL',
    text: 'Oops',
    reason: 'server',
    retried: true,
    advises: /'retries'/,
  },
  {
    name: 'F28: late',
    code: '408',
    text: 'Upstream gave up',
    reason: 'server',
    retried: true,
    advises: /'retries'/,
  },
  {
    name: 'F28: for no reason',
    code: '501',
    text: '',
    reason: 'task-failed',
    retried: true,
    advises: /'retries'/,
  },
  {
    name: "F28: for kie's own balance, not the user's",
    code: '402',
    text: 'Insufficient credits at the provider',
    reason: 'server',
    retried: true,
    advises: /kie's own account with the maker of the model is meant, not yours.*'retries'/,
  },
  {
    name: 'F28: for a field',
    code: '422',
    text: 'aspect_ratio is wrong',
    reason: 'parameter',
    retried: false,
    advises: /'model-input'/,
  },
  {
    name: 'F28: for a picture that was given',
    code: '400',
    text: 'File type not supported',
    reason: 'input-file',
    retried: false,
    advises: /PNG or WebP/,
  },
  {
    name: 'F28: without a word',
    code: '',
    text: '',
    reason: 'unknown',
    retried: false,
    advises: /gave no reason.*kie\.ai\/logs/,
  },
  {
    name: 'F28: with words that are none of ours',
    code: '999',
    text: 'one\n::error::two ##[error]three \u202e',
    reason: 'unknown',
    retried: false,
    advises: /one\\u\{a\}:\\u\{3a\}error:\\u\{3a\}two ##\\u\{5b\}error\]three/,
  },
]
/** The first task of each image fails by its row, every further one as the service itself. */
const draw = ({ index }: { readonly index: number }): TaskPlan => {
  const row = FAILURES[index]
  const said = row === undefined ? {} : { failCode: row.code, failMsg: row.text }
  return { end: 'fail', waitingMs: 500, generatingMs: 500, ...said }
}
const failedRun = once(() => play({ inputs: { name: 'fox', count: String(FAILURES.length) }, kie: { draw } }))
const retriedRun = once(() =>
  play({ inputs: { name: 'fox', count: String(FAILURES.length), retries: '1' }, kie: { draw } }),
)

test.concurrent('F28: a failed task is not made anew unless that was asked for', async () => {
  const played = await failedRun()
  expect(played.result.status).toBe('failed')
  expect(played.kie.tasks).toHaveLength(FAILURES.length)
  // kie says that it took nothing for them.
  expect(new Set(played.result.failures.map(({ charged }) => charged))).toEqual(new Set(['no']))
  expect(played.step.outputs).toMatchObject({ 'credits-used': '0', 'pending-tasks': '{}' })
})

test.concurrent(
  'A16: where kie does not say what a failed task took, it was reported to refund, and to fail to',
  async () => {
    const played = await play({ kie: { draw: () => ({ end: 'fail', creditsConsumed: 'absent' }) } })
    expect(played.result.failures).toMatchObject([{ charged: 'unknown' }])
    expect(played.step.outputs).toMatchObject({ status: 'failed', 'credits-used': '' })
  },
)

test.concurrent(
  "F28: a failed task is made anew where 'retries' allows it, for the service's own reasons only",
  async () => {
    const played = await retriedRun()
    expect(played.kie.tasks).toHaveLength(FAILURES.length + FAILURES.filter((row) => row.retried).length)
    expect(played.sent('createTask')).toHaveLength(played.kie.tasks.length)
    expect(played.result.failures).toHaveLength(FAILURES.length)
  },
)

test.concurrent("F28: a task that fails each time is made anew as often as 'retries' says", async () => {
  const played = await play({ inputs: { retries: '2' }, kie: { draw: () => ({ end: 'fail', generatingMs: 500 }) } })
  expect(played.kie.tasks).toHaveLength(3)
  expect(played.sent('createTask')).toHaveLength(3)
  expect(played.result.failures).toMatchObject([{ taskId: played.kie.tasks[2]?.taskId, reason: 'server' }])
})

test.each(FAILURES)('$name', async ({ name, reason, retried: isRetried, advises }) => {
  const index = FAILURES.findIndex((row) => row.name === name)
  const first = await failedRun()
  const taskId = first.kie.tasks[index]?.taskId ?? ''
  const failure = first.result.failures.find((one) => one.taskId === taskId)
  expect(failure?.reason).toBe(reason)
  expect(first.step.lines).toContainEqual(
    expect.stringMatching(new RegExp(`^${failure?.name}: failed\\. .*${advises.source}`)),
  )

  const again = await retriedRun()
  const firstId = again.kie.tasks[index]?.taskId ?? ''
  const told = again.step.lines.filter((line) => line.includes(firstId) && line.includes('Attempt 2 follows'))
  expect(told).toHaveLength(isRetried ? 1 : 0)
})

test.concurrent('C1: a failed record under code 501 ends its task, and may be made anew', async () => {
  const draw = (): TaskPlan => ({ end: 'fail', generatingMs: 500, failedUnderCode: 501 })
  const played = await play({ inputs: { retries: '1' }, kie: { draw } })
  expect(played.kie.tasks).toHaveLength(2)
  expect(played.result.failures).toMatchObject([{ reason: 'server', code: '500', charged: 'no' }])
  expect(played.step.outputs).toMatchObject({ status: 'failed', 'pending-tasks': '{}' })
})

test.concurrent('C1: a failure that no state tells ends its task, and is not made anew', async () => {
  const draw = (): TaskPlan => ({ end: 'fail', generatingMs: 500, stateWords: { fail: null } })
  const played = await play({ inputs: { retries: '1' }, kie: { draw } })
  expect(played.kie.tasks).toHaveLength(1)
  expect(played.result.failures).toMatchObject([{ reason: 'server', charged: 'no' }])
  expect(played.step.lines).toContainEqual(expect.stringMatching(/'retries' leaves it alone/))
})

test.concurrent('C1: a success in another spelling is one', async () => {
  const played = await play({ kie: { draw: () => ({ generatingMs: 500, stateWords: { success: 'SUCCESS' } }) } })
  expect(played.result.status).toBe('success')
})

test.concurrent('F28: a fresh attempt stands behind all first ones', async () => {
  const played = await play({
    inputs: { name: 'fox', count: '2', retries: '1', 'rate-limit': '1' },
    kie: drawAs({ end: 'fail', generatingMs: 1000 }),
  })
  expect(played.result.status).toBe('success')
  const accepted = played.step.lines.filter((line) => line.endsWith(' accepted')).map((line) => line.split(':')[0])
  expect(accepted).toEqual(['fox-1', 'fox-2', 'fox-1'])
  expect(tasksIn(played, 'tasks')).toEqual({
    'fox-1': played.kie.tasks[2]?.taskId,
    'fox-2': played.kie.tasks[1]?.taskId,
  })
  // kie says that the first attempt took nothing.
  expect(played.step.outputs['credits-used']).toBe('8')
})

// A result.

test.concurrent(
  'F29: a result that names no picture is looked at three more times, and no other task is made',
  async () => {
    const played = await play({
      inputs: { name: 'fox', count: '3', retries: '2' },
      kie: drawAs({ resultShape: 'empty' }, { resultShape: 'junk' }, { pictures: 0 }),
    })
    expect(played.kie.tasks).toHaveLength(3)
    expect(failuresOf(played).toSorted()).toEqual([
      'fox-1: unreadable-result, charged yes',
      'fox-2: unreadable-result, charged yes',
      'fox-3: unreadable-result, charged yes',
    ])
    for (const { taskId, completedAtMs } of played.kie.tasks) {
      const looks = played.sent('recordInfo').filter(({ query }) => query['taskId'] === taskId)
      expect(looks.filter(({ atMs }) => atMs >= (completedAtMs ?? Infinity))).toHaveLength(4)
      expect(played.step.lines).toContainEqual(
        expect.stringMatching(`Task ${taskId} succeeded, but its result names no`),
      )
    }
    expect(played.error).toMatch(/The image is paid for: fetch it at https:\/\/kie\.ai\/logs/)
  },
)

test.concurrent('F30: a result is read from wherever kie puts it, and may come late', async () => {
  const played = await play({
    inputs: { count: '4' },
    kie: drawAs(
      { resultShape: 'resultJson' },
      { resultShape: 'response' },
      { resultShape: 'object' },
      { urlsLateMs: 4000 },
    ),
  })
  expect(played.result.status).toBe('success')
  expect(played.result.images).toHaveLength(4)
})

test.concurrent('F31: several pictures of a task are several images, and have one price', async () => {
  const played = await play({ inputs: { name: 'fox' }, kie: drawAs({ pictures: 3, credits: 6 }) })
  expect(played.result.status).toBe('success')
  expect(JSON.parse(played.step.outputs['images'] ?? '')).toEqual([
    'kie-images/fox-1.png',
    'kie-images/fox-2.png',
    'kie-images/fox-3.png',
  ])
  expect(new Set(played.result.images.map(({ sha256 }) => sha256)).size).toBe(3)
  expect(JSON.parse(played.step.outputs['source-urls'] ?? '')).toEqual(played.kie.tasks[0]?.urls)
  expect(played.step.outputs['credits-used']).toBe('6')
})

test.concurrent('F32: a task without a price costs an unknown number of credits, not none', async () => {
  const played = await play({ inputs: { count: '2' }, kie: drawAs({ creditsConsumed: 'absent' }) })
  expect(played.step.outputs).toMatchObject({ status: 'success', 'credits-used': '', 'credits-left': '992' })
  expect(played.step.lines.at(-1)).toContain(
    'Cost: 4 credits for 1 image; unknown for 1 (kie did not say), at most 4 credits; 992 credits left.',
  )
})

// The deadline.

const HALF_A_MINUTE = { 'timeout-minutes': '0.5', retries: '2' }
const NEVER = { generatingMs: 3_600_000 }

test.concurrent('F33: the deadline fails the step, keeps the ids, and makes nothing anew', async () => {
  const played = await play({ inputs: { ...HALF_A_MINUTE, name: 'fox', count: '3' }, kie: drawAs({}, NEVER, NEVER) })
  expect(played.step.outputs['status']).toBe('timed-out')
  expect(played.result.images).toHaveLength(1)
  const ids = played.kie.tasks.slice(1).map(({ taskId }) => taskId)
  expect(Object.values(tasksIn(played, 'pending-tasks')).toSorted()).toEqual(ids.toSorted())
  expect(Object.values(tasksIn(played, 'tasks'))).toHaveLength(3)
  expect(played.kie.tasks).toHaveLength(3)
  expect(new Set(played.result.failures.map(({ reason, charged }) => `${reason} ${charged}`))).toEqual(
    new Set(['timed-out yes']),
  )
  expect(played.error).toMatch(
    /^Timed out: 1 of 3 images arrived\. fox-\d: Task [0-9a-f]{32} had not ended after (2\d|30) s \(state generating\)/,
  )
  expect(played.error).toMatch(/kie goes on with it.*2 tasks; the output 'pending-tasks' names them\./)
  for (const id of ids) expect(played.step.summary).toContain(id)
})

test.concurrent('F33: a last look at the deadline takes a late success', async () => {
  // Between the look at 27 s and the deadline.
  const kie = drawAs({ waitingMs: 1000, generatingMs: 27_200 })
  const played = await play({ inputs: HALF_A_MINUTE, kie })
  expect(played.result.status).toBe('success')
  const [task] = played.kie.tasks
  const after = played.sent('recordInfo').filter(({ atMs }) => atMs >= (task?.completedAtMs ?? Infinity))
  expect(after).toHaveLength(1)
  expect((after[0]?.atMs ?? 0) - (task?.createdAtMs ?? 0)).toBeGreaterThanOrEqual(29_000)
})

test.concurrent('F33: a last look that hangs is not waited for', async () => {
  const played = await play({
    inputs: HALF_A_MINUTE,
    prepare: (kie) => kie.script('recordInfo', ...Array<ApiFault>(9).fill({ kind: 'hang' })),
  })
  expect(failuresOf(played)).toEqual(['image: timed-out, charged unknown'])
  expect(played.error).toContain('its state could never be read')
  // The first look was cut off at the deadline, the last one after 5 s of its own.
  expect(played.sent('recordInfo')).toHaveLength(2)
})

test.concurrent('F33: kie goes out of reach for good', async () => {
  const played = await play({
    inputs: HALF_A_MINUTE,
    prepare: (kie) => kie.onRequest(({ endpoint }) => (endpoint === 'recordInfo' ? kie.unreachable(true) : undefined)),
  })
  expect(played.step.outputs['status']).toBe('timed-out')
  expect(tasksIn(played, 'pending-tasks')).toEqual({ image: played.kie.tasks[0]?.taskId })
  expect(played.sent('createTask')).toHaveLength(1)
})

// A batch.

let artifacts: Awaited<ReturnType<typeof startArtifacts>>
beforeAll(async () => {
  artifacts = await startArtifacts()
})
afterAll(async () => {
  await artifacts.close()
})

test('F35: a batch that fails in part is delivered in part, and fails the step', async () => {
  const played = await play({
    inputs: { name: 'fox', count: '3' },
    kie: { artifacts, ...drawAs({}, { end: 'fail', failCode: '400', failMsg: 'flagged as unsafe' }, {}) },
  })
  const { step, result, files } = played
  expect(step.outputs['status']).toBe('partial')
  expect(result.failures).toMatchObject([{ reason: 'moderation' }])
  expect(result.images).toHaveLength(2)
  const zip = await artifacts.unzip(step.outputs['artifact-name'] ?? '')
  const pictures = zip.filter(({ path }) => path !== 'index.html')
  expect(pictures).toHaveLength(2)
  for (const { bytes } of pictures) expect(result.images.some(({ path }) => files.get(path)?.equals(bytes))).toBe(true)
  expect(step.summary).toMatch(/2 of 3 images arrived/)
})
