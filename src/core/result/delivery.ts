import { describeCount } from '../text/amounts.ts'
import { forLog } from '../text/foreign-text.ts'
import { hasOwnName } from './candidate.ts'
import type { ImageFailure } from './image-failure.ts'
import type { SavedImage } from './saved-image.ts'

/** Every place images can be delivered to, in the order in which they are served. */
export const DESTINATIONS = ['artifact', 'commit', 'pull-request', 'release', 'comment'] as const

/** Name of a place that images can be delivered to. */
export type DestinationName = (typeof DESTINATIONS)[number]

/** A destination as a sentence calls it: `pull request` where the input says `pull-request`. */
export function sayDestination(name: DestinationName): string {
  return name.replace('-', ' ')
}

/** Images uploaded as one workflow artifact. */
export interface ArtifactDelivery {
  readonly destination: 'artifact'
  /** The name it really got: a taken name gets a suffix, an unarchived file's name has its extension. */
  readonly name: string
  readonly id: number
  /** Page of the artifact; GitHub shows it after log-in. */
  readonly url: string
  /** sha256 of what was uploaded, lower-case hex without prefix. */
  readonly digest: string
  /** Size of what was uploaded, in bytes. */
  readonly bytes: number
  /** Whether it has the contact sheet, as its `index.html`; left out where it has not. */
  readonly hasContactSheet?: true
}

/** Images committed to the repository. */
export interface CommitDelivery {
  readonly destination: 'commit'
  /** `undefined` when nothing had changed, so that there is no commit. */
  readonly sha: string | undefined
  /** Page of the commit, `undefined` as `sha`. */
  readonly url: string | undefined
  readonly branch: string
  /** Whether GitHub signed the commit; `undefined` as `sha`. */
  readonly verified: boolean | undefined
  /** Durable URL of each image by its workspace path: the commit that holds it, also when nothing had changed. */
  readonly imageUrls: Readonly<Record<string, string>>
  /** Workspace paths of images that the branch did not get, as it has later ones in their places; left out where none. */
  readonly overtaken?: readonly string[]
  /** Paths in the repository of images that the commit deletes; left out where there are none. */
  readonly deleted?: readonly string[]
  /** Numbers that candidates have on their branch where their own were taken, by workspace path; left out where none were. */
  readonly numbers?: Readonly<Record<string, number>>
}

/** Images committed to a branch of their own, which a pull request proposes. */
export interface PullRequestDelivery extends Omit<CommitDelivery, 'destination'> {
  readonly destination: 'pull-request'
  /** The branch that it is proposed to. */
  readonly base: string
  /** The pull request; `undefined` where none is open, as nothing is proposed, or GitHub has refused to open one. */
  readonly pull: PullRequestPlace | undefined
  /** Why no pull request could be opened though the images are on their branch; left out where that is no trouble. */
  readonly unopened?: DeliveryError
  /** Images of this run that did not come though the rest did; left out where all did. */
  readonly missing?: MissingImages
}

/** Images that a delivery lacks. */
export interface MissingImages {
  /** In the workspace; none where what did not come is of earlier runs. */
  readonly paths: readonly string[]
  /** Why. */
  readonly error: DeliveryError
}

/** Where a pull request is. */
export interface PullRequestPlace {
  readonly number: number
  /** Its page. */
  readonly url: string
}

/** Images that became assets of a release. */
export interface ReleaseDelivery {
  readonly destination: 'release'
  /** Page of the release. */
  readonly url: string
  readonly tag: string
  /** Whether it is a draft: until somebody publishes it, its assets open for few. */
  readonly isDraft: boolean
  /** Durable URL of each image by its workspace path: the asset's own. */
  readonly imageUrls: Readonly<Record<string, string>>
}

/** A comment that shows or links the images. */
export interface CommentDelivery {
  readonly destination: 'comment'
  readonly url: string
  readonly id: number
}

/** What a destination did. */
export type Delivery = ArtifactDelivery | CommitDelivery | PullRequestDelivery | ReleaseDelivery | CommentDelivery

/** A delivery that failed; the images stay on disk and the other destinations go on. */
export interface FailedDelivery {
  readonly destination: DestinationName
  readonly error: unknown
}

/** What became of one destination. */
export type DeliveryResult = Delivery | FailedDelivery

/** Whether a delivery failed. */
export function isFailed(result: DeliveryResult): result is FailedDelivery {
  return 'error' in result
}

/** What went wrong with a delivery: all of it, that some of it did not come, or that nobody is asked to merge it. */
export function findTroubles(result: DeliveryResult): readonly FailedDelivery[] {
  if (isFailed(result)) return [result]
  if (result.destination !== 'pull-request') return []
  const { destination, missing, unopened } = result
  const errors = [missing?.error, unopened].filter((error) => error !== undefined)
  return errors.map((error) => ({ destination, error }))
}

/** What a destination may tell or link to besides the images. */
export interface DeliveryContext {
  /** What the destinations before this one produced. */
  readonly earlier: readonly Delivery[]
  /** The images that did not arrive. */
  readonly failures: readonly ImageFailure[]
}

/** One place images can be delivered to. */
export interface Destination {
  readonly name: DestinationName
  /** Rejects when delivery could not succeed. Called before any credit is spent. */
  check(): Promise<void>
  /** Delivers images that are on disk. */
  deliver(images: readonly SavedImage[], context: DeliveryContext): Promise<Delivery>
}

/** A delivery that could not be made, with what the reader has to change. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  /** What to do next: one sentence, or the very YAML lines to add. */
  readonly next: string
  /** Whether the destination may have taken the images all the same: the request was sent, and no answer came. */
  readonly isOpen: boolean

  constructor(
    message: string,
    { next, isOpen = false, cause }: { readonly next: string; readonly isOpen?: boolean; readonly cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.next = next
    this.isOpen = isOpen
  }
}

/** Whether nobody knows that a delivery failed: see {@link DeliveryError.isOpen}. */
export function isOpenEnded({ error }: FailedDelivery): boolean {
  return error instanceof DeliveryError && error.isOpen
}

/** What is said of a delivery that surely was not made, as the step was cancelled before. */
export const CANCELLED = 'Cancelled before the images were delivered.'

/** What is said of a delivery that was under way when the step was cancelled, and has not come to an end. */
export function cutOff(images: readonly SavedImage[], cause: unknown): DeliveryError {
  const message = 'Cancelled while the images were being delivered: nobody knows whether they arrived.'
  return new DeliveryError(message, { next: `Look there. ${stayOnRunner(images)}`, isOpen: true, cause })
}

/**
 * Images of this run that no destination has taken, as far as is known. A comment takes none: it shows what others have; and a
 * release takes no candidate but one that stands in.
 */
export function findLeftOver(
  images: readonly SavedImage[],
  deliveries: readonly DeliveryResult[],
): readonly SavedImage[] {
  const took = deliveries.filter(
    (delivery): delivery is Delivery => !isFailed(delivery) && delivery.destination !== 'comment',
  )
  const isLeft = (image: SavedImage): boolean =>
    took.every(
      (delivery) =>
        [...findOvertaken(delivery), ...findMissing(delivery)].includes(image.path) ||
        (delivery.destination === 'release' && !hasOwnName(image)),
    )
  return images.filter((image) => image.origin !== 'reused' && isLeft(image))
}

/** Paths of images that a branch did not get, as it has later ones in their places. */
export function findOvertaken(delivery: DeliveryResult): readonly string[] {
  return 'overtaken' in delivery ? (delivery.overtaken ?? []) : []
}

/** Paths of images that a delivery lacks though the rest came. */
export function findMissing(delivery: DeliveryResult): readonly string[] {
  return 'missing' in delivery ? delivery.missing.paths : []
}

/** Why a branch did not get images; goes on with a full stop or a semicolon. */
export function describeOvertaken(images: readonly SavedImage[]): string {
  return `The branch keeps later pictures in place of ${describeCount(images.length, 'image')} of this run`
}

/** Where images are that nothing has taken, and how they are still saved. @param images - none where it is said of all */
export function stayOnRunner(images: readonly Pick<SavedImage, 'path'>[]): string {
  const [first, ...others] = images
  const more = others.length === 0 ? '' : ` and ${describeCount(others.length, 'more image')}`
  const what = first === undefined ? 'The images' : `${forLog(first.path)}${more}`
  const [stay, them] = images.length === 1 ? ['stays', 'it'] : ['stay', 'them']
  return `${what} ${stay} on the runner until the job ends; a later step with \`if: always()\` can still save ${them}.`
}
