import { AsyncLocalStorage } from 'node:async_hooks'
import type { RunnerLog } from './log.ts'

/** What a library is at work for. */
interface Errand {
  readonly title: string
  /** The lines that it has said: nothing is worth saying twice. */
  readonly said: Set<string>
}

/** Commands of the runner that people see; in a fold they would not. */
const ANNOTATION = /^::(?:notice|warning|error)[ :]/
const COMMAND = /^::/

const errands = new AsyncLocalStorage<Errand>()

/** Folds whatever libraries print for this work, as long as it goes on, also when nobody waits for it any more. */
export function foldLibraryLines<T>(title: string, work: () => Promise<T>): Promise<T> {
  return errands.run({ title, said: new Set() }, work)
}

/**
 * Takes what libraries print, `@actions/artifact` above all, which speaks through `@actions/core`: in a fold where
 * {@link foldLibraryLines} gives it a title, else for debugging alone. Their commands reach the runner as they are. A
 * fold that is open when the process ends, however it does, is closed.
 *
 * @param log - writes past this by what it has kept of `stdout`, so it has to be made before
 */
export function takeLibraryLines(log: RunnerLog, stdout: Pick<NodeJS.WriteStream, 'write'> = process.stdout): void {
  const write = stdout.write.bind(stdout)
  process.once('exit', () => log.endFold())
  const take = (line: string): void => {
    if (ANNOTATION.test(line)) log.endFold()
    if (COMMAND.test(line)) write(`${line}\n`)
    else tell(line, log)
  }
  stdout.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    // Whoever waits for its text to be out, and whoever writes bytes, is none of those libraries.
    if (typeof chunk !== 'string' || rest.some((each) => typeof each === 'function')) {
      return (write as (...all: readonly unknown[]) => boolean)(chunk, ...rest)
    }
    for (const line of chunk.replace(/\r?\n$/, '').split(/\r?\n/)) take(line)
    return true
  }
}

function tell(line: string, log: RunnerLog): void {
  const errand = errands.getStore()
  if (errand === undefined) log.debug(line)
  else if (!errand.said.has(line)) log.info(line, { fold: errand.title })
  errand?.said.add(line)
}
