import { describe, expect, test } from '@jest/globals'
import { Masker } from '../../sandbox/runner/index.ts'
import { StepLog } from '../../sandbox/runner/log/step.ts'

function receive(lines: readonly string[], { debug = false } = {}): StepLog {
  const log = new StepLog({ masker: new Masker(), workspace: '/home/runner/repo', debug, onLine: () => undefined })
  for (const line of lines) log.receive(line)
  return log
}

describe('StepLog', () => {
  test('shows plain lines, groups and annotations, and hides debug lines', () => {
    const log = receive(['hello', '', '::group::G', '::endgroup::', '::debug::d', '::notice::n', '::warning::w%0Ax'])
    expect(log.lines).toEqual(['hello', '', '##[group]G', '##[endgroup]', '##[notice]n', '##[warning]w', 'x'])
    expect(log.refused).toBe(false)
  })

  test('shows colours, and keeps lines without them; other escape sequences are kept', () => {
    const shown: string[] = []
    const onLine = (line: string): void => void shown.push(line)
    const log = new StepLog({ masker: new Masker(), workspace: '/home/runner/repo', debug: false, onLine })
    const lines = ['\u001b[31mfailed\u001b[0m', '\u001b[31ma\u001b[2Kb\u001b[0m', 'a \u001b[31mb\u001b[0m']
    for (const line of lines) log.receive(line)
    expect(shown).toEqual(lines)
    expect(log.lines).toEqual(['failed', ...lines.slice(1)])
  })

  test('shows debug lines and echoes commands when debugging', () => {
    const log = receive(['::debug::a%0Ab', '::group::G', '::add-mask::secret'], { debug: true })
    expect(log.lines).toEqual(['##[debug]a', '##[debug]b', '::group::G', '##[group]G', '::add-mask::***'])
  })

  test('echoes commands between echo on and echo off', () => {
    const log = receive(['::echo::on', '::endgroup::', '::echo::OFF', '::endgroup::'])
    expect(log.lines).toEqual(['::endgroup::', '##[endgroup]', '::echo::OFF', '##[endgroup]'])
  })

  test('keeps what an annotation says', () => {
    const given = '::error title=T,file=/home/runner/repo/a/b.ts,line=1,endLine=1,col=3,endColumn=4::m'
    expect(receive([given, '::notice file=c.ts::']).annotations).toEqual([
      { level: 'error', message: 'm', title: 'T', file: 'a/b.ts', line: '1', endLine: '1', col: '3', endColumn: '4' },
      { level: 'notice', message: '', file: 'c.ts' },
    ])
  })

  test.each([
    { name: 'a column without a line', given: 'col=3', want: {} },
    {
      name: 'columns that belong to several lines',
      given: 'line=1,endLine=2,col=3',
      want: { line: '1', endLine: '2' },
    },
    { name: 'an end before its start', given: 'line=3,endLine=2', want: {} },
    { name: 'a column that ends before it starts', given: 'line=3,col=5,endColumn=4', want: { line: '3' } },
    { name: 'an end alone', given: 'endLine=2', want: { line: '2', endLine: '2' } },
    { name: 'a line that is no number', given: 'line=x,col=1', want: { line: 'x' } },
    { name: 'a line and a column', given: 'line=2,col=5', want: { line: '2', col: '5' } },
  ])('keeps of lines and columns what the runner keeps: $name', ({ given, want }) => {
    expect(receive([`::warning ${given}::m`]).annotations).toEqual([{ level: 'warning', message: 'm', ...want }])
  })

  test('splits properties as the runner does', () => {
    const given = '::error file=a%2Cline=9%3A%3A%25.yml,line=2,,title= T::m,file=b'
    expect(receive([given]).annotations).toEqual([
      { level: 'error', message: 'm,file=b', file: 'a,line=9::%.yml', line: '2', title: ' T' },
    ])
  })

  test('cuts annotations after 4096 characters and 10 of each level, but not the log', () => {
    const long = 'x'.repeat(5000)
    const log = receive([...Array.from({ length: 12 }, () => `::warning::${long}`), '::error::e'])
    const lengths = log.annotations.map((annotation) => annotation.message.length)
    expect(lengths).toEqual([...new Array<number>(10).fill(4096), 1])
    expect(log.lines).toHaveLength(13)
    expect(log.lines[11]).toBe(`##[warning]${long}`)
  })

  test('masks messages and lines, but not titles, as the runner does', () => {
    const log = receive(['::add-mask::hush', 'say hush', '::error title=hush::hush'])
    expect(log.lines).toEqual(['say ***', '##[error]***'])
    expect(log.annotations).toEqual([{ level: 'error', message: '***', title: 'hush' }])
    expect(log.masks).toEqual(['hush'])
  })

  test('warns about an empty mask', () => {
    expect(receive(['::add-mask:: ']).annotations).toMatchObject([{ level: 'warning' }])
  })

  test('obeys nothing between stop-commands and its token', () => {
    const log = receive(['::stop-commands::tok', '::error::a', '##[error]b', '::TOK::', '::error::c'])
    expect(log.lines).toEqual(['::stop-commands::tok', '::error::a', '##[error]b', '::TOK::', '##[error]c'])
    expect(log.annotations).toHaveLength(1)
    expect(log.commands.map((command) => command.name)).toEqual(['stop-commands', 'error'])
  })

  const refusals = [
    { name: 'set-env', given: '::set-env name=A::1', want: /`set-env` command is disabled/ },
    { name: 'add-path', given: '##[add-path]/bin', want: /`add-path` command is disabled/ },
    { name: 'an unknown echo value', given: '::echo::maybe', want: /Invalid echo command value 'maybe'/ },
    { name: 'an output without a name', given: '::set-output::1', want: /'name' is missing/ },
    { name: 'an empty stop token', given: '::stop-commands::', want: /token is empty/ },
    { name: 'a stop token that is a command', given: '::stop-commands::Error', want: /token is empty/ },
  ]
  test.each(refusals)('fails the step for $name', ({ given, want }) => {
    const log = receive([given, '::notice::still obeyed'])
    expect(log.refused).toBe(true)
    expect(log.annotations).toMatchObject([
      { level: 'error' },
      { message: expect.stringMatching(want) },
      { level: 'notice' },
    ])
  })

  test('still takes the old output and state commands, with a warning', () => {
    const log = receive(['::set-output name=a::1', '::save-state name=b::2%0A3'])
    expect([log.outputs, log.state]).toEqual([{ a: '1' }, { b: '2\n3' }])
    expect(log.annotations.map((annotation) => annotation.level)).toEqual(['warning', 'warning'])
  })
})
