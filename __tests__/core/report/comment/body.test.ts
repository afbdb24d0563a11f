import { describe, expect, test } from '@jest/globals'
import { renderComment, type CommentInput } from '../../../../src/core/report/comment/body.ts'
import { DeliveryError } from '../../../../src/core/result/delivery.ts'
import { RUN_STATUSES, type RunResult } from '../../../../src/core/result/run-result.ts'
import {
  ARTIFACT,
  COMMIT,
  imageFailure,
  paid,
  PULL_REQUEST,
  runResult,
  savedImage,
  unknownCost,
  UNOPENED,
} from '../../result/results.ts'

/** How a run may end that spends nothing. */
const FREE: readonly string[] = ['planned', 'unchanged', 'outdated', 'skipped']

const RUN_URL = 'https://github.test/octo/repo/actions/runs/1'
const IMAGE_URL = 'https://github.test/octo/repo/raw/0123456/kie-images/hero.png'

function comment(changes: Partial<RunResult> = {}, input: Partial<CommentInput> = {}): string {
  const page = { prompts: {}, showPictures: true, runUrl: RUN_URL, wayBack: 're-run' as const, ...input }
  return renderComment({ result: runResult(changes), ...page })
}

describe('renderComment', () => {
  test('one image, committed to a public repository', () => {
    const prompts = { hero: 'A lighthouse at dawn, #1' }
    expect(comment({ deliveries: [ARTIFACT, COMMIT] }, { prompts })).toBe(
      `### Made 1 image

Made with \`gpt-image/1.5-text-to-image\`, as 3:2.

<img src="${IMAGE_URL}" width="640" alt="hero"><br>[hero](${IMAGE_URL})<br>1536\u00a0×\u00a01024 · 4.1\u00a0MB

Artifact \`kie-images.png\`, 4.1 MB: [open](https://github.test/octo/repo/actions/runs/1/artifacts/1234). GitHub shows it after log-in.

Cost: 22 credits. [The run](${RUN_URL}) has the log and the summary.

<details><summary>Figures and links</summary>

| Name | Pixels | Size | Seconds | Credits | Links |
| --- | --- | --- | --- | --- | --- |
| hero | 1536\u00a0×\u00a01024 | 4.1\u00a0MB | 24.1 | 22 | [file](${IMAGE_URL}) · [artifact](https://github.test/octo/repo/actions/runs/1/artifacts/1234) · [source, expires](https://tempfile.kie.test/hero.png) |

</details>

<details><summary>Prompts</summary>

- hero: A lighthouse at dawn, \`#1\`

</details>
`,
    )
  })

  test('a pull request is linked, and its pictures are shown; one that was not opened is none', () => {
    const page = comment({ deliveries: [PULL_REQUEST] })
    expect(page).toContain('\nPull request [#7](https://github.test/octo/repo/pull/7) brings them.\n')
    expect(page).toContain(`<img src="${IMAGE_URL}"`)
    expect(comment({ status: 'partial', deliveries: [UNOPENED] })).not.toContain('brings them')
  })

  test("an author's words stand in the place of a picture", () => {
    expect(comment({ images: [savedImage({ alt: 'A [fox](x) in snow' })], deliveries: [COMMIT] })).toContain(
      `<img src="${IMAGE_URL}" width="640" alt="A [fox](x) in snow"><br>`,
    )
  })

  test('F95: a private repository gets links in place of pictures', () => {
    const page = comment({ deliveries: [COMMIT] }, { showPictures: false })
    expect(page).not.toContain('<img')
    expect(page).toContain(`\n- [hero](${IMAGE_URL}) · 1536\u00a0×\u00a01024 · 4.1\u00a0MB\n`)
    expect(page).toContain(
      '\nGitHub loads pictures into its pages from public repositories alone, so that here the links',
    )
    expect(page).not.toContain('log-in')
  })

  test('F95: without a durable URL the artifact is linked, and what a reader needs to see it is said', () => {
    const page = comment({ deliveries: [ARTIFACT] })
    expect(page).not.toContain('<img')
    expect(page).toContain('\n- hero · 1536\u00a0×\u00a01024 · 4.1\u00a0MB\n')
    expect(page).toContain(
      '[open](https://github.test/octo/repo/actions/runs/1/artifacts/1234). GitHub shows it after log-in',
    )
  })

  test('F95: no picture of an image that the commit does not hold', () => {
    const images = [savedImage(), savedImage({ name: 'cover' })]
    const page = comment({ images, deliveries: [COMMIT] })
    expect(page.match(/<img /g)).toHaveLength(1)
    expect(page).toContain(
      '\n\ncover<br>1536\u00a0×\u00a01024 · 4.1\u00a0MB · [source, expires](https://tempfile.kie.test/cover.png)\n\n</td>\n',
    )
    expect(page).toContain(
      'A comment can only link to what `artifact`, `commit`, `pull-request` or `release` has delivered.',
    )
  })

  test('F119: of a source that carries a signature, the signature is left out', () => {
    const images = [savedImage({ sourceUrl: 'https://tempfile.kie.test/hero.png?sig=canary' })]
    expect(comment({ images })).toContain('[source, expires](https://tempfile.kie.test/hero.png)\n')
  })

  test('failures with their reason, the next step and what they cost', () => {
    const failures = [imageFailure(), imageFailure({ name: 'back', charged: 'unknown', next: '' })]
    const page = comment({ status: 'failed', images: [], failures, cost: paid({}) })
    expect(page).toContain('### None of 2 images arrived\n\n- cover did not')
    expect(page).toContain(
      '- cover did not arrive (moderation): `kie.ai` refused the prompt. Change the prompt. Charged: no. Task `99aa5b0f39b9281e5b0f39b9281e5b0f`.\n' +
        '- back did not arrive (moderation): `kie.ai` refused the prompt. Charged: unknown. Task ',
    )
    expect(page).toContain('\nCost: 0 credits. [The run]')
    expect(page).not.toContain('A comment can only link')
  })

  test('what failed stands before the images, and a line of the manifest is linked', () => {
    const url = 'https://github.test/octo/repo/blob/0123456/images.yml#L12'
    const askedAt = { cover: { file: 'images.yml', line: 12, url } }
    const page = comment({ failures: [imageFailure()], deliveries: [COMMIT] }, { askedAt })
    expect(page).toContain(` Asked for in \`images.yml\`, [line 12](${url}). `)
    expect(page.indexOf('- cover did not arrive')).toBeLessThan(page.indexOf('<img '))
    expect(page.indexOf('<details><summary>Figures')).toBeGreaterThan(page.indexOf('<img '))
  })

  test.each([
    {
      name: 'a sentence',
      error: new DeliveryError('Storage is full.', { next: 'Delete old artifacts.' }),
      want: '\nDelivery failed, commit: Storage is full. Delete old artifacts.\n',
    },
    {
      name: 'lines to add',
      error: new DeliveryError('May not write.', { next: 'Add these lines:\npermissions:\n  contents: write' }),
      want: '\nDelivery failed, commit: May not write. Add these lines:\n\n```\npermissions:\n  contents: write\n```\n',
    },
  ])('a delivery that failed, with $name', ({ error, want }) => {
    const page = comment({ status: 'partial', deliveries: [{ destination: 'commit', error }, ARTIFACT] })
    expect(page).toMatch(/^### Made 1 image, delivered as artifact\n/)
    expect(page).toContain(want)
  })

  test('B5: what was not read of a command stands above the images', () => {
    expect(comment({}, { notes: ['Only the first line was read.'] })).toMatch(
      /^### Made 1 image\n\nOnly the first line was read\.\n\n/,
    )
  })

  test('A13: tasks that go on, and a cost that nobody knows', () => {
    const page = comment({
      status: 'timed-out',
      images: [],
      pendingTasks: { hero: 'a', cover: 'b' },
      cost: paid({ known: 4, tasks: 1, unknown: [unknownCost()] }),
    })
    expect(page).toContain(
      'Cost: 4 credits for 1 image; unknown for 1 (kie did not say), at most 4 credits. ' +
        'Paid for, or perhaps, and not here: 2 tasks. To re-run the failed',
    )
  })

  test('B3: where no record is kept, pending tasks are had again by their ids', () => {
    const page = comment({ status: 'timed-out', images: [], pendingTasks: { hero: 'a' } }, { wayBack: 'ids' })
    expect(page).toContain("not here: 1 task. A new run with the tasks' ids as the input 'tasks' collects")
    expect(page).not.toContain('re-run the failed job')
  })

  test('A15: what was paid before is told apart', () => {
    expect(comment({ cost: paid({ known: 4, tasks: 1 }, { known: 22, tasks: 1 }) })).toContain(
      '\nPaid now: 4 credits for 1 image; paid earlier: 22 credits for 1 image. [The run]',
    )
  })

  test('the balance of the account is told nobody', () => {
    expect(comment({ creditsLeft: 5894.25 })).not.toMatch(/5,?894|left/)
  })

  test.each(RUN_STATUSES)('status %s is said in the words of the log', (status) => {
    const page = comment({ status, failures: [imageFailure()], images: [savedImage(), savedImage()] })
    expect(page).toMatch(/^### [A-Z0-9][^.\n]*[^.\n]\n/)
    expect(page).not.toMatch(/undefined|NaN/)
    expect(page.includes('Cost:')).toBe(!FREE.includes(status))
  })
})

describe('F90: a comment stays below what GitHub takes', () => {
  test.each([0, 1, 100, 10_000])('with %i images, failures and prompts', (length) => {
    const names = Array.from({ length }, (_, index) => `name-${index}`)
    // Of a collected task kie's reply says what it was made with.
    const images = names.map((name) => savedImage({ name, model: '<\u{e0041}'.repeat(10_000) }))
    const error = new DeliveryError('x'.repeat(1000), { next: '`\n'.repeat(1e5) })
    const page = comment(
      {
        images,
        failures: names.map((name) => imageFailure({ name, message: '|é'.repeat(1000), next: '😀'.repeat(1000) })),
        deliveries: [
          ARTIFACT,
          { ...COMMIT, imageUrls: Object.fromEntries(images.map(({ path }) => [path, `https://github.test/${path}`])) },
          { destination: 'commit', error },
          { destination: 'release', error },
          { destination: 'artifact', error: new DeliveryError('\ud800'.repeat(1000), { next: '\ud800'.repeat(5000) }) },
          { destination: 'comment', error: new DeliveryError('\ud800'.repeat(1000), { next: '\ud800'.repeat(5000) }) },
        ],
        pendingTasks: Object.fromEntries(names.map((name) => [name, 'a'.repeat(32)])),
      },
      { prompts: Object.fromEntries(names.map((name) => [name, `${name} ${'😀|'.repeat(500)}`])) },
    )
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(61_440)
    expect(page.isWellFormed()).toBe(true)
    expect(page.endsWith('</details>\n')).toBe(length > 0)
    if (length < 10_000) return
    // Most of the room is for the images.
    const shown = page.match(/<img /g)?.length ?? 0
    expect(shown).toBeGreaterThan(100)
    expect(page).toContain(`\n${(length - shown).toLocaleString('en-US')} more images do not fit into a comment;`)
    expect(page).toMatch(/\n[\d,]+ more failures do not fit into a comment;/)
    expect(page).toMatch(/\n[\d,]+ more prompts do not fit/)
  })
})
