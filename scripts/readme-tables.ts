/**
 * Writes the tables of inputs and outputs in README.md from action.yml, so that each default and description is said once.
 * With `--check` it writes nothing and fails when the tables are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { isMap, isScalar, parse, parseDocument } from 'yaml'

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

/** The names of the inputs by the comment that stands above the first of each group. */
function groupsOfInputs(text: string): ReadonlyMap<string, readonly string[]> {
  const inputs = parseDocument(text).get('inputs')
  if (!isMap(inputs)) throw new Error('action.yml lacks its inputs')
  const groups = new Map<string, string[]>()
  // A comment above the first key belongs to the mapping.
  let heading = inputs.commentBefore?.trim() ?? ''
  for (const { key } of inputs.items) {
    if (!isScalar(key)) continue
    heading = key.commentBefore?.trim() ?? heading
    groups.set(heading, [...(groups.get(heading) ?? []), String(key.value)])
  }
  return groups
}

function inputsTables({ inputs }: ActionFile, groups: ReadonlyMap<string, readonly string[]>): string {
  const rowOf = (name: string): string => {
    const { default: value = '', description = '' } = inputs[name] ?? {}
    const shown = value === '' ? '' : `\`${cell(value)}\``
    return `| \`${name}\` | ${shown} | ${cell(description)} |`
  }
  const tables = [...groups].map(([heading, names]) =>
    [`### ${heading}`, '', '| input | default | meaning |', '| --- | --- | --- |', ...names.map(rowOf)].join('\n'),
  )
  return tables.join('\n\n')
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

const text = readFileSync(new URL('../action.yml', import.meta.url), 'utf8')
const action = parse(text) as ActionFile
const before = readFileSync(README, 'utf8')
const inputs = inputsTables(action, groupsOfInputs(text))
const after = replaceBetween(replaceBetween(before, 'inputs', inputs), 'outputs', outputsTable(action))
if (!process.argv.includes('--check')) {
  writeFileSync(README, after)
} else if (after !== before) {
  console.error("README.md is stale: run 'npm run readme'.")
  process.exitCode = 1
}
