import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { applyLivePrices, parsePrice, type LivePriceOptions } from '../../../src/core/plan/live-price.ts'
import { LookUpTime } from '../../../src/core/request/look-up-time.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import { checkLinear } from '../../growth.ts'
import { savedImage } from '../result/results.ts'
import { checkReaching } from '../../reaching.ts'

const MODEL = 'gpt-image/1.5-text-to-image'

describe('a text about a price', () => {
  const all = { isAll: true, isEach: false }
  const rows: { name: string; given: string; want: ReturnType<typeof parsePrice> }[] = [
    { name: 'names one', given: 'It costs 4 credits.', want: { least: 4, ...all } },
    { name: 'names a fraction', given: '0.8 credits', want: { least: 0.8, ...all } },
    { name: 'names a small fraction', given: '0.0125 credits', want: { least: 0.0125, ...all } },
    { name: 'names a single credit', given: '1 credit', want: { least: 1, ...all } },
    { name: 'names thousands', given: '1,200.5 credits', want: { least: 1200.5, ...all } },
    { name: 'names ten thousands', given: '12,000 credits', want: { least: 12_000, ...all } },
    { name: 'names millions', given: '1,234,567 credits', want: { least: 1_234_567, ...all } },
    { name: 'names one twice', given: '4 credits, that is 4 Credits', want: { least: 4, ...all } },
    { name: 'has no space', given: '4credits', want: { least: 4, ...all } },
    { name: 'is of one picture', given: '4 credits per image', want: { least: 4, isAll: true, isEach: true } },
    { name: 'is of one layer', given: '3 credits per layer', want: { least: 3, isAll: true, isEach: true } },
    { name: 'is of one output', given: '3 credits per output image', want: { least: 3, isAll: true, isEach: true } },
    { name: 'is of a task', given: '4 credits per task', want: { least: 4, ...all } },
    {
      name: 'names several',
      given: '22 credits for high, 4 credits for medium',
      want: { least: 4, isAll: false, isEach: false },
    },
    { name: 'names a beginning', given: 'Starting at 4 credits', want: { least: 4, isAll: false, isEach: false } },
    { name: 'says what a credit is worth', given: '4 credits (1 credit = $0.005)', want: { least: 4, ...all } },
    { name: 'says so without a space', given: '4 credits (1 credit=$0.005)', want: { least: 4, ...all } },
    { name: 'is of a megapixel', given: '6 credits per megapixel', want: undefined },
    { name: 'is of a second', given: '6 credits per second', want: undefined },
    { name: 'says that it is free', given: '0 credits', want: undefined },
    { name: 'is in dollars', given: '$0.02 per image', want: undefined },
    { name: 'has a number that is too long', given: '12345678 credits', want: undefined },
    { name: 'has a number with a letter', given: '1e6 credits', want: undefined },
    { name: 'has another word', given: '4 creditsafe', want: undefined },
    { name: 'is empty', given: '', want: undefined },
    { name: 'names one far behind', given: `${' '.repeat(1990)}4 credits`, want: { least: 4, ...all } },
    { name: 'goes on and on', given: `${' '.repeat(1994)}4 credits`, want: undefined },
  ]
  test.each(rows)('$name', ({ given, want }) => expect(parsePrice(given)).toEqual(want))

  test('whatever it says, is read as credits above zero or not at all', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(' credits', ',', '.', '0', ' per image', '-', '=', 'from ', '0 credits', ' per second'),
      fc.nat(),
    )
    const price = fc.tuple(
      fc.constantFrom(' ', ' or ', '(', ', ', '0'),
      fc.oneof(
        fc.nat(999_999).map(String),
        fc.nat(9_999_999).map(String),
        fc.constantFrom('0.0001', '1,200.5', '999,999,999', '00'),
      ),
      fc.constantFrom(' credits ', ' credit ', 'credits '),
    )
    const texts = fc
      .tuple(
        fc.array(word, { maxLength: 2 }),
        fc.array(price, { minLength: 1, maxLength: 5 }),
        fc.array(word, { maxLength: 2 }),
      )
      .map(([before, prices, after]) => [...before, ' ', ...prices.flat(), ...after].join(''))
    checkReaching((reached) =>
      fc.property(texts, (given) => {
        const read = parsePrice(given)
        if (read === undefined) return
        const { least } = read
        reached()
        expect(least).toBeGreaterThan(0)
        expect(least).toBeLessThan(Infinity)
      }),
    )
  })

  test('the least of the prices is found wherever it stands', () => {
    const price = fc.integer({ min: 1, max: 9_999_990 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(fc.array(price, { minLength: 1, maxLength: 9 }), (prices) => {
        const text = prices.map((each) => `${each} credits for this`).join(', ')
        expect(parsePrice(text)).toEqual({
          least: Math.min(...prices),
          isAll: new Set(prices).size === 1,
          isEach: false,
        })
      }),
    )
  })

  test.each(['1,', '4 ', '1,000', '4 credits ', 'from '])('of any length takes linear time: %j', async (piece) => {
    await checkLinear({ size: 1_000_000, prepare: (size) => piece.repeat(size), work: parsePrice })
  })
})

function image(changes: Partial<PlannedImage> = {}): PlannedImage {
  const request = { model: MODEL, input: { prompt: 'a fox' } }
  return { name: 'hero', request, requestHash: 'h', price: 4, origin: 'generated', ...changes }
}

function of(model: string, changes: Partial<PlannedImage> = {}): PlannedImage {
  return image({ name: model, request: { model, input: {} }, ...changes })
}

/** What kie answers: a text, or a promise of it. */
type Answer = (model: string, signal: AbortSignal | undefined) => string | undefined | Promise<string | undefined>

async function apply(images: readonly PlannedImage[], answer: Answer, aborted?: AbortSignal) {
  const clock = createVirtualClock()
  const asked: string[] = []
  const said: string[] = []
  const say =
    (level: string) =>
    (line: string): number =>
      said.push(`${level}: ${line}`)
  const log = {
    info: say('info'),
    notice: say('notice'),
    warning: say('warning'),
    error: say('error'),
    debug: say('debug'),
  }
  const client: LivePriceOptions['client'] = {
    getModelPrice: async (model, options) => {
      asked.push(model)
      return answer(model, options?.signal)
    },
  }
  const signal = aborted ?? new AbortController().signal
  const plan = await clock.run(
    applyLivePrices({ images }, { client, time: new LookUpTime({ clock, log }), log, signal }),
  )
  return { prices: plan.images.map(({ price }) => price), plan, asked, said, tookMs: clock.now() }
}

const never = (): Promise<undefined> => new Promise(() => undefined)

describe('F124: the forecast is the higher of both prices', () => {
  const rows: { name: string; price: number | undefined; answer: string | undefined; want: number | undefined }[] = [
    { name: 'kie names more', price: 4, answer: '10 credits per image', want: 10 },
    { name: 'kie names less', price: 4, answer: '2 credits per image', want: 4 },
    { name: 'kie names several, all of them more', price: 4, answer: '10 credits, high: 40 credits', want: 10 },
    { name: 'kie names several, some of them less', price: 22, answer: '4 credits, high: 22 credits', want: 22 },
    { name: 'kie says where it begins', price: 4, answer: 'from 10 credits', want: 10 },
    { name: 'kie says nothing', price: 4, answer: undefined, want: 4 },
    { name: 'an unknown price becomes known', price: undefined, answer: '10 credits', want: 10 },
    { name: 'an unknown price of several stays', price: undefined, answer: '4 credits or 22 credits', want: undefined },
    {
      name: 'an unknown price that begins somewhere stays',
      price: undefined,
      answer: 'from 4 credits',
      want: undefined,
    },
    { name: 'an unknown price by size stays', price: undefined, answer: '6 credits per megapixel', want: undefined },
  ]
  test.each(rows)('$name', async ({ price, answer, want }) => {
    const { prices } = await apply([image({ price })], () => answer)
    expect(prices).toEqual([want])
  })

  const several: { name: string; model: string; input: object; want: number }[] = [
    { name: 'that it makes by itself', model: 'wan/2-7-image', input: { enable_sequential: true }, want: 120 },
    { name: 'that it may make', model: 'seedream/5-flash-layer-decomposition', input: {}, want: 170 },
    { name: 'of a model that is not known here', model: 'new/painter', input: { n: 3 }, want: 30 },
    { name: 'unless the price is for all', model: 'grok-imagine/text-to-image', input: {}, want: 10 },
  ]
  test.each(several)('A8: it counts for each picture $name', async ({ model, input, want }) => {
    const given = image({ request: { model, input: { ...input } }, price: undefined })
    expect((await apply([given], () => '10 credits per image')).prices).toEqual([want])
  })

  test('a price of one picture counts for each that the task makes', async () => {
    const request = { model: 'ideogram/character', input: { num_images: '4', rendering_speed: 'TURBO' } }
    const four = [image({ request, price: 48 })]
    expect((await apply(four, () => '15 credits per image')).prices).toEqual([60])
    expect((await apply(four, () => '15 credits')).prices).toEqual([48])
  })

  test('each model has its own, and is asked once', async () => {
    const images = [of('a'), of('b'), of('a')]
    const { prices, asked } = await apply(images, (model) => (model === 'a' ? '5 credits' : '6 credits'))
    expect(prices).toEqual([5, 6, 5])
    expect(asked).toEqual(['a', 'b'])
  })
})

describe('what the user hears', () => {
  const MORE = `notice: kie's list names 10 credits for ${MODEL}, more than is known here; the forecast uses it.`

  test('that kie names more than is known, once', async () => {
    expect((await apply([image(), image({ name: 'b' })], () => '10 credits')).said).toEqual([MORE])
  })

  test('nothing where kie names what is known, whatever others of the model cost', async () => {
    const others = [image({ price: 0, reused: [savedImage()] }), image({ price: 2, taskId: 'task', origin: 'resumed' })]
    expect((await apply([...others, image()], () => '4 credits')).said).toEqual([])
  })

  test('A6: nothing where prices differ in a binary fraction alone', async () => {
    const request = { model: 'ideogram/character', input: { num_images: '3', rendering_speed: 'TURBO' } }
    const { prices, said } = await apply([image({ request, price: 0.3 })], () => '0.1 credits per image')
    expect(prices).toEqual([0.3])
    expect(said).toEqual([])
  })

  test('nothing where an unknown price becomes known', async () => {
    expect((await apply([image({ price: undefined })], () => '10 credits')).said).toEqual([])
  })

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('of each model by itself: %s before %s', async (...models) => {
    const known = { a: 4, b: 10, c: undefined }
    const answers = { a: '4 credits', b: '12 credits', c: '4 credits or 22 credits' }
    type Name = keyof typeof known
    const images = [...models, 'c'].map((model) => of(model, { price: known[model as Name] }))
    const { prices, said } = await apply(images, (model) => answers[model as Name])
    expect(prices).toEqual([...models.map((model) => (model === 'a' ? 4 : 12)), undefined])
    expect(said).toEqual([
      "notice: kie's list names 12 credits for b, more than is known here; the forecast uses it.",
      'info: kie says of the price of c: 4 credits or 22 credits',
    ])
  })

  test('what kie says where the price stays unknown: in one short line, and harmless', async () => {
    const prose = `6 credits per megapixel\n::error::gone ${'x'.repeat(10_000)}`
    const { said } = await apply([image({ price: undefined })], () => prose)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^info: kie says of the price of .*: 6 credits per megapixel\\u\{a\}:\\u\{3a\}error/)
    expect(said[0]?.length).toBeLessThan(400)
  })
})

describe('a price is not worth waiting for', () => {
  test('an answer after 4 s is ignored, those before it are not, and the question ends', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const answer: Answer = (model, signal) => {
      signals.push(signal)
      return model === 'slow' ? never() : '10 credits'
    }
    const { prices, tookMs } = await apply([of('slow'), of('fast')], answer)
    expect(prices).toEqual([4, 10])
    expect(tookMs).toBe(4000)
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true])
  })

  test('answers at once take no time', async () => {
    expect((await apply([image()], () => '4 credits')).tookMs).toBe(0)
  })

  test('a client that fails changes nothing', async () => {
    const { plan, said } = await apply([image()], () => Promise.reject(new Error('refused')))
    expect(plan).toEqual({ images: [image()] })
    expect(said).toEqual([])
  })

  test('an abort ends the waiting', async () => {
    const { prices, tookMs } = await apply([image()], never, AbortSignal.abort())
    expect({ prices, tookMs }).toEqual({ prices: [4], tookMs: 0 })
  })

  test('of more than 3 models nothing is asked', async () => {
    const models = ['a', 'b', 'c', 'd']
    expect(
      (
        await apply(
          models.map((model) => of(model)),
          () => '10 credits',
        )
      ).asked,
    ).toEqual([])
    expect(
      (
        await apply(
          models.slice(1).map((model) => of(model)),
          () => '10 credits',
        )
      ).asked,
    ).toHaveLength(3)
  })

  const made: { name: string; given: Partial<PlannedImage> }[] = [
    { name: 'that is reused', given: { price: 0, reused: [savedImage()], origin: 'reused' } },
    { name: 'that is resumed without a request', given: { taskId: 'task', request: undefined, origin: 'resumed' } },
    { name: 'that is collected', given: { taskId: 'task', request: undefined, price: 0, origin: 'collected' } },
  ]
  test.each(made)('nothing is asked for an image $name, and its price stays', async ({ given }) => {
    const { asked, plan } = await apply([image(given)], () => '10 credits')
    expect({ asked, plan }).toEqual({ asked: [], plan: { images: [image(given)] } })
    const beside = await apply([image(given), image()], () => '10 credits')
    expect(beside.prices).toEqual([image(given).price, 10])
  })

  test('A6: an image that is resumed gets a price, as it may be made anew, and nobody hears of it', async () => {
    const resumed = image({ taskId: 'task', origin: 'resumed' })
    const { asked, prices, said } = await apply([resumed], () => '10 credits')
    expect({ asked, prices, said }).toEqual({ asked: [MODEL], prices: [10], said: [] })
  })

  test('A6: models of what is resumed are asked for where others leave room, and are no reason to ask none', async () => {
    const resumed = ['x', 'y', 'z'].map((model) => of(model, { taskId: 'task', origin: 'resumed' }))
    const { asked, prices } = await apply([...resumed, of('a')], () => '10 credits')
    expect(asked).toEqual(['a', 'x', 'y'])
    expect(prices).toEqual([10, 10, 4, 10])
  })

  test('a candidate that is never made anew keeps its price, and kie is asked nothing for it', async () => {
    const spare = image({ taskId: 'task', origin: 'resumed', isSpare: true })
    const { asked, prices } = await apply([spare], () => '10 credits')
    expect({ asked, prices }).toEqual({ asked: [], prices: [4] })
  })

  test('for 10,000 images of a model kie is asked once, and the rest takes linear time', async () => {
    const { asked, prices } = await checkLinear({
      size: 10_000,
      prepare: (size) => Array.from({ length: size }, () => image()),
      work: (images) => apply(images, () => '10 credits, '.repeat(100_000)),
    })
    expect(asked).toEqual([MODEL])
    expect(prices).toEqual(Array.from({ length: 10_000 }, () => 10))
  })
})
