import { describe, expect, test } from '@jest/globals'
import {
  runJob,
  type ActionStep,
  type FunctionStep,
  type JobOptions,
  type JobResult,
  type JobStep,
} from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { fixture, workspace } from './runner-play.ts'

// What is expected here is what src/Runner.Worker/BackgroundStepCoordinator.cs and JobExtension.cs of actions/runner 2.336.0 do.

const BACKGROUND = { background: true } as const

/** A step of a fixture action that runs a script. */
function action(script: string, id: string, post = ''): ActionStep & typeof BACKGROUND {
  return { uses: fixture('always-post'), with: { script, 'post-script': post }, id, ...BACKGROUND }
}

/** A function in the background that ends when it is told to. */
function held(id: string, end: (set: (name: string, value: string) => void) => void = () => undefined) {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const run: FunctionStep['run'] = async ({ setOutput }) => {
    await promise
    end(setOutput)
  }
  return { step: { id, run, ...BACKGROUND }, release: () => resolve(undefined) }
}

const fail: FunctionStep['run'] = () => {
  throw new Error('no luck')
}

async function run(steps: readonly JobStep[], options: Partial<JobOptions> = {}): Promise<JobResult> {
  return runJob({ workspace, clock, steps, ...options })
}

function conclusions({ steps }: JobResult): string[] {
  return steps.map(({ id, stage, conclusion }) => `${id} ${stage} ${conclusion}`)
}

describe('a step in the background', () => {
  test('runs while later steps do, which get what it leaves once it is waited for', async () => {
    const seen: unknown[] = []
    const art = held('art', (set) => set('image', 'fox.png'))
    const result = await run([
      art.step,
      {
        id: 'build',
        run: ({ steps }) => {
          seen.push(steps['art'])
          art.release()
        },
      },
      { wait: ['art'] },
      {
        id: 'last',
        run: ({ evaluate }) => seen.push(evaluate('${{ steps.art.outputs.image }} ${{ steps.art.outcome }}')),
      },
    ])
    expect(seen).toEqual([undefined, 'fox.png success'])
    expect(conclusions(result)).toEqual([
      'art main success',
      'build main success',
      '__wait main success',
      'last main success',
    ])
    expect(result.lines).toEqual([
      'Waiting for background step(s) to complete: Run script',
      'Finished waiting for background step(s).',
      '  Run script: Succeeded',
    ])
  })

  test('leaves environment and path no sooner than its outputs', async () => {
    const save = (file: string, text: string): string =>
      `require('node:fs').appendFileSync(process.env.GITHUB_${file}, '${text}\\n');`
    const script = `import('node:module').then(({ createRequire }) => { const require = createRequire('/'); ${save('ENV', 'MOOD=good')}${save('PATH', '/opt/new')} })`
    const moods: unknown[] = []
    const look: FunctionStep = { run: ({ env }) => moods.push(env['MOOD']) }
    const told = Promise.withResolvers<undefined>()
    const tell = { id: 'tell', run: () => told.promise, ...BACKGROUND }
    const result = await run([
      action(script, 'a'),
      tell,
      // Both have ended for certain only where somebody has waited for them.
      { run: () => told.resolve(undefined) },
      { wait: ['tell'] },
      look,
      { waitAll: true },
      look,
      { id: 'last', run: ({ evaluate }) => moods.push(evaluate('${{ env.MOOD }}')) },
      { id: 'path', script: 'echo "${PATH%%:*}"' },
    ])
    expect(moods).toEqual([undefined, 'good', 'good'])
    expect(result.steps.find(({ id }) => id === 'path')?.step?.raw).toBe('/opt/new\n')
  })

  test('that fails, fails the job where it is waited for, and not before', async () => {
    const art = { id: 'art', run: fail, ...BACKGROUND }
    const result = await run([
      art,
      { id: 'build', run: () => 0 },
      { id: 'wait', wait: ['art'] },
      { id: 'next', run: () => 0 },
      { id: 'mend', if: "failure() && steps.art.conclusion == 'failure'", run: () => 0 },
      // A wait always runs.
      { id: 'again', wait: ['art'] },
    ])
    expect(result.conclusion).toBe('failure')
    expect(conclusions(result)).toEqual([
      'art main failure',
      'build main success',
      'wait main failure',
      'next main skipped',
      'mend main success',
      'again main failure',
    ])
  })

  test('that fails may be told to count as a success', async () => {
    const art = { id: 'art', run: fail, continueOnError: true, ...BACKGROUND }
    const result = await run([
      art,
      { wait: ['art'] },
      { id: 'next', if: "steps.art.outcome == 'failure'", run: () => 0 },
    ])
    expect(result.conclusion).toBe('success')
    expect(conclusions(result)).toEqual(['art main success', '__wait main success', 'next main success'])
  })

  test('that is skipped is nothing to wait for, and not known to later steps', async () => {
    const art = { id: 'art', if: 'false', run: () => 0, ...BACKGROUND }
    let seen: unknown = 'nobody looked'
    const result = await run([art, { wait: ['art'] }, { run: ({ steps }) => (seen = steps['art']) }])
    expect(result.conclusion).toBe('success')
    expect(conclusions(result).slice(0, 2)).toEqual(['art main skipped', '__wait main success'])
    expect(seen).toBeUndefined()
  })

  test('that nobody waits for is waited for before the post steps', async () => {
    const art = held('art')
    const job = run([action('', 'kept', 'console.log(1)'), art.step, { id: 'build', run: art.release }])
    expect(conclusions(await job)).toEqual([
      'kept main success',
      'art main success',
      'build main success',
      '__implicit_wait_all main success',
      'kept post success',
    ])
    const failed = await run([{ id: 'art', run: fail, ...BACKGROUND }])
    expect(failed.conclusion).toBe('failure')
    expect(failed.lines).toContain('Waiting for all background step(s) to complete: Run script')
  })

  test('that cannot be started rejects the job where it is waited for', async () => {
    const broken = { id: 'art', script: 'echo ${{ nonsense }}', ...BACKGROUND }
    await expect(run([broken, { wait: ['art'] }])).rejects.toThrow(/nonsense/)
  })
})

test('ten steps run at once, and the next one when one of them has ended', async () => {
  const begun: string[] = []
  const all = Array.from({ length: 11 }, (_, index) => held(`s${index}`))
  const steps = all.map(({ step }) => ({
    ...step,
    run: (context: Parameters<FunctionStep['run']>[0]) => {
      begun.push(step.id)
      return step.run(context)
    },
  }))
  const counts: number[] = []
  const count = { run: () => counts.push(begun.length) }
  const result = await run([
    ...steps,
    count,
    { run: () => all[0]?.release() },
    { wait: ['s0'] },
    count,
    {
      run: () => {
        for (const { release } of all) release()
      },
    },
    { waitAll: true },
  ])
  expect(counts).toEqual([10, 11])
  expect(result.conclusion).toBe('success')
})

describe('cancel', () => {
  const READY = 'console.log("ready");'

  /** A job whose second step ends when the script in the background is ready. */
  function cancelled(script: string, ...after: readonly JobStep[]): Promise<JobResult> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const steps = [action(script, 'art', 'console.log("kept")'), { run: () => promise }, { cancel: 'art' }, ...after]
    return run(steps, { onLine: (line) => line === 'ready' && resolve(undefined) })
  }

  test('ends a step, which may tidy up, and the job goes on as if nothing had been', async () => {
    const tidy = `process.once('SIGINT', () => { console.log('tidied'); process.exit(0) });`
    const result = await cancelled(`${tidy} setInterval(() => {}, 1000); ${READY}`, {
      id: 'next',
      run: ({ steps, setOutput }) => setOutput('seen', String(steps['art']?.conclusion)),
    })
    expect(result.conclusion).toBe('success')
    expect(conclusions(result)).toEqual([
      'art main cancelled',
      '__run main success',
      '__cancel main success',
      'next main success',
      'art post success',
    ])
    expect(result.steps[3]?.outputs).toEqual({ seen: 'cancelled' })
    expect(result.lines).toEqual(
      expect.arrayContaining([
        'tidied',
        'Finished cancelling background step(s).',
        '  Run ./always-post: Canceled',
        'kept',
      ]),
    )
  })

  test('waits 7.5 s for a step that does not end, and goes on without it', async () => {
    const before = clock.now()
    const times: number[] = []
    const stubborn = `for (const each of ['SIGINT', 'SIGTERM']) process.on(each, () => {}); setInterval(() => {}, 1000); ${READY}`
    const result = await cancelled(stubborn, { run: () => times.push(clock.now() - before) })
    expect(times).toEqual([7500])
    expect(result.conclusion).toBe('success')
    expect(conclusions(result)[0]).toBe('art main cancelled')
  })

  test('of a step that has failed already leaves its failure to the end of the job', async () => {
    const failed = Promise.withResolvers<undefined>()
    const art = {
      id: 'art',
      run: () => {
        queueMicrotask(() => failed.resolve(undefined))
        throw new Error('no luck')
      },
      ...BACKGROUND,
    }
    const result = await run([
      art,
      { run: () => failed.promise },
      { cancel: 'art' },
      { id: 'next', run: () => 0 },
      // One that is cancelled is no reason to overlook the other.
      held('other').step,
      { cancel: 'other' },
    ])
    expect(conclusions(result).slice(0, 4)).toEqual([
      'art main failure',
      '__run main success',
      '__cancel main success',
      'next main success',
    ])
    expect(result.conclusion).toBe('failure')
  })

  test('of a step that waits for its turn has it never begin', async () => {
    const all = Array.from({ length: 10 }, (_, index) => held(`s${index}`))
    let begun = false
    const late = { id: 'late', run: () => (begun = true), ...BACKGROUND }
    const result = await run([
      ...all.map(({ step }) => step),
      late,
      { cancel: 'late' },
      {
        run: () => {
          for (const { release } of all) release()
        },
      },
      { waitAll: true },
    ])
    expect(result.conclusion).toBe('success')
    expect(conclusions(result)).toContain('late main cancelled')
    expect(begun).toBe(false)
  })

  test('of the run ends steps in the background whatever their conditions', async () => {
    const waiting = { ...action(`setInterval(() => {}, 1000); ${READY}`, 'art'), if: 'always()' }
    const job = runJob({
      workspace,
      clock,
      steps: [waiting, { id: 'wait', wait: ['art'] }, { id: 'next', run: () => 0 }],
      onLine: (line) => line === 'ready' && job.cancel(),
    })
    const result = await job
    expect(result.conclusion).toBe('cancelled')
    expect(conclusions(result).slice(0, 3)).toEqual(['art main cancelled', 'wait main cancelled', 'next main skipped'])
    expect(result.steps[0]?.step?.signal).toBe('SIGINT')
  })
})

test('a step that fails and may, counts as a success', async () => {
  const result = await run([
    { id: 'bad', run: fail, continueOnError: true },
    { id: 'next', if: "steps.bad.outcome == 'failure' && steps.bad.conclusion == 'success'", run: () => 0 },
  ])
  expect(result.conclusion).toBe('success')
  expect(conclusions(result)).toEqual(['bad main success', 'next main success'])
})
