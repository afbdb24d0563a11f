import type { MediaType } from '../../kie/index.ts'
import type { Candidate } from './candidate.ts'

/** Where an image of this run came from. */
export type Origin = 'generated' | 'reused' | 'resumed' | 'collected'

/**
 * When the task of an image did what, as this run saw it at its looks: in milliseconds of a clock that only goes forward
 * and begins anywhere, so comparable with each other alone.
 */
export interface TaskTiming {
  readonly submittedAtMs: number
  /** The first look that saw kie draw; `undefined` where the task came to its end between two looks. */
  readonly drawingSinceMs: number | undefined
  readonly finishedAtMs: number
}

/** An image on disk: whole and verified, or as damaged as kie serves it each time, with a warning. */
export interface SavedImage {
  /** Name of the image, unique in the run: the file's path below the output directory without its extension. */
  readonly name: string
  /** The author's words for what it shows, one line of at most 500 characters; `undefined` where there are none. */
  readonly alt?: string
  /** Path relative to the workspace, with `/`. */
  readonly path: string
  /** Absolute path on this machine. */
  readonly file: string
  /** Size in bytes. */
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Size in pixels. */
  readonly width: number
  readonly height: number
  readonly mediaType: MediaType
  readonly model: string
  readonly taskId: string
  /** kie's own link; it expires. Empty for an image that is reused. */
  readonly sourceUrl: string
  /** sha256 of the canonical request, as the lock file keeps it. */
  readonly request: string
  /** Credits that kie reported for the task, on the first of its images; `undefined` when it reported none. */
  readonly credits: number | undefined
  /** Seconds that kie took, from creation to completion, by its own clock. */
  readonly seconds: number | undefined
  readonly origin: Origin
  /** When the createTask was sent that made it; where that is not known, when kie began the task. */
  readonly createdAt: Date
  /** Who asked for it, as the lock file keeps it; `undefined` where that is not known. */
  readonly source?: string
  /** Whose candidate it is, and which of them, from 1; the one that stands in has the image's own name. */
  readonly candidate?: Candidate
  /** `undefined` for a task that this run did not submit itself. */
  readonly timing?: TaskTiming | undefined
}

/** What stands in the place of a picture: the author's words, else its name. Nothing is made up. */
export function altOf({ alt, name }: Pick<SavedImage, 'alt' | 'name'>): string {
  return alt ?? name
}
