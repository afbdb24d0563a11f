import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readManifestPromptFile, readPromptFile } from '../../../src/core/inputs/prompt-file.ts'
import { InputError } from '../../../src/core/text/errors.ts'

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'prompt-file-')))
})

afterAll(() => rmSync(workspace, { recursive: true }))

/** What comes of a file with those bytes. */
function read(bytes: string | Buffer, reader = readPromptFile): string | readonly string[] {
  writeFileSync(path.join(workspace, 'a.md'), bytes)
  try {
    return reader(workspace, 'a.md')
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

describe('B2: an expression in a prompt file is an error with its line', () => {
  const hint = '${{ }} is filled in by the runner, and in workflow files alone; write {{ name }} here'

  test.each(['A fox\r\n\r\nof ${{ github.ref_name }}\r\n', 'A fox\n\nthat reads ${{\n'])('%j', (text) => {
    expect(read(text)).toEqual([expect.stringContaining(`Input 'prompt-file' is "a.md", line 3: ${hint}`)])
    expect(read(text, readManifestPromptFile)).toEqual([
      expect.stringContaining(`'prompt_file' is "a.md", line 3: ${hint}`),
    ])
  })

  test('a variable and a price are none', () => {
    expect(read('A fox of {{ version }} for $5 {')).toBe('A fox of {{ version }} for $5 {')
  })
})

describe('B3: the encoding of a file', () => {
  const utf16 = Buffer.from('A fox\n', 'utf16le')
  const rows: { name: string; bytes: Buffer }[] = [
    { name: 'little end first', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]) },
    { name: 'big end first', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16() },
    { name: 'little end first, without its mark', bytes: utf16 },
    { name: 'big end first, without its mark', bytes: Buffer.from(utf16).swap16() },
  ]
  test.each(rows)('UTF-16 is told, and how to save it: $name', ({ bytes }) => {
    expect(read(bytes)).toEqual([
      `Input 'prompt-file' is "a.md"; it is UTF-16 text. Save it as UTF-8: in an editor, as its encoding; in PowerShell, with '-Encoding utf8'.`,
    ])
  })

  test('another one is told', () => {
    expect(read(Buffer.from('Café', 'latin1'))).toEqual([
      'Input \'prompt-file\' is "a.md"; it is not UTF-8 text. Save it as UTF-8.',
    ])
  })

  test('the byte order mark of UTF-8 is skipped', () => {
    expect(read('\ufeffA fox')).toBe('A fox')
    expect(read('\ufeffA fox', readManifestPromptFile)).toBe('A fox')
  })

  test('short and odd texts are UTF-8', () => {
    for (const text of ['', 'a', 'ab', '\0', 'a\0', 'a\0b', 'é']) expect(read(text)).toBe(text)
  })
})
