import { InputError } from '../../text/errors.ts'
import type { Layer } from './layer.ts'
import type { Placed } from './place.ts'
import type { ProblemList } from '../../text/problem-list.ts'
import { checkCharacters } from '../../text/authors-text.ts'
import { fillTemplate, type Variables } from '../../request/template.ts'

/** All prompts together: files and variables can be large, and may be named 10,000 times. */
export const MAX_PROMPT_CHARACTERS = 50_000_000

/** What prompts are read with. */
export interface PromptOptions {
  readonly variables: Variables
  /** @throws InputError, to which the line is added */
  readonly readPromptFile: (path: string) => string
}

/** The prompts of a manifest, from itself and from the files that it names. */
export class ManifestPrompts {
  readonly #options: PromptOptions
  readonly #problems: ProblemList
  /** By their paths, so that a file that many images name is read once. */
  readonly #files = new Map<string, string | undefined>()
  #characters = 0

  constructor(options: PromptOptions, problems: ProblemList) {
    this.#options = options
    this.#problems = problems
  }

  /** Whether the prompts together are longer than is taken. */
  get areTooLong(): boolean {
    return this.#characters > MAX_PROMPT_CHARACTERS
  }

  /** Reads the prompt of an image. @returns `undefined` where it has none or a problem, which is then told */
  read({ prompt, prompt_file: file }: Layer): Placed<string> | undefined {
    const source = prompt ?? file
    const text = prompt?.value ?? (file && this.#readFile(file))
    if (source === undefined || text === undefined) return undefined
    const { variables } = this.#options
    const where = `${source.place}: ${prompt === undefined ? "the file of 'prompt_file'" : "'prompt'"}`
    const value = this.#problems.attempt(() => fillTemplate(text, { variables, where }))?.trim()
    if (value === undefined) return undefined
    if (value === '') this.#problems.add(`${where} holds no text.`)
    for (const problem of checkCharacters(value)) this.#problems.add(`${where} ${problem}`)
    this.#characters += value.length
    return { value: this.areTooLong ? '' : value, place: source.place }
  }

  #readFile({ value: path, place }: Placed<string>): string | undefined {
    if (this.#files.has(path)) return this.#files.get(path)
    const text = this.#problems.attempt(() => this.#readPlaced(path, place))
    this.#files.set(path, text)
    return text
  }

  #readPlaced(path: string, place: string): string {
    try {
      return this.#options.readPromptFile(path)
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause
      throw new InputError(
        cause.problems.map((problem) => `${place}: ${problem}`),
        { cause },
      )
    }
  }
}
