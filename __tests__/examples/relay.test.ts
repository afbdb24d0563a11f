import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { startKie, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import { create, goodBody } from '../sandbox/kie-caller.ts'
import { clock } from '../clock.ts'
import { HMAC_KEY, signed, startRelay, type RelayScene } from './relay-setup.ts'

let now: Date
let scene: RelayScene
let told: string[]

beforeAll(async () => {
  scene = await startRelay({ now: () => now, gitHubTimeoutMs: 200, log: (line) => told.push(line) })
})
afterAll(() => scene.close())
beforeEach(() => {
  now = new Date()
  told = []
})

let lastTask = 0
const newTask = (): string => `task-${++lastTask}`
const dispatched = (): unknown[] =>
  scene.github.dispatches.map(({ action, client_payload }) => [action, client_payload])
const post = (callback: RequestInit, url = scene.url): Promise<Response> => fetch(url, callback)

/** How many workflows a callback started, beside the answer to it. */
async function play(callback: RequestInit): Promise<{ readonly status: number; readonly started: number }> {
  const before = scene.github.dispatches.length
  const { status } = await post(callback)
  return { status, started: scene.github.dispatches.length - before }
}

describe('a callback', () => {
  test('starts a workflow that is told the id and nothing else', async () => {
    const body =
      '{"data":{"taskId":"abc_DEF-1","state":"success","param":"$(reboot)"},"event_type":"mine","repository":"x/y"}'
    expect(await play(signed('abc_DEF-1', { body }))).toEqual({ status: 200, started: 1 })
    expect(dispatched().at(-1)).toEqual(['kie-task-done', { taskId: 'abc_DEF-1' }])
  })

  test.each([
    { name: 'that came before', shift: 0 },
    { name: 'with a fresh signature, as one of kie’s further tries has', shift: 30_000 },
    { name: 'five minutes later', shift: 299_000 },
  ])('starts nothing a second time: $name', async ({ shift }) => {
    const taskId = newTask()
    const first = signed(taskId)
    expect(await play(first)).toEqual({ status: 200, started: 1 })
    now = new Date(now.getTime() + shift)
    const second = shift === 30_000 ? signed(taskId, { at: now }) : first
    expect(await play(second)).toEqual({ status: 200, started: 0 })
  })

  test('is too old by the time its task is forgotten', async () => {
    const taskId = newTask()
    // As early as a callback may be.
    const callback = signed(taskId, { at: new Date(now.getTime() + 300_000) })
    expect(await play(callback)).toEqual({ status: 200, started: 1 })
    const start = now.getTime()
    for (const minutes of [9.9, 10.1]) {
      now = new Date(start + minutes * 60_000)
      expect((await play(callback)).started).toBe(0)
    }
    expect((await post(callback)).status).toBe(401)
  })

  test('starts one workflow where two come at once', async () => {
    const callback = signed(newTask())
    const before = scene.github.dispatches.length
    const answers = await Promise.all([post(callback), post(callback), post(callback)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(scene.github.dispatches.length - before).toBe(1)
  })

  const taskId = 'refused'
  const refused = [
    { name: 'with a wrong signature', given: () => signed(taskId, { key: 'other' }), want: 401 },
    { name: 'signed for another task', given: () => signed('other', { body: '{"taskId":"refused"}' }), want: 401 },
    { name: 'without a signature', given: () => ({ ...signed(taskId), headers: {} }), want: 401 },
    { name: 'that is old', given: () => signed(taskId, { at: new Date(now.getTime() - 302_000) }), want: 401 },
    { name: 'from the future', given: () => signed(taskId, { at: new Date(now.getTime() + 302_000) }), want: 401 },
    { name: 'without an id', given: () => signed(taskId, { body: '{"data":{}}' }), want: 400 },
    { name: 'that is no JSON', given: () => signed(taskId, { body: 'taskId=refused' }), want: 400 },
    { name: 'of nothing', given: () => signed(taskId, { body: '' }), want: 400 },
    {
      name: 'of bytes that are no text',
      given: () => ({ ...signed(taskId), body: Buffer.from([0xff, 0]) }),
      want: 400,
    },
    { name: 'whose id is an expression', given: () => signed('${{ secrets.KEY }}'), want: 400 },
    { name: 'whose id is two', given: () => signed('a b'), want: 400 },
    { name: 'whose id is long', given: () => signed('a'.repeat(129)), want: 400 },
    { name: 'that is too large', given: () => signed(taskId, { body: ' '.repeat(256 * 1024 + 1) }), want: 413 },
    { name: 'by GET', given: () => ({ method: 'GET' }), want: 405 },
    { name: 'by PUT', given: () => ({ ...signed(taskId), method: 'PUT' }), want: 405 },
  ]
  test.each(refused)('is refused $name', async ({ given, want }) => {
    expect(await play(given())).toEqual({ status: want, started: 0 })
  })
})

describe('when GitHub does not start the workflow', () => {
  const rows = [
    { name: 'it fails', goes: { status: 500 }, log: /answered 500/ },
    { name: 'it refuses the token', goes: { status: 403 }, log: /403 .*'contents: write'/ },
    { name: 'it leads elsewhere', goes: { status: 307, headers: { location: 'http://127.0.0.1:1/' } }, log: /307/ },
    { name: 'it breaks off', goes: 'reset', log: /could not be reached/ },
    { name: 'it is silent', goes: 'hang', log: /did not answer within 200 ms/ },
  ] as const
  test.each(rows)('$name: kie is asked to try again, and then it does', async ({ goes, log }) => {
    scene.github.fault({ on: 'POST *', goes })
    const taskId = newTask()
    expect(await play(signed(taskId))).toEqual({ status: 502, started: 0 })
    expect(told.join()).toMatch(log)
    expect(told.join()).not.toContain(String(scene.env['GITHUB_TOKEN']))
    expect(await play(signed(taskId))).toEqual({ status: 200, started: 1 })
  })

  test('the token may only read', async () => {
    const token = scene.env['GITHUB_TOKEN']
    scene.env['GITHUB_TOKEN'] = scene.github.token({ contents: 'read' })
    expect(await play(signed(newTask()))).toEqual({ status: 502, started: 0 })
    scene.env['GITHUB_TOKEN'] = token
  })
})

test.each(['KIE_WEBHOOK_HMAC_KEY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY'])(
  'without %s nothing is taken',
  async (name) => {
    const value = scene.env[name]
    scene.env[name] = ''
    expect(await play(signed(newTask(), { key: '' }))).toEqual({ status: 500, started: 0 })
    expect(told).toEqual([`The relay lacks ${name}.`])
    scene.env[name] = value
  },
)

describe('the posts of kie', () => {
  let kie: KieSandbox | undefined
  afterEach(() => kie?.close())

  /** Runs a task to the end of its callbacks. */
  async function draw(options: KieOptions, posts: number): Promise<{ readonly taskId: string }> {
    const started = await startKie({
      clock,
      webhookHmacKey: HMAC_KEY,
      draw: () => ({ waitingMs: 0, generatingMs: 100 }),
      ...options,
    })
    kie = started
    const { data } = await create(started, { ...goodBody(), callBackUrl: `${scene.url}/kie` })
    while (started.callbacks.length < posts) await clock.sleep(1000)
    return { taskId: String(data['taskId']) }
  }

  test.each(['record', 'webhook'] as const)('in the shape %s start the workflow', async (webhookShape) => {
    const { taskId } = await draw({ webhookShape }, 1)
    expect(kie?.callbacks).toMatchObject([{ outcome: 200 }])
    expect(dispatched().at(-1)).toEqual(['kie-task-done', { taskId }])
  })

  test('come again until GitHub has started it, once', async () => {
    scene.github.fault({ on: 'POST *', goes: { status: 503 }, times: 2 })
    const before = scene.github.dispatches.length
    const { taskId } = await draw({}, 3)
    expect(kie?.callbacks.map(({ outcome }) => outcome)).toEqual([502, 502, 200])
    expect(dispatched().slice(before)).toEqual([['kie-task-done', { taskId }]])
  })

  test('are refused where kie has another key, or none', async () => {
    await draw({ webhookHmacKey: 'other' }, 4)
    expect(kie?.callbacks.map(({ outcome }) => outcome)).toEqual([401, 401, 401, 401])
  })
})

describe('the bundle', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'relay-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  test('is small, needs no package, and works on its own', async () => {
    const outfile = path.join(directory, 'relay.mjs')
    const { metafile } = await build({
      entryPoints: [path.resolve(import.meta.dirname, '../../examples/callback-relay/relay.ts')],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      outfile,
    })
    const [output] = Object.values(metafile.outputs)
    expect(output?.bytes).toBeLessThan(5_100)
    expect(output?.imports.map((each) => each.path).toSorted()).toEqual(['node:buffer', 'node:crypto'])

    const taskId = newTask()
    const script = `
      const { createRelay } = await import(${JSON.stringify(outfile)})
      const [env, callback] = JSON.parse(process.argv[1])
      const answer = await createRelay()(new Request('https://relay.example/kie', callback), env)
      process.stdout.write(answer.status + ' ' + (await answer.text()))`
    const input = JSON.stringify([scene.env, signed(taskId)])
    const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', script, input])
    expect(stdout).toBe('200 started\n')
    expect(dispatched().at(-1)).toEqual(['kie-task-done', { taskId }])
  })
})
