import { InputError, type Problem } from '../../text/errors.ts'

/**
 * Reads inputs one by one and collects what is wrong with them, so that the user hears of every problem at once. Where an
 * input is wrong, a stand-in value is returned; the collected problems keep it from ever being used.
 */
export class InputReader {
  readonly #get: (name: string) => string
  readonly #defaults: Readonly<Record<string, string>>
  readonly #problems: Problem[] = []

  /**
   * @param get - the raw text of an input, empty when it is not set
   * @param defaults - what an empty input means: the runner fills in a default only where `with` lacks the input
   */
  constructor(get: (name: string) => string, defaults: Readonly<Record<string, string>>) {
    this.#get = get
    this.#defaults = defaults
  }

  /** What is wrong so far. */
  get problems(): readonly Problem[] {
    return this.#problems
  }

  /** Adds a problem; one that has no place is told once, however many inputs meet it. */
  problem(problem: string | Problem): void {
    if (typeof problem !== 'string') this.#problems.push(problem)
    else if (!this.#problems.some(({ text }) => text === problem)) this.#problems.push({ text: problem })
  }

  /** An input's text without the white space around it, its default when that is empty. */
  text(name: string): string {
    return this.#get(name).trim() || this.default(name)
  }

  /** What an empty input means. */
  default(name: string): string {
    return this.#defaults[name] ?? ''
  }

  /** Runs a check that throws InputErrors; its problems are collected and the fallback is returned. */
  attempt<T>(fallback: T, check: () => T): T {
    try {
      return check()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.#problems.push(...error.details)
      return fallback
    }
  }

  /** As `attempt`, for a check that takes its time. */
  async attemptAsync<T>(fallback: T, check: () => Promise<T>): Promise<T> {
    const result = await check().then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error
      },
    )
    return this.attempt(fallback, result)
  }

  /** A boolean as YAML 1.2 core writes it. */
  boolean(name: string): boolean {
    const value = this.text(name)
    if (/^(true|True|TRUE)$/.test(value)) return true
    if (!/^(false|False|FALSE)$/.test(value)) {
      this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes 'true' or 'false'.`)
    }
    return false
  }

  /** A decimal number. */
  number(name: string): number {
    const value = this.text(name)
    if (/^\d{1,9}(\.\d{1,9})?$/.test(value)) return Number(value)
    this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a number, such as 1 or 2.5.`)
    return 1
  }

  /** A whole number within a range. */
  integer(name: string, range: { readonly min: number; readonly max: number }): number {
    const value = this.text(name)
    if (/^\d{1,9}$/.test(value) && Number(value) >= range.min && Number(value) <= range.max) return Number(value)
    this.problem(
      `Input '${name}' is ${JSON.stringify(value)}; it takes a whole number from ${range.min} to ${range.max}.`,
    )
    return range.min
  }

  /**
   * A text of a given form.
   *
   * @param rule.right - what would be right, for the error
   * @param rule.value - what the text comes to; default: the text itself
   */
  pattern(
    name: string,
    { value = this.text(name), ...rule }: { readonly pattern: RegExp; readonly right: string; readonly value?: string },
  ): string {
    if (!rule.pattern.test(value)) this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes ${rule.right}.`)
    return value
  }
}
