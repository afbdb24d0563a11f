/**
 * Writes the tables of inputs and outputs in README.md from action.yml, so that each default and description is said once.
 * With `--check` it writes nothing and fails when the tables are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Described {
  readonly description: string
  readonly default?: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
}

const README = new URL('../README.md', import.meta.url)

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}

function inputsTable(action: ActionFile): string {
  const rows = Object.entries(action.inputs).map(([name, { default: value = '', description }]) => {
    const shown = value === '' ? '' : `\`${cell(value)}\``
    return `| \`${name}\` | ${shown} | ${cell(description)} |`
  })
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

function outputsTable(action: ActionFile): string {
  const rows = Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n')
}

function replaceBetween(text: string, marker: string, table: string): string {
  const start = `<!-- ${marker}: from action.yml by npm run readme -->`
  const end = `<!-- /${marker} -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to === -1) throw new Error(`README.md lacks the markers of ${marker}`)
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`
}

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionFile
const before = readFileSync(README, 'utf8')
const after = replaceBetween(replaceBetween(before, 'inputs', inputsTable(action)), 'outputs', outputsTable(action))
if (!process.argv.includes('--check')) {
  writeFileSync(README, after)
} else if (after !== before) {
  console.error("README.md is stale: run 'npm run readme'.")
  process.exitCode = 1
}
