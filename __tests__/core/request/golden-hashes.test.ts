import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findConflicts, findModel, MODELS } from '../../../src/kie/index.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { resolveRequest } from '../../../src/core/request/request.ts'
import type { Reference } from '../../../src/core/request/references.ts'
import type { Wish } from '../../../src/core/request/wish.ts'
import { fileReference, wishFor } from './wishes.ts'

/** One wish, and the hash of its request when it could first be made. */
interface Golden {
  readonly model: string
  readonly setting: string
  readonly wish: Partial<Pick<Wish, 'prompt' | 'aspectRatio' | 'quality' | 'modelInput'>> & {
    /** URLs, and numbers of pictures in the workspace. */
    readonly references?: readonly string[]
  }
  readonly hash: string
}

const file = path.join(import.meta.dirname, 'golden-hashes.json')
const table = JSON.parse(readFileSync(file, 'utf8')) as readonly Golden[]

/** What a mismatch means, where it is seen. */
const MEANING =
  'Lock files hold this hash: with another one, everybody who wishes this pays for the image again at the next upgrade. ' +
  'Leave what is new out of the hash (see asWished); never change the hash of a row that has been released.'

function referenceOf(text: string): Reference {
  return text.startsWith('https:') ? { kind: 'url', url: text } : fileReference(Number(text))
}

function hashOf({ model, wish: { references = [], prompt, ...wish } }: Golden): string | undefined {
  const known = findModel(model)
  const resolved = resolveRequest(wishFor({ ...wish, prompt, model, references: references.map(referenceOf) }), known)
  // What kie refuses has its hash all the same.
  const refused = known === undefined ? [] : findConflicts(known, resolved.request.input)
  expect(resolved.problems).toHaveLength(refused.length)
  return makePlan({ kind: 'prompt', requested: [{ name: 'hero', count: 1, resolved }] }).images[0]?.requestHash
}

describe('A8: an unchanged wish keeps its request hash', () => {
  test.each(table)('$model: $setting', (row) => {
    expect({ hash: hashOf(row), MEANING }).toEqual({ hash: row.hash, MEANING })
  })

  test('of every model, in several settings', () => {
    const rows = Map.groupBy(table, ({ model }) => model)
    const missing = MODELS.filter(({ id }) => (rows.get(id) ?? []).length < 2).map(({ id }) => id)
    // A new model gets its rows before its first release: the wish, and the hash that the test above shows.
    expect(missing).toEqual([])
    expect(table.length).toBeGreaterThan(400)
  })
})
