import { InputError } from '../text/errors.ts'
import { EXPRESSION_IN_FILE, findExpression } from '../request/template.ts'
import { shownPath } from '../workspace/inside.ts'
import { readWorkspaceText } from '../workspace/text-file.ts'
import { EXPRESSION_TITLE, problemAt } from './yaml/problem.ts'

/** Largest prompt file that is read; kie's longest prompt limit is 20,000 characters. */
const MAX_BYTES = 1_000_000

/**
 * Reads the file that the input `prompt-file` names: see {@link readWorkspaceText}.
 *
 * @param workspace - absolute path
 * @throws InputError
 */
export function readPromptFile(workspace: string, file: string): string {
  return readLines(workspace, { file, where: `Input 'prompt-file' is ${JSON.stringify(file)}` })
}

/**
 * Reads the file that an image of a manifest names as its `prompt_file`: see {@link readWorkspaceText}.
 *
 * @param workspace - absolute path
 * @throws InputError; the caller adds the line of the manifest
 */
export function readManifestPromptFile(workspace: string, file: string): string {
  return readLines(workspace, { file, where: `'prompt_file' is ${JSON.stringify(file)}` })
}

/**
 * git may give a file other line ends on Windows; the prompt stays the same one, which is made and paid for once.
 *
 * @throws InputError, also for an expression of a workflow, which nobody fills in here
 */
function readLines(workspace: string, named: { readonly file: string; readonly where: string }): string {
  const text = readWorkspaceText(workspace, { ...named, maxBytes: MAX_BYTES }).replaceAll(/\r\n?/g, '\n')
  const at = findExpression(text)
  if (at === undefined) return text
  const found = { line: text.slice(0, at).split('\n').length, problem: EXPRESSION_IN_FILE, title: EXPRESSION_TITLE }
  throw new InputError([problemAt({ where: named.where, file: shownPath(workspace, named.file) }, found)])
}
