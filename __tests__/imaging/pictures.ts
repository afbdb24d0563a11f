import sharp, { type Sharp } from 'sharp'

/** Pixels as they lie in memory: red, green, blue and alpha. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Buffer
}

/** A picture with soft noise, gradients, edges and letters, of which no quarter looks like another. */
export function drawScene(width: number, height: number): Sharp {
  return sharp(Buffer.from(sceneOf(width, height, `<rect width="100%" height="100%" fill="#fff"/>`))).flatten()
}

/** The same, of which the middle alone is opaque. */
export function drawCutOut(width: number, height: number): Sharp {
  return sharp(
    Buffer.from(
      sceneOf(width, height, '', '<mask id="m"><ellipse cx="50%" cy="50%" rx="40%" ry="40%" fill="#fff"/></mask>'),
    ),
  )
}

function sceneOf(width: number, height: number, ground: string, mask = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="#123a5c"/><stop offset="1" stop-color="#f6a04d"/></linearGradient>
      <filter id="f"><feTurbulence baseFrequency="0.01" numOctaves="2" seed="7"/><feColorMatrix values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 0 0.3"/></filter>
      ${mask}
    </defs>
    ${ground}
    <g${mask === '' ? '' : ' mask="url(#m)"'}>
      <rect width="100%" height="100%" fill="url(#g)"/>
      <rect width="100%" height="100%" filter="url(#f)"/>
      <circle cx="25%" cy="30%" r="15%" fill="#d92b2b"/>
      <rect x="60%" y="55%" width="30%" height="30%" fill="#2b8ad9"/>
      <path d="M 0 ${height} L ${width / 2} ${height / 3} L ${width} ${height}" fill="none" stroke="#fff" stroke-width="${height / 40}"/>
    </g>
  </svg>`
}

/** What a file shows, by another decoder: as seen, in sRGB, with 8 bits a channel. */
export async function show(file: Uint8Array): Promise<Pixels> {
  const picture = sharp(file).autoOrient().toColourspace('srgb').ensureAlpha()
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** An animation of three frames. */
export async function animate(format: 'webp' | 'gif'): Promise<Buffer> {
  const [width, pageHeight] = [16, 12]
  const frames = [10, 120, 230].map((level) => Buffer.alloc(width * pageHeight * 3, level))
  const raw = { width, height: pageHeight * 3, channels: 3 as const, pageHeight }
  return sharp(Buffer.concat(frames), { raw }).toFormat(format).toBuffer()
}
