import { markAvif } from '../file/avif-marks.ts'
import { markJpeg } from '../file/jpeg.ts'
import type { Marks } from '../file/original.ts'
import { markPng } from '../file/png.ts'
import { markWebp } from '../file/webp.ts'
import { XMP_PACKET } from '../file/xmp.ts'
import { encodeForm } from './encoders.ts'
import type { Layout } from './layout.ts'
import { flatten, isOpaque, putOn, readColour, WHITE, type Colour, type Raster } from './raster.ts'
import type { FormFormat, FormRecipe } from './recipe.ts'
import { resample } from './resample.ts'

/** One form to make: how, and how the picture comes into it. */
export interface FormPlan {
  readonly recipe: FormRecipe
  readonly layout: Layout
  /** The ICC profile that goes into it. */
  readonly profile: Uint8Array | undefined
}

const MARKERS: Readonly<Record<FormFormat, (file: Buffer, marks: Marks) => Buffer>> = {
  png: markPng,
  jpeg: markJpeg,
  webp: markWebp,
  avif: markAvif,
}

const TRANSPARENT: Colour = [0, 0, 0, 0]

/** Makes one form of a decoded picture: cut, drawn in its size, laid on its ground, written, and marked. */
export async function makeForm(picture: Raster, { recipe, layout, profile }: FormPlan): Promise<Buffer> {
  const file = await encodeForm(drawForm(picture, recipe, layout), recipe)
  const marks: Marks = {
    xmp: recipe.metadata ? XMP_PACKET : undefined,
    profile: profile && Buffer.from(profile),
  }
  const isPlain = marks.xmp === undefined && marks.profile === undefined
  return isPlain ? file : MARKERS[recipe.format](file, marks)
}

function drawForm(picture: Raster, recipe: FormRecipe, { cutting, drawn, place }: Layout): Raster {
  const isAsItIs =
    drawn.width === picture.width &&
    drawn.height === picture.height &&
    cutting.width === picture.width &&
    cutting.height === picture.height
  const resized = isAsItIs ? picture : resample(picture, cutting, drawn)
  const isJpeg = recipe.format === 'jpeg'
  const ground = recipe.background === undefined ? (isJpeg ? WHITE : TRANSPARENT) : readColour(recipe.background)
  const form = putOn(resized, place, ground)
  return isJpeg && !isOpaque(form) ? flatten(form, ground) : form
}
