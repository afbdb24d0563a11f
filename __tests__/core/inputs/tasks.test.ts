import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../../src/core/text/errors.ts'
import { isTasksPath, parseTasks, readTasks, type NamedTask } from '../../../src/core/inputs/tasks.ts'
import { formatTasks } from '../../../src/core/result/task-list.ts'
import { checkReaching } from '../../reaching.ts'
import { codePoint } from '../../code-point.ts'

function parse(text: string): readonly NamedTask[] | readonly string[] {
  try {
    return parseTasks(text, 'hero')
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

describe('the tasks to collect', () => {
  const rows: { name: string; given: string; want: NamedTask[] }[] = [
    {
      name: 'as an output gives them',
      given: '{"hero":"281e5b","logo":"task_gpt-image_1765"}',
      want: [
        { name: 'hero', taskId: '281e5b' },
        { name: 'logo', taskId: 'task_gpt-image_1765' },
      ],
    },
    {
      name: 'of candidates of an image',
      given: '{"hero.candidate-2":"281e5b","a/hero.candidate-12":"281e5c"}',
      want: [
        { name: 'hero.candidate-2', taskId: '281e5b' },
        { name: 'a/hero.candidate-12', taskId: '281e5c' },
      ],
    },
    { name: 'none, as a run gives them that had nothing to submit', given: '{}', want: [] },
    { name: 'one plain id', given: '281e5b', want: [{ name: 'hero', taskId: '281e5b' }] },
    {
      name: 'plain ids',
      given: 'a1, b2\nc3',
      want: [
        { name: 'hero-1', taskId: 'a1' },
        { name: 'hero-2', taskId: 'b2' },
        { name: 'hero-3', taskId: 'c3' },
      ],
    },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(parse(given)).toEqual(want)
  })
})

describe('A1: a file of tasks', () => {
  let workspace: string
  let outside: string

  beforeAll(() => {
    workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'tasks-')))
    outside = realpathSync(mkdtempSync(path.join(tmpdir(), 'elsewhere-')))
    for (const directory of ['art', '.git']) mkdirSync(path.join(workspace, directory))
    const files = {
      'art/tasks.json': '{"hero":"281e5b",\n"logo":"a1"}\n',
      'none.json': ' {}\n',
      'empty.json': '',
      'list.json': '["281e5b"]',
      'torn.json': '{"hero":"281e5b",\n"lo',
      'wrong.json': '{"../hero":"281e5b"}',
      '.git/tasks.json': '{"hero":"281e5b"}',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(workspace, name), text)
    writeFileSync(path.join(outside, 'tasks.json'), '{"hero":"281e5b"}')
    symlinkSync(path.join(outside, 'tasks.json'), path.join(workspace, 'link.json'))
  })

  afterAll(() => [workspace, outside].forEach((each) => rmSync(each, { recursive: true })))

  const read = (text: string): readonly NamedTask[] | string => {
    try {
      return readTasks(text, { workspace, name: 'hero' })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return error.message
    }
  }

  test('is read where the input ends in .json', () => {
    const tasks = [
      { name: 'hero', taskId: '281e5b' },
      { name: 'logo', taskId: 'a1' },
    ]
    expect(read('art/tasks.json')).toEqual(tasks)
    expect(read(path.join(workspace, 'art/tasks.json'))).toEqual(tasks)
    expect(read('none.json')).toEqual([])
  })

  test.each([
    { file: 'gone.json', want: 'there is no such file' },
    { file: 'empty.json', want: 'is not valid JSON' },
    { file: 'torn.json', want: 'is not valid JSON' },
    { file: 'list.json', want: 'is no JSON object' },
    { file: 'wrong.json', want: 'the name "../hero"' },
    { file: 'link.json', want: 'outside the workspace' },
    { file: '../tasks.json', want: 'Input \'tasks\' is "../tasks.json"; ' },
    { file: '.git/tasks.json', want: "files in '.git' are not read" },
  ])('$file is refused', ({ file, want }) => {
    expect(read(file)).toContain(want)
  })

  test('has room for 10,000 tasks of the longest names, and they are read at once', () => {
    const tasks = Array.from({ length: 10_000 }, (_, index) => {
      const number = String(index).padStart(5, '0')
      const name = Array.from({ length: 4 }, () => `${'n'.repeat(40)}${number}`).join('/')
      return { name, taskId: `${number}${'t'.repeat(123)}` }
    })
    const text = JSON.stringify(Object.fromEntries(tasks.map(({ name, taskId }) => [name, taskId])))
    writeFileSync(path.join(workspace, 'many.json'), text)
    expect(read('many.json')).toEqual(tasks)
  })
})

describe('F127: what is no list of tasks is refused', () => {
  const deep = `{"hero":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'broken JSON', given: '{"hero": ', want: 'not valid JSON' },
    { name: 'an id with a control character', given: '{"hero": "a%0Ab"}', want: 'no task id' },
    { name: 'an id of broken UTF-8', given: '{"hero": "a%FFb"}', want: 'no task id' },
    { name: 'an id that is empty', given: '{"hero": ""}', want: 'no task id' },
    { name: 'an id that is a query', given: 'abc?x=1', want: 'no task id' },
    { name: 'an id that is too long', given: 'a'.repeat(257), want: 'no task id' },
    { name: 'an id that is a number', given: '{"hero": 7.5}', want: 'no task id' },
    { name: 'a name that is a path', given: '{"../hero": "abc"}', want: 'the name "../hero"' },
    { name: 'one id twice', given: 'abc abc', want: 'the task "abc" twice' },
    { name: 'one id twice, spelt in two ways', given: 'abc %61bc', want: 'the task "abc" twice' },
    { name: 'A1: one name twice', given: '{"hero":"a","hero":"b"}', want: 'the name "hero" twice' },
    { name: 'A1: one name twice, spelt in two ways', given: '{"hero":"a" , "h\\u0065ro" : "b"}', want: '"hero" twice' },
    { name: 'A1: a list so deep that nothing writes it', given: deep, want: 'for "hero" what is a list' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(parse(given)).toEqual([expect.stringContaining(want)])
  })

  test('A1: a value that looks like a key is none', () => {
    expect(parse('{"hero":"a:b","logo":"b,c"}')).toEqual([
      { name: 'hero', taskId: 'a:b' },
      { name: 'logo', taskId: 'b,c' },
    ])
    expect(parse(String.raw`{"hero":"\",\"hero\":\""}`)).toEqual([expect.stringContaining('no task id')])
  })

  test('A1: whatever id kie gives, the outputs give it so that the input takes it', () => {
    const id = fc.string({ unit: codePoint, minLength: 1, maxLength: 128 }).filter((each) => /^\P{Cc}+$/u.test(each))
    fc.assert(
      fc.property(
        fc.oneof(id, fc.constantFrom('a%20b', '%', '50% off', 'a/b.json', 'a,b', 'é'.repeat(256))),
        (taskId) => {
          const text = formatTasks({ hero: taskId })
          expect(text).toMatch(/^\{"hero":"[\w./:%+=@,-]+"\}$/)
          expect(parse(text)).toEqual([{ name: 'hero', taskId: taskId.toWellFormed() }])
        },
      ),
    )
  })

  test('A1: opaque ids are taken as they are, one that ends in .json in an object', () => {
    expect(parse('gen:2026/07+a=@x.1')).toEqual([{ name: 'hero', taskId: 'gen:2026/07+a=@x.1' }])
    expect(parse('{"hero":"a.json"}')).toEqual([{ name: 'hero', taskId: 'a.json' }])
    expect(isTasksPath('a.json')).toBe(true)
    expect(isTasksPath('A.JSON')).toBe(true)
  })

  test('whatever is given, ids and names are safe', () => {
    const goodId = fc.stringMatching(/^[\w-]{8,128}$/)
    const badId = fc.oneof(
      fc.constantFrom('a?b=1', 'a b', 'é', 'a\n', 'a%00', '', 'x'.repeat(257), 7, null),
      fc.stringMatching(/^[\w-]{257,300}$/),
      fc.string({ unit: codePoint }),
    )
    const goodName = fc.constantFrom('hero', 'hero-2', 'a/b', 'releases/v1-2-0/hero')
    const badName = fc.oneof(fc.constantFrom('../hero', '/a', 'Hero', 'a b', 'a\n', 'con', 'x'.repeat(61)), fc.string())
    const most = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>): fc.Arbitrary<T> =>
      fc.oneof({ weight: 24, arbitrary: good }, { weight: 1, arbitrary: bad })
    const text = fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .dictionary(most(goodName, badName), most<unknown>(goodId, badId), { minKeys: 1 })
          .map((given) => JSON.stringify(given)),
      },
      {
        weight: 4,
        arbitrary: fc
          .array(most<unknown>(goodId, badId), { minLength: 1, maxLength: 5 })
          .chain((ids) => fc.constantFrom(' ', ',', ', ', '\n').map((end) => ids.join(end))),
      },
      { weight: 1, arbitrary: fc.oneof(fc.string(), fc.json()) },
    )
    checkReaching(
      (reached) =>
        fc.property(text, (given) => {
          for (const task of parse(given)) {
            if (typeof task === 'string') continue
            reached()
            expect(task.taskId).toMatch(/^\P{Cc}{1,256}$/u)
            for (const segment of task.name.split('/')) expect(segment).toMatch(/^[a-z0-9-]{1,62}$/)
            expect(task.name.length).toBeLessThanOrEqual(200)
          }
        }),
      { numRuns: 400 },
    )
  })
})
