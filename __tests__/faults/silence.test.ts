import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { startArtifacts, startGitHub, startStage } from '../action/harness.ts'
import { startProxiedWorld } from '../action/proxied-world.ts'
import { Started } from '../action/started.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { SILENCES, type Silence } from '../silent-network.ts'

/** How soon a cancelled step has to be over. */
const PROMISED_MS = 2_000

const MINUTE_MS = 60_000

/** A host that a step talks to, and how the step ends that hears nothing of it. */
interface Host {
  readonly name: string
  /** What the step calls it. */
  readonly host: string
  readonly deliver: string
  readonly count?: number
  /** The longest that the step may take. */
  readonly limitMs: number
  readonly status: string
  /** Whether an image is made, and stays, whatever becomes of it. */
  readonly keeps: boolean
}

const HOSTS: readonly Host[] = [
  // The balance is asked for three times, and not waited for longer; a createTask without an answer is not sent again.
  {
    name: "kie's API",
    host: 'api.kie.test',
    deliver: 'artifact',
    limitMs: 5 * MINUTE_MS,
    status: 'failed',
    keeps: false,
  },
  {
    name: 'the host of the results',
    host: 'files.kie.test',
    deliver: 'artifact',
    limitMs: 3 * MINUTE_MS,
    status: 'failed',
    keeps: false,
  },
  {
    name: "GitHub's API",
    host: 'api.github.test',
    deliver: 'commit',
    limitMs: 5 * MINUTE_MS,
    status: 'failed',
    keeps: false,
  },
  {
    name: 'the host of the blobs',
    host: 'blobs.test',
    deliver: 'artifact',
    limitMs: 12 * MINUTE_MS,
    status: 'partial',
    keeps: true,
  },
  // What git cannot push goes one by one.
  {
    name: 'git',
    host: 'octo.ghe.com',
    deliver: 'commit',
    count: 21,
    limitMs: 6 * MINUTE_MS,
    status: 'success',
    keeps: true,
  },
]

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

/** Runs a step in a world in which one host is silent. @param cancel - whether it is cancelled when it has asked that host */
async function play(
  { host, deliver, count = 1 }: Host,
  { silence, cancel }: { readonly silence: Silence; readonly cancel: boolean },
): Promise<{ readonly step: StepResult; readonly tookMs: number }> {
  const started = new Started()
  try {
    const artifacts = started.add(await startArtifacts({ azurite }))
    const github = started.add(await startGitHub())
    const stage = started.add(await startStage())
    const world = started.add(
      await startProxiedWorld({
        'api.kie.test': stage.kie.url,
        'files.kie.test': stage.kie.fileUrl,
        'api.github.test': github.url,
        'octo.ghe.com': github.url,
        // The first of two names is that which answers give.
        'blobs.test': artifacts.url,
        'results.test': artifacts.url,
      }),
    )
    let start = clock.now()
    const reached = Promise.withResolvers<undefined>()
    world.hush(host, silence, () => reached.resolve(undefined))
    const run = stage.start(
      {
        'api-url': 'https://api.kie.test',
        deliver,
        count: String(count),
        'github-token': github.token({ contents: 'write' }),
      },
      {
        github: {
          repository: github.repository,
          sha: await github.head('main'),
          apiUrl: 'https://api.github.test',
          serverUrl: 'https://octo.ghe.com',
        },
        results: { ...artifacts.run({ runId: 1 }).env, ACTIONS_RESULTS_URL: 'https://results.test/' },
        env: {
          HTTPS_PROXY: world.proxyUrl,
          NODE_EXTRA_CA_CERTS: world.certificateFile,
          GIT_SSL_CAINFO: world.certificateFile,
        },
      },
    )
    if (cancel) {
      await Promise.race([reached.promise, run.done])
      start = clock.now()
      run.cancel()
    }
    const step = await run.done
    return { step, tookMs: clock.now() - start }
  } finally {
    await started.close()
  }
}

const cells = HOSTS.flatMap((host) => SILENCES.map((silence) => ({ ...host, silence })))

describe.each(cells)('D5: $name, silence $silence', ({ silence, ...host }) => {
  test('the step ends within its limit, and says so', async () => {
    const { step, tookMs } = await play(host, { silence, cancel: false })
    expect(step.outputs['status']).toBe(host.status)
    expect(tookMs).toBeLessThan(host.limitMs)
    expect(step.raw).not.toContain('A fault in this action')
    expect(step.outputs['images'] === '[]').toBe(!host.keeps)
  })

  test('a cancel ends it within 2 s, with all outputs and the summary', async () => {
    const { step, tookMs } = await play(host, { silence, cancel: true })
    expect(step).toMatchObject({ exitCode: 1, signal: null, outputs: { status: 'cancelled' } })
    expect(tookMs).toBeLessThan(PROMISED_MS)
    expect(step.raw).not.toContain('A fault in this action')
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ status: 'cancelled' })
    expect(step.summary).toMatch(/^### Cancelled/m)
    expect(step.outputs['images'] === '[]').toBe(!host.keeps)
  })
})
