import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseRunnerLine, type RunnerCommand } from '../../../sandbox/runner/log/command.ts'
import { splitRunnerLines } from '../../../sandbox/runner/log/line-splitter.ts'
import { createLog, readLogOptions, type RunnerLog } from '../../../src/github/runner/log.ts'
import { createRedactor } from '../../../src/core/text/redactor.ts'
import { HOSTILE_TEXTS } from '../../core/text/hostile-texts.ts'
import { codePoint } from '../../code-point.ts'

/** What a log prints when it is used. */
function printed(use: (log: RunnerLog) => void, debug = true): string {
  let text = ''
  use(createLog({ debug, write: (chunk) => void (text += chunk) }))
  return text
}

/** What the runner makes of it. */
function commands(text: string): readonly RunnerCommand[] {
  return splitRunnerLines(text).flatMap((line) => parseRunnerLine(line) ?? [])
}

const METHODS = ['notice', 'warning', 'error', 'debug'] as const

describe('what is printed', () => {
  test.each([
    { name: 'a line', use: (log: RunnerLog) => log.info('a line'), want: 'a line\n' },
    { name: 'an empty line', use: (log: RunnerLog) => log.info(''), want: '\n' },
    { name: 'several lines', use: (log: RunnerLog) => log.info('one\r\ntwo\rthree'), want: 'one\ntwo\nthree\n' },
    { name: 'a notice', use: (log: RunnerLog) => log.notice('100 %'), want: '::notice::100 %25\n' },
    { name: 'a warning', use: (log: RunnerLog) => log.warning('one\ntwo'), want: '::warning::one%0Atwo\n' },
    { name: 'an error', use: (log: RunnerLog) => log.error('a: b, c'), want: '::error::a: b, c\n' },
    { name: 'a debug line', use: (log: RunnerLog) => log.debug('one\ntwo'), want: '::debug::one\n::debug::two\n' },
    {
      name: 'LOG: lines of one fold, beside each other',
      use: (log: RunnerLog) => {
        log.info('x', { fold: 'title' })
        log.info('y\nz', { fold: 'title' })
        log.debug('within')
        log.endFold()
        log.endFold()
      },
      want: '::group::title\nx\ny\nz\n::debug::within\n::endgroup::\n',
    },
    {
      name: 'LOG: a fold is ended by whatever stands outside it, and begun again',
      use: (log: RunnerLog) => {
        for (const method of ['info', 'notice', 'warning', 'error'] as const) {
          log.info('in', { fold: 'one' })
          log[method](method)
        }
        log.info('in', { fold: 'one' })
        log.info('in', { fold: 'other' })
      },
      want:
        '::group::one\nin\n::endgroup::\ninfo\n::group::one\nin\n::endgroup::\n::notice::notice\n' +
        '::group::one\nin\n::endgroup::\n::warning::warning\n::group::one\nin\n::endgroup::\n::error::error\n' +
        '::group::one\nin\n::endgroup::\n::group::other\nin\n',
    },
  ])('$name', ({ use, want }) => {
    expect(printed(use)).toBe(want)
  })

  test('LOG: colours stand around whole lines, and nowhere but in the log', () => {
    const use = (log: RunnerLog): void => {
      for (const tone of ['failed', 'done', 'warning'] as const) log.info('one\n\u001b[35mtwo', { tone })
      log.error('three')
    }
    let text = ''
    use(createLog({ debug: false, colours: true, write: (chunk) => void (text += chunk) }))
    const coloured = (code: number): string => `\u001b[${code}mone\u001b[0m\n\u001b[${code}m\\u{1b}[35mtwo\u001b[0m\n`
    expect(text).toBe(`${coloured(31)}${coloured(32)}${coloured(33)}::error::three\n`)
    expect(printed(use)).not.toContain('\u001b')
  })

  test.each([
    { env: {}, want: { debug: false, colours: true } },
    { env: { NO_COLOR: '', RUNNER_DEBUG: '1' }, want: { debug: true, colours: true } },
    { env: { NO_COLOR: '1' }, want: { debug: false, colours: false } },
  ])('LOG: the look that $env asks for', ({ env, want }) => {
    expect(readLogOptions(env)).toEqual(want)
  })

  test('no debug line where debug logging is off', () => {
    expect(printed((log) => log.debug('x'), false)).toBe('')
  })

  test('an annotation that the runner would cut stands whole in the log before it', () => {
    const long = `first\n${'x'.repeat(5000)}\nlast`
    const lines = splitRunnerLines(printed((log) => log.error(long)))
    expect(lines.slice(0, 3).join('\n')).toBe(long)
    const [error] = commands(printed((log) => log.error(long)))
    expect(error?.data).toBe('first\n… and 2 more lines: the log has all of it above.')
    const [line] = commands(printed((log) => log.error('x'.repeat(5000))))
    expect(line?.data).toBe('x'.repeat(4096))
    const [wide] = commands(printed((log) => log.error(`${'é'.repeat(4095)}😀`)))
    expect(wide?.data).toBe('é'.repeat(4095))
  })
})

describe('what the runner reads', () => {
  const text = fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS),
    fc
      .array(fc.constantFrom('::', '##[', 'error', ']', '\n', '\r', '\u0085', '\u2028', ' ', '\ufe0f', ':', '#', '%0A'))
      .map((parts) => parts.join('')),
    fc.string({ unit: codePoint }),
  )

  test('F110, F111: an ordinary line is never a command, even if nobody made it harmless', () => {
    const expectNone = (line: string): void => {
      const lines = splitRunnerLines(printed((log) => log.info(line)))
      for (const each of lines) {
        expect(parseRunnerLine(each)).toBeUndefined()
        expect(parseRunnerLine(each.replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, ''))).toBeUndefined()
        expect(each).not.toMatch(/[\u0085\u2028\u2029]/)
      }
    }
    HOSTILE_TEXTS.forEach(expectNone)
    fc.assert(fc.property(text, expectNone), { numRuns: 500 })
  })

  test('F113: an annotation is exactly one command, whatever its text', () => {
    const expectOne = (method: (typeof METHODS)[number], line: string): void => {
      const found = commands(printed((log) => log[method](line)))
      expect(found.every(({ name, properties }) => name === method && Object.keys(properties).length === 0)).toBe(true)
      if (method !== 'debug') expect(found).toHaveLength(1)
      for (const { data } of found) expect(data).not.toMatch(/##\[|^\s*::|\r/m)
    }
    for (const line of HOSTILE_TEXTS) for (const method of METHODS) expectOne(method, line)
    fc.assert(fc.property(fc.constantFrom(...METHODS), text, expectOne))
  })

  test('F113: a percent sign comes back as it was', () => {
    const [notice] = commands(printed((log) => log.notice('100 %0A %25')))
    expect(notice?.data).toBe('100 %0A %25')
  })

  test('F110: the title of a fold is one command', () => {
    expect(commands(printed((log) => log.info('x', { fold: 'a\n::error::b' })))).toEqual([
      { name: 'group', properties: {}, data: 'a :\\u{3a}error:\\u{3a}b' },
    ])
  })
})

describe('secrets', () => {
  test('F119: a secret is masked raw, trimmed and line by line', () => {
    const masks = commands(printed((log) => log.mask(' first\nsecond%\n')))
    expect(masks.map(({ name }) => name)).toEqual(masks.map(() => 'add-mask'))
    expect(masks.map(({ data }) => data)).toEqual([' first\nsecond%\n', 'first\nsecond%', 'first', 'second%'])
  })

  test('F119: nothing is masked where there is no secret', () => {
    expect(printed((log) => ['', ' ', '\n'].forEach((secret) => log.mask(secret)))).toBe('')
  })

  test('F119: no line shows a secret or a signature, also not across the ends of lines', () => {
    const canary = 'canary-0123456789'
    const use = (log: RunnerLog): void => {
      const tellers = (['info', ...METHODS] as const).map((method) => (line: string) => log[method](line))
      for (const tell of [...tellers, (line: string) => log.info('x', { fold: line })]) {
        tell(`${canary} ${Buffer.from(`x:${canary}`).toString('base64')} https://a.test/b?sig=${canary}x`)
        tell('https://a.test/b?X-Amz-Signature=other')
        tell('two\nlines')
      }
    }
    expect(printed(use)).toContain(canary)
    const masked = printed((log) => {
      log.mask(canary)
      log.mask('two\nlines')
      use(log)
    })
    const lines = splitRunnerLines(masked).filter((line) => !line.startsWith('::add-mask::'))
    expect(lines.join('\n')).not.toMatch(/canary|Y2FuYXJ5|NhbmFyeS|jYW5hcnkt|other|two|lines/)
  })

  test('F119: the redactor is shared with whoever writes the other files', () => {
    const redactor = createRedactor()
    createLog({ debug: false, redactor, write: () => undefined }).mask('canary-0123456789')
    expect(redactor.redact('x canary-0123456789')).toBe('x ***')
  })
})

test('F106: a run outlives the reader of its log', async () => {
  const script = `
    import { createLog } from '${new URL('../../../src/github/runner/log.ts', import.meta.url).href}'
    const log = createLog({ debug: false })
    const print = () => log.info('x'.repeat(10_000))
    const timer = setInterval(print, 1)
    // The break comes with a line that the reader no longer takes.
    process.stdin.resume().on('end', () => {
      clearInterval(timer)
      for (let line = 0; line < 100; line++) print()
      process.exitCode = 7
    })
  `
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdout.once('close', () => child.stdin.end())
  const [code] = (await once(child, 'close')) as [number]
  expect({ code, complaints }).toEqual({ code: 7, complaints: '' })
})
