import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { ArtifactMethod, Azurite } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture, type Endpoint } from '../../sandbox/kie/index.ts'
import type { StepResult, StepRun } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { disturb, type Disturbance, type Disturbed } from './cancel-scene.ts'
import { startGitHub, startStage } from './harness.ts'

/** How soon a cancelled step has to be over. */
const PROMISED_MS = 2000

/** The first task is made at once, the others wait for the rate: whatever goes on after the strike would make them. */
const THREE_IN_TURN = { count: '3', 'rate-limit': '1' }

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

/** The moment at which a request to kie has arrived and is not answered. */
function holding(endpoint: Endpoint, which = 1): Disturbance['at'] {
  return ({ kie }, reached) => {
    let seen = 0
    kie.onRequest((request) => (request.endpoint === endpoint && ++seen === which ? reached() : undefined))
  }
}

/** The lines that say why the step fails, without the runner's own where it cancels the step. */
function errorsOf({ annotations }: StepResult): readonly string[] {
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
  return errors.filter((message) => message !== 'The operation was canceled.')
}

/** What holds at the end of every cancelled step. */
function expectCancelled({ step, kie, files }: Disturbed): void {
  const { exitCode, signal, outputs } = step
  expect(errorsOf(step)).toEqual([expect.stringMatching(/^Cancelled/)])
  expect({ exitCode, signal, status: outputs['status'] }).toEqual({ exitCode: 1, signal: null, status: 'cancelled' })
  expect(step.raw).toContain('kie cannot cancel what it has accepted.')
  expect(step.raw).not.toContain('A fault in this action')
  expect(files.filter((file) => file.endsWith('.part'))).toEqual([])
  for (const { taskId } of kie.tasks) expect(step.lines.join('\n')).toContain(taskId)
}

/** The task that is still at work stands in the log, in the outputs and in the summary. */
function expectPending({ step, kie }: Disturbed, name: string): void {
  const tasks = JSON.stringify({ [name]: kie.tasks[0]?.taskId })
  expect(step.outputs).toMatchObject({ tasks, 'pending-tasks': tasks, 'credits-used': '' })
  expect(step.summary).toContain('Paid for, or perhaps, and not here: 1 task. To collect')
  expect(step.summary).toContain(`tasks: '${tasks}'`)
}

/** The images stay where a later step finds them, and the summary says that they went nowhere. */
function expectKept({ step, files }: Disturbed): void {
  expect(files).toEqual(['image.png', 'images.lock.json', 'tasks.json'])
  expect(step.outputs).toMatchObject({ images: '["kie-images/image.png"]', 'commit-sha': '', 'artifact-id': '' })
  expect(step.summary).toContain('Delivery failed')
}

function created({ kie }: Disturbed): number {
  return kie.requests.filter(({ endpoint }) => endpoint === 'createTask').length
}

/** Holds the n-th request that fits until the step has ended. */
function holdingGitHub(github: GitHubSandbox, on: string, which = 1): Disturbance['at'] {
  return (_scene, reached) => {
    let seen = 0
    github.onRequest(on, () => (++seen === which ? reached() : undefined))
  }
}

describe('a step that a person cancels is over within 2 s, whatever it waits for', () => {
  const cancel: Disturbance['strike'] = (run) => run.cancel()

  test.concurrent('F101: createTask is in flight, its outcome stays unknown and is said to be', async () => {
    const inputs = { ...THREE_IN_TURN, name: 'fox' }
    await disturb({ azurite, inputs, strike: cancel, at: holding('createTask') }, (ended) => {
      expectCancelled(ended)
      expect(ended.tookMs).toBeLessThan(PROMISED_MS)
      expect(created(ended)).toBe(1)
      const { outputs, summary } = ended.step
      expect(outputs).toMatchObject({ tasks: '{}', 'pending-tasks': '{}', 'credits-used': '' })
      const unknown = { name: 'fox-1', taskId: null, code: null, reason: 'outcome-unknown', charged: 'unknown' }
      const cancelled = { taskId: null, code: null, reason: 'cancelled', charged: 'no' }
      expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({
        status: 'cancelled',
        failures: [unknown, { name: 'fox-2', ...cancelled }, { name: 'fox-3', ...cancelled }],
      })
      expect(summary).toContain('### Cancelled: 0 of 3 images arrived')
    })
  })

  test.concurrent('F101: the branch is being moved, and may have been', async () => {
    const github = await startGitHub()
    const at = holdingGitHub(github, 'PATCH */git/refs/*')
    await disturb({ azurite, github, inputs: { deliver: 'commit' }, strike: cancel, at }, async (ended) => {
      expectCancelled(ended)
      expect(ended.tookMs).toBeLessThan(PROMISED_MS)
      expectKept(ended)
      expect(await github.log('main')).toHaveLength(1)
      const [error] = errorsOf(ended.step)
      expect(error).toContain("Delivery failed, commit: Cancelled while branch 'main' was being moved to ")
      expect(error).toContain('The branch holds either all of these images or none; look there.')
    })
  })
})

const COMMIT_CALLS = [
  { name: 'looking up the branch', on: 'GET */git/ref/*', which: 3 },
  { name: 'storing the image', on: 'POST */git/blobs', which: 2 },
  { name: 'storing the tree', on: 'POST */git/trees', which: 1 },
  { name: 'storing the commit', on: 'POST */git/commits', which: 1 },
]

test.concurrent.each(COMMIT_CALLS)('F101: SIGINT while $name', async ({ on, which }) => {
  const github = await startGitHub()
  const at = holdingGitHub(github, on, which)
  await disturb({ azurite, github, inputs: { deliver: 'commit' }, at }, async (ended) => {
    expectCancelled(ended)
    expectKept(ended)
    expect(await github.log('main')).toHaveLength(1)
    expect(ended.artifacts.requests).toEqual([])
    expect(errorsOf(ended.step).join()).toContain(
      'Delivery failed, commit: Cancelled before the images were delivered.',
    )
  })
})

test.concurrent('F101: the branch moves in the last moment, and the step says so', async () => {
  const github = await startGitHub()
  const at: Disturbance['at'] = (_scene, reached) => {
    github.onRequest('PATCH */git/refs/*', async () => {
      void reached()
      await clock.sleep(20)
    })
  }
  await disturb({ azurite, github, inputs: { deliver: 'commit' }, at }, async ({ step }) => {
    const head = await github.head('main')
    expect(step.lines).toContain(`Committed 1 image to 'main' as ${head}.`)
    expect(step.outputs).toMatchObject({ status: 'cancelled', 'commit-sha': head })
  })
})

const UPLOAD_CALLS: readonly ArtifactMethod[] = ['CreateArtifact', 'PutBlob', 'FinalizeArtifact']

test.concurrent.each(UPLOAD_CALLS)('F101: SIGINT during the upload of the artifact, %s', async (method) => {
  const at: Disturbance['at'] = ({ artifacts }, reached) => {
    artifacts.onRequest((request) => (request.method === method ? reached() : undefined))
  }
  await disturb({ azurite, inputs: { deliver: 'artifact' }, at }, (ended) => {
    expectCancelled(ended)
    expectKept(ended)
    expect(ended.artifacts.artifacts).toEqual([])
    expect(errorsOf(ended.step).join()).toContain(
      'Delivery failed, artifact: Cancelled while the images were being delivered: nobody knows whether they arrived.',
    )
  })
})

test.concurrent('F101: SIGINT during the checks; nothing is spent', async () => {
  await disturb({ azurite, at: holding('credit') }, (ended) => {
    expectCancelled(ended)
    expect(created(ended)).toBe(0)
    expect(errorsOf(ended.step)).toEqual(['Cancelled before anything was submitted. Cost: 0 credits.'])
  })
})

test.concurrent('F101: SIGINT with createTask in flight; an id that comes a moment later is caught', async () => {
  const at: Disturbance['at'] = ({ kie }, reached) => {
    kie.onRequest(async ({ endpoint }) => {
      if (endpoint !== 'createTask') return
      void reached()
      await clock.sleep(100)
    })
  }
  await disturb({ azurite, inputs: THREE_IN_TURN, at }, (ended) => {
    expectCancelled(ended)
    expect(created(ended)).toBe(1)
    expectPending(ended, 'image-1')
  })
})

test.concurrent('F101: SIGINT while a look at the task is in flight', async () => {
  await disturb({ azurite, inputs: THREE_IN_TURN, at: holding('recordInfo') }, (ended) => {
    expectCancelled(ended)
    expect(created(ended)).toBe(1)
    expectPending(ended, 'image-1')
  })
})

test.concurrent('F36: SIGINT between two looks; the sleep ends at once, and nothing is tried again', async () => {
  const at: Disturbance['at'] = ({ kie }, reached) => {
    kie.onRequest(({ endpoint }) => {
      // The next look is 2 s away.
      if (endpoint === 'recordInfo') void clock.sleep(1000).then(reached)
    })
  }
  await disturb({ azurite, inputs: THREE_IN_TURN, generatingMs: 60_000, at }, (ended) => {
    expectCancelled(ended)
    expectPending(ended, 'image-1')
    expect(created(ended)).toBe(1)
    expect(ended.laterRequests).toBe(0)
  })
})

test.concurrent('F101: SIGINT during a download; what has arrived is kept, the rest is named', async () => {
  const inputs = { count: '3', 'rate-limit': '2', name: 'fox' }
  await disturb({ azurite, inputs, at: holding('file', 2) }, (ended) => {
    expectCancelled(ended)
    expect(created(ended)).toBe(2)
    const { files, kie, step } = ended
    const links = kie.tasks.map(({ urls }) => urls[0] ?? '')
    expect(files).toHaveLength(3)
    expect(files).toEqual(expect.arrayContaining(['images.lock.json', 'tasks.json']))
    expect(JSON.parse(step.outputs['images'] ?? '')).toEqual([`kie-images/${files[0]}`])
    expect((JSON.parse(step.outputs['source-urls'] ?? '') as string[]).toSorted()).toEqual(links.toSorted())
    expect(step.outputs['result']).toContain('"reason":"cancelled","charged":"yes"')
  })
})

test.concurrent('F102: SIGTERM first counts as SIGINT', async () => {
  const strike: Disturbance['strike'] = (run) => run.kill('SIGTERM')
  await disturb({ azurite, strike, at: holding('recordInfo') }, (ended) => {
    expectCancelled(ended)
    expectPending(ended, 'image')
  })
})

test.concurrent('F102: a second signal ends the step at once', async () => {
  const strike: Disturbance['strike'] = async (run) => {
    run.kill('SIGINT')
    await clock.sleep(200)
    run.kill('SIGTERM')
  }
  // With createTask in flight one signal alone would leave it more than a second.
  await disturb({ azurite, strike, at: holding('createTask') }, ({ step, tookMs, files }) => {
    expect(step.exitCode).toBe(1)
    expect(tookMs).toBeLessThan(800)
    expect(files).toEqual([])
  })
})

const ENDS = [
  { name: 'a cancel', strike: (run: StepRun) => run.kill('SIGINT') },
  {
    name: 'a second signal',
    strike: async (run: StepRun) => {
      run.kill('SIGINT')
      await clock.sleep(200)
      run.kill('SIGTERM')
    },
  },
]

test.concurrent.each(ENDS)('D7: $name leaves all ids in the outputs, also those not told yet', async ({ strike }) => {
  // Up to 20 each id is told at once; then the next time at 25.
  const inputs = { count: '40' }
  await disturb({ azurite, inputs, generatingMs: 600_000, strike, at: holding('createTask', 24) }, ({ step, kie }) => {
    const ids = kie.tasks.map(({ taskId }) => taskId)
    expect(ids.length).toBeGreaterThan(20)
    for (const name of ['tasks', 'pending-tasks']) {
      expect(Object.values(JSON.parse(step.outputs[name] ?? '') as object)).toEqual(expect.arrayContaining(ids))
    }
  })
})

test.concurrent('F109: a step that is killed outright has its task ids in the log', async () => {
  const strike: Disturbance['strike'] = (run) => run.kill('SIGKILL')
  await disturb({ azurite, strike, at: holding('recordInfo') }, ({ step, kie }) => {
    expect(step.signal).toBe('SIGKILL')
    expect(step.lines).toContain(`image: task ${kie.tasks[0]?.taskId} accepted`)
  })
})

test.concurrent('F51: SIGKILL in a download leaves no half image, and nothing in the way of the next run', async () => {
  const whole = noisePicture(400_000, 7)
  const stage = await startStage({ draw: () => ({ bytes: () => whole }) })
  try {
    stage.kie.script('file', { kind: 'cut', how: 'length', at: 0.5 }, { kind: 'drip' })
    const run = stage.start()
    const dripping = Promise.withResolvers<undefined>()
    let requests = 0
    stage.kie.onRequest(({ endpoint }) => {
      if (endpoint === 'file' && ++requests === 2) dripping.resolve(undefined)
    })
    await dripping.promise
    await clock.sleep(100)
    run.kill('SIGKILL')
    const { workspace } = run
    expect(await run.done).toMatchObject({ signal: 'SIGKILL', outputs: {} })
    expect(() => readFileSync(path.join(workspace, 'kie-images/image.png'))).toThrow('ENOENT')

    const again = await stage.run({}, { workspace })
    expect(again.lines).toContain('Made 1 image.')
    expect(readFileSync(path.join(workspace, 'kie-images/image.png'))).toEqual(Buffer.from(whole))
  } finally {
    await stage.close()
  }
})
