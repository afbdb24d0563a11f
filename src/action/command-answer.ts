import { saveState } from '../github/runner/toolkit.ts'
import { commandKey, createRunComment } from './run-comment.ts'
import type { CommentCommand, CommentPick } from '../github/gate/gate.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { createOctokit } from '../github/api/octokit.ts'
import { react, type Reaction } from '../github/comment/reactions.ts'
import { systemClock } from '../kie/index.ts'
import type { ToldEnd } from '../core/result/run-comment.ts'
import type { Surroundings } from './surroundings.ts'

/** What answering a command needs. */
export interface CommandAnswerOptions extends Surroundings {
  readonly command: CommentCommand | CommentPick
  readonly token: string
}

/** Lets whoever wrote a command see what becomes of it. Nothing here ends a run: what is paid for goes before. */
export interface CommandAnswer {
  /** Says that the command was seen. */
  seen(): Promise<void>
  /** Says that it was carried out. */
  done(): Promise<void>
  /** Says that it failed. @param told - how; `undefined` where a comment of the run says so */
  failed(told: ToldEnd | undefined): Promise<void>
}

/** Builds the answer to a command. */
export function answerCommand(options: CommandAnswerOptions): CommandAnswer {
  const { command, context, token, log, signal } = options
  const octokit = createOctokit({ token, apiUrl: context.apiUrl, log, clock: systemClock })
  const reactWith = (reaction: Reaction): Promise<void> =>
    react({ octokit, context, commentId: command.commentId, reaction, log, clock: systemClock, signal })
  /** Tells the post step which command has yet to hear how it ended: a step that is cancelled or killed cannot say so. */
  const leaveToPost = (commentId: string): void => {
    try {
      saveState('command', commentId)
    } catch (error) {
      log.debug(`The runner takes no state: ${reasonForLog(error)}`)
    }
  }
  const end = async (reaction: Reaction): Promise<void> => {
    await reactWith(reaction)
    if (!signal.aborted) leaveToPost('')
  }
  return {
    seen: async () => {
      leaveToPost(String(command.commentId))
      await reactWith('eyes')
    },
    done: () => end('rocket'),
    failed: async (told) => {
      await end('confused')
      if (told === undefined || signal.aborted) return
      const { commentId, issueNumber } = command
      const comment = await createRunComment({ ...options, issueNumber, key: commandKey(commentId), prompts: {} })
      await comment.fail(told).catch((error: unknown) => {
        log.warning(`The command got no answer: ${reasonForLog(error)}`)
      })
    },
  }
}
