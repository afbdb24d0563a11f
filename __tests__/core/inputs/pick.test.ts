import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePicks, type PickCommand } from '../../../src/core/inputs/pick.ts'
import { checkLinear } from '../../growth.ts'
import { checkReaching } from '../../reaching.ts'
import { HOSTILE_TEXTS } from '../text/hostile-texts.ts'

const parse = (comment: string): PickCommand | undefined => parsePicks(comment, '/pick')

/** What is said of lines that were not read. */
const unread = (what: string): string => `Lines that begin with '/pick' alone were read; ${what} had no effect.`

const HERO = { of: 'hero', number: 3 }
const LOGO = { of: 'logo', number: 2 }

describe('parsePicks', () => {
  test.each([
    { name: 'one', given: '/pick hero 3', want: { picks: [HERO] } },
    {
      name: 'a name with directories',
      given: '/pick icons/small-1 12',
      want: { picks: [{ of: 'icons/small-1', number: 12 }] },
    },
    { name: 'two', given: '/pick hero 3\r\n/pick logo 2\r\n', want: { picks: [HERO, LOGO] } },
    {
      name: 'empty lines around, and blanks',
      given: '\n \n  /pick\thero   3  \n\n/pick logo 2',
      want: { picks: [HERO, LOGO] },
    },
    {
      name: 'other lines, which are told',
      given: '/pick hero 3\nThat one is warmer.\n/pick logo 2\n— me',
      want: { picks: [HERO, LOGO], unread: unread('"That one is warmer." and 1 more line') },
    },
    {
      name: 'a longer word',
      given: '/pick hero 3\n/picks logo 2',
      want: { picks: [HERO], unread: unread('"/picks logo 2"') },
    },
    {
      name: 'a quoted line',
      given: '/pick hero 3\n> /pick logo 2',
      want: { picks: [HERO], unread: unread('"> /pick logo 2"') },
    },
    {
      name: 'an indented line',
      given: '/pick hero 3\n    /pick logo 2',
      want: { picks: [HERO], unread: unread('"/pick logo 2"') },
    },
    {
      name: 'a block of code, and a line behind it',
      given: '/pick hero 3\n```\n/pick hero 1\n~~~\n````\n/pick logo 2',
      want: { picks: [HERO, LOGO], unread: unread('"```" and 3 more lines') },
    },
    {
      name: 'a line of code that looks like the beginning of a block',
      given: '/pick hero 3\n```x``` thanks\n/pick logo 2',
      want: { picks: [HERO, LOGO], unread: unread('"```x``` thanks"') },
    },
    {
      name: 'a block of code that never ends',
      given: '/pick hero 3\n~~~ sh\n/pick hero 1\n```',
      want: { picks: [HERO], unread: unread('"~~~ sh" and 2 more lines') },
    },
    {
      name: 'a hidden mark',
      given: '/pick hero 3\nso <!-- that\n/pick hero 1\n--> is\n/pick logo 2\n<!-- x -->',
      want: { picks: [HERO, LOGO], unread: unread('"so <!-- that" and 3 more lines') },
    },
  ])('reads $name', ({ given, want }) => {
    expect(parse(given)).toEqual(want)
  })

  test.each([
    'thanks!',
    '',
    '\n',
    'Look:\n/pick hero 3',
    '> /pick hero 3',
    '`/pick hero 3`',
    '```\n/pick hero 3\n```',
    '    /pick hero 3',
    '\t/pick hero 3',
    '/picked hero 3',
    '/Pick hero 3',
    'please /pick hero 3',
    '<!-- -->\n/pick hero 3',
  ])('takes no pick for %j', (given) => {
    expect(parse(given)).toBeUndefined()
  })

  const EXAMPLE = "write the name of an image and the number of one of its candidates, such as '/pick hero 2'."
  test.each([
    { name: 'nothing', given: '/pick', want: [`A line with '/pick' alone picks nothing; ${EXAMPLE}`] },
    { name: 'no number', given: '/pick hero', want: [`"hero" is no pick; ${EXAMPLE}`] },
    { name: 'more words', given: '/pick hero 3 please', want: [`"hero 3 please" is no pick; ${EXAMPLE}`] },
    {
      name: 'a sign before the number',
      given: '/pick hero #3',
      want: ['"#3" is no number of a candidate; it takes a number from 1 to 99.'],
    },
    {
      name: 'a number from 0',
      given: '/pick hero 0',
      want: ['"0" is no number of a candidate; it takes a number from 1 to 99.'],
    },
    {
      name: 'a number that is too large',
      given: '/pick hero 100',
      want: ['"100" is no number of a candidate; it takes a number from 1 to 99.'],
    },
    {
      name: 'a name that none can have',
      given: '/pick Hero_Shot 3',
      want: [`"Hero_Shot" is no name of an image. Did you mean 'hero-shot'?`],
    },
    {
      name: 'a way out',
      given: '/pick ../../hero 3',
      want: [`"../../hero" is no name of an image. Did you mean 'hero'?`],
    },
    {
      name: "a candidate's own key",
      given: '/pick hero.candidate-2 3',
      want: [`"hero.candidate-2" is no name of an image. Did you mean 'hero-candidate-2'?`],
    },
    {
      name: 'the same image twice, with two numbers',
      given: '/pick hero 3\n/pick hero 2',
      want: ["'hero' is picked twice; pick one candidate of each image."],
    },
    {
      name: 'the same image three times, with one number',
      given: '/pick hero 3\n/pick hero 3\n/pick hero 3',
      want: ["'hero' is picked twice; pick one candidate of each image."],
    },
    {
      name: 'one wrong beside a right one',
      given: '/pick hero 3\n/pick logo x',
      want: ['"x" is no number of a candidate; it takes a number from 1 to 99.'],
    },
    {
      name: 'more than 20 picks',
      given: Array.from({ length: 21 }, (_, index) => `/pick image-${index} 1`).join('\n'),
      want: ['The comment has 21 picks; it may have up to 20.'],
    },
    {
      name: 'more than five problems',
      given: Array.from({ length: 8 }, (_, index) => `/pick hero x${index}`).join('\n'),
      want: [
        ...Array.from(
          { length: 5 },
          (_, index) => `"x${index}" is no number of a candidate; it takes a number from 1 to 99.`,
        ),
        'And 3 more problems.',
      ],
    },
  ])('refuses $name', ({ given, want }) => {
    expect(parse(given)).toEqual({ problems: want })
  })

  test('whatever is written, picks are names and numbers that can be, each image once', () => {
    const name = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('hero', 'logo', 'a/b', 'c', 'd', 'e') },
      fc.constantFrom('Hero', '../x', 'con', 'hero.candidate-2', ''),
    )
    const number = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('1', '3', '99') },
      fc.constantFrom('0', '100', '3x'),
    )
    const pick = fc.tuple(name, number).map((words) => `/pick ${words.join(' ')}`)
    const line = fc.oneof(pick, fc.constantFrom('```', '<!--', '-->', ...HOSTILE_TEXTS), fc.string())
    checkReaching((reached) =>
      fc.property(fc.constantFrom('hero', 'logo'), fc.array(line, { maxLength: 4 }), (first, rest) => {
        const parsed = parse([`/pick ${first} 3`, ...rest].join('\n'))
        if (parsed === undefined || 'problems' in parsed) {
          expect(parsed?.problems.length).toBeGreaterThan(0)
          return
        }
        reached()
        expect(parsed.picks[0]).toEqual({ of: first, number: 3 })
        expect(new Set(parsed.picks.map(({ of }) => of)).size).toBe(parsed.picks.length)
        for (const { of, number: picked } of parsed.picks) {
          expect(['hero', 'logo', 'a/b', 'c', 'd', 'e']).toContain(of)
          expect([1, 3, 99]).toContain(picked)
        }
      }),
    )
  })

  test.each(['/pick hero 3\n', '/pick hero x\n', '<!--\n', '```\n', '`', '<!-- ', ' ', '~', '\n'])(
    'takes linear time for many of %j',
    async (piece) => {
      const prepare = (size: number): string => `/pick hero 3\n${piece.repeat(size / piece.length)}`
      await checkLinear({ size: 500_000, prepare, work: parse })
    },
  )
})
