/**
 * Writes docs/models.md from the data of the models, so that each fact is said once. With `--check` it writes nothing and
 * fails when the page is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { MODELS } from '../src/kie/index.ts'
import { modelsPage } from './models/page.ts'

const PAGE = fileURLToPath(new URL('../docs/models.md', import.meta.url))

const options = await resolveConfig(PAGE)
const page = await format(modelsPage(MODELS), { ...options, filepath: PAGE })
if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page)
} else if (page !== readOr(PAGE, '')) {
  console.error("docs/models.md is stale: run 'npm run models'.")
  process.exitCode = 1
}

function readOr(file: string, missing: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return missing
  }
}
