import type { LockEntry } from '../../../../src/core/images/lock/lock.ts'
import { carryOutPicks } from '../../../../src/github/pick/pick.ts'
import { pickOptions } from '../../pick/pick-scene.ts'
import type { Studio } from '../studio.ts'

const CANDIDATES_LOCK = 'kie-images/candidates.lock.json'

interface LockText {
  readonly images: readonly LockEntry[]
}

/** The branch that is proposed first. */
export const BRANCH = 'kie-image-action/main-kie-images'

async function readLock({ github }: Studio, branch: string, path: string): Promise<LockText> {
  return JSON.parse(String(await github.read(branch, path))) as LockText
}

/** Picks a candidate on a pull request, as a comment does. @param number - of the candidate */
export async function pick({ github }: Studio, of: string, number: number, issueNumber = 1): Promise<void> {
  const comment = github.comment(issueNumber, { body: `/pick ${of} ${number}` })
  await carryOutPicks(await pickOptions(github, comment), [{ of, number }])
}

/** The candidates that a branch has: by their keys the task of each, with `*` where a person has picked it. */
export async function candidatesOf(studio: Studio, branch = BRANCH): Promise<Readonly<Record<string, string>>> {
  const keeper = `${branch}-candidates`
  const isThere = await studio.github.head(keeper).catch(() => undefined)
  if (isThere === undefined) return {}
  const { images } = await readLock(studio, keeper, CANDIDATES_LOCK)
  const told = images.map(async ({ name, picked, taskId }) => {
    const task = await studio.picture(keeper, name)
    const shown = taskId === `task-${task}` ? `${task}` : `${task} in place of ${taskId}`
    return [name, `${shown}${picked === true ? '*' : ''}`] as const
  })
  return Object.fromEntries(await Promise.all(told))
}
