import type { Candidate } from './candidate.ts'

/** A candidate that stands in its image's place after somebody has asked for one. */
export interface PickedCandidate extends Candidate {
  /** The number that was asked for: another one stands there where it was picked right after this. */
  readonly asked: number
  /** Which one had been picked before; `undefined` where none. */
  readonly former: number | undefined
}

/** Says what stands in an image's place now, and where that is not what was to be expected. */
export function describePicked({ of, number, asked, former }: PickedCandidate): string {
  if (asked !== number)
    return `Candidate ${asked} of '${of}' was picked, and right after it candidate ${number}, which stands now.`
  if (former === number) return `Candidate ${number} of '${of}' was picked already.`
  if (former === undefined) return `Picked candidate ${number} of '${of}'.`
  return `Picked candidate ${number} of '${of}', in place of candidate ${former}, which was picked before.`
}

/** Whether that is more than was asked for: another candidate had been picked before, or was right after. */
export function isNotable({ number, asked, former }: PickedCandidate): boolean {
  return asked !== number || (former !== undefined && former !== number)
}
