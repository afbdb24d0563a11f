/** Width and height of an image in pixels, as its header gives them: not turned by any rotation it also asks for. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Called by a reader as soon as it has found the size, so that it is known of a broken image too. */
export type OnSize = (size: Size) => void
