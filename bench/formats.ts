/** The forms of many pictures: as the action makes them, beside sharp, whose codecs are native. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { drawScene } from '../__tests__/imaging/pictures.ts'
import { inTurn } from './measure.ts'
import { printGate, printTable } from './print.ts'

const IMAGES = 40
const [WIDTH, HEIGHT] = [1536, 1024]
const ROUNDS = 3
const MOST_OF_SHARP = 2.5
const MOST_MB = 650

type Way = 'action' | 'sharp'

/** The most that each held in any round. */
const peaks: Record<Way, number> = { action: 0, sharp: 0 }

async function make(way: Way): Promise<number> {
  const script = path.join(import.meta.dirname, 'make-forms.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, way])
  const { ms, peakMb } = JSON.parse(stdout) as { readonly ms: number; readonly peakMb: number }
  peaks[way] = Math.max(peaks[way], peakMb)
  return ms
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-forms-'))
for (let index = 0; index < IMAGES; index += 1) {
  const picture = drawScene(WIDTH, HEIGHT).modulate({ hue: (index * 360) / IMAGES })
  await picture.png().toFile(path.join(folder, `${index}.png`))
}
const ms = await inTurn(ROUNDS, { sharp: () => make('sharp'), action: () => make('action') })
rmSync(folder, { recursive: true })

const row = (name: string, way: Way): readonly string[] => [
  name,
  (ms[way] / 1000).toFixed(1),
  (ms[way] / ms.sharp).toFixed(2),
  peaks[way].toFixed(0),
]
printTable({
  title: 'Formats',
  about:
    `${IMAGES} images of ${WIDTH} by ${HEIGHT} pixels to \`webp 1200x630.png\`, in the process and its threads. ` +
    `Median of ${ROUNDS}, taken in turn; of the memory the most.`,
  head: ['what', 's', 'over sharp', 'peak in MB'],
  rows: [row('sharp, whose codecs are native', 'sharp'), row('the action, by WebAssembly and Node', 'action')],
})
printGate({
  promise: `at most ${MOST_OF_SHARP} times as long as sharp`,
  kept: ms.action <= MOST_OF_SHARP * ms.sharp,
})
printGate({ promise: `the action stays under ${MOST_MB} MB`, kept: peaks.action < MOST_MB })
