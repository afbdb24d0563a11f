import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Reads the documents and what is known of actions from stdin, and prints what GitHub's own parser says of each. */
const PROGRAM = `
import { FeatureFlags } from '@actions/expressions'
import { validate } from '@actions/languageservice'
import { text } from 'node:stream/consumers'
import { TextDocument } from 'vscode-languageserver-textdocument'

async function main() {
  const { documents, actions } = JSON.parse(await text(process.stdin))
  const fetchActionMetadata = async ({ owner, name }) => actions[owner + '/' + name] ?? { name, description: '' }
  // Steps in the background: GitHub has turned them on, the parser as npm has it has not yet.
  const featureFlags = new FeatureFlags({ allowBackgroundSteps: true })
  const said = []
  for (const [file, content] of Object.entries(documents)) {
    const document = TextDocument.create('file:///' + file, 'yaml', 1, content)
    const diagnostics = await validate(document, { actionsMetadataProvider: { fetchActionMetadata }, featureFlags })
    said.push(...diagnostics.map(({ message, range }) => file + ':' + (range.start.line + 1) + ': ' + message))
  }
  process.stdout.write(JSON.stringify(said))
}
main()
`

/** Text of an action.yml or of workflows, by file name: `action.yml`, or a path below `.github/workflows/`. */
export type Documents = Readonly<Record<string, string>>

/** GitHub's own parser of workflows and actions, as far as it can be run on this machine. */
export interface GitHubValidator {
  /**
   * What is wrong with documents, one line each.
   *
   * @param actions - inputs and outputs of the actions that they use, by `owner/name`; others are not looked at
   */
  validate(documents: Documents, actions: Readonly<Record<string, unknown>>): readonly string[]
  close(): void
}

/** Bundles the parser, which plain Node cannot import. */
export function makeValidator(): GitHubValidator {
  const folder = mkdtempSync(path.join(tmpdir(), 'validator-'))
  const bundle = path.join(folder, 'validate.cjs')
  const esbuild = path.join(ROOT, 'node_modules/.bin/esbuild')
  const options = ['--bundle', '--platform=node', '--format=cjs', '--log-level=error']
  writeFileSync(bundle, execFileSync(esbuild, options, { cwd: ROOT, input: PROGRAM, maxBuffer: 2 ** 26 }))
  return {
    validate: (documents, actions) => {
      const input = JSON.stringify({ documents, actions })
      return JSON.parse(execFileSync(process.execPath, [bundle], { input, encoding: 'utf8' })) as string[]
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}
