import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import type { StepOptions } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { environmentOf, makeFolders, runBare, type BareFolders } from './bare-process.ts'
import { type Stage, startArtifacts, startGitHub, startStage } from './harness.ts'
import { startProxiedWorld } from './proxied-world.ts'
import { Started } from './started.ts'
import { startTripwire } from './tripwire.ts'

let azurite: Azurite
let stage: Stage
const started = new Started()

beforeAll(async () => {
  azurite = await workerAzurite()
  stage = started.add(await startStage())
})

afterAll(async () => {
  await started.close()
})

/** The log below the runner's own header, with what differs from run to run replaced. */
function ownLines(lines: readonly string[]): readonly string[] {
  return lines
    .slice(lines.indexOf('##[endgroup]') + 1)
    .map((line) => line.replaceAll(/\b[0-9a-f]{40}\b/g, '<sha>').replaceAll(/\b[0-9a-f]{32}\b/g, '<task>'))
    .map((line) => line.replaceAll(/\b[0-9a-f]{7}\b/g, '<abbreviated>'))
    .map((line) => line.replaceAll(/\d+\.\d s/g, '<seconds>').replaceAll(/\d+ kB/g, '<size>'))
}

test.concurrent('a good run says in a few lines what happened, what it cost, and where the image is', async () => {
  const github = started.add(await startGitHub())
  // Long enough that a look finds it at work, however busy this machine is.
  const own = started.add(await startStage({ draw: () => ({ generatingMs: 15_000 }) }))
  const step = await own.run(
    { name: 'fox', deliver: 'commit', 'github-token': github.token({ contents: 'write' }) },
    { github: { repository: github.repository, sha: await github.head('main'), apiUrl: github.url } },
  )
  expect(ownLines(step.lines)).toEqual([
    expect.stringMatching(
      /^##\[notice\]No re-run can take up what this step submits\. This runner offers no artifact service/,
    ),
    "##[notice]The API key goes to 127.0.0.1, as 'api-url' says.",
    'To make: 1 image with gpt-image/1.5-text-to-image, for 4 credits; 1000 credits left.',
    'fox: task <task> accepted',
    'fox: generating',
    'fox: drawn in <seconds> for 4 credits',
    'fox: saved as kie-images/fox.png (128x128, <size>)',
    "Committed 1 image to 'main' as <sha>.",
    'Made 1 image.',
    `Commit <abbreviated> on main, signed by GitHub: https://github.com/${github.repository}/commit/<sha>`,
    // Between the 15 s of the drawing and the look that finds it done.
    expect.stringMatching(/^Cost: 4 credits; 996 credits left\. It took (1\d|2[0-5]) s\.$/),
  ])
})

test.concurrent('F106: nobody reads the log any more, and the run goes on', async () => {
  const folders = makeFolders()
  const env = { ...environmentOf(stage.kie, folders), GITHUB_OUTPUT: folders.outputFile }
  const { exitCode, stderr } = await runBare(env, { closeStdout: true })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(imageOf(folders).length).toBeGreaterThan(0)
  expect(readFileSync(folders.outputFile, 'utf8')).toContain('success')
  folders.remove()
})

test.concurrent('F106: an error that nobody caught is one escaped line, and the step fails', async () => {
  const code = "process.on('SIGUSR2',()=>{throw Error('out of\\n::set-output name=x::y')})"
  const preload = `--import=data:text/javascript,${encodeURIComponent(code)}`
  const run = stage.start({ prompt: 'Uncaught', name: 'fox' }, { env: { NODE_OPTIONS: preload } })
  const stop = stage.kie.onRequest(({ endpoint, query }) => {
    const task = stage.kie.tasks.find(({ input }) => input['prompt'] === 'Uncaught')
    if (endpoint === 'recordInfo' && query['taskId'] === task?.taskId) run.kill('SIGUSR2')
  })
  const step = await run.done
  stop()
  expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
  const errors = step.annotations.filter(({ level }) => level === 'error')
  expect(errors).toEqual([
    {
      level: 'error',
      message: expect.stringMatching(
        /^Failed before all was done\. A fault in this action: Error: out of.*Please report it at /,
      ),
    },
  ])
  expect(step.outputs).not.toHaveProperty('x')
  expect(step.lines.join('\n')).toMatch(/fox: task [0-9a-f]{32} accepted/)
})

test.concurrent(
  'T12: what nobody caught while the step is tidied up is one escaped line, ends nothing and fails no job',
  async () => {
    const code =
      "process.on('newListener',(name)=>name==='uncaughtException'&&process.nextTick(()=>{throw Error('out of\\n::error::y')}))"
    const preload = `--import=data:text/javascript,${encodeURIComponent(code)}`
    const folders = makeFolders()
    const env = {
      ...environmentOf(stage.kie, folders),
      NODE_OPTIONS: preload,
      STATE_command: '1',
      GITHUB_REPOSITORY: '',
    }
    const { exitCode, stdout, stderr } = await runBare(env, { entry: 'post.js' })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.match(/^::warning::A fault while the step is tidied up: out of$/gm)).toHaveLength(1)
    expect(stdout).not.toContain('::error')
    expect(stdout).toContain('The command got no reaction that says how it ended')
    folders.remove()
  },
)

function imageOf({ workspace }: BareFolders): Buffer {
  return readFileSync(path.join(workspace, 'kie-images/image.png'))
}

const UNWILLING_RUNNERS = [
  { name: 'no file for outputs and none for the summary', output: undefined, summary: undefined },
  { name: 'a file for outputs that cannot be written', output: 'directory', summary: 'file' },
  { name: 'a file for the summary that cannot be written', output: 'file', summary: 'directory' },
  { name: 'a file for outputs that is gone', output: 'gone', summary: 'file' },
] as const

test.concurrent.each(UNWILLING_RUNNERS)('F107: $name', async ({ output, summary }) => {
  const folders = makeFolders()
  const prepare = (file: string, state: (typeof UNWILLING_RUNNERS)[number]['output' | 'summary']): string => {
    if (state !== 'file') rmSync(file)
    if (state === 'directory') mkdirSync(file)
    return state === undefined ? '' : file
  }
  const { exitCode, stdout } = await runBare({
    ...environmentOf(stage.kie, folders),
    GITHUB_OUTPUT: prepare(folders.outputFile, output),
    GITHUB_STEP_SUMMARY: prepare(folders.summaryFile, summary),
  })
  expect(stdout).toMatch(/^(?:\u001b\[32m)?Made 1 image\./m)
  expect(exitCode).toBe(0)
  expect(imageOf(folders).length).toBeGreaterThan(0)
  expect(/::warning::The runner took no outputs/.test(stdout)).toBe(output === 'directory' || output === 'gone')
  expect(/::warning::The runner took no summary/.test(stdout)).toBe(summary !== 'file')
  if (output === 'file') expect(readFileSync(folders.outputFile, 'utf8')).toContain('success')
  if (summary === 'file') expect(readFileSync(folders.summaryFile, 'utf8')).toContain('Made 1 image')
  folders.remove()
})

describe('a place that is no runner', () => {
  test.concurrent('nothing at all: says what it is', async () => {
    const { exitCode, stdout, stderr } = await runBare({})
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /^Failed before anything was submitted\. Cost: 0 credits\.\n::error::Not set: .*GITHUB_WORKSPACE.*\. This program runs as a step of a GitHub workflow\.\n$/,
    )
    expect(stderr).toBe('')
  })

  test.concurrent('one variable is missing: names it', async () => {
    const folders = makeFolders()
    const env = { ...environmentOf(stage.kie, folders), RUNNER_TEMP: '' }
    const { exitCode, stdout } = await runBare({ ...env, GITHUB_OUTPUT: folders.outputFile })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('::error::Not set: RUNNER_TEMP.')
    expect(readFileSync(folders.outputFile, 'utf8')).toMatch(/^status=failed$/m)
    folders.remove()
  })

  test.concurrent('the event cannot be read', async () => {
    const folders = makeFolders()
    const env = { ...environmentOf(stage.kie, folders), GITHUB_EVENT_PATH: '/nowhere/event.json' }
    expect(await runBare(env)).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('GITHUB_EVENT_PATH') })
    folders.remove()
  })
})

const NO_ARTIFACT_SERVICE: readonly { name: string; step: Partial<StepOptions>; says: string }[] = [
  {
    name: 'GitHub Enterprise Server, Gitea, Forgejo',
    step: { github: { serverUrl: 'https://git.example.org' } },
    says: "git.example.org has no artifact service for this action: GitHub's client takes github.com and ghe.com alone.",
  },
  { name: 'a runner without a token for it', step: {}, says: 'This runner offers no artifact service' },
]

test.concurrent.each(NO_ARTIFACT_SERVICE)('F64: $name; said before anything is spent', async ({ step, says }) => {
  const tripwire = started.add(await startTripwire())
  const result = await stage.run({ deliver: 'artifact', 'api-url': tripwire.url }, step)
  expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
  const [error] = result.annotations.filter(({ level }) => level === 'error')
  expect(error?.message).toContain(says)
  expect(error?.message).toMatch(/Set the input 'deliver' to 'commit'.* or 'none'\./)
  expect(tripwire.touched).toBe(0)
})

test.concurrent('F64: where nothing goes to the artifact service, its absence does not matter', async () => {
  const step = await stage.run({ deliver: 'none' }, { github: { serverUrl: 'https://git.example.org' } })
  expect(step.lines).toContain('Made 1 image.')
})

test.concurrent('F91: a summary of a thousand images stays below what the runner drops', async () => {
  const fields = { note: '|`<'.repeat(70) }
  const step = await stage.run({
    mode: 'plan',
    'api-key': '',
    model: 'some/model',
    name: 'a'.repeat(50),
    count: '1000',
    'model-input': JSON.stringify(fields),
  })
  expect(step.exitCode).toBe(0)
  expect(step.summaryDropped).toBe(false)
  expect(Buffer.byteLength(step.summary)).toBeGreaterThan(500_000)
  expect(Buffer.byteLength(step.summary)).toBeLessThanOrEqual(1_000_000)
  expect(step.summary).toMatch(/\d more images do not fit on this page/)
})

test.concurrent('F108: every connection goes through the proxy, and names are its matter', async () => {
  const artifacts = started.add(await startArtifacts({ azurite }))
  const github = started.add(await startGitHub())
  const { kie } = stage
  const world = started.add(
    await startProxiedWorld({
      'api.kie.test': kie.url,
      'files.kie.test': kie.fileUrl,
      'api.github.test': github.url,
      'results.test': artifacts.url,
    }),
  )
  const job = artifacts.run({ runId: 1 })
  const step = await stage.run(
    {
      'api-url': 'https://api.kie.test',
      deliver: 'artifact commit',
      'github-token': github.token({ contents: 'write' }),
    },
    {
      github: { repository: github.repository, sha: await github.head('main'), apiUrl: 'https://api.github.test' },
      results: { ...job.env, ACTIONS_RESULTS_URL: 'https://results.test/' },
      env: { HTTPS_PROXY: world.proxyUrl, NODE_EXTRA_CA_CERTS: world.certificateFile },
    },
  )
  expect(step.lines).toContain('Made 1 image.')
  expect(step.outputs['source-urls']).toMatch(/^\["https:\/\/files\.kie\.test\/[^"]+"\]$/)
  expect(new Set(world.tunnels)).toEqual(
    new Set(['api.kie.test:443', 'files.kie.test:443', 'api.github.test:443', 'results.test:443']),
  )
  expect(await github.log('main')).toHaveLength(2)
  expect(artifacts.artifacts).toHaveLength(1)
})

test.concurrent(
  'D6 F108: loopback is never proxied, and an unusable proxy is an error before any request',
  async () => {
    const tripwire = started.add(await startTripwire())
    const passed = await stage.run({}, { env: { HTTP_PROXY: tripwire.url, HTTPS_PROXY: tripwire.url } })
    expect(passed.lines).toContain('Made 1 image.')
    expect(tripwire.touched).toBe(0)
    const stopped = await stage.run({}, { env: { HTTPS_PROXY: 'http://user:proxy-password-50%@127.0.0.1:1' } })
    expect(stopped.exitCode).toBe(1)
    expect(stopped.lines.at(-1)).toMatch(
      /^##\[error\].*HTTPS_PROXY has a percent sign .* Write %25 for a percent sign\.$/,
    )
    expect(stopped.raw.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('proxy-password')
    expect(stopped.outputs).toMatchObject({ status: 'failed', 'credits-used': '0' })
  },
)

test.concurrent(
  'a token with white space before and behind it, as pasted secrets have, deletes the temporary ref, too',
  async () => {
    const github = started.add(await startGitHub())
    const token = github.token({ contents: 'write' })
    const ref = 'refs/kie-image-action/1-images-1-0a1b2c3d'
    await github.git('update-ref', ref, await github.head('main'))
    const folders = makeFolders()
    const env = {
      ...environmentOf(stage.kie, folders),
      GITHUB_REPOSITORY: github.repository,
      GITHUB_API_URL: github.url,
      'INPUT_GITHUB-TOKEN': ` \n${token}\n`,
      'STATE_temporary-ref': ref,
    }
    const { exitCode, stdout } = await runBare(env, { entry: 'post.js' })
    folders.remove()
    expect({ exitCode, stdout: stdout.replace(/^::add-mask::.*\n/gm, '') }).toEqual({ exitCode: 0, stdout: '' })
    expect(await github.git('for-each-ref', 'refs/kie-image-action')).toBe('')
  },
)
