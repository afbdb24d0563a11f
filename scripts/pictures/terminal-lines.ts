import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ScaledClock } from '../../sandbox/clock/scaled-clock.ts'
import { startKie } from '../../sandbox/kie/index.ts'
import { TerminalScreen, type ScreenLine } from '../../sandbox/terminal/screen.ts'

/** How many times as fast as real time passes. */
const SPEED = 8

const COMMAND = path.resolve(import.meta.dirname, '../../src/cli/index.ts')

/** The size of the terminal, in characters. */
const [COLUMNS, ROWS] = [90, 30]

/** How long kie draws, in milliseconds, one after the other. */
const DRAWING_MS = [5_000, 9_000, 14_000, 18_000, 26_000, 31_000]

/**
 * Runs the command on a manifest in a pseudo-terminal, against a stand-in on this machine.
 *
 * @param prompts - by the names of the images
 * @returns what stands on the screen in the moment in which half of them are done, with its colours
 */
export async function recordTerminal(prompts: Readonly<Record<string, string>>): Promise<readonly ScreenLine[]> {
  const clock = new ScaledClock(SPEED)
  const directory = await mkdtemp(path.join(tmpdir(), 'terminal-'))
  const draw = ({ index }: { readonly index: number }) => ({ generatingMs: DRAWING_MS[index % DRAWING_MS.length] ?? 0 })
  const kie = await startKie({ clock, pictures: 'small', draw })
  try {
    const images = Object.entries(prompts).map(([name, prompt]) => ({ name, prompt }))
    await writeFile(path.join(directory, 'images.yml'), JSON.stringify({ images }, undefined, 2))
    const command = [`stty cols ${COLUMNS} rows ${ROWS};`, process.execPath, COMMAND, 'make --api-url', kie.url].join(
      ' ',
    )
    const child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
      cwd: directory,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', KIE_API_KEY: kie.apiKey, ...clock.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pieces: string[] = []
    child.stdout.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
    await new Promise((resolve) => child.once('close', resolve))
    return await halfDone(pieces, images.length)
  } finally {
    await kie.close()
    await rm(directory, { recursive: true })
  }
}

async function halfDone(pieces: readonly string[], count: number): Promise<readonly ScreenLine[]> {
  const screen = new TerminalScreen({ columns: COLUMNS, rows: ROWS })
  for (const piece of pieces) {
    await screen.write(piece)
    const lines = screen.lines()
    if (lines.some(({ text }) => text.startsWith(`${Math.ceil(count / 2)}/${count} done`))) return lines
  }
  throw new Error(`Half of the images were never done:\n${pieces.join('')}`)
}
