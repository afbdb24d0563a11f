import { remakeForms, type RemadeForm } from '../../core/make/forms/remake.ts'
import { imageOf, isImageEntry, type LockEntry } from '../../core/images/lock/lock.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { DerivedFrom } from '../../core/result/saved-image.ts'
import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target } from '../api/repository.ts'
import { fetchBlob } from '../blob/fetch.ts'
import { pathIn } from '../branch/path.ts'
import type { PickOptions } from './options.ts'
import type { BranchState } from './branches.ts'
import type { Choice } from './choice.ts'
import type { ChosenFile } from './chosen-files.ts'

/** Makes the forms of candidates that are picked, as those of the pictures are whose places they take; each once. */
export class PickForms {
  readonly #options: PickOptions
  /** What was made and stored, by its original and the words. */
  readonly #made = new Map<string, readonly ChosenFile[]>()

  constructor(options: PickOptions) {
    this.#options = options
  }

  /**
   * Gives each choice the forms that its image has on the branch. Where the original of the image is not delivered, that of
   * the candidate is not either.
   *
   * @throws InputError where a form cannot be made; the failure of a request
   */
  async complete(choices: readonly Choice[], proposed: BranchState): Promise<readonly Choice[]> {
    const complete: Choice[] = []
    for (const choice of choices) complete.push(await this.#completeOne(choice, proposed))
    return complete
  }

  async #completeOne(choice: Choice, { lock }: BranchState): Promise<Choice> {
    const standing = [...lock.values()].filter((entry) => isImageEntry(entry) && imageOf(entry) === choice.of)
    const forms = standing.flatMap(({ derivedFrom }) => derivedFrom ?? [])
    if (forms.length === 0) return choice
    const isOriginal = ({ entry }: ChosenFile): boolean => entry.derivedFrom === undefined
    const originals = choice.files.filter(isOriginal)
    const files = choice.files.filter((file) => !isOriginal(file))
    const there = new Set(files.map(({ entry }) => entry.derivedFrom?.form))
    const words = [...new Map(forms.map((each) => [each.form, each])).values()].filter(({ form }) => !there.has(form))
    for (const original of originals) files.push(...(await this.#formsOf(original, words)))
    const isLeftOut = standing.some(({ derivedFrom, delivered }) => derivedFrom === undefined && delivered === false)
    return isLeftOut
      ? { ...choice, files, noted: originals.map(({ entry }) => ({ ...entry, delivered: false })) }
      : { ...choice, files: [...originals, ...files] }
  }

  /** In this try and in later ones. */
  async #formsOf(original: ChosenFile, words: readonly DerivedFrom[]): Promise<readonly ChosenFile[]> {
    const key = [original.sha, original.path, ...words.map(({ form }) => form)].join(' ')
    const known = this.#made.get(key)
    if (known !== undefined || words.length === 0) return known ?? []
    const bytes = await fetchBlob(this.#options, original.sha)
    const given = { name: original.entry.name, bytes }
    const made = await remakeForms(given, words, this.#options.signal).catch((error: unknown) => {
      throw this.#options.signal.aborted ? error : notMade(original, error)
    })
    const files: ChosenFile[] = []
    for (const each of made) files.push(await this.#store(original, each))
    this.#made.set(key, files)
    return files
  }

  /** Stores a form in the repository; no branch points to it yet. */
  async #store(original: ChosenFile, { bytes, ...facts }: RemadeForm): Promise<ChosenFile> {
    const { octokit, directory } = this.#options
    const content = Buffer.from(bytes).toString('base64')
    const given = { ...target(this.#options), content, encoding: 'base64' as const }
    const { sha } = await ask(octokit.rest.git.createBlob, given, MADE_OBJECT)
    const entry: LockEntry = { ...original.entry, ...facts, bytes: bytes.length }
    return { path: pathIn(directory, facts.file), sha, entry, from: original.from }
  }
}

function notMade({ entry }: ChosenFile, error: unknown): InputError {
  return new InputError([
    `A form of the candidate for '${forLog(imageOf(entry))}' could not be made, so that it was not picked: ${reasonForLog(error)}`,
  ])
}
