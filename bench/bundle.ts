/** The size of dist/, and how much of it a step loads. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { printGate, printTable } from './print.ts'
import { ACTION, probeStep } from './probed-step.ts'

const DIST = path.join(ACTION, 'dist')

async function loadedBy(inputs: Readonly<Record<string, string>>, status = 'success'): Promise<readonly string[]> {
  const { files } = await probeStep({ inputs, status })
  return files.filter((file) => file.startsWith(DIST + path.sep))
}

/** Files, and their bytes in kB. */
interface Loaded {
  readonly files: readonly string[]
  readonly kilobytes: number
}

/** The most that a step may load, in kB. */
const MOST = { none: 700, commit: 1200 }

function row(name: string, { files, kilobytes }: Loaded): readonly string[] {
  return [name, String(files.length), kilobytes.toFixed(0)]
}

function weigh(files: readonly string[]): Loaded {
  return { files, kilobytes: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000 }
}

const none = weigh(await loadedBy({ deliver: 'none' }))
const commit = weigh(await loadedBy({ deliver: 'commit' }))

printTable({
  title: 'Bundle',
  about:
    'Bytes of `dist/`, and of the chunks that a step loads: recorded in its process by a hook of the module loader.',
  head: ['step', 'files', 'kB'],
  rows: [
    row('all of `dist/`', weigh(readdirSync(DIST).map((name) => path.join(DIST, name)))),
    row('fails on its inputs', weigh(await loadedBy({ prompt: '' }, 'failed'))),
    row('`deliver: none`', none),
    row('`deliver: commit`', commit),
    row('`deliver: artifact`', weigh(await loadedBy({ deliver: 'artifact' }))),
    row('`deliver: artifact commit`', weigh(await loadedBy({ deliver: 'artifact commit' }))),
  ],
})
printGate({ promise: `\`deliver: none\` loads at most ${MOST.none} kB`, kept: none.kilobytes <= MOST.none })
printGate({ promise: `\`deliver: commit\` loads at most ${MOST.commit} kB`, kept: commit.kilobytes <= MOST.commit })
