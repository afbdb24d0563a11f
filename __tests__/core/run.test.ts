import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ImageFolder } from '../../src/core/images/folder.ts'
import { readConfig, type Config } from '../../src/core/inputs/config.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { makePlan } from '../../src/core/plan/planning.ts'
import { Recorder } from '../../src/core/plan/record.ts'
import type { CommitDelivery, Destination } from '../../src/core/result/delivery.ts'
import type { RunResult } from '../../src/core/result/run-result.ts'
import { formatTasks } from '../../src/core/result/task-list.ts'
import { TaskIds } from '../../src/core/make/task-ids.ts'
import { LookUpTime } from '../../src/core/request/look-up-time.ts'
import { run } from '../../src/core/run.ts'
import type { Downloader } from '../../src/kie/index.ts'
import { accepts, createScriptedKie, SUCCESS, type Reply, type ScriptedKie } from '../kie/queue/scripted-kie.ts'
import { planIn } from './plan/candidate-world.ts'
import { COMMIT, savedImage } from './result/results.ts'

/** What a GET of anything but a task asks for: the balance. */
const BALANCE = ''

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'run-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

/** A kie that accepts everything, and answers the question for the balance with this. */
function kieWith(balance: Reply): ScriptedKie {
  return createScriptedKie(({ kind, subject }) => {
    if (kind === 'create') return accepts(subject)
    return subject === BALANCE ? balance : SUCCESS
  })
}

function config(inputs: Readonly<Record<string, string>>): Promise<Config> {
  const given: Record<string, string> = { 'api-key': 'a-key-of-the-tests', deliver: 'none', ...inputs }
  return readConfig((name) => given[name] ?? '', {
    workspace,
    resolveBranch: (_, value) => ({ branch: value || 'main', isInferred: true }),
  })
}

const downloader: Downloader = {
  download: (url, { partFile }) => {
    writeFileSync(partFile, url)
    return Promise.resolve({
      bytes: 1,
      sha256: 'a'.repeat(64),
      mediaType: 'image/png',
      extension: 'png',
      width: 1,
      height: 1,
    })
  },
  close: () => undefined,
}

function play(
  kie: ScriptedKie,
  settings: Config,
  plan: Plan,
  destinations: readonly Destination[] = [],
): Promise<RunResult> {
  const say = (): void => undefined
  const log = { info: say, notice: say, warning: say, error: say, debug: say }
  const work = run(settings, plan, {
    client: kie.client,
    lookUpTime: new LookUpTime({ clock: kie.clock, log }),
    downloader,
    folder: new ImageFolder({
      workspace,
      outputDirectory: settings.outputDirectory,
      claimsFile: path.join(workspace, 'claims'),
      step: 'art',
      warn: say,
    }),
    recorder: new Recorder({ append: say, sync: say }),
    taskIds: new TaskIds({
      file: { path: '', choose: say, add: say },
      artifact: { name: 'images-tasks', obstacle: undefined, upload: (text) => Promise.reject(new Error(text)) },
      publish: say,
      redact: (text) => text,
      wayBack: 're-run',
      log,
    }),
    destinations,
    comment: undefined,
    rescue: undefined,
    wayBack: 're-run',
    tempDirectory: workspace,
    clock: kie.clock,
    log,
    signal: new AbortController().signal,
  })
  return kie.clock.run(work)
}

function questionsForBalance(kie: ScriptedKie): readonly number[] {
  return kie.calls.flatMap(({ subject, at }) => (subject === BALANCE ? [at] : []))
}

describe('A7: the balance matters only where something is to be submitted', () => {
  const noCredits: readonly Reply[] = [
    { code: 402, msg: 'Credits insufficient' },
    { code: 433, msg: '' },
  ]
  const plans: { name: string; inputs: Readonly<Record<string, string>>; change: (plan: Plan) => Plan }[] = [
    { name: 'tasks to collect', inputs: { tasks: '{"fox":"abc"}' }, change: (plan) => plan },
    {
      name: 'a re-run that takes up everything',
      inputs: { prompt: 'a fox' },
      change: ({ images }) => ({ images: images.map((image) => ({ ...image, taskId: 'abc', origin: 'resumed' })) }),
    },
    {
      name: 'nothing but images that are reused',
      inputs: { prompt: 'a fox' },
      change: ({ images }) => ({
        images: images.map((image) => ({ ...image, reused: [savedImage()], origin: 'reused' })),
      }),
    },
  ]
  const rows = plans.flatMap((plan) => noCredits.map((balance) => ({ ...plan, balance })))

  test.each(rows)('$name, at $balance.code', async ({ inputs, change, balance }) => {
    const kie = kieWith(balance)
    const settings = await config(inputs)
    const result = await play(kie, settings, change(makePlan(settings.source)))
    expect(result).toMatchObject({ status: 'success', creditsLeft: undefined })
    expect(kie.createTimes()).toEqual([])
    // It is asked at the end, for the log; where there were looks, behind them. Asked before, it would have ended the run.
    expect(questionsForBalance(kie).at(-1)).toBe(kie.calls.at(-1)?.at)
  })

  test.each(noCredits)('an image to be made is not submitted at $code', async (balance) => {
    const kie = kieWith(balance)
    const settings = await config({ prompt: 'a fox' })
    await expect(play(kie, settings, makePlan(settings.source))).rejects.toMatchObject({ verdict: 'stop' })
    expect(kie.createTimes()).toEqual([])
  })
})

describe('candidates', () => {
  const CANDIDATES = {
    ...{ prompt: 'a fox', name: 'hero', candidates: '4' },
    ...{ deliver: 'pull-request', 'github-token': 'token', 'pull-request-branch': 'art' },
  }

  /** A kie whose tasks are told apart, though all ask for the same. */
  function patientKie(): ScriptedKie {
    return createScriptedKie(({ kind, subject, nth }) => {
      if (kind === 'create') return accepts(`task-${nth + 1}`)
      return subject === BALANCE ? { code: 200, data: 1000 } : SUCCESS
    })
  }

  async function planOf(settings: Config): Promise<Plan> {
    return (await planIn({}, settings.source, { destinations: settings.destinations })).plan
  }

  test('a file of somebody else where one is to stand in ends the run before anything is spent', async () => {
    const kie = patientKie()
    const settings = await config(CANDIDATES)
    mkdirSync(path.join(workspace, settings.outputDirectory))
    writeFileSync(path.join(workspace, settings.outputDirectory, 'hero.png'), 'mine')
    await expect(play(kie, settings, await planOf(settings))).rejects.toThrow(
      /'kie-images\/hero\.png' exists and is not known as an image of this action/,
    )
    expect(kie.calls).toEqual([])
    expect(readFileSync(path.join(workspace, settings.outputDirectory, 'hero.png'), 'utf8')).toBe('mine')
  })

  test('a balance that pays for three of four is not enough', async () => {
    const kie = kieWith({ code: 200, data: 15 })
    const settings = await config(CANDIDATES)
    await expect(play(kie, settings, await planOf(settings))).rejects.toThrow(/15 credits left, and this run costs 16/)
    expect(kie.createTimes()).toEqual([])
  })

  test('a plan names the price of all', async () => {
    const settings = await config({ ...CANDIDATES, mode: 'plan' })
    const result = await play(patientKie(), settings, await planOf(settings))
    expect(result).toMatchObject({ status: 'planned', quote: { credits: 16 } })
    expect(result.quote?.images).toHaveLength(4)
  })

  test('are submitted by their keys, and collected by them, with one that stands in', async () => {
    const kie = patientKie()
    const submitting = await config({ ...CANDIDATES, mode: 'submit' })
    const submitted = await play(kie, submitting, await planOf(submitting))
    const keys = [1, 2, 3, 4].map((number) => `hero.candidate-${number}`)
    expect(submitted).toMatchObject({ status: 'submitted', images: [], submitsOnly: true })
    expect(Object.keys(submitted.tasks)).toEqual(keys)

    const later = patientKie()
    const collecting = await config({ ...CANDIDATES, tasks: formatTasks(submitted.tasks) })
    const collected = await play(later, collecting, await planOf(collecting))
    expect(later.createTimes()).toEqual([])
    expect(collected.images.map(({ name, candidate, origin }) => [name, candidate?.number, origin])).toEqual([
      ['hero', 1, 'collected'],
      ...[2, 3, 4].map((number) => [`hero.candidate-${number}`, number, 'collected']),
    ])
  })
})

test('A6: a balance of 2.4 pays for three images at 0.8', async () => {
  const kie = kieWith({ code: 200, data: 2.4 })
  const settings = await config({ prompt: 'a fox', count: '3' })
  const { images } = makePlan(settings.source)
  const result = await play(kie, settings, { images: images.map((image) => ({ ...image, price: 0.8 })) })
  expect(result.status).toBe('success')
  expect(result.images).toHaveLength(3)
})

test('A14: what earlier attempts took reaches the limit, whatever the plan goes through', async () => {
  const kie = kieWith({ code: 200, data: 1000 })
  const settings = await config({ prompt: 'a fox', quality: 'high', 'max-credits': '50' })
  const earlierCosts = [{ taskId: 'x', credits: 44, price: 44 }]
  const result = await play(kie, settings, { ...makePlan(settings.source), earlierCosts })
  expect(result).toMatchObject({ status: 'over-budget', images: [] })
  expect(result.failures[0]?.message).toContain('of which earlier attempts took 44 credits.')
})

test.each([
  { name: 'all', overtaken: ['kie-images/fox-1.png', 'kie-images/fox-2.png'], want: 'partial' },
  { name: 'one', overtaken: ['kie-images/fox-2.png'], want: 'partial' },
  { name: 'none', overtaken: [], want: 'success' },
])(
  'H12: a run is $want where its branch has later pictures in place of $name, and nothing else takes them',
  async ({ overtaken, want }) => {
    const kie = kieWith({ code: 200, data: 1000 })
    const settings = await config({ prompt: 'a fox', count: '2', name: 'fox' })
    const delivery: CommitDelivery = { ...COMMIT, ...(overtaken.length > 0 && { overtaken }) }
    const destination: Destination = {
      name: 'commit',
      check: () => Promise.resolve(),
      deliver: () => Promise.resolve(delivery),
    }
    const result = await play(kie, settings, makePlan(settings.source), [destination])
    expect(result).toMatchObject({ status: want, images: [{ name: 'fox-1' }, { name: 'fox-2' }] })
  },
)
