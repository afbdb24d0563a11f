import type { LockEntry } from '../images/lock.ts'

/** Candidates of earlier runs. */
export interface EarlierCandidates {
  /**
   * Reads what is known of them.
   *
   * @throws InputError when a lock file cannot be read
   */
  read(): Promise<KnownCandidates>
}

/** What is known of the candidates of earlier runs. Of one image, number and request there is one task. */
export interface KnownCandidates {
  /** Entries of candidates, as their lock file has them, whose pictures are there. */
  readonly entries: readonly LockEntry[]
  /** Entries whose pictures are gone from their branch: each is had again by its task, while kie keeps it. */
  readonly gone: readonly LockEntry[]
  /**
   * Whether more candidates of an image may be made: our open pull request, or one that is still to be opened, brings it,
   * made of this very request, and the base lacks it.
   *
   * @param image - its name as planned, and the sha256 of its request
   */
  isOpen(image: { readonly name: string; readonly request: string }): boolean
}
