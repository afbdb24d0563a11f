/** The image types that are accepted; everything else, SVG and HTML above all, is refused. */
export const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const

/** Type of an image, told by its bytes. */
export type MediaType = (typeof MEDIA_TYPES)[number]

/**
 * How many bytes tell the type. AVIF needs the most: its brand may stand last in the list of a file's first box, which
 * is a few dozen bytes long in practice.
 */
export const HEAD_BYTES = 256

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
}

/** The ending of a file's name for an image of this type, without the dot. */
export function extensionOf(mediaType: MediaType): string {
  return EXTENSIONS[mediaType]
}

/**
 * Tells the type of an image by its first bytes, whatever its name or its server says.
 *
 * @param head - the first `HEAD_BYTES` bytes, or all of a shorter file
 * @returns `undefined` for anything that is not accepted
 */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  if (text.startsWith('ftyp', 4) && brandsOf(text).some((brand) => brand === 'avif' || brand === 'avis')) {
    return 'image/avif'
  }
  return undefined
}

/**
 * The brands in a file's first box (ISO/IEC 14496-12, `ftyp`): the major one, four bytes of version, then the others.
 */
function brandsOf(text: string): string[] {
  const size = Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE()
  const brands = []
  for (let at = 8; at + 4 <= Math.min(size, text.length); at += 4) {
    if (at !== 12) brands.push(text.slice(at, at + 4))
  }
  return brands
}
