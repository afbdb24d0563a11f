import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { parse } from 'yaml'
import { decodeTaskId } from '../../../../src/core/result/task-list.ts'
import type { TaskTiming } from '../../../../src/core/result/saved-image.ts'
import { DeliveryError } from '../../../../src/core/result/delivery.ts'
import { RUN_STATUSES, type RunResult } from '../../../../src/core/result/run-result.ts'
import { renderSummary, type SummaryInput } from '../../../../src/core/report/summary/summary.ts'
import { HOSTILE_TEXTS } from '../../text/hostile-texts.ts'
import {
  ARTIFACT,
  COMMIT,
  imageFailure,
  paid,
  PULL_REQUEST,
  runResult,
  savedImage,
  UNCHANGED,
  unknownCost,
  UNOPENED,
} from '../../result/results.ts'
import { codePoint } from '../../../code-point.ts'

/** How a run may end that spends nothing. */
const FREE: readonly string[] = ['planned', 'unchanged', 'outdated', 'skipped']

const renderer = markdownIt({ html: true, linkify: true })

function summary(changes: Partial<RunResult> = {}, input: Partial<SummaryInput> = {}): string {
  return renderSummary({
    result: runResult(changes),
    warnings: [],
    prompts: {},
    showPictures: false,
    later: { wayBack: 're-run', reuses: true },
    ...input,
  })
}

describe('renderSummary', () => {
  test('one image with both deliveries in a public repository', () => {
    const prompts = { hero: 'A lighthouse at dawn, #1' }
    expect(summary({ deliveries: [ARTIFACT, COMMIT] }, { showPictures: true, prompts })).toBe(
      `### Made 1 image

Cost: 22 credits; 5894.25 credits left.

Artifact \`kie-images.png\`, 4.1 MB: [open](https://github.test/octo/repo/actions/runs/1/artifacts/1234)

Commit \`0123456\` on main, signed by GitHub: [open](https://github.test/octo/repo/commit/0123456789abcdef0123456789abcdef01234567)

Made with \`gpt-image/1.5-text-to-image\`, as 3:2.

<img src="https://github.test/octo/repo/raw/0123456/kie-images/hero.png" width="640" alt="hero"><br>[hero](https://github.test/octo/repo/raw/0123456/kie-images/hero.png)<br>1536\u00a0×\u00a01024 · 4.1\u00a0MB

<details><summary>Figures and links</summary>

| Name | Pixels | Size | Seconds | Credits | Links |
| --- | --- | --- | --- | --- | --- |
| hero | 1536\u00a0×\u00a01024 | 4.1\u00a0MB | 24.1 | 22 | [file](https://github.test/octo/repo/raw/0123456/kie-images/hero.png) · [artifact](https://github.test/octo/repo/actions/runs/1/artifacts/1234) · [source, expires](https://tempfile.kie.test/hero.png) |

</details>

<details><summary>Prompts</summary>

- hero: A lighthouse at dawn, \`#1\`

</details>
`,
    )
  })

  test('tasks of unknown cost take their share of the page alone, however long their ids are', () => {
    const costs = Array.from({ length: 100 }, (_, index) =>
      unknownCost({ name: `${index} ${'ü'.repeat(400)}`, taskId: 'ü'.repeat(10_000) }),
    )
    const page = summary({ cost: paid({ unknown: costs }) })
    expect(page.match(/, task `/g)).toHaveLength(100)
    expect(Buffer.byteLength(page)).toBeLessThan(60_000)
  })

  test('the prompt stands beside a refusal of it, cut, and beside no other failure', () => {
    const failures = [imageFailure(), imageFailure({ name: 'back', reason: 'network' })]
    const page = summary({ failures }, { prompts: { cover: `A <singer> ${'on stage '.repeat(50)}`, back: 'A pier' } })
    expect(page).toMatch(/^- cover did not .* Task `99aa\w+`\. Prompt: A &lt;`singer>` (?:on stage )+…$/m)
    expect(page).toMatch(/^- back did not .* Task `99aa\w+`\.$/m)
  })

  test("an author's words stand in the place of a picture, and end no tag", () => {
    const page = summary(
      { images: [savedImage({ alt: 'A "fox" | snow' })], deliveries: [COMMIT] },
      { showPictures: true },
    )
    expect(page).toContain('width="640" alt="A &#34;fox&#34; | snow"><br>')
  })

  test('F95: no picture in a private repository, and none without a durable URL', () => {
    const links = summary({ deliveries: [COMMIT] })
    expect(links).not.toContain('<img')
    expect(links).toContain('[file](https://github.test/octo/repo/raw/0123456/kie-images/hero.png)')
    expect(summary({ deliveries: [ARTIFACT] }, { showPictures: true })).not.toContain('<img')
  })

  test('failures and pending tasks', () => {
    const page = summary({
      status: 'timed-out',
      images: [],
      failures: [
        imageFailure({
          code: undefined,
          reason: 'timed-out',
          charged: 'unknown',
          message: 'Not ready.',
          next: 'Collect it.',
        }),
        imageFailure({
          name: 'lost',
          taskId: undefined,
          reason: 'download',
          sourceUrl: 'https://tempfile.kie.test/a.png',
        }),
      ],
      pendingTasks: { cover: '99aa5b0f39b9281e5b0f39b9281e5b0f' },
      cost: paid({ unknown: [unknownCost({ name: 'cover', taskId: '99aa' })] }),
      creditsLeft: undefined,
    })
    expect(page).toBe(`### Timed out: 0 of 2 images arrived

Cost: unknown for 1 image (kie did not say), at most 4 credits. Look up at https://kie.ai/logs: cover, task \`99aa\`.

- cover did not arrive (timed-out): Not ready. Collect it. Charged: unknown. Task \`99aa5b0f39b9281e5b0f39b9281e5b0f\`.
- lost did not arrive (download): \`kie.ai\` refused the prompt. Change the prompt. Charged: no. [Source, expires](https://tempfile.kie.test/a.png)

Paid for, or perhaps, and not here: 1 task. To collect them later, without paying again, pass them to a new run, below \`with:\` of the step:

\`\`\`
tasks: '{"cover":"99aa5b0f39b9281e5b0f39b9281e5b0f"}'
\`\`\`
`)
  })

  test('credits of a task that kie still has may come back, and an id is told once', () => {
    const taskId = '99aa5b0f39b9281e5b0f39b9281e5b0f'
    const failure = { reason: 'timed-out', charged: 'yes', taskId, message: `Task ${taskId} had not ended.` } as const
    const page = summary({ status: 'timed-out', failures: [imageFailure(failure)] })
    expect(page).toContain('Charged: yes, unless kie gives it back.')
    expect(page.split(taskId)).toHaveLength(2)
  })

  test('prompts of many images name the first', () => {
    const prompts = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`fox${index}`, 'A fox']))
    expect(summary({}, { prompts })).toContain('- `fox0`, `fox1`, `fox2`, 2 more: A fox\n')
  })

  test('what failed stands first, then where the images went, then they themselves, then the figures and prompts, folded', () => {
    const page = summary(
      {
        status: 'partial',
        failures: [imageFailure()],
        deliveries: [
          { destination: 'commit', error: new DeliveryError('May not write.', { next: 'Allow it.' }) },
          ARTIFACT,
        ],
        pendingTasks: { lost: '99aa' },
      },
      { prompts: { hero: 'A lighthouse' }, warnings: ['Odd.'] },
    )
    const parts = [
      '### 1 of 2 images arrived',
      'Cost: ',
      '- cover did not arrive ',
      'Delivery failed, commit',
      'To collect them later',
      'Artifact ',
      '- hero · ',
      '- Warning: Odd.',
      '<details><summary>Figures',
      '<details><summary>Prompts',
    ]
    const places = parts.map((part) => page.indexOf(part))
    expect(places).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b))
  })

  test('of a cancelled run what has arrived and went nowhere is collected with what has not', () => {
    const page = summary({
      status: 'cancelled',
      images: [savedImage({ name: 'fox', taskId: '11aa' })],
      failures: [imageFailure({ name: 'owl', reason: 'cancelled', step: 'take-up' })],
      tasks: { fox: '11aa', owl: '22bb' },
      pendingTasks: { owl: '22bb' },
    })
    expect(page).toContain(
      'Paid for, or perhaps, and not here: 1 task. Delivered nowhere: 1 image. To collect them later',
    )
    expect(page).toContain(`tasks: '{"owl":"22bb","fox":"11aa"}'`)
    expect(page).toContain('To re-run the failed jobs brings what was delivered nowhere, too, without paying again.')
  })

  test('nothing is collected again that a destination took, or that none was asked for', () => {
    const lists = [{ deliveries: [ARTIFACT] }, { deliveries: [] }].map((given) =>
      summary({ ...given, status: 'partial', failures: [imageFailure()], tasks: { fox: '11aa' } }),
    )
    for (const page of lists) expect(page).not.toContain('To collect them later')
  })

  test('the order of the next steps stands below the failures', () => {
    const page = summary({
      status: 'timed-out',
      failures: [
        imageFailure({ name: 'fox', reason: 'moderation', step: 'new-run' }),
        imageFailure({ name: 'owl', reason: 'timed-out', step: 'take-up' }),
      ],
      deliveries: [COMMIT],
      pendingTasks: { owl: '22bb' },
    })
    expect(page).toContain(
      '\nNext, in this order: re-run the failed jobs for owl; start a new run for fox, with what each needs. ' +
        "A new run makes only what failed: the branch 'main' has the rest.\n",
    )
  })

  test('a failure leads to the line of the manifest that asks for the image, at the commit', () => {
    const url = 'https://github.test/octo/repo/blob/0123456/art/images%20of%202026.yml#L12'
    const askedAt = { cover: { file: 'art/images of 2026.yml', line: 12, url } }
    const failures = [imageFailure(), imageFailure({ name: 'constructor' })]
    const page = summary({ failures }, { askedAt })
    expect(page).toContain(` Charged: no. Asked for in \`art/images\` of \`2026.yml\`, [line 12](${url}). Task `)
    expect(page.match(/Asked for in/g)).toHaveLength(1)
  })

  test('A13: the tasks of unknown cost are named, so that they can be looked up', () => {
    const unknown = [unknownCost(), unknownCost({ name: 'back', taskId: undefined })]
    expect(summary({ cost: paid({ known: 8, tasks: 2, unknown }) })).toContain(
      '\nCost: 8 credits for 2 images; unknown for 2 (kie did not say), at most 8 credits; 5894.25 credits left. ' +
        'Look up at https://kie.ai/logs: hero, task `281e`; back.\n',
    )
    const many = Array.from({ length: 1300 }, (_, index) => unknownCost({ name: `fox-${index}`, taskId: undefined }))
    expect(summary({ cost: paid({ unknown: many }) })).toContain('; `fox-99`; 1,200 more.\n')
  })

  test('A15: what was paid before is told apart', () => {
    expect(summary({ cost: paid({}, { known: 22, tasks: 1 }), creditsLeft: undefined })).toContain(
      '\nPaid now: 0 credits; paid earlier: 22 credits for 1 image.\n',
    )
  })

  test('tasks to paste are a line of YAML that the input reads, whatever their ids are', () => {
    const ids = { hero: "it's", back: '%41' }
    const [, line = ''] = /^tasks: (.*)$/m.exec(summary({ pendingTasks: ids })) ?? []
    const told = JSON.parse(String(parse(line))) as Record<string, string>
    expect(Object.entries(told).map(([name, id]) => [name, decodeTaskId(id)])).toEqual(Object.entries(ids))
  })

  test.each([
    { name: 'nothing to commit', given: { ...COMMIT, sha: undefined }, want: 'Commit: nothing had changed on main\n' },
    {
      name: 'a commit that deletes',
      given: { ...COMMIT, deleted: ['kie-images/a.png', 'kie-images/b.png'] },
      want: ' on main, signed by GitHub, 2 files deleted: [open]',
    },
    { name: 'an unsigned commit', given: { ...COMMIT, verified: false }, want: ' on main, not signed: [open]' },
    {
      name: 'a pull request',
      given: PULL_REQUEST,
      want:
        'Pull request `#7` into main, commit `0123456` on \`kie-image-action/main-kie-images\`, signed by GitHub: ' +
        '[open](https://github.test/octo/repo/pull/7)\n',
    },
    {
      name: 'a pull request as it was',
      given: { ...PULL_REQUEST, ...UNCHANGED },
      want: 'Pull request `#7` into main, nothing was committed to \`kie-image-action/main-kie-images\`: [open](https://github.test/octo/repo/pull/7)\n',
    },
    {
      name: 'no pull request, as GitHub refused to open it',
      given: UNOPENED,
      want: '\nDelivery failed, pull-request: GitHub refused to open it. Open it by hand.\n',
    },
    {
      name: 'the branch without a pull request',
      given: { ...UNOPENED, deleted: ['kie-images/a.png'] },
      want: '\nPull request: none is open into main, commit `0123456` on',
    },
    {
      name: 'a failed delivery and its sentence',
      given: {
        destination: 'artifact',
        error: new DeliveryError('Storage is full: https://a.test/b?sig=canary', { next: 'Delete some.' }),
      },
      want: 'Delivery failed, artifact: Storage is full: `https://a.test/b?…` Delete some.\n',
    },
    {
      name: 'a failed delivery and its YAML',
      given: {
        destination: 'commit',
        error: new DeliveryError('May not write', { next: 'Add these lines:\npermissions:\n  contents: write' }),
      },
      want: 'Delivery failed, commit: May not write. Add these lines:\n\n```\npermissions:\n  contents: write\n```\n',
    },
    {
      name: 'E2, E4: a reason without a full stop, and advice with a link and code',
      given: {
        destination: 'artifact',
        error: new DeliveryError('Not uploaded: reset', {
          next: 'Save them with `if: always()`. Trouble stands at https://www.githubstatus.com.',
        }),
      },
      want: 'Not uploaded: reset. Save them with `if: always()`. Trouble stands at <https://www.githubstatus.com>.\n',
    },
    {
      name: 'E3: the place of a comment on its page',
      given: { destination: 'comment', id: 7, url: 'https://github.test/octo/repo/issues/1#issuecomment-7' },
      want: 'Comment: [open](https://github.test/octo/repo/issues/1#issuecomment-7)\n',
    },
    { name: 'a fault', given: { destination: 'commit', error: 'odd' }, want: 'Delivery failed, commit: A fault' },
  ] as const)('$name', ({ given, want }) => {
    expect(summary({ deliveries: [given] })).toContain(want)
  })

  test('the times of more than one task are a chart behind the images, before what is folded', () => {
    const images = ['hero-1', 'hero-2'].map((name, index) =>
      savedImage({ name, taskId: name, timing: { submittedAtMs: index, drawingSinceMs: 5000, finishedAtMs: 25_000 } }),
    )
    const page = summary({ images })
    expect(page).toMatch(/\n- `hero-2` [^]*\n```mermaid\n[^]*\n```\n\n<details>/)
    expect(summary({ images: images.slice(1) })).not.toContain('mermaid')
  })

  test('where an image came from is said unless it was made', () => {
    const images = [savedImage(), savedImage({ name: 'old', origin: 'reused', credits: undefined, seconds: undefined })]
    const page = summary({ images })
    expect(page).toContain('\n- hero · 1536\u00a0×')
    expect(page).toContain('\n- old, reused · 1536\u00a0×')
    expect(page).toContain('| hero | new | 1536\u00a0×\u00a01024 | 4.1\u00a0MB | 24.1 | 22 | ')
    expect(page).toContain('| old | reused | 1536\u00a0×\u00a01024 | 4.1\u00a0MB |  |  | ')
  })

  test('equal prompts are shown once', () => {
    const prompts = { 'hero-1': 'A fox', 'hero-2': 'A fox', 'hero-3': 'A fox', cover: 'A hen' }
    expect(summary({}, { prompts })).toContain('- `hero-1`, `hero-2`, `hero-3`: A fox\n- cover: A hen\n')
  })

  test('E4: a link of ours in a warning and in what to do next', () => {
    const failures = [imageFailure({ message: 'Lost.', next: 'Look it up at https://kie.ai/logs.' })]
    const page = summary({ failures }, { warnings: ['Made anew; look at https://kie.ai/logs whether it was charged.'] })
    expect(page).toContain(' Lost. Look it up at <https://kie.ai/logs>. Charged: ')
    expect(page).toContain('- Warning: Made anew; look at <https://kie.ai/logs> whether it was charged.\n')
  })

  test('warnings', () => {
    expect(summary({}, { warnings: ['Odd: <b>x'] })).toContain('- Warning: Odd: &lt;`b>x`\n')
  })

  test.each(RUN_STATUSES)('status %s is said in words', (status) => {
    const page = summary({ status, failures: [imageFailure()], images: [savedImage(), savedImage()] })
    const [heading = ''] = page.split('\n')
    expect(heading).toMatch(/^### [A-Z0-9]/)
    expect(heading).not.toMatch(/undefined|NaN/)
    expect(page.includes('\nCost: 22 credits; ')).toBe(!FREE.includes(status))
  })
})

describe('foreign text', () => {
  /** A page in which every foreign field is this text. */
  const page = (text: string): string =>
    summary(
      {
        images: [savedImage({ model: text, sourceUrl: `https://a.test/${text}` })],
        failures: [imageFailure({ message: text, next: text, taskId: text })],
        deliveries: [
          { ...COMMIT, branch: text, url: `https://a.test/${text}` },
          { ...PULL_REQUEST, branch: text, base: text, pull: { number: 7, url: `https://a.test/${text}` } },
          { destination: 'artifact', error: new DeliveryError(text, { next: text }) },
        ],
        pendingTasks: { hero: text },
      },
      { prompts: { hero: text }, warnings: [text], showPictures: true },
    )

  /** The skeleton of a page: its tags without the foreign parts. */
  const skeleton = (text: string): string =>
    (renderer.render(page(text)).match(/<[^>]*>/g) ?? [])
      .filter((tag) => !/^<\/?(?:code|pre)>$/.test(tag))
      .map((tag) => tag.replace(/href="https:\/\/a\.test\/[^"]*"/, 'href'))
      .join('')
      // The next step is a paragraph or a block, and an empty list item has no paragraph.
      .replace(/<\/?p>/g, '')

  test('F97: no hostile text changes the page', () => {
    const want = skeleton('plain')
    for (const text of HOSTILE_TEXTS) expect({ text, tags: skeleton(text) }).toEqual({ text, tags: want })
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), (text) => expect(skeleton(text)).toBe(want)),
      { numRuns: 30 },
    )
  })

  test('F97: no hidden marker of ours is in the source', () => {
    expect(page('<!-- kie-image-action -->')).not.toContain('<!--')
  })

  test('F119: no signed URL is shown', () => {
    expect(page('https://a.test/b?X-Amz-Signature=canary')).toContain('?…')
    const messages = summary({ failures: [imageFailure({ message: 'https://a.test/b?sig=canary' })] })
    expect(messages).not.toContain('canary')
  })
})

describe('F91: the page stays below 1,000,000 bytes', () => {
  const timing = (ms: number): TaskTiming => ({ submittedAtMs: ms, drawingSinceMs: ms + 1, finishedAtMs: ms + 2 })

  test.each([0, 1, 100, 10_000])('with %i images, failures, tasks, warnings and prompts', (length) => {
    const names = Array.from({ length }, (_, index) => `name-${index}`)
    const page = summary(
      {
        images: names.map((name, index) => savedImage({ name, taskId: name, timing: timing(index) })),
        failures: names.map((name) => imageFailure({ name, message: '|é'.repeat(1000) })),
        pendingTasks: Object.fromEntries(names.map((name) => [name, 'a'.repeat(32)])),
        deliveries: [
          ARTIFACT,
          COMMIT,
          { destination: 'commit', error: new DeliveryError('x', { next: '`\n'.repeat(1e5) }) },
        ],
      },
      {
        prompts: Object.fromEntries(names.map((name) => [name, `${name} ${'😀|'.repeat(500)}`])),
        warnings: names,
        showPictures: true,
      },
    )
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000)
    expect(page.endsWith('</details>\n')).toBe(length > 0)
    if (length < 10_000) return
    expect(page).toContain(
      '\n9,800 more images are not shown here; the figures below and the output `result` name them.\n',
    )
    expect(page).toMatch(/\n[\d,]+ more images do not fit on this page; the output `result` names them all\.\n/)
    expect(page).toMatch(/\n9,950 more tasks are not in this chart/)
    expect(page).toMatch(/\n[\d,]+ more failures do not fit/)
    expect(page).toMatch(/\n[\d,]+ more prompts do not fit/)
    expect(page).toMatch(/\n[\d,]+ more warnings are in the log/)
    expect(page).toContain('pass on the file of the output `tasks-file`')
  })
})
