/**
 * The environment of a step whose disk takes no lines of the record that begin like this; all else it takes.
 *
 * @param times - how often it does not; then there is room again
 */
export function fullFor(beginning: string, times = Number.MAX_SAFE_INTEGER): Readonly<Record<string, string>> {
  const code = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { writeSync } = fs
    let left = ${times}
    fs.writeSync = (handle, bytes, ...rest) => {
      const isMeant = Buffer.from(bytes).toString().trimStart().startsWith(${JSON.stringify(beginning)})
      if (isMeant && left-- > 0) {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      }
      return writeSync(handle, bytes, ...rest)
    }
    syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}
