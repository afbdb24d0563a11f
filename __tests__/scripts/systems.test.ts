import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { CASES } from '../systems.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

test.each(Object.entries(CASES))('the tests of other systems that are listed for %s are there', (file, titles) => {
  // A row of `each` has its name in pieces.
  const text = readFileSync(path.join(ROOT, file), 'utf8').replaceAll('$what', 'one directory')
  expect(titles.filter((title) => !text.includes(title))).toEqual([])
})
