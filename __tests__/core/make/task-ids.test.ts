import { describe, expect, test } from '@jest/globals'
import { TaskIds, type TasksArtifact, type ToldTasks } from '../../../src/core/make/task-ids.ts'
import { formatTasks, hideInTasks, type TaskList, type WayBack } from '../../../src/core/result/task-list.ts'
import { parseTasks } from '../../../src/core/inputs/tasks.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'

const MANY = 3000
const FEW = 2000

const SECRET = 'a-secret-key'

/** What becomes of the ids of a plan, from its announcement to its end. */
async function keep(
  count: number,
  artifact: Partial<TasksArtifact> = {},
  { wayBack = 're-run', prefix = 'image' }: { readonly wayBack?: WayBack; readonly prefix?: string } = {},
) {
  const told: string[] = []
  const published: ToldTasks[] = []
  const uploads: string[] = []
  const say =
    (level: string) =>
    (line: string): number =>
      told.push(`${level}: ${line}`)
  const kept: [TaskList, readonly string[]][] = []
  const file = {
    path: 'kie-images/tasks.json',
    choose: () => told.push('chosen'),
    add: (...added: [TaskList, readonly string[]]) => kept.push(added),
  }
  const taskIds = new TaskIds({
    file,
    artifact: {
      name: 'kie-images-tasks',
      obstacle: undefined,
      upload: (text) => Promise.resolve(`kie-images-tasks-${uploads.push(text) + 1}`),
      ...artifact,
    },
    publish: (tasks) => published.push(tasks),
    redact: (text) => text.replaceAll(SECRET, '***'),
    wayBack,
    log: {
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      error: say('error'),
      debug: say('debug'),
    },
  })
  const names = Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
  const images = names.map((name) => ({
    name,
    request: undefined,
    requestHash: '',
    price: 4,
    origin: 'generated' as const,
  }))
  const plan: Plan = { images }
  taskIds.announce(plan, { isPlan: false })
  const tasks = Object.fromEntries(names.map((name, index) => [name, String(index).padStart(32, '0')]))
  taskIds.add(tasks, names)
  return { failed: await taskIds.finish(tasks), told, published, uploads, tasks, kept }
}

describe('A1: ids that outputs have room for', () => {
  test('stay there', async () => {
    const { told, uploads, published, failed } = await keep(FEW)
    expect({ told, uploads, failed }).toEqual({ told: ['chosen'], uploads: [], failed: [] })
    expect(published).toMatchObject([{ hasRoom: true, file: 'kie-images/tasks.json' }])
  })

  test('where there is none, nothing is said or written', async () => {
    expect(await keep(0)).toMatchObject({ told: [], uploads: [], failed: [] })
  })
})

describe('A1: ids that outputs have no room for', () => {
  test('are announced before anything is spent, and go up as an artifact', async () => {
    const { told, uploads, published, failed, tasks } = await keep(MANY)
    expect(told).toEqual([
      'chosen',
      expect.stringMatching(/^notice: The ids of 3,000 tasks have no room.*'tasks-file'.*artifact 'kie-images-tasks'/),
      "info: The ids of 3,000 tasks are in the artifact 'kie-images-tasks-2'.",
    ])
    expect(uploads.map((text) => JSON.parse(text) as unknown)).toEqual([tasks])
    expect(published).toMatchObject([{ hasRoom: false }])
    expect(failed).toEqual([])
  })

  test('that do not go up are a delivery that failed', async () => {
    const { failed } = await keep(MANY, { upload: () => Promise.reject(new Error('the storage is full')) })
    expect(failed).toMatchObject([
      {
        destination: 'artifact',
        error: { message: expect.stringContaining("'kie-images-tasks': the storage is full") },
      },
    ])
  })

  test('are warned of where there is no artifact service, and nothing fails for it', async () => {
    const { told, uploads, failed } = await keep(MANY, { obstacle: 'ghes.test has no artifact service.' })
    expect(told).toEqual([
      'chosen',
      expect.stringMatching(
        /^warning: .* no later job can have it: ghes\.test has no artifact service\. Collect in this job/,
      ),
    ])
    expect({ uploads, failed }).toEqual({ uploads: [], failed: [] })
  })
})

test.each([1, MANY])(
  'T6: of %d names that hold a secret none gets out, and each id can be collected',
  async (count) => {
    const { published, uploads, kept, tasks } = await keep(count, {}, { prefix: SECRET })
    const told = [...published.map((each) => each.tasks), ...uploads.map((text) => JSON.parse(text) as TaskList)]
    const want = hideInTasks(tasks, (text) => text.replaceAll(SECRET, '***'))
    expect([...told, kept[0]?.[0]]).toEqual([...told, kept[0]?.[0]].map(() => want))
    expect(kept[0]?.[1]).toEqual(Object.keys(want))
    expect(JSON.stringify(want)).not.toContain(SECRET)
    expect(parseTasks(formatTasks(want), 'image').map(({ taskId }) => taskId)).toEqual(Object.values(tasks))
  },
)

test.each([
  { wayBack: 're-run' as const, want: 'To re-run the failed job takes up what kie has made' },
  { wayBack: 'ids' as const, want: "A new run with the tasks' ids as the input 'tasks' collects" },
])('ids that did not go up are had again by $wayBack', async ({ wayBack, want }) => {
  const { failed } = await keep(MANY, { upload: () => Promise.reject(new Error('no room')) }, { wayBack })
  expect(failed).toEqual([
    expect.objectContaining({ error: expect.objectContaining({ next: expect.stringContaining(want) }) }),
  ])
})
