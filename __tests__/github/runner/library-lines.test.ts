import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { createLog } from '../../../src/github/runner/log.ts'
import { foldLibraryLines, takeLibraryLines } from '../../../src/github/runner/library-lines.ts'

/** A log, and the standard output that it shares with a library. */
function shared({ debug = false } = {}) {
  const stdout = new PassThrough({ encoding: 'utf8' })
  const write = stdout.write.bind(stdout)
  const log = createLog({ debug, write: (text) => void write(text) })
  takeLibraryLines(log, stdout)
  /** As `info` of `@actions/core` prints. */
  const say = (line: string, end = '\n'): void => void stdout.write(line + end)
  return { log, stdout, say, printed: () => String(stdout.read() ?? '') }
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
      '::group::Upload\ntwo\n::debug::three\n::endgroup::\n::warning::four\n',
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

test('LOG: beside such work it is for debugging alone, and commands always reach the runner', () => {
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
