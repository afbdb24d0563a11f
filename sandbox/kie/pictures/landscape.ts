import type { SKRSContext2D } from '@napi-rs/canvas'

/** A canvas and its size in pixels. */
export interface Sheet {
  readonly context: SKRSContext2D
  readonly width: number
  readonly height: number
}

/** Numbers from 0 to 1 that depend on nothing but the seed. */
export type Dice = () => number

/** What a landscape is painted by. */
export interface Landscape {
  /** Place of its first take in the range of colours, from 0 to 1. */
  readonly base: number
  /** Which of several that are to be told apart at a glance, from 0. */
  readonly take: number
  /** Choose all shapes. */
  readonly dice: Dice
}

const RANGES = 5

/** The golden section: however many steps of it go round a circle, each ends far from the few before it. */
const STEP = (Math.sqrt(5) - 1) / 2

/** Paints a sky with a sun over ranges of hills. */
export function paintLandscape(sheet: Sheet, { base, take, dice }: Landscape): void {
  // From teal over blue and violet to red: the other third of the circle makes sour skies.
  const hue = 165 + 185 * ((base + take * STEP) % 1)
  paintSky(sheet, hue)
  paintSun(sheet, hue, { x: 0.15 + 0.7 * dice(), y: 0.12 + 0.2 * dice() })
  for (let range = 0; range < RANGES; range += 1) paintHills(sheet, hue, { depth: range / (RANGES - 1), dice })
}

function paintSky({ context, width, height }: Sheet, hue: number): void {
  const sky = context.createLinearGradient(0, 0, width * 0.2, height)
  sky.addColorStop(0, colour(hue, 52, 34))
  sky.addColorStop(0.45, colour(hue + 35, 62, 60))
  sky.addColorStop(0.75, colour(hue + 70, 78, 80))
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
}

function paintSun(
  { context, width, height }: Sheet,
  hue: number,
  at: { readonly x: number; readonly y: number },
): void {
  const [x, y, radius] = [at.x * width, at.y * height, 0.075 * Math.min(width, height)]
  const glow = context.createRadialGradient(x, y, radius * 0.8, x, y, radius * 6)
  glow.addColorStop(0, colour(hue + 80, 95, 90, 0.75))
  glow.addColorStop(1, colour(hue + 80, 95, 90, 0))
  context.fillStyle = glow
  context.fillRect(0, 0, width, height)
  context.fillStyle = colour(hue + 80, 95, 95)
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

/** @param range - its depth runs from 0, far and pale, to 1, near and dark */
function paintHills(
  { context, width, height }: Sheet,
  hue: number,
  range: { readonly depth: number; readonly dice: Dice },
): void {
  const { depth, dice } = range
  const base = height * (0.4 + 0.32 * depth)
  const waves = [1, 2.3, 5.1].map((pace) => ({
    length: (width / pace) * (0.7 + 0.5 * dice()),
    height: (height * (0.035 + 0.055 * dice())) / pace,
    shift: dice() * 2 * Math.PI,
  }))
  context.beginPath()
  context.moveTo(0, height)
  const step = width / 128
  for (let x = 0; x <= width; x += step) {
    const rise = waves.reduce((sum, w) => sum + w.height * Math.sin((2 * Math.PI * x) / w.length + w.shift), 0)
    context.lineTo(x, base - rise)
  }
  context.lineTo(width, height)
  context.closePath()
  const slope = context.createLinearGradient(0, base - height * 0.12, 0, height)
  slope.addColorStop(0, colour(hue + 45 - 60 * depth, 42 + 6 * depth, 66 - 46 * depth))
  slope.addColorStop(1, colour(hue + 60 - 60 * depth, 40, 74 - 60 * depth))
  context.fillStyle = slope
  context.fill()
}

function colour(hue: number, saturation: number, lightness: number, alpha = 1): string {
  return `hsla(${Math.round(hue) % 360}, ${Math.round(saturation)}%, ${Math.round(lightness)}%, ${alpha})`
}
