import fc from 'fast-check'

/** Says that the case at hand has come to the expectation that its property is there for. */
type Reached = () => void

/** What fast-check makes where nothing is said. */
const NUM_RUNS = 100

/**
 * Checks a property, and that at least half of its cases come to the expectation that it is there for: one that returns
 * early for most cases, or goes through a list that is mostly empty, proves next to nothing.
 *
 * Call `reached()` right where the deciding expectation follows; in one case it counts once. Cases that `fc.pre` refuses
 * are not cases, and there may be no more of them than of the others. A property whose expectation stands in no branch
 * and no loop needs none of this: `fc.assert` is enough there.
 *
 * @throws what `fc.assert` throws, and an error where too few cases got there
 */
export function checkReaching<Values>(
  make: (reached: Reached) => fc.IProperty<Values>,
  options: { readonly numRuns?: number } = {},
): void {
  const numRuns = runsOf(options)
  const tally = new Tally()
  fc.assert(make(tally.reached), { numRuns, maxSkipsPerRun: 1, plugins: [fc.beforeEach(tally.begin)] })
  tally.check(numRuns)
}

/** As {@link checkReaching}, for a property that waits. */
export async function checkReachingAsync<Values>(
  make: (reached: Reached) => fc.IAsyncProperty<Values>,
  options: { readonly numRuns?: number } = {},
): Promise<void> {
  const numRuns = runsOf(options)
  const tally = new Tally()
  await fc.assert(make(tally.reached), { numRuns, maxSkipsPerRun: 1, plugins: [fc.beforeEach(tally.begin)] })
  tally.check(numRuns)
}

/** Mutation testing has a limit of its own for all properties: it runs them thousands of times. */
function runsOf({ numRuns = NUM_RUNS }: { readonly numRuns?: number }): number {
  return Math.min(numRuns, fc.readConfigureGlobal().numRuns ?? Infinity)
}

/** Counts cases. Where a property fails, and shrinks, nobody looks at the count. */
class Tally {
  #cases = 0
  #isCounted = false

  readonly begin = (): void => {
    this.#isCounted = false
  }

  readonly reached = (): void => {
    if (!this.#isCounted) this.#cases += 1
    this.#isCounted = true
  }

  check(numRuns: number): void {
    if (this.#cases * 2 >= numRuns) return
    throw new Error(`Only ${this.#cases} of ${numRuns} cases reached the expectation; make more cases that do.`)
  }
}
