/** The size of dist/, and how much of it a step loads. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { printTable } from './print.ts'
import { ACTION, probeStep } from './probed-step.ts'

const DIST = path.join(ACTION, 'dist')

async function loadedBy(inputs: Readonly<Record<string, string>>, status = 'success'): Promise<readonly string[]> {
  const { files } = await probeStep({ inputs, status })
  return files.filter((file) => file.startsWith(DIST + path.sep))
}

function row(name: string, files: readonly string[]): readonly string[] {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  return [name, String(files.length), (bytes / 1000).toFixed(0)]
}

printTable({
  title: 'Bundle',
  about:
    'Bytes of `dist/`, and of the chunks that a step loads: recorded in its process by a hook of the module loader.',
  head: ['step', 'files', 'kB'],
  rows: [
    row(
      'all of `dist/`',
      readdirSync(DIST).map((name) => path.join(DIST, name)),
    ),
    row('fails on its inputs', await loadedBy({ prompt: '' }, 'failed')),
    row('`deliver: none`', await loadedBy({ deliver: 'none' })),
    row('`deliver: commit`', await loadedBy({ deliver: 'commit' })),
    row('`deliver: artifact`', await loadedBy({ deliver: 'artifact' })),
    row('`deliver: artifact commit`', await loadedBy({ deliver: 'artifact commit' })),
  ],
})
