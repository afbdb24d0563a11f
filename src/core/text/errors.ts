/**
 * Something the author of the workflow mends: a wrong input, a file that is in the way, a lock file that cannot be read.
 * Nothing has been spent when it is thrown.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** One line for each problem: what is wrong, what would be right, where. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options)
    this.problems = problems
  }
}

/** The reason of the signal that ends a cancelled step. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  constructor() {
    super('The step was cancelled.')
  }
}
