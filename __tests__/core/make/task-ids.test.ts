import { describe, expect, test } from '@jest/globals'
import { TaskIds, type TasksArtifact, type ToldTasks } from '../../../src/core/make/task-ids.ts'
import { formatTasks, hideInTasks, type TaskList, type WayBack } from '../../../src/core/result/task-list.ts'
import { parseTasks } from '../../../src/core/inputs/tasks.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'

const MANY = 3000
const FEW = 2000

const SECRET = 'a-secret-key'

/** What keeps ids, and all that it says, writes, publishes and brings up. */
function keeper(artifact: Partial<TasksArtifact> = {}, wayBack: WayBack = 're-run') {
  const told: string[] = []
  const published: ToldTasks[] = []
  const uploads: string[] = []
  const added: (readonly [TaskList, readonly string[]])[] = []
  const say =
    (level: string) =>
    (line: string): number =>
      told.push(`${level}: ${line}`)
  const file = {
    path: 'kie-images/tasks.json',
    choose: () => told.push('chosen'),
    // As it is at this moment: the list grows.
    add: (tasks: TaskList, names: readonly string[]) => added.push([{ ...tasks }, names]),
  }
  const taskIds = new TaskIds({
    file,
    artifact: {
      name: 'kie-images-tasks',
      obstacle: undefined,
      upload: (text) => Promise.resolve(`kie-images-tasks-${uploads.push(text) + 1}`),
      ...artifact,
    },
    publish: (each) => published.push({ ...each, tasks: { ...each.tasks } }),
    wayBack,
    redact: (text) => text.replaceAll(SECRET, '***'),
    log: {
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      error: say('error'),
      debug: say('debug'),
    },
  })
  return { taskIds, told, published, uploads, added }
}

/** A plan of so many images, and the ids of their tasks. */
function planOf(
  count: number,
  prefix = 'image',
): { readonly plan: Plan; readonly names: readonly string[]; readonly tasks: TaskList } {
  const names = Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
  const images = names.map((name) => ({
    name,
    request: undefined,
    requestHash: '',
    price: 4,
    origin: 'generated' as const,
  }))
  const tasks = Object.fromEntries(names.map((name, index) => [name, String(index).padStart(32, '0')]))
  return { plan: { images }, names, tasks }
}

/** What becomes of the ids of a plan, from its announcement to its end. */
async function keep(
  count: number,
  artifact?: Partial<TasksArtifact>,
  { wayBack, prefix }: { readonly wayBack?: WayBack; readonly prefix?: string } = {},
) {
  const { taskIds, ...kept } = keeper(artifact, wayBack)
  const { plan, names, tasks } = planOf(count, prefix)
  taskIds.announce(plan, { isPlan: false })
  taskIds.add(tasks, names)
  return { failed: await taskIds.finish(tasks), ...kept, tasks }
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
        /^warning: .* no later job can have it: ghes\.test has no artifact service\. Collect in this job.* or submit fewer at once with 'shard'\.$/,
      ),
    ])
    expect({ uploads, failed }).toEqual({ uploads: [], failed: [] })
  })
})

test.each([
  { wayBack: 're-run' as const, want: 'To re-run the failed job takes up what kie has made' },
  { wayBack: 'ids' as const, want: "A new run with the tasks' ids as the input 'tasks' collects" },
])('ids that did not go up are had again by $wayBack', async ({ wayBack, want }) => {
  const { failed } = await keep(MANY, { upload: () => Promise.reject(new Error('no room')) }, { wayBack })
  expect(failed).toEqual([
    expect.objectContaining({ error: expect.objectContaining({ next: expect.stringContaining(want) }) }),
  ])
})

describe('A1: while the step runs ids are told', () => {
  /** Announces a plan, adds ids one by one, and says how many were told each time. */
  function addOneByOne(count: number, announced = count) {
    const { taskIds, published, added } = keeper()
    const { names, tasks } = planOf(count)
    taskIds.announce(planOf(announced).plan, { isPlan: false })
    names.forEach((name, index) => taskIds.add(Object.fromEntries(Object.entries(tasks).slice(0, index + 1)), [name]))
    const counts = published.map((each) => Object.keys(each.tasks).length)
    return { taskIds, counts, published, added, names }
  }
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

  test('one by one up to 20, then a quarter more each time, and the last', () => {
    expect(addOneByOne(60).counts).toEqual([...upTo(20), 25, 32, 40, 50, 60])
  })

  test('and each is in the file at once', () => {
    const { added, names, taskIds } = addOneByOne(60)
    expect(added.map(([tasks, given]) => [Object.keys(tasks).length, given])).toEqual(
      names.map((name, index) => [index + 1, [name]]),
    )
    expect(taskIds.file).toBe('kie-images/tasks.json')
  })

  test('those that are left when the step ends early, once', () => {
    const { taskIds, counts, published } = addOneByOne(24, 60)
    expect(counts).toEqual(upTo(20))
    taskIds.tellRest()
    taskIds.tellRest()
    expect(published.slice(20).map(({ tasks }) => Object.keys(tasks).length)).toEqual([24])
  })

  test('as such that have no room from the first on, where all that may come have none', () => {
    expect(addOneByOne(2, MANY).published).toMatchObject([{ hasRoom: false }, { hasRoom: false }])
  })

  test('as such that have room, where nothing was announced', () => {
    const { taskIds, published } = keeper()
    taskIds.add({ fox: 'a1' }, ['fox'])
    expect(published).toEqual([{ tasks: { fox: 'a1' }, hasRoom: true, file: 'kie-images/tasks.json' }])
  })
})

describe('A1: of a plan whose ids have no room in outputs', () => {
  test('those that came go up, be they few', async () => {
    const { taskIds, uploads } = keeper()
    taskIds.announce(planOf(MANY).plan, { isPlan: false })
    expect(await taskIds.finish({ fox: 'a1' })).toEqual([])
    expect(uploads).toEqual(['{"fox":"a1"}\n'])
  })

  test('nothing goes up where none came', async () => {
    const { taskIds, uploads } = keeper()
    taskIds.announce(planOf(MANY).plan, { isPlan: false })
    expect([await taskIds.finish({}), uploads]).toEqual([[], []])
  })

  test('a plan alone says so as well, and takes no name for the file', () => {
    const { taskIds, told } = keeper()
    taskIds.announce(planOf(MANY).plan, { isPlan: true })
    expect(told).toEqual([expect.stringMatching(/^notice: The ids of 3,000 tasks have no room/)])
  })
})

test.each([1, MANY])(
  'T6: of %d names that hold a secret none gets out, and each id can be collected',
  async (count) => {
    const { published, uploads, added, tasks } = await keep(count, {}, { prefix: SECRET })
    const told = [...published.map((each) => each.tasks), ...uploads.map((text) => JSON.parse(text) as TaskList)]
    const want = hideInTasks(tasks, (text) => text.replaceAll(SECRET, '***'))
    expect([...told, added[0]?.[0]]).toEqual([...told, added[0]?.[0]].map(() => want))
    expect(added[0]?.[1]).toEqual(Object.keys(want))
    expect(JSON.stringify(want)).not.toContain(SECRET)
    expect(parseTasks(formatTasks(want), 'image').map(({ taskId }) => taskId)).toEqual(Object.values(tasks))
  },
)
