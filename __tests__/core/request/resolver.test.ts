import { describe, expect, test } from '@jest/globals'
import { findModel, type Model } from '../../../src/kie/index.ts'
import { RequestResolver } from '../../../src/core/request/resolver.ts'
import { inWords, modelOf, urlReference, wishFor } from './wishes.ts'

const NEW = 'brand-new/painter'

/** A model as kie's live catalogue gives it. */
function live(id: string, fields: Model['fields'] = {}): Model {
  const known = findModel(id) ?? modelOf('z-image')
  return { ...known, id, confidence: 'live', credits: undefined, fields: { ...known.fields, ...fields } }
}

const SEED: Model['fields'] = { seed: { type: 'integer', required: false, description: '' } }

interface Bench {
  readonly resolver: RequestResolver
  readonly asked: readonly string[]
}

/** A resolver whose live catalogue has these models. */
function resolverWith(...models: readonly Model[]): Bench {
  const asked: string[] = []
  const resolver = new RequestResolver((id) => {
    asked.push(id)
    return Promise.resolve(models.find((model) => model.id === id))
  })
  return { resolver, asked }
}

describe('nobody is asked, as nothing is sent', () => {
  const resolve = (changes: Parameters<typeof wishFor>[0]): ReturnType<RequestResolver['resolve']> =>
    new RequestResolver(undefined).resolve(wishFor(changes))

  test('a request of a model that kie alone knows is compared', async () => {
    const resolved = await resolve({ model: NEW })
    expect(resolved.problems).toEqual([])
    expect(resolved).not.toHaveProperty('isUncertain')
  })

  test.each([
    { what: 'pictures', changes: { model: NEW, references: [urlReference()] } },
    { what: 'a name close to a known one', changes: { model: 'z-imagee' } },
  ])('with $what it may be right, and is uncertain', async ({ changes }) => {
    const resolved = await resolve(changes)
    expect(resolved).toMatchObject({ problems: [], isUncertain: true })
    expect(resolved.warnings).toEqual([expect.stringMatching(/^Only kie knows .* and a check does not ask/)])
  })

  test('what is wrong with a known model is wrong', async () => {
    expect((await resolve({ aspectRatio: '3:7' })).problems).toHaveLength(1)
  })
})

describe('kie is asked', () => {
  test('not at all for a model and fields that the catalogue knows', async () => {
    const { resolver, asked } = resolverWith()
    const wish = wishFor({ aspectRatio: '3:2', modelInput: { quality: 'high' } })
    expect(await resolver.resolve(wish)).toMatchObject({ problems: [], price: 22 })
    expect(asked).toEqual([])
  })

  test('once for a model that it does not know, however many requests name it, also at once', async () => {
    const { resolver, asked } = resolverWith(live(NEW))
    await Promise.all(Array.from({ length: 100 }, () => resolver.resolve(wishFor({ model: NEW }))))
    await resolver.resolve(wishFor({ model: NEW, modelInput: { sed: 1 } }))
    expect(asked).toEqual([NEW])
  })

  test('once where it answers nothing', async () => {
    const { resolver, asked } = resolverWith()
    for (const prompt of ['a', 'b']) {
      const { problems, warnings } = inWords(await resolver.resolve(wishFor({ model: NEW, prompt })))
      expect(problems).toEqual([])
      expect(warnings).toEqual([expect.stringContaining(`does not know ${NEW}`)])
    }
    expect(asked).toEqual([NEW])
  })

  test('once for each model', async () => {
    const { resolver, asked } = resolverWith(live('a/b'), live('c/d'))
    for (const model of ['a/b', 'c/d', 'a/b']) await resolver.resolve(wishFor({ model }))
    expect(asked).toEqual(['a/b', 'c/d'])
  })

  test('about 20 models at most; of the others nothing is known', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `maker-${index}/model-of-that-maker`)
    const { resolver, asked } = resolverWith(...ids.map((id) => live(id)))
    const resolved = await Promise.all([...ids, ...ids].map((model) => resolver.resolve(wishFor({ model }))))
    expect(asked).toEqual(ids.slice(0, 20))
    expect(resolved.map(({ warnings }) => warnings.length)).toEqual(
      [...ids, ...ids].map((id) => (ids.indexOf(id) < 20 ? 0 : 1)),
    )
  })

  test('not about a field of a request that is wrong already', async () => {
    const { resolver, asked } = resolverWith(live(wishFor().model, SEED))
    const { problems } = inWords(await resolver.resolve(wishFor({ aspectRatio: '5:7', modelInput: { seed: 1 } })))
    expect(problems).toEqual([expect.stringContaining("'aspect-ratio'"), expect.stringContaining("'seed'")])
    expect(asked).toEqual([])
  })
})

describe('F129: what kie says of a field decides', () => {
  const { model } = wishFor()

  test('one that it confirms is sent', async () => {
    const { resolver } = resolverWith(live(model, SEED))
    const { request, problems, warnings, unconfirmed } = await resolver.resolve(wishFor({ modelInput: { seed: 1 } }))
    expect({ problems, warnings, unconfirmed }).toEqual({ problems: [], warnings: [], unconfirmed: [] })
    expect(request.input).toMatchObject({ seed: 1 })
  })

  test('a value that does not fit it is a warning', async () => {
    const { resolver } = resolverWith(live(model, SEED))
    const { problems, warnings } = inWords(await resolver.resolve(wishFor({ modelInput: { seed: 'x' } })))
    expect(problems).toEqual([])
    expect(warnings).toEqual([expect.stringContaining("'seed' in 'model-input' is \"x\"")])
  })

  const rows: { name: string; models: readonly Model[] }[] = [
    { name: 'does not have', models: [live(model, SEED)] },
    { name: 'says nothing of', models: [] },
  ]
  test.each(rows)('one that it $name is an error with the nearest name', async ({ models }) => {
    const { resolver, asked } = resolverWith(...models)
    const { problems, unconfirmed } = inWords(await resolver.resolve(wishFor({ modelInput: { qualty: 'high' } })))
    expect(problems).toEqual([expect.stringMatching(/'qualty' .*Did you mean 'quality'\?$/)])
    expect(unconfirmed).toEqual([])
    expect(asked).toEqual([model])
  })

  test.each(['__proto__', 'constructor', 'toString'])('%s is a field like any other', async (name) => {
    const { resolver } = resolverWith(live(model))
    const modelInput = Object.fromEntries([[name, 1]])
    const { problems } = inWords(await resolver.resolve(wishFor({ modelInput })))
    expect(problems).toEqual([expect.stringContaining(`'${name}'`)])
  })
})

describe('A17: a model that makes no images by what kie says', () => {
  const resolver = (): RequestResolver =>
    new RequestResolver((id) => Promise.resolve(id === NEW ? { id, makes: 'videos' } : undefined))

  test('is an error that names it and what it makes, and nothing else', async () => {
    const given = { model: NEW, modelInput: { duration: 5 }, aspectRatio: '16:9' }
    expect(inWords(await resolver().resolve(wishFor(given)))).toMatchObject({
      problems: [
        `Input 'model' is "${NEW}", which makes videos, as kie's catalogue says; this action makes images. ` +
          'Choose an image model of https://kie.ai/market.',
      ],
      warnings: [],
      price: undefined,
    })
    expect(await resolver().modelOf(NEW)).toBeUndefined()
  })

  test('leaves others alone', async () => {
    expect((await resolver().resolve(wishFor({ model: 'some/other' }))).problems).toEqual([])
  })
})

describe('C7: a model whose very fields sources differ on', () => {
  const id = '4o-image-api'
  const text: Model['fields'][string] = { type: 'string', required: false, description: '' }
  const ratio = { ...text, values: ['1:1', '3:2'] }
  const urls: Model['fields'][string] = { type: 'array', required: false, description: '', itemType: 'string' }
  const wish = wishFor({ model: id, aspectRatio: '3:2' })
  const known = { size: '3:2', prompt: 'a red fox' }

  /** A live catalogue that has these fields of it. */
  function catalogueWith(fields: Model['fields']): Bench {
    return resolverWith({ ...live('z-image'), id, fields: { prompt: text, ...fields }, referenceField: 'image_urls' })
  }

  test('is as it is known where kie says nothing', async () => {
    const { resolver, asked } = resolverWith()
    const { request, problems, price } = await resolver.resolve(wish)
    expect({ input: request.input, problems, price }).toEqual({ input: known, problems: [], price: 6 })
    expect(asked).toEqual([id])
  })

  test('keeps the request that kie takes too', async () => {
    const { resolver } = catalogueWith({ size: { ...ratio, required: true }, aspect_ratio: ratio })
    expect((await resolver.resolve(wish)).request.input).toEqual(known)
  })

  test("has the catalogue's fields where those are others, at the known price", async () => {
    const { resolver } = catalogueWith({ aspect_ratio: ratio, image_urls: urls })
    const { request, problems, price } = await resolver.resolve({ ...wish, references: [urlReference()] })
    expect(problems).toEqual([])
    expect(request.input).toEqual({
      aspect_ratio: '3:2',
      prompt: 'a red fox',
      image_urls: ['https://example.com/0.png'],
    })
    expect(price).toBe(6)
  })

  test('has what the catalogue requires', async () => {
    const { resolver } = catalogueWith({ size: ratio, aspect_ratio: { ...ratio, required: true } })
    expect((await resolver.resolve(wish)).request.input).toMatchObject({ aspect_ratio: '3:2' })
  })

  test('takes no field that the catalogue does not have', async () => {
    const { resolver } = catalogueWith({ aspect_ratio: ratio })
    const { problems } = inWords(
      await resolver.resolve(wishFor({ model: id, modelInput: { filesUrl: ['https://a.test/x'] } })),
    )
    expect(problems).toEqual([expect.stringContaining("'filesUrl' in 'model-input' is no field of 4o-image-api")])
  })
})

describe('an id that is nearly a known one', () => {
  const near = 'gpt-image/1.5-text-to-imag'

  test('F129: is an error that names it, where kie does not know it either', async () => {
    const { resolver, asked } = resolverWith()
    const { problems } = inWords(await resolver.resolve(wishFor({ model: near })))
    expect(problems).toEqual([expect.stringContaining("Did you mean 'gpt-image/1.5-text-to-image'?")])
    expect(asked).toEqual([near])
  })

  test('is taken where kie knows it', async () => {
    const { resolver } = resolverWith(live(near))
    expect(await resolver.resolve(wishFor({ model: near }))).toMatchObject({ problems: [], price: undefined })
  })
})

test('a look-up that fails fails each request of its model, is not repeated, and leaves other models alone', async () => {
  let looks = 0
  const resolver = new RequestResolver((id) => {
    looks++
    return id === NEW ? Promise.reject(new TypeError('a bug')) : Promise.resolve(undefined)
  })
  for (const prompt of ['a', 'b']) {
    await expect(resolver.resolve(wishFor({ model: NEW, prompt }))).rejects.toThrow('a bug')
  }
  expect((await resolver.resolve(wishFor({ model: 'some/other' }))).problems).toEqual([])
  expect((await resolver.resolve(wishFor())).problems).toEqual([])
  expect(looks).toBe(2)
})
