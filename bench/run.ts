/**
 * Runs the benchmarks and prints their tables: all of them, or those named. With `--write` all of them run, and the tables
 * replace bench/README.md, but for its section of the mutants.
 */
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { sectionOf, withSection } from '../scripts/mutants/section.ts'

const BENCHMARKS = [
  'start-up',
  'bundle',
  'latency',
  'makespan',
  'polling',
  'memory',
  'artifact',
  'commit',
  'sheet',
  'formats',
  'reuse',
]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !BENCHMARKS.includes(name))
if (unknown.length > 0) throw new Error(`No such benchmark: ${unknown.join(', ')}. There are ${BENCHMARKS.join(', ')}.`)
const writes = values.write === true
if (writes && positionals.length > 0) throw new Error('--write runs all benchmarks; name none.')

function machine(): string {
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()
  return `Node ${process.version}, ${git}, ${cpus().length} cores, ${process.platform}.`
}

/** Each in a process of its own, so that none meets what another one left in memory. */
async function run(name: string): Promise<string> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, `${name}.ts`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
    process.stdout.write(part)
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) process.exitCode = 1
  return text
}

const introduction = `# Benchmarks

Times of one machine mean little: compare the ratios, whose reference was measured in the same run.
\`npm run bench\` prints all tables, \`npm run bench -- polling\` one of them.

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}. ${machine()}
`

console.log(introduction)
let sections = ''
for (const name of positionals.length > 0 ? positionals : BENCHMARKS) sections += await run(name)
if (writes) {
  const file = path.join(import.meta.dirname, 'README.md')
  writeFileSync(file, withSection(`${introduction}\n${sections}`, sectionOf(readFileSync(file, 'utf8'))))
}
