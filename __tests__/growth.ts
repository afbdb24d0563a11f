/** How many times as large the large one is. */
const TIMES = 8
/** Linear work takes as long on one large one as on eight small ones, quadratic work eight times as long. */
const MOST = 3
/** Work that is done in no time says nothing of how it grows. */
const NO_TIME_MS = 2
/** Other work of this process, such as collecting garbage, falls into some turns, hardly into all of them. */
const MOST_TURNS = 6
/** What takes so long is hardly changed by that. */
const LONG_MS = 100

/** What grows: how to make something to work on, and the work. */
export interface Growth<Given, Result> {
  /** The size of the large one. */
  readonly size: number
  readonly prepare: (size: number) => Given
  readonly work: (given: Given) => Result
}

/**
 * Checks that some work takes linear time, or less, by comparing it with itself: once on something large, and eight times
 * on something an eighth as large. Only the CPU time of this process counts, so other processes change nothing, however
 * busy they keep the machine, and a slow machine is slow in both.
 *
 * @returns what the work gave for the large one
 * @throws an error where the large one takes more than three times as long
 */
export async function checkLinear<Given, Result>({
  size,
  prepare,
  work,
}: Growth<Given, Result>): Promise<Awaited<Result>> {
  const large = prepare(size)
  const small = prepare(Math.ceil(size / TIMES))
  let [largeMs, smallMs] = [Infinity, Infinity]
  for (let turn = 1; ; turn++) {
    // The large one first, so that it is not the one that finds the code warm.
    const before = process.cpuUsage()
    const result = await work(large)
    const between = process.cpuUsage()
    for (let time = 0; time < TIMES; time++) await work(small)
    largeMs = Math.min(largeMs, msBetween(before, between))
    smallMs = Math.min(smallMs, msBetween(between, process.cpuUsage()))
    if (largeMs <= MOST * smallMs + NO_TIME_MS && (turn > 1 || largeMs > LONG_MS)) return result
    if (turn === MOST_TURNS) {
      throw new Error(`It takes ${largeMs} ms of CPU at once, but ${smallMs} ms in ${TIMES} parts: that is not linear.`)
    }
  }
}

function msBetween(before: NodeJS.CpuUsage, after: NodeJS.CpuUsage): number {
  return (after.user + after.system - before.user - before.system) / 1000
}
