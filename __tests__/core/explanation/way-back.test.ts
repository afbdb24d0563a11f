import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { explainThrown } from '../../../src/core/explanation/explanation.ts'
import { collectByIds, COLLECT_BY_LOG, WAY_BACK_WORDS } from '../../../src/core/explanation/way-back.ts'
import { RecordFault } from '../../../src/core/result/record-fault.ts'
import { filesIn } from '../../imports.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const WAY_BACK = 'core/explanation/way-back.ts'

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

describe('how tasks are had again is said in one place', () => {
  test('and in no other file', () => {
    const words = /Record<WayBack|as the input [`']tasks[`']|take it up[,.']/
    expect(filesIn(path.join(ROOT, 'src')).filter((file) => words.test(read(`src/${file}`)))).toEqual([WAY_BACK])
  })

  test('R5: whatever is said of a re-run stands there too, but for what is no way back', () => {
    const others: Readonly<Record<string, string>> = {
      'core/plan/resume.ts': 'says what this very run is, and what it does as one',
      'core/result/task-list.ts': 'has the word by which programs know the way',
      'github/artifact/service.ts': 'has that word too, and says what act cannot do',
    }
    const withoutComments = (source: string): string => source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    const telling = filesIn(path.join(ROOT, 'src')).filter((file) =>
      /\bre-?run/i.test(withoutComments(read(`src/${file}`))),
    )
    expect(telling.sort()).toEqual([WAY_BACK, ...Object.keys(others)].sort())
  })

  test('in whole sentences, but for those that go on another', () => {
    const all = Object.values(WAY_BACK_WORDS).flatMap((words) => Object.entries(words))
    const parts = ['again', 'unsure', 'several', 'atWork']
    for (const [name, words] of all) if (!parts.includes(name)) expect(words).toMatch(/^$|^[A-Z].*\.$/)
  })

  test('and in the same words by the entry, which can import nothing', () => {
    // As the entry has it: a literal that may be broken into two lines.
    const joined = read('scripts/entry.js').replaceAll(/["'] \+\s+["']/g, '')
    expect(joined).toContain(COLLECT_BY_LOG)
  })

  test('also where the step ends before it has a result', () => {
    const fault = new RecordFault('No room.')
    for (const wayBack of ['re-run', 'ids'] as const) {
      expect(explainThrown(fault, wayBack)).toMatchObject([{ next: WAY_BACK_WORDS[wayBack].offRecord }])
    }
  })
})

describe('tasks whose record is not kept', () => {
  const task = (name: string, taskId?: string) => ({ name, taskId })
  test.each([
    {
      name: 'are pasted into a new run',
      given: [task('hero', 'a1'), task('back')],
      want: `To collect them without paying again, pass them to a new run: tasks: '{"hero":"a1"}'`,
    },
    { name: 'are in the log where the record is gone', given: [], want: COLLECT_BY_LOG },
    {
      name: 'are in the log where they are many',
      given: Array.from({ length: 21 }, (_, index) => task(`fox-${index}`, `a${index}`)),
      want: COLLECT_BY_LOG,
    },
    {
      name: 'are looked up where no id is known',
      given: [task('hero')],
      want: 'No id of them is known: look them up at https://kie.ai/logs before a new run, which pays again.',
    },
  ])('$name', ({ given, want }) => {
    expect(collectByIds(given)).toBe(want)
  })
})
