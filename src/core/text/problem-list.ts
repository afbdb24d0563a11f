import { InputError, type Problem } from './errors.ts'
import { cutEnd, redactUrls } from './foreign-text.ts'

/** Problems that are shown; nobody reads more, and a log has limits. */
const MOST_SHOWN = 50
/** Characters of the user's own text that an error repeats. */
const MOST_QUOTED = 60
/** Characters that are looked through for it. */
const MOST_READ = 10_000

/** Collects what is wrong with a long text, and ends in one error that shows the first 50 problems and counts the rest. */
export class ProblemList {
  readonly #shown: (string | Problem)[] = []
  #others = 0

  /** Adds a problem, one line; a function where a line takes long to make and may not be shown. */
  add(problem: string | Problem | (() => string | Problem)): void {
    if (this.#shown.length < MOST_SHOWN) this.#shown.push(typeof problem === 'function' ? problem() : problem)
    else this.#others += 1
  }

  /** Whether nothing is wrong so far. */
  get isEmpty(): boolean {
    return this.#shown.length === 0
  }

  /** Runs a check that throws InputErrors; their problems are collected and `undefined` is returned. */
  attempt<T>(check: () => T): T | undefined {
    try {
      return check()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const problem of error.details) this.add(problem)
      return undefined
    }
  }

  /** @throws InputError when there is any problem */
  throwIfAny(): void {
    if (this.#shown.length === 0) return
    const rest = this.#others === 0 ? [] : [`and ${this.#others} more ${this.#others === 1 ? 'problem' : 'problems'}.`]
    throw new InputError([...this.#shown, ...rest])
  }
}

/**
 * The beginning of the user's own text, as an error repeats it: `"Hero Shot"`, in one line. URLs in it lose what may be a
 * signature or a password.
 */
export function quoted(text: string): string {
  return JSON.stringify(cutEnd(redactUrls(cutEnd(text, MOST_READ)), MOST_QUOTED))
}
