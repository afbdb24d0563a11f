import { readFileSync } from 'node:fs'
import { asSentence } from '../core/text/foreign-text.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { readContext } from '../github/runner/context.ts'
import { leave } from '../github/runner/leave.ts'
import { takeLibraryLines } from '../github/runner/library-lines.ts'
import { createLog, readLogOptions } from '../github/runner/log.ts'
import { keepRecord } from '../github/artifact/record-store.ts'
import { findRecordObstacle, readPlace, wayBackFrom, type ArtifactPlace } from '../github/artifact/service.ts'
import { systemClock } from '../kie/index.ts'
import type { Log } from '../core/text/log.ts'
import { readRecordFile } from '../core/plan/record-file.ts'
import { collectByIds, RECORD_WORDS } from '../core/explanation/way-back.ts'
import { describeCount } from '../core/text/amounts.ts'
import { maskProxies, settleProxies } from './surroundings.ts'

/** How the runner hands on what the step has saved. */
const STATE = /^STATE_/

/** What the step has saved, by its keys. */
type State = Readonly<Record<string, string | undefined>>

/** Longest that tidying up may take. */
const TIDYING_MS = 30_000

/**
 * Keeps the record of the step's tasks for a re-run, and tidies up. Runs when the job has failed or was cancelled, whatever
 * step was the cause; it never fails the job itself.
 */
export async function post(): Promise<void> {
  const { env } = process
  const log = createLog(readLogOptions(env))
  takeLibraryLines(log)
  process.on('uncaughtException', (error) => {
    log.warning(`A fault while the step is tidied up: ${reasonForLog(error)}`)
    // The rest goes on, the record above all; what waits for what has failed must not hold the job.
    void systemClock.sleep(TIDYING_MS).then(leave)
  })
  log.mask(env['INPUT_GITHUB-TOKEN'] ?? '')
  maskProxies(env, log)
  const state = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (STATE.test(name) ? [[name.replace(STATE, ''), value]] : [])),
  )
  try {
    settleProxies(env)
  } catch (error) {
    // The step has said so; what is to be kept is worth a try without it.
    log.debug(reasonForLog(error))
  }
  await keepTasks(state, log)
  await deleteRef(state, log)
  // Side by side: a GitHub that hangs is waited for once.
  await Promise.all([endRunComment(state, log), endCommand(state, log)])
  await leave()
}

/** A step that never began has no record; one that submitted nothing keeps an empty one. */
async function keepTasks(state: State, log: Log): Promise<void> {
  const { env } = process
  const file = state['record'] ?? ''
  if (file === '') return
  const { owner, tasks } = readRecordFile(file)
  const known = describeCount(tasks.length, 'task')
  try {
    const obstacle = findRecordObstacle(placeHere())
    if (obstacle !== undefined) {
      if (tasks.length > 0) log.warning(`The record of ${known} is not kept: ${obstacle} ${collectByIds(tasks)}`)
      return
    }
    if (owner === undefined) throw new Error(`the file ${file} is gone or damaged`)
    await keepRecord(file, {
      load: async () => new (await import('@actions/artifact')).DefaultArtifactClient(),
      owner,
      runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
      log,
      clock: systemClock,
      signal: new AbortController().signal,
    })
    if (tasks.length === 0) log.info('Kept the record: nothing was submitted.')
    else log.info(`Kept the record of ${known}: ${RECORD_WORDS.kept}`)
  } catch (error) {
    const reason = asSentence(reasonForLog(error))
    if (tasks.length === 0 && owner !== undefined) log.info(`The record, which is empty, could not be kept: ${reason}`)
    else log.warning(`The record of ${known} could not be kept: ${reason} ${collectByIds(tasks)}`)
  }
}

function placeHere(): ArtifactPlace {
  return readPlace(process.env, process.env['GITHUB_SERVER_URL'] || 'https://github.com')
}

/** The way to GitHub, and the run that it is asked about. */
async function openGitHub(log: Log) {
  const { createOctokit } = await import('../github/api/octokit.ts')
  const context = readContext(process.env, (file) => readFileSync(file, 'utf8'))
  // Without the white space of a pasted secret: no header takes any before it.
  const token = (process.env['INPUT_GITHUB-TOKEN'] ?? '').trim()
  return { octokit: createOctokit({ token, apiUrl: context.apiUrl, log, clock: systemClock }), context }
}

/** The step deletes its temporary ref itself, unless it was killed. */
async function deleteRef(state: State, log: Log): Promise<void> {
  const ref = state['temporary-ref']
  if (ref === undefined) return
  try {
    const [{ octokit, context }, { deleteTemporaryRef }] = await Promise.all([
      openGitHub(log),
      import('../github/blob/temporary-ref.ts'),
    ])
    const { owner, repo } = context
    const late = new AbortController()
    void systemClock.sleep(TIDYING_MS).then(() => late.abort())
    await deleteTemporaryRef({ octokit, owner, repo, ref, signal: late.signal })
  } catch (error) {
    log.info(`The temporary ref ${ref} could not be deleted; it does no harm. ${reasonForLog(error)}`)
  }
}

/** The step ends its comment itself, unless it was cancelled or killed. */
async function endRunComment(state: State, log: Log): Promise<void> {
  if ((state['comment'] ?? '') === '') return
  try {
    const [{ octokit, context }, { endComment }, { renderStoppedComment }] = await Promise.all([
      openGitHub(log),
      import('../github/comment/end.ts'),
      import('../core/report/comment/notice.ts'),
    ])
    const { owner, repo, runUrl } = context
    const wayBack = wayBackFrom(placeHere())
    const { owner: recorded, tasks } = readRecordFile(state['record'] ?? '')
    const hasSubmitted = recorded === undefined || tasks.length > 0
    const text = renderStoppedComment({ runUrl, cancelled: state['cancelled'] === 'true', hasSubmitted, wayBack })
    await endComment({ octokit, owner, repo, state: state['comment'], text, signal: AbortSignal.timeout(TIDYING_MS) })
  } catch (error) {
    log.info(`The comment of the run could not be ended: ${reasonForLog(error)}`)
  }
}

/** The step reacts to its command itself, unless it was cancelled or killed. */
async function endCommand(state: State, log: Log): Promise<void> {
  const commentId = Number(state['command'] ?? '')
  if (!Number.isSafeInteger(commentId) || commentId <= 0) return
  try {
    const [{ octokit, context }, { react }] = await Promise.all([
      openGitHub(log),
      import('../github/comment/reactions.ts'),
    ])
    const signal = AbortSignal.timeout(TIDYING_MS)
    await react({ octokit, context, commentId, reaction: 'confused', log, clock: systemClock, signal })
  } catch (error) {
    log.info(`The command got no reaction that says how it ended: ${reasonForLog(error)}`)
  }
}
