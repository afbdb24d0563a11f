import { expect } from '@jest/globals'
import type { ArtifactFault, ArtifactMethod, Azurite } from '../../sandbox/artifacts/index.ts'
import { resultOf, RunScene, stepOf, told } from '../action/run-scene.ts'

/** How an attempt dies that does not come to its end. */
export const DEATHS = {
  cancelled: 'by a person, once a task of its own is accepted',
  killed: 'SIGKILL of the process at that moment; its post step runs',
} as const

/** One way to die. */
export type Death = keyof typeof DEATHS

/** One attempt of a run. */
export interface ChainAttempt {
  /** Whether it dies as soon as kie has accepted the first task that it asks for. */
  readonly dies?: true
  /** What the artifact service does during the attempt. */
  readonly meets?: { readonly method: ArtifactMethod; readonly faults: readonly ArtifactFault[] }
  readonly env?: Readonly<Record<string, string>>
  /** kie no longer has the pictures that it made before. */
  readonly isLate?: true
  /** The attempts of which it says, before it spends anything, that they have no record. */
  readonly misses?: readonly number[]
  readonly status: 'cancelled or killed' | 'success' | 'partial' | 'failed' | 'over-budget'
  /** Tasks that kie has made by its end, in all attempts. */
  readonly created: number
}

/** A run of several attempts for three images. */
export interface Chain {
  readonly name: string
  readonly inputs?: Readonly<Record<string, string>>
  /** Pictures of each task; default 1. */
  readonly pictures?: number
  readonly attempts: readonly ChainAttempt[]
  /** How the last attempt came by each picture. */
  readonly origins: readonly string[]
  /** What the last attempt says of those that did not come. */
  readonly reasons?: readonly string[]
}

const PRICE = 4
const NO_RECORD = /^This is a re-run, and GitHub has no record of attempt (\d+): /

/**
 * Plays the attempts of a run, each on a new machine, and checks after each what kie was asked for and what was said.
 *
 * @returns what is written into the table
 */
export async function playChain({
  chain,
  death,
  azurite,
}: {
  readonly chain: Chain
  readonly death: Death
  readonly azurite: Azurite
}): Promise<string> {
  const run = await RunScene.start({ azurite, draw: () => ({ pictures: chain.pictures ?? 1 }) })
  try {
    for (const [index, attempt] of chain.attempts.entries()) {
      await playAttempt(run, { chain, attempt, number: index + 1, death })
    }
    return `${run.created} tasks in ${chain.attempts.length} attempts`
  } finally {
    await run.close()
  }
}

async function playAttempt(
  run: RunScene,
  {
    chain,
    attempt,
    number,
    death,
  }: { readonly chain: Chain; readonly attempt: ChainAttempt; readonly number: number; readonly death: Death },
): Promise<void> {
  if (attempt.isLate === true) run.kie.expireResults({ status: 404, freshLinks: 'refused' })
  if (attempt.meets !== undefined) run.artifacts.script(attempt.meets.method, ...attempt.meets.faults)
  const job = run.job({
    attempt: number,
    // One after the other, so that an attempt dies between two.
    steps: [{ id: 'art', with: { count: '3', 'rate-limit': '1', 'github-token': '', ...chain.inputs } }],
    ...(attempt.env && { env: attempt.env }),
    onLine: (line) => {
      if (attempt.dies !== true || !/^image-\d: task \w+ accepted$/.test(line)) return
      if (death === 'killed') job.kill('SIGKILL')
      else job.cancel()
    },
  })
  const step = stepOf(await job)
  run.artifacts.unscript()
  if (attempt.dies !== true) expect(step.outputs['status']).toBe(attempt.status)
  else if (death === 'killed') expect(step.signal).toBe('SIGKILL')
  else expect(step.outputs['status']).toBe('cancelled')
  // kie takes nothing for what it is not asked for, and the price of each task that it made once.
  expect({ attempt: number, created: run.kie.tasks.length }).toEqual({ attempt: number, created: attempt.created })
  expect(run.spent).toBe(attempt.created * PRICE)
  const missed = told(step, 'warning').flatMap((line) => NO_RECORD.exec(line)?.[1] ?? [])
  expect(missed.map(Number)).toEqual(attempt.misses ?? [])
  if (number < chain.attempts.length) return
  const { images, failures } = resultOf(step)
  expect(images.map(({ origin }) => origin)).toEqual(chain.origins)
  expect(failures.map(({ reason }) => reason)).toEqual(chain.reasons ?? [])
}
