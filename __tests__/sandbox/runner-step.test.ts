import { describe, expect, test } from '@jest/globals'
import { runStep, type StepOptions } from '../../sandbox/runner/index.ts'
import { fixture, play, workspace } from './runner-play.ts'

async function environmentOf(options: Partial<StepOptions>): Promise<Record<string, string>> {
  const { raw } = await play('console.log(JSON.stringify(process.env))', options)
  return JSON.parse(raw) as Record<string, string>
}

describe('environment', () => {
  test('holds what the runner sets, where Node keeps what it has compiled, and nothing else', async () => {
    const results = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/', ACTIONS_RUNTIME_TOKEN: 'run-token' }
    const env = await environmentOf({ env: { GREETING: 'hi' }, state: { last: '1' }, results, debug: true })
    const namesOf = (prefix: string): string[] =>
      Object.keys(env)
        .filter((name) => name.startsWith(prefix))
        .sort()
    const others = Object.keys(env).filter((name) => !/^(?:ACTIONS|GITHUB|INPUT|RUNNER|STATE)_/.test(name))
    expect(others.filter((name) => name !== 'NODE_COMPILE_CACHE').sort()).toEqual(['CI', 'GREETING', 'HOME', 'PATH'])
    expect(env['NODE_COMPILE_CACHE']).toBe(process.env['NODE_COMPILE_CACHE'])
    expect(namesOf('ACTIONS_')).toEqual([
      'ACTIONS_CACHE_URL',
      'ACTIONS_RESULTS_URL',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_RUNTIME_URL',
    ])
    expect(
      namesOf('RUNNER_')
        .map((name) => name.slice(7))
        .join(' '),
    ).toBe('ARCH DEBUG ENVIRONMENT NAME OS TEMP TOOL_CACHE WORKSPACE')
    expect(
      namesOf('GITHUB_')
        .map((name) => name.slice(7))
        .join(' '),
    ).toBe(
      'ACTION ACTIONS ACTION_PATH ACTOR ACTOR_ID API_URL ARTIFACTS ARTIFACTS_LIST BASE_REF ENV EVENT_NAME EVENT_PATH ' +
        'GRAPHQL_URL HEAD_REF JOB OUTPUT PATH REF REF_NAME REF_PROTECTED REF_TYPE REPOSITORY REPOSITORY_ID REPOSITORY_OWNER ' +
        'REPOSITORY_OWNER_ID RETENTION_DAYS RUN_ATTEMPT RUN_ID RUN_NUMBER SERVER_URL SHA STATE STEP_SUMMARY ' +
        'TRIGGERING_ACTOR WORKFLOW WORKFLOW_REF WORKFLOW_SHA WORKSPACE',
    )
    expect(env).toMatchObject({ CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_DEBUG: '1', STATE_last: '1' })
  })

  test('tells of the run what the test says', async () => {
    const github = {
      repository: 'a/b',
      ref: 'refs/pull/7/merge',
      headRef: 'topic',
      eventName: 'pull_request',
      runAttempt: '2',
      apiUrl: 'http://127.0.0.1:2',
    }
    expect(await environmentOf({ github, id: 'draw' })).toMatchObject({
      GITHUB_ACTION: 'draw',
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_REPOSITORY_OWNER: 'a',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_HEAD_REF: 'topic',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:2/graphql',
      GITHUB_WORKSPACE: workspace,
    })
  })

  test('runs Node 24 in the workspace, without stdin, with the event at hand', async () => {
    const script = `
      import { readFileSync } from 'node:fs'
      const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH))
      console.log(process.version.slice(0, 4), process.cwd(), readFileSync(0).length, event.number)`
    const { raw } = await play(script, { github: { event: { number: 7 } } })
    expect(raw).toBe(`v24. ${workspace} 0 7\n`)
  })

  test('has no runtime token without an artifact service', async () => {
    expect(Object.keys(await environmentOf({})).filter((name) => name.startsWith('ACTIONS_'))).toEqual([])
  })
})

describe('inputs', () => {
  test('sets every declared input, evaluates defaults, keeps hyphens and turns spaces into _', async () => {
    const strategy = { 'job-index': 1, 'job-total': 2 }
    const env = await environmentOf({
      with: { 'Two Words': '${{ github.actor }}' },
      strategy,
      github: { token: 'tok' },
    })
    expect(env).toMatchObject({
      INPUT_TWO_WORDS: 'octocat',
      'INPUT_GITHUB-TOKEN': 'tok',
      'INPUT_RESUME-KEY': 'images-1',
      'INPUT_ARTIFACT-NAME': 'kie-images-1',
      INPUT_COUNT: '1',
      'INPUT_POST-SCRIPT': '',
      INPUT_OLD: '',
    })
    expect(await environmentOf({})).toMatchObject({ 'INPUT_ARTIFACT-NAME': 'kie-images' })
  })

  test('warns about unknown and deprecated inputs, and passes them on', async () => {
    const { annotations, raw } = await play('console.log(process.env.INPUT_PROMT)', { with: { promt: 'x', OLD: '1' } })
    expect(raw).toBe('x\n')
    expect(annotations.map((annotation) => annotation.message)).toEqual([
      "Input 'OLD' has been deprecated with message: use count",
      expect.stringMatching(/^Unexpected input\(s\) 'promt', valid inputs are \['script', /),
    ])
  })

  test('masks secrets and tokens from the first line on', async () => {
    const { lines, raw } = await play('console.log(process.env.INPUT_OLD, process.env["INPUT_GITHUB-TOKEN"])', {
      secrets: { KEY: 'canary-1' },
      github: { token: 'canary-2' },
      with: { old: '${{ secrets.KEY }}' },
    })
    expect(raw).toContain('canary-1 canary-2')
    expect(lines).toContain('  old: ***')
    expect(lines.join('\n')).not.toContain('canary')
  })

  const refused = [
    { name: 'a default that asks for a secret', action: 'secret-default', want: /'api-key'.*named-value: 'secrets'/ },
    { name: 'a Node that runners no longer have', action: 'old-node', want: /'runs\.using' is 'node16'/ },
    { name: 'a folder without action.yml', action: 'nothing', want: /ENOENT/ },
  ]
  test.each(refused)('refuses $name', ({ action, want }) => {
    expect(() => runStep({ action: fixture(action), workspace })).toThrow(want)
  })
})
