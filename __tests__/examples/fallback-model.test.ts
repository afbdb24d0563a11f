import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { TaskPlan } from '../../sandbox/kie/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { logOf, startScene, type ExampleScene } from './example-setup.ts'

let artifacts: ArtifactSandbox
let scene: ExampleScene
/** How tasks of each model go. */
let plans: Readonly<Record<string, TaskPlan>>

beforeAll(async () => {
  artifacts = await startArtifacts({ clock, azurite: await workerAzurite() })
})
afterAll(() => artifacts.close())
beforeEach(async () => {
  plans = {}
  scene = await startScene('fallback-model.yml', { artifacts, draw: ({ model }) => plans[model] ?? {} })
})
afterEach(() => scene.close())

const FIRST = 'gpt-image/1.5-text-to-image'
const REFUSED: TaskPlan = {
  end: 'fail',
  failCode: '400',
  failMsg: 'Your content was flagged as violating content policies',
  credits: 0,
}

const week = (): Promise<WorkflowResult> => scene.play({ name: 'schedule' })
const models = (): unknown[] => scene.kie.tasks.map(({ model }) => model)
const ends = ({ jobs }: WorkflowResult): string[] =>
  jobs['draw']?.rows.flatMap(({ steps }) =>
    steps.filter(({ stage }) => stage === 'main').map(({ outcome }) => outcome),
  ) ?? []

test('where the first model draws, the second is not asked', async () => {
  const result = await week()
  expect(result.conclusion).toBe('success')
  expect(ends(result)).toEqual(['success', 'skipped', 'skipped', 'success'])
  expect(models()).toEqual([FIRST])
})

test('where the first model refuses the prompt and takes nothing, the second one draws it', async () => {
  plans = { [FIRST]: REFUSED }
  const result = await week()
  expect(result.conclusion).toBe('success')
  expect(ends(result)).toEqual(['failure', 'success', 'skipped', 'success'])
  expect(models()).toEqual([FIRST, 'z-image'])
  expect(logOf(result, 'draw')).toContain('kie-images/week.png')
})

test.each([
  { name: 'kie does not say that it has charged nothing', plan: { ...REFUSED, creditsConsumed: 'absent' } },
  { name: 'the task failed for another reason', plan: { end: 'fail', credits: 0 } },
] as readonly { name: string; plan: TaskPlan }[])(
  'where $name, the job fails, and nothing more is paid for',
  async ({ plan }) => {
    plans = { [FIRST]: plan }
    const result = await week()
    expect(result.conclusion).toBe('failure')
    expect(ends(result)).toEqual(['failure', 'skipped', 'failure', 'skipped'])
    expect(models()).toEqual([FIRST])
  },
)

test('where nobody knows whether a task was made, the second model is not asked', async () => {
  scene.kie.script('createTask', { kind: 'lost', then: 'reset' })
  const result = await week()
  expect(result.conclusion).toBe('failure')
  expect(ends(result)).toEqual(['failure', 'skipped', 'failure', 'skipped'])
})

test('where both refuse, the job fails', async () => {
  plans = { [FIRST]: REFUSED, 'z-image': REFUSED }
  const result = await week()
  expect(result.conclusion).toBe('failure')
  expect(ends(result)).toEqual(['failure', 'failure', 'failure', 'skipped'])
})
