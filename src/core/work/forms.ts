import { fileOfForm, type Form } from '../formats/form.ts'
import { derivedFrom, findForm, findLacking } from '../formats/lacking.ts'
import { optionsOf } from '../formats/options.ts'
import { formsIn } from '../formats/wish.ts'
import type { FoundFile } from '../images/file.ts'
import { isImageEntry, type LockEntry } from '../images/lock.ts'
import { vacantNames } from '../plan/candidates.ts'
import type { DeliveredFile } from '../result/saved-image.ts'
import type { Plan, PlannedImage } from '../plan/plan.ts'
import { ProblemList } from '../text/problem-list.ts'

/**
 * The entries of forms that an image asks for as they are, whatever original they are made from: whether that is the present
 * one is known when it was looked at.
 *
 * @param task - the entries of its originals
 */
export function formEntriesOf(
  { formats }: PlannedImage,
  { task, entries }: { readonly task: readonly LockEntry[]; readonly entries: readonly LockEntry[] },
): readonly LockEntry[] {
  if (formats === undefined) return []
  const names = new Set(task.map(({ name }) => name))
  const forms = formsIn(formats)
  return entries.filter(({ name, derivedFrom: made }) => {
    const form = forms.find(({ word }) => word === made?.form)
    if (made === undefined || form === undefined || !names.has(name)) return false
    return findForm([{ derivedFrom: made }], { ...made, options: optionsOf(form, formats.options) }) !== undefined
  })
}

/** A form that is there, with its entry. */
export interface FoundForm {
  readonly entry: LockEntry
  readonly file: DeliveredFile
}

/**
 * The forms of one picture that are there and made from its original as it is now.
 *
 * @param sha256 - of the original
 */
export function foundForms(
  { formats }: PlannedImage,
  {
    name,
    sha256,
    entries,
    found,
  }: {
    readonly name: string
    readonly sha256: string
    readonly entries: readonly LockEntry[]
    readonly found: ReadonlyMap<string, FoundFile>
  },
): readonly FoundForm[] {
  if (formats === undefined) return []
  const own = entries.filter((entry) => entry.name === name)
  return formsIn(formats).flatMap((form) => {
    const entry = findForm(own, derivedFrom(sha256, form, formats.options))
    const there = entry === undefined ? undefined : found.get(entry.file)
    if (entry?.derivedFrom === undefined || there === undefined) return []
    return [{ entry, file: { ...there, derivedFrom: entry.derivedFrom, isMade: false } }]
  })
}

/** The files of the forms that a plan may come to make, relative to the output directory. */
export function formsToWrite(plan: Plan): readonly string[] {
  return [...new Set(formsWithNames(plan).map(({ file }) => file))]
}

/** Each form that a plan may come to make, with the name of its picture. */
function formsWithNames(
  plan: Plan,
): readonly { readonly name: string; readonly word: string; readonly file: string }[] {
  const vacant = [...vacantNames(plan)]
  const those = (name: string, forms: readonly Form[]) =>
    forms.map((form) => ({ name, word: form.word, file: fileOfForm(name, form) }))
  return plan.images.flatMap(({ name, candidate, formats, reused }) => {
    if (formats === undefined) return []
    if (reused !== undefined) return reused.flatMap((each) => those(each.name, findLacking(each, formats).forms))
    const names = candidate === undefined ? [name] : vacant.filter((each) => each === candidate.of)
    return names.flatMap((each) => those(each, formsIn(formats)))
  })
}

/** What the forms of a plan are compared with. */
export interface FormPlacesToCheck {
  readonly entries: readonly LockEntry[]
  /** Names the place of the lock file: `in 'kie-images'`. */
  readonly where: string
}

/**
 * Makes sure that no form takes the place of a file of another image, as the lock file has them: that one is paid for, and
 * whoever asks for it would have it drawn anew.
 *
 * @throws InputError with a line for each such form
 */
export function checkFormPlaces(plan: Plan, { entries, where }: FormPlacesToCheck): void {
  const byFile = new Map(entries.filter(isImageEntry).map((entry) => [entry.file, entry]))
  const problems = new ProblemList()
  for (const { name, word, file } of formsWithNames(plan)) {
    const there = byFile.get(file)
    if (there === undefined || there.name === name) continue
    problems.add(
      `The form '${word}' of '${name}' would take the place of '${file}' ${where}, a file of the image '${there.name}'. ` +
        "Give one of them another 'name' or 'output-directory', or take that file out of the lock file where nobody needs it.",
    )
  }
  problems.throwIfAny()
}
