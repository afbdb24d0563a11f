import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { format } from 'prettier'
import { findStale, findUnexplained, formatMutant, readExplained } from '../../scripts/mutants/explained.ts'
import { scoreInWords, scoreOf, type StrykerReport } from '../../scripts/mutants/report.ts'
import { mutantsSection, sectionOf, withSection } from '../../scripts/mutants/section.ts'

const FILE = 'src/core/plan/a.ts'
const SOURCE = ['if (a > 1) {', '  return `x`', '}', ''].join('\n')

type Mutant = StrykerReport['files'][string]['mutants'][number]

/** The condition of the first line, changed. */
function condition(status: string, replacement = 'true'): Mutant {
  return { status, replacement, location: { start: { line: 1, column: 5 }, end: { line: 1, column: 10 } } }
}

/** The block, emptied: it has several lines, and marks of code. */
const BLOCK: Mutant = {
  status: 'NoCoverage',
  replacement: '{}',
  location: { start: { line: 1, column: 12 }, end: { line: 3, column: 2 } },
}

function report(...mutants: readonly Mutant[]): StrykerReport {
  return { files: { [FILE]: { source: SOURCE, mutants } } }
}

describe('a report of Stryker', () => {
  test('is counted: an endless loop is noticed, and what did not run or was left out is no mutant', () => {
    const score = scoreOf(
      'core/plan',
      report(
        BLOCK,
        ...['Killed', 'Killed', 'Timeout', 'Survived', 'Ignored', 'CompileError', 'RuntimeError', 'Pending'].map(
          (status) => condition(status),
        ),
      ),
    )
    expect(score).toMatchObject({ room: 'core/plan', mutants: 5, killed: 3, survived: 1, uncovered: 1 })
    expect(scoreInWords(score)).toBe('60.0 %')
  })

  test('tells of each that lives where it is, and what it changes, in one line', () => {
    expect(scoreOf('core/plan', report(condition('Survived', 'a >= 1'), BLOCK)).survivors).toEqual([
      { file: FILE, line: 1, from: 'a > 1', to: 'a >= 1', isCovered: true },
      { file: FILE, line: 1, from: '{ return `x` }', to: '{}', isCovered: false },
    ])
  })

  test('of a room without a mutant has no score', () => {
    expect(scoreInWords(scoreOf('core/plan', { files: {} }))).toBe('–')
  })

  test('is in the order of files and lines', () => {
    const late = { ...condition('Survived'), location: { start: { line: 3, column: 1 }, end: { line: 3, column: 2 } } }
    const one = { source: SOURCE, mutants: [late, condition('Survived')] }
    const { survivors } = scoreOf('core/plan', { files: { 'b.ts': one, 'a.ts': one } })
    expect(survivors.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.ts:1', 'a.ts:3', 'b.ts:1', 'b.ts:3'])
  })
})

describe('what is explained', () => {
  const { survivors } = scoreOf('core/plan', report(condition('Survived'), BLOCK))

  test.each(survivors)('is read as it is written: $from', (survivor) => {
    const explained = readExplained(`# Why\n\nBecause.\n\n- ${formatMutant(survivor)}\n`)
    expect(findUnexplained(survivors, explained)).toEqual(survivors.filter((other) => other !== survivor))
    expect(findStale(survivors, explained)).toEqual([])
  })

  test('is stale once it is dead', () => {
    const explained = readExplained(survivors.map((survivor) => `- ${formatMutant(survivor)}`).join('\n'))
    expect(findStale(survivors.slice(1), explained)).toEqual(survivors.slice(0, 1).map(formatMutant))
  })

  test('may move to another line', () => {
    const moved = survivors.map((survivor) => ({ ...survivor, line: survivor.line + 9 }))
    const explained = readExplained(survivors.map((survivor) => `- ${formatMutant(survivor)}`).join('\n'))
    expect(findUnexplained(moved, explained)).toEqual([])
  })

  test.each([
    { from: '`x`', to: '``' },
    { from: 'a`` + ``', to: '`' },
    { from: 'a` ``b', to: '"" → "`" → ""' },
    { from: 'a → b', to: '[]' },
  ])('whatever marks of code it has, as prettier leaves it: $from', async (code) => {
    const odd = { file: FILE, line: 1, isCovered: true, ...code }
    const text = `- ${formatMutant(odd)}\n`
    expect(findUnexplained([odd], readExplained(text))).toEqual([])
    expect(await format(text, { parser: 'markdown' })).toBe(text)
  })
})

describe('the section of bench/README.md', () => {
  const scores = [scoreOf('core/plan', report(condition('Killed'), condition('Survived'), BLOCK))]

  test('has a line for each room, and names what is not explained', () => {
    const explained = readExplained(`- ${formatMutant({ file: FILE, from: 'a > 1', to: 'true' })}`)
    const section = mutantsSection(scores, { explained, made: 'Made today.' })
    expect(section).toContain('Made today.')
    expect(section).toMatch(/^\| `core\/plan` +\| +3 \| +1 \| +1 \| +1 \| +33\.3 % \| +1 \|$/m)
    expect(section).toMatch(/Not explained:\n\n- `src\/core\/plan\/a\.ts`: .*, line 1\n$/)
    expect(section.match(/^- /gm)).toHaveLength(1)
  })

  test('says nothing more where all is explained', () => {
    expect(mutantsSection([], { explained: new Set(), made: '' })).not.toContain('Not explained')
  })

  test('goes to the end, and replaces the one before it', () => {
    const section = mutantsSection(scores, { explained: new Set(), made: 'Made today.' })
    const once = withSection('# Benchmarks\n\n## Memory\n\nMuch.\n', section)
    expect(once).toBe(`# Benchmarks\n\n## Memory\n\nMuch.\n\n${section}`)
    expect(withSection(once, section)).toBe(once)
    expect(withSection('# New\n', sectionOf(once))).toBe(`# New\n\n${section}`)
    expect(withSection('# New\n', sectionOf('# Without one\n'))).toBe('# New\n')
  })
})

test.each([
  { args: ['core/plans'], want: 'No such room: core/plans. There are core/plan, core/make, core/images, kie/queue.' },
  { args: ['core/plan', '--write'], want: '--write is about all rooms; name none.' },
])('the script changes nothing for $args', ({ args, want }) => {
  const script = path.resolve(import.meta.dirname, '../../scripts/mutants.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain(want)
})
