import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  UNAVAILABLE_503,
  type ArtifactFault,
  type ArtifactMethod,
  type Azurite,
} from '../../sandbox/artifacts/index.ts'
import type { ApiFault, KieOptions } from '../../sandbox/kie/index.ts'
import type { Fault } from '../../sandbox/github/index.ts'
import type { FunctionStep, StepResult } from '../../sandbox/runner/index.ts'
import { parseLock } from '../../src/core/images/lock/lock-text.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { FAIL, PROMPT, resultOf, RunScene, stepOf, tasksOf, told, type ArtStep } from './run-scene.ts'

/** Every listing of artifacts ends with this status. */
function listing(status: number): Fault {
  return { on: 'GET */artifacts*', goes: { status }, times: 20 }
}

/** What is said of an attempt that has no record. */
function missing(attempt: number): unknown {
  return expect.stringMatching(`^This is a re-run, and GitHub has no record of attempt ${attempt}: `)
}

/** The step has ended before anything was spent, since nobody knows what that attempt has bought. */
function expectUnread(step: StepResult, attempt: number): void {
  expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', tasks: '{}' } })
  const says = `^The record of attempt ${attempt} of this run cannot be read: .* nothing was spent. Run the job again later`
  expect(told(step, 'error')).toEqual([expect.stringMatching(says)])
}

/** Instants as the action writes them. */
const TIME = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`

const GONE_404 = { status: 404, body: { code: 'not_found', msg: 'no such artifact' } }

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

/** Lets a test play a run of its own. */
async function play(work: (run: RunScene) => Promise<void>, options: KieOptions = {}): Promise<void> {
  const run = await RunScene.start({ azurite, ...options })
  try {
    await work(run)
  } finally {
    await run.close()
  }
}

describe('nobody takes the tasks of another', () => {
  test.concurrent('the jobs of a matrix', () =>
    play(async (run) => {
      const rows = [0, 1].map((index) => ({ strategy: { 'job-index': index, 'job-total': 2 } }))
      const steps = [{ id: 'art', with: { count: '2' } }, FAIL]
      const first = await Promise.all(rows.map((row) => run.job({ ...row, steps })))
      const second = await Promise.all(rows.map((row) => run.job({ ...row, steps, attempt: 2 })))
      const tasks = first.map((job) => tasksOf(stepOf(job)))
      expect(second.map((job) => tasksOf(stepOf(job)))).toEqual(tasks)
      expect(new Set(tasks.flatMap((each) => Object.values(each))).size).toBe(4)
      expect(run.created).toBe(4)
    }),
  )

  const neighbours: { name: string; steps: readonly ArtStep[]; ids: readonly string[] }[] = [
    { name: 'steps with ids', steps: [{ id: 'art' }, { id: 'cover' }], ids: ['art', 'cover'] },
    { name: 'steps without ids', steps: [{}, {}], ids: ['__self', '__self_2'] },
  ]
  test.concurrent.each(neighbours)('$name of one job', ({ steps, ids }) =>
    play(async (run) => {
      const art = steps.map((step, index) => ({ ...step, with: { 'output-directory': `out-${index}` } }))
      const first = await run.job({ steps: [...art, FAIL] })
      const second = await run.job({ steps: [...art, FAIL], attempt: 2 })
      const tasks = ids.map((id) => tasksOf(stepOf(first, id)))
      expect(ids.map((id) => tasksOf(stepOf(second, id)))).toEqual(tasks)
      expect(tasks[0]).not.toEqual(tasks[1])
      expect(run.created).toBe(2)
    }),
  )

  test.concurrent('one reusable workflow called twice, with its own resume-key each', () =>
    play(async (run) => {
      const calls = ['day', 'night'].map((key) => ({ steps: [{ id: 'art', with: { 'resume-key': key } }, FAIL] }))
      const first = await Promise.all(calls.map((call) => run.job(call)))
      const second = await Promise.all(calls.map((call) => run.job({ ...call, attempt: 2 })))
      const tasks = first.map((job) => tasksOf(stepOf(job)))
      expect(second.map((job) => tasksOf(stepOf(job)))).toEqual(tasks)
      expect(tasks[0]).not.toEqual(tasks[1])
      expect(run.created).toBe(2)
    }),
  )
})

test.concurrent('identical requests take each id once, and result, log and summary say resumed', () =>
  play(async (run) => {
    const steps = [{ id: 'art', with: { count: '3' } }, FAIL]
    const first = stepOf(await run.job({ steps }))
    const second = stepOf(await run.job({ steps, attempt: 2 }))
    expect(tasksOf(second)).toEqual(tasksOf(first))
    // The ids stand in the order in which kie gave them, the images in that of their names.
    const byName = Object.entries(tasksOf(first)).toSorted(([one], [other]) => one.localeCompare(other))
    expect(resultOf(second).images).toEqual(
      byName.map(([name, taskId]): unknown => expect.objectContaining({ name, taskId, origin: 'resumed' })),
    )
    expect(second.summary.match(/`image-\d`, resumed/g)).toHaveLength(3)
    expect(second.lines).toContain('Resumed: 3 tasks of an earlier attempt, not paid for again.')
    expect(second.lines.at(-1)).toContain('Paid now: 0 credits; paid earlier: 12 credits for 3 images; ')
    for (const [name, taskId] of Object.entries(tasksOf(first))) {
      const line = new RegExp(`^${name}: taking up task ${taskId}, submitted at ${TIME}$`)
      expect(second.lines).toContainEqual(expect.stringMatching(line))
    }
    expect(told(second, 'warning')).toEqual([])
    expect(run.created).toBe(3)
  }),
)

/** Answers of the route for fresh links that say nothing of the file. */
const SILENCE: readonly { name: string; fault: ApiFault }[] = [
  { name: 'answers 503', fault: { kind: 'reply', status: 503, body: '<html>' } },
  {
    name: 'answers 429',
    fault: { kind: 'reply', status: 200, body: { code: 429, msg: 'Your call frequency is too high.', data: null } },
  },
  { name: 'breaks off', fault: { kind: 'reset', when: 'after-body' } },
]

describe('F37: what may still come back is never paid for again', () => {
  const rows: { name: string; lose: (run: RunScene) => void; reason: string }[] = [
    {
      name: 'a task that kie does not find',
      reason: 'lost',
      lose: ({ kie }) => {
        const body = { code: 422, msg: 'recordInfo is null', data: null }
        kie.script('recordInfo', { kind: 'reply', status: 200, body }, { kind: 'reply', status: 200, body })
      },
    },
    {
      name: 'a link that is refused',
      reason: 'download',
      lose: ({ kie }) => kie.script('file', { kind: 'reply', status: 403 }, { kind: 'reply', status: 403 }),
    },
    ...SILENCE.map(({ name, fault }) => ({
      name: `A4: a plain link that leads nowhere, while the route for fresh ones ${name}`,
      reason: 'download',
      lose: ({ kie }: RunScene) => {
        kie.script('file', { kind: 'reply', status: 404 })
        kie.script('downloadUrl', fault, fault, fault)
      },
    })),
  ]
  test.concurrent.each(rows)('$name', ({ lose, reason }) =>
    play(async (run) => {
      await run.job({ steps: [{ id: 'art' }, FAIL] })
      lose(run)
      const second = stepOf(await run.job({ attempt: 2 }))
      expect(resultOf(second).failures).toMatchObject([{ taskId: run.kie.tasks[0]?.taskId, reason }])
      expect(run.kie.tasks).toHaveLength(1)
      // The task is still there for another attempt.
      const third = stepOf(await run.job({ attempt: 3 }))
      expect(third.outputs).toMatchObject({ status: 'success' })
      expect(run.kie.tasks).toHaveLength(1)
    }),
  )

  test.concurrent('A4: a task of which one picture did arrive', () =>
    play(
      async (run) => {
        await run.job({ steps: [{ id: 'art' }, FAIL] })
        run.kie.expireResults({ status: 404, freshLinks: 'refused', picture: 2 })
        const second = stepOf(await run.job({ attempt: 2 }))
        expect(resultOf(second)).toMatchObject({
          status: 'partial',
          images: [{ name: 'image-1', origin: 'resumed' }],
          failures: [{ name: 'image-2', reason: 'expired', charged: 'yes' }],
        })
        expect(run.kie.tasks).toHaveLength(1)
      },
      { draw: () => ({ pictures: 2 }) },
    ),
  )
})

describe('what kie no longer has is made anew, with a warning', () => {
  const rows: { name: string; lose: (run: RunScene) => void }[] = [
    { name: 'the result has expired', lose: ({ kie }) => kie.expireResults({ status: 404, freshLinks: false }) },
    {
      name: 'A4: kie does not know the file any more',
      lose: ({ kie }) => kie.expireResults({ status: 404, freshLinks: 'refused' }),
    },
    { name: 'the file is gone for good', lose: ({ kie }) => kie.expireResults({ status: 410, freshLinks: false }) },
  ]
  test.concurrent.each(rows)('$name', ({ lose }) =>
    play(async (run) => {
      const first = stepOf(await run.job({ steps: [{ id: 'art' }, FAIL] }))
      lose(run)
      const second = stepOf(await run.job({ attempt: 2 }))
      const [task, fresh] = run.kie.tasks
      expect(tasksOf(first)).toEqual({ image: task?.taskId })
      expect(told(second, 'warning')).toEqual([
        expect.stringMatching(
          `^image: kie no longer has the result of task ${task?.taskId}, submitted at ${TIME}; ` +
            'the image is made anew, and paid anew.$',
        ),
      ])
      expect(second.outputs).toMatchObject({ status: 'success', 'credits-used': '4' })
      expect(resultOf(second).images).toMatchObject([{ taskId: fresh?.taskId, origin: 'generated' }])
      expect(run.kie.tasks).toHaveLength(2)
    }),
  )
})

test.concurrent('failed tasks stay failed, also with retries, and their neighbours are resumed', () =>
  play(
    async (run) => {
      const steps = (retries: string): ArtStep[] => [{ id: 'art', with: { count: '2', retries } }]
      const first = stepOf(await run.job({ steps: steps('0') }))
      expect(first.outputs).toMatchObject({ status: 'partial' })
      const second = stepOf(await run.job({ steps: steps('3'), attempt: 2 }))
      expect(second).toMatchObject({ exitCode: 1, outputs: { status: 'partial' } })
      expect(tasksOf(second)).toEqual(tasksOf(first))
      expect(resultOf(second)).toMatchObject({
        images: [{ name: 'image-2', origin: 'resumed' }],
        failures: [{ name: 'image-1', reason: 'server' }],
      })
      expect(told(second, 'error').join()).toContain('A re-run keeps failed tasks as they are')
      expect(run.created).toBe(2)
    },
    { draw: ({ index }) => ({ end: index === 0 ? 'fail' : 'success' }) },
  ),
)

test.concurrent('the record holds no prompt and no key, and goes after 14 days', () =>
  play(async (run) => {
    const first = stepOf(await run.job({ steps: [{ id: 'art', with: { prompt: PROMPT } }, FAIL] }))
    const record = await run.record('-attempt-1')
    expect(await run.recorded('-attempt-1')).toMatchObject([{ name: 'image', taskId: run.kie.tasks[0]?.taskId }])
    for (const text of [record, JSON.stringify(first.state)]) {
      expect(text).not.toContain(run.kie.apiKey)
      for (const word of ['red', 'fox', 'snow', 'dawn']) expect(text).not.toMatch(new RegExp(`\\b${word}\\b`, 'i'))
    }
    const { expiresAt, createdAt } = run.artifacts.artifacts[0] ?? {}
    expect(Math.round((Number(expiresAt) - Number(createdAt)) / 86_400_000)).toBe(14)
  }),
)

describe('the post step', () => {
  test.concurrent('F105: a job that succeeds starts no process for it, and leaves nothing', () =>
    play(async (run) => {
      const job = await run.job()
      expect(job.steps.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual(['main success', 'post skipped'])
      expect(run.artifacts.requests).toEqual([])
    }),
  )

  test.concurrent('F105: keeps nothing where nothing was submitted', () =>
    play(async (run) => {
      const post = stepOf(await run.job({ steps: [{ id: 'art', with: { prompt: '' } }] }), 'art', 'post')
      expect(post).toMatchObject({ exitCode: 0, lines: ['Post job cleanup.'] })
      expect(run.artifacts.requests).toEqual([])
    }),
  )

  const troubles: { name: string; fault: ArtifactFault; times: number; warnings: number }[] = [
    { name: 'is down', fault: UNAVAILABLE_503, times: 5, warnings: 1 },
    { name: 'cuts each connection', fault: 'reset', times: 5, warnings: 3 },
    { name: 'never answers', fault: 'hang', times: 1, warnings: 1 },
  ]
  test.concurrent.each(troubles)('F105: passes where the artifact service $name, and names the tasks', (row) =>
    play(async (run) => {
      run.artifacts.script('CreateArtifact', ...Array.from({ length: row.times }, () => row.fault))
      const job = await run.job({ steps: [{ id: 'art' }, FAIL] })
      const post = stepOf(job, 'art', 'post')
      expect(post).toMatchObject({ exitCode: 0, outcome: 'success' })
      expect(told(post, 'warning')).toEqual([
        ...Array.from({ length: row.warnings - 1 }, (): unknown => expect.stringMatching(/^Keeping the record failed/)),
        expect.stringMatching(/^The record of 1 task could not be kept: .* To collect them without paying again/),
      ])
      expect(told(post, 'warning').join()).toContain(`tasks: '{"image":"${run.kie.tasks[0]?.taskId}"}'`)
      // The job fails for its own reason, and for no other.
      expect(job.steps.filter(({ outcome }) => outcome === 'failure').map(({ id }) => id)).toEqual(['later'])
    }),
  )
})

test.concurrent('a third attempt finds the tasks that the second took up', () =>
  play(async (run) => {
    const first = await run.job({ steps: [{ id: 'art' }, FAIL] })
    const second = run.job({ attempt: 2 })
    const stop = run.kie.onRequest(({ endpoint }) => {
      if (endpoint !== 'file') return undefined
      second.cancel()
      stop()
      return new Promise(() => undefined)
    })
    expect(stepOf(await second).outputs).toMatchObject({ status: 'cancelled' })
    expect(await run.record('-attempt-2')).toContain(tasksOf(stepOf(first))['image'])
    const third = stepOf(await run.job({ attempt: 3 }))
    expect(third.outputs).toMatchObject({ status: 'success', tasks: stepOf(first).outputs['tasks'] })
    expect(run.created).toBe(1)
  }),
)

describe('A3: a chain of attempts', () => {
  /** Attempt 1 makes the first image, attempt 2 takes it up and makes the second. */
  const step = (credits: string): ArtStep => ({
    id: 'art',
    with: { count: '2', 'max-credits': credits, 'github-token': '' },
  })

  test.concurrent(
    "the third does not find the second's record: one warning names it, and what the first bought is taken up",
    () =>
      play(async (run) => {
        const first = stepOf(await run.job({ steps: [step('4')] }))
        expect(first.outputs['status']).toBe('over-budget')
        run.artifacts.script('CreateArtifact', ...Array.from({ length: 5 }, () => UNAVAILABLE_503))
        const second = stepOf(await run.job({ steps: [step('8'), FAIL], attempt: 2 }))
        expect(second.outputs['status']).toBe('success')
        expect(run.artifacts.artifacts).toHaveLength(1)

        const third = stepOf(await run.job({ steps: [step('8')], attempt: 3 }))
        expect(told(third, 'warning')).toEqual([missing(2)])
        expect(told(third, 'warning').join()).toMatch(
          /'max-credits' cannot count what it took\. If its log names tasks, /,
        )
        expect(resultOf(third).images.map(({ name, origin }) => `${name} ${origin}`)).toEqual([
          'image-1 resumed',
          'image-2 generated',
        ])
        expect(tasksOf(third)['image-1']).toBe(tasksOf(first)['image-1'])
        expect(run.created).toBe(3)
      }),
  )

  const doubts: { name: string; method: ArtifactMethod; faults: readonly ArtifactFault[] }[] = [
    { name: 'GitHub does not answer', method: 'ListArtifacts', faults: ['hang'] },
    {
      name: "the second's record gives no link",
      method: 'GetSignedArtifactURL',
      faults: [{ ...GONE_404, of: '-attempt-2' }],
    },
  ]
  test.concurrent.each(doubts)('$name: nothing is spent, and the fourth takes up everything', ({ method, faults }) =>
    play(async (run) => {
      await run.job({ steps: [step('4')] })
      const second = stepOf(await run.job({ steps: [step('8'), FAIL], attempt: 2 }))
      run.artifacts.script(method, ...faults)
      const third = await run.job({ steps: [step('8')], attempt: 3 })
      const unread = stepOf(third).annotations.filter(({ level }) => level === 'error')
      expect(unread.map(({ message }) => message).join('\n')).toContain(
        'The record of attempt 2 of this run cannot be read',
      )
      expect(stepOf(third)).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
      expect(stepOf(third, 'art', 'post').lines).toContain('Kept the record: nothing was submitted.')
      expect(run.created).toBe(2)

      const fourth = stepOf(await run.job({ steps: [step('8')], attempt: 4 }))
      expect(fourth.outputs).toMatchObject({ status: 'success', tasks: second.outputs['tasks'] })
      expect(told(fourth, 'warning')).toEqual([])
      expect(run.created).toBe(2)
    }),
  )

  test.concurrent('a task that is taken up keeps the time of its submission', () =>
    play(async (run) => {
      const steps = [{ id: 'art' }, FAIL]
      await run.job({ steps })
      const times = []
      for (const attempt of [2, 3]) {
        const { lines } = stepOf(await run.job({ steps, attempt }))
        times.push(lines.find((line) => line.includes(': taking up task ')))
      }
      expect(times[0]).toMatch(new RegExp(`submitted at ${TIME}$`))
      expect(times[1]).toBe(times[0])
    }),
  )
})

test.concurrent('F101: one image, cancelled: outputs within 2 s, and its re-run creates no second task', () =>
  play(async (run) => {
    let struckAt = 0
    let endedAt = 0
    const job = run.job({
      onLine: (line) => {
        if (line === 'Post job cleanup.') endedAt = clock.now()
        if (!/^image: task \w+ accepted$/.test(line)) return
        struckAt = clock.now()
        job.cancel()
      },
    })
    const first = stepOf(await job)
    expect(endedAt - struckAt).toBeLessThan(2000)
    const tasks = JSON.stringify({ image: run.kie.tasks[0]?.taskId })
    expect(first.outputs).toMatchObject({ status: 'cancelled', tasks, 'pending-tasks': tasks })
    expect(first.summary).toContain(`tasks: '${tasks}'`)

    const second = stepOf(await run.job({ attempt: 2 }))
    expect(second.outputs).toMatchObject({ status: 'success', tasks, image: 'kie-images/image.png' })
    expect(run.created).toBe(1)
    expect(run.kie.balance).toBe(996)
  }),
)

describe('where the artifact service inside the run shows no record', () => {
  interface Row {
    readonly name: string
    readonly actions?: 'read'
    readonly isExpired?: boolean
    readonly fault?: Fault
    readonly becomes: 'resumed' | 'generated' | 'nothing'
  }
  const rows: readonly Row[] = [
    { name: "GitHub's REST API has it, with actions: read", actions: 'read', becomes: 'resumed' },
    { name: 'nor may the token read it, everything is made anew', becomes: 'generated' },
    { name: 'A3: and REST only its name, as it has expired', actions: 'read', isExpired: true, becomes: 'generated' },
    { name: 'A3: and REST knows no such run', actions: 'read', fault: listing(404), becomes: 'generated' },
    { name: 'A3: and REST is down', actions: 'read', fault: listing(503), becomes: 'nothing' },
    { name: 'A3: and REST has had enough of us', actions: 'read', fault: listing(429), becomes: 'nothing' },
    {
      name: 'A3: and REST does not answer',
      actions: 'read',
      fault: { ...listing(0), goes: 'hang' },
      becomes: 'nothing',
    },
  ]
  test.concurrent.each(rows)('$name', ({ actions, isExpired = false, fault, becomes }) =>
    play(async (run) => {
      const { artifacts } = run
      await run.job({ steps: [{ id: 'art' }, FAIL] })
      const kept = artifacts.artifacts.map(({ id, name, bytes, createdAt }) => ({
        id,
        name,
        size_in_bytes: bytes,
        created_at: createdAt.toISOString(),
        expired: isExpired,
      }))
      const download = (id: string) =>
        isExpired ? Promise.resolve('expired' as const) : artifacts.download(Number(id))
      const github = await startWatchedGitHub({
        clock,
        private: true,
        artifacts: { list: () => Promise.resolve(kept), download },
      })
      if (fault !== undefined) github.fault(fault)
      try {
        const token = github.token({ contents: 'read', ...(actions && { actions }) })
        const second = stepOf(
          await run.job({
            attempt: 2,
            rerun: 'all',
            github: { repository: github.repository, apiUrl: github.url, token },
          }),
        )
        if (becomes === 'nothing') expectUnread(second, 1)
        else {
          expect(second.outputs['status']).toBe('success')
          expect(resultOf(second).images).toMatchObject([{ origin: becomes }])
          expect(told(second, 'warning')).toEqual(becomes === 'resumed' ? [] : [missing(1)])
        }
        expect(run.created).toBe(becomes === 'generated' ? 2 : 1)
      } finally {
        await github.close()
      }
    }),
  )

  test.concurrent('and a person cancels while it is looked for, the step ends at once', () =>
    play(async (run) => {
      let struckAt = Infinity
      const job = run.job({ attempt: 2, rerun: 'all' })
      run.artifacts.onRequest(({ method }) => {
        if (method !== 'ListArtifacts') return undefined
        struckAt = clock.now()
        job.cancel()
        return new Promise(() => undefined)
      })
      const step = stepOf(await job)
      expect(clock.now() - struckAt).toBeLessThan(2000)
      expect(step.outputs['status']).toBe('cancelled')
      expect(told(step, 'error')).toContain('Cancelled before anything was submitted. Cost: 0 credits.')
      expect(run.created).toBe(0)
    }),
  )
})

test.concurrent('a re-run needs no balance for what is paid already', () =>
  play(async (run) => {
    await run.job({ steps: [{ id: 'art', with: { count: '2' } }, FAIL] })
    run.kie.balance = 0
    const second = stepOf(
      await run.job({ steps: [{ id: 'art', with: { count: '2', 'max-credits': '1' } }], attempt: 2 }),
    )
    expect(second.outputs).toMatchObject({ status: 'success', 'credits-left': '0' })
    expect(run.created).toBe(2)
  }),
)

test.concurrent('what is only submitted is not submitted again', () =>
  play(async (run) => {
    const steps = [{ id: 'art', with: { count: '2', mode: 'submit' } }, FAIL]
    const first = stepOf(await run.job({ steps }))
    const second = stepOf(await run.job({ steps, attempt: 2 }))
    expect(second.outputs).toMatchObject({ status: 'submitted', tasks: first.outputs['tasks'] })
    expect(run.created).toBe(2)
  }),
)

test.concurrent('F109: the ids of a lost machine stand in its log, and collect what was paid for', () =>
  play(async (run) => {
    const lost = run.job({
      steps: [{ id: 'art', with: { count: '2' } }],
      onLine: (line) => line.startsWith('image-2: task') && lost.kill('SIGKILL'),
    })
    const { lines } = stepOf(await lost)
    const ids = lines.flatMap((line) => /^(image-\d): task (\w+) accepted$/.exec(line)?.slice(1, 3) ?? [])
    const [first = '', firstId = '', second = '', secondId = ''] = ids
    const tasks = JSON.stringify({ [first]: firstId, [second]: secondId })
    const step = stepOf(await run.job({ attempt: 2, rerun: 'all', steps: [{ id: 'art', with: { tasks } }] }))
    expect(step.outputs).toMatchObject({ status: 'success', tasks, 'credits-used': '0' })
    expect(told(step, 'warning')).toEqual([])
    expect(run.created).toBe(2)
  }),
)

test.concurrent('an image is as old as its createTask, also where a re-run takes up the task', () =>
  play(async (run) => {
    const locks: string[] = []
    const look: FunctionStep = {
      id: 'look',
      if: 'always()',
      run: ({ evaluate }) => {
        const file = path.join(evaluate('${{ github.workspace }}'), 'kie-images/images.lock.json')
        locks.push(readFileSync(file, 'utf8'))
      },
    }
    await run.job({ steps: [{ id: 'art' }, look, FAIL] })
    await clock.sleep(3_600_000)
    const second = await run.job({ attempt: 2, steps: [{ id: 'art' }, look] })
    const [, sentOn] = new RegExp(`submitted at (${TIME})`).exec(stepOf(second).lines.join('\n')) ?? []
    const times = locks.map((text) => [...parseLock(text, { where: 'it' }).values()].map(({ createdAt }) => createdAt))
    expect(times).toEqual([[sentOn], [sentOn]])
  }),
)
