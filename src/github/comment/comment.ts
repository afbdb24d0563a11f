import { randomUUID } from 'node:crypto'
import { renderBegunComment } from '../../core/report/comment-notice.ts'
import type { CommentDelivery } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { bodyOf, isGone, openingOf, type BegunComment } from './end.ts'
import { explainCommentRefusal, saysLocked } from './refusal.ts'
import { findComment, markerOf, readViewer, type Conversation, type IssueComment, type Viewer } from './search.ts'
import { withLastWord } from '../api/last-word.ts'
import { isRequestFailure, type LimitClock } from '../api/rate-limit.ts'
import { githubText } from '../api/write-refusal.ts'

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
export interface CommentThreadOptions extends Conversation {
  /** What tells our comments on one issue from each other: workflow and name, or the id of the command's comment. */
  readonly key: string
  readonly log: Log
  readonly clock: LimitClock
  /** Told what `endComment` needs, as soon as there is something to end; empty once nothing is. */
  readonly onComment: (state: string) => void
}

/** How long before its comment a run may have begun to look for one: pages of comments, and GitHub's limits between. */
const LONGEST_SEARCH_MS = 3_600_000

/** Makes the one comment of a run; nothing is requested before it is begun. */
export function commentThread(options: CommentThreadOptions): CommentThread {
  const { context, issueNumber, key, log, onComment } = options
  const marker = markerOf(key)
  const place = new CommentPlace(options, marker)

  const explain = (error: unknown): never => {
    throw explainCommentRefusal(error, options)
  }

  async function begin(): Promise<void> {
    const sign = `<!-- ${randomUUID()} -->`
    const tell = ({ id }: IssueComment): void => {
      onComment(JSON.stringify({ id, marker, sign } satisfies BegunComment))
    }
    try {
      await place.write(`${openingOf({ marker, sign })}\n${renderBegunComment(context.runUrl)}`, tell)
    } catch (error) {
      if (!saysLocked(error)) throw error
      log.notice(
        `${issueNumber} takes no comment now, so none tells of this run. GitHub says: ${forLog(githubText(error))}`,
      )
    }
  }

  async function finish(text: string): Promise<Omit<CommentDelivery, 'destination'>> {
    const { id, html_url: url } = await place.write(bodyOf(marker, text))
    onComment('')
    return { id, url }
  }

  return { begin: () => begin().catch(explain), finish: (text) => finish(text).catch(explain) }
}

/** Where the text of a run stands: in one comment, whichever that is. */
class CommentPlace {
  readonly #options: CommentThreadOptions
  readonly #marker: string
  #known: IssueComment | undefined
  #viewer: Viewer | undefined

  constructor(options: CommentThreadOptions, marker: string) {
    this.#options = options
    this.#marker = marker
  }

  /** @param onPlace - told the comment as soon as it has the body, and again where another one takes its place */
  async write(body: string, onPlace: (comment: IssueComment) => void = () => undefined): Promise<IssueComment> {
    const known = this.#known ?? (await this.#find())
    const edited = known && (await this.#edit(known, body))
    if (edited !== undefined) onPlace(edited)
    this.#known = edited ?? (await this.#create(body, onPlace))
    return this.#known
  }

  /** Another run may have made one at the same moment: the oldest is kept, and whoever made a later one deletes it. */
  async #create(body: string, onPlace: (comment: IssueComment) => void): Promise<IssueComment> {
    const { octokit, context, issueNumber } = this.#options
    const target = { owner: context.owner, repo: context.repo, issue_number: issueNumber }
    // Cut off by an abort, it would leave a comment that nobody knows of.
    const { data: made } = await withLastWord(this.#options, (signal) =>
      octokit.rest.issues.createComment({ ...target, body, request: { signal } }),
    )
    onPlace(made)
    const oldest = await this.#find(new Date(Date.parse(made.created_at) - LONGEST_SEARCH_MS))
    if (oldest === undefined || oldest.id >= made.id) return made
    const edited = await this.#edit(oldest, body)
    if (edited === undefined) return made
    onPlace(edited)
    await this.#delete(made)
    return edited
  }

  async #find(since?: Date): Promise<IssueComment | undefined> {
    this.#viewer ??= await readViewer(this.#options)
    const mark = { viewer: this.#viewer, marker: this.#marker }
    return findComment(this.#options, since === undefined ? mark : { ...mark, since })
  }

  /** @returns `undefined` for a comment that is gone */
  async #edit({ id }: IssueComment, body: string): Promise<IssueComment | undefined> {
    try {
      const { data } = await this.#options.octokit.rest.issues.updateComment({ ...this.#target(id), body })
      return data
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  }

  async #delete({ id, html_url: url }: IssueComment): Promise<void> {
    const { octokit, log } = this.#options
    try {
      await octokit.rest.issues.deleteComment(this.#target(id))
    } catch (error) {
      if (!isRequestFailure(error)) throw error
      if (!isGone(error)) log.notice(`Two runs commented at once; the later comment stays: ${forLog(url)}`)
    }
  }

  #target(id: number) {
    const { context, signal } = this.#options
    return { owner: context.owner, repo: context.repo, comment_id: id, request: { signal } }
  }
}
