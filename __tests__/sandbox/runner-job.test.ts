import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runJob, type ActionStep, type FunctionStep, type JobResult, type JobStep } from '../../sandbox/runner/index.ts'

let workspace: string

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'runner-test-'))
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

/** A step of a fixture action that runs a script. */
function action(
  script: string,
  more: Partial<ActionStep> & { readonly post?: string; readonly folder?: string } = {},
): ActionStep {
  const { post = '', folder = 'script', ...others } = more
  const uses = join(import.meta.dirname, 'fixtures', folder)
  return { uses, with: { script, 'post-script': post }, ...others }
}

const fail: FunctionStep = {
  run: () => {
    throw new Error('no luck')
  },
}
const save = (file: 'OUTPUT' | 'STATE' | 'ENV' | 'PATH', text: string): string =>
  `import('node:fs').then((fs) => fs.appendFileSync(process.env.GITHUB_${file}, '${text}\\n'));`
const say = (expression: string): string => `console.log(${expression});`

async function run(...steps: readonly JobStep[]): Promise<JobResult> {
  return runJob({ workspace, steps })
}

function outcomes({ steps }: JobResult): string[] {
  return steps.map(({ id, stage, outcome }) => `${id} ${stage} ${outcome}`)
}

describe('runJob', () => {
  test('names steps as GitHub does', async () => {
    const result = await run({ run: () => 0 }, { id: 'mine', run: () => 0 }, { run: () => 0 }, action(''), action(''))
    expect(result.steps.filter((step) => step.stage === 'main').map((step) => step.id)).toEqual([
      '__run',
      'mine',
      '__run_2',
      '__self',
      '__self_2',
    ])
    expect(result.conclusion).toBe('success')
  })

  test('hands outputs, environment and path to later steps', async () => {
    let seen: unknown
    const result = await run(
      action(save('OUTPUT', 'image=a.png') + save('ENV', 'MOOD=good') + save('PATH', '/opt/new'), { id: 'hero' }),
      action(say('process.env.INPUT_OLD, process.env.MOOD, process.env.PATH.split(":")[0]'), {
        id: 'next',
        with: {
          script: say('process.env.INPUT_OLD, process.env.MOOD, process.env.PATH.split(":")[0]'),
          old: '[${{ steps.hero.outputs.image }}]',
        },
      }),
      { id: 'last', run: ({ steps, env, setOutput }) => setOutput('seen', `${steps.hero?.outcome} ${env.MOOD}`) },
      { run: ({ steps }) => (seen = steps) },
    )
    expect(result.steps[1]?.step?.raw).toBe('[a.png] good /opt/new\n')
    expect(seen).toMatchObject({ last: { outputs: { seen: 'success good' }, conclusion: 'success' } })
  })

  test('after a failure runs only what asks for it, then the post steps, the last one first', async () => {
    const result = await run(
      action(save('STATE', 'task=t1'), { id: 'a', post: say('process.env.STATE_task') }),
      action('', { id: 'b', folder: 'always-post', post: say('"b"') }),
      { id: 'bad', ...fail },
      { id: 'next', run: () => 0 },
      { id: 'mend', if: "failure() && steps.bad.outcome == 'failure'", run: () => 0 },
      action('', { id: 'never', folder: 'always-post' }),
      { id: 'tidy', if: 'always()', run: () => 0 },
    )
    expect(result.conclusion).toBe('failure')
    expect(outcomes(result)).toEqual([
      'a main success',
      'b main success',
      'bad main failure',
      'next main skipped',
      'mend main success',
      'never main skipped',
      'tidy main success',
      'b post success',
      'a post success',
    ])
    expect(result.steps.slice(-2).map((step) => step.step?.raw)).toEqual(['b\n', 't1\n'])
    expect(result.steps[2]?.error).toEqual(new Error('no luck'))
    expect(result.lines).toContain('##[error]Error: no luck')
  })

  test('skips a post step whose condition does not hold', async () => {
    const result = await run(action('', { id: 'a' }), action('', { id: 'b', folder: 'always-post' }))
    expect(outcomes(result).slice(2)).toEqual(['b post success', 'a post skipped'])
  })

  test('runs the post step of a step that failed, with the same inputs', async () => {
    const result = await run(
      action(`${save('STATE', 'task=t1')} process.exitCode = 1`, { id: 'a', post: say('process.env.INPUT_COUNT') }),
    )
    expect(outcomes(result)).toEqual(['a main failure', 'a post success'])
    expect(result.steps[1]?.step?.raw).toBe('1\n')
  })

  test('a post step that fails, fails the job', async () => {
    const result = await run(action('', { folder: 'always-post', post: 'process.exit(1)' }))
    expect(result.conclusion).toBe('failure')
  })

  test('cancel ends the step and skips the next, but still runs always(), cancelled() and post steps', async () => {
    const waiting = `setInterval(() => {}, 1000); console.log('ready')`
    const job = runJob({
      workspace,
      steps: [
        action(waiting, { id: 'a', post: say('"kept"') }),
        { id: 'next', run: () => 0 },
        { id: 'mend', if: 'failure()', run: () => 0 },
        { id: 'told', if: 'cancelled()', run: () => 0 },
        { id: 'tidy', if: 'always()', run: () => 0 },
      ],
      onLine: (line) => line === 'ready' && job.cancel(),
    })
    const result = await job
    expect(result.conclusion).toBe('cancelled')
    expect(outcomes(result)).toEqual([
      'a main cancelled',
      'next main skipped',
      'mend main skipped',
      'told main success',
      'tidy main success',
      'a post success',
    ])
    expect(result.steps[0]?.step?.signal).toBe('SIGINT')
    expect(result.lines.slice(-2)).toEqual(['Post job cleanup.', 'kept'])
  })

  test('cancel spares a step whose condition holds all the same, and ends a function at once', async () => {
    const spared = runJob({
      workspace,
      steps: [action(`setTimeout(() => {}, 300); console.log('ready')`, { id: 'a', if: 'always()' })],
      onLine: (line) => line === 'ready' && spared.cancel(),
    })
    expect(outcomes(await spared)[0]).toBe('a main success')

    const stuck = runJob({ workspace, steps: [{ id: 'b', run: () => new Promise(() => undefined) }] })
    stuck.cancel()
    expect(outcomes(await stuck)).toEqual(['b main cancelled'])
  })

  test('kill strikes the process of the current step', async () => {
    const job = runJob({
      workspace,
      steps: [action(`setInterval(() => {}, 1000); console.log('ready')`, { post: '' })],
      onLine: (line, { stage }) => line === 'ready' && stage === 'main' && job.kill('SIGKILL'),
    })
    expect(outcomes(await job)).toEqual(['__self main failure', '__self post success'])
  })

  test('rejects for an action that cannot be read, before any step runs', async () => {
    let ran = false
    const job = run({ run: () => (ran = true) }, action('', { folder: 'nothing' }))
    await expect(job).rejects.toThrow(/ENOENT/)
    expect(ran).toBe(false)
  })
})
