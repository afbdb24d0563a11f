import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { noisePicture } from '../../sandbox/kie/index.ts'
import { exampleInputs } from '../../scripts/models/example.ts'
import { MODELS, type Model } from '../../src/kie/index.ts'
import { startStage } from './harness.ts'

/** The example of a model as an image of a manifest. */
function manifestImage(model: Model, index: number): object {
  const inputs = exampleInputs(model)
  return {
    name: `model-${index}`,
    model: inputs['model'],
    prompt: inputs['prompt'],
    aspect_ratio: inputs['aspect-ratio'],
    quality: inputs['quality'],
    reference_images: inputs['reference-images']?.split('\n'),
    input: parse(inputs['model-input'] ?? '{}') as object,
  }
}

test('every model of the catalogue makes an image from the example that docs/models.md gives', async () => {
  const workspace = await realpath(await mkdtemp(path.join(tmpdir(), 'every-model-')))
  const stage = await startStage({
    balance: 5000,
    draw: ({ index }) => ({
      waitingMs: 0,
      generatingMs: 1000,
      bytes: (picture) => noisePicture(2000, 100 * index + picture),
    }),
  })
  try {
    mkdirSync(path.join(workspace, 'photos'))
    writeFileSync(path.join(workspace, 'photos/lighthouse.jpg'), noisePicture(3000, 1))
    writeFileSync(path.join(workspace, 'images.json'), JSON.stringify({ images: MODELS.map(manifestImage) }))
    const step = await stage.run({ prompt: '', manifest: 'images.json' }, { workspace })
    expect(step.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(stage.kie.tasks.map(({ model }) => model).toSorted()).toEqual(MODELS.map(({ id }) => id).toSorted())
    expect(stage.kie.tasks.filter(({ dropped }) => dropped.length > 0)).toEqual([])
    const { images } = JSON.parse(step.outputs['result'] ?? '{}') as { readonly images: readonly { name: string }[] }
    const made = new Set(images.map(({ name }) => name.replace(/^(model-\d+)-\d+$/, '$1')))
    expect(made.size).toBe(MODELS.length)
  } finally {
    await stage.close()
    await rm(workspace, { recursive: true, force: true })
  }
})
