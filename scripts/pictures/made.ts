import { createHash } from 'node:crypto'
import { drawPicture, pictureSize } from '../../sandbox/kie/index.ts'
import type { SavedImage } from '../../src/core/result/saved-image.ts'

/** A picture that a scene shows. */
export interface Wish {
  readonly name: string
  readonly prompt: string
  readonly aspectRatio: string
  readonly model: string
  /** Pixels. */
  readonly height: number
  /** Whether an earlier run has made it. */
  readonly isKept: boolean
}

/** One that is drawn. */
export interface Made {
  readonly image: SavedImage
  readonly content: Buffer
}

/** What each of them costs. */
export const CREDITS = 4

/** Draws a picture as the stand-in for kie.ai does. */
export async function make({ name, prompt, aspectRatio, model, height, isKept }: Wish): Promise<Made> {
  const full = pictureSize(aspectRatio)
  const scale = height / full.height
  const content = await drawPicture({ prompt, aspectRatio, captions: [], type: 'png', scale })
  const sha256 = createHash('sha256').update(content).digest('hex')
  const image: SavedImage = {
    name,
    path: `kie-images/${name}.png`,
    file: `/workspace/kie-images/${name}.png`,
    bytes: content.length,
    sha256,
    width: Math.round(full.width * scale),
    height,
    mediaType: 'image/png',
    model,
    taskId: sha256.slice(0, 32),
    sourceUrl: '',
    request: sha256,
    credits: isKept ? undefined : CREDITS,
    seconds: undefined,
    origin: isKept ? 'reused' : 'generated',
    createdAt: new Date('2026-11-22T10:00:00Z'),
  }
  return { image, content }
}
