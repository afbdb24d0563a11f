import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkCommandWord, parseCommand, type Command } from '../../../src/core/inputs/command.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { checkLinear } from '../../growth.ts'
import { HOSTILE_TEXTS } from '../text/hostile-texts.ts'
import { checkReaching } from '../../reaching.ts'
import { codePoint } from '../../code-point.ts'

/** What is said of lines that were not read. */
const unread = (what: string): string =>
  `Only the first line was read; ${what} had no effect. Write all of a command on one line.`

const FOX = { prompt: 'a fox', flags: {} }

const parse = (comment: string): Command | undefined => parseCommand(comment, '/imagine')

describe('parseCommand', () => {
  test.each([
    { name: 'a prompt alone', given: '/imagine a red fox', want: { prompt: 'a red fox', flags: {} } },
    {
      name: 'all flags',
      given: '/imagine a red fox --aspect-ratio 3:2 --quality high --count 2',
      want: { prompt: 'a red fox', flags: { aspectRatio: '3:2', quality: 'high', count: 2 } },
    },
    {
      name: 'values behind an equals sign',
      given: '/imagine --count=4 a fox --aspect-ratio=1:1',
      want: { prompt: 'a fox', flags: { aspectRatio: '1:1', count: 4 } },
    },
    {
      name: 'flags between the words of the prompt',
      given: '/imagine a --quality medium fox',
      want: { prompt: 'a fox', flags: { quality: 'medium' } },
    },
    {
      name: 'dashes that are no flags',
      given: '/imagine snow -- a fox - red --- wild -5 —',
      want: { prompt: 'snow -- a fox - red --- wild -5 —', flags: {} },
    },
    { name: 'empty lines before', given: '\r\n  \n\t\n/imagine a fox', want: { prompt: 'a fox', flags: {} } },
    {
      name: 'B5: a further line, which is told',
      given: '\n/imagine a fox\n\n  in snow\n\n',
      want: { prompt: 'a fox', flags: {}, unread: unread('"in snow"') },
    },
    {
      name: 'B5: three further lines',
      given: '/imagine a fox\r\nthanks!\n--count 4\n.',
      want: { prompt: 'a fox', flags: {}, unread: unread('"thanks!" and 2 more lines') },
    },
    {
      name: 'B5: old line ends',
      given: '/imagine a fox\rthanks',
      want: { prompt: 'a fox', flags: {}, unread: unread('"thanks"') },
    },
    {
      name: 'B5: a long line, in short',
      given: `/imagine a fox\n${'x'.repeat(1000)}`,
      want: { prompt: 'a fox', flags: {}, unread: unread(`"${'x'.repeat(60)}…"`) },
    },
    { name: 'three spaces before', given: '   /imagine a fox', want: { prompt: 'a fox', flags: {} } },
    { name: 'other white space', given: '/imagine\ta\u00a0fox \u2003 x  ', want: { prompt: 'a fox x', flags: {} } },
    {
      name: 'what would be a template',
      given: '/imagine {{ secret }} ${{ github.token }} $(id)',
      want: { prompt: '{{ secret }} ${{ github.token }} $(id)', flags: {} },
    },
    {
      name: 'the longest prompt',
      given: `/imagine ${'x'.repeat(3000)}`,
      want: { prompt: 'x'.repeat(3000), flags: {} },
    },
  ])('reads $name', ({ given, want }) => {
    expect(parse(given)).toEqual(want)
  })

  test.each([
    { name: 'an empty comment', given: '' },
    { name: 'white space alone', given: ' \r\n\t\n' },
    { name: 'other text', given: 'what a nice fox' },
    { name: 'a command in the middle of a line', given: 'please /imagine a fox' },
    { name: 'a command on a later line', given: 'hello\n/imagine a fox' },
    { name: 'a quoted command', given: '> /imagine a fox' },
    { name: 'an answer below a quotation', given: '> /imagine a fox\n\n/imagine a dog' },
    { name: 'a block of code', given: '```\n/imagine a fox\n```' },
    { name: 'a block of code with tildes', given: '~~~\n/imagine a fox\n~~~' },
    { name: 'an indented block of code', given: '    /imagine a fox' },
    { name: 'a block of code indented by a tab', given: '\t/imagine a fox' },
    { name: 'a block of code indented by space and tab', given: ' \t/imagine a fox' },
    { name: 'a code span', given: '`/imagine a fox`' },
    { name: 'a list', given: '- /imagine a fox' },
    { name: 'a hidden mark before it', given: '<!-- x -->\n/imagine a fox' },
    { name: 'a longer word', given: '/imagined a fox' },
    { name: 'the word with something behind it', given: '/imagine: a fox' },
    { name: 'the word in other letters', given: '/Imagine a fox' },
    { name: 'an invisible character before it', given: '\u200b/imagine a fox' },
  ])('$name is no command', ({ given }) => {
    expect(parse(given)).toBeUndefined()
  })

  test.each([
    { name: 'no prompt', given: '/imagine', want: [/^The command has no prompt; .*'\/imagine a red fox'\.$/] },
    { name: 'flags alone', given: '/imagine --count 2', want: [/no prompt/] },
    {
      name: 'an unknown flag',
      given: '/imagine fox --api-key x',
      want: [/^"--api-key" is no flag of this command, which takes --aspect-ratio, --quality or --count\.$/],
    },
    { name: 'a misspelt flag', given: '/imagine fox --Count 2', want: [/Did you mean '--count'\?$/] },
    { name: 'a flag of every object', given: '/imagine fox --__proto__ x --constructor=y', want: [/"--constructor"/] },
    {
      name: 'a flag twice',
      given: '/imagine fox --count 1 --count=1',
      want: [/^'--count' is given twice; give it once/],
    },
    {
      name: 'a flag without value at the end',
      given: '/imagine fox --count',
      want: [/^'--count' has no value; it takes a number from 1 to 4\.$/],
    },
    { name: 'an empty value', given: '/imagine fox --quality=', want: [/'--quality' has no value/] },
    {
      name: 'a flag in place of a value',
      given: '/imagine fox --quality --count 9',
      want: [/'--quality' has no value/, /'--count' is "9"; it takes a number from 1 to 4\.$/],
    },
    ...['0', '5', '-1', '1.0', '01', '1e0', '+2', '４', 'two', '11'].map((value) => ({
      name: `--count ${value}`,
      given: `/imagine fox --count ${value}`,
      want: [/'--count' is/],
    })),
    { name: 'a ratio that is none', given: '/imagine fox --aspect-ratio ../x', want: [/'--aspect-ratio' is "..\/x"/] },
    { name: 'dashes in place of a value', given: '/imagine fox --quality -- x', want: [/'--quality' is "--"/] },
    { name: 'a long value', given: `/imagine fox --quality ${'x'.repeat(31)}`, want: [/'--quality' is "x{31}"/] },
    {
      name: 'the long dash that a phone makes',
      given: '/imagine fox —count 2',
      want: [/^"—count" begins with another dash; write '--count'\.$/],
    },
    { name: 'one dash', given: '/imagine fox -quality=high', want: [/write '--quality'/] },
    {
      name: 'a prompt that is too long',
      given: `/imagine ${'x'.repeat(3001)}`,
      want: [/has 3001 char.* up to 3000\.$/],
    },
    {
      name: 'a prompt of 60,000 characters',
      given: `/imagine ${'ab '.repeat(20_000)}`,
      want: [/has 59999 characters/],
    },
    { name: 'a line of white space', given: `/imagine${' '.repeat(6001)}`, want: [/no prompt/] },
    { name: 'a NUL character', given: '/imagine a \0 fox', want: [/NUL/] },
    { name: 'half a character', given: '/imagine a \ud83e fox', want: [/lone surrogate/] },
  ])('tells what is wrong with $name', ({ given, want }) => {
    const command = parse(given)
    expect(command).toEqual({ problems: want.map((each) => expect.stringMatching(each) as unknown) })
  })

  test('B5: a prompt below the command is told beside what is wrong', () => {
    expect(parse('/imagine\na fox')).toEqual({
      problems: [expect.stringContaining('no prompt')],
      unread: unread('"a fox"'),
    })
  })

  test('five problems are all told', () => {
    expect(parse('/imagine fox --a --b --c --d --e')).toMatchObject({ problems: { length: 5 } })
  })

  test('many problems stay few lines', () => {
    const flags = Array.from({ length: 500 }, (_, index) => `--x${index}-${'y'.repeat(4)}`)
    const command = parse(`/imagine fox ${flags.join(' ')}`)
    const problems = command !== undefined && 'problems' in command ? command.problems : []
    expect(problems).toHaveLength(6)
    expect(problems.at(-1)).toBe('And 495 more problems.')
    expect(problems.join('\n').length).toBeLessThan(1000)
  })
})

describe('parseCommand, whatever is written', () => {
  const anyText = fc.oneof(
    fc.string({ unit: codePoint, maxLength: 200 }),
    fc.constantFrom(...HOSTILE_TEXTS),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }).map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.constantFrom('--count', '--count=', '2', '4', '--quality', '=', '--', '—count', 'high', '\n', '3:2', 'a'),
      )
      .map((words) => words.join(' ')),
  )

  test('takes only what is allowed', () => {
    checkReaching(
      (reached) =>
        fc.property(anyText, (text) => {
          const command = parse(`/imagine ${text}`)
          if (command === undefined) throw new Error('the command was not seen')
          if ('problems' in command) {
            expect(command.problems.length).toBeGreaterThan(0)
            expect(command.problems.filter((line) => line.length > 300 || /[\n\r\0]/.test(line))).toEqual([])
            return
          }
          reached()
          const { prompt, flags, unread: told = unread('"x"'), ...others } = command
          expect(others).toEqual({})
          expect(told).toMatch(/^Only the first line was read; "[^\n\r\0]*" (?:and \d+ more lines? )?had no effect\. /)
          expect(told.length).toBeLessThan(500)
          expect(prompt).toMatch(/^\S(?:[^\n\r\0]*\S)?$/)
          expect(prompt.isWellFormed() && prompt.length <= 3000).toBe(true)
          const { aspectRatio = 'x', quality = 'x', count = 1, ...further } = flags
          expect(further).toEqual({})
          expect([1, 2, 3, 4]).toContain(count)
          expect(`${aspectRatio} ${quality}`).toMatch(/^[a-z0-9:._-]{1,30} [a-z0-9:._-]{1,30}$/i)
        }),
      { numRuns: 1000 },
    )
  })

  test('is found nowhere but at the beginning', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('>', '- ', '`', '    ', '\t', 'x', '#', '* '), (text, before) => {
        expect(parse(`${before}/imagine ${text}`)).toBeUndefined()
      }),
    )
  })

  test('B5: further lines change nothing, and are told', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('\n', '\r\n', '\r'), (text, end) => {
        expect(parse(`/imagine a fox${end}${text}`)).toEqual(
          text.trim() === '' ? FOX : { ...FOX, unread: expect.any(String) as unknown },
        )
      }),
    )
  })

  test('the order of the flags and their spelling change nothing', () => {
    const word = fc.stringMatching(/^[^\s\0-]{1,8}$/)
    const flags = fc.record(
      {
        'aspect-ratio': fc.constantFrom('1:1', '3:2', 'auto', '1024x1024'),
        quality: fc.constantFrom('high', 'medium', '2K'),
        count: fc.integer({ min: 1, max: 4 }),
      },
      { requiredKeys: [] },
    )
    const places = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('=', ' ')), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), flags, places, (words, given, where) => {
        const line = [...words]
        for (const [index, [name, value]] of Object.entries(given).entries()) {
          const [place = 0, sign = ' '] = where[index] ?? []
          // In front of a word of the prompt, or at the end: never between a flag and its value.
          line.splice(Math.min(place, line.length), 0, `--${name}${sign}${value}`)
        }
        expect(parse(`/imagine ${line.join(' ')}`)).toEqual({
          prompt: words.join(' '),
          flags: {
            ...(given['aspect-ratio'] !== undefined && { aspectRatio: given['aspect-ratio'] }),
            ...(given.quality !== undefined && { quality: given.quality }),
            ...(given.count !== undefined && { count: given.count }),
          },
        })
      }),
    )
  })

  test.each([' ', '-', '--a ', '--a=', '\n', '/imagine ', '—', '\r\n '])(
    'F125: a long comment of %j takes linear time',
    async (part) => {
      const prepare = (size: number): string => part.repeat(size / part.length)
      await checkLinear({ size: 500_000, prepare, work: (text) => parse(`/imagine ${text}`) })
      await checkLinear({ size: 500_000, prepare, work: parse })
    },
  )
})

describe('checkCommandWord', () => {
  test.each(['/imagine', '!draw', '@kie-bot', 'imagine', '🎨', '/' + 'x'.repeat(49)])('takes %s', (word) => {
    checkCommandWord(word, 'comment-command')
    expect(parseCommand(`${word} a fox`, word)).toEqual({ prompt: 'a fox', flags: {} })
  })

  test.each(['', '/imagine it', ' /imagine', '> ', '>', '```', '~~~', '<!--', '/' + 'x'.repeat(50), '/a\n/b'])(
    'refuses %j',
    (word) => {
      expect(() => checkCommandWord(word, 'comment-command')).toThrow(InputError)
      expect(() => checkCommandWord(word, 'comment-command')).toThrow(
        /^Input 'comment-command' is ".*"; it takes one word/,
      )
    },
  )

  test('the word of a pick is one like it', () => {
    checkCommandWord('/pick', 'pick-command')
    expect(() => checkCommandWord('> ', 'pick-command')).toThrow(
      `Input 'pick-command' is "> "; it takes one word of 1 to 50 characters, such as '/pick', that does not begin with`,
    )
  })
})
