/**
 * Writes the tables of inputs and outputs in README.md from action.yml, and the options of the command, so that each default
 * and description is said once. With `--check` it writes nothing and fails when something is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { isMap, isScalar, parse, parseDocument } from 'yaml'

interface Described {
  readonly description: string
  readonly default?: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
}

const README = fileURLToPath(new URL('../README.md', import.meta.url))
const OPTIONS = fileURLToPath(new URL('../src/cli/inputs.ts', import.meta.url))

/**
 * Inputs that are no options of the command: it delivers nothing, answers no comment, has no runner, and takes the key from
 * the environment alone; mode, manifest and tasks are words of its own.
 */
const NOT_AT_A_DESK: readonly string[] = [
  ...['api-key', 'github-token', 'mode', 'manifest', 'tasks', 'resume-key', 'summary', 'prune'],
  ...['comment-command', 'pick-command', 'comment-on', 'require-permission', 'deliver', 'release-tag'],
]
/** How the names of others begin. */
const OF_DESTINATIONS = /^(artifact|commit|pull-request)-/

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

/** The options of the command, each with the first sentence of what the input says of itself. */
function commandOptions({ inputs }: ActionFile): string {
  const options = Object.entries(inputs)
    .filter(([name]) => !NOT_AT_A_DESK.includes(name) && !OF_DESTINATIONS.test(name))
    .map(([name, { description, default: value = '' }]) => {
      const [sentence = ''] = cell(description).split(/(?<=\.) /)
      return { name, help: sentence.replaceAll('`', ''), ...(value !== '' && { default: value }) }
    })
  return [
    '// From action.yml, by npm run readme.',
    '',
    '/** An input of the action that is an option of the command. */',
    'export interface DeskInput {',
    '  readonly name: string',
    '  /** What it is for, in a sentence. */',
    '  readonly help: string',
    '  /** What holds without it; left out where nothing does. */',
    '  readonly default?: string',
    '}',
    '',
    '/** All of them, in the order of action.yml. */',
    `export const DESK_INPUTS: readonly DeskInput[] = ${JSON.stringify(options)}`,
  ].join('\n')
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
const pages = [
  { file: README, after },
  {
    file: OPTIONS,
    after: await format(commandOptions(action), { ...(await resolveConfig(OPTIONS)), parser: 'typescript' }),
  },
]
for (const page of pages) {
  if (!process.argv.includes('--check')) {
    writeFileSync(page.file, page.after)
  } else if (page.after !== readFileSync(page.file, 'utf8')) {
    console.error(`${path.basename(page.file)} is stale: run 'npm run readme'.`)
    process.exitCode = 1
  }
}
