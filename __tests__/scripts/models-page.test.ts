import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { exampleInputs, exampleStep } from '../../scripts/models/example.ts'
import { modelsPage } from '../../scripts/models/page.ts'
import { DEFAULT_MODEL, findModel, MODELS, type Model } from '../../src/kie/index.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

function modelOf(id: string): Model {
  const model = findModel(id)
  if (model === undefined) throw new Error(`There is no ${id}`)
  return model
}

interface Step {
  readonly uses: string
  readonly with: Readonly<Record<string, string>>
}

test('the page is fresh', () => {
  const script = path.join(ROOT, 'scripts/models-page.ts')
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
})

describe('the page', () => {
  const page = readFileSync(path.join(ROOT, 'docs/models.md'), 'utf8')
  const sections = page.split(/^## /m).slice(1)

  test('has a section for each model, in order', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(MODELS.map(({ id }) => id))
  })

  test('links each model to its section, by an anchor of its own', () => {
    const links = Array.from(page.matchAll(/^\| \[.*?\]\(#([a-z0-9_-]+)\)/gm), ([, anchor]) => anchor)
    expect(links).toHaveLength(MODELS.length)
    expect(new Set(links).size).toBe(MODELS.length)
    expect(links).toEqual(expect.arrayContaining(['gpt-image15-text-to-image', 'flux-2flex-image-to-image', 'z-image']))
  })

  test.each(MODELS.map((model, index) => ({ model, id: model.id, section: sections[index] ?? '' })))(
    'names every field and value of $id, its price and the dates',
    ({ model, section }) => {
      for (const [name, field] of Object.entries(model.fields)) {
        const row = section.split('\n').find((line) => line.startsWith(`| \`${name}\``))
        for (const value of field.values ?? []) expect(row).toContain(`\`${value}\``)
        if (field.maxLength !== undefined) expect(row).toContain(`${field.maxLength} characters`)
      }
      for (const price of Object.values(model.credits ?? {})) expect(section).toContain(String(price))
      expect(section).toContain(model.creditsAsOf ?? (model.credits ? 'unknown day' : 'Price not known'))
      expect(section).toContain(model.asOf)
    },
  )

  test.each(MODELS.map((model, index) => ({ model, id: model.id, section: sections[index] ?? '' })))(
    'has one example for $id that says what the model requires',
    ({ model, section }) => {
      const blocks = Array.from(section.matchAll(/^```yaml\n(.*?)^```/gms), ([, text = '']) => parse(text) as Step[])
      expect(blocks).toEqual([
        [
          {
            uses: expect.stringMatching(/^org\/kie-image-action@v\d$/),
            with: expect.objectContaining({ model: model.id }),
          },
        ],
      ])
      const inputs = blocks[0]?.[0]?.with ?? {}
      expect(inputs['api-key']).toBe('${{ secrets.KIE_API_KEY }}')
      expect({ ...inputs, 'model-input': inputs['model-input']?.trim() }).toMatchObject(exampleInputs(model))
    },
  )
})

describe('A8: the page says how many pictures a task makes', () => {
  test.each([
    {
      id: 'wan/2-7-image',
      want: 'Pictures of a task: `n`; left out, kie makes 4 with `enable_sequential=false`, 12 with `enable_sequential=true`, so the action asks for 1, unless `enable_sequential` is true.',
    },
    { id: 'ideogram/v3-remix', want: '`num_images`; left out, kie makes an unknown number, so the action asks for 1.' },
    { id: 'ideogram/character', want: 'Pictures of a task: `num_images`, 1 by default.' },
    { id: 'seedream/5-flash-layer-decomposition', want: 'Pictures of a task: 17 at most.' },
    { id: 'grok-imagine/text-to-image', want: 'by enable_pro: false 4, true 5, for the whole task.' },
  ])('$id', ({ id, want }) => {
    expect(modelsPage([modelOf(id)])).toContain(want)
  })

  test('and nothing where it makes one', () => {
    expect(modelsPage([modelOf('z-image')])).not.toContain('Pictures of a task')
  })
})

test('text of the data stays text', () => {
  const model = { ...modelOf('z-image'), notes: ['<b>|x_y*'] }
  expect(modelsPage([model])).toContain(String.raw`- \<b\>\|x\_y\*`)
})

describe('an example', () => {
  test.each([
    {
      name: 'of the default model',
      id: DEFAULT_MODEL,
      want: { model: DEFAULT_MODEL, prompt: expect.any(String), 'aspect-ratio': '3:2', quality: 'medium' },
    },
    {
      name: 'of a model with named shapes',
      id: 'bytedance/seedream',
      want: { model: 'bytedance/seedream', prompt: expect.any(String), 'aspect-ratio': '16:9' },
    },
    {
      name: 'of an upscaler',
      id: 'topaz/image-upscale',
      want: { model: 'topaz/image-upscale', 'reference-images': expect.any(String) },
    },
    {
      name: 'of a model that edits an earlier task',
      id: 'grok-imagine-image-2-0/segment-edit',
      want: {
        model: 'grok-imagine-image-2-0/segment-edit',
        prompt: expect.any(String),
        'model-input': expect.stringMatching(/^task_id: \w+$/),
      },
    },
    {
      name: 'of a model that needs a mask',
      id: 'ideogram/v3-edit',
      want: {
        model: 'ideogram/v3-edit',
        prompt: expect.any(String),
        'reference-images': expect.any(String),
        'model-input': 'mask_url: https://example.com/mask.png',
      },
    },
  ])('$name', ({ id, want }) => {
    expect(exampleInputs(modelOf(id))).toEqual(want)
  })

  test('is not made up for a field of which nothing is known', () => {
    const odd = { type: 'string', required: true, description: 'Odd.' } as const
    const model = { ...modelOf('z-image'), fields: { odd } }
    expect(() => exampleStep(model)).toThrow('z-image requires odd')
  })
})
