import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Of WebAssembly's interface what is used here: the types of Node have none of it. */
interface Wasm {
  compile(bytes: Uint8Array): Promise<object>
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}
type WasmInstance = InstanceType<Wasm['Instance']>

const wasmApi = Reflect.get(globalThis, 'WebAssembly') as Wasm

/** The module of a codec that Emscripten built: its default export starts it. */
export interface Glue {
  readonly default: unknown
}

/** What a codec's glue needs of its options: how its WebAssembly comes to run. */
interface GlueOptions {
  readonly noInitialRun: boolean
  readonly instantiateWasm: (imports: object, done: (instance: WasmInstance) => void) => object
}

/** Reads and compiles the WebAssembly of a codec, whose own way to it is a request by HTTP. */
export async function compileWasm(url: string): Promise<object> {
  return wasmApi.compile(await readFile(fileURLToPath(url)))
}

/**
 * Starts a codec that Emscripten built.
 *
 * @param glue - the default export of its module
 * @param url - where its WebAssembly lies
 */
export async function startCodec<Codec>(glue: unknown, url: string): Promise<Codec> {
  const wasm = await compileWasm(url)
  const start = glue as (options: GlueOptions) => Promise<Codec>
  return start({
    noInitialRun: true,
    instantiateWasm: (imports, done) => {
      const instance = new wasmApi.Instance(wasm, imports)
      done(instance)
      return instance.exports
    },
  })
}
