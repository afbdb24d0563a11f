/** Draws how long kie takes for a task, in milliseconds. */
export type Law = () => number

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32, in the public domain). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How times of drawing may be spread, for so many tasks; kie's own are not known. */
export const LAWS = {
  fast: (random) => () => logNormal(random, 8, 0.45),
  medium: (random) => () => logNormal(random, 30, 0.45),
  high: (random) => () => logNormal(random, 75, 0.5),
  busy: (random) => () => {
    const share = random()
    if (share < 0.85) return logNormal(random, 30, 0.45)
    return share < 0.97 ? logNormal(random, 90, 0.6) : logNormal(random, 300, 0.5)
  },
  bimodal: (random) => () => (random() < 0.6 ? logNormal(random, 12, 0.25) : logNormal(random, 60, 0.25)),
  'slower half-way': (random, count) =>
    halfWay(
      count,
      [15, 75].map((median) => () => logNormal(random, median, 0.45)),
    ),
  'faster half-way': (random, count) =>
    halfWay(
      count,
      [75, 15].map((median) => () => logNormal(random, median, 0.45)),
    ),
} as const satisfies Readonly<Record<string, (random: () => number, count: number) => Law>>

/** The name of a law. */
export type LawName = keyof typeof LAWS

/** The times of so many tasks. */
export function durationsOf(law: LawName, count: number, seed: number): readonly number[] {
  const draw = LAWS[law](createRandom(seed), count)
  return Array.from({ length: count }, draw)
}

/** The one law for the first half of the tasks, the other for the rest. */
function halfWay(count: number, [first, second]: readonly Law[]): Law {
  let drawn = 0
  return () => (drawn++ < count / 2 ? first : second)?.() ?? NaN
}

function logNormal(random: () => number, medianSeconds: number, sigma: number): number {
  // 1 - random() is never 0, so the logarithm is finite.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return 1000 * medianSeconds * Math.exp(sigma * normal)
}
