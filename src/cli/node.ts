import { readFileSync } from 'node:fs'

/** The oldest Node that runs the command, and the first of Node 22 that has SQLite, whose locks keep commands apart. */
export const OLDEST_NODE = '22.13'

/** Says in one line what a Node lacks that is too old. @param version - such as `20.20.2` @returns `undefined` for one that will do */
export function refuseNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `kie-images needs Node ${OLDEST_NODE} or newer, and this is Node ${version}.`
}

/** Version of the package that this is. */
export function readVersion(): string {
  const here = import.meta.url
  // In the package a bundle lies one directory below its package.json.
  const file = new URL(here.endsWith('.ts') ? '../../package.json' : '../package.json', here)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
