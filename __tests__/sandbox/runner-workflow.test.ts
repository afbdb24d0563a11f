import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../sandbox/github/index.ts'
import { runWorkflow, type WorkflowOptions, type WorkflowResult } from '../../sandbox/runner/index.ts'

let github: GitHubSandbox
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'workflow-test-'))
  github = await startGitHub()
  await github.push('main', { 'hello.txt': 'hello from the repository' }, 'Add hello.txt')
})
afterAll(async () => {
  await github.close()
  await rm(directory, { recursive: true, force: true })
})

/** Runs a workflow of these jobs. No kie is needed where none of them uses the action. */
async function run(
  jobs: string,
  options: Partial<WorkflowOptions> & { readonly on?: string } = {},
): Promise<WorkflowResult> {
  const { on = 'push', ...others } = options
  const file = join(directory, 'workflow.yml')
  writeFileSync(file, `name: Test\non: ${on}\n${jobs}`)
  const services = { kie: { url: 'http://127.0.0.1:1' }, github }
  return runWorkflow({ file, event: { name: 'push' }, services, directory, ...others })
}

/** What the only row of a job printed, without the headers of its steps. */
function printed({ jobs }: WorkflowResult, id = 'a'): string {
  return jobs[id]?.rows[0]?.steps.map(({ step }) => step?.raw ?? '').join('') ?? ''
}

const results = ({ jobs }: WorkflowResult): Record<string, string> =>
  Object.fromEntries(Object.entries(jobs).map(([id, { result }]) => [id, result]))

const RUNTIME = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/', ACTIONS_RUNTIME_TOKEN: 'token of the runtime' }

describe('scripts', () => {
  test('run in bash, see env of workflow, job and step, and leave outputs and environment for later ones', async () => {
    const result = await run(
      `
env: { FROM: workflow, A: '1' }
jobs:
  a:
    runs-on: ubuntu-latest
    env: { FROM: job, EVENT: '\${{ github.event_name }}' }
    steps:
      - id: first
        env: { B: 2 }
        run: |
          echo "$FROM $A $B $EVENT $GITHUB_JOB $GITHUB_REPOSITORY \${ACTIONS_RUNTIME_TOKEN-none}"
          echo "fruit=an apple" >> "$GITHUB_OUTPUT"
          echo "MOOD=good" >> "$GITHUB_ENV"
      - env: { FRUIT: '\${{ steps.first.outputs.fruit }}' }
        run: echo "$MOOD and $FRUIT" | tee file.txt
      - run: mkdir below
      - working-directory: below
        run: pwd
`,
      { services: { kie: { url: '' }, github, artifacts: { run: () => ({ runId: 1, attempt: 1, env: RUNTIME }) } } },
    )
    const [row] = result.jobs['a']?.rows ?? []
    const workspace = row?.workspace ?? ''
    expect(printed(result)).toBe(`job 1 2 push a octo/kie-art none\ngood and an apple\n${workspace}/below\n`)
    expect(readFileSync(join(workspace, 'file.txt'), 'utf8')).toBe('good and an apple\n')
  })

  const shells = [
    { name: 'ends at the first command that fails', script: 'run: "false; echo more"', want: 'failure' },
    { name: 'overlooks a pipe like bash -e', script: 'run: "false | cat"', want: 'success' },
    { name: 'as `bash` does not', script: '{ run: "false | cat", shell: bash }', want: 'failure' },
  ]
  test.each(shells)('$name', async ({ script, want }) => {
    const step = script.startsWith('{') ? script : `{ ${script} }`
    const result = await run(`jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`)
    expect(result.conclusion).toBe(want)
  })
})

test('steps in the background are read from the file', async () => {
  const result = await run(`
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - id: art
        run: |
          until [ -e built ]; do sleep 0.01; done
          echo image=fox.png >> "$GITHUB_OUTPUT"
        background: true
      - id: server
        run: sleep 100
        background: true
      - run: touch built
      - wait: art
      - run: echo "$IMAGE"
        env: { IMAGE: '\${{ steps.art.outputs.image }}' }
      - cancel: server
      - id: bad
        run: exit 1
        continue-on-error: true
      - wait-all:
`)
  expect(result.conclusion).toBe('success')
  expect(printed(result)).toBe('fox.png\n')
  const ends = result.jobs['a']?.rows[0]?.steps.map(({ id, conclusion }) => `${id} ${conclusion}`)
  expect(ends).toEqual([
    'art success',
    'server cancelled',
    '__run success',
    '__wait success',
    '__run_2 success',
    '__cancel success',
    'bad success',
    '__wait-all success',
  ])
})

describe('jobs', () => {
  const JOBS = `
jobs:
  last:
    needs: [a, b]
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "\${{ needs.a.outputs.fruit }} \${{ needs.b.result }}"' }]
  told:
    needs: last
    if: failure()
    runs-on: ubuntu-latest
    steps: [{ run: echo told }]
  tidy:
    needs: last
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: echo tidy }]
  after:
    needs: tidy
    runs-on: ubuntu-latest
    steps: [{ run: echo after }]
  a:
    runs-on: ubuntu-latest
    outputs: { fruit: '\${{ steps.x.outputs.fruit }}' }
    steps: [{ id: x, run: 'echo fruit=apple >> "$GITHUB_OUTPUT"' }]
  b:
    if: SKIP
    runs-on: ubuntu-latest
    steps: [{ run: exit CODE }]
`
  const rows = [
    {
      name: 'get outputs and results of those they need',
      given: { SKIP: 'true', CODE: '0' },
      want: { a: 'success', b: 'success', last: 'success', told: 'skipped', tidy: 'success', after: 'success' },
    },
    {
      name: 'are skipped after a failure, unless they ask for it',
      given: { SKIP: 'true', CODE: '1' },
      want: { a: 'success', b: 'failure', last: 'skipped', told: 'success', tidy: 'success', after: 'skipped' },
    },
    {
      name: 'are skipped after one that was skipped',
      given: { SKIP: "github.event_name == 'schedule'", CODE: '0' },
      want: { a: 'success', b: 'skipped', last: 'skipped', told: 'skipped', tidy: 'success', after: 'skipped' },
    },
  ]
  test.each(rows)('$name', async ({ given, want }) => {
    const result = await run(JOBS.replace('SKIP', given.SKIP).replace('CODE', given.CODE))
    expect(results(result)).toEqual(want)
    expect(result.conclusion).toBe(given.CODE === '0' ? 'success' : 'failure')
    expect(printed(result, 'last')).toBe(want.last === 'success' ? 'apple success\n' : '')
  })

  test('keep an output that holds a secret to themselves, as GitHub does', async () => {
    const result = await run(
      `
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { open: '\${{ steps.x.outputs.open }}', closed: '\${{ steps.x.outputs.closed }}' }
    steps:
      - id: x
        env: { KEY: '\${{ secrets.KEY }}' }
        run: |
          echo "open=yes" >> "$GITHUB_OUTPUT"
          echo "closed=x$KEY" >> "$GITHUB_OUTPUT"
`,
      { secrets: { KEY: 'very-secret' } },
    )
    expect(result.jobs['a']?.outputs).toEqual({ open: 'yes' })
    expect(result.jobs['a']?.rows[0]?.lines.at(-1)).toMatch(/Skip output 'closed'/)
  })
})

describe('a matrix', () => {
  const JOB = `
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { sizes: '\${{ steps.x.outputs.sizes }}' }
    steps: [{ id: x, run: 'echo "sizes=[1,2]" >> "$GITHUB_OUTPUT"' }]
  a:
    needs: plan
    runs-on: ubuntu-latest
    strategy:
      fail-fast: FAST
      max-parallel: 1
      matrix:
        size: \${{ fromJSON(needs.plan.outputs.sizes) }}
        kind: [x, y]
        exclude: [{ size: 2, kind: y }]
        include: [{ kind: x, colour: red }, { kind: z }]
    steps:
      - env: { ROW: '\${{ matrix.size }} \${{ matrix.kind }} \${{ matrix.colour }}' }
        run: |
          echo "$ROW \${{ strategy.job-index }} of \${{ strategy.job-total }}"
          test "$ROW" != "1 y "
`
  const printedRows = ({ jobs }: WorkflowResult): string[] =>
    jobs['a']?.rows.map(({ conclusion, steps }) => `${steps[0]?.step?.raw.trim() ?? ''} ${conclusion}`) ?? []

  test('is every combination, changed by exclude and include', async () => {
    const result = await run(JOB.replace('FAST', 'false'))
    expect(printedRows(result)).toEqual([
      '1 x red 0 of 4 success',
      '1 y  1 of 4 failure',
      '2 x red 2 of 4 success',
      'z  3 of 4 success',
    ])
    expect(result.conclusion).toBe('failure')
  })

  test('ends at the first failure where it is fast', async () => {
    const result = await run(JOB.replace('FAST', 'true'))
    expect(printedRows(result).slice(1)).toEqual(['1 y  1 of 4 failure', ' cancelled', ' cancelled'])
  })
})

describe('the token', () => {
  const POST = `
    steps:
      - env: { TOKEN: '\${{ secrets.GITHUB_TOKEN }}' }
        run: >
          node -e 'fetch(process.argv[1], { method: "POST", body: process.argv[2], headers: {
          authorization: "Bearer " + process.env.TOKEN } }).then((reply) => process.stdout.write(String(reply.status)))'
          "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/dispatches" '{"event_type":"x"}'`
  const rows = [
    { name: 'reads without permissions', workflow: '', job: '', want: '403' },
    { name: 'has the permissions of the workflow', workflow: 'permissions: { contents: write }', job: '', want: '204' },
    { name: 'has all of write-all', workflow: 'permissions: write-all', job: '', want: '204' },
    {
      name: 'has the permissions of the job where it has its own',
      workflow: 'permissions: { contents: write }',
      job: 'permissions: { issues: write }',
      want: '403',
    },
  ]
  test.each(rows)('$name', async ({ workflow, job, want }) => {
    const result = await run(`${workflow}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    ${job}${POST}`)
    expect(printed(result)).toBe(want)
  })
})

describe('actions/checkout', () => {
  const STEPS = `
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: KEEP }
      - run: |
          cat hello.txt; echo
          git branch --show-current
          git config --get-regexp 'extraheader' | wc -l
`
  test.each([{ keep: 'false' }, { keep: 'true' }])('brings the commit, credentials kept: $keep', async ({ keep }) => {
    const result = await run(STEPS.replace('KEEP', keep))
    expect(printed(result).split(/\s*\n/)).toEqual([
      'hello from the repository',
      'main',
      keep === 'true' ? '1' : '0',
      '',
    ])
  })
})

describe('the event', () => {
  const JOB = `
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "\${{ github.event.client_payload.id }} \${{ inputs.size }} \${{ inputs.colour }}"' }]`

  test('starts the workflow with its payload', async () => {
    const event = { name: 'repository_dispatch', payload: { action: 'mine', client_payload: { id: 7 } } }
    expect(printed(await run(JOB, { on: '{ repository_dispatch: { types: [mine] } }', event }))).toBe(
      '7\n'.replace('7', '7  '),
    )
  })

  test('gives a person’s inputs, and defaults', async () => {
    const on = '{ workflow_dispatch: { inputs: { size: { default: big }, colour: { default: red } } } }'
    const event = { name: 'workflow_dispatch', payload: { inputs: { size: 'small' } } }
    expect(printed(await run(JOB, { on, event }))).toBe(' small red\n')
  })

  test.each([
    { name: 'another event', on: 'schedule' },
    { name: 'another type', on: '{ push: { types: [other] } }' },
  ])('does not start it: $name', async ({ on }) => {
    await expect(run(JOB, { on, event: { name: 'push', payload: { action: 'mine' } } })).rejects.toThrow(
      /does not start/,
    )
  })
})

describe('what cannot be run here is refused', () => {
  const rows = [
    { name: 'an action', given: 'steps: [{ uses: somebody/else@v1 }]', want: /'somebody\/else@v1' cannot be run/ },
    { name: 'a shell', given: 'steps: [{ run: dir, shell: pwsh }]', want: /shell 'pwsh'/ },
    {
      name: 'a key of a step',
      given: 'steps: [{ parallel: [] }]',
      want: /step 1: 'parallel'/,
    },
    {
      name: 'a condition of a wait',
      given: 'steps: [{ wait-all: , if: always() }]',
      want: /step 1: 'if' is not known/,
    },
    {
      name: 'a wait for a step that comes later',
      given: 'steps: [{ wait: [x] }, { id: x, run: x, background: true }]',
      want: /step 1: no step before it has the id 'x'/,
    },
    { name: 'the end of no step', given: 'steps: [{ id: x, cancel: x }]', want: /no step before it has the id 'x'/ },
    { name: 'a value of wait-all', given: 'steps: [{ wait-all: false }]', want: /'wait-all' takes no value/ },
    {
      name: 'an expression that decides whether a failure counts',
      given: `steps: [{ run: x, continue-on-error: '\${{ true }}' }]`,
      want: /step 1: continue-on-error is neither true nor false/,
    },
    { name: 'a key of a job', given: 'container: debian\n    steps: []', want: /job 'a': 'container'/ },
    { name: 'a job that is not there', given: 'needs: b\n    steps: []', want: /not there/ },
    {
      name: 'an input of checkout',
      given: 'steps: [{ uses: actions/checkout@v5, with: { lfs: true } }]',
      want: /'lfs'/,
    },
  ]
  test.each(rows)('$name', async ({ given, want }) => {
    const job = `jobs:\n  a:\n    runs-on: ubuntu-latest\n    ${given}\n`
    const told = await run(job).then(
      ({ jobs }) => jobs['a']?.rows[0]?.lines.join('\n') ?? '',
      (error: unknown) => String(error),
    )
    expect(told).toMatch(want)
  })
})
