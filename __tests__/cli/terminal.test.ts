import { spawn, spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { TerminalScreen } from '../../sandbox/terminal/screen.ts'
import { clock } from '../clock.ts'
import { COMMAND, layScene, type DeskScene } from './desk.ts'

// The program of util-linux gives a command a pseudo-terminal; other systems have another of that name.
const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

let desk: DeskScene

beforeEach(async () => {
  desk = await layScene()
  desk.write('images.yml', 'images:\n  - {name: fox, prompt: A red fox}\n  - {name: owl, prompt: A grey owl}\n')
})

afterEach(() => desk.close())

/** Runs a command in a pseudo-terminal of 80 columns and 24 rows. @returns its exit code, and all that it wrote */
function inTerminal(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return inTerminalOf('cols 80 rows 24', env, ...args)
}

/** {@link inTerminal}, of another size. @param size - as stty takes it */
async function inTerminalOf(size: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const command = [`stty ${size};`, process.execPath, COMMAND, ...args, '--api-url', desk.kie.url].join(' ')
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
    cwd: desk.directory,
    env: {
      PATH: process.env['PATH'] ?? '',
      TERM: 'xterm-256color',
      KIE_API_KEY: desk.kie.apiKey,
      ...clock.environment,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { exitCode, text }
}

/** What stands on the terminal in the end. */
async function linesOf(text: string): Promise<readonly string[]> {
  const screen = new TerminalScreen({ columns: 80, rows: 24 })
  await screen.write(text)
  return screen.lines().map((line) => line.text)
}

const onTerminals = hasTerminals ? describe : describe.skip

onTerminals('on a terminal', () => {
  test('each picture has one line, redrawn in place, and the total one below', async () => {
    const { exitCode, text } = await inTerminal({}, 'make')
    const lines = await linesOf(text)
    expect(exitCode).toBe(0)
    expect(lines.filter((line) => line.startsWith('fox '))).toEqual([
      expect.stringMatching(/^fox {2}done {6} +\d+ s {2}4 credits$/),
    ])
    expect(lines).toContain('2/2 done, 8 credits')
    for (const state of ['waiting', 'submitted', 'drawing']) expect(text).toContain(state)
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^kie-images\/fox\.png /),
      expect.stringMatching(/^kie-images\/owl\.png /),
    ])
  })

  test.each([
    { env: {}, painted: true },
    { env: { NO_COLOR: '1' }, painted: false },
  ])('colours are there unless NO_COLOR is: $painted', async ({ env, painted }) => {
    const { text } = await inTerminal(env, 'make')

    expect(/\u001b\[3\dm/.test(text)).toBe(painted)
  })

  test('a terminal that can do nothing has lines as a file has', async () => {
    const { text } = await inTerminal({ TERM: 'dumb' }, 'make')
    expect(text).not.toContain('\u001b')
    expect(text).toContain('2 images')
  })

  test('a terminal without a size has lines, too, and loses none', async () => {
    const { exitCode, text } = await inTerminalOf('cols 0 rows 0', {}, 'make')
    expect(exitCode).toBe(0)
    expect(text).toContain('2 images')
    expect(text).toMatch(/fox: /)
  })
})
