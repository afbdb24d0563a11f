import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { COMMAND_NAMES, LineSplitter, parseRunnerLine, splitRunnerLines } from '../../sandbox/runner/index.ts'
import { codePoint } from '../code-point.ts'

describe('parseRunnerLine', () => {
  const commands = [
    { name: 'plain', given: '::error::bad', want: { name: 'error', properties: {}, data: 'bad' } },
    {
      name: 'properties',
      given: '::warning file=a.ts,line=3,title=T::m',
      want: { name: 'warning', properties: { file: 'a.ts', line: '3', title: 'T' }, data: 'm' },
    },
    { name: 'no data', given: '::endgroup::', want: { name: 'endgroup', properties: {}, data: '' } },
    { name: 'name in capitals', given: '::Add-Mask::s', want: { name: 'add-mask', properties: {}, data: 's' } },
    { name: 'after spaces', given: ' \t ::debug::d', want: { name: 'debug', properties: {}, data: 'd' } },
    { name: 'after NEL', given: '\u0085::debug::d', want: { name: 'debug', properties: {}, data: 'd' } },
    { name: 'after NBSP', given: '\u00a0::debug::d', want: { name: 'debug', properties: {}, data: 'd' } },
    { name: 'after U+2028', given: '\u2028::debug::d', want: { name: 'debug', properties: {}, data: 'd' } },
    { name: 'data with colons', given: '::notice::a::b', want: { name: 'notice', properties: {}, data: 'a::b' } },
    {
      name: 'escaped data',
      given: '::error::a%0D%0Ab%25%3A',
      want: { name: 'error', properties: {}, data: 'a\r\nb%%3A' },
    },
    { name: 'percent last', given: '::error::%250A', want: { name: 'error', properties: {}, data: '%0A' } },
    {
      name: 'escaped property',
      given: '::error title=a%3Ab%2Cc%0Ad::m',
      want: { name: 'error', properties: { title: 'a:b,c\nd' }, data: 'm' },
    },
    {
      name: 'pairs without a key or a value',
      given: '::error a=,=b,,c==d=e,=f=g::m',
      want: { name: 'error', properties: { c: 'd=e', f: 'g' }, data: 'm' },
    },
    {
      name: 'bracket form anywhere',
      given: 'prompt: ##[error file=a,b;line=1]x%3B%5D',
      want: { name: 'error', properties: { file: 'a,b', line: '1' }, data: 'x;]' },
    },
  ]
  test.each(commands)('finds a command: $name', ({ given, want }) => {
    expect(parseRunnerLine(given)).toEqual(want)
  })

  const plain = [
    { name: 'empty', given: '' },
    { name: 'unknown name', given: '::shout::x' },
    { name: 'no second mark', given: '::error x' },
    { name: 'one colon', given: ':error::x' },
    { name: 'not at the start', given: 'x ::error::y' },
    { name: 'after a byte order mark, which .NET does not trim', given: '\ufeff::error::x' },
    { name: 'after a zero-width space', given: '\u200b::error::x' },
    { name: 'unknown bracket name', given: '##[section]x' },
    { name: 'unclosed bracket', given: '##[error x' },
    { name: 'space before the name', given: ':: error::x' },
    { name: 'a name only plugins may use', given: '::internal-set-repo-path repoFullName=a/b::x' },
  ]
  test.each(plain)('takes for plain text: $name', ({ given }) => {
    expect(parseRunnerLine(given)).toBeUndefined()
  })

  test('knows the stop token as a name', () => {
    expect(parseRunnerLine('::pineapple::')).toBeUndefined()
    expect(parseRunnerLine('::Pineapple::', 'pineapple')).toEqual({ name: 'pineapple', properties: {}, data: '' })
  })

  test('reads back what was escaped as the toolkit escapes', () => {
    const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
    fc.assert(
      fc.property(fc.constantFrom(...COMMAND_NAMES), fc.string({ unit: codePoint }), (name, data) => {
        expect(parseRunnerLine(`::${name}::${escape(data)}`)?.data).toBe(data)
      }),
    )
  })
})

describe('LineSplitter', () => {
  const rows = [
    { name: 'LF, CR and CRLF', given: 'a\nb\rc\r\nd', want: ['a', 'b', 'c', 'd'] },
    { name: 'empty lines', given: '\n\r\r\n\n', want: ['', '', '', ''] },
    { name: 'NEL and U+2028 end no line', given: 'a\u0085b\u2028c', want: ['a\u0085b\u2028c'] },
    { name: 'a CR at the end', given: 'a\r', want: ['a'] },
    { name: 'nothing', given: '', want: [] },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(splitRunnerLines(given)).toEqual(want)
  })

  test('gives the same lines however the text arrives', () => {
    const text = fc
      .array(fc.constantFrom('a', '\r', '\n', '\r\n', '::'), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(12), (whole, at) => {
        const splitter = new LineSplitter()
        const lines = [...splitter.push(whole.slice(0, at)), ...splitter.push(whole.slice(at)), ...splitter.end()]
        expect(lines).toEqual(splitRunnerLines(whole))
      }),
    )
  })
})
