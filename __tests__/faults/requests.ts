import type { LoggedRequest } from '../../sandbox/github/index.ts'

/** How far a run has come when it makes a request. */
export const STAGES = {
  unspent: 'before anything is spent',
  replaced: 'once the next branch is there, and before anything is spent',
  drawn: 'once the images are there',
  committed: 'with the commit or after it',
} as const

/** A request of a run, told from its other ones. */
export interface Asked {
  /** Method and path, without what differs from run to run. */
  readonly key: string
  /** Which of the run's requests that have this key, from 1. */
  readonly which: number
  readonly stage: keyof typeof STAGES
}

/** What a request has in common with those that differ by nothing but a commit. */
export function keyOf({ method, path }: Pick<LoggedRequest, 'method' | 'path'>): string {
  const [place = '', query] = decodeURIComponent(path).split('?')
  const short = place.replace(/^\/repos\/[^/]+\/[^/]+\//, '').replaceAll(/[0-9a-f]{40}/g, '<sha>')
  const head = new URLSearchParams(query).get('head')
  return `${method} ${short}${head === null ? '' : `?head=${head}`}`
}

/**
 * The requests of a run, in their order.
 *
 * @param drawn - how many there were when the first task was asked for
 */
export function listAsked(requests: readonly LoggedRequest[], drawn: number): readonly Asked[] {
  const keys = requests.map(keyOf)
  const [moved, committed] = [keys.findIndex(isMove), keys.findLastIndex(isMove)]
  return keys.map((key, index) => ({
    key,
    which: keys.slice(0, index + 1).filter((each) => each === key).length,
    stage: index >= committed ? 'committed' : index >= drawn ? 'drawn' : index >= moved ? 'replaced' : 'unspent',
  }))
}

/** One request of each kind: the first of those that do the same, in the same stage, to a branch or a pull request of whatever number. */
export function oneOfEachKind<Row extends { readonly asked: Asked }>(rows: readonly Row[]): readonly Row[] {
  const kindOf = ({ asked: { key, stage } }: Row): string =>
    `${stage} ${key.replaceAll(/-\d+$|(?<=\/)\d+(?=\/|$)/g, '')}`
  return [...Map.groupBy(rows, kindOf).values()].flatMap(([row]) => row ?? [])
}

/** Whether a request makes or moves a branch. */
export function isMove(key: string): boolean {
  return /^(POST|PATCH) git\/refs/.test(key)
}

/** Whether GitHub keeps something of a request. */
export function isWrite({ key }: Pick<Asked, 'key'>): boolean {
  return !key.startsWith('GET ') && !key.endsWith('/graphql')
}

/** Whether a person sees what a request changes: a branch, a pull request, a comment. */
export function isSeen({ key }: Asked): boolean {
  return isWrite({ key }) && !/git\/(blobs|trees|commits)/.test(key)
}

/** What a request is called in a table. @param stages - what is said of how far the run has come */
export function nameOf(
  { key, which, stage }: Asked,
  stages: Readonly<Record<Asked['stage'], string>> = STAGES,
): string {
  return `${key}${which === 1 ? '' : ` (${which})`}, ${stages[stage]}`
}

/** Finds a request among those of a run, which come one by one. */
export function findAsked({ key, which }: Asked): (request: LoggedRequest) => boolean {
  let seen = 0
  return (request) => keyOf(request) === key && ++seen === which
}
