import { saveState } from '../github/runner/toolkit.ts'
import { COMMAND_REACH, type Command } from '../core/inputs/command.ts'
import type { PickCommand } from '../core/inputs/pick.ts'
import { isBad } from '../core/explanation/ending.ts'
import type { RunComment } from '../core/result/run-comment.ts'
import { renderComment } from '../core/report/comment/body.ts'
import type { AskedAt } from '../core/text/errors.ts'
import { renderProblems } from '../core/report/comment/notice.ts'
import { isPublic } from '../github/runner/event.ts'
import { systemClock } from '../kie/index.ts'
import type { Surroundings } from './surroundings.ts'
import type { RunResult } from '../core/result/run-result.ts'

/** What the comment of a run needs. */
export interface RunCommentOptions extends Surroundings {
  readonly token: string
  /** Number of the issue or pull request. */
  readonly issueNumber: number
  /** What tells our comments there from each other: {@link commandKey} or {@link stickyKey}. */
  readonly key: string
  /** The command that the comment answers; `undefined` where it answers none. */
  readonly command?: Command | PickCommand | undefined
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** Where images are asked for, by their names. */
  readonly askedAt?: Readonly<Record<string, AskedAt>>
}

/** The key of the answer to a command: each command has one answer. */
export function commandKey(commentId: number): string {
  return `command ${commentId}`
}

/** The key of the comment that the runs of a workflow share. @param name - the input `name`, or the manifest's path */
export function stickyKey(workflow: string, name: string): string {
  return `workflow ${JSON.stringify([workflow, name])}`
}

/** Builds the comment of a run. */
export async function createRunComment(options: RunCommentOptions): Promise<RunComment> {
  const { context, token, issueNumber, key, command, prompts, askedAt = {}, log, redactor, signal, wayBack } = options
  const [{ createOctokit }, { commentThread }] = await Promise.all([
    import('../github/api/octokit.ts'),
    import('../github/comment/comment.ts'),
  ])
  const common = { log, clock: systemClock, signal }
  const thread = commentThread({
    ...common,
    octokit: createOctokit({ ...common, token, apiUrl: context.apiUrl }),
    context,
    issueNumber,
    key,
    onComment: (state) => saveState('comment', state),
  })
  const { runUrl } = context
  const showPictures = isPublic(context)
  const notesOn = (isBadEnd: boolean): readonly string[] => [
    ...(command?.unread === undefined ? [] : [command.unread]),
    ...(isBadEnd && command !== undefined && 'prompt' in command ? [COMMAND_REACH] : []),
  ]
  return {
    begin: () => thread.begin(),
    end: async (result: RunResult) => {
      const notes = notesOn(isBad(result.status))
      const shown = redactor.redactAll({ result, prompts, askedAt, notes, showPictures, runUrl, wayBack })
      return { destination: 'comment', ...(await thread.finish(redactor.redact(renderComment(shown)))) }
    },
    fail: async (told) => {
      const shown = redactor.redactAll({ ...told, notes: notesOn(true), runUrl })
      await thread.finish(redactor.redact(renderProblems(shown)))
    },
  }
}
