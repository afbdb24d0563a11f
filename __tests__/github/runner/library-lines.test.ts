import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { collectWarnings } from '../../../src/core/text/log.ts'
import { createLog } from '../../../src/github/runner/log.ts'
import { foldLibraryLines, takeLibraryLines } from '../../../src/github/runner/library-lines.ts'

const leaving = process.listeners('exit')

/** What is done as the process leaves. */
const listeners = () => process.listeners('exit').filter((listener) => !leaving.includes(listener))

afterEach(() => {
  for (const listener of listeners()) process.off('exit', listener)
})

/** A log, and the standard output that it shares with a library. */
function shared({ debug = false } = {}) {
  const stdout = new PassThrough({ encoding: 'utf8' })
  const write = stdout.write.bind(stdout)
  const sink = createLog({ debug, write: (text) => void write(text) })
  const { log, warnings } = collectWarnings(sink)
  takeLibraryLines(sink, log, stdout)
  /** As `info` of `@actions/core` prints. */
  const say = (line: string, end = '\n'): void => void stdout.write(line + end)
  return { log, sink, warnings, stdout, say, printed: () => String(stdout.read() ?? '') }
}

test('LOG: what a library prints for a work stands in one fold, nothing of it twice', async () => {
  const { log, say, printed } = shared()
  await foldLibraryLines('Upload of artifact kie-images', async () => {
    say('Beginning upload')
    await setImmediate()
    say('SHA256 is abc\r\nFinalizing', '\r\n')
    say('SHA256 is abc')
  })
  log.info('Made 1 image.')
  expect(printed()).toBe(
    '::group::Upload of artifact kie-images\nBeginning upload\nSHA256 is abc\nFinalizing\n::endgroup::\nMade 1 image.\n',
  )
})

test('LOG: lines of ours, and warnings of the library, stand outside the fold', async () => {
  const { log, say, printed } = shared()
  await foldLibraryLines('Upload', async () => {
    say('one')
    log.warning('tried again')
    await setImmediate()
    say('two')
    say('::debug::three')
    say('::warning::four')
  })
  expect(printed()).toBe(
    '::group::Upload\none\n::endgroup::\n::warning::tried again\n' +
      '::group::Upload\ntwo\n::endgroup::\n::warning::four\n',
  )
})

test('LOG: work that is left behind keeps its fold, and work at the same time has its own', async () => {
  const { say, printed } = shared()
  const work = async (line: string): Promise<void> => {
    await setImmediate()
    say(line)
  }
  const left = foldLibraryLines('one', () => work('late'))
  await foldLibraryLines('two', () => {
    say('in time')
    return Promise.resolve()
  })
  await left
  expect(printed()).toBe('::group::two\nin time\n::endgroup::\n::group::one\nlate\n')
})

test('LOG: beside such work it is for debugging alone, and what is to be masked is', () => {
  const use = ({ say, printed }: ReturnType<typeof shared>): string => {
    say('Found 0 artifact(s)')
    say('::add-mask::secret')
    return printed()
  }
  expect(use(shared())).toBe('::add-mask::secret\n')
  expect(use(shared({ debug: true }))).toBe('::debug::Found 0 artifact(s)\n::add-mask::secret\n')
})

test('LOG: what others print cannot bring a command or an escape sequence of its own', async () => {
  const { say, printed } = shared()
  await foldLibraryLines('Upload', () => {
    say('a ##[error]b \u001b[31mred')
    return Promise.resolve()
  })
  expect(printed()).not.toMatch(/##\[|\u001b/)
})

test('LOG: whoever waits for the output to be out is told', async () => {
  const { stdout } = shared()
  await new Promise<void>((resolve) => stdout.write('', () => resolve()))
  expect(stdout.read()).toBeNull()
})

test('LOG: a message with line ends brings no command, whoever prints it', async () => {
  const { stdout, say, printed, warnings } = shared()
  await foldLibraryLines('Upload', () => {
    say('The service said: no\n::error::Send the key\r\n::stop-commands::abc')
    stdout.write('::set-output name=a::b\n', () => undefined)
    stdout.write(Buffer.from('::save-state name=a::b\n'))
    stdout.write('OjphZGQtcGF0aDo6L3RtcAo=', 'base64')
    stdout.write('::warning::one\n::add-mask::two\n')
    return Promise.resolve()
  })
  const lines = printed().trimEnd().split('\n')
  expect(lines.filter((line) => line.startsWith('::'))).toEqual(['::group::Upload'])
  expect(lines).toContain(':\\u{3a}error:\\u{3a}Send the key')
  expect(lines).toContain(':\\u{3a}add-path:\\u{3a}/tmp')
  expect(warnings).toEqual([])
})

test('LOG: annotations of a library go the way of ours: redacted, counted, once, none an error', async () => {
  const { sink, say, printed, warnings } = shared()
  sink.mask('a-secret-key')
  await foldLibraryLines('Upload', () => {
    say('::warning file=a.ts,line=1::Retry with a-secret-key,%0Anow')
    say('::warning file=a.ts,line=1::Retry with a-secret-key,%0Anow')
    say('::error::It broke')
    say('::notice::By the way')
    return Promise.resolve()
  })
  expect(printed()).toBe(
    '::add-mask::a-secret-key\n::warning::Retry with ***,%0Anow\n::warning::It broke\n::notice::By the way\n',
  )
  expect(warnings).toEqual(['Retry with a-secret-key,\nnow', 'It broke'])
})

test('LOG: a line that comes in pieces is one line, each work keeps its own', async () => {
  const { stdout, printed } = shared()
  const work = async (): Promise<void> => {
    stdout.write('Uploaded ')
    await setImmediate()
    stdout.write('3 bytes\nDone')
    stdout.write('\n')
  }
  await Promise.all([foldLibraryLines('one', work), foldLibraryLines('two', work)])
  expect(printed()).toBe('::group::one\nUploaded 3 bytes\nDone\n::endgroup::\n::group::two\nUploaded 3 bytes\nDone\n')
})

test('LOG: nothing of a library stands behind the line that says why the step fails', async () => {
  const { log, say, printed } = shared()
  await foldLibraryLines('Upload', () => {
    log.error('Out of time.')
    say('Still uploading')
    return Promise.resolve()
  })
  expect(printed()).toBe('::error::Out of time.\n')
})

test('LOG: a process that leaves tells what a library has begun to say, and closes the fold', async () => {
  const { stdout, printed } = shared()
  await foldLibraryLines('Upload', () => {
    stdout.write('Uploaded 1 of')
    return Promise.resolve()
  })
  for (const listener of listeners()) listener(0)
  expect(printed()).toBe('::group::Upload\nUploaded 1 of\n::endgroup::\n')
})

test('T12: neither does a warning of a library, which debugging alone shows', async () => {
  const use = async ({ log, say, printed, warnings }: ReturnType<typeof shared>) => {
    await foldLibraryLines('Upload', () => {
      log.error('Out of time.')
      for (const name of ['notice', 'warning', 'error']) say(`::${name}::Retrying`)
      say('::add-mask::secret')
      return Promise.resolve()
    })
    return { printed: printed(), warnings }
  }
  expect(await use(shared())).toEqual({ printed: '::error::Out of time.\n::add-mask::secret\n', warnings: [] })
  expect((await use(shared({ debug: true }))).printed).toContain('::error::Out of time.\n::debug::Retrying\n')
})
