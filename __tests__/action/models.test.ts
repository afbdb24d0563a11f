import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import { noisePicture, type KieOptions } from '../../sandbox/kie/index.ts'
import type { FunctionStep, StepResult } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { findModel } from '../../src/kie/index.ts'
import { exampleInputs } from '../../scripts/models/example.ts'
import { startStage, type Stage } from './harness.ts'
import { FAIL, resultOf, RunScene, stepOf, tasksOf, told } from './run-scene.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>
type Step = StepResult & { readonly workspace: string }

const PHOTO = noisePicture(5000, 1)
const OTHER = noisePicture(5000, 2)

/** What kie says where it does not take an upload. */
const REFUSED = { kind: 'reply', status: 200, body: { success: false, code: 500, msg: 'upload failed' } } as const

const started = new Started()
let azurite: Azurite
let stage: Stage
let directory: string

beforeAll(async () => {
  azurite = await workerAzurite()
  directory = await realpath(await mkdtemp(path.join(tmpdir(), 'models-test-')))
  const renamed = findModel('z-image')
  stage = started.add(
    await startStage({
      balance: 5000,
      // kie knows them, and the catalogue does not.
      moreModels: renamed === undefined ? [] : [{ ...renamed, id: 'brand-new/painter' }],
      models: ['unlisted/model'],
    }),
  )
})

afterAll(async () => {
  await started.close()
  await rm(directory, { recursive: true })
})

/** Runs a step without inputs of its own in a workspace with two pictures. */
async function make(inputs: Inputs): Promise<Step> {
  const workspace = await mkdtemp(path.join(directory, 'workspace-'))
  writeFileSync(path.join(workspace, 'photo.png'), PHOTO)
  writeFileSync(path.join(workspace, 'same.png'), PHOTO)
  writeFileSync(path.join(workspace, 'other.png'), OTHER)
  return stage.run({ prompt: '', ...inputs }, { workspace })
}

interface Image {
  readonly path: string
  readonly mediaType: string
  readonly taskId: string
  readonly credits: number | null
}

function imagesOf(step: Step): readonly Image[] {
  return (JSON.parse(step.outputs['result'] ?? '{"images":[]}') as { readonly images: readonly Image[] }).images
}

function taskOf(step: Step) {
  const ids = Object.values(JSON.parse(step.outputs['tasks'] ?? '{}') as Record<string, string>)
  return stage.kie.tasks.find(({ taskId }) => taskId === ids[0])
}

const errorOf = (step: Step): string => step.annotations.find(({ level }) => level === 'error')?.message ?? ''
const warningsOf = (step: Step): readonly string[] =>
  step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)

/** One of each kind at least. */
const KINDS: readonly { kind: string; model: string; pictures: number; mediaType: string }[] = [
  {
    kind: 'text to image, JPEG, several results',
    model: 'grok-imagine/text-to-image',
    pictures: 6,
    mediaType: 'image/jpeg',
  },
  { kind: 'image to image', model: 'gpt-image/1.5-image-to-image', pictures: 1, mediaType: 'image/png' },
  { kind: 'text and image to image', model: 'nano-banana-pro', pictures: 1, mediaType: 'image/png' },
  { kind: 'edit', model: 'grok-imagine-image-2-0/image-edit', pictures: 1, mediaType: 'image/jpeg' },
  { kind: 'upscale', model: 'topaz/image-upscale', pictures: 1, mediaType: 'image/png' },
  { kind: 'background removal', model: 'recraft/remove-background', pictures: 1, mediaType: 'image/png' },
  { kind: 'segmentation', model: 'grok-imagine-image-2-0/segment-map', pictures: 1, mediaType: 'image/jpeg' },
  { kind: 'layers', model: 'seedream/5-pro-layer-decomposition', pictures: 4, mediaType: 'image/jpeg' },
]

describe('a model of each kind makes an image', () => {
  test.concurrent.each(KINDS)('$kind: $model', async ({ model: id, pictures, mediaType }) => {
    const model = findModel(id)
    if (model === undefined) throw new Error(`${id} is not in the catalogue`)
    const example = exampleInputs(model)
    const inputs = { ...example, ...('reference-images' in example && { 'reference-images': 'photo.png' }) }
    const step = await make(inputs)
    expect(errorOf(step)).toBe('')
    const images = imagesOf(step)
    expect(images.map((image) => image.mediaType)).toEqual(Array(pictures).fill(mediaType))
    expect(images.map((image) => image.path)).toEqual(
      pictures === 1
        ? [expect.stringMatching(/^kie-images\/image\./)]
        : Array.from({ length: pictures }, (_, index) => expect.stringMatching(`^kie-images/image-${index + 1}\\.`)),
    )
    const task = taskOf(step)
    expect(task?.dropped).toEqual([])
    expect(step.outputs['credits-used']).toBe(String(task?.credits))
  })

  test.concurrent('WebP, where the field says so', async () => {
    const webp = await make({ model: 'qwen2-1/text-to-image', prompt: 'webp', 'model-input': 'output_format: webp' })
    expect(imagesOf(webp).map(({ mediaType }) => mediaType)).toEqual(['image/webp'])
  })
})

describe('reference pictures', () => {
  const EDIT = { model: 'gpt-image/1.5-image-to-image', prompt: 'at night' }

  test.concurrent(
    'files are uploaded before the task is submitted, the same bytes once, under random names',
    async () => {
      const before = stage.kie.uploads.length
      const step = await make({ ...EDIT, prompt: 'upload', 'reference-images': 'photo.png\nsame.png\nother.png' })
      expect(errorOf(step)).toBe('')
      const urls = taskOf(step)?.input['input_urls'] as readonly string[]
      expect(urls[0]).toBe(urls[1])
      expect(new Set(urls).size).toBe(2)
      const sent = stage.kie.uploads.slice(before).map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
      for (const picture of [PHOTO, OTHER]) {
        expect(sent).toContain(createHash('sha256').update(picture).digest('hex'))
      }
      for (const url of urls) expect(url).toMatch(/\/[0-9a-f]{64}-[0-9a-f]{32}\.png$/)
      expect(step.raw).not.toContain(urls[0])
    },
  )

  test.concurrent('a https URL goes as it is', async () => {
    const url = 'https://example.com/photo.png'
    const step = await make({ ...EDIT, prompt: 'url', 'reference-images': url })
    expect(taskOf(step)?.input['input_urls']).toEqual([url])
  })

  test.concurrent(
    'the request is that of the bytes: the same picture under another name is reused, another is not',
    async () => {
      const inputs = { ...EDIT, prompt: 'same bytes', 'reference-images': 'photo.png' }
      const first = await make(inputs)
      const { workspace } = first
      const second = await stage.run({ ...inputs, 'reference-images': 'same.png' }, { workspace })
      expect(second.outputs).toMatchObject({ status: 'success', 'credits-used': '0' })
      const third = await stage.run({ ...inputs, 'reference-images': 'other.png' }, { workspace })
      expect(third.outputs['credits-used']).toBe('4')
    },
  )

  test.concurrent('F116: a text file that is called a picture never leaves the machine', async () => {
    const workspace = await mkdtemp(path.join(directory, 'workspace-'))
    writeFileSync(path.join(workspace, 'secret.png'), 'ghp_secret')
    const before = stage.kie.requests.length
    const step = await stage.run({ ...EDIT, 'reference-images': 'secret.png' }, { workspace })
    expect(errorOf(step)).toContain('secret.png')
    expect(stage.kie.requests.slice(before).filter(({ body }) => body.includes('ghp_secret'))).toEqual([])
  })

  test.concurrent('an upload that kie refuses ends the step before anything is spent', async () => {
    const other = await startStage({})
    try {
      other.kie.script('upload', ...Array.from({ length: 4 }, () => REFUSED))
      const workspace = await mkdtemp(path.join(directory, 'workspace-'))
      writeFileSync(path.join(workspace, 'photo.png'), PHOTO)
      const step = await other.run({ ...EDIT, 'reference-images': 'photo.png' }, { workspace })
      expect(errorOf(step)).toContain('Nothing was spent.')
      expect(other.kie.tasks).toEqual([])
    } finally {
      await other.close()
    }
  })
})

test.concurrent(
  'A8: a model that makes four pictures unless it is told is asked for one, and its wish is known again',
  async () => {
    const workspace = await mkdtemp(path.join(directory, 'workspace-'))
    const inputs = { model: 'wan/2-7-image', prompt: 'four of them', 'max-credits': '4.8' }
    const step = await stage.run(inputs, { workspace })
    expect(step.outputs).toMatchObject({ status: 'success', 'credits-used': '4.8' })
    expect(imagesOf(step)).toHaveLength(1)
    expect(taskOf(step)?.input).toEqual({ prompt: 'four of them', n: 1 })
    const again = await stage.run(inputs, { workspace })
    expect(again.outputs).toMatchObject({ status: 'success', 'credits-used': '0' })
    expect(stage.kie.tasks.filter(({ input }) => input['prompt'] === 'four of them')).toHaveLength(1)
  },
)

describe('what the catalogue does not know', () => {
  test.concurrent(
    "a field is an error with the name that was probably meant, unless kie's own catalogue has it",
    async () => {
      const wrong = await make({ prompt: 'field', 'model-input': 'qualty: high' })
      expect(errorOf(wrong)).toMatch(/'qualty'.*Did you mean 'quality'\?/)
      expect(stage.kie.tasks.filter(({ input }) => input['prompt'] === 'field')).toEqual([])
    },
  )

  test.concurrent("a model is looked up in kie's catalogue, and its request checked by what that says", async () => {
    const good = await make({ model: 'brand-new/painter', prompt: 'new', 'aspect-ratio': '16:9' })
    expect(errorOf(good)).toBe('')
    expect(taskOf(good)?.input).toMatchObject({ prompt: 'new', aspect_ratio: '16:9' })
    const wrong = await make({ model: 'brand-new/painter', prompt: 'new', 'model-input': 'aspect_ration: 16:9' })
    expect(errorOf(wrong)).toContain("'aspect_ration'")
  })

  test.concurrent('a model that kie has no schema for is sent, with a warning', async () => {
    const step = await make({ model: 'unlisted/model', prompt: 'unlisted', 'model-input': 'strength: 3' })
    expect(errorOf(step)).toBe('')
    expect(warningsOf(step).join()).toContain('unlisted/model')
    expect(taskOf(step)?.input).toMatchObject({ prompt: 'unlisted', strength: 3 })
  })

  test.concurrent(
    'C5, C6: of several models the one that kie refuses is named, and its catalogue is asked at its pace',
    async () => {
      const other = started.add(await startStage({ models: ['unlisted/model'] }))
      const workspace = await mkdtemp(path.join(directory, 'workspace-'))
      const manifest = `
images:
  - { name: known, prompt: a fox, model: z-image, aspect_ratio: '1:1' }
  - { name: unlisted, prompt: a fox, model: unlisted/model }
  - { name: first, prompt: a fox, model: no/such-painter }
  - { name: second, prompt: a wolf, model: no/such-painter }
`
      writeFileSync(path.join(workspace, 'images.yml'), manifest)
      const step = await other.run({ prompt: '', manifest: 'images.yml' }, { workspace })
      expect(other.kie.tasks.map(({ model }) => model)).toEqual(['z-image', 'unlisted/model'])
      const why = 'kie does not know the model. .* The model was "no/such-painter".'
      expect(step.lines).toContainEqual(expect.stringMatching(`first: failed. ${why}`))
      expect(step.lines).toContainEqual(expect.stringMatching(`second: failed. .*${why}`))
      expect(other.kie.catalogueBreaches).toBe(0)
    },
  )

  test.concurrent('C7: what a model does not take together is an error before it is paid for', async () => {
    const step = await make({ model: 'gpt-image-2-text-to-image', prompt: 'together', quality: '4K' })
    expect(errorOf(step)).toContain("'aspect_ratio') is auto by default and input 'quality' ('resolution') is \"4K\"")
    expect(stage.kie.tasks.filter(({ input }) => input['prompt'] === 'together')).toEqual([])
  })

  test.concurrent('A17: a model that makes videos is an error before it is paid for', async () => {
    const taskTypes = { 'maker/clip': ['text-to-video'], 'maker/both': ['text-to-video', 'text-to-image'] }
    const other = started.add(await startStage({ models: Object.keys(taskTypes), taskTypes }))
    const clip = await other.run({ model: 'maker/clip', prompt: 'a clip' })
    expect(errorOf(clip)).toContain('Input \'model\' is "maker/clip", which makes videos')
    expect(other.kie.tasks).toEqual([])
    // One that makes images too is none of that.
    const both = await other.run({ model: 'maker/both', prompt: 'both' })
    expect(errorOf(both)).toBe('')
    expect(imagesOf(both)).toHaveLength(1)
  })

  test.concurrent('an id that is nearly a known one is an error that names it', async () => {
    const step = await make({ model: 'gpt-image/1.5-text-to-imag', prompt: 'near' })
    expect(errorOf(step)).toContain("'gpt-image/1.5-text-to-image'")
    expect(stage.kie.tasks.filter(({ input }) => input['prompt'] === 'near')).toEqual([])
  })
})

describe('pictures without a prompt, and pictures of a manifest', () => {
  test.concurrent('a picture is enough for a model that takes no prompt', async () => {
    const step = await make({ model: 'recraft/remove-background', 'reference-images': 'other.png' })
    expect(errorOf(step)).toBe('')
    expect(imagesOf(step)).toHaveLength(1)
    expect(taskOf(step)?.input).toEqual({ image: expect.stringMatching(/\/[0-9a-f]{64}-[0-9a-f]{32}\.png$/) })
  })

  test.concurrent('what defaults name is uploaded once, for the images that say nothing else', async () => {
    const workspace = await mkdtemp(path.join(directory, 'workspace-'))
    const [photo, other] = [noisePicture(4000, 3), noisePicture(4000, 4)]
    writeFileSync(path.join(workspace, 'photo.png'), photo)
    writeFileSync(path.join(workspace, 'other.png'), other)
    const manifest = `
defaults: { model: gpt-image/1.5-image-to-image, reference_images: [photo.png] }
images:
  - { name: one, prompt: defaults one }
  - { name: two, prompt: defaults two }
  - { name: own, prompt: defaults own, reference_images: [other.png, 'https://example.com/x.png'] }
  - { name: none, prompt: defaults none, reference_images: [], model: gpt-image/1.5-text-to-image }
`
    writeFileSync(path.join(workspace, 'images.yml'), manifest)
    const step = await stage.run({ prompt: '', manifest: 'images.yml' }, { workspace })
    expect(errorOf(step)).toBe('')
    const uploaded = (bytes: Uint8Array): readonly string[] =>
      stage.kie.uploads.filter((upload) => upload.bytes.equals(bytes)).map(({ downloadUrl }) => downloadUrl)
    expect([uploaded(photo).length, uploaded(other).length]).toEqual([1, 1])
    const urls = (name: string): unknown =>
      stage.kie.tasks.find(({ input }) => input['prompt'] === `defaults ${name}`)?.input['input_urls']
    expect(['one', 'two', 'own', 'none'].map(urls)).toEqual([
      uploaded(photo),
      uploaded(photo),
      [...uploaded(other), 'https://example.com/x.png'],
      undefined,
    ])
  })
})

describe("F124: kie's own price counts where it is higher", () => {
  const PROSE = { code: 200, msg: 'success', data: { pricingDesc: 'It costs 10 credits per image.' } }

  /** A kie that asks 10 credits for what was 4. */
  async function dear(
    inputs: Inputs,
    options: KieOptions,
  ): Promise<{ readonly step: StepResult; readonly spent: number }> {
    const other = await startStage({ ...options })
    try {
      other.kie.script('catalogue', { kind: 'reply', status: 200, body: PROSE })
      return { step: await other.run(inputs), spent: other.kie.tasks.length }
    } finally {
      await other.close()
    }
  }

  test.concurrent("a run that is within 'max-credits' at the known price alone submits nothing", async () => {
    const { step, spent } = await dear({ 'max-credits': '8', count: '2' }, {})
    expect(step.outputs).toMatchObject({ status: 'over-budget', 'credits-used': '0' })
    expect(step.lines.join('\n')).toContain("kie's list names 10 credits for gpt-image/1.5-text-to-image")
    expect(spent).toBe(0)
  })

  test.concurrent('a balance that is enough at the known price alone ends the run', async () => {
    const { step, spent } = await dear({ count: '2' }, { balance: 15 })
    expect(step.annotations.find(({ level }) => level === 'error')?.message).toContain(
      'has 15 credits left, and this run costs 20 credits',
    )
    expect(spent).toBe(0)
  })
})

describe('F37: a re-run whose pictures and result kie no longer has', () => {
  const PLACE: FunctionStep = {
    id: 'place',
    run: ({ evaluate }) => writeFileSync(path.join(evaluate('${{ github.workspace }}'), 'photo.png'), PHOTO),
  }
  const ART = {
    id: 'art',
    with: { model: 'gpt-image/1.5-image-to-image', 'reference-images': 'photo.png' },
  }

  /** Makes an image, loses it, and makes a re-run. */
  async function rerun(
    lose: (run: RunScene) => void,
    check: (run: RunScene, again: StepResult) => void,
  ): Promise<void> {
    const run = await RunScene.start({ azurite })
    try {
      const first = stepOf(await run.job({ steps: [PLACE, ART, FAIL] }))
      expect(resultOf(first).images).toHaveLength(1)
      run.kie.expireResults({ status: 404, freshLinks: false })
      lose(run)
      check(run, stepOf(await run.job({ steps: [PLACE, ART], attempt: 2 })))
    } finally {
      await run.close()
    }
  }

  test.concurrent('is made anew with its pictures uploaded again', () =>
    rerun(
      () => undefined,
      ({ kie }, again) => {
        expect(again.outputs).toMatchObject({ status: 'success', 'credits-used': '4' })
        expect(resultOf(again).images).toMatchObject([{ taskId: kie.tasks[1]?.taskId, origin: 'generated' }])
        expect(told(again, 'warning')).toEqual([expect.stringContaining('the image is made anew, and paid anew')])
        expect(kie.uploads).toHaveLength(2)
        expect(kie.tasks.map(({ input }) => input['input_urls'])).toEqual(
          kie.uploads.map(({ downloadUrl }) => [downloadUrl]),
        )
      },
    ),
  )

  test.concurrent('stays lost, with its link, where they cannot be uploaded', () =>
    rerun(
      ({ kie }) => kie.script('upload', ...Array.from({ length: 4 }, () => REFUSED)),
      ({ kie }, again) => {
        const [task] = kie.tasks
        expect(kie.tasks).toHaveLength(1)
        expect(told(again, 'warning')).toEqual([
          expect.stringMatching(/^Not made anew: image\. The picture 'photo\.png' could not be uploaded: /),
        ])
        expect(again).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
        expect(tasksOf(again)).toEqual({ image: task?.taskId })
        expect(resultOf(again).failures).toMatchObject([{ taskId: task?.taskId, reason: 'expired', charged: 'yes' }])
        expect(JSON.parse(again.outputs['source-urls'] ?? '[]')).toEqual([expect.stringMatching(/^http/)])
      },
    ),
  )
})

test('a plan says what each field is, where it comes from and what it costs, and uploads nothing', async () => {
  const uploads = stage.kie.uploads.length
  const step = await make({
    model: 'gpt-image/1.5-image-to-image',
    prompt: 'dry',
    quality: 'high',
    'reference-images': 'photo.png',
    mode: 'plan',
  })
  const log = step.lines.join('\n')
  expect(log).toContain("quality: high (input 'quality')")
  expect(log).toContain("aspect_ratio: 3:2 (the model's default)")
  expect(log).toContain('for 22 credits')
  expect(stage.kie.uploads.length).toBe(uploads)
  expect(readFileSync(path.join(step.workspace, 'photo.png'))).toEqual(Buffer.from(PHOTO))
})
