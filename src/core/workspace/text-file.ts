import { readFileSync } from 'node:fs'
import { InputError } from '../text/errors.ts'
import { findWorkspaceFile } from './file.ts'

/**
 * Reads a file that the user named as text: see {@link findWorkspaceFile}.
 *
 * @param workspace - absolute path
 * @param options.file - as the user wrote it: relative to the workspace, or absolute
 * @param options.where - where the user wrote it, to begin an error with: `Input 'manifest' is "images.yml"`
 * @throws InputError, also for a file that is not UTF-8
 */
export function readWorkspaceText(
  workspace: string,
  { file, where, maxBytes }: { readonly file: string; readonly where: string; readonly maxBytes: number },
): string {
  const found = findWorkspaceFile(workspace, { file, maxBytes })
  if ('problem' in found) throw new InputError([`${where}; ${found.problem}`])
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(found.file))
  } catch (cause) {
    throw new InputError([`${where}; it is not UTF-8 text.`], { cause })
  }
}
