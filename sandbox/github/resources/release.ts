import type { Account } from '../identity/accounts.ts'
import { may, type Caller } from '../identity/tokens.ts'

/** A release, with its assets. */
export interface Release {
  readonly id: number
  readonly author: Account
  readonly createdAt: string
  /** Stands for the tag in the addresses of a draft, however the tag is called. */
  readonly placeholder: string
  /** Whether its publication makes it immutable, as the repository's settings say. */
  readonly freezes: boolean
  /** By id. */
  readonly assets: Map<number, Asset>
  tag: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  publishedAt: string | null
}

/** A file of a release. */
export interface Asset {
  readonly id: number
  readonly contentType: string
  readonly uploader: Account
  readonly createdAt: string
  name: string
  label: string | null
  /** `starter`: an upload that has not ended, and perhaps never will. It has no bytes, but its name is taken. */
  state: 'starter' | 'uploaded'
  /** Bytes. */
  size: number
  /** `sha256:` and the hash; none of a starter. */
  digest: string | null
  updatedAt: string
}

/** Whether a caller may know of a release. */
export function isShown({ draft }: Release, caller: Caller | undefined): boolean {
  return !draft || may(caller, 'contents', 'write')
}

/** Whether nothing of a release can be changed any more but its texts. */
export function isImmutable({ draft, freezes }: Release): boolean {
  return freezes && !draft
}
