import { MAX_PIXELS, MAX_PIXELS_IN_WORDS } from '../file/inspect.ts'
import type { FormFormat, FormRecipe } from './recipe.ts'
import type { Place } from './raster.ts'

/** Width and height in pixels. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** A part of a picture, in its pixels and parts of them. */
export interface Cutting extends Extent {
  readonly left: number
  readonly top: number
}

/** How a picture comes into a form. */
export interface Layout {
  /** What of the picture is shown. */
  readonly cutting: Cutting
  /** How large that is drawn. */
  readonly drawn: Extent
  /** Where in the form it is drawn; the size of the form. */
  readonly place: Place
  readonly isEnlarged: boolean
}

/** What the formats themselves can hold, on either side. */
const MAX_SIDE: Readonly<Record<FormFormat, number>> = { png: 65_535, jpeg: 65_535, webp: 16_383, avif: 65_535 }

/**
 * Places a picture in a form.
 *
 * @param picture - its size, upright
 * @throws Error where the form would be larger than its format allows, or has too many pixels
 */
export function layOut(picture: Extent, recipe: FormRecipe): Layout {
  const layout = recipe.fit === 'contain' ? contain(picture, recipe) : cover(picture, recipe)
  const { width, height } = layout.place
  const most = MAX_SIDE[recipe.format]
  if (width > most || height > most) {
    throw new Error(`It would have ${width} x ${height} pixels; a ${recipe.format} has at most ${most} on a side.`)
  }
  if (width * height > MAX_PIXELS) {
    throw new Error(`It would have ${width} x ${height} pixels; a form has at most ${MAX_PIXELS_IN_WORDS}.`)
  }
  return layout
}

function contain(picture: Extent, { width, height }: FormRecipe): Layout {
  const byWidth = (width ?? Infinity) / picture.width
  const byHeight = (height ?? Infinity) / picture.height
  const least = Math.min(byWidth, byHeight)
  const scale = least === Infinity ? 1 : least
  const drawn = { width: pixels(picture.width * scale), height: pixels(picture.height * scale) }
  const box = width === undefined || height === undefined ? drawn : { width, height }
  return {
    cutting: { left: 0, top: 0, ...picture },
    drawn,
    place: {
      left: Math.floor((box.width - drawn.width) / 2),
      top: Math.floor((box.height - drawn.height) / 2),
      ...box,
    },
    isEnlarged: scale > 1,
  }
}

function cover(picture: Extent, { width, height, ...recipe }: FormRecipe): Layout {
  // A box of the picture's own proportions.
  if (width === undefined || height === undefined) {
    return contain(picture, { ...recipe, ...(width && { width }), ...(height && { height }) })
  }
  const scale = Math.max(width / picture.width, height / picture.height)
  // What is rounded is not to reach beyond the picture.
  const part = { width: Math.min(picture.width, width / scale), height: Math.min(picture.height, height / scale) }
  return {
    cutting: { left: (picture.width - part.width) / 2, top: (picture.height - part.height) / 2, ...part },
    drawn: { width, height },
    place: { left: 0, top: 0, width, height },
    isEnlarged: scale > 1,
  }
}

const pixels = (length: number): number => Math.max(1, Math.round(length))
