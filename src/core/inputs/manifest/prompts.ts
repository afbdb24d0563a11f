import { InputError, type FilePlace } from '../../text/errors.ts'
import type { Layer } from './layer.ts'
import type { Placed } from './place.ts'
import type { ProblemList } from '../../text/problem-list.ts'
import { checkCharacters, PROMPT_TITLE } from '../../text/authors-text.ts'
import { fillTemplate, type Variables } from '../../request/template.ts'

/** All prompts together: files and variables can be large, and may be named 10,000 times. */
export const MAX_PROMPT_CHARACTERS = 50_000_000

/** What prompts are read with. */
export interface PromptOptions {
  readonly variables: Variables
  /** @throws InputError, to which the line is added */
  readonly readPromptFile: (path: string) => string
  /** The path in the workspace of a file that the manifest names. */
  readonly pathOf?: (written: string) => string | undefined
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
    const path = prompt === undefined ? this.#options.pathOf?.(source.value) : undefined
    const at = (line?: number): FilePlace | undefined => (path === undefined ? source.at : { file: path, line })
    const value = this.#problems.attempt(() => fillTemplate(text, { variables, where, at }))?.trim()
    if (value === undefined) return undefined
    if (value === '') this.#problems.add({ text: `${where} holds no text.`, at: at(), title: PROMPT_TITLE })
    for (const problem of checkCharacters(value)) {
      this.#problems.add({ text: `${where} ${problem}`, at: at(), title: PROMPT_TITLE })
    }
    this.#characters += value.length
    const { place, at: spot } = source
    return { value: this.areTooLong ? '' : value, place, ...(spot && { at: spot }) }
  }

  #readFile(file: Placed<string>): string | undefined {
    const path = file.value
    if (this.#files.has(path)) return this.#files.get(path)
    const text = this.#problems.attempt(() => this.#readPlaced(file))
    this.#files.set(path, text)
    return text
  }

  #readPlaced({ value: path, place, at }: Placed<string>): string {
    try {
      return this.#options.readPromptFile(path)
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause
      throw new InputError(
        cause.details.map(({ text, ...found }) => ({ title: 'prompt file', at, ...found, text: `${place}: ${text}` })),
        { cause },
      )
    }
  }
}
