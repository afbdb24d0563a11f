import { pasteTasks, type WayBack } from '../result/task-list.ts'

/** Where kie shows its users every request and its price. */
export const KIE_LOGS = 'https://kie.ai/logs'

/** How an image is had that kie has made, whatever else fails; it goes on a sentence. */
const FETCH_BY_LINK = "fetch it by its link in the output 'source-urls', soon"

/** What helps where an image has no room below the limit of credits. */
const RAISE_LIMIT = "Raise 'max-credits' and start a new run: a re-run uses the workflow file as it was."
const RAISE_HERE = "Raise 'max-credits' and run the command again."

/** How tasks are collected whose ids are in the log of their step alone. */
export const COLLECT_BY_LOG =
  "To collect them without paying again, pass the ids that the step's log names to a new run, as the input 'tasks'."

/** What to do where no re-run will know of the tasks that are about to be made. */
export const COLLECT_AFTERWARDS =
  "Should it not end well, pass the output 'pending-tasks', or the ids that its log names, to a new run, as the input 'tasks': " +
  'then nothing is paid for twice.'

/** What holds where nothing was submitted: there is nothing to have again, and a re-run, which begins afresh, pays for nothing twice. */
export const NOTHING_TO_HAVE: WayBack = 're-run'

/** What is said of the record of a step, by what happens to it. */
export const RECORD_WORDS = {
  /** It can be begun nowhere, and nothing is spent without it. */
  missing: 'Without it a re-run would pay twice.',
  /** It is written, but nobody will keep it: before the reason, behind a colon. */
  unkept: "The runner takes no state, so a re-run will not find this step's tasks",
  /** It takes no more. */
  cut: "The ids of the tasks stand in this log and in the output 'tasks'; a re-run may not find all of them.",
  /** It has what it did not take before. */
  whole: 'The record of this step is whole again: where it is kept, a re-run finds all of its tasks.',
  /** It is an artifact: behind the number of tasks, and a colon. */
  kept: 'a re-run of the failed jobs takes up what has not failed, and pays nothing twice.',
} as const

/** What is said before anything is spent where the record is kept nowhere; behind it stands why, and what to do. */
export const NO_RECORD = 'No re-run can take up what this step submits.'

/** What to do where nothing was submitted, and kie may do later what it does not do now. */
export const UPLOAD_LATER = 'Re-run the job later.'

/** Most tasks that one line names: the runner cuts lines that are much longer. */
const MOST_NAMED = 20

/** By the id, which stands beside it: the output that has all of them has no room for thousands, and is empty then. */
const COLLECT = "pass its id to a new run, as the input 'tasks'"
const MAKE_ROOM = 'Make room on the runner'
const MAKE_ROOM_FOR_IMAGE = `${MAKE_ROOM}, or the output directory one that it may write to`

/** What is said of images that are not here, and of their tasks, one sentence each unless said otherwise. */
export interface WayBackWords {
  /** Of an image for which surely no task was made, and which the same request may bring; it goes on a sentence. */
  readonly again: string
  /** Of a request of which nobody knows whether a task came, behind where to look; it goes on a sentence. */
  readonly unsure: string
  /** Of several images whose tasks are paid for, before their names; it goes on a sentence. */
  readonly several: string
  /** Of images that have arrived, and that no destination took. */
  readonly undelivered: string
  /** Of a task that kie is at, and that is no longer waited for; it goes on a sentence. */
  readonly atWork: string
  /** Of an image that was made, and that another try may bring. */
  readonly made: string
  /** Of an image that was made, and that could not be written. */
  readonly noRoom: string
  /** Of an image that was made, and whose link has expired. */
  readonly expired: string
  /** Of a task that kie does not find: all that there is to do. */
  readonly lost: string
  /** Of a task that failed and may go well another time, behind what to do; empty where there is nothing to add. */
  readonly failed: string
  /** Of an image that has no room below the limit of credits. */
  readonly raiseLimit: string
  /** Of an image whose task failed, and that then had no room below the limit of credits. */
  readonly overBudget: string
  /** Where the record of a step takes no more. */
  readonly offRecord: string
  /** Of all that a step without a result has submitted. */
  readonly submitted: string
  /** Of tasks that the reader is told of with it, and that kie may have ended since. */
  readonly meanwhile: string
}

/** The words by the way back; those of `ids` advise no re-run that would pay again. */
export const WAY_BACK_WORDS: Readonly<Record<WayBack, WayBackWords>> = {
  're-run': {
    again: 're-run the failed job.',
    unsure: 'before you re-run: a re-run pays again.',
    several: 're-run the failed jobs for',
    undelivered: 'To re-run the failed jobs brings what was delivered nowhere, too, without paying again.',
    atWork: `re-run the failed job to take it up, or ${COLLECT}.`,
    made: `The image is paid for: re-run to take it up, or ${FETCH_BY_LINK}.`,
    noRoom: `${MAKE_ROOM_FOR_IMAGE}, then re-run: the image is paid for, and taken up.`,
    expired: 'A re-run of the job that had it made makes it anew, and pays anew.',
    lost: `A re-run only looks for it again; look it up at ${KIE_LOGS}, as it may have been charged, and start a new run to draw it anew.`,
    failed: 'A re-run keeps failed tasks as they are.',
    raiseLimit: RAISE_LIMIT,
    overBudget: "Raise 'max-credits' and start a new run: a re-run keeps what failed.",
    offRecord: `${MAKE_ROOM}, then re-run; what did not get on record can be collected by the ids that the log names.`,
    submitted: "What was submitted is in the outputs 'tasks' and 'tasks-file'; a re-run takes it up.",
    meanwhile: 'To re-run the failed job takes up what kie has made meanwhile, without paying again.',
  },
  ids: {
    again:
      'start a new run that asks for it alone: a re-run would pay again for what this run has submitted, unless a branch ' +
      'holds it.',
    unsure: 'before you start a new run, which pays again.',
    several: 'collect, by their ids,',
    undelivered:
      "A new run with the tasks' ids as the input 'tasks' brings what was delivered nowhere, too; a re-run would pay again.",
    atWork: `${COLLECT}; a re-run would pay again.`,
    made: `The image is paid for: ${FETCH_BY_LINK}, or ${COLLECT}; a re-run would pay again.`,
    noRoom: `${MAKE_ROOM_FOR_IMAGE}, then ${COLLECT}: the image is paid for.`,
    expired: 'A new run makes it anew, and pays anew.',
    lost: `Before you start a new run, which draws it anew, look it up at ${KIE_LOGS}, as it may have been charged.`,
    failed: '',
    raiseLimit: RAISE_LIMIT,
    overBudget: RAISE_LIMIT,
    offRecord: `${MAKE_ROOM}, then collect what was submitted: pass the ids that the log names to a new run, as the input 'tasks'.`,
    submitted:
      "What was submitted is in the outputs 'tasks' and 'tasks-file'; pass it to a new run, as the input 'tasks': a re-run " +
      'would pay again.',
    meanwhile:
      "A new run with the tasks' ids as the input 'tasks' collects what kie has made meanwhile; a re-run would pay again.",
  },
  command: {
    again: 'run the same command again.',
    unsure: "and then run the same command again with '--again', which pays again; without it the image is left out.",
    several: 'run the same command again for',
    undelivered: '',
    atWork: 'run the same command again to take it up.',
    made: `The image is paid for: run the same command again to take it up, or fetch it at ${KIE_LOGS}, soon.`,
    noRoom: 'Make room, then run the same command again: the image is paid for, and taken up.',
    expired: 'The same command makes it anew, and pays anew.',
    lost: `Look it up at ${KIE_LOGS}, as it may have been charged; the same command looks for it again.`,
    failed: 'The same command draws it anew, at its price.',
    raiseLimit: RAISE_HERE,
    overBudget: RAISE_HERE,
    offRecord: "Make room, then run 'collect' with the ids that stand above.",
    submitted: 'What was submitted is on record; the same command takes it up.',
    meanwhile: 'The same command takes up what kie has made meanwhile, without paying again.',
  },
}

/** Whether what is run again pays for nothing twice, so that it may make what was not submitted beside what it takes up. */
export function isRerunSafe(wayBack: WayBack): boolean {
  return wayBack !== 'ids'
}

/** A task as far as its record is needed to collect it. */
interface NamedTask {
  readonly name: string
  /** `undefined` where no id came. */
  readonly taskId: string | undefined
}

/** How tasks are collected that no re-run will know of. @param tasks - none where nobody knows what there is */
export function collectByIds(tasks: readonly NamedTask[]): string {
  const ids = tasks.flatMap(({ name, taskId }) => (taskId === undefined ? [] : [[name, taskId] as const]))
  if (tasks.length > 0 && ids.length === 0) {
    return `No id of them is known: look them up at ${KIE_LOGS} before a new run, which pays again.`
  }
  if (ids.length === 0 || ids.length > MOST_NAMED) return COLLECT_BY_LOG
  return `To collect them without paying again, pass them to a new run: ${pasteTasks(Object.fromEntries(ids))}`
}
