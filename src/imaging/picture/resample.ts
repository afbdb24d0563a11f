import type { Cutting, Extent } from './layout.ts'
import { isOpaque, type Raster } from './raster.ts'

/** Lobes of Lanczos' kernel: three are what image libraries take for photographs. */
const LOBES = 3

/** For each pixel of a line that is made: where the pixels begin that it is made of, and what each of them counts. */
interface Taps {
  readonly count: number
  readonly starts: Int32Array
  /** `count` for each pixel. */
  readonly weights: Float32Array
}

/**
 * Draws a part of a picture in another size, by Lanczos' kernel. What is transparent lends no colour to what is not. Beside
 * the result it holds a few lines alone.
 */
export function resample(raster: Raster, { left, top, ...part }: Cutting, into: Extent): Raster {
  const across = tapsOf({ from: left, length: part.width, limit: raster.width, into: into.width })
  const down = tapsOf({ from: top, length: part.height, limit: raster.height, into: into.height })
  const opaque = isOpaque(raster)
  const data = new Uint8ClampedArray(into.width * into.height * 4)
  const source = new Float32Array(raster.width * 4)
  const sum = new Float32Array(into.width * 4)
  // Lines that are drawn across already, each in the place of the one that is needed no more.
  const lines = Array.from({ length: down.count }, () => new Float32Array(into.width * 4))
  let next = 0
  for (let y = 0; y < into.height; y += 1) {
    const start = down.starts[y] ?? 0
    for (next = Math.max(next, start); next < start + down.count; next += 1) {
      const line = lines[next % down.count]
      if (line === undefined) continue
      readLine(raster, next, { opaque, line: source })
      drawAcross(source, across, line)
    }
    sum.fill(0)
    for (let tap = 0; tap < down.count; tap += 1) {
      addLine(sum, lines[(start + tap) % down.count], down.weights[y * down.count + tap] ?? 0)
    }
    if (!opaque) divideByAlpha(sum)
    data.set(sum, y * into.width * 4)
  }
  return { ...into, data }
}

interface Line {
  /** In pixels of the picture, and parts of them. */
  readonly from: number
  readonly length: number
  /** How many pixels the picture has. */
  readonly limit: number
  /** How many are made. */
  readonly into: number
}

function tapsOf({ from, length, limit, into }: Line): Taps {
  const scale = length / into
  // Where a picture gets smaller, each pixel is made of as many more.
  const stretch = Math.max(1, scale)
  const count = Math.min(limit, Math.ceil(2 * LOBES * stretch) + 1)
  const starts = new Int32Array(into)
  const weights = new Float32Array(into * count)
  for (let index = 0; index < into; index += 1) {
    const centre = from + (index + 0.5) * scale
    const start = Math.max(0, Math.min(limit - count, Math.ceil(centre - LOBES * stretch - 0.5)))
    starts[index] = start
    const ofOne = weights.subarray(index * count, (index + 1) * count)
    let total = 0
    for (let tap = 0; tap < count; tap += 1) {
      ofOne[tap] = lanczos((start + tap + 0.5 - centre) / stretch)
      total += ofOne[tap] ?? 0
    }
    for (let tap = 0; tap < count; tap += 1) ofOne[tap] = (ofOne[tap] ?? 0) / total
  }
  return { count, starts, weights }
}

function lanczos(at: number): number {
  const angle = Math.PI * at
  if (Math.abs(angle) < 1e-6) return 1
  return Math.abs(at) >= LOBES ? 0 : (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle)
}

/** Takes a line of the picture, its colours multiplied by their alpha. */
function readLine(
  { width, data }: Raster,
  y: number,
  to: { readonly opaque: boolean; readonly line: Float32Array },
): void {
  const { opaque, line } = to
  line.set(data.subarray(y * width * 4, (y + 1) * width * 4))
  if (opaque) return
  for (let at = 0; at < line.length; at += 4) {
    const alpha = (line[at + 3] ?? 0) / 255
    line[at] = (line[at] ?? 0) * alpha
    line[at + 1] = (line[at + 1] ?? 0) * alpha
    line[at + 2] = (line[at + 2] ?? 0) * alpha
  }
}

// Typed arrays give a number at each index within them, and these two loops are where the time goes.
function drawAcross(source: Float32Array, { count, starts, weights }: Taps, line: Float32Array): void {
  for (let index = 0; index < starts.length; index += 1) {
    let [red, green, blue, alpha] = [0, 0, 0, 0]
    let at = (starts[index] ?? 0) * 4
    for (let tap = index * count; tap < (index + 1) * count; tap += 1, at += 4) {
      const weight = weights[tap] ?? 0
      red += weight * (source[at] ?? 0)
      green += weight * (source[at + 1] ?? 0)
      blue += weight * (source[at + 2] ?? 0)
      alpha += weight * (source[at + 3] ?? 0)
    }
    line[index * 4] = red
    line[index * 4 + 1] = green
    line[index * 4 + 2] = blue
    line[index * 4 + 3] = alpha
  }
}

function addLine(sum: Float32Array, line: Float32Array | undefined, weight: number): void {
  if (line === undefined || weight === 0) return
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (line[at] ?? 0)
}

function divideByAlpha(line: Float32Array): void {
  for (let at = 0; at < line.length; at += 4) {
    const alpha = Math.min(255, Math.max(0, line[at + 3] ?? 0))
    const factor = alpha < 0.5 ? 0 : 255 / alpha
    line[at] = (line[at] ?? 0) * factor
    line[at + 1] = (line[at + 1] ?? 0) * factor
    line[at + 2] = (line[at + 2] ?? 0) * factor
  }
}
