import { fileOfForm, type Form } from '../formats/form.ts'
import { findLacking } from '../formats/lacking.ts'
import { formsIn } from '../formats/wish.ts'
import { isImageEntry, type LockEntry } from '../images/lock/lock.ts'
import { vacantNames } from '../plan/candidates.ts'
import type { Plan } from '../plan/plan.ts'
import { ProblemList } from '../text/problem-list.ts'

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
