import { describeComment } from './conversations/comments.ts'
import { describeIssue, describeLabel, findIssue } from './conversations/issues.ts'
import { describeAccount, describeOrganization, USUAL_SENDER, type Account } from './identity/accounts.ts'
import { describePull } from './pulls/description.ts'
import { describeRelease } from './releases/publication.ts'
import { describeRepository } from './repository/metadata.ts'
import type { Comment, Issue } from './resources/conversation.ts'
import type { Pull } from './resources/pull.ts'
import type { Release } from './resources/release.ts'
import type { World } from './resources/world.ts'

/** An event as it starts workflows. */
export interface GitHubEvent {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  /** What the event says of the runs that it starts; empty texts where GitHub leaves them so. */
  readonly run: {
    readonly actor: string
    /** Full. */
    readonly ref: string
    readonly sha: string
    readonly headRef: string
    readonly baseRef: string
  }
}

/** What an event can differ in. */
export interface EventOptions {
  /** Default: the usual first activity of the event. */
  readonly action?: string
  /** Login of whoever caused it. Default: who wrote what it is about. */
  readonly sender?: string
}

/** What a push can differ in. */
export interface PushEventOptions extends Pick<EventOptions, 'sender'> {
  /** Sha that the ref had before. */
  readonly before?: string
}

/** What GitHub calls the commit of a ref that is not there. */
const NO_COMMIT = '0'.repeat(40)

/** What an event about an issue or a pull request can differ in. */
export interface LabelEventOptions extends EventOptions {
  /** The label that was put on; goes with the action `labeled`. */
  readonly label?: string
}

/** Makes the events of a repository, with the fields that GitHub sends, from how things stand in the stand-in. */
export class Events {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  /**
   * A branch or a tag was pushed, and is now as the stand-in has it.
   *
   * @param ref - full
   * @param options - `before`: sha that it had; without it the push made it
   */
  async push(ref: string, { before, sender }: PushEventOptions = {}): Promise<GitHubEvent> {
    const after = await this.#commit(ref)
    const { message } = await this.#world.repository.readCommit(after)
    const fields = {
      ref,
      before: before ?? NO_COMMIT,
      after,
      created: before === undefined,
      deleted: false,
      forced: false,
      head_commit: { id: after, message },
    }
    return this.#event('push', { fields, sender: this.#senderOf(sender), run: { ref, sha: after } })
  }

  /**
   * Somebody commented on an issue or a pull request.
   *
   * @param options - default action: `created`; an `edited` one says that the body was another before
   */
  issueComment(comment: Comment, { action = 'created', sender }: EventOptions = {}): Promise<GitHubEvent> {
    const payload = {
      action,
      issue: describeIssue(this.#world, findIssue(this.#world, comment.issue)),
      comment: describeComment(this.#world, comment),
      ...(action === 'edited' && { changes: { body: { from: 'Something else.' } } }),
    }
    return this.#onDefaultBranch('issue_comment', payload, this.#senderOf(sender, comment.user))
  }

  /**
   * Something happened to an issue.
   *
   * @param options - default action: `opened`, with a label `labeled`
   */
  issues(issue: Issue, { label, action = firstAction(label), sender }: LabelEventOptions = {}): Promise<GitHubEvent> {
    if (issue.isPull) throw new Error('A pull request has events of its own.')
    const payload = { action, issue: describeIssue(this.#world, issue), ...labelOf(label) }
    return this.#onDefaultBranch('issues', payload, this.#senderOf(sender, issue.user))
  }

  /**
   * Something happened to a release.
   *
   * @param options - default action: `published`
   * @throws Error for a draft, which starts no workflow
   */
  async release(release: Release, { action = 'published', sender }: EventOptions = {}): Promise<GitHubEvent> {
    if (release.draft) throw new Error('A draft starts no workflow.')
    const ref = `refs/tags/${release.tag}`
    return this.#event('release', {
      fields: { action, release: describeRelease(this.#world, release) },
      sender: this.#senderOf(sender, release.author),
      run: { ref, sha: await this.#commit(ref) },
    })
  }

  /**
   * Something happened to a pull request; the run sees the merge of it.
   *
   * @param options - default action: `opened`, with a label `labeled`
   */
  pullRequest(pull: Pull, options: LabelEventOptions = {}): Promise<GitHubEvent> {
    const run = { ref: `refs/pull/${pull.number}/merge`, sha: pull.head.sha }
    return this.#pullEvent('pull_request', { pull, options, run })
  }

  /**
   * Something happened to a pull request; the run sees the branch it goes into, and the repository's secrets.
   *
   * @param options - default action: `opened`, with a label `labeled`
   */
  async pullRequestTarget(pull: Pull, options: LabelEventOptions = {}): Promise<GitHubEvent> {
    const ref = `refs/heads/${pull.base.ref}`
    return this.#pullEvent('pull_request_target', { pull, options, run: { ref, sha: await this.#commit(ref) } })
  }

  async #pullEvent(
    name: string,
    { pull, options, run }: { readonly pull: Pull; readonly options: LabelEventOptions; readonly run: Place },
  ): Promise<GitHubEvent> {
    const { label, action = firstAction(label), sender } = options
    const { issue } = pull
    const fields = {
      action,
      number: pull.number,
      pull_request: await describePull(this.#world, pull),
      ...labelOf(label),
    }
    const branches = { headRef: pull.head.ref, baseRef: pull.base.ref }
    return this.#event(name, { fields, sender: this.#senderOf(sender, issue.user), run: { ...run, ...branches } })
  }

  async #onDefaultBranch(name: string, fields: object, sender: Account): Promise<GitHubEvent> {
    const ref = `refs/heads/${this.#world.defaultBranch}`
    return this.#event(name, { fields, sender, run: { ref, sha: await this.#commit(ref) } })
  }

  #event(
    name: string,
    {
      fields,
      sender,
      run,
    }: { readonly fields: object; readonly sender: Account; readonly run: Place & Partial<GitHubEvent['run']> },
  ): GitHubEvent {
    const { url, owner, accounts } = this.#world
    const payload = {
      ...fields,
      repository: describeRepository(this.#world),
      organization: describeOrganization(accounts.add(owner), url),
      sender: describeAccount(sender, url),
    }
    return { name, payload, run: { actor: sender.login, headRef: '', baseRef: '', ...run } }
  }

  #senderOf(login: string | undefined, author?: Account): Account {
    return login === undefined && author !== undefined ? author : this.#world.accounts.add(login ?? USUAL_SENDER)
  }

  #commit(ref: string): Promise<string> {
    return this.#world.repository.find(`${ref}^{commit}`)
  }
}

type Place = Pick<GitHubEvent['run'], 'ref' | 'sha'>

function firstAction(label: string | undefined): string {
  return label === undefined ? 'opened' : 'labeled'
}

function labelOf(label: string | undefined): object {
  return label === undefined ? {} : { label: describeLabel(label) }
}
