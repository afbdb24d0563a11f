import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startKie, type KieSandbox, type PriceRow } from '../../sandbox/kie/index.ts'

let kie: KieSandbox

beforeAll(async () => {
  kie = await startKie()
})
afterAll(() => kie.close())

interface Page {
  readonly code: number
  readonly data: { readonly records: readonly PriceRow[]; readonly total: number; readonly pages: number } | null
}

async function page(body: object): Promise<Page> {
  const reply = await fetch(`${kie.url}/client/v1/model-pricing/page`, { method: 'POST', body: JSON.stringify(body) })
  expect(reply.status).toBe(200)
  return (await reply.json()) as Page
}

test('the price list comes page by page, without a key', async () => {
  const { code, data } = await page({ pageNum: 1, pageSize: 40 })
  expect({ code, rows: data?.records.length }).toEqual({ code: 200, rows: 40 })
  const rest = await page({ pageNum: data?.pages ?? 0, pageSize: 40 })
  expect(rest.data?.records).toHaveLength((data?.total ?? 0) % 40)
  expect((await page({ pageNum: 1, pageSize: 1000 })).data?.records.length).toBeLessThanOrEqual(100)
})

test('a row has the words that were recorded, and numbers as texts', async () => {
  const { data } = await page({ pageNum: 1, pageSize: 100 })
  expect(data?.records.find(({ anchor }) => anchor.endsWith('?model=gpt-image%2F1.5-text-to-image'))).toEqual({
    modelDescription: 'GPT Image-1.5 - Text to Image, text-to-image, medium',
    interfaceType: 'image',
    provider: 'gpt',
    creditPrice: '4',
    creditUnit: 'per image',
    usdPrice: '0.02',
    anchor: 'https://kie.ai/gpt-image-1.5-text-to-image?model=gpt-image%2F1.5-text-to-image',
  })
})

test('it refuses what has no page, and GET', async () => {
  expect(await page({})).toMatchObject({ code: 422, data: null })
  expect((await fetch(`${kie.url}/client/v1/model-pricing/page`)).status).toBe(405)
})
