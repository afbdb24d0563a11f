import { randomUUID } from 'node:crypto'
import { renderBegunComment } from '../../core/report/comment/notice.ts'
import type { CommentDelivery } from '../../core/result/delivery.ts'
import { githubSays } from '../api/request-failure.ts'
import { bodyOf, openingOf, type BegunComment } from './end.ts'
import { checkIssueOnGitea, explainMove } from './moved.ts'
import { CommentPlace, type CommentPlaceOptions } from './place.ts'
import { explainCommentRefusal, saysLocked } from './refusal.ts'
import { markerOf, type IssueComment } from './search.ts'

/** The one comment of a run: begun before anything is spent, edited to its end. */
export interface CommentThread {
  /**
   * Finds the comment or makes it, and lets it say that images are being made. On a locked conversation a notice says so,
   * and the run may go on: its images have other places.
   *
   * @throws DeliveryError when the token cannot comment there
   */
  begin(): Promise<void>
  /**
   * Shows the end. May be called more than once, also without {@link begin}; a comment that was deleted is made anew.
   *
   * @param text - Markdown below the hidden marker
   * @throws DeliveryError
   */
  finish(text: string): Promise<Omit<CommentDelivery, 'destination'>>
}

/** What the comment of a run needs. */
export interface CommentThreadOptions extends CommentPlaceOptions {
  /** What tells our comments on one issue from each other: workflow and name, or the id of the command's comment. */
  readonly key: string
  /** Told what `endComment` needs, as soon as there is something to end; empty once nothing is. */
  readonly onComment: (state: string) => void
}

/** Makes the one comment of a run; nothing is requested before it is begun. */
export function commentThread(options: CommentThreadOptions): CommentThread {
  const { context, issueNumber, key, log, onComment } = options
  const marker = markerOf(key)
  const place = new CommentPlace(options, marker)

  const explain = async (error: unknown): Promise<never> => {
    throw (await explainMove(error, options)) ?? explainCommentRefusal(error, options)
  }

  async function begin(): Promise<void> {
    await checkIssueOnGitea(options)
    const sign = `<!-- ${randomUUID()} -->`
    const tell = ({ id }: IssueComment): void => {
      onComment(JSON.stringify({ id, marker, sign } satisfies BegunComment))
    }
    try {
      await place.write(`${openingOf({ marker, sign })}\n${renderBegunComment(context.runUrl)}`, tell)
    } catch (error) {
      if (!saysLocked(error)) throw error
      log.notice(`${issueNumber} takes no comment now, so none tells of this run. ${githubSays(error)}`)
    }
  }

  async function finish(text: string): Promise<Omit<CommentDelivery, 'destination'>> {
    const { id, html_url: url } = await place.write(bodyOf(marker, text))
    onComment('')
    return { id, url }
  }

  return { begin: () => begin().catch(explain), finish: (text) => finish(text).catch(explain) }
}
