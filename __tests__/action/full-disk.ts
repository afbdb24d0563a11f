/** The environment of a step whose disk takes no lines of the record that begin like this; all else it takes. */
export function fullFor(beginning: string): Readonly<Record<string, string>> {
  const code = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { writeSync } = fs
    fs.writeSync = (handle, bytes, ...rest) => {
      if (Buffer.from(bytes).toString().trimStart().startsWith(${JSON.stringify(beginning)})) {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      }
      return writeSync(handle, bytes, ...rest)
    }
    syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}
