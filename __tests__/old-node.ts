import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** How a Node that is too old is started, and its version. */
export interface OldNode {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly version: string
}

/** A Node of another version than the one that runs this, which says that it is an older one. */
export const DISGUISED: OldNode = {
  name: 'a newer one in disguise',
  command: [
    process.execPath,
    `--import=data:text/javascript,${encodeURIComponent(
      "for (const [name, value] of [['version', 'v20.20.2'], ['versions', { ...process.versions, node: '20.20.2' }]])" +
        ' Object.defineProperty(process, name, { value })',
    )}`,
  ],
  version: 'v20.20.2',
}

/** The machine's own Node, where it is too old: the one that npm brings stands before it in PATH. */
export function findOldNode(): OldNode {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const node = path.join(folder, 'node')
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    const version = typeof stdout === 'string' ? stdout.trim() : ''
    if (/^v(?:1\d|2[0-3])\./.test(version)) return { name: "the machine's own", command: [node], version }
  }
  return DISGUISED
}
