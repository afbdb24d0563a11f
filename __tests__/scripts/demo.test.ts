import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readArguments, UsageError } from '../../scripts/demo/arguments.ts'
import { announcement, runDemo } from '../../scripts/demo/run.ts'
import { ended } from '../sandbox/runner-processes.ts'

const DEMO = path.resolve(import.meta.dirname, '../../scripts/demo.ts')
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'demo-')))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Play {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface StartedPlay {
  readonly pid: number
  readonly ended: Promise<Play>
  /** Every process that it or one of its own was seen to start. */
  readonly started: ReadonlySet<number>
  /** Resolves when the output holds this text. */
  shows(text: string): Promise<void>
}

/** Starts the demo as a person does, in a process group as a terminal makes it. */
function startDemo(...args: readonly string[]): StartedPlay {
  const child = spawn(process.execPath, [DEMO, ...args], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The demo does not start')
  const started = new Set<number>()
  const look = setInterval(() => {
    for (const each of descendants(pid)) started.add(each)
  }, 20)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return {
    pid,
    started,
    ended: new Promise((resolve) =>
      child.on('close', (code) => {
        clearInterval(look)
        resolve({ code, stdout, stderr })
      }),
    ),
    shows: (text) =>
      new Promise((resolve, reject) => {
        child.stdout.on('data', () => {
          if (stdout.includes(text)) resolve()
        })
        child.on('close', () => reject(new Error(`The demo ended without '${text}': ${stdout}${stderr}`)))
      }),
  }
}

/** All processes that this one started, and those that they started. */
function descendants(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: parentOf(name) }))
  const below = (id: number): number[] =>
    parents.filter(({ parent }) => parent === id).flatMap((child) => [child.id, ...below(child.id)])
  return below(pid)
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

describe('a run of the demo', () => {
  const directory = path.join(folder, 'demo-output')
  let output = ''
  const play = (args: readonly string[]): Promise<boolean> => {
    output = ''
    return runDemo({
      steps: readArguments(args) ?? [],
      directory,
      apiKey: undefined,
      write: (text) => (output += text),
      colour: false,
      signal: new AbortController().signal,
      speed: 20,
      pictures: 'small',
    })
  }
  const read = (name: string): string => readFileSync(path.join(directory, name), 'utf8')

  test('makes three steps of images, artifacts, commits and a page that shows the pictures', async () => {
    expect(await play([])).toBe(true)
    for (const shown of [
      'It costs nothing',
      '== Draw the cover ==',
      'cover: drawn in ',
      'Made 3 images.',
      'avatars  a zip of ',
      'poster.png  the image itself',
      'Add three avatars',
      'artifact-id ',
      'summary.html',
    ]) {
      expect(output).toContain(shown)
    }
    const image = readFileSync(path.join(directory, 'workspace/kie-images/avatar-2.png'))
    expect(readFileSync(path.join(directory, 'artifacts/avatars/avatar-2.png'))).toEqual(image)
    expect(readFileSync(path.join(directory, 'repository/kie-images/avatar-2.png'))).toEqual(image)
    expect(read('commits.txt')).toContain('kie-images/cover.png')
    expect(JSON.parse(read('outputs.json'))).toMatchObject({ 'Draw the poster': { status: 'success' } })

    const page = read('summary.html')
    const targets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => target.startsWith('repository/')).length).toBeGreaterThanOrEqual(5 * 2)
    expect(targets.filter((target) => !existsSync(path.join(directory, target)))).toEqual([])
  })

  test("takes a prompt of one's own, and tells of a step that fails on it", async () => {
    expect(await play(['--prompt', 'A red fox', '--aspect-ratio', '5:7'])).toBe(false)
    expect(output).toContain('Error: Input \'aspect-ratio\' is "5:7"')
    expect(existsSync(path.join(directory, 'artifacts/cover.png'))).toBe(false)
  })
})

test('Ctrl-C at work cancels the job and leaves nothing running', async () => {
  const demo = startDemo('--prompt', 'A red fox')
  await demo.shows(' accepted')
  process.kill(-demo.pid, 'SIGINT')
  const { code, stdout, stderr } = await demo.ended
  expect(demo.started.size).toBeGreaterThanOrEqual(3)
  await Promise.all([...demo.started].map(ended))
  expect({ code, stderr }).toEqual({ code: 130, stderr: '' })
  expect(stdout).toContain('Cancelled: 0 of 1 image')
  expect(stdout).toMatch(/Interrupted\. Nothing is left running\.\n$/)
})

test('Ctrl-C before the job starts leaves nothing running', async () => {
  const demo = startDemo('--prompt', 'A red fox')
  await demo.shows('It costs nothing')
  process.kill(-demo.pid, 'SIGINT')
  const { code, stdout } = await demo.ended
  await Promise.all([...demo.started].map(ended))
  expect(code).toBe(130)
  expect(stdout).not.toContain(' accepted')
})

describe('the command line', () => {
  test.each([
    { args: ['--promt', 'x'], want: "Unknown option '--promt'." },
    { args: ['--prompt'], want: "Option '--prompt <value>' argument missing." },
    { args: ['fox'], want: "Unexpected argument 'fox'." },
    { args: ['--aspect-ratio', '3:2'], want: '--aspect-ratio goes with a --prompt.' },
    { args: ['--prompt', 'x', '--count', 'two'], want: "--count is 'two'; it takes a whole number from 1." },
  ])('$args is refused', ({ args, want }) => {
    expect(() => readArguments(args)).toThrow(UsageError)
    expect(() => readArguments(args)).toThrow(want)
  })

  test('a refusal shows how to call it, and ends with 2', async () => {
    const { code, stderr } = await startDemo('--promt', 'x').ended
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Unknown option '--promt'\.\n\nUsage: npm run demo\n/)
  })
})

test.each([
  { args: [], want: 'at most 20 credits, about 0.10 US dollars.' },
  { args: ['--prompt', 'x', '--quality', 'high', '--count', '2'], want: 'at most 44 credits, about 0.22 US dollars.' },
  { args: ['--prompt', 'x', '--model', 'other/model'], want: 'at a price that is not known here' },
])('with a key, the demo first says what $args costs', ({ args, want }) => {
  const text = announcement(readArguments(args) ?? [], '0123456789abcdef')
  expect(text).toContain('the real kie.ai')
  expect(text).toContain(want)
  expect(text).not.toContain('0123456789abcdef')
})
