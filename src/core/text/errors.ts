/** Where in a file of the workspace something stands. */
export interface FilePlace {
  /** Relative to the workspace, with `/`. */
  readonly file: string
  /** From 1; left out where the whole file is meant. */
  readonly line?: number | undefined
  /** From 1, within the line. */
  readonly column?: number | undefined
}

/** Where a file asks for an image. */
export interface AskedAt extends FilePlace {
  /** Page of the file at the run's commit, with the line as its fragment; left out where there is none. */
  readonly url?: string
}

/** One thing to mend. */
export interface Problem {
  /** One line: what is wrong, what would be right, where. */
  readonly text: string
  /** Where it can be mended, when that is a file of the workspace. */
  readonly at?: FilePlace | undefined
  /** The kind of problem in a few words, such as `unknown key`. */
  readonly title?: string | undefined
}

/** What a text that messages tell of is called, and the file that it is of. */
export interface NamedFile {
  /** How a message begins, such as `images.yml` or `Input 'model-input'`. */
  readonly where: string
  /** Relative to the workspace, with `/`; left out for what is no file, or lies elsewhere. */
  readonly file?: string | undefined
}

/** A spot of a file, or all of it, as a place in the workspace; `undefined` where it has none. */
export function placeIn({ file }: NamedFile, spot: Omit<FilePlace, 'file'> = {}): FilePlace | undefined {
  return file === undefined ? undefined : { file, ...spot }
}

/**
 * Something the author of the workflow mends: a wrong input, a file that is in the way, a lock file that cannot be read.
 * Nothing has been spent when it is thrown.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** One line for each problem: what is wrong, what would be right, where. */
  readonly problems: readonly string[]
  /** The same, with their places as far as they are known. */
  readonly details: readonly Problem[]

  constructor(problems: readonly (string | Problem)[], options?: ErrorOptions) {
    const details = problems.map((problem) => (typeof problem === 'string' ? { text: problem } : problem))
    const lines = details.map(({ text }) => text)
    super(lines.join('\n'), options)
    this.problems = lines
    this.details = details
  }
}

/** The reason of the signal that ends a cancelled step. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  constructor() {
    super('The step was cancelled.')
  }
}

/**
 * Ends a switch over a union: a member without a case of its own does not compile.
 *
 * @throws always; it is reached only by data that the types do not describe
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
