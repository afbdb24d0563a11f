import { describe, expect, test } from '@jest/globals'
import { asWished } from '../../../src/core/request/added.ts'
import { resolveRequest } from '../../../src/core/request/request.ts'
import { hashRequest, priceOf, type Plan } from '../../../src/core/plan/plan.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { findModel, parseEchoedRequest, type Model } from '../../../src/kie/index.ts'
import { checkLinear } from '../../growth.ts'
import { modelOf, resolve, wishFor } from './wishes.ts'

const WAN = 'wan/2-7-image'

function planFor(model: string, modelInput: Readonly<Record<string, unknown>>, count = 1): Plan {
  const resolved = resolveRequest(wishFor({ model, modelInput }), findModel(model))
  return makePlan({ kind: 'prompt', requested: [{ name: 'hero', count, resolved }] })
}

describe('A8: each request asks for one picture where the model would make several', () => {
  const rows: { name: string; model?: string; given: object; want: object; added?: string[]; price: number }[] = [
    { name: 'unless the user says how many', given: { n: 3 }, want: { n: 3 }, price: 14.4 },
    { name: 'which is said in words of its own', given: {}, want: { n: 1 }, added: ['n'], price: 4.8 },
    {
      name: 'where a series is declined',
      given: { enable_sequential: false },
      want: { enable_sequential: false, n: 1 },
      added: ['n'],
      price: 4.8,
    },
    {
      name: 'but not where a series is asked for, which is meant to have more',
      given: { enable_sequential: true },
      want: { enable_sequential: true },
      price: 57.6,
    },
    {
      name: 'nor where it has a number',
      given: { enable_sequential: true, n: 5 },
      want: { enable_sequential: true, n: 5 },
      price: 24,
    },
    {
      name: 'as a text where the model wants one',
      model: 'ideogram/v3-remix',
      given: { image_url: 'https://example.com/0.png' },
      want: { image_url: 'https://example.com/0.png', num_images: '1' },
      added: ['num_images'],
      price: 10,
    },
    {
      name: 'not where one is the default',
      model: 'bytedance/seedream-v4-text-to-image',
      given: {},
      want: {},
      price: 5,
    },
    {
      name: 'nor where no field says how many, and the price is that of the task',
      model: 'grok-imagine/text-to-image',
      given: { aspect_ratio: '1:1', enable_pro: true },
      want: { aspect_ratio: '1:1', enable_pro: true },
      price: 5,
    },
  ]
  test.each(rows)('$name', ({ model = WAN, given, want, added = [], price }) => {
    const resolved = resolve({ model, modelInput: { ...given }, prompt: 'a red fox' })
    expect(resolved).toMatchObject({ problems: [], warnings: [], unconfirmed: [], added, price })
    expect(resolved.request.input).toEqual({ prompt: 'a red fox', ...want })
    for (const name of added) expect(resolved.origins[name]).toBe('one picture for each task')
  })

  test('each image of count is a task of its own, at the price of one', () => {
    const plan = planFor(WAN, {}, 3)
    expect(plan.images.map(({ request }) => request?.input['n'])).toEqual([1, 1, 1])
    expect(priceOf(plan)).toBeCloseTo(14.4)
  })

  const LIVE: Model = { ...modelOf('z-image'), id: 'new/painter', confidence: 'live', credits: undefined }
  const live: { name: string; field: Model['fields'][string]; want: object }[] = [
    { name: 'a number', field: { type: 'integer', required: false, description: '', default: 4 }, want: { n: 1 } },
    { name: 'one', field: { type: 'integer', required: false, description: '', default: 1 }, want: {} },
    { name: 'nothing', field: { type: 'integer', required: false, description: '' }, want: { n: 1 } },
    { name: 'two at least', field: { type: 'integer', required: false, description: '', min: 2 }, want: {} },
    {
      name: 'words',
      field: { type: 'string', required: false, description: '', values: ['some', 'many'] },
      want: {},
    },
  ]
  test.each(live)("of a model that only kie's catalogue knows, whose count is $name", ({ field, want }) => {
    const model = { ...LIVE, pictures: { field: 'n' }, fields: { ...LIVE.fields, n: field } }
    const { request, problems, warnings } = resolveRequest(wishFor({ model: LIVE.id }), model)
    expect(request.input).toEqual({ prompt: 'a red fox', aspect_ratio: '1:1', ...want })
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] })
  })
})

describe('A8: what the action adds is no part of the hash', () => {
  const wished = { model: WAN, input: { prompt: 'a red fox' } }

  test('of a plan', () => {
    const [image] = planFor(WAN, {}).images
    expect(image?.requestHash).toBe(hashRequest(wished))
    // It was always told apart from a request that says so itself.
    expect(planFor(WAN, { n: 1 }).images[0]?.requestHash).toBe(
      hashRequest({ ...wished, input: { ...wished.input, n: 1 } }),
    )
  })

  test("nor of what kie echoes, which comes to the plan's", () => {
    const [image] = planFor(WAN, {}).images
    const param = JSON.stringify({ model: WAN, input: JSON.stringify(image?.request?.input) })
    const echoed = parseEchoedRequest(param)
    expect(echoed?.input).toEqual({ prompt: 'a red fox', n: 1 })
    expect(hashRequest(asWished(echoed ?? wished))).toBe(image?.requestHash)
  })

  test.each([
    { name: 'another number', model: WAN, input: { n: 2 } },
    { name: 'a number of another type', model: WAN, input: { n: '1' } },
    { name: 'a series of one', model: WAN, input: { enable_sequential: true, n: 1 } },
    { name: 'a field that is one by default', model: 'ideogram/character', input: { num_images: '1' } },
    { name: 'a field of a model that is not known', model: 'some/painter', input: { n: 1 } },
    { name: 'a required field with its default', model: 'z-image', input: { aspect_ratio: '1:1' } },
  ])('asWished keeps $name', (request) => {
    const { model, input } = request
    expect(asWished({ model, input })).toEqual({ model, input })
  })

  test.each([WAN, 'some/painter'])('D10: as many fields as kie may echo take linear time, of %s', async (model) => {
    const prepare = (size: number) =>
      Object.fromEntries(Array.from({ length: size }, (_, index) => [`field_${index}`, index]))
    const wished = await checkLinear({ size: 4000, prepare, work: (input) => asWished({ model, input }) })
    expect(Object.keys(wished.input)).toHaveLength(4000)
  })
})
