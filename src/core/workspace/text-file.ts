import { readFileSync } from 'node:fs'
import { InputError } from '../text/errors.ts'
import { findWorkspaceFile } from './file.ts'
import { shownPath } from './inside.ts'

/** What an annotation is called that tells of a wrong one. */
const ENCODING = 'encoding'

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
  const bytes = readFileSync(found.file)
  const shown = shownPath(workspace, file)
  const at = shown === undefined ? undefined : { file: shown }
  if (isUtf16(bytes)) {
    const text = `${where}; it is UTF-16 text. Save it as UTF-8: in an editor, as its encoding; in PowerShell, with '-Encoding utf8'.`
    throw new InputError([{ text, at, title: ENCODING }])
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InputError([{ text: `${where}; it is not UTF-8 text. Save it as UTF-8.`, at, title: ENCODING }], {
      cause,
    })
  }
}

/** By its byte order mark, or by the empty half of its first two characters. */
function isUtf16([first, second, third, fourth]: Buffer): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0)
}
