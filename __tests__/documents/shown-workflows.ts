import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { blocksOf, DOCUMENTS, read, ROOT, type Block } from './documents.ts'

/** What a block of YAML is: a whole workflow, steps of a job, or a manifest. Nothing else is to be shown. */
export function kindOf(text: string): 'workflow' | 'steps' | 'manifest' {
  const value: unknown = parse(text)
  if (Array.isArray(value) && value.every(isStep)) return 'steps'
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (keys.includes('images')) return 'manifest'
  if (keys.includes('on') && keys.includes('jobs')) return 'workflow'
  throw new Error('This is no workflow, no list of steps and no manifest.')
}

function isStep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ['uses', 'run', 'wait', 'wait-all', 'cancel'].some((key) => key in value)
}

/** Steps as the jobs of a workflow, each job named for the place where its steps stand. */
export function workflowOf(steps: readonly Pick<Block, 'line' | 'text'>[]): string {
  const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(6))
  const jobs = steps.map(({ line, text }) => `  line-${line}:\n    runs-on: ubuntu-latest\n    steps:\n${indent(text)}`)
  return `on: push\npermissions: {}\njobs:\n${jobs.join('')}`
}

/** The blocks of YAML in the documents. */
export const blocks = DOCUMENTS.flatMap(blocksOf).filter(({ language }) => /^ya?ml$/.test(language))

/** The blocks of one kind. */
export function ofKind(kind: ReturnType<typeof kindOf>): readonly Block[] {
  return blocks.filter(({ text }) => {
    try {
      return kindOf(text) === kind
    } catch {
      return false // A test of its own says so.
    }
  })
}

const documents = Object.entries(Object.groupBy(ofKind('workflow'), ({ file }) => file))
const steps = Object.entries(Object.groupBy(ofKind('steps'), ({ file }) => file))

const EXAMPLES = path.join(ROOT, 'examples')

/** The examples that are workflows, by their paths in their folder. */
export const EXAMPLE_WORKFLOWS = readdirSync(EXAMPLES, { recursive: true })
  .map(String)
  .filter((file) => /\.ya?ml$/.test(file) && kindOf(read(`examples/${file}`)) === 'workflow')

/**
 * What people copy, as whole workflows, by the path that each would have in a repository. Those of a document are counted,
 * so that a name in zizmor.yml lasts.
 */
export const SHOWN_WORKFLOWS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    documents.flatMap(([file, found = []]) => found.map(({ text }, index) => [fileFor(`${file}-${index + 1}`), text])),
  ),
  ...Object.fromEntries(steps.map(([file, found = []]) => [fileFor(`${file}-steps`), workflowOf(found)])),
  ...Object.fromEntries(EXAMPLE_WORKFLOWS.map((file) => [fileFor(file), read(`examples/${file}`)])),
}

const ours = readdirSync(path.join(ROOT, '.github/workflows')).map((file) => `.github/workflows/${file}`)

/** {@link SHOWN_WORKFLOWS}, and those that this repository runs. */
export const ALL_WORKFLOWS: Readonly<Record<string, string>> = {
  ...SHOWN_WORKFLOWS,
  ...Object.fromEntries(ours.map((file) => [file, read(file)])),
}

/** Where a workflow would have to lie. */
function fileFor(name: string): string {
  return `.github/workflows/${name.replace(/\.ya?ml$/, '').replaceAll('/', '-')}.yml`
}

/**
 * What actionlint says of a step in the background, of one that waits for it, and of a permission: they came to GitHub after
 * the one or the other build of actionlint. GitHub's own parser looks at all of them.
 */
export const UNKNOWN_TO_ACTIONLINT: readonly RegExp[] = [
  /unexpected key "(?:background|wait|wait-all|cancel)" for/,
  /unknown permission scope "attestations"/,
  // The later of the two builds that are used here says this of a step that waits.
  /step must run script with "run" section or run action with "uses" section/,
]
