/** What the stand-in does at once, and a real server when it has been asked. */
type Soon<T> = T | Promise<T>

/** A server with Gitea's API that has one repository, `octo/kie-art`, which everybody may read: real, or the stand-in. */
export interface GiteaServer {
  readonly url: string
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  /**
   * A token: of a person, whose account is made where there is none, or a job's own. A job that a pull request from a fork
   * has started may only read.
   */
  token(options: GiteaToken): Soon<string>
  /** Makes a release. @returns its id */
  release(tag: string, options?: { readonly isDraft?: boolean }): Soon<number>
  /** The assets of a release, as names and contents. */
  assetsOf(tag: string): Soon<readonly (readonly [name: string, content: string])[]>
  /** Makes an issue. @returns its number */
  issue(): Soon<number>
  /** The bodies of an issue's comments, the oldest first. */
  bodiesOf(issue: number): Soon<readonly string[]>
  /** Makes a commit that adds files. @returns its sha */
  commit(message: string, files: readonly string[]): Soon<string>
  /** Whether the repository takes nothing new. */
  archive(isArchived: boolean): Soon<void>
  close(): Promise<void>
}

/** How a token is to be. */
export interface GiteaToken {
  /** Login of a person; left out for a job's own token. */
  readonly login?: string
  readonly access: 'read' | 'write' | 'admin' | 'owner'
  /** Left out where it may do all. */
  readonly scopes?: readonly string[]
}

/** How a server's administrator has set it up. */
export interface GiteaOptions {
  /** `[attachment] ENABLED`; default true. */
  readonly attachments?: boolean
  /** `[repository.release] ALLOWED_TYPES`: endings, apart by commas; default: all. */
  readonly releaseTypes?: string
}
