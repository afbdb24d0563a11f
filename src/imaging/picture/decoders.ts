import { NOT_DECODED, UnreadableOriginalError } from '../file/unreadable.ts'
import type { FormFormat } from './recipe.ts'
import type { Raster } from './raster.ts'
import { compileWasm, startCodec, type Glue } from './wasm.ts'

/** What Rust's own glue gives. */
interface PngCodec {
  initSync(wasm: object): unknown
  decode(bytes: Uint8Array): Raster
}

type Decode = (bytes: Uint8Array) => Raster | null | undefined

/** Each is loaded when the first picture of its format comes, and stays. */
const LOADERS: Readonly<Record<FormFormat, () => Promise<Decode>>> = {
  png: async () => {
    const codec: PngCodec = await import('@jsquash/png/codec/pkg/squoosh_png.js')
    codec.initSync(await compileWasm(import.meta.resolve('@jsquash/png/codec/pkg/squoosh_png_bg.wasm')))
    return (bytes) => codec.decode(bytes)
  },
  jpeg: async () => {
    const { default: glue } = (await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js')) as Glue
    const wasm = import.meta.resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')
    // How it is to be turned is read here, for all formats alike.
    const codec = await startCodec<{ decode(bytes: Uint8Array, isTurned: boolean): Raster | null }>(glue, wasm)
    return (bytes) => codec.decode(bytes, false)
  },
  webp: async () => {
    const { default: glue } = (await import('@jsquash/webp/codec/dec/webp_dec.js')) as Glue
    const wasm = import.meta.resolve('@jsquash/webp/codec/dec/webp_dec.wasm')
    const codec = await startCodec<{ decode(bytes: Uint8Array): Raster | null }>(glue, wasm)
    return (bytes) => codec.decode(bytes)
  },
  avif: async () => {
    const { default: glue } = (await import('@jsquash/avif/codec/dec/avif_dec.js')) as Glue
    const wasm = import.meta.resolve('@jsquash/avif/codec/dec/avif_dec.wasm')
    const codec = await startCodec<{ decode(bytes: Uint8Array, bits: number): Raster | null }>(glue, wasm)
    return (bytes) => codec.decode(bytes, 8)
  },
}

const loaded = new Map<FormFormat, Promise<Decode>>()

/**
 * Decodes an original into pixels as stored, with 8 bits a channel.
 *
 * @throws UnreadableOriginalError, and what WebAssembly throws where it fails: the codec is then of no more use
 */
export async function decodeOriginal(bytes: Uint8Array, format: FormFormat): Promise<Raster> {
  const loading = loaded.get(format) ?? LOADERS[format]()
  loaded.set(format, loading)
  const decode = await loading
  const raster = decode(bytes)
  if (!raster) throw new UnreadableOriginalError(NOT_DECODED)
  return raster
}
