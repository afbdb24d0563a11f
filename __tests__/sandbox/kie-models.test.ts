import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { GPT_IMAGE_15 } from '../../sandbox/kie/models/gpt-image-15.ts'
import {
  DEFAULT_MODEL,
  drawPicture,
  noisePicture,
  startKie,
  type KieSandbox,
  type LoggedRequest,
  type SandboxTask,
} from '../../sandbox/kie/index.ts'
import { inputSchemaOf } from '../../sandbox/kie/models/schema.ts'
import { clock } from '../clock.ts'
import { creditsFor, findModel, MODELS, type Model, type ModelField } from '../../src/kie/index.ts'
import { call, create, download, finished } from './kie-caller.ts'

let kie: KieSandbox
/** A link to a picture that kie has. */
let link: string

beforeEach(async () => {
  kie = await startKie({ clock, pictures: 'small', models: ['some/nameless'] })
  link = await upload('x.png', noisePicture(2000))
})

afterEach(() => kie.close())

async function upload(fileName: string, bytes: Uint8Array, type = 'image/png'): Promise<string> {
  const body = new FormData()
  body.append('uploadPath', 'a')
  body.append('file', new File([new Uint8Array(bytes)], fileName, { type }))
  const headers = { authorization: `Bearer ${kie.apiKey}` }
  const response = await fetch(`${kie.url}/api/file-stream-upload`, { method: 'POST', headers, body })
  return ((await response.json()) as { data: { downloadUrl: string } }).data.downloadUrl
}

/** The least that the model takes. */
function leastInput(model: Model): Record<string, unknown> {
  const required = Object.entries(model.fields).filter(
    ([name, field]) => field.required || name === model.referenceField,
  )
  return Object.fromEntries(required.map(([name, field]) => [name, valueOf(name, field)]))
}

function valueOf(name: string, { type, values, default: standard }: ModelField): unknown {
  if (standard !== undefined) return standard
  if (values !== undefined) return values[0]
  if (/url|image/i.test(name)) return type === 'array' ? [link] : link
  return { string: 'a red fox', number: 1, integer: 1, boolean: true, array: [], object: {} }[type]
}

const models = MODELS.map((model) => ({ id: model.id, model }))

/** The field of a model that is the easiest to spoil in this way. */
function fieldWith(model: Model, test: (field: ModelField) => boolean): [string, ModelField] | undefined {
  return Object.entries(model.fields).find(([, field]) => test(field))
}

async function refusalOf(model: Model, change: Readonly<Record<string, unknown>>): Promise<[number, string]> {
  const { code, msg } = await create(kie, { model: model.id, input: { ...leastInput(model), ...change } })
  return [code, msg]
}

describe.each(models)('$id', ({ model }) => {
  test('is made with the least it takes, at the known price', async () => {
    const input = leastInput(model)
    expect(await create(kie, { model: model.id, input })).toMatchObject({ code: 200, msg: 'success' })
    expect(kie.tasks).toMatchObject([{ model: model.id, input, dropped: [] }])
    // Of layers those are paid for that come of the picture, here four of the 17 that may.
    const credits = model.kind === 'layer-decomposition' && model.credits ? 4 * 3.24 : creditsFor(model, input)
    expect(kie.tasks[0]?.credits).toBe(credits ?? 4)
  })

  test('is refused, free of charge, for whatever is wrong', async () => {
    const required = fieldWith(model, (field) => field.required)
    const limited = fieldWith(model, ({ values }) => values !== undefined)
    const long = fieldWith(model, ({ maxLength, values }) => maxLength !== undefined && values === undefined)
    const many = fieldWith(model, ({ maxItems, itemType }) => maxItems !== undefined && itemType === 'string')
    const high = fieldWith(model, ({ max }) => max !== undefined)
    if (required !== undefined) {
      expect(await refusalOf(model, { [required[0]]: undefined })).toEqual([500, `${required[0]} is required`])
    }
    if (limited !== undefined) {
      const [name, { type }] = limited
      const text = `This ${name} is not within the range of allowed options`
      expect(await refusalOf(model, { [name]: type === 'string' ? 'surely not' : -17 })).toEqual([500, text])
    }
    if (long !== undefined) {
      const [name, { maxLength = 0 }] = long
      const text = 'The text length cannot exceed the maximum limit'
      expect(await refusalOf(model, { [name]: 'x'.repeat(maxLength + 1) })).toEqual([500, text])
    }
    if (many !== undefined) {
      const [name, { maxItems = 0 }] = many
      expect(await refusalOf(model, { [name]: Array<string>(maxItems + 1).fill(link) })).toEqual([
        422,
        `${name} must NOT have more than ${maxItems} items`,
      ])
    }
    if (high !== undefined) {
      const [name, { max = 0 }] = high
      expect(await refusalOf(model, { [name]: max + 1 })).toEqual([422, `${name} must be <= ${max}`])
    }
    const [name = ''] = Object.keys(model.fields)
    expect((await refusalOf(model, { [name]: { an: 'object' } }))[0]).toBe(422)
    expect(kie.tasks).toEqual([])
    expect(kie.balance).toBe(1000)
  })
})

test('the documentation of the default model and the data on it say the same', () => {
  const { input } =
    GPT_IMAGE_15.paths['/api/v1/jobs/createTask'].post.requestBody.content['application/json'].schema.properties
  const [field, model] = [input.properties, findModel(DEFAULT_MODEL)]
  const schema: unknown = model === undefined ? undefined : inputSchemaOf(model)
  const told = (says: object): unknown =>
    expect.objectContaining({ ...says, description: expect.any(String) as unknown })
  expect(schema).toEqual({
    type: 'object',
    required: expect.arrayContaining([...input.required]) as unknown,
    properties: {
      prompt: told({ type: field.prompt.type }),
      aspect_ratio: told({ type: 'string', enum: field.aspect_ratio.enum, default: field.aspect_ratio.default }),
      quality: told({ type: 'string', enum: field.quality.enum, default: field.quality.default }),
    },
  })
})

describe('A8: how many pictures a task makes where nobody says it', () => {
  test.each([
    { id: 'wan/2-7-image', input: {}, want: 4, credits: 19.2 },
    { id: 'wan/2-7-image-pro', input: { enable_sequential: true }, want: 12, credits: 144 },
    { id: 'wan/2-7-image', input: { enable_sequential: true, n: 3 }, want: 3, credits: 14.4 },
    { id: 'grok-imagine/text-to-image', input: { enable_pro: false }, want: 6, credits: 4 },
    { id: 'grok-imagine/text-to-image', input: { enable_pro: true }, want: 4, credits: 5 },
    { id: 'ideogram/v3-remix', input: {}, want: 4, credits: 40 },
    { id: 'ideogram/character', input: {}, want: 1, credits: 18 },
    { id: 'bytedance/seedream-v4-text-to-image', input: {}, want: 1, credits: 5 },
  ])('$id $input', async ({ id, input, want, credits }) => {
    const model = findModel(id)
    const least = model === undefined ? {} : leastInput(model)
    expect((await create(kie, { model: id, input: { ...least, ...input } })).code).toBe(200)
    expect(kie.tasks[0]?.plan).toMatchObject({ pictures: want, credits })
  })
})

describe('what kie does without a word', () => {
  test('F37: a field that the model does not have is dropped, paid for and remembered', async () => {
    const input = { prompt: 'a fox', aspect_ratio: '1:1', seeed: 7, n: 2 }
    expect((await create(kie, { model: 'z-image', input })).code).toBe(200)
    expect(kie.tasks).toMatchObject([{ dropped: ['seeed', 'n'], input, credits: 0.8 }])
  })

  test('what objects inherit is no field of the model', async () => {
    const body = '{"model":"z-image","input":{"prompt":"x","aspect_ratio":"1:1","constructor":1,"__proto__":2}}'
    expect((await create(kie, body)).code).toBe(200)
    expect(kie.tasks[0]?.dropped).toEqual(['constructor', '__proto__'])
  })

  test('a model of which nothing is known takes anything', async () => {
    expect((await create(kie, { model: 'some/nameless', input: { anything: 1 } })).code).toBe(200)
    expect((await create(kie, { model: 'some/other', input: {} })).code).toBe(422)
    expect(kie.tasks).toMatchObject([{ dropped: [] }])
  })
})

describe('pairs of values', () => {
  test.each([
    { model: 'gpt-image-2-text-to-image', given: { resolution: '2K' }, want: 500 },
    { model: 'gpt-image-2-text-to-image', given: { resolution: '1K' }, want: 200 },
    { model: 'gpt-image-2-text-to-image', given: { resolution: '4K', aspect_ratio: '1:1' }, want: 500 },
    { model: 'gpt-image-2-text-to-image', given: { resolution: '4K', aspect_ratio: '16:9' }, want: 200 },
    { model: 'gpt-image-2-text-to-image', given: { resolution: '2K', aspect_ratio: '5:4' }, want: 500 },
    { model: 'gpt-image-2-text-to-image', given: { resolution: '2K', aspect_ratio: '3:1' }, want: 500 },
    { model: 'gpt-image-2-5-flare-text-to-image', given: { resolution: '2K', aspect_ratio: '27:16' }, want: 500 },
    { model: 'wan/2-7-image', given: { aspect_ratio: '1:1' }, want: 500 },
    { model: 'wan/2-7-image', given: { aspect_ratio: '1:1', resolution: '4K' }, want: 200 },
    { model: 'wan/2-7-image', given: { resolution: '4K', enable_sequential: true }, want: 500 },
    { model: 'ideogram/v3-text-to-image', given: { style: 'AUTO', style_codes: ['0a1b2c3d'] }, want: 422 },
  ])('$model with $given ends in code $want', async ({ model, given, want }) => {
    expect(await create(kie, { model, input: { prompt: 'a fox', ...given } })).toMatchObject({ code: want })
  })
})

describe('pictures to work on', () => {
  const withImage = (image: unknown): Promise<unknown> =>
    create(kie, { model: 'recraft/crisp-upscale', input: { image } })

  test.each([
    {
      name: 'a link to nothing of kie’s',
      given: () => `${kie.fileUrl}/nothing.png`,
      want: 'Failed to get the file information',
    },
    { name: 'a text', given: () => 'x.png', want: 'Failed to get the file information' },
    { name: 'a link of data', given: () => 'data:image/png;base64,AAAA', want: 'Failed to get the file information' },
    { name: 'a page', given: () => 'https://example.com/x.html', want: 'The URL does not point to an image' },
    { name: 'an SVG', given: () => 'https://example.com/x.svg?a=b.png', want: 'The URL does not point to an image' },
    {
      name: 'a text file called a picture',
      given: () => upload('y.png', Buffer.from('no picture')),
      want: 'The URL does not point to an image',
    },
    { name: 'a GIF', given: () => gif(), want: 'File type not supported' },
    {
      name: 'a picture whose part had another type than its name',
      given: () => upload('z.jpg', noisePicture(2000), 'image/png'),
      want: 'File type not supported',
    },
  ])('F116: are refused where there is $name', async ({ given, want }) => {
    expect(await withImage(await given())).toMatchObject({ code: 500, msg: want })
    expect(kie.tasks).toEqual([])
  })

  async function gif(): Promise<string> {
    const bytes = await drawPicture({ prompt: 'x', aspectRatio: '1:1', captions: [], type: 'gif', scale: 0.05 })
    return upload('x.gif', bytes, 'image/gif')
  }

  test('F116: are refused above their size', async () => {
    const large = await upload('large.png', noisePicture(11_000_000))
    expect(await withImage(large)).toMatchObject({ code: 422 })
    const input = { prompt: 'a fox', image_input: [large] }
    expect(await create(kie, { model: 'nano-banana-2', input })).toMatchObject({ code: 200 })
  })

  test.each(['https://example.com/x.jpg', 'https://example.com/x', 'http://example.com/pictures/12?size=full'])(
    'are taken from elsewhere unseen: %s',
    async (url) => {
      expect(await withImage(url)).toMatchObject({ code: 200 })
    },
  )

  test('are gone with the files of kie', async () => {
    kie.expireResults({ status: 404, freshLinks: false })
    expect(await withImage(link)).toMatchObject({ code: 500, msg: 'Failed to get the file information' })
  })
})

describe('what usually comes of a task', () => {
  test.each([
    { model: 'grok-imagine/text-to-image', given: {}, want: { pictures: 6, pictureType: 'jpeg' } },
    { model: 'grok-imagine/text-to-image', given: { enable_pro: true }, want: { pictures: 4, credits: 5 } },
    { model: 'seedream/5-pro-layer-decomposition', given: {}, want: { pictures: 4, pictureType: 'jpeg' } },
    { model: 'seedream/5-pro-layer-decomposition', given: { output_format: 'png' }, want: { pictureType: 'png' } },
    { model: 'ideogram/character', given: { num_images: '3' }, want: { pictures: 3, credits: 54 } },
    { model: 'bytedance/seedream-v4-text-to-image', given: { max_images: 2 }, want: { pictures: 2, credits: 10 } },
    { model: 'qwen2-1/text-to-image', given: { output_format: 'webp' }, want: { pictureType: 'webp' } },
    { model: 'nano-banana-2', given: {}, want: { pictureType: 'jpeg' } },
    { model: 'gpt-image-2-6-economy-text-to-image', given: { output_format: 'gif' }, want: { pictureType: 'gif' } },
    { model: 'topaz/image-upscale', given: { upscale_factor: '4' }, want: { pictureScale: 4, credits: 40 } },
    { model: 'recraft/remove-background', given: {}, want: { pictures: 1, pictureType: 'png', credits: 1 } },
  ])('of $model with $given: $want', async ({ model: id, given, want }) => {
    const model = findModel(id)
    expect(model).toBeDefined()
    const input = { ...(model === undefined ? {} : leastInput(model)), ...given }
    expect(await create(kie, { model: id, input })).toMatchObject({ code: 200 })
    expect(kie.tasks[0]?.plan).toMatchObject(want)
  })

  test('six JPEGs of the shape that was asked for', async () => {
    const task = await madeOf('grok-imagine/text-to-image', { aspect_ratio: '16:9' })
    expect(task.urls).toHaveLength(6)
    const response = await download(task.urls[5] ?? '')
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(task.urls[5]).toMatch(/\/6\.jpg$/)
  })

  test.each([
    { given: { image_size: 'landscape_16_9' }, want: [228, 128] },
    { given: { image_size: 'portrait_4_3' }, want: [128, 171] },
    { given: {}, want: [128, 128] },
  ])('a PNG of the named shape $given', async ({ given, want }) => {
    const task = await madeOf('bytedance/seedream', given)
    const bytes = Buffer.from(await (await download(task.urls[0] ?? '')).arrayBuffer())
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(want)
  })

  async function madeOf(id: string, given: object): Promise<SandboxTask> {
    const { data } = await create(kie, { model: id, input: { prompt: 'a fox', ...given } })
    await finished(kie, String(data['taskId']))
    const [task] = kie.tasks
    if (task === undefined) throw new Error('no task')
    return task
  }
})

describe('the catalogue', () => {
  let slow: KieSandbox

  beforeAll(async () => {
    slow = await startKie({ clock, models: ['some/nameless'] })
  })

  afterAll(() => slow.close())

  /** A second and a little of the sandbox's later. */
  async function ask(path: string): Promise<Awaited<ReturnType<typeof call>>> {
    await clock.sleep(1200)
    return call(slow, `/api/v1/models${path}`)
  }

  test('lists all models, and some', async () => {
    const all = (await ask('')).data as unknown as unknown[]
    expect(all).toHaveLength(MODELS.length + 1)
    expect(all).toContainEqual(
      expect.objectContaining({ model: 'z-image', provider: 'z', taskType: ['text-to-image'] }),
    )
    expect(await ask('?taskType=upscale')).toMatchObject({
      data: [{ model: 'recraft/crisp-upscale' }, { model: 'topaz/image-upscale' }],
    })
    expect(await ask('?provider=topaz&q=image')).toMatchObject({ data: [{ slug: 'topaz-image-upscale' }] })
  })

  test('tells fields and price of a model', async () => {
    expect(await ask('/gpt-image/1.5-text-to-image/schema')).toMatchObject({
      code: 200,
      data: { openapi: { openapi: '3.1.0' } },
    })
    expect((await ask('/gpt-image/1.5-text-to-image/price')).data['pricingDesc']).toMatch(
      /22 credits .* for quality=high/,
    )
    expect(await ask('/some/nameless/schema')).toMatchObject({ code: 200, data: { openapi: null } })
    expect(await ask('/some/nameless/price')).toMatchObject({ code: 200, data: { pricingDesc: null } })
  })

  test.each(['/none/schema', '/none/price', '/gpt-image%2F1.5-text-to-image/schema'])(
    'does not know %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, code: 404 })
    },
  )

  test('is no place for other pages, methods and strangers', async () => {
    expect((await ask('/z-image/success-rate')).status).toBe(404)
    expect((await call(slow, '/api/v1/models/z-image/schema', {})).status).toBe(405)
    const response = await fetch(`${slow.url}/api/v1/models`)
    expect(await response.json()).toMatchObject({ code: 401 })
  })

  test('takes one request a second, of all its routes together', async () => {
    const before = slow.catalogueBreaches
    await clock.sleep(1200)
    const codes = await Promise.all(
      ['', '/z-image/schema', '/z-image/price'].map((page) => call(slow, `/api/v1/models${page}`)),
    )
    expect(codes.map(({ code }) => code).sort()).toEqual([200, 429, 429])
    expect(slow.catalogueBreaches - before).toBe(2)
    const asked: readonly LoggedRequest[] = slow.requests.filter(({ endpoint }) => endpoint === 'catalogue')
    expect(asked.length).toBeGreaterThanOrEqual(3)
  })
})
