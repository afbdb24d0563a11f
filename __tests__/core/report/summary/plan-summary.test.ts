import { describe, expect, test } from '@jest/globals'
import { quotePlan, type Plan, type PlannedImage } from '../../../../src/core/plan/plan.ts'
import { renderCheckSummary, renderPlanSummary } from '../../../../src/core/report/summary/plan-summary.ts'
import type { RunResult } from '../../../../src/core/result/run-result.ts'
import { runResult } from '../../result/results.ts'

function image(name: string, price: number | undefined = 22): PlannedImage {
  const input = { prompt: 'A fox, #1', aspect_ratio: '3:2', quality: 'high', seed: 7 }
  return {
    name,
    request: { model: 'gpt-image/1.5-text-to-image', input },
    requestHash: 'a'.repeat(64),
    price,
    origin: 'generated',
  }
}

/** As a run ends that plans. */
function planned(plan: Plan): RunResult {
  return runResult({ status: 'planned', images: [], quote: quotePlan(plan) })
}

function page(images: readonly PlannedImage[], prompts: Readonly<Record<string, string>> = {}): string {
  return renderPlanSummary({ result: planned({ images }), plan: { images }, prompts })
}

test('R8: a price that kie named since is the one that is shown', () => {
  const plan = { images: [image('hero')] }
  const text = renderPlanSummary({ result: planned({ images: [image('hero', 30)] }), plan, prompts: {} })
  expect(text).toMatch(/^### Planned: 1 image for 30 credits; nothing was spent\n/)
  expect(text).toContain('| 30 |\n')
})

test.each([
  { images: [], want: '### Unchanged: 2 images as asked for\n' },
  {
    images: [{ name: 'hero', reason: 'new' as const }],
    want:
      '### Outdated: 1 of 2 images (1 not made yet)\n\n' +
      "Run with 'mode: make' to make what is missing, for 4 credits, and commit it with its lock file.\n\n" +
      '| Name | Why |\n| --- | --- |\n| hero | not made yet |\n',
  },
])('R8: a check has its one heading', ({ images, want }) => {
  const outdated = { of: 2, images, credits: 4 }
  expect(renderCheckSummary(runResult({ status: images.length === 0 ? 'unchanged' : 'outdated', outdated }))).toBe(want)
})

describe('renderPlanSummary', () => {
  test('says what would be made and what it would cost', () => {
    const plan = { images: [image('hero-1'), image('hero-2')] }
    const prompts = { 'hero-1': 'A fox, #1', 'hero-2': 'A fox, #1' }
    expect(renderPlanSummary({ result: planned(plan), plan, prompts }))
      .toBe(`### Planned: 2 images for 44 credits; nothing was spent

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
    const text = page([{ ...image('hero'), taskId: 'abc' }])
    expect(text).toMatch(/^### Planned: 1 image for 0 credits; nothing was spent\n/)
    expect(text).toContain('| 0 |\n')
  })

  test('an unknown price is no number', () => {
    const unpriced = { ...image('hero'), price: undefined }
    const text = page([unpriced])
    expect(text).toMatch(/^### Planned: 1 image at an unknown price; nothing was spent\n/)
    expect(text).toContain('| unknown |\n')
  })

  test('F91: stays below 1,000,000 bytes', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `name-${index}`)
    const prompts = Object.fromEntries(names.map((name) => [name, `${name} ${'😀|'.repeat(300)}`]))
    const text = page(
      names.map((name) => image(name)),
      prompts,
    )
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    expect(text).toMatch(/\n[\d,]+ more images do not fit on this page\.\n/)
  })
})
