import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@jest/globals'
import { noisePicture, type Endpoint, type KieSandbox, type LoggedRequest } from '../../sandbox/kie/index.ts'
import type { StepOptions, StepResult } from '../../sandbox/runner/index.ts'
import { startStage } from './harness.ts'

const PICTURE_BYTES = 4000

/**
 * One step with a kie of its own, so that scenarios may run side by side. jest does that for the concurrent tests of one
 * block, so a file of scenarios has no blocks in it.
 */
export interface Scenario {
  readonly kie?: Parameters<typeof startStage>[0]
  readonly inputs?: Readonly<Record<string, string>>
  readonly step?: Partial<StepOptions>
  /** Called before the step starts: the place for faults. */
  readonly prepare?: (kie: KieSandbox) => unknown
  /** A fault sends the key back, so that `***` stands in the summary where the action has hidden it. */
  readonly echoesKey?: boolean
}

/** The part of the output `result` that the tests look at. */
interface ResultOutput {
  readonly status: string
  readonly images: readonly {
    readonly name: string
    readonly path: string
    readonly sha256: string
    readonly taskId: string
    readonly sourceUrl: string
  }[]
  readonly failures: readonly {
    readonly name: string
    readonly taskId: string | null
    readonly code: string | null
    readonly reason: string
    readonly charged: string
  }[]
}

/** What came of a scenario. */
export interface Played {
  readonly step: StepResult
  /** Closed, but what it has seen can still be read. */
  readonly kie: KieSandbox
  /** The one annotation that says why the step failed; empty where it passed. */
  readonly error: string
  readonly result: ResultOutput
  /** Every file of the workspace, by its path in it. */
  readonly files: ReadonlyMap<string, Buffer>
  /** The requests to one door of kie's. */
  readonly sent: (endpoint: Endpoint) => readonly LoggedRequest[]
}

/**
 * Plays a scenario to its end, and checks what holds for every one: the key is nowhere, a failed step has exactly one
 * error and a passed one has none, and no half of an image is left.
 */
export async function play({
  kie: options,
  inputs,
  step: settings,
  prepare,
  echoesKey = false,
}: Scenario): Promise<Played> {
  const stage = await startStage({
    ...options,
    // Pictures of noise: drawing takes an import at the first one, which jest refuses while tests run side by side.
    draw: (task) => ({
      bytes: (picture) => noisePicture(PICTURE_BYTES, 100 * task.index + picture),
      ...options?.draw?.(task),
    }),
  })
  try {
    await prepare?.(stage.kie)
    const step = await stage.run(inputs, settings)
    const files = readFiles(step.workspace)
    const { kie } = stage
    expect(placesOf(kie.apiKey, step, files)).toEqual([])
    // The runner has masked the summary already: a mask in it is a secret that was let through.
    expect(step.summary.includes('***')).toBe(echoesKey)
    const errors = step.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
    expect({ exitCode: step.exitCode, errors }).toEqual(
      step.exitCode === 0 ? { exitCode: 0, errors: [] } : { exitCode: 1, errors: [expect.any(String)] },
    )
    expect([...files.keys()].filter((file) => file.endsWith('.part'))).toEqual([])
    return {
      step,
      kie,
      error: errors[0] ?? '',
      result: JSON.parse(step.outputs['result'] ?? '{"images":[],"failures":[]}') as ResultOutput,
      files,
      sent: (endpoint) => kie.requests.filter((request) => request.endpoint === endpoint),
    }
  } finally {
    await stage.close()
  }
}

/** Makes a function that does its work at the first call, for rows that look at the same run. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= work())
}

/** Times of requests after the first of them, in milliseconds of the sandbox. */
export function pauses(requests: readonly LoggedRequest[]): readonly number[] {
  return requests.slice(1).map(({ atMs }, index) => atMs - (requests[index]?.atMs ?? NaN))
}

function readFiles(workspace: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(workspace, { recursive: true, withFileTypes: true })
  const paths = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return new Map(paths.map((file) => [path.relative(workspace, file), readFileSync(file)]))
}

/** Where a secret can be read. That the runner is asked to mask it is the one place where it belongs. */
function placesOf(secret: string, step: StepResult, files: ReadonlyMap<string, Buffer>): readonly string[] {
  const printed = step.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const places: readonly (readonly [string, string | Buffer])[] = [
    ['output of the process', printed.join('\n')],
    ['annotations', JSON.stringify(step.annotations)],
    ['outputs', JSON.stringify(step.outputs)],
    ['state', JSON.stringify(step.state)],
    ...files,
  ]
  return places.filter(([, content]) => content.includes(secret)).map(([place]) => place)
}
