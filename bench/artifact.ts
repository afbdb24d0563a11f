/** The upload of many images as one artifact: at the level the action uses, beside the library's own, beside a copy. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { noisePicture } from '../sandbox/kie/index.ts'
import { startArtifactSink } from './artifact-sink.ts'
import { inTurn, timed } from './measure.ts'
import { printGate, printTable } from './print.ts'

const IMAGES = 100
const IMAGE_BYTES = 3_000_000
const ROUNDS = 3
const MOST_OF_DEFAULT = 0.25

async function upload(directory: string, level: string): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(import.meta.dirname, 'upload.ts'), directory, level],
    { env: { PATH: process.env['PATH'], GITHUB_WORKSPACE: directory, ...sink.env } },
  )
  return Number(stdout.trim().split('\n').at(-1))
}

function copy(directory: string): Promise<number> {
  const target = `${directory}-copy`
  return timed(() => execFileSync('cp', ['-r', directory, target])).finally(() => rmSync(target, { recursive: true }))
}

const sink = await startArtifactSink()
const directory = mkdtempSync(path.join(tmpdir(), 'bench-images-'))
for (let index = 0; index < IMAGES; index += 1) {
  writeFileSync(path.join(directory, `image-${index}.png`), noisePicture(IMAGE_BYTES, index))
}
const ms = await inTurn(ROUNDS, {
  copy: () => copy(directory),
  level0: () => upload(directory, '0'),
  default: () => upload(directory, 'default'),
})
rmSync(directory, { recursive: true })
sink.close()

const row = (name: string, value: number): readonly string[] => [
  name,
  (value / 1000).toFixed(2),
  (value / ms.copy).toFixed(1),
  (value / ms.default).toFixed(2),
]
printTable({
  title: 'Artifact',
  about:
    `${IMAGES} images of ${IMAGE_BYTES / 1e6} MB as one zip, by the real client to a server on this machine that drops ` +
    `the bytes. Median of ${ROUNDS}, taken in turn.`,
  head: ['what', 's', 'over `cp`', "over the library's default"],
  rows: [
    row('`cp -r` of the same files', ms.copy),
    row('compression level 0, as the action uploads', ms.level0),
    row("the library's default level", ms.default),
  ],
})
printGate({
  promise: `at most ${MOST_OF_DEFAULT} of the time of the library's default`,
  kept: ms.level0 <= MOST_OF_DEFAULT * ms.default,
})
