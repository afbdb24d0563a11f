import { describeCount, describeNumber } from '../text/amounts.ts'

/** Why an image of the workspace is not what is asked for. */
export type OutdatedReason = 'new' | 'request changed' | 'file missing' | 'formats changed'

/** One image that would have to be made. */
export interface OutdatedImage {
  readonly name: string
  readonly reason: OutdatedReason
}

/** What a check found. */
export interface OutdatedImages {
  /** How many images are asked for. */
  readonly of: number
  /** Those that would have to be made; empty where all are as they should be. */
  readonly images: readonly OutdatedImage[]
  /** Credits for making them, `undefined` where the price of one is unknown. */
  readonly credits: number | undefined
}

/** How a reason is told of one image, after its name, and of several, after their number. */
const WORDS: Readonly<Record<OutdatedReason, { readonly ofOne: string; readonly ofSome: string }>> = {
  new: { ofOne: 'not made yet', ofSome: 'not made yet' },
  'request changed': { ofOne: 'its request has changed', ofSome: 'whose request has changed' },
  'formats changed': { ofOne: 'not all of its formats are there', ofSome: 'not in all of their formats' },
  'file missing': { ofOne: 'its file is missing', ofSome: 'whose file is missing' },
}

/** Says why, in words that follow the image's name. */
export function describeReason(reason: OutdatedReason): string {
  return WORDS[reason].ofOne
}

/** What a check found, for whoever reads its end; without a full stop. */
export function describeOutdated({ of, images }: OutdatedImages): string {
  if (images.length === 0) return `Unchanged: ${describeCount(of, 'image')} as asked for`
  const reasons = Map.groupBy(images, ({ reason }) => reason)
  const why = [...reasons].map(([reason, each]) => `${describeNumber(each.length)} ${WORDS[reason].ofSome}`).join(', ')
  return `Outdated: ${describeNumber(images.length)} of ${describeCount(of, 'image')} (${why})`
}
