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

/** Four ways in which times of drawing may be spread; kie's own are not known. */
export const LAWS = {
  fast: (random) => () => logNormal(random, 8, 0.45),
  medium: (random) => () => logNormal(random, 30, 0.45),
  high: (random) => () => logNormal(random, 75, 0.5),
  busy: (random) => () => {
    const share = random()
    if (share < 0.85) return logNormal(random, 30, 0.45)
    return share < 0.97 ? logNormal(random, 90, 0.6) : logNormal(random, 300, 0.5)
  },
} as const satisfies Readonly<Record<string, (random: () => number) => Law>>

/** The times of so many tasks. */
export function durationsOf(law: keyof typeof LAWS, count: number, seed: number): readonly number[] {
  const draw = LAWS[law](createRandom(seed))
  return Array.from({ length: count }, draw)
}

function logNormal(random: () => number, medianSeconds: number, sigma: number): number {
  // 1 - random() is never 0, so the logarithm is finite.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return 1000 * medianSeconds * Math.exp(sigma * normal)
}
