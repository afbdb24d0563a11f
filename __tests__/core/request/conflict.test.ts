import { describe, expect, test } from '@jest/globals'
import { findConflicts, MODELS } from '../../../src/kie/index.ts'
import type { Wish } from '../../../src/core/request/wish.ts'
import { modelOf, resolve, urlReference } from './wishes.ts'

const T2I = 'gpt-image-2-text-to-image'
const I2I = 'gpt-image-2-image-to-image'
const REFERENCES = [urlReference()]

/** What the user says of a request that kie would refuse, or take. */
type Given = Partial<Wish> & { readonly model: string }

describe('C7, B1: what kie refuses together is a problem before anything is spent', () => {
  const flare = 'gpt-image-2-5-flare-text-to-image'
  const styles = { style: 'DESIGN', style_codes: ['0a1b2c3d'] }
  const refused: Given[] = [
    { model: T2I, aspectRatio: '1:1', quality: '4K' },
    { model: T2I, aspectRatio: '1:1', quality: '4k' },
    { model: T2I, modelInput: { aspect_ratio: 'AUTO', resolution: '2k' } },
    { model: T2I, quality: '2K' },
    { model: T2I, quality: '4K', modelInput: { aspect_ratio: 'auto' } },
    ...['5:4', '4:5', '3:1', '1:3', '9:21'].flatMap((aspectRatio) => [
      { model: T2I, aspectRatio, quality: '2K' },
      { model: T2I, aspectRatio, quality: '4K' },
    ]),
    { model: I2I, references: REFERENCES, aspectRatio: '5:4', quality: '2K' },
    { model: I2I, references: REFERENCES, aspectRatio: '4:5', quality: '4K' },
    { model: I2I, references: REFERENCES, quality: '2K' },
    { model: flare, aspectRatio: '27:16', quality: '2K' },
    { model: 'gpt-image-2-5-sunburst-image-to-image', references: REFERENCES, aspectRatio: '16:27', quality: '2K' },
    { model: 'wan/2-7-image', aspectRatio: '1:1' },
    { model: 'wan/2-7-image-pro', quality: '4K', references: REFERENCES },
    { model: 'wan/2-7-image', quality: '4K', modelInput: { enable_sequential: true } },
    { model: 'ideogram/v3-text-to-image', modelInput: styles },
    { model: 'ideogram/character', references: REFERENCES, modelInput: styles },
    { model: 'grok-imagine-image-2-0/segment-map', prompt: undefined },
    {
      model: 'grok-imagine-image-2-0/segment-map',
      prompt: undefined,
      references: REFERENCES,
      modelInput: { task_id: '281e' },
    },
  ]
  test.each(refused)('$model: $aspectRatio $quality $modelInput', (given) => {
    const { problems, request } = resolve(given)
    const [conflict = {}, ...others] = findConflicts(modelOf(given.model), request.input)
    expect(others).toEqual([])
    const lines = problems.filter((line) => line.includes('does not take that'))
    expect(lines).toHaveLength(1)
    for (const field of Object.keys(conflict)) expect(lines[0]).toContain(`'${field}'`)
    expect(lines[0]).toContain(given.model)
  })

  const taken: Given[] = [
    { model: T2I },
    { model: T2I, quality: '1K' },
    { model: T2I, aspectRatio: '1:1', quality: '2K' },
    { model: T2I, aspectRatio: '5:4', quality: '1K' },
    { model: T2I, aspectRatio: '5:4' },
    { model: T2I, aspectRatio: '16:9', quality: '4K' },
    { model: I2I, references: REFERENCES, aspectRatio: '3:1', quality: '2K' },
    { model: flare, quality: '2K' },
    { model: flare, aspectRatio: '27:16', quality: '1K' },
    { model: 'wan/2-7-image', aspectRatio: '1:1', quality: '4K' },
    { model: 'wan/2-7-image', quality: '2K', references: REFERENCES, modelInput: { enable_sequential: true } },
    { model: 'wan/2-7-image', quality: '4K', modelInput: { enable_sequential: false, input_urls: [] } },
    { model: 'ideogram/v3-text-to-image', modelInput: { style: 'DESIGN' } },
    { model: 'grok-imagine-image-2-0/segment-map', prompt: undefined, references: REFERENCES },
    ...MODELS.filter(({ id }) => id === 'ideogram/v3-text-to-image' || id === 'ideogram/v3-remix').map(
      ({ id, referenceField }) => ({
        model: id,
        references: referenceField === undefined ? [] : REFERENCES,
        modelInput: { style_codes: ['0a1b2c3d'] },
      }),
    ),
  ]
  test.each(taken)('but not $model: $aspectRatio $quality $modelInput', (given) => {
    expect(resolve(given).problems).toEqual([])
  })
})

describe('C7: the message says which fields, what is not possible and what is', () => {
  test.each<{ name: string; given: Given; want: string }>([
    {
      name: 'of two values',
      given: { model: T2I, aspectRatio: '1:1', quality: '4K' },
      want:
        `Input 'aspect-ratio' ('aspect_ratio') is "1:1" and input 'quality' ('resolution') is "4K": ${T2I} does not ` +
        "take that. Set input 'aspect-ratio' to 3:2, 2:3, 4:3, 3:4, 16:9, 9:16, 2:1, 1:2 or 21:9; " +
        "or set input 'quality' to 1K or 2K.",
    },
    {
      name: 'of a default',
      given: { model: T2I, modelInput: { resolution: '4K' } },
      want:
        "Input 'aspect-ratio' ('aspect_ratio') is auto by default and field 'resolution' in 'model-input' is \"4K\": " +
        `${T2I} does not take that. Set input 'aspect-ratio' to 3:2, 2:3, 4:3, 3:4, 16:9, 9:16, 2:1, 1:2 or 21:9; ` +
        "or set field 'resolution' in 'model-input' to 1K.",
    },
    {
      name: 'of a field that another needs',
      given: { model: 'wan/2-7-image', aspectRatio: '1:8' },
      want:
        "Input 'aspect-ratio' ('aspect_ratio') is set and input 'quality' ('resolution') is not set: wan/2-7-image " +
        "does not take that. Leave out input 'aspect-ratio'; or set input 'quality' to 1K, 2K or 4K.",
    },
    {
      name: 'of pictures and a value',
      given: { model: 'wan/2-7-image', quality: '4K', references: REFERENCES },
      want:
        "Input 'quality' ('resolution') is \"4K\" and input 'reference-images' ('input_urls') is set: " +
        "wan/2-7-image does not take that. Set input 'quality' to 1K or 2K; or leave out input 'reference-images'.",
    },
    {
      name: 'of a switch',
      given: { model: 'wan/2-7-image', quality: '4K', modelInput: { enable_sequential: true } },
      want:
        "Input 'quality' ('resolution') is \"4K\" and field 'enable_sequential' in 'model-input' is true: " +
        "wan/2-7-image does not take that. Set input 'quality' to 1K or 2K; " +
        "or set field 'enable_sequential' in 'model-input' to false.",
    },
    {
      name: 'of two of which one is needed',
      given: { model: 'grok-imagine-image-2-0/segment-map', prompt: undefined },
      want:
        "Field 'task_id' in 'model-input' is not set and input 'reference-images' ('image_url') is not set: " +
        "grok-imagine-image-2-0/segment-map does not take that. Set field 'task_id' in 'model-input'; " +
        "or set input 'reference-images'.",
    },
  ])('$name', ({ given, want }) => {
    expect(resolve(given).problems).toContain(want)
  })

  test('B1: each field of a conflict is a field of its model', () => {
    const unknown = MODELS.flatMap(({ id, fields, conflicts = [] }) =>
      conflicts.flatMap((conflict) =>
        Object.keys(conflict).flatMap((name) => (Object.hasOwn(fields, name) ? [] : [`${id}: ${name}`])),
      ),
    )
    expect(unknown).toEqual([])
  })

  test('each conflict of the data can be met, and has a way out', () => {
    const each = MODELS.flatMap((model) => (model.conflicts ?? []).map((conflict) => ({ model, conflict })))
    expect(each.length).toBeGreaterThan(20)
    for (const { model, conflict } of each) {
      const met = Object.entries(conflict).flatMap(([name, condition]) => {
        if (condition === 'unset') return []
        return [[name, condition === 'set' ? 'something' : condition[0]] as const]
      })
      const { problems } = resolve({ model: model.id, modelInput: Object.fromEntries(met) })
      const way = /does not take that\. (?:Set|Leave out) [^;]*\w[^;]*(?:; or (?:set|leave out) .*\w.*)?\.$/
      expect({ id: model.id, problems }).toEqual({
        id: model.id,
        problems: expect.arrayContaining([expect.stringMatching(way)]) as unknown,
      })
    }
  })
})
