import type { Task } from '../../../src/kie/index.ts'

/** The id that is asked for. */
export const ID = '281e5b0f39b9f3e5d7a1c6b2e4f8a0d3'

const LINK = 'https://tempfile.example/1.png'
const RESULT = JSON.stringify({ resultUrls: [LINK] })
const OVER = { createTime: 1_767_225_600_000, completeTime: 1_767_225_655_500 }

/** What the reader says of a reply of recordInfo, as far as it matters here; nothing is inferred unless it says so. */
export type Reading = Partial<
  Pick<Task, 'state' | 'isInferred' | 'urls' | 'failCode' | 'failMsg' | 'credits' | 'seconds'>
>

/** A reply of recordInfo, and what it says: a task, or the kind of error of an answer that says nothing of it. */
export interface LookShape {
  readonly name: string
  readonly status?: number
  readonly reply: unknown
  readonly says: Reading | { readonly error: string }
}

/** kie's code beside a record, where the two belong together. */
const beside = (code: unknown, data: unknown, msg = 'Playground task failed'): unknown => ({ code, msg, data })
const alone = (data: unknown): unknown => ({ code: 200, msg: 'success', data })

const FAILED = { taskId: ID, state: 'fail', failCode: '500', failMsg: 'Internal Error', ...OVER }
const FAILED_READING = { state: 'fail', failCode: '500', failMsg: 'Internal Error' }
const DONE_READING = { state: 'success', urls: [LINK] }
const INFERRED_DONE = { state: 'success', isInferred: true as const, urls: [LINK] }
const NOT_THERE_YET = { error: 'not-ready' }

/** All shapes of recordInfo that were recorded, are documented, or are read by other clients. */
export const LOOKS: readonly LookShape[] = [
  // Recorded in April and September 2026.
  {
    name: 'recorded: waiting',
    reply: alone({
      taskId: ID,
      model: 'gpt-image-2',
      state: 'waiting',
      param: '{}',
      resultJson: '',
      failCode: null,
      failMsg: null,
      costTime: null,
      completeTime: null,
      createTime: OVER.createTime,
      creditsConsumed: 6,
      successFlag: 0,
    }),
    says: { state: 'waiting', urls: [], credits: 6, failCode: undefined, failMsg: undefined },
  },
  {
    name: 'recorded: generating',
    reply: alone({ taskId: ID, state: 'generating', resultJson: '', successFlag: 0, response: null }),
    says: { state: 'generating', urls: [] },
  },
  {
    name: 'recorded: success in April, in resultJson',
    reply: alone({ taskId: ID, state: 'success', resultJson: RESULT, costTime: 55, ...OVER }),
    says: { ...DONE_READING, credits: undefined, seconds: 55.5 },
  },
  {
    name: 'recorded: success in September, with response',
    reply: alone({
      taskId: ID,
      state: 'success',
      resultJson: RESULT,
      response: { resultUrls: [LINK] },
      creditsConsumed: 3,
      successFlag: 1,
    }),
    says: { ...DONE_READING, credits: 3 },
  },
  // Documented.
  { name: 'documented: queuing', reply: alone({ taskId: ID, state: 'queuing' }), says: { state: 'queuing' } },
  { name: 'documented: fail', reply: alone(FAILED), says: FAILED_READING },
  { name: 'documented: fail under code 501', reply: beside(501, FAILED), says: FAILED_READING },
  {
    name: 'documented: fail under code 501, the reason beside the record',
    reply: beside(501, { taskId: ID, state: 'fail', failCode: '', failMsg: '' }, 'Your prompt was flagged'),
    says: { state: 'fail', failCode: '501', failMsg: 'Your prompt was flagged' },
  },
  {
    name: 'documented: message instead of msg',
    reply: { code: 501, message: 'flagged', data: { taskId: ID, state: 'fail' } },
    says: { state: 'fail', failMsg: 'flagged' },
  },
  { name: 'documented: no record yet', reply: beside(422, null, 'recordInfo is null'), says: NOT_THERE_YET },
  { name: 'documented: an unknown task', reply: beside(404, null, 'Task not found'), says: NOT_THERE_YET },
  { name: 'documented: success without data', reply: alone(null), says: NOT_THERE_YET },
  { name: 'documented: a limit', reply: beside(429, null, 'Rate limit exceeded'), says: { error: 'rate' } },
  { name: 'documented: a bad key', reply: beside(401, null, 'Unauthorized'), says: { error: 'auth' } },
  { name: 'documented: a server error', reply: beside(500, null, 'Internal Error'), says: { error: 'server' } },
  {
    name: 'documented: the result of a text task',
    reply: alone({ taskId: ID, state: 'success', resultJson: '{"resultObject":{}}' }),
    says: { state: 'success', urls: [] },
  },
  // A whole record under another code.
  { name: 'fail under code 400', reply: beside(400, FAILED), says: FAILED_READING },
  { name: 'fail under the code of a key', reply: beside(401, FAILED), says: FAILED_READING },
  { name: 'fail under the code of a limit', reply: beside(429, FAILED), says: FAILED_READING },
  { name: 'fail with HTTP 500', status: 500, reply: beside(500, FAILED), says: FAILED_READING },
  { name: 'fail under a code that is a text', reply: beside('501', FAILED), says: FAILED_READING },
  { name: 'fail without a code', reply: { data: FAILED }, says: FAILED_READING },
  { name: 'fail beside success: false', reply: { code: 200, success: false, data: FAILED }, says: FAILED_READING },
  { name: 'fail in data that is encoded', reply: beside(501, JSON.stringify(FAILED)), says: FAILED_READING },
  { name: 'fail in place of the envelope', reply: FAILED, says: FAILED_READING },
  {
    name: 'fail without an id, in a reply that may speak of itself',
    reply: beside(501, { ...FAILED, taskId: undefined }),
    says: { error: 'task-failed' },
  },
  { name: 'a limit that calls itself an error', reply: beside(429, { state: 'error' }), says: { error: 'rate' } },
  { name: 'a key that calls itself a failure', reply: beside(401, { state: 'fail' }), says: { error: 'auth' } },
  {
    name: 'a fault of the server with a state',
    reply: beside(500, { state: 'error', path: '/x' }, 'Internal Error'),
    says: { error: 'server' },
  },
  {
    name: 'a task that is not ready, with a state',
    reply: beside(422, { state: 'error' }, 'recordInfo is null'),
    says: { error: 'not-ready' },
  },
  {
    name: 'a status that may be the look’s own',
    status: 500,
    reply: { status: 'error', taskId: ID },
    says: { error: 'KieResponseError' },
  },
  {
    name: 'the failure of another task under code 200',
    reply: alone({ ...FAILED, taskId: 'f'.repeat(32) }),
    says: { error: 'KieResponseError' },
  },
  {
    name: 'the success of another task under code 200',
    reply: alone({ taskId: 12345678, state: 'success', resultJson: RESULT }),
    says: { error: 'KieResponseError' },
  },
  {
    name: 'fail with task_id',
    reply: beside(501, { ...FAILED, taskId: undefined, task_id: ID }),
    says: FAILED_READING,
  },
  {
    name: 'success under code 500',
    reply: beside(500, { taskId: ID, state: 'success', resultJson: RESULT }),
    says: DONE_READING,
  },
  { name: 'progress under code 500', reply: beside(500, { taskId: ID, state: 'waiting' }), says: { state: 'waiting' } },
  {
    name: 'the record of another task',
    reply: beside(501, { ...FAILED, taskId: 'other' }),
    says: { error: 'task-failed' },
  },
  { name: 'a record that says nothing', reply: beside(500, { taskId: ID }), says: { error: 'server' } },
  {
    name: 'another task in place of the envelope',
    reply: { ...FAILED, taskId: 'x' },
    says: { error: 'KieResponseError' },
  },
  // Other spellings.
  ...['SUCCESS', 'Success', 'succeeded', 'completed', 'done', ' success '].map((state) => ({
    name: `a success spelt ${JSON.stringify(state)}`,
    reply: alone({ taskId: ID, state, resultJson: RESULT }),
    says: DONE_READING,
  })),
  ...['failed', 'FAIL', 'FAILED', 'failure', 'error', 'cancelled', 'CREATE_TASK_FAILED'].map((state) => ({
    name: `a failure spelt ${JSON.stringify(state)}`,
    reply: alone({ ...FAILED, state }),
    says: FAILED_READING,
  })),
  { name: 'progress in capitals', reply: alone({ taskId: ID, state: 'WAITING' }), says: { state: 'waiting' } },
  {
    name: 'an unknown word beside all that tells an end: the word decides',
    reply: alone({ ...FAILED, state: 'polishing', resultJson: RESULT, successFlag: 1 }),
    says: { state: 'polishing' },
  },
  {
    name: 'a state that says otherwise than the flag',
    reply: alone({ taskId: ID, state: 'generating', successFlag: 3, failMsg: 'x', completeTime: 1 }),
    says: { state: 'generating' },
  },
  // Without a state.
  { name: 'successFlag 0', reply: alone({ taskId: ID, successFlag: 0 }), says: { state: 'generating' } },
  {
    name: 'successFlag 1, with result_urls',
    reply: alone({ taskId: ID, successFlag: 1, response: { result_urls: [LINK] } }),
    says: INFERRED_DONE,
  },
  {
    name: 'successFlag 1, with resultImageUrl',
    reply: alone({ taskId: ID, successFlag: 1, response: { resultImageUrl: LINK } }),
    says: INFERRED_DONE,
  },
  {
    name: 'successFlag 1, without links as yet',
    reply: alone({ taskId: ID, successFlag: 1 }),
    says: { state: 'success', isInferred: true, urls: [] },
  },
  {
    name: 'successFlag 2, with errorCode and errorMessage',
    reply: alone({ taskId: ID, successFlag: 2, errorCode: 400, errorMessage: 'flagged' }),
    says: { state: 'fail', isInferred: true, failCode: '400', failMsg: 'flagged' },
  },
  {
    name: 'successFlag 3',
    reply: alone({ taskId: ID, state: null, successFlag: 3, failMsg: 'Internal Error' }),
    says: { state: 'fail', isInferred: true, failMsg: 'Internal Error' },
  },
  {
    name: 'successFlag in a text',
    reply: alone({ taskId: ID, state: '', successFlag: '3' }),
    says: { state: 'fail', isInferred: true },
  },
  {
    name: 'successFlag that is a word',
    reply: alone({ taskId: ID, successFlag: 'SUCCESS', response: { resultUrls: [LINK] } }),
    says: INFERRED_DONE,
  },
  {
    name: 'successFlag that stays 0 after the end',
    reply: alone({ taskId: ID, successFlag: 0, resultJson: RESULT, ...OVER }),
    says: INFERRED_DONE,
  },
  {
    name: 'successFlag 3 under code 501',
    reply: beside(501, { taskId: ID, successFlag: 3 }, 'Internal Error'),
    says: { state: 'fail', isInferred: true, failCode: '501', failMsg: 'Internal Error' },
  },
  {
    name: 'failMsg with completeTime',
    reply: alone({ taskId: ID, failMsg: 'Internal Error', ...OVER }),
    says: { state: 'fail', isInferred: true, failMsg: 'Internal Error' },
  },
  { name: 'failMsg alone', reply: alone({ taskId: ID, failMsg: 'x', completeTime: null }), says: { state: '' } },
  { name: 'completeTime alone', reply: alone({ taskId: ID, failMsg: null, ...OVER }), says: { state: '' } },
  {
    name: 'a failMsg that says success',
    reply: alone({ taskId: ID, failMsg: 'success', ...OVER }),
    says: { state: '' },
  },
  { name: 'links alone', reply: alone({ taskId: ID, resultJson: RESULT }), says: INFERRED_DONE },
  { name: 'links in the record itself', reply: alone({ taskId: ID, resultUrls: [LINK] }), says: INFERRED_DONE },
  {
    name: 'links beside a failMsg: the picture is there',
    reply: alone({ taskId: ID, resultJson: RESULT, failMsg: 'x', ...OVER }),
    says: INFERRED_DONE,
  },
  {
    name: 'status instead of state',
    reply: alone({ ...FAILED, state: undefined, status: 'FAILED' }),
    says: { state: 'fail', isInferred: true },
  },
  {
    name: 'a status that nobody knows',
    reply: alone({ taskId: ID, status: 'PROCESSING' }),
    says: { state: 'PROCESSING' },
  },
  {
    name: 'a status that nobody knows, beside the flag',
    reply: alone({ taskId: ID, status: 'OK', successFlag: 1, resultJson: RESULT }),
    says: INFERRED_DONE,
  },
  { name: 'nothing', reply: alone({}), says: { state: '' } },
]

/** A reply of createTask: the id that is followed, or the verdict, and what a person is shown. */
export interface CreateShape {
  readonly name: string
  readonly status?: number
  readonly reply: unknown
  readonly gives: string | { readonly verdict: 'ambiguous' | 'final'; readonly shows: readonly string[] }
}

const ambiguous = (...shows: readonly string[]): CreateShape['gives'] => ({ verdict: 'ambiguous', shows })

/** All shapes of createTask's replies that matter for the id. */
export const CREATIONS: readonly CreateShape[] = [
  { name: 'recorded', reply: alone({ taskId: ID, recordId: ID }), gives: ID },
  {
    name: 'documented',
    reply: alone({ taskId: 'task_gpt-image_1765968190655' }),
    gives: 'task_gpt-image_1765968190655',
  },
  { name: 'taskId beside another recordId', reply: alone({ taskId: 'x/é', recordId: ID }), gives: 'x/é' },
  ...['task_id', 'taskID', 'recordId', 'record_id', 'jobId', 'id'].map((name) => ({
    name: `${name} alone`,
    reply: alone({ [name]: ID }),
    gives: ID,
  })),
  { name: 'task_id and recordId that are the same', reply: alone({ task_id: ID, recordId: ID }), gives: ID },
  { name: 'encoded', reply: alone(JSON.stringify({ taskId: ID })), gives: ID },
  { name: 'taskId beside the data', reply: { code: 200, taskId: ID, data: null }, gives: ID },
  { name: 'taskId without an envelope', reply: { taskId: ID }, gives: ID },
  { name: 'task_id in a refusal: it may be paid for', reply: beside(500, { task_id: ID }), gives: ID },
  {
    name: 'two ids that differ',
    reply: alone({ recordId: 'first-0001', jobId: 'second-0002' }),
    gives: ambiguous("recordId 'first-0001'", "jobId 'second-0002'"),
  },
  { name: 'a number', reply: alone({ taskId: 7 }), gives: ambiguous("taskId '7'") },
  { name: 'what does not look like an id', reply: alone({ id: 'ok' }), gives: ambiguous('without a task id.') },
  {
    name: 'what could harm a log',
    reply: alone({ task_id: 'a\n::error::b\u202e' }),
    gives: ambiguous("task_id 'a\\u{a}::error::b\\u{202e}'"),
  },
  { name: 'a text as the data', reply: alone(ID), gives: ambiguous(`data '${ID}'`) },
  { name: 'nothing', reply: alone({}), gives: ambiguous('without a task id.') },
  {
    name: 'a refusal that names a record',
    reply: beside(429, { recordId: ID }, ''),
    gives: ambiguous(`it names the task '${ID}'`),
  },
  ...[
    { name: 'a number', data: { taskId: 17659681906550 }, shown: '17659681906550' },
    { name: 'encoded', data: JSON.stringify({ taskId: ID }), shown: ID },
    { name: 'in a list', data: [{ taskId: ID }], shown: ID },
    { name: 'one level deeper', data: { data: { taskId: ID } }, shown: ID },
    { name: 'one of two', data: { task_id: 'abcdef01', taskID: 'abcdef02' }, shown: 'abcdef01' },
    { name: 'a numeric record', data: { recordId: 17659681906550 }, shown: '17659681906550' },
  ].flatMap(({ name, data, shown }) =>
    [429, 422, 400, 402].map((code) => ({
      name: `a refusal under ${code} with an id, ${name}`,
      reply: beside(code, data, 'no'),
      gives: ambiguous(`it names the task '${shown}'`),
    })),
  ),
  ...[429, 400, 404, 402].map((status) => ({
    name: `HTTP ${status} without an envelope that names a record`,
    status,
    reply: { code: String(status), data: { recordId: ID } },
    gives: ambiguous(`It names the task '${ID}'`.slice(1)),
  })),
  ...['N/A', 'undefined', 'null', '  '].map((taskId) => ({
    name: `a refusal with ${JSON.stringify(taskId)} in place of an id`,
    reply: beside(422, { taskId }, 'x is required'),
    gives: { verdict: 'final' as const, shows: [] },
  })),
  {
    name: 'a final refusal with some other id',
    reply: beside(422, { id: ID }, 'x is required'),
    gives: { verdict: 'final', shows: [] },
  },
  {
    name: "a framework's 404",
    status: 404,
    reply: { timestamp: 1, status: 404, error: 'Not Found', path: '/api/v1/api/v1/jobs/createTask' },
    gives: { verdict: 'final', shows: ['HTTP 404'] },
  },
]
