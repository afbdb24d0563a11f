import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { circlesIn, filesIn, importsOf, type Import } from './imports.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'imports-'))

afterAll(() => rmSync(folder, { recursive: true }))

const FORMS: readonly { readonly text: string; readonly to: string; readonly kind: Import['kind'] }[] = [
  { text: "import { one, type Two } from './one.ts'", to: 'room/one.ts', kind: 'static' },
  { text: "import {\n  one,\n  two,\n} from './lines.ts'", to: 'room/lines.ts', kind: 'static' },
  { text: "import * as all from '../all.ts'", to: 'all.ts', kind: 'static' },
  { text: "import whole from 'ajv-formats'", to: 'ajv-formats', kind: 'static' },
  { text: "import 'node:fs'", to: 'node:fs', kind: 'static' },
  { text: "import data from './data.json' with { type: 'json' }", to: 'room/data.json', kind: 'static' },
  { text: "export { three } from './three.ts'", to: 'room/three.ts', kind: 'static' },
  { text: "export * from '../../outside/four.ts'", to: '../outside/four.ts', kind: 'static' },
  { text: "import type { Five } from './five.ts'", to: 'room/five.ts', kind: 'type' },
  { text: "export type { Six } from './six.ts'", to: 'room/six.ts', kind: 'type' },
  { text: "const seven = await import('./seven.ts')", to: 'room/seven.ts', kind: 'dynamic' },
]

test('every form of import is read, and nothing else', () => {
  const others = [
    'export const text = "comes from \'nowhere\'"',
    '/** Taken from `it`. */',
    'export interface Plain {}',
  ]
  mkdirSync(path.join(folder, 'room'))
  writeFileSync(path.join(folder, 'room/forms.ts'), [...FORMS.map(({ text }) => text), ...others, ''].join('\n'))
  writeFileSync(path.join(folder, 'notes.md'), "import 'nothing'\n")

  expect(filesIn(folder)).toEqual(['room/forms.ts'])
  expect(importsOf(folder)).toEqual(FORMS.map(({ to, kind }) => ({ from: 'room/forms.ts', to, kind })))
})

test.each([
  { name: 'a tree', given: ['a b', 'a c', 'b d', 'c d'], want: [] },
  { name: 'two files', given: ['a b', 'b a', 'b c'], want: ['a b'] },
  { name: 'three files', given: ['a b', 'b c', 'c a'], want: ['a b c'] },
  { name: 'two circles at one file', given: ['a b', 'b a', 'b c', 'c b'], want: ['a b', 'b c'] },
  { name: 'a file that imports itself', given: ['a a'], want: ['a'] },
])('circles of $name', ({ given, want }) => {
  const imports = given.map((line): Import => {
    const [from = '', to = ''] = line.split(' ')
    return { from, to, kind: 'type' }
  })
  expect(circlesIn(imports).map((circle) => circle.join(' '))).toEqual(want)
})
