import { afterEach, expect, test } from '@jest/globals'
import { clock } from '../clock.ts'
import { layScene, type DeskScene } from './desk.ts'

let desk: DeskScene

afterEach(() => desk.close())

const manifest = (...names: readonly string[]): string =>
  `images:\n${names.map((name) => `  - {name: ${name}, prompt: A drawing of a ${name}}\n`).join('')}`

const recordText = (): string => desk.read('kie-images/.kie-tasks.json')

const FAILS = { end: 'fail' } as const

async function lay(options: Parameters<typeof layScene>[0] = {}): Promise<void> {
  desk = await layScene(options)
}

test('a limit holds for a command and those after it, until all images are here', async () => {
  await lay()
  desk.write('images.yml', manifest('ant', 'bee', 'cat', 'dog'))
  expect((await desk.run('make', '--max-credits', '8')).exitCode).toBe(1)
  const second = await desk.run('make', '--max-credits', '8')
  expect([second.exitCode, desk.kie.tasks.length]).toEqual([1, 2])
  expect((await desk.run('make', '--max-credits', '16')).exitCode).toBe(0)
  expect(desk.kie.tasks).toHaveLength(4)
  expect(() => recordText()).toThrow(/ENOENT/)
  desk.write('images.yml', manifest('elk'))
  expect((await desk.run('make', '--max-credits', '4')).exitCode).toBe(0)
})

test('a limit counts no task of a request that is not asked for', async () => {
  await lay()
  desk.write('images.yml', manifest('ant'))
  await desk.run('submit')
  desk.write('images.yml', manifest('bee'))
  const { exitCode, stdout } = await desk.run('make', '--max-credits', '4')
  expect([exitCode, desk.kie.tasks.length]).toEqual([0, 2])
  expect(stdout).toMatch(/ant: task \S+, submitted at .* is paid for and not asked for here/)
})

test('images that are drawn anew are drawn once, however often the command is run until all are here', async () => {
  let fails = true
  await lay({ draw: ({ index }) => (fails && index === 3 ? FAILS : {}) })
  desk.write('images.yml', manifest('ant', 'bee'))
  await desk.run('make')
  expect((await desk.run('make', '--reuse', 'false')).exitCode).toBe(1)
  fails = false
  expect((await desk.run('make', '--reuse', 'false')).exitCode).toBe(0)
  expect(desk.kie.tasks).toHaveLength(5)
  expect(() => recordText()).toThrow(/ENOENT/)
})

test('where all tries of an image have failed, the same command draws it anew', async () => {
  await lay({ draw: ({ index }) => (index < 2 ? FAILS : {}) })
  desk.write('images.yml', manifest('ant'))
  expect((await desk.run('make', '--retries', '1')).exitCode).toBe(1)
  expect(desk.kie.tasks).toHaveLength(2)
  expect((await desk.run('make', '--retries', '1')).exitCode).toBe(0)
  expect(desk.kie.tasks).toHaveLength(3)
  expect(() => recordText()).toThrow(/ENOENT/)
})

test('a picture that kie no longer has is paid anew by the next command alone, after this one has said so', async () => {
  await lay()
  desk.write('images.yml', manifest('ant'))
  await desk.run('submit')
  await clock.sleep(60_000)
  desk.kie.expireResults({ status: 404, freshLinks: false })
  const first = await desk.run('make')
  expect([first.exitCode, desk.kie.tasks.length]).toEqual([1, 1])
  expect(first.stdout).toContain('The same command makes it anew, and pays anew.')
  expect((await desk.run('make')).exitCode).toBe(0)
  expect(desk.kie.tasks).toHaveLength(2)
})

test('what was collected takes the place of no other picture', async () => {
  await lay()
  desk.write('images.yml', manifest('ant'))
  await desk.run('submit')
  const id = desk.kie.tasks[0]?.taskId ?? ''
  desk.write('images.yml', manifest('ant').replace('drawing', 'photo'))
  const made = await desk.run('make')
  const [, command = ''] = /kie-images (collect \S+)/.exec(made.stdout) ?? []
  expect(command).toBe(`collect ant-old=${id}`)
  const lock = desk.read('kie-images/images.lock.json')
  const refused = await desk.run('collect', `ant=${id}`)
  expect(refused.exitCode).toBe(2)
  expect(refused.stdout).toContain("'ant.png' is here, made by another task.")
  expect(desk.read('kie-images/images.lock.json')).toBe(lock)
  expect((await desk.run(...command.split(' '))).exitCode).toBe(0)
  expect(desk.images()).toEqual(['ant-old.png', 'ant.png', 'images.lock.json'])
  expect((await desk.run('check')).exitCode).toBe(0)
  expect(() => recordText()).toThrow(/ENOENT/)
})

test('an id that nobody knows is on no record afterwards', async () => {
  await lay()
  expect((await desk.run('collect', 'nosuch1')).exitCode).toBe(1)
  expect(() => recordText()).toThrow(/ENOENT/)
})

test('a request without an answer is named by a plan, and settled by its task once that is found', async () => {
  await lay()
  desk.write('images.yml', manifest('ant'))
  desk.kie.script('createTask', { kind: 'lost', then: 'reset' })
  expect((await desk.run('make')).exitCode).toBe(1)
  const id = desk.kie.tasks[0]?.taskId ?? ''
  const plan = await desk.run('plan')
  expect(plan.stdout).toMatch(/ant: its request, sent at 20\S+, was never answered.*'make --again' makes it anew/)
  expect((await desk.run('collect', `ant=${id}`)).exitCode).toBe(0)
  expect((await desk.run('make')).exitCode).toBe(0)
  expect(desk.kie.tasks).toHaveLength(1)
  expect(() => recordText()).toThrow(/ENOENT/)
})
