/** The most memory that a step ever holds while it makes many large images. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noisePicture } from '../sandbox/kie/index.ts'
import { inTurn } from './measure.ts'
import { printGate, printTable } from './print.ts'
import { probeEnvironment, probeStep, readProbe } from './probed-step.ts'

const IMAGES = 100
const IMAGE_BYTES = 3_000_000
const ROUNDS = 3
const MOST_MB = 160

/** Of a process that does nothing. */
function peakOfNothing(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const file = path.join(folder, 'probe.json')
  execFileSync(process.execPath, ['-e', '0'], { env: probeEnvironment(file) })
  const { maxRssBytes } = readProbe(file)
  rmSync(folder, { recursive: true })
  return maxRssBytes / 1e6
}

async function peakOfStep(deliver: string): Promise<number> {
  const { maxRssBytes } = await probeStep({
    inputs: { count: String(IMAGES), deliver },
    status: 'success',
    kie: { draw: ({ index }) => ({ bytes: () => noisePicture(IMAGE_BYTES, index) }) },
  })
  return maxRssBytes / 1e6
}

const peaks = await inTurn(ROUNDS, {
  nothing: peakOfNothing,
  none: () => peakOfStep('none'),
  artifact: () => peakOfStep('artifact'),
})
printTable({
  title: 'Memory',
  about:
    `Peak of the step's resident memory for ${IMAGES} images of ${IMAGE_BYTES / 1e6} MB, real files of noise. ` +
    `Median of ${ROUNDS}, taken in turn.`,
  head: ['process', 'MB'],
  rows: [
    ['`node -e 0`', peaks.nothing.toFixed(0)],
    ['`deliver: none`', peaks.none.toFixed(0)],
    ['`deliver: artifact`', peaks.artifact.toFixed(0)],
  ],
})
printGate({ promise: `under ${MOST_MB} MB`, kept: Math.max(peaks.none, peaks.artifact) < MOST_MB })
