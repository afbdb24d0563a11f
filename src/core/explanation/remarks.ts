import { sayFailed, type ImageFailure } from '../result/image-failure.ts'
import { describeReason, type OutdatedImage } from '../result/outdated.ts'
import { describeCount } from '../text/amounts.ts'
import { InputError, type FilePlace } from '../text/errors.ts'
import type { Remark } from '../text/log.ts'

/** What an error says of places in files; nothing where it names none. */
export function remarksOn(error: unknown): readonly Remark[] {
  if (!(error instanceof InputError)) return []
  return error.details.flatMap(({ text, at, title = 'problem' }) => (at ? [{ level: 'error', title, text, at }] : []))
}

/** Images that are not what was asked for. */
export interface MissedImages {
  readonly failures: readonly ImageFailure[]
  /** What a check found; left out by whoever makes images. */
  readonly outdated?: { readonly images: readonly OutdatedImage[] } | undefined
}

/**
 * What became of images, at the lines that ask for them: one remark for all of a line, which may ask for many.
 *
 * @param placeOf - where an image is asked for, by its name; `undefined` for one that no file asks for
 */
export function remarksOnImages(
  { failures, outdated }: MissedImages,
  placeOf: (name: string) => FilePlace | undefined,
): readonly Remark[] {
  const missed = failures.map(({ name, message, next, reason, ...failure }) => ({
    name,
    level: 'warning' as const,
    title: `image ${sayFailed(failure)} (${reason})`,
    text: `${name}: ${message} ${next}`,
  }))
  const stale = (outdated?.images ?? []).map(({ name, reason }) => ({
    name,
    level: 'notice' as const,
    title: 'image is outdated',
    text: `${name}: ${describeReason(reason)}.`,
  }))
  const told = [...missed, ...stale].flatMap(({ name, ...told }): readonly Remark[] => {
    const at = placeOf(name)
    return at === undefined ? [] : [{ ...told, at }]
  })
  const byPlace = Map.groupBy(told, ({ at: { file, line, column } }) => JSON.stringify([file, line, column]))
  return [...byPlace.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const rest = others.length === 0 ? '' : ` (And ${describeCount(others.length, 'more image')} of this line.)`
    return [{ ...first, text: `${first.text}${rest}` }]
  })
}
