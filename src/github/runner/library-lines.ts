import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '../../core/text/log.ts'
import { unescapeData } from './annotations.ts'
import type { RunnerLog } from './log.ts'

/** What a library is at work for. */
interface Errand {
  /** Of the fold for its lines; `undefined` where they are for debugging alone. */
  readonly title: string | undefined
  /** What it has said: nothing is worth saying twice. */
  readonly said: Set<string>
  /** The line that it has begun and not ended. */
  begun: string
}

/**
 * The commands of the runner that libraries have a use for, each all of what is written at once, as `@actions/core` does.
 * A line of a longer text is none: that text may be what a service has answered.
 */
const COMMAND = /^::(debug|notice|warning|error|add-mask)(?: [^\r\n]*?)?::([^\r\n]*)\r?\n?$/

const LINE_END = /\r?\n/

const errands = new AsyncLocalStorage<Errand>()

/** Folds whatever libraries print for this work, as long as it goes on, also when nobody waits for it any more. */
export function foldLibraryLines<T>(title: string, work: () => Promise<T>): Promise<T> {
  return errands.run(createErrand(title), work)
}

function createErrand(title: string | undefined): Errand {
  return { title, said: new Set(), begun: '' }
}

/**
 * Takes what libraries print, `@actions/artifact` above all, which speaks through `@actions/core`: in a fold where
 * {@link foldLibraryLines} gives it a title, else for debugging alone. Nothing of it reaches the runner but as a line or an
 * annotation of this log, without secrets; their errors are warnings, since a step says once why it fails, and for debugging alone once it has. A fold that is
 * open when the process leaves is closed; one that is killed leaves it open.
 *
 * @param sink - writes past this by what it has kept of `stdout`, so it has to be made before
 * @param log - takes the annotations: `sink`, or what counts them
 */
export function takeLibraryLines(
  sink: RunnerLog,
  log: Pick<Log, 'notice' | 'warning'> = sink,
  stdout: Pick<NodeJS.WriteStream, 'write'> = process.stdout,
): void {
  const write = stdout.write.bind(stdout) as (...all: readonly unknown[]) => boolean
  const others = createErrand(undefined)
  const unfinished = new Set<Errand>()
  const obey = (name: string, text: string): void => {
    if (name === 'add-mask') sink.mask(text)
    else if (name === 'debug' || sink.hasFailed()) sink.debug(text)
    else if (name === 'notice') log.notice(text)
    else log.warning(text)
  }
  const once = ({ said }: Errand, words: string, tell: () => void): void => {
    if (!said.has(words)) tell()
    said.add(words)
  }
  const take = (text: string, errand: Errand): void => {
    const [whole, name, data] = (errand.begun === '' && COMMAND.exec(text)) || []
    if (whole !== undefined && name !== undefined && data !== undefined) {
      once(errand, whole, () => obey(name, unescapeData(data)))
      return
    }
    const lines = (errand.begun + text).split(LINE_END)
    errand.begun = lines.pop() ?? ''
    if (errand.begun !== '') unfinished.add(errand)
    for (const line of lines) once(errand, line, () => sink.aside(line, errand.title))
  }
  process.once('exit', () => {
    for (const errand of unfinished) if (errand.begun !== '') take('\n', errand)
    sink.endFold()
  })
  stdout.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    const [encoding] = rest
    const isEncoded = typeof chunk === 'string' && typeof encoding === 'string' && Buffer.isEncoding(encoding)
    const bytes = isEncoded ? Buffer.from(chunk, encoding) : chunk
    take(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString(), errands.getStore() ?? others)
    const whenOut = rest.find((each) => typeof each === 'function')
    return whenOut === undefined ? true : write('', whenOut)
  }
}
