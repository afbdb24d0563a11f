import { describe, expect, test } from '@jest/globals'
import type { Endpoint, KieOptions } from '../../sandbox/kie/index.ts'
import { layScene, type CommandEnd, type DeskScene } from './desk.ts'

const NAMES = ['ant', 'bee', 'cat', 'dog', 'elk']

const MANIFEST = `images:\n${NAMES.map((name) => `  - {name: ${name}, prompt: A drawing of a ${name}}\n`).join('')}`

/** In turn, so that the points of a run differ. */
const IN_TURN = ['--rate-limit', '1']

/** Lays a desk with the manifest, and clears it when the work is done. */
async function atDesk<T>(work: (desk: DeskScene) => Promise<T>, options: KieOptions = {}): Promise<T> {
  const desk = await layScene(options)
  try {
    desk.write('images.yml', MANIFEST)
    return await work(desk)
  } finally {
    await desk.close()
  }
}

/** Ends a `make` by a signal while kie holds its n-th request of a kind. */
async function strikeAt(
  desk: DeskScene,
  { signal, endpoint, nth }: { readonly signal: NodeJS.Signals; readonly endpoint: Endpoint; readonly nth: number },
): Promise<CommandEnd> {
  const running = desk.start('make', '--api-url', desk.kie.url, ...IN_TURN)
  let seen = 0
  const stop = desk.kie.onRequest((request) => {
    if (request.endpoint !== endpoint || ++seen !== nth) return undefined
    running.process.kill(signal)
    // Nothing may be done for a command that is gone.
    return new Promise<never>(() => undefined)
  })
  const end = await running.ended
  stop()
  return end
}

const POINTS: readonly { readonly endpoint: Endpoint; readonly nth: number }[] = [
  ...[1, 2, 4, 5].map((nth) => ({ endpoint: 'createTask' as const, nth })),
  ...[1, 3, 6].map((nth) => ({ endpoint: 'recordInfo' as const, nth })),
  ...[1, 2, 5].map((nth) => ({ endpoint: 'file' as const, nth })),
]

describe('a make that is killed', () => {
  test.each(POINTS)(
    'at $endpoint $nth is taken up by the same command, and nothing is paid for twice',
    ({ endpoint, nth }) =>
      atDesk(async (desk) => {
        const killed = await strikeAt(desk, { signal: 'SIGKILL', endpoint, nth })
        expect(killed.signal).toBe('SIGKILL')
        const next = await desk.run('make', ...IN_TURN)
        const unanswered = endpoint === 'createTask' ? NAMES[nth - 1] : undefined
        const made = NAMES.filter((name) => name !== unanswered)
        expect(desk.images().filter((file) => file.endsWith('.png'))).toEqual(made.map((name) => `${name}.png`))
        expect(next.exitCode).toBe(unanswered === undefined ? 0 : 1)
        if (unanswered === undefined) {
          expect(desk.kie.tasks).toHaveLength(NAMES.length)
          return
        }
        // It never came to kie here, but nobody at the desk can know.
        expect(desk.kie.tasks).toHaveLength(made.length)
        expect(next.stdout).toMatch(new RegExp(`${unanswered}: .*may have accepted the request of 20.*--again`))
        const again = await desk.run('make', '--again', ...IN_TURN)
        expect([again.exitCode, desk.kie.tasks.length]).toEqual([0, NAMES.length])
        expect(() => desk.read('kie-images/.kie-tasks.json')).toThrow(/ENOENT/)
      }),
  )
})

describe('a make that is interrupted', () => {
  test('ends in order with 130, and the same command brings the rest', () =>
    atDesk(async (desk) => {
      const interrupted = await strikeAt(desk, { signal: 'SIGINT', endpoint: 'recordInfo', nth: 1 })
      expect(interrupted).toMatchObject({ exitCode: 130, signal: null })
      expect(interrupted.stdout).toContain('Interrupted: nothing more is submitted.')
      expect(interrupted.stdout).toContain("the file 'kie-images/.kie-tasks.json' names")
      expect((await desk.run('make')).exitCode).toBe(0)
      expect(desk.kie.tasks).toHaveLength(NAMES.length)
    }))
})

test('a prompt that changes between two tries leaves its task on record, and collect brings it', () =>
  atDesk(async (desk) => {
    desk.write('images.yml', 'images:\n  - {name: ant, prompt: A drawing of an ant}\n')
    await strikeAt(desk, { signal: 'SIGKILL', endpoint: 'recordInfo', nth: 1 })
    desk.write('images.yml', 'images:\n  - {name: ant, prompt: A photo of an ant}\n')
    const next = await desk.run('make')
    const [first] = desk.kie.tasks
    expect(next.exitCode).toBe(0)
    expect(next.stdout).toContain(`ant: task ${first?.taskId}, submitted at `)
    expect(next.stdout).toContain(`kie-images collect ant-old=${first?.taskId}`)
    expect(desk.read('kie-images/.kie-tasks.json')).toContain(first?.taskId)
    const collected = await desk.run('collect', `{"old-ant": "${first?.taskId}"}`)
    expect([collected.exitCode, desk.kie.tasks.length]).toEqual([0, 2])
    expect(desk.images()).toEqual(['ant.png', 'images.lock.json', 'old-ant.png'])
    expect(() => desk.read('kie-images/.kie-tasks.json')).toThrow(/ENOENT/)
  }))

test('of two commands at once the second waits, and pays for nothing that the first one makes', () =>
  atDesk(async (desk) => {
    const ends = await Promise.all([desk.run('make'), desk.run('make')])
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(desk.kie.tasks).toHaveLength(NAMES.length)
    expect(ends.filter(({ stdout }) => stdout.includes('this one waits for its end'))).toHaveLength(1)
  }))

test('plan says of what is on record that it costs nothing more, and changes nothing', () =>
  atDesk(async (desk) => {
    await strikeAt(desk, { signal: 'SIGKILL', endpoint: 'recordInfo', nth: 1 })
    const before = desk.read('kie-images/.kie-tasks.json')
    const submitted = desk.kie.tasks.length
    const plan = await desk.run('plan')
    expect(plan.exitCode).toBe(0)
    expect(plan.stdout).toContain(`Planned: ${NAMES.length} images for ${4 * (NAMES.length - submitted)} credits`)
    expect(desk.read('kie-images/.kie-tasks.json')).toBe(before)
  }))
