import { isTaskKey } from '../workspace/image-name.ts'

/** Which candidate of an image something is. */
export interface Candidate {
  /** Name of the image, as planned. */
  readonly of: string
  /** From 1. */
  readonly number: number
}

/** The last number that a candidate may have. */
export const LAST_NUMBER = 99

/** Whether a text is the number of a candidate, as it is written in keys and comments. */
export function isCandidateNumber(text: string): boolean {
  const number = Number(text)
  return text === String(number) && Number.isInteger(number) && number >= 1 && number <= LAST_NUMBER
}

/** The key of a candidate, as the name of its task and of its picture: the name of no image has a dot. */
const KEY = /^(?<of>[^.]+)\.candidate-(?<number>\d+)$/

/** The key of a candidate: `hero.candidate-2`. */
export function candidateKey({ of, number }: Candidate): string {
  return `${of}.candidate-${number}`
}

/**
 * Whether a picture has the name of the image that it is for, be it a candidate that stands in or none at all; the others
 * are called by their keys, with a number behind it where a task gave several.
 */
export function hasOwnName({ name, candidate }: { readonly name: string; readonly candidate?: Candidate }): boolean {
  return candidate === undefined || !name.startsWith(candidateKey(candidate))
}

/** The candidate that a key names; `undefined` for any other text. */
export function candidateIn(key: string): Candidate | undefined {
  const { of, number = '' } = KEY.exec(key)?.groups ?? {}
  return of === undefined || !isCandidateNumber(number) || !isTaskKey(key) ? undefined : { of, number: Number(number) }
}
