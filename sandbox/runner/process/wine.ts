import type { Machine } from './machine.ts'

/** A root directory with Wine in it, ready to be entered: `scripts/windows/` makes it. */
export interface WineRoot {
  /** Where it lies. The folders of this machine that steps use are bound into it under the same names. */
  readonly root: string
  /** WINEPREFIX, as seen from inside. */
  readonly prefix: string
  /** Node for Windows, as seen from inside. */
  readonly node: string
  /** Process id of the prefix's Wine server. */
  readonly server: number
}

/**
 * Enters the root and becomes Wine. Debian's `wine` is a script of a shell that drops variables such as `INPUT_API-KEY`, so
 * Wine itself is started, and by bash, which keeps them. Windows knows other process ids than the clock.
 */
const ENTER = 'cd "$1" && export SANDBOX_PID=$$ && exec /usr/lib/wine/wine64 "$2" "$3"'

/** No talk on stderr, and no desktop: without a screen Wine's own would start itself again and again. */
export const WINE_ENVIRONMENT = { WINEDEBUG: '-all', WINEDLLOVERRIDES: 'explorer.exe,winemenubuilder.exe=d' } as const

/**
 * Windows as Wine has it: real Node for Windows, whose calls Wine carries out. It knows no symbolic links of ours and has
 * no git, and what it writes to a pipe of Unix is refused.
 */
export function wineMachine({ root, prefix, node, server }: WineRoot): Machine {
  const nameOf = (file: string): string => `Z:${file.replaceAll('/', '\\')}`
  return {
    os: 'Windows',
    nameOf,
    readClock: ({ NODE_OPTIONS, NODE_COMPILE_CACHE, ...others }) => ({
      ...others,
      ...(NODE_OPTIONS !== undefined && { NODE_OPTIONS: NODE_OPTIONS.replaceAll('file:///', 'file:///Z:/') }),
      ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE: nameOf(`${NODE_COMPILE_CACHE}-windows`) }),
    }),
    startNode: (script, cwd) => ({
      file: 'chroot',
      arguments: [root, '/bin/bash', '-c', ENTER, 'enter', cwd, nameOf(node), nameOf(script)],
      cwd: '/',
      env: { ...WINE_ENVIRONMENT, WINEPREFIX: prefix },
    }),
    lineEnd: '\r\n',
    takesPipes: false,
    servant: server,
  }
}
