import type { Orientation } from '../file/original.ts'

/** A decoded picture: four bytes a pixel, red, green, blue and alpha, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Red, green, blue and alpha, 0 to 255. */
export type Colour = readonly [number, number, number, number]

/** What stands behind a picture that can be seen through. */
export const WHITE: Colour = [255, 255, 255, 255]

/** Reads `#rrggbb` or `#rrggbbaa`. */
export function readColour(text: string): Colour {
  const byte = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  return [byte(1), byte(3), byte(5), text.length > 7 ? byte(7) : 255]
}

/** Whether nothing of the picture can be seen through. */
export function isOpaque({ data }: Raster): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

/** Puts other greys in the place of those of a grey picture. */
export function recolour({ data }: Raster, greys: Uint8Array): void {
  for (let at = 0; at < data.length; at += 1) if (at % 4 !== 3) data[at] = greys[data[at] ?? 0] ?? 0
}

/** The picture as seen, of its pixels as stored. */
export function turnUpright(raster: Raster, { turns, isMirrored }: Orientation): Raster {
  if (turns === 0 && !isMirrored) return raster
  const { width, height } = raster
  const from = pixelsOf(raster)
  const isSideways = turns % 2 === 1
  const [newWidth, newHeight] = isSideways ? [height, width] : [width, height]
  const to = new Uint32Array(from.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // Where the pixel comes to lie when it is turned clockwise.
      let newX = turns === 0 ? x : turns === 1 ? height - 1 - y : turns === 2 ? width - 1 - x : y
      const newY = turns === 0 ? y : turns === 1 ? x : turns === 2 ? height - 1 - y : width - 1 - x
      if (isMirrored) newX = newWidth - 1 - newX
      to[newY * newWidth + newX] = from[y * width + x] ?? 0
    }
  }
  return { width: newWidth, height: newHeight, data: new Uint8ClampedArray(to.buffer) }
}

function pixelsOf({ width, height, data }: Raster): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, width * height)
}

/** The picture on an opaque ground: what is transparent shows it. */
export function flatten(raster: Raster, colour: Colour): Raster {
  const ground = blend(colour, WHITE)
  const { width, height, data } = raster
  const flat = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0
    for (let channel = 0; channel < 3; channel += 1) {
      flat[at + channel] = ((data[at + channel] ?? 0) * alpha + (ground[channel] ?? 0) * (255 - alpha)) / 255
    }
    flat[at + 3] = 255
  }
  return { width, height, data: flat }
}

function blend([red, green, blue, alpha]: Colour, [overRed, overGreen, overBlue]: Colour): Colour {
  const mix = (above: number, below: number): number => (above * alpha + below * (255 - alpha)) / 255
  return [mix(red, overRed), mix(green, overGreen), mix(blue, overBlue), 255]
}

/** Where a picture lies on a larger ground. */
export interface Place {
  readonly left: number
  readonly top: number
  /** Pixels of the ground. */
  readonly width: number
  /** Pixels of the ground. */
  readonly height: number
}

/** The picture in the midst of a ground of one colour. */
export function putOn(raster: Raster, { left, top, width, height }: Place, colour: Colour): Raster {
  if (width === raster.width && height === raster.height) return raster
  const data = new Uint8ClampedArray(width * height * 4)
  const ground = new Uint32Array(data.buffer)
  const [pixel] = new Uint32Array(Uint8Array.from(colour).buffer)
  ground.fill(pixel ?? 0)
  const pixels = pixelsOf(raster)
  for (let y = 0; y < raster.height; y += 1) {
    ground.set(pixels.subarray(y * raster.width, (y + 1) * raster.width), (top + y) * width + left)
  }
  return { width, height, data }
}
