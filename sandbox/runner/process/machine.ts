import { fileURLToPath } from 'node:url'

/** What runs the steps of a job, as far as it differs from this machine. */
export interface Machine {
  /** RUNNER_OS. */
  readonly os: string
  /** How its processes name a file or folder of this machine, given by its whole path. */
  readonly nameOf: (file: string) => string
  /** How the clock's variables read there. */
  readonly readClock: (environment: Readonly<Record<string, string>>) => Record<string, string>
  /** How a script starts in its Node, given both by their names on this machine. */
  readonly startNode: (script: string, cwd: string) => NodeCall
  /** What ends a line of a command file beside LF. */
  readonly lineEnd: '\n' | '\r\n'
  /** Whether a process can write to a pipe; if not, its output goes to files, which are read as they grow. */
  readonly takesPipes: boolean
  /** A process that works for those of steps without being started by them. */
  readonly servant?: number
}

/** A call of Node. */
export interface NodeCall {
  readonly file: string
  readonly arguments: readonly string[]
  readonly cwd: string
  /** What it needs beside the environment of the step. */
  readonly env: Readonly<Record<string, string>>
}

const OPERATING_SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' }

/** Node 24 of the repository, whichever Node runs this. */
const NODE = fileURLToPath(
  new URL(`../../../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
)

/** This machine as it is. */
export const THIS_MACHINE: Machine = {
  os: OPERATING_SYSTEMS[process.platform] ?? 'Linux',
  nameOf: (file) => file,
  readClock: (environment) => ({ ...environment }),
  startNode: (script, cwd) => ({ file: NODE, arguments: [script], cwd, env: {} }),
  lineEnd: process.platform === 'win32' ? '\r\n' : '\n',
  takesPipes: true,
}
