/** kie prices in decimals, with fewer places than this has. */
const MICRO = 1_000_000

/** A number for people, with at most two decimals. */
export function describeNumber(value: number): string {
  // The language tables that toLocaleString loads at its first use would take a tenth of a short run.
  return String(Number(value.toFixed(2))).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A count with its noun, in the plural where it needs one: `1 image`, `2 images`. */
export function describeCount(number: number, noun: string): string {
  return `${describeNumber(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** A number of credits as people read it. */
export function describeCredits(credits: number | undefined): string {
  if (credits === undefined) return 'an unknown number of credits'
  const rounded = roundCredits(credits)
  return rounded === 1 ? '1 credit' : `${rounded} credits`
}

/** Credits in whole micro-credits, in which they are counted: binary fractions neither add up nor compare as people do. */
function microCredits(credits: number): number {
  return Math.round(credits * MICRO)
}

/** Credits without the tail of a binary fraction. */
export function roundCredits(credits: number): number {
  return microCredits(credits) / MICRO
}

/** The sum of credits, exact to the micro-credit. */
export function sumCredits(credits: readonly number[]): number {
  return credits.reduce((sum, each) => sum + microCredits(each), 0) / MICRO
}

/** Whether these credits pay for that price. */
export function canPay(credits: number, price: number): boolean {
  return microCredits(credits) >= microCredits(price)
}

/** A file's size for people: kB up to a megabyte, then MB, both decimal as file managers show them. */
export function describeBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

/** A time for people, to the second below an hour and to the minute from there on: `45 s`, `1 min 32 s`, `2 h 5 min`. */
export function describeDuration(ms: number): string {
  const seconds = ms > 0 ? Math.max(1, Math.round(ms / 1000)) : 0
  if (seconds < MINUTE_S) return `${seconds} s`
  if (seconds < HOUR_S) return joinUnits([Math.floor(seconds / MINUTE_S), 'min'], [seconds % MINUTE_S, 's'])
  const minutes = Math.round(seconds / MINUTE_S)
  return joinUnits([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min'])
}

/** As {@link describeDuration}, of a time to come: rounded up to the second, so that nobody is told to come too early. */
export function describeWait(ms: number): string {
  return describeDuration(Math.ceil(ms / 1000) * 1000)
}

function joinUnits(...parts: readonly (readonly [count: number, unit: string])[]): string {
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ')
}
