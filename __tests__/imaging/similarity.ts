import type { Pixels } from './pictures.ts'

const WINDOW = 8
const STEP = 4
/** The constants of the index for 8 bits a channel (Wang et al., 2004): 0.01 and 0.03 of 255, squared. */
const [C1, C2] = [6.5025, 58.5225]

/**
 * The structural similarity of two pictures of one size, 1 where they are the same: the mean over windows of 8 by 8 pixels,
 * of how bright they are and of how opaque, the lesser of which counts.
 */
export function similarity(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return 0
  const [a, b] = [planesOf(one), planesOf(other)]
  return Math.min(meanIndex(a.brightness, b.brightness, one), meanIndex(a.alpha, b.alpha, one))
}

/** How far the colours of two pictures of one size lie apart on average, 0 to 255: of the channel in which it is most. */
export function colourDistance(one: Pixels, other: Pixels): number {
  const sums = [0, 0, 0, 0]
  for (let at = 0; at < one.data.length; at += 1) {
    sums[at % 4] = (sums[at % 4] ?? 0) + Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0))
  }
  return Math.max(...sums) / (one.width * one.height)
}

function planesOf({ data }: Pixels): { readonly brightness: Float32Array; readonly alpha: Float32Array } {
  const brightness = new Float32Array(data.length / 4)
  const alpha = new Float32Array(data.length / 4)
  for (let index = 0; index < alpha.length; index += 1) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = data.subarray(index * 4, index * 4 + 4)
    brightness[index] = 0.299 * red + 0.587 * green + 0.114 * blue
    alpha[index] = opacity
  }
  return { brightness, alpha }
}

function meanIndex(one: Float32Array, other: Float32Array, { width, height }: Pixels): number {
  let [sum, windows] = [0, 0]
  for (let top = 0; top + WINDOW <= height; top += STEP) {
    for (let left = 0; left + WINDOW <= width; left += STEP) {
      sum += indexAt(top * width + left, width, [one, other])
      windows += 1
    }
  }
  return sum / windows
}

function indexAt(start: number, width: number, [one, other]: readonly [Float32Array, Float32Array]): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0]
  for (let y = 0; y < WINDOW; y += 1) {
    for (let x = 0; x < WINDOW; x += 1) {
      const at = start + y * width + x
      const [p, q] = [one[at] ?? 0, other[at] ?? 0]
      a += p
      b += q
      aa += p * p
      bb += q * q
      ab += p * q
    }
  }
  const count = WINDOW * WINDOW
  const [meanA, meanB] = [a / count, b / count]
  const [varA, varB, both] = [aa / count - meanA ** 2, bb / count - meanB ** 2, ab / count - meanA * meanB]
  const luminance = (2 * meanA * meanB + C1) / (meanA ** 2 + meanB ** 2 + C1)
  return (luminance * (2 * both + C2)) / (varA + varB + C2)
}
