import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { checkOpened, writeNewFile, type OwnFile } from '../../../src/core/workspace/new-file.ts'

let directory: string
let file: OwnFile

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'new-file-')))
  file = { workspace: path.join(directory, 'workspace'), path: 'a/b/hero.png' }
  mkdirSync(path.join(file.workspace, 'a/b'), { recursive: true })
})

afterEach(() => rmSync(directory, { recursive: true }))

const inWorkspace = (name: string): string => path.join(file.workspace, name)

/** Moves a directory out of the workspace and leaves a link to it. */
function exchange(name: string): string {
  const outside = path.join(directory, 'outside')
  renameSync(inWorkspace(name), outside)
  symlinkSync(outside, inWorkspace(name))
  return outside
}

test('a new file is written, also where the way to the workspace leads through links', () => {
  const elsewhere = path.join(directory, 'elsewhere')
  symlinkSync(file.workspace, elsewhere)
  writeNewFile({ ...file, workspace: elsewhere }, 'one')
  expect(readFileSync(inWorkspace('a/b/hero.png'), 'utf8')).toBe('one')
})

test('what is there stays, be it a file or a link', () => {
  writeFileSync(inWorkspace('a/b/hero.png'), 'mine')
  expect(() => writeNewFile(file, 'one')).toThrow('EEXIST')
  symlinkSync('nothing', inWorkspace('a/b/logo.png'))
  expect(() => writeNewFile({ ...file, path: 'a/b/logo.png' }, 'one')).toThrow('EEXIST')
  expect(readFileSync(inWorkspace('a/b/hero.png'), 'utf8')).toBe('mine')
})

test.each(['a', 'a/b'])('D9: nothing is written where %s is a link', (name) => {
  const outside = exchange(name)
  expect(() => writeNewFile(file, 'one')).toThrow(`'${name}' is a symbolic link by now`)
  expect(readdirSync(outside, { recursive: true }).filter((each) => String(each).endsWith('.png'))).toEqual([])
})

test('D9: a file that was opened elsewhere is found, also where the directory has come back', () => {
  const outside = path.join(directory, 'outside.png')
  const handle = openSync(outside, 'wx')
  const check = (): void => checkOpened(file, fstatSync(handle, { bigint: true }))
  expect(check).toThrow("'a/b/hero.png' is not the file that was opened")
  writeFileSync(inWorkspace('a/b/hero.png'), '')
  expect(check).toThrow("'a/b/hero.png' is not the file that was opened")
  rmSync(inWorkspace('a/b/hero.png'))
  renameSync(outside, inWorkspace('a/b/hero.png'))
  expect(check).not.toThrow()
  closeSync(handle)
})
