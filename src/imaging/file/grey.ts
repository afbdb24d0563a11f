import { profileTag } from './profile.ts'

/** How bright something is, by the number that a file has for it: both from 0 to 1. */
type Curve = (value: number) => number

/**
 * The greys of sRGB for the 256 of a profile, by its curve (ICC.1:2022, 10.6 and 10.18).
 *
 * @returns `undefined` where the profile has no such curve
 */
export function greysOfProfile(profile: Buffer): Uint8Array | undefined {
  const curve = readCurve(profileTag(profile, 'kTRC'))
  return curve && Uint8Array.from({ length: 256 }, (_, grey) => Math.round(255 * toSrgb(curve(grey / 255))))
}

/** By the curve of sRGB itself (IEC 61966-2-1). */
function toSrgb(brightness: number): number {
  const within = Math.min(1, Math.max(0, brightness))
  return within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055
}

function readCurve(tag: Buffer): Curve | undefined {
  const type = tag.toString('latin1', 0, 4)
  if (type === 'curv' && tag.length >= 12) return readTable(tag)
  return type === 'para' && tag.length >= 16 ? readFormula(tag) : undefined
}

/** No entry is a straight line, one is an exponent, more are what stands for numbers at equal distances. */
function readTable(tag: Buffer): Curve | undefined {
  const count = tag.readUInt32BE(8)
  if (count === 0) return (value) => value
  if (tag.length < 12 + count * 2) return undefined
  const entry = (index: number): number => tag.readUInt16BE(12 + index * 2)
  if (count === 1) return (value) => value ** (entry(0) / 256)
  return (value) => {
    const at = value * (count - 1)
    const below = Math.min(count - 2, Math.floor(at))
    return (entry(below) + (entry(below + 1) - entry(below)) * (at - below)) / 65_535
  }
}

/** How many numbers each of the five formulas has. */
const FORMULA_LENGTHS = [1, 3, 4, 5, 7]

/** Up to `d` a straight line, above it a power, each with what is added. */
function readFormula(tag: Buffer): Curve | undefined {
  const kind = tag.readUInt16BE(8)
  const length = FORMULA_LENGTHS[kind] ?? Infinity
  if (tag.length < 12 + length * 4) return undefined
  const numbers = Array.from({ length }, (_, index) => tag.readInt32BE(12 + index * 4) / 65_536)
  const [g = 1, a = 1, b = 0] = numbers
  // The second and the third have their bend where the power would begin, and the third adds its last number throughout.
  if (kind <= 2) {
    const [, , , c = 0] = numbers
    return (value) => (a * value + b >= 0 ? (a * value + b) ** g : 0) + c
  }
  const [, , , c = 0, d = 0, e = 0, f = 0] = numbers
  return (value) => (value >= d ? (a * value + b) ** g + e : c * value + f)
}
