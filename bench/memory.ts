/** The most memory that a step ever holds while it makes large images: few of them, and many. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noisePicture } from '../sandbox/kie/index.ts'
import { printGate, printTable } from './print.ts'
import { probeEnvironment, probeStep, readProbe } from './probed-step.ts'

/** Or others, as arguments: `node bench/memory.ts 20 40`. */
const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 200, 500]
const DELIVERIES = ['none', 'artifact'] as const
const IMAGE_BYTES = 3_000_000
const BALANCE = 1_000_000
const MOST_MB = 170
const MOST_GROWTH = 1.2

/** Of a process that does nothing. */
function peakOfNothing(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const file = path.join(folder, 'probe.json')
  execFileSync(process.execPath, ['-e', '0'], { env: probeEnvironment(file) })
  const { maxRssBytes } = readProbe(file)
  rmSync(folder, { recursive: true })
  return maxRssBytes / 1e6
}

async function peakOfStep(deliver: string, count: number): Promise<number> {
  const { maxRssBytes } = await probeStep({
    inputs: { count: String(count), deliver },
    status: 'success',
    kie: { balance: BALANCE, draw: ({ index }) => ({ bytes: () => noisePicture(IMAGE_BYTES, index) }) },
  })
  return maxRssBytes / 1e6
}

const nothing = peakOfNothing()
const rows: { readonly deliver: string; readonly peaks: readonly number[] }[] = []
for (const deliver of DELIVERIES) {
  const peaks: number[] = []
  for (const count of COUNTS) peaks.push(await peakOfStep(deliver, count))
  rows.push({ deliver, peaks })
}

printTable({
  title: 'Memory',
  about:
    `Peak in MB of the step's resident memory for so many images of ${IMAGE_BYTES / 1e6} MB, real files of noise; ` +
    `\`node -e 0\` takes ${nothing.toFixed(0)}. One run each.`,
  head: ['step', ...COUNTS.map((count) => `${count} images`)],
  rows: rows.map(({ deliver, peaks }) => [`\`deliver: ${deliver}\``, ...peaks.map((peak) => peak.toFixed(0))]),
})
for (const { deliver, peaks } of rows) {
  const [few = NaN] = peaks
  const most = Math.max(...peaks)
  printGate({ promise: `\`deliver: ${deliver}\` stays under ${MOST_MB} MB`, kept: most < MOST_MB })
  printGate({
    promise: `\`deliver: ${deliver}\` takes at most ${MOST_GROWTH} times as much for any number as for the smallest`,
    kept: most <= MOST_GROWTH * few,
  })
}
