import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { startKie } from '../../sandbox/kie/index.ts'
import { readArguments, UsageError } from '../../scripts/demo/arguments.ts'
import { checkOut } from '../../scripts/demo/checkout.ts'
import { compareRuns } from '../../scripts/demo/comparison.ts'
import { startModerator } from '../../scripts/demo/moderator.ts'
import type { StepLeft, StepReport } from '../../scripts/demo/results.ts'
import { announcement, runDemo } from '../../scripts/demo/run.ts'
import { createKieClient, DEFAULT_MODEL } from '../../src/kie/index.ts'
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
  }, 100)
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
      runs: readArguments(args) ?? [],
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
      'It costs nothing. Its time passes 20 times as fast as yours.',
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
    expect(page).toContain('<pre class="mermaid">')
    expect(targets).toContain('mermaid.min.js')
    expect(targets.filter((target) => !existsSync(path.join(directory, target)))).toEqual([])
  })

  test("takes a prompt of one's own, and tells of a step that fails on it", async () => {
    expect(await play(['--prompt', 'A red fox', '--aspect-ratio', '5:7'])).toBe(false)
    expect(output).toContain('Error: Input \'aspect-ratio\' is "5:7"')
    expect(existsSync(path.join(directory, 'artifacts/cover.png'))).toBe(false)
  })

  test('runs a manifest twice: the second run reuses all that the first has made, and costs nothing', async () => {
    expect(await play(['--manifest', 'examples/images.yml'])).toBe(true)
    const failed = 'blog/portrait-of-a-famous-singer: failed. kie refused the prompt'
    expect(output.split(failed)).toHaveLength(3)
    for (const shown of [
      '2 runs of a job',
      'To make: 12 images',
      'Reused: 11 images',
      'First run:  11 made, 0 reused, 1 failed; 80 credits\n',
      'Second run: 0 made, 11 reused, 1 failed; 0 credits\n',
      'All of this is as it should be.\n',
    ]) {
      expect(output).toContain(shown)
    }
    const outputs = JSON.parse(read('outputs.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>
    expect(Object.values(outputs).map((each) => [each['status'], each['credits-used'], each['artifact-name']])).toEqual(
      [
        ['partial', '80', 'first-run'],
        ['partial', '0', 'second-run'],
      ],
    )
    const image = 'docs/not-found.png'
    const places = ['artifacts/first-run', 'artifacts/second-run', 'repository/kie-images', 'workspace/kie-images']
    const [first, ...others] = places.map((place) => readFileSync(path.join(directory, place, image)))
    for (const other of others) expect(other).toEqual(first)

    const targets = [...read('summary.html').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target)
    const local = targets.filter((target) => !/^https?:/.test(target))
    expect(local.length).toBeGreaterThanOrEqual(2 * 11)
    expect(local.filter((target) => !existsSync(path.join(directory, target)))).toEqual([])
  })

  test('proposes pictures by a pull request, to which a second run with one changed prompt adds one commit', async () => {
    expect(await play(['--pull-request'])).toBe(true)
    const branch = 'kie-image-action/main-kie-images'
    for (const shown of [
      '2 runs of a job',
      '== Pull request ==\n#1 Add the pictures of the demo\n',
      `${branch} into main, 2 commits\n`,
      '### Generated images: 3 new\n',
      'A lighthouse at dusk',
      'First run:  3 made, 0 reused, 0 failed; 12 credits\n',
      'Second run: 1 made, 2 reused, 0 failed; 4 credits\n',
      'Pull request 1 has one commit of each run.\n',
      'All of this is as it should be.\n',
    ]) {
      expect(output).toContain(shown)
    }
    expect(output).not.toContain('Artifacts, as downloaded')
    // The workspace of the second run is a new one, with the picture that it drew anew.
    const listed = /== Images in the workspace ==\n(.*?)\n\n/s.exec(output)?.[1]?.split('\n')
    expect(listed?.map((line) => line.split(' ')[0])).toEqual(
      ['cover', 'avatar', 'poster'].map((name) => `kie-images/${name}.png`),
    )
    const commits = read('commits.txt')
      .split(/^commit /m)
      .slice(1)
      .map((commit) => Array.from(commit.matchAll(/(\w+\.png) +\|/g), ([, file]) => file))
    expect(commits).toEqual([['cover.png'], ['avatar.png', 'cover.png', 'poster.png'], []])

    const body = read('pull-request.md')
    expect(output).toContain(body)
    const workspace = readFileSync(path.join(directory, 'workspace/kie-images/cover.png'))
    expect(readFileSync(path.join(directory, 'repository/kie-images/cover.png'))).toEqual(workspace)
    for (const page of ['pull-request.html', 'summary.html']) {
      const targets = [...read(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target)
      expect(targets.filter((target) => target.startsWith('repository/')).length).toBeGreaterThanOrEqual(3 * 2)
      const local = targets.filter((target) => !target.startsWith('https:'))
      expect(local.filter((target) => !existsSync(path.join(directory, target)))).toEqual([])
    }
  })
})

describe('two runs of a manifest', () => {
  const step = (images: readonly (readonly [string, string])[], more: Partial<StepReport> = {}): StepLeft => ({
    title: 'A run',
    outputs: {},
    summary: '',
    result: {
      images: images.map(([name, origin]) => ({
        name,
        origin,
        path: `kie-images/${name}.png`,
        bytes: 1,
        width: 1,
        height: 1,
        sourceUrl: '',
        url: null,
      })),
      failures: [],
      deliveries: [],
      credits: { used: 0 },
      ...more,
    },
  })
  const made = step([['fox', 'generated']], { credits: { used: 4 } })
  const reused = step([['fox', 'reused']])

  test.each<{ name: string; first: StepLeft; second: StepLeft; want: readonly string[] }>([
    { name: 'the second reuses all', first: made, second: reused, want: [] },
    {
      name: 'moderation lets pass the second time what it refused the first time',
      first: step([['fox', 'generated']], { failures: [{ name: 'hen', reason: 'moderation' }] }),
      second: step(
        [
          ['fox', 'reused'],
          ['hen', 'generated'],
        ],
        { credits: { used: 4 } },
      ),
      want: [],
    },
    { name: 'nothing is made', first: step([]), second: step([]), want: ['The first run made no image.'] },
    { name: 'the second makes it again', first: made, second: made, want: ['The second run did not reuse fox.'] },
    {
      name: 'the second costs something for nothing',
      first: made,
      second: step([['fox', 'reused']], { credits: { used: 4 } }),
      want: ['The second run made nothing, yet it cost something.'],
    },
    {
      name: 'an image fails for want of credits',
      first: step([['fox', 'generated']], { failures: [{ name: 'hen', reason: 'balance' }] }),
      second: reused,
      want: ['hen failed for another reason than moderation.'],
    },
  ])('$name', ({ first, second, want }) => {
    const { problems, lines } = compareRuns(first, second)
    expect(problems).toEqual(want)
    expect(lines.at(-1)).toBe(
      want.length === 0 ? 'All of this is as it should be.' : `Not as it should be: ${want.join(' ')}`,
    )
  })
})

describe('two runs with one changed prompt, by a pull request', () => {
  const run = (
    origins: Readonly<Record<string, string>>,
    place: readonly [number | null, string | null],
  ): StepLeft => ({
    title: 'A run',
    outputs: {},
    summary: '',
    result: {
      images: Object.entries(origins).map(([name, origin]) => ({
        ...{ name, origin, path: `kie-images/${name}.png`, bytes: 1, width: 1, height: 1, sourceUrl: null, url: null },
      })),
      failures: [],
      deliveries: [{ destination: 'pull-request', number: place[0], sha: place[1] }],
      credits: { used: 4 },
    },
  })
  const made = { fox: 'generated', hen: 'generated' }
  const onlyFox = { fox: 'generated', hen: 'reused' }
  const first = run(made, [1, 'a'])

  test.each<{ name: string; first: StepLeft; second: StepLeft; want: readonly string[] }>([
    { name: 'that picture alone is drawn, and committed', first, second: run(onlyFox, [1, 'b']), want: [] },
    {
      name: 'the other is drawn anew as well',
      first,
      second: run(made, [1, 'b']),
      want: ['The second run did not reuse hen.'],
    },
    {
      name: 'the changed one is not drawn',
      first,
      second: run({ fox: 'reused', hen: 'reused' }, [1, 'b']),
      want: ['The second run did not draw fox anew.', 'The second run made nothing, yet it cost something.'],
    },
    {
      name: 'there is no second commit',
      first,
      second: run(onlyFox, [1, null]),
      want: ['The second run added no commit to the pull request.'],
    },
    {
      name: 'the second opens another',
      first,
      second: run(onlyFox, [2, 'b']),
      want: ['The second run did not go on with pull request 1.'],
    },
    {
      name: 'none is opened',
      first: run(made, [null, 'a']),
      second: run(onlyFox, [null, 'b']),
      want: ['The first run opened no pull request.'],
    },
  ])('$name', (given) => {
    const { problems, lines } = compareRuns(given.first, given.second, ['fox'])
    expect(problems).toEqual(given.want)
    expect(lines.includes('Pull request 1 has one commit of each run.')).toBe(given.want.length === 0)
  })
})

test('the workspace of a run holds the manifest and the prompts it names, and nothing of the run before', () => {
  const from = path.join(folder, 'from')
  const to = path.join(folder, 'to')
  mkdirSync(path.join(from, 'prompts'), { recursive: true })
  mkdirSync(path.join(to, 'kie-images'), { recursive: true })
  writeFileSync(path.join(from, 'prompts/hen.md'), 'A hen')
  writeFileSync(path.join(folder, 'secret.md'), 'Not of this checkout')
  const images = ['prompts/hen.md', 'prompts/none.md', '../secret.md'].map(
    (file, index) => `  - { name: 'hen-{{ year }}-${index}', prompt_file: ${file} }\n`,
  )
  writeFileSync(path.join(from, 'images.yml'), `images:\n${images.join('')}`)
  checkOut([{ title: 'A run', inputs: { manifest: 'images.yml', variables: 'year: 2026' } }], { from, to })
  expect(readdirSync(to, { recursive: true }).toSorted()).toEqual(['images.yml', 'prompts', 'prompts/hen.md'])
})

describe('the door before kie', () => {
  test('refuses a prompt as moderation does, and lets everything else pass unchanged', async () => {
    const kie = await startKie({ pictures: 'small' })
    const moderator = await startModerator(kie.url)
    const client = createKieClient({ apiKey: kie.apiKey, apiUrl: moderator.url })
    const ask = (prompt: string) =>
      client.createTask({
        model: DEFAULT_MODEL,
        input: { prompt, aspect_ratio: '1:1', quality: 'medium' },
      })
    await expect(ask('A Famous singer')).rejects.toMatchObject({ kind: 'moderation', verdict: 'final' })
    expect(kie.tasks).toEqual([])
    const taskId = await ask('An infamously good cake')
    expect(await client.getTask(taskId)).toMatchObject({ taskId, state: 'waiting' })
    expect(await client.getCredits()).toBe(996)
    expect(kie.tasks.map(({ input }) => input['prompt'])).toEqual(['An infamously good cake'])
    await expect(createKieClient({ apiKey: 'wrong', apiUrl: moderator.url }).getCredits()).rejects.toMatchObject({
      kind: 'auth',
    })
    moderator.close()
    await kie.close()
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
    { args: ['--aspect-ratio', '3:2'], want: '--aspect-ratio goes with a --prompt or a --manifest.' },
    { args: ['--prompt', 'x', '--manifest', 'x.yml'], want: '--prompt and --manifest: give one of them.' },
    { args: ['--manifest', '../x.yml'], want: "--manifest is '../x.yml'; it takes a path below this directory" },
    { args: ['--manifest', '/x.yml'], want: "--manifest is '/x.yml'; it takes a path below this directory" },
    {
      args: ['--pull-request', '--prompt', 'x'],
      want: '--pull-request has pictures of its own, and goes without --prompt.',
    },
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
  { args: ['--manifest', 'examples/images.yml'], want: 'at most 84 credits, about 0.42 US dollars.' },
  { args: [], want: 'at most 20 credits, about 0.10 US dollars.' },
  { args: ['--pull-request'], want: 'at most 16 credits, about 0.08 US dollars.' },
  { args: ['--prompt', 'x', '--quality', 'high', '--count', '2'], want: 'at most 44 credits, about 0.22 US dollars.' },
  { args: ['--prompt', 'x', '--model', 'other/model'], want: 'at a price that is not known here' },
])('with a key, the demo first says what $args costs', async ({ args, want }) => {
  const text = await announcement(readArguments(args) ?? [], { apiKey: '0123456789abcdef' })
  expect(text).toContain('the real kie.ai')
  expect(text).toContain(want)
  expect(text).not.toContain('0123456789abcdef')
})
