import { expect } from '@jest/globals'
import type { Azurite, Rerun } from '../../sandbox/artifacts/index.ts'
import type { StepResult } from '../../sandbox/runner/index.ts'
import type { Point, Way } from './points.ts'
import { parseRecordLines } from '../../src/core/plan/record.ts'
import { expectProposed } from './proposed.ts'
import { IMAGES, NAMES, PRICE, Scene, type Attempt, type RunningAttempt } from './scene.ts'

/** What a re-run says before it spends anything, where GitHub has no record. */
const NO_RECORD = /^This is a re-run, and GitHub has no record of attempt 1: /

/**
 * Plays one cell of the table: lets a run die at a point, re-runs it, and checks that nothing is paid for twice and
 * nothing is lost, or, where that cannot be, that it is said.
 *
 * @returns what is written into the table
 */
export async function playCell(cell: {
  readonly point: Point
  readonly way: Way
  readonly azurite: Azurite
}): Promise<string> {
  const { point, way, azurite } = cell
  const scene = await Scene.start({
    azurite,
    generatingMs: point.generatingMs?.(way) ?? 1000,
    withGitHub: point.deliver !== 'artifact',
  })
  try {
    if (scene.github !== undefined) await point.begin?.(scene.github)
    const first = await die(scene, point, way)
    if (point.exceptions?.[way] === 'survives') return await expectUnharmed(scene, point, first)
    await expectDead(scene, first, { point, way })
    return await end(scene, point, way)
  } finally {
    await scene.close()
  }
}

/** The first attempt, up to its end. */
async function die(scene: Scene, point: Point, way: Way): Promise<Attempt> {
  let struck: Promise<undefined> | undefined
  const started = Promise.withResolvers<RunningAttempt>()
  const strike = async (): Promise<undefined> => {
    const run = await started.promise
    if (way === 'unreachable') await scene.kie.unreachable(true)
    else if (way === 'cancelled') run.cancel()
    else if (way !== 'timed out') run.kill()
    return way === 'unreachable' ? undefined : scene.stepEnded
  }
  const reached = (): Promise<undefined> => (struck ??= strike())
  const moment = way === 'timed out' ? (point.timesOutAt ?? point.at) : point.at
  moment(scene, reached)
  const run = await scene.attempt({
    number: 1,
    rerun: 'none',
    inputs: { deliver: point.deliver, ...point.inputs },
    isMachineLost: way === 'machine lost',
    ...(point.later === true && { laterStep: (signal: AbortSignal) => dieLater(reached, signal, way) }),
  })
  started.resolve(run)
  const attempt = await run.done
  if (struck === undefined && !(point.later === true && way === 'machine lost')) {
    throw new Error(`The point was never reached:\n${attempt.step.lines.join('\n')}`)
  }
  await scene.kie.unreachable(false)
  return attempt
}

/** What the job's later step does: it is cancelled, or fails for a reason of its own. */
async function dieLater(reached: () => Promise<undefined>, signal: AbortSignal, way: Way): Promise<void> {
  void reached()
  if (way === 'cancelled') await new Promise((resolve) => signal.addEventListener('abort', resolve))
  else throw new Error('the later step failed')
}

/** The run went on to its end, as if nothing had happened. */
async function expectUnharmed(scene: Scene, point: Point, { step, conclusion, post }: Attempt): Promise<string> {
  expect(step.lines.filter((line) => line.startsWith('##[error]'))).toEqual([])
  expect({ conclusion, status: step.outputs['status'] }).toEqual({ conclusion: 'success', status: 'success' })
  // A job that succeeds starts no post process of ours.
  expect(post).toBeUndefined()
  expect(scene.artifacts.artifacts.filter(({ name }) => name.startsWith('kie-record'))).toEqual([])
  await expectDelivered(scene, point, IMAGES)
  return 'goes on, delivers'
}

async function expectDead(
  scene: Scene,
  { step, conclusion, post }: Attempt,
  { point, way }: { point: Point; way: Way },
): Promise<void> {
  if (point.later === true) expect(step.outputs['status']).toBe('success')
  else if (way === 'cancelled') expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } })
  else if (way === 'timed out' || way === 'unreachable') expect(step).toMatchObject({ exitCode: 1, signal: null })
  else expect(step.signal).toBe('SIGKILL')
  // All that goes to the post step is the path of the record.
  expect(Object.keys(step.state).filter((key) => !OTHER_STATE.includes(key))).toEqual(['record'])
  if (way === 'machine lost') return
  expect(conclusion).toBe(way === 'cancelled' ? 'cancelled' : 'failure')
  expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  const ids = await onRecord(scene)
  for (const taskId of ids) expect(step.lines.join('\n')).toContain(taskId)
  expect(ids).toHaveLength(point.onRecord?.length ?? 0)
}

/** What the step saves besides, for other ends. */
const OTHER_STATE = ['cancelled', 'temporary-ref']

/** The ids that the post step has kept. */
async function onRecord({ artifacts }: Scene): Promise<readonly string[]> {
  const name = artifacts.artifacts.find((each) => /^kie-record-.*-attempt-1$/.test(each.name))?.name
  const [file] = await artifacts.unzip(name ?? '')
  return parseRecordLines(file?.bytes.toString() ?? '').tasks.flatMap(({ taskId }) => taskId ?? [])
}

/** The second attempt, on a new machine, with kie in reach; or a new run, where that has to do as well. */
async function end(scene: Scene, point: Point, way: Way): Promise<string> {
  const { onRecord: recorded = [], unknown, makesUnknown = false, isCommitted = false } = point
  const createdBefore = scene.kie.tasks.length
  expect(createdBefore).toBe(recorded.length + (makesUnknown ? 1 : 0))
  const isNewRun = way === 'killed' && point.deliver === 'pull-request' && (isCommitted || createdBefore === 0)
  const { done } = await scene.attempt({
    ...(isNewRun ? { number: 1, rerun: 'none', runId: NEXT_RUN } : { number: 2, rerun: rerunOf(way) }),
    inputs: { deliver: point.deliver, ...point.inputs },
  })
  const { step } = await done
  expect(step.lines.filter((line) => line.startsWith('##[error]'))).toEqual([])
  expect(step.outputs['status']).toBe('success')
  const past = { scene, point, step, createdBefore }
  if (isCommitted) return expectReused(past)
  if (isNewRun) return expectMade(past)
  if (way === 'all re-run' || way === 'machine lost') return expectAnew(past)
  return expectResumed(past, { recorded, unknown })
}

const NEXT_RUN = 72

const rerunOf = (way: Way): Rerun => (way === 'all re-run' ? 'all' : 'failed')

/** What the second attempt, or the next run, made of the first. */
interface Past {
  readonly scene: Scene
  readonly point: Point
  readonly step: StepResult
  /** Tasks that kie had made before. */
  readonly createdBefore: number
}

/** What the branch holds is neither made nor fetched from kie again, whatever has become of the record. */
async function expectReused({ scene, point, step, createdBefore }: Past): Promise<string> {
  expect(warnings(step)).toEqual([])
  expect(origins(step)).toEqual({ 'image-1': 'reused', 'image-2': 'reused' })
  await expectDelivered(scene, point, createdBefore)
  return 'reused'
}

/** A run that knows of no other makes what nobody has made. */
async function expectMade({ scene, point, step, createdBefore }: Past): Promise<string> {
  expect(warnings(step)).toEqual([])
  expect(origins(step)).toEqual({ 'image-1': 'generated', 'image-2': 'generated' })
  await expectDelivered(scene, point, createdBefore + IMAGES)
  return 'made'
}

/** Without a record everything is made anew, and one warning says so before anything is spent. */
async function expectAnew({ scene, point, step, createdBefore }: Past): Promise<string> {
  expect(warnings(step)).toEqual([expect.stringMatching(NO_RECORD)])
  expectBefore(step, NO_RECORD)
  expect(origins(step)).toEqual({ 'image-1': 'generated', 'image-2': 'generated' })
  await expectDelivered(scene, point, createdBefore + IMAGES)
  return createdBefore === 0 ? 'warned, made' : `warned, made anew (${createdBefore} more)`
}

async function expectResumed(
  { scene, point, step, createdBefore }: Past,
  { recorded, unknown }: { readonly recorded: readonly string[]; readonly unknown: string | undefined },
): Promise<string> {
  const intent = new RegExp(
    `^${unknown}: an earlier attempt sent this request at \\d{4}-\\S+Z and got no task id\\. It is made anew`,
  )
  expect(warnings(step)).toEqual(unknown === undefined ? [] : [expect.stringMatching(intent)])
  if (unknown !== undefined) expectBefore(step, intent)
  const want = NAMES.map((name) => [name, recorded.includes(name) ? 'resumed' : 'generated'])
  expect(origins(step)).toEqual(Object.fromEntries(want))
  await expectDelivered(scene, point, createdBefore + IMAGES - recorded.length)
  const extra = createdBefore - recorded.length
  if (unknown === undefined && recorded.length === 0) return 'made'
  if (unknown !== undefined) return `resumed, 1 named and made anew${extra > 0 ? ` (${extra} more)` : ''}`
  return recorded.length < IMAGES ? 'resumed, the rest made' : 'resumed'
}

/** Every image is there, each from a task of its own, and kie took the price of exactly these tasks. */
async function expectDelivered(scene: Scene, { deliver, others = [] }: Point, tasks: number): Promise<void> {
  const drawnBy = (await scene.delivered()).map((bytes) => scene.taskOf(bytes))
  expect(drawnBy).not.toContain(-1)
  expect(new Set(drawnBy).size).toBe(IMAGES)
  expect(scene.kie.tasks).toHaveLength(tasks)
  expect(scene.spent).toBe(tasks * PRICE)
  if (deliver === 'pull-request' && scene.github !== undefined)
    await expectProposed(scene.github, [...NAMES, ...others])
}

function warnings({ annotations }: StepResult): readonly string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
}

/** The warning stands in the log before the first task of this attempt. */
function expectBefore({ lines }: StepResult, warning: RegExp): void {
  const told = lines.findIndex((line) => warning.test(line.replace('##[warning]', '')))
  const accepted = lines.findIndex((line) => / accepted$/.test(line))
  expect(told).toBeGreaterThan(-1)
  expect(told).toBeLessThan(accepted)
}

function origins({ outputs }: StepResult): Record<string, string> {
  const { images } = JSON.parse(outputs['result'] ?? '{}') as { images: { name: string; origin: string }[] }
  return Object.fromEntries(images.map(({ name, origin }) => [name, origin]))
}
