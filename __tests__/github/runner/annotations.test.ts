import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Masker } from '../../../sandbox/runner/index.ts'
import { splitRunnerLines } from '../../../sandbox/runner/log/line-splitter.ts'
import { StepLog } from '../../../sandbox/runner/log/step.ts'
import type { Remark } from '../../../src/core/text/log.ts'
import { createRedactor } from '../../../src/core/text/redactor.ts'
import { createLog, type RunnerLog } from '../../../src/github/runner/log.ts'
import { codePoint } from '../../code-point.ts'
import { HOSTILE_TEXTS } from '../../core/text/hostile-texts.ts'

const GROUP = '##[group]At their lines in the files, for the changes of a pull request'

/** What the runner makes of what a log prints. */
function received(use: (log: RunnerLog) => void, redactor = createRedactor()): StepLog {
  let text = ''
  use(createLog({ debug: false, redactor, write: (chunk) => void (text += chunk) }))
  const log = new StepLog({ masker: new Masker(), workspace: '/work', debug: false, onLine: () => undefined })
  for (const line of splitRunnerLines(text)) log.receive(line)
  return log
}

function remarkOf(line: number, changes: Partial<Remark> = {}): Remark {
  const at = { file: 'images.yml', line, column: 5 }
  return { level: 'error', title: 'unknown key', text: `images.yml, line ${line}: no.`, at, ...changes }
}

const remarks = (count: number, changes: Partial<Remark> = {}): readonly Remark[] =>
  Array.from({ length: count }, (_, index) => remarkOf(index + 1, changes))

const whole = (all: readonly Remark[]): string => all.map(({ text }) => text).join('\n')

describe('ANNOT: the error that ends a step', () => {
  test('is at its place where it is the only one', () => {
    const log = received((log) => log.error('images.yml, line 3: no.', [remarkOf(3)]))
    expect(log.annotations).toEqual([
      {
        level: 'error',
        message: 'images.yml, line 3: no.',
        title: 'kie-image-action: unknown key',
        file: 'images.yml',
        line: '3',
        col: '5',
      },
    ])
    expect(log.lines).toEqual(['##[error]images.yml, line 3: no.'])
  })

  test('says all at the end of the log, which folds away the same at its places', () => {
    const all = remarks(3)
    const log = received((log) => log.error(`${whole(all)}\nInput 'quality' is no.`, all))
    expect(log.lines).toEqual([
      GROUP,
      ...all.map(({ text }) => `##[error]${text}`),
      '##[endgroup]',
      `##[error]${all[0]?.text}`,
      ...all.slice(1).map(({ text }) => text),
      "Input 'quality' is no.",
    ])
    expect(log.annotations.map(({ line }) => line)).toEqual(['1', '2', '3', undefined])
  })

  test('is among the ten that GitHub shows, with one of each kind before it', () => {
    const all = [...remarks(50), remarkOf(51, { title: 'missing key' })]
    const { annotations } = received((log) => log.error(whole(all), all))
    expect(annotations).toHaveLength(10)
    expect(annotations.map(({ line }) => line)).toEqual(['1', '51', '2', '3', '4', '5', '6', '7', '8', undefined])
    expect(annotations.at(-1)?.message.split('\n')).toHaveLength(51)
  })

  test('says of 10,000 lines how many it leaves to the log, which has them', () => {
    const all = remarks(10_000)
    const { annotations, lines } = received((log) => log.error(whole(all), all))
    const shown = annotations.at(-1)?.message.split('\n') ?? []
    expect(shown.at(-1)).toBe(`… and ${10_000 - (shown.length - 1)} more lines: the log has all of it above.`)
    expect(shown.slice(0, -1)).toEqual(all.slice(0, shown.length - 1).map(({ text }) => text))
    expect(shown.join('\n').length).toBeGreaterThan(3900)
    expect(new Set(lines)).toEqual(new Set([...lines, ...all.map(({ text }) => text)]))
  })

  test('is one line that is cut, where its first is too long', () => {
    const long = 'x'.repeat(5000)
    const { annotations } = received((log) => log.error(`${long}\nlast`))
    expect(annotations[0]?.message).toMatch(/^x{3000,}\n… and 2 more lines: the log has all of it above\.$/)
  })
})

describe('ANNOT: warnings beside it', () => {
  const failed = (count: number): readonly Remark[] => remarks(count, { level: 'warning', title: 'image' })

  test('are as many as GitHub shows beside those that were given before; the last one counts the others', () => {
    const { annotations } = received((log) => {
      for (let count = 0; count < 4; count++) log.warning('told at its time')
      log.error('7 images did not arrive.', failed(7))
    })
    expect(annotations.slice(4).map(({ level, message, line }) => ({ level, message, line }))).toEqual([
      ...[1, 2, 3, 4, 5].map((line) => ({
        level: 'warning',
        message: `images.yml, line ${line}: no.`,
        line: `${line}`,
      })),
      {
        level: 'warning',
        message: 'The log of the step says the like of 2 more places in the files.',
        line: undefined,
      },
      { level: 'error', message: '7 images did not arrive.', line: undefined },
    ])
  })

  test('are one, the most useful, where there is room for one', () => {
    const { annotations } = received((log) => {
      for (let count = 0; count < 9; count++) log.warning('told at its time')
      log.error('3 images did not arrive.', failed(3))
    })
    expect(annotations.slice(9).map(({ message }) => message)).toEqual([
      'images.yml, line 1: no.',
      '3 images did not arrive.',
    ])
  })

  test('are left out, and so is their group, where GitHub would show none', () => {
    const { lines } = received((log) => {
      for (let count = 0; count < 10; count++) log.warning('w')
      log.error('e', failed(3))
    })
    expect(lines).toEqual([...new Array<string>(10).fill('##[warning]w'), '##[error]e'])
  })
})

describe('ANNOT: what a place is made of', () => {
  test('a column goes with a line alone, and a file may stand for itself', () => {
    const told = ({ annotations }: StepLog): object => ({ ...annotations[0], level: 0, message: 0, title: 0 })
    const at = (place: Remark['at']): StepLog =>
      received((log) => log.error('a', [remarkOf(1, { text: 'a', at: place })]))
    expect(told(at({ file: 'a.yml', column: 3 }))).toEqual({ level: 0, message: 0, title: 0, file: 'a.yml' })
    expect(told(at({ file: 'a.yml', line: 2 }))).toEqual({ level: 0, message: 0, title: 0, file: 'a.yml', line: '2' })
  })

  test('F113: neither a file nor a title adds a property or a command', () => {
    const odd = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc
        .array(fc.constantFrom('::', ',', '=', 'line=9', '%', '%2C', '%3A%3A', '\n', '\r', '##[error]', ' ', 'a', 'é'))
        .map((parts) => parts.join('')),
      fc.string({ unit: codePoint }),
    )
    const expectOne = (file: string, title: string): void => {
      const at = { file: `x${file}x`, line: 7 }
      const log = received((log) => log.error('m', [remarkOf(7, { text: 'm', at, title: `x${title}x` })]))
      expect(log.commands.map(({ name, data }) => ({ name, data }))).toEqual([{ name: 'error', data: 'm' }])
      const [given] = log.annotations
      expect(given).toMatchObject({ file: expect.stringMatching(/^x.*x$/s), line: '7' })
      expect(given?.title).toMatch(/^kie-image-action: x.*x$/s)
      expect(Object.keys(given ?? {}).sort()).toEqual(['file', 'level', 'line', 'message', 'title'])
    }
    fc.assert(fc.property(odd, odd, expectOne), { numRuns: 100 })
    const plain = received((log) => log.error('m', [remarkOf(7, { text: 'm', at: { file: 'a,b=100% é.yml' } })]))
    expect(plain.annotations[0]?.file).toBe('a,b=100% é.yml')
  })

  test('F119: a secret is hidden in each of its parts, as the runner hides it in messages alone', () => {
    const redactor = createRedactor()
    redactor.add('canary-0123456789')
    const canary = 'canary-0123456789'
    const given = remarkOf(1, { text: canary, title: canary, at: { file: `${canary}.yml`, line: 1 } })
    expect(JSON.stringify(received((log) => log.error('x', [given, given]), redactor).annotations)).not.toMatch(
      /canary/,
    )
  })
})
