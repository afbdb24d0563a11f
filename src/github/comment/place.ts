import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import type { Clock } from '../api/clock.ts'
import { withLastWord } from '../api/last-word.ts'
import { ask, ReplyError } from '../api/reply.ts'
import { target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { fields, MOMENT } from '../api/shape.ts'
import { isGone } from './end.ts'
import { readViewer, type Viewer } from '../api/viewer.ts'
import { COMMENT_FIELDS, findComment, type Conversation, type IssueComment } from './search.ts'

/** What writing the comment of a run needs. */
export interface CommentPlaceOptions extends Conversation {
  readonly log: Log
  readonly clock: Clock
}

const COMMENT = fields(COMMENT_FIELDS)
const MADE_COMMENT = fields({ ...COMMENT_FIELDS, created_at: MOMENT })

/** How long before its comment a run may have begun to look for one: pages of comments, and GitHub's limits between. */
const LONGEST_SEARCH_MS = 3_600_000

/** Where the text of a run stands: in one comment, whichever that is. */
export class CommentPlace {
  readonly #options: CommentPlaceOptions
  readonly #marker: string
  #known: IssueComment | undefined
  #viewer: Viewer | undefined

  /** @param marker - the hidden line that the comment is found by */
  constructor(options: CommentPlaceOptions, marker: string) {
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
    const { owner, repo } = context
    // Cut off by an abort, it would leave a comment that nobody knows of.
    const made = await withLastWord(this.#options, (signal) => {
      const given = { owner, repo, issue_number: issueNumber, body, request: { signal } }
      return ask(octokit.rest.issues.createComment, given, MADE_COMMENT)
    })
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
      return await ask(this.#options.octokit.rest.issues.updateComment, { ...this.#target(id), body }, COMMENT)
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
      if (!isRequestFailure(error) && !(error instanceof ReplyError)) throw error
      if (!isGone(error)) log.notice(`Two runs commented at once; the later comment stays: ${forLog(url)}`)
    }
  }

  #target(id: number) {
    return { ...target(this.#options), comment_id: id }
  }
}
