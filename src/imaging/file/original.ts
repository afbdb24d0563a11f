/** How pixels as stored become the picture as seen: turned clockwise first, then mirrored. */
export interface Orientation {
  /** Quarter turns, 0 to 3. */
  readonly turns: number
  /** Whether left and right change places after the turn. */
  readonly isMirrored: boolean
}

/** The pixels as stored are the picture as seen. */
export const UPRIGHT: Orientation = { turns: 0, isMirrored: false }

/** What an original's headers say, before anything is decoded. */
export interface Original {
  readonly format: 'png' | 'jpeg' | 'webp' | 'avif'
  /** Pixels as stored, before it is turned. */
  readonly width: number
  /** Pixels as stored, before it is turned. */
  readonly height: number
  readonly orientation: Orientation
  /** Whether it is stored in grey, without colours. */
  readonly isGrey: boolean
  /** The ICC profile in it, as stored. */
  readonly profile: Buffer | undefined
}

/** What a form carries beside its picture. */
export interface Marks {
  /** An XMP packet. */
  readonly xmp: Buffer | undefined
  /** An ICC profile of RGB. */
  readonly profile: Buffer | undefined
}
