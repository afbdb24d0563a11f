/** The middle of the values; of an even number the upper one of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
}

/** The mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The least value that this share of the values does not exceed. @param share - from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN
}

/**
 * Measures several things in turn, round by round, so that whatever else the machine does meets all of them alike.
 *
 * @returns the median of each
 */
export async function inTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const values = names.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, name] of names.entries()) values[index]?.push(await works[name]())
  }
  return Object.fromEntries(names.map((name, index) => [name, median(values[index] ?? [])])) as Record<Name, number>
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
