import { execFile } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { TasksFile, type TasksFileOptions } from '../../../src/core/make/tasks-file.ts'

const FILE = 'kie-images/tasks.json'

let directory: string
let workspace: string
let lines: string[]

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'tasks-file-')))
  workspace = path.join(directory, 'workspace')
  mkdirSync(path.join(workspace, 'kie-images'), { recursive: true })
  lines = []
})

afterEach(() => rmSync(directory, { recursive: true }))

/** A file of a step, whose name is chosen. */
function choose(step: string, options: Partial<TasksFileOptions> = {}): TasksFile {
  const say = (line: string): number => lines.push(line)
  const log = { info: say, notice: say, warning: say, error: say, debug: say }
  const claimsFile = path.join(directory, 'claims')
  const file = new TasksFile({
    workspace,
    outputDirectory: 'kie-images',
    claimsFile,
    step,
    warn: log.warning,
    foreign: undefined,
    log,
    ...options,
  })
  file.choose()
  return file
}

/** Adds ids one by one, as kie gives them. */
function addTo(file: TasksFile, ...given: readonly (readonly [name: string, taskId: string])[]): void {
  const tasks: Record<string, string> = {}
  for (const [name, taskId] of given) {
    tasks[name] = taskId
    file.add(tasks, [name])
  }
}

const read = (file = FILE): string => readFileSync(path.join(workspace, file), 'utf8')
const write = (text: string, file = FILE): void => writeFileSync(path.join(workspace, file), text)

describe('A1: the file with the task ids', () => {
  test('is there with the first id, and not before', () => {
    const file = choose('art')
    expect([file.path, existsSync(path.join(workspace, FILE))]).toEqual(['', false])
    addTo(file, ['hero', 'a1'])
    expect([file.path, read()]).toEqual([FILE, '{"hero":"a1"}\n'])
  })

  test('is whole JSON after each id, and has the newest of each name', () => {
    const names = fc.constantFrom('hero', 'logo', 'a/b', '1', '2')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.stringMatching(/^[\w-]{1,40}$/)), { minLength: 1 }), (given) => {
        const file = choose('art')
        const tasks: Record<string, string> = {}
        for (const [name, taskId] of given) {
          tasks[name] = taskId
          file.add(tasks, [name])
          expect(JSON.parse(read())).toEqual(tasks)
          expect(read().trimEnd().split('\n')).toHaveLength(Object.keys(tasks).length)
        }
        rmSync(path.join(workspace, FILE))
      }),
      { numRuns: 50 },
    )
  })

  test('is not written anew for an id that is added', () => {
    const file = choose('art')
    addTo(file, ['hero', 'a1'])
    // Nobody who holds the file open loses it, as with one that is put in its place.
    const inode = (): number => statSync(path.join(workspace, FILE)).ino
    const before = inode()
    file.add({ hero: 'a1', logo: 'b2' }, ['logo'])
    expect(inode()).toBe(before)
    expect(read()).toBe('{"hero":"a1",\n"logo":"b2"}\n')
    file.add({ hero: 'a1', logo: 'b2', mill: 'c3', tree: 'd4' }, ['mill', 'tree'])
    expect(inode()).toBe(before)
    expect(read()).toBe('{"hero":"a1",\n"logo":"b2",\n"mill":"c3",\n"tree":"d4"}\n')
    file.add({ hero: 'a1', logo: 'e5', mill: 'c3', tree: 'd4', wood: 'f6' }, ['logo', 'wood'])
    expect(read()).toBe('{"hero":"a1",\n"logo":"e5",\n"mill":"c3",\n"tree":"d4",\n"wood":"f6"}\n')
  })

  test('has ids that were there from the start, then those that come', () => {
    const file = choose('art')
    const tasks: Record<string, string> = { hero: 'a1', logo: 'b2' }
    file.add(tasks, ['hero', 'logo'])
    tasks['mill'] = 'c3'
    file.add(tasks, ['mill'])
    expect(JSON.parse(read())).toEqual(tasks)
  })

  test('is made whole again where something else has changed it', () => {
    const file = choose('art')
    addTo(file, ['hero', 'a1'])
    // More than the next id takes, which would hide it.
    appendFileSync(path.join(workspace, FILE), 'junk'.repeat(10))
    file.add({ hero: 'a1', logo: 'b2' }, ['logo'])
    expect(JSON.parse(read())).toEqual({ hero: 'a1', logo: 'b2' })
    rmSync(path.join(workspace, FILE))
    file.add({ hero: 'a1', logo: 'b2', mill: 'c3' }, ['mill'])
    file.add({ hero: 'a1', logo: 'b2', mill: 'c3', tree: 'd4' }, ['tree'])
    expect(JSON.parse(read())).toEqual({ hero: 'a1', logo: 'b2', mill: 'c3', tree: 'd4' })
    expect(lines).toEqual([expect.stringContaining('could not be written')])
  })

  test('that cannot be written is a warning, once', () => {
    const file = choose('art')
    rmSync(path.join(workspace, 'kie-images'), { recursive: true })
    write('a file', 'kie-images')
    addTo(file, ['hero', 'a1'], ['logo', 'b2'])
    expect(file.path).toBe('')
    expect(lines).toEqual(["The file with the task ids could not be written: 'kie-images' is no directory by now"])
  })
})

test('A1: where the disk is full the file stays whole, with what it had', async () => {
  const script = new URL('tasks-file-alone.ts', import.meta.url).pathname
  // The limit on a file's size stands in for the end of the disk, in the middle of a write.
  const command = 'ulimit -f 100 && exec "$0" "$@"'
  const args = [process.execPath, script, workspace, path.join(directory, 'claims')]
  const { stdout } = await promisify(execFile)('sh', ['-c', command, ...args])
  expect(stdout).toBe('The file with the task ids could not be written: the disk is full\n')
  const tasks = Object.entries(JSON.parse(read('tasks.json')) as Record<string, string>)
  expect(tasks.length).toBeGreaterThan(900)
  expect(tasks.length).toBeLessThan(1500)
  expect(tasks).toEqual(tasks.map((_, index) => [`image-${index}`, String(index).padStart(32, '0')]))
})

describe('A1: a file of somebody else is never written', () => {
  const FOREIGN = [
    '{"hero": "a1"}\n',
    '{}',
    '[]',
    '',
    '{"hero":"a1"}',
    'no JSON',
    '{"hero":{"id":"a1"}}\n',
    '{"a":"1",\n"b":2}\n',
    '{"a":"1",\n"b":2,\n"c":"3"}\n',
    '{"a":"1"]\n',
    '["a":"1"}\n',
  ]
  test.each(FOREIGN)('%j of the user', (text) => {
    write(text)
    const file = choose('art')
    addTo(file, ['hero', 'b2'])
    expect([read(), file.path, read('kie-images/tasks-art.json')]).toEqual([
      text,
      'kie-images/tasks-art.json',
      '{"hero":"b2"}\n',
    ])
  })

  test('a link, and a directory', () => {
    write('{"hero":"a1"}\n', 'mine.json')
    symlinkSync('../mine.json', path.join(workspace, FILE))
    mkdirSync(path.join(workspace, 'kie-images/tasks-art.json'))
    const file = choose('art')
    addTo(file, ['hero', 'b2'])
    expect([file.path, read('mine.json')]).toEqual(['kie-images/tasks-art-2.json', '{"hero":"a1"}\n'])
  })

  test('the one that the tasks to collect are read from', () => {
    write('{"hero":"a1",\n"logo":"b2"}\n')
    const file = choose('art', { foreign: path.join(workspace, FILE) })
    addTo(file, ['hero', 'a1'])
    expect([file.path, read()]).toEqual(['kie-images/tasks-art.json', '{"hero":"a1",\n"logo":"b2"}\n'])
  })

  test('the one that they were read from, though it is gone by now', () => {
    const file = choose('art', { foreign: path.join(workspace, FILE) })
    addTo(file, ['hero', 'a1'])
    expect([file.path, existsSync(path.join(workspace, FILE))]).toEqual(['kie-images/tasks-art.json', false])
  })

  test.each([
    { name: 'there', isThere: true },
    { name: 'gone by now', isThere: false },
  ])('but ours is, where the one that they were read from is another, $name', ({ isThere }) => {
    write('{"hero":"a1"}\n')
    if (isThere) write('{"hero":"a1"}\n', 'mine.json')
    const file = choose('art', { foreign: path.join(workspace, 'mine.json') })
    addTo(file, ['hero', 'b2'])
    expect([file.path, read()]).toEqual([FILE, '{"hero":"b2"}\n'])
  })

  test('the same by another name', () => {
    write('{"hero":"a1",\n"logo":"b2"}\n')
    symlinkSync('kie-images', path.join(workspace, 'latest'))
    const file = choose('art', { foreign: path.join(workspace, 'latest/tasks.json') })
    addTo(file, ['hero', 'a1'])
    expect([file.path, read()]).toEqual(['kie-images/tasks-art.json', '{"hero":"a1",\n"logo":"b2"}\n'])
  })

  test('that of another step of the job, be it written or not yet', () => {
    const first = choose('art')
    const second = choose('__self 2')
    addTo(second, ['logo', 'b2'])
    addTo(first, ['hero', 'a1'])
    expect([first.path, second.path]).toEqual([FILE, 'kie-images/tasks-__self-2.json'])
    expect([read(), read(second.path)]).toEqual(['{"hero":"a1"}\n', '{"logo":"b2"}\n'])
  })

  test('where every name is taken there is none, and a warning', () => {
    const names = ['tasks', 'tasks-art', ...Array.from({ length: 20 }, (_, index) => `tasks-art-${index + 2}`)]
    for (const name of names) write('mine', `kie-images/${name}.json`)
    const file = choose('art')
    addTo(file, ['hero', 'a1'])
    expect([file.path, lines]).toEqual(['', [expect.stringContaining('every name for it is taken')]])
    expect(readdirSync(path.join(workspace, 'kie-images'))).toHaveLength(names.length)
  })
})

test('D9: it is not written where a link has come into the way since its name was chosen', () => {
  const file = choose('art')
  addTo(file, ['hero', 'a1'])
  const outside = path.join(directory, 'outside')
  renameSync(path.join(workspace, 'kie-images'), outside)
  symlinkSync(outside, path.join(workspace, 'kie-images'))
  file.add({ hero: 'a1', logo: 'b2' }, ['logo'])
  file.add({ hero: 'a1', logo: 'b2', mill: 'c3' }, ['mill'])
  expect(readFileSync(path.join(outside, 'tasks.json'), 'utf8')).toBe('{"hero":"a1"}\n')
  expect([readdirSync(outside), lines]).toEqual([
    ['tasks.json'],
    [expect.stringContaining("'kie-images' is a symbolic link by now, and nothing is written through one")],
  ])
})

test('A1: that of an earlier run is replaced with the first id, and what it has is told', () => {
  write('{"hero":"a1",\n"logo":"b2"}\n')
  const file = choose('art')
  expect(lines).toEqual([
    expect.stringMatching(/'kie-images\/tasks\.json' is from an earlier run.*It has hero a1, logo b2\.$/),
  ])
  expect([file.path, read()]).toEqual(['', '{"hero":"a1",\n"logo":"b2"}\n'])
  addTo(file, ['mill', 'c3'])
  expect([file.path, read()]).toEqual([FILE, '{"mill":"c3"}\n'])
})

describe('A1: the ids of an earlier run are told before they are replaced', () => {
  const told = (count: number): string => {
    const members = Array.from({ length: count }, (_, index) => `"image-${index}":"id-${index}"`)
    write(`{${members.join(',\n')}}\n`)
    choose('art')
    return lines.join('\n')
  }
  const start = "'kie-images/tasks.json' is from an earlier run and is replaced at the first task of this one. It has "
  const twenty = Array.from({ length: 20 }, (_, index) => `image-${index} id-${index}`).join(', ')

  test('up to 20 of them', () => expect(told(20)).toBe(`${start}${twenty}.`))

  test('of more the first 20', () =>
    expect(told(23)).toBe(`${start}${twenty}, and 3 more that the log of that run names.`))
})

test('A1: 10,000 ids are written once each', () => {
  const file = choose('art')
  const tasks: Record<string, string> = {}
  const inodes = new Set<number>()
  for (let index = 0; index < 10_000; index++) {
    const name = `${'n'.repeat(55)}${index}`
    tasks[name] = `${'t'.repeat(27)}${index}`
    file.add(tasks, [name])
    inodes.add(statSync(path.join(workspace, FILE)).ino)
  }
  // Written as a whole it would be another file each time.
  expect(inodes.size).toBe(1)
  expect(JSON.parse(read())).toEqual(tasks)
})
