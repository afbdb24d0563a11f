/** The formats in which a form can be had. */
export const FORM_FORMATS = ['png', 'jpeg', 'webp', 'avif'] as const

/** One of the formats in which a form can be had. */
export type FormFormat = (typeof FORM_FORMATS)[number]

/** How one form is made of an original. */
export interface FormRecipe {
  readonly format: FormFormat
  /** Pixels, 1 to 8192. With a height: a box; alone: the height follows; neither: the size of the original, upright. */
  readonly width?: number
  /** Pixels, 1 to 8192. */
  readonly height?: number
  /** 1 to 100; a PNG has none. */
  readonly quality: number
  /** How a picture of other proportions comes into a box: cut around its centre, or whole, with bars beside it. */
  readonly fit: 'cover' | 'contain'
  /**
   * `#rrggbb` or `#rrggbbaa`: the colour of the bars, and what a JPEG shows where the picture is transparent. White for a
   * JPEG where it is missing, else transparent.
   */
  readonly background?: string
  /** Whether the file says in XMP that a trained model made the picture. */
  readonly metadata: boolean
}

/** A form that was made. */
export interface MadeForm {
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  /** Whether the picture in it is larger than the original, so that it is less sharp than its size promises. */
  readonly isEnlarged: boolean
  /** What else is to be known of it, each a sentence. */
  readonly remarks: readonly string[]
}
