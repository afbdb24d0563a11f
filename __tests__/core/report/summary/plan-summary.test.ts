import { describe, expect, test } from '@jest/globals'
import type { PlannedImage } from '../../../../src/core/plan/plan.ts'
import { renderPlanSummary } from '../../../../src/core/report/summary/plan-summary.ts'

function planned(name: string, price: number | undefined = 22): PlannedImage {
  const input = { prompt: 'A fox, #1', aspect_ratio: '3:2', quality: 'high', seed: 7 }
  return {
    name,
    request: { model: 'gpt-image/1.5-text-to-image', input },
    requestHash: 'a'.repeat(64),
    price,
    origin: 'generated',
  }
}

describe('renderPlanSummary', () => {
  test('says what would be made and what it would cost', () => {
    const plan = { images: [planned('hero-1'), planned('hero-2')] }
    const prompts = { 'hero-1': 'A fox, #1', 'hero-2': 'A fox, #1' }
    expect(renderPlanSummary({ plan, prompts })).toBe(`### Planned: 2 images for 44 credits

Nothing was submitted and nothing was spent.

| Name | Model | Fields | Credits |
| --- | --- | --- | --- |
| \`hero-1\` | \`gpt-image/1.5-text-to-image\` | \`aspect_ratio: 3:2\`, quality: high, seed: 7 | 22 |
| \`hero-2\` | \`gpt-image/1.5-text-to-image\` | \`aspect_ratio: 3:2\`, quality: high, seed: 7 | 22 |

<details><summary>Prompts</summary>

- \`hero-1\`, \`hero-2\`: A fox, \`#1\`

</details>
`)
  })

  test('A15: a task of an earlier attempt is not paid for again', () => {
    const page = renderPlanSummary({ plan: { images: [{ ...planned('hero'), taskId: 'abc' }] }, prompts: {} })
    expect(page).toMatch(/^### Planned: 1 image for 0 credits\n/)
    expect(page).toContain('| 0 |\n')
  })

  test('an unknown price is no number', () => {
    const image = { ...planned('hero'), price: undefined }
    const page = renderPlanSummary({ plan: { images: [image] }, prompts: {} })
    expect(page).toMatch(/^### Planned: 1 image at an unknown price\n/)
    expect(page).toContain('| unknown |\n')
  })

  test('F91: stays below 1,000,000 bytes', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `name-${index}`)
    const prompts = Object.fromEntries(names.map((name) => [name, `${name} ${'😀|'.repeat(300)}`]))
    const page = renderPlanSummary({ plan: { images: names.map((name) => planned(name)) }, prompts })
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000)
    expect(page).toMatch(/\n[\d,]+ more images do not fit on this page\.\n/)
  })
})
