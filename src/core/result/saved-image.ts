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

/** A file that shows an image: on disk, or an original of which no more than its facts are known, as `isHere` tells. */
export interface ImageFile {
  /** Path relative to the workspace, with `/`; empty where it is not here. */
  readonly path: string
  /** Absolute path on this machine; empty where it is not here. */
  readonly file: string
  /** Size in bytes. */
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Size in pixels. */
  readonly width: number
  readonly height: number
  readonly mediaType: MediaType
}

/** The place of an original that is not here, but at kie perhaps. */
export const NOWHERE = { path: '', file: '' } as const

/** Whether a file is on this machine, and not known by its facts alone. */
export function isHere({ file }: Pick<ImageFile, 'file'>): boolean {
  return file !== NOWHERE.file
}

/** What a form of a picture was made from. */
export interface DerivedFrom {
  /** sha256 of the original. */
  readonly sha256: string
  /** The form's word, such as `webp` or `1200x630.png`. */
  readonly form: string
  /** The options that it was made with. */
  readonly options: Readonly<Record<string, unknown>>
}

/** One of the files in which an image is delivered: its original, or a form. */
export interface DeliveredFile extends ImageFile {
  /** Left out of the original. */
  readonly derivedFrom?: DerivedFrom
  /** Whether this run has made it, or brought it here. */
  readonly isMade: boolean
}

/**
 * An image on disk: whole and verified, or as damaged as kie serves it each time, with a warning. Where it is delivered in
 * forms, what stands here of a file is of the original where that is delivered, else of the first form.
 */
export interface SavedImage extends ImageFile {
  /** Name of the image, unique in the run: the file's path below the output directory without its extension. */
  readonly name: string
  /** The author's words for what it shows, one line of at most 500 characters; `undefined` where there are none. */
  readonly alt?: string
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
  /** The files in which it is delivered, in the order asked for; left out where it is the original alone. */
  readonly files?: readonly DeliveredFile[] | undefined
  /**
   * The original where it is none of these. Its file is not here, or not for long; where none of the image's files is, what
   * stands above is the original's, too.
   */
  readonly original?: ImageFile | undefined
  /** Whether somebody has changed its original since it was made; left out where not. */
  readonly isRetouched?: boolean
  /** Whether its file carries a C2PA manifest, as far as its structure tells; left out where nobody has looked. */
  readonly contentCredentials?: boolean
  /** What it was made from where this is but one file of an image, and a form; left out of any other. */
  readonly derivedFrom?: DerivedFrom | undefined
}

/** What stands in the place of a picture: the author's words, else its name. Nothing is made up. */
export function altOf({ alt, name }: Pick<SavedImage, 'alt' | 'name'>): string {
  return alt ?? name
}
