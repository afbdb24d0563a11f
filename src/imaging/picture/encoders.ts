import { defaultOptions as avifOptions } from '@jsquash/avif/meta.js'
import { defaultOptions as jpegOptions } from '@jsquash/jpeg/meta.js'
import { defaultOptions as webpOptions } from '@jsquash/webp/meta.js'
import { encodePng } from './png-encoder.ts'
import type { FormFormat } from './recipe.ts'
import type { Raster } from './raster.ts'
import { startCodec, type Glue } from './wasm.ts'

type Encode = (raster: Raster, quality: number) => Uint8Array | null | undefined

interface Encoder<Options> {
  encode(pixels: Uint8ClampedArray, width: number, height: number, options: Options): Uint8Array | null
}

/** Each is loaded when the first form of its format is made, and stays. */
const LOADERS: Readonly<Record<FormFormat, () => Promise<Encode>>> = {
  png: () => Promise.resolve((raster) => encodePng(raster)),
  jpeg: async () => {
    const { default: glue } = (await import('@jsquash/jpeg/codec/enc/mozjpeg_enc.js')) as Glue
    const wasm = import.meta.resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')
    return encodeBy(await startCodec<Encoder<typeof jpegOptions>>(glue, wasm), jpegOptions)
  },
  webp: async () => {
    const { default: glue } = (await import('@jsquash/webp/codec/enc/webp_enc_simd.js')) as Glue
    const wasm = import.meta.resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm')
    return encodeBy(await startCodec<Encoder<typeof webpOptions>>(glue, wasm), webpOptions)
  },
  avif: async () => {
    const { default: glue } = (await import('@jsquash/avif/codec/enc/avif_enc.js')) as Glue
    const wasm = import.meta.resolve('@jsquash/avif/codec/enc/avif_enc.wasm')
    return encodeBy(await startCodec<Encoder<typeof avifOptions>>(glue, wasm), avifOptions)
  },
}

function encodeBy<Options extends object>(codec: Encoder<Options>, defaults: Options): Encode {
  return ({ data, width, height }, quality) => codec.encode(data, width, height, { ...defaults, quality })
}

const loaded = new Map<FormFormat, Promise<Encode>>()

/**
 * Writes a picture in a format, without anything beside it.
 *
 * @param quality - 1 to 100; a PNG has none
 * @throws Error, and what WebAssembly throws where it fails: the codec is then of no more use
 */
export async function encodeForm(raster: Raster, { format, quality }: EncodeOptions): Promise<Buffer> {
  const loading = loaded.get(format) ?? LOADERS[format]()
  loaded.set(format, loading)
  const encode = await loading
  const bytes = encode(raster, quality)
  if (!bytes)
    throw new Error(`The encoder of ${format} gave nothing, as where a picture takes more memory than there is.`)
  // What lies in the codec's memory is overwritten by the next form.
  return Buffer.from(bytes)
}

/** Which format, and how well it is to look. */
export interface EncodeOptions {
  readonly format: FormFormat
  readonly quality: number
}
