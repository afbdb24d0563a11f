import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { addComment } from './conversations/comments.ts'
import { addIssue, findIssue } from './conversations/issues.ts'
import { Events } from './events.ts'
import { USUAL_SENDER, type Account, type Role } from './identity/accounts.ts'
import { PullRequests, type PullOptions } from './pull-requests.ts'
import { addStarter, assetFile } from './releases/assets.ts'
import { addDraft, publish } from './releases/publication.ts'
import { store } from './releases/uploads.ts'
import type { Comment, Issue, NewPlace, ReactionContent } from './resources/conversation.ts'
import type { Pull } from './resources/pull.ts'
import type { Asset, Release } from './resources/release.ts'
import type { World } from './resources/world.ts'

/** An issue to be made. */
export interface IssueOptions {
  readonly title?: string
  readonly body?: string
  /** Login of the author, who is made if need be. Default: `octocat`. */
  readonly user?: string
  readonly labels?: readonly string[]
}

/** A comment to be made. */
export interface CommentOptions {
  readonly body: string
  /** Login of the author, who is made if need be; one that ends in `[bot]` is an app's. Default: `octocat`. */
  readonly user?: string
  /** Slug of the app that wrote it in the author's name. */
  readonly app?: string
}

/** A release to be made. */
export interface ReleaseOptions {
  /** Default: `v1.0.0`. Made on the default branch, if the release is no draft and the tag not there. */
  readonly tag?: string
  readonly draft?: boolean
  readonly prerelease?: boolean
  /** A draft becomes it when it is published. Default: as the repository is set up. */
  readonly immutable?: boolean
  readonly name?: string
  readonly body?: string
  /** Content by name; `null` for an upload that never ended. */
  readonly assets?: Readonly<Record<string, string | Uint8Array | null>>
}

/** What happens on GitHub besides git: people, issues, pull requests, comments, releases. Made here past all rules. */
export class Scene {
  /** The events that start workflows. */
  readonly events: Events
  /** What people do with pull requests. */
  readonly pulls: PullRequests
  readonly #world: World

  constructor(world: World) {
    this.#world = world
    this.events = new Events(world)
    this.pulls = new PullRequests(world)
  }

  /**
   * Makes an account, or gives the one there is another role.
   *
   * @param role - none for a stranger, who may still read a public repository
   */
  addUser(login: string, role?: Role): Account {
    return this.#world.accounts.add(login, role)
  }

  /** Opens an issue. */
  issue({ title = 'Pictures', body, user = USUAL_SENDER, labels = [] }: IssueOptions = {}): Issue {
    return addIssue(this.#world, { title, body: body ?? null, user: this.addUser(user), labels, isPull: false })
  }

  /** Opens a pull request. */
  pull(options: PullOptions): Promise<Pull> {
    return this.pulls.open(options)
  }

  /** Lets nobody comment but those who may write to the repository. */
  lock(issue: number): void {
    findIssue(this.#world, issue).locked = true
  }

  /**
   * Moves an issue to another repository, of which there is nothing else here.
   *
   * @param place - `visible`: whether callers may see that repository; default `true`
   */
  moveIssue(
    issue: number,
    { visible = true, ...place }: Omit<NewPlace, 'visible'> & { readonly visible?: boolean },
  ): void {
    findIssue(this.#world, issue).moved = { ...place, visible }
  }

  /** Comments on an issue or pull request. */
  comment(issue: number, { body, user = USUAL_SENDER, app }: CommentOptions): Comment {
    const { number } = findIssue(this.#world, issue)
    return addComment(this.#world, { issue: number, user: this.addUser(user), app: app ?? null, body })
  }

  /** The comments of an issue or pull request, as they are now, the oldest first. */
  commentsOf(issue: number): readonly Comment[] {
    return [...this.#world.comments.values()].filter((comment) => comment.issue === issue)
  }

  /** Deletes a comment. */
  deleteComment(id: number): void {
    this.#world.comments.delete(id)
  }

  /** The reactions to a comment, as they are now, in the order in which they came. */
  reactionsOf(comment: number): readonly { readonly login: string; readonly content: ReactionContent }[] {
    const reactions = this.#world.comments.get(comment)?.reactions ?? []
    return reactions.map(({ user, content }) => ({ login: user.login, content }))
  }

  /** Makes a release with its assets. */
  async release(options: ReleaseOptions = {}): Promise<Release> {
    const { tag = 'v1.0.0', draft = false, immutable = this.#world.freezes, assets = {}, name, body } = options
    const author = this.addUser(USUAL_SENDER)
    const texts = { name: name ?? tag, body: body ?? null, prerelease: options.prerelease ?? false }
    const release = addDraft(this.#world, { author, tag, freezes: immutable, ...texts })
    for (const [file, content] of Object.entries(assets)) await this.asset(release, file, content)
    if (!draft) await publish(this.#world, release)
    return release
  }

  /**
   * Adds an asset to a release.
   *
   * @param content - `null` for an upload that never ended
   */
  async asset(release: Release, name: string, content: string | Uint8Array | null): Promise<Asset> {
    const uploader = this.addUser(USUAL_SENDER)
    const parts = { name, label: null, contentType: 'application/octet-stream', uploader }
    const asset = addStarter(this.#world, release, parts)
    if (content !== null) await store(this.#world, asset, Readable.from([Buffer.from(content)]))
    return asset
  }

  /** The assets of a release, as they are now, the oldest first. */
  assetsOf(release: Pick<Release, 'id'>): readonly Asset[] {
    return [...(this.#world.releases.get(release.id)?.assets.values() ?? [])]
  }

  /** The bytes of an asset; rejects for one that has none. */
  readAsset(asset: Pick<Asset, 'id'>): Promise<Buffer> {
    return readFile(assetFile(this.#world, asset.id))
  }
}
