import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Canvas } from '@napi-rs/canvas'
import { paintLandscape, type Dice, type Sheet } from './landscape.ts'

/** The types of picture that the sandbox can draw. */
export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif'

/** What a drawn picture shows. */
export interface PictureRequest {
  readonly prompt: string
  /** `width:height`; anything else makes a square. */
  readonly aspectRatio: string
  /** Which of several pictures of one prompt it is; default the first. Each has shapes and colours of its own. */
  readonly take?: Take
  /** Small print below the prompt, one string for each line. */
  readonly captions: readonly string[]
  readonly type: PictureType
  /** 1 draws about 1.5 million pixels; 0.125 an eighth of the width and height, which takes a few milliseconds. */
  readonly scale: number
}

/** What tells pictures of one prompt apart, both counted from 0. */
export interface Take {
  /** How many tasks were before its own. */
  readonly task: number
  /** How many pictures of its task are before it. */
  readonly picture: number
}

const FIRST_TAKE: Take = { task: 0, picture: 0 }

const SHORT_EDGE = 1024
const MAX_LINES = 9
/** More than nine lines of the smallest print hold. */
const MAX_LETTERS = 800
const FONTS = {
  SandboxSans: '../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  SandboxSerif: '../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
}

const loadCanvas = () => import('@napi-rs/canvas')
/** Loaded at the first picture only: runs that bring their own bytes do without it. */
let canvasModule: ReturnType<typeof loadCanvas> | undefined

/**
 * Draws a picture that tells a person which request it belongs to: the prompt, readable, over a landscape that is the
 * same for the same prompt and take, and another for every other.
 */
export async function drawPicture(request: PictureRequest): Promise<Buffer> {
  const { createCanvas, GlobalFonts } = await (canvasModule ??= loadCanvas())
  for (const [name, path] of Object.entries(FONTS)) {
    if (!GlobalFonts.has(name)) GlobalFonts.registerFromPath(fileURLToPath(new URL(path, import.meta.url)), name)
  }
  const size = pictureSize(request.aspectRatio)
  const canvas = createCanvas(Math.round(size.width * request.scale), Math.round(size.height * request.scale))
  const context = canvas.getContext('2d')
  context.lang = 'en'
  context.scale(request.scale, request.scale)
  const sheet = { context, ...size }
  const take = request.take ?? FIRST_TAKE
  const seed = take.task + take.picture === 0 ? request.prompt : `${request.prompt}\n${take.task} ${take.picture}`
  paintLandscape(sheet, { base: createDice(request.prompt)(), take: take.task + take.picture, dice: createDice(seed) })
  writePanel(sheet, request)
  return encode(canvas, request.type)
}

/** Pixels of a drawn picture at scale 1; for gpt-image/1.5 those that are presumed of the real ones. */
export function pictureSize(aspectRatio: string): { readonly width: number; readonly height: number } {
  const [, across = '1', down = '1'] = /^([1-9]\d?):([1-9]\d?)$/.exec(aspectRatio) ?? []
  const unit = SHORT_EDGE / Math.min(Number(across), Number(down))
  return { width: Math.round(unit * Number(across)), height: Math.round(unit * Number(down)) }
}

function encode(canvas: Canvas, type: PictureType): Promise<Buffer> {
  switch (type) {
    case 'png':
      return canvas.encode('png')
    case 'jpeg':
      return canvas.encode('jpeg', 88)
    case 'webp':
      return canvas.encode('webp', 85)
    case 'gif':
      return canvas.encode('gif', 10)
    case 'avif':
      return canvas.encode('avif', { quality: 60, speed: 10 })
  }
}

/** A byte of the hash for each throw. */
function createDice(seed: string): Dice {
  const hash = createHash('sha512').update(seed).digest()
  let thrown = 0
  return () => (hash[thrown++ % hash.length] ?? 0) / 255
}

function writePanel(sheet: Sheet, request: PictureRequest): void {
  const { context, width, height } = sheet
  const margin = 56
  const padding = 44
  const textWidth = width - 2 * (margin + padding)
  const { lines, fontSize } = fitPrompt(sheet, request.prompt, textWidth)
  const lineHeight = fontSize * 1.32
  const captionHeight = 30
  const panelHeight = lines.length * lineHeight + request.captions.length * captionHeight + 2 * padding + 8
  const top = height - margin - panelHeight

  context.fillStyle = 'rgba(12, 14, 22, 0.66)'
  context.beginPath()
  context.roundRect(margin, top, width - 2 * margin, panelHeight, 26)
  context.fill()

  context.textBaseline = 'top'
  context.fillStyle = '#ffffff'
  const left = margin + padding
  lines.forEach((line, n) => context.fillText(line, left, top + padding + n * lineHeight, textWidth))
  const below = top + padding + lines.length * lineHeight + 22
  context.fillStyle = 'rgba(255, 255, 255, 0.35)'
  context.fillRect(left, below - 14, textWidth, 2)
  context.font = '21px SandboxSans'
  context.fillStyle = 'rgba(255, 255, 255, 0.82)'
  request.captions.forEach((caption, n) => context.fillText(caption, left, below + 6 + n * captionHeight, textWidth))
}

/** The largest of a few sizes at which the prompt fits; at the smallest it is cut. Leaves the font set. */
function fitPrompt({ context }: Sheet, prompt: string, width: number): { lines: string[]; fontSize: number } {
  const words = prompt
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LETTERS)
  let fontSize = 68
  for (;;) {
    context.font = `${fontSize}px SandboxSerif`
    const lines = wrap(words, (text) => context.measureText(text).width <= width)
    const allowed = Math.min(MAX_LINES, Math.floor(420 / fontSize))
    if (lines.length <= allowed) return { lines, fontSize }
    if (fontSize <= 36)
      return { lines: [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1] ?? ''} …`], fontSize }
    fontSize -= 8
  }
}

/** Breaks at spaces, and inside a word only where it is too long for a line. */
function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (!fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return [...lines, line]
}
