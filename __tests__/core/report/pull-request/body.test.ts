import { describe, expect, test } from '@jest/globals'
import { keepAbove } from '../../../../src/core/report/pull-request/above.ts'
import { askerKey } from '../../../../src/core/report/pull-request/known.ts'
import { renderPullRequestBody, type PullRequestBodyInput } from '../../../../src/core/report/pull-request/body.ts'
import type { ProposedImage } from '../../../../src/core/report/pull-request/proposed.ts'

const RUN_URL = 'https://github.test/octo/repo/actions/runs/1'
const BEFORE = 'https://github.test/octo/repo/raw/0000000/kie-images/hero.png'

function proposed(changes: Partial<ProposedImage> = {}): ProposedImage {
  const name = changes.name ?? 'hero'
  return {
    name,
    model: 'gpt-image/1.5-text-to-image',
    width: 1536,
    height: 1024,
    bytes: 4_070_123,
    credits: 22,
    after: `https://github.test/octo/repo/raw/1111111/kie-images/${name}.png`,
    ...changes,
  }
}

const AFTER = proposed().after

/** Whose the manifest is that says nothing of it. */
const KEY = askerKey('')

function body(input: Partial<PullRequestBodyInput> = {}): string {
  return renderPullRequestBody({
    previous: '',
    base: 'main',
    images: [proposed()],
    removed: [],
    unnamed: [],
    candidates: [],
    candidatesUrl: '',
    pickCommand: '',
    prompts: {},
    showPictures: true,
    runUrl: RUN_URL,
    needsMerge: false,
    startsNoWorkflows: false,
    notes: [],
    ...input,
  })
}

/** What stands below the marker. */
function below(input: Partial<PullRequestBodyInput> = {}): string {
  return body(input).slice(keepAbove('', '').length)
}

test('the forms of a picture are links below it', () => {
  const forms = [{ word: 'webp', url: 'https://github.test/raw/1/hero.webp' }]
  const text = body({ images: [proposed({ forms })] })
  expect(text.match(/<img /g)).toHaveLength(1)
  expect(text).toContain('<br>[webp](https://github.test/raw/1/hero.webp)')
})

describe('renderPullRequestBody', () => {
  test('one picture that changed, one that is new and one that is gone, in a public repository', () => {
    const images = [
      proposed({ before: BEFORE, alt: 'A fox in snow' }),
      proposed({ name: 'posts/fog', width: 1024, credits: undefined }),
    ]
    const prompts = { hero: 'A lighthouse at dawn, #1', other: 'A boat' }
    expect(body({ images, removed: ['old'], unnamed: ['older'], prompts })).toBe(
      keepAbove(
        '',
        `### Generated images: 1 new, 1 changed, 1 removed

Changed, before and after:

<table>
<tr>
<td width="50%" valign="top">

<img src="${BEFORE}" width="100%" alt="A fox in snow"><br>[before](${BEFORE})

</td>
<td width="50%" valign="top">

<img src="${AFTER}" width="100%" alt="A fox in snow"><br>[hero](${AFTER})<br>A fox in snow<br>\`gpt-image/1.5-text-to-image\` · 1536\u00a0×\u00a01024 · 4.1\u00a0MB · 22\u00a0credits

</td>
</tr>
</table>

New:

<table>
<tr>
<td width="33%" valign="top">

<img src="${AFTER.replace('hero', 'posts/fog')}" width="100%" alt="posts/fog"><br>[\`posts/fog\`](${AFTER.replace('hero', 'posts/fog')})<br>\`gpt-image/1.5-text-to-image\` · 1024\u00a0×\u00a01024 · 4.1\u00a0MB

</td>
</tr>
</table>

Removed:

- old

No longer in the manifest, and kept:

- older

[The run](${RUN_URL}) has the log and the summary.

<!-- kie-image-action:manifest ${KEY} [["older"],["hero","A fox in snow"]] -->

<!-- kie-image-action:prompts ${KEY} -->

<details><summary>Prompts</summary>

- hero: A lighthouse at dawn, \`#1\`

</details>

<!-- kie-image-action:prompts-end -->
`,
      ),
    )
  })

  test('in a private repository there are links in place of pictures, and why', () => {
    const text = below({ images: [proposed({ before: BEFORE }), proposed({ name: 'cover' })], showPictures: false })
    expect(text).not.toContain('<img')
    expect(text).toContain(
      '\nGitHub loads pictures into its pages from public repositories alone, so that here the links',
    )
    expect(text).toContain(`\n[before](${BEFORE})\n`)
    expect(text).toContain(`\n[hero](${AFTER})<br>\`gpt-image/`)
    expect(text).toContain(`\n[cover](${AFTER.replace('hero', 'cover')})<br>\`gpt-image/`)
  })

  test('three new pictures stand in a row', () => {
    const images = ['a', 'b', 'c', 'd'].map((name) => proposed({ name }))
    expect(below({ images }).match(/<tr>|<td/g)).toEqual(['<tr>', '<td', '<td', '<td', '<tr>', '<td'])
  })

  test.each([
    {
      name: 'pictures of all kinds',
      given: { images: [proposed(), proposed({ before: BEFORE })] },
      want: ': 1 new, 1 changed',
    },
    { name: 'pictures that are gone alone', given: { images: [], removed: ['a', 'b'] }, want: ': 2 removed' },
    { name: 'no picture, as the lock file alone differs', given: { images: [] }, want: '' },
  ])('the heading counts $name', ({ given, want }) => {
    expect(below(given).split('\n', 1)).toEqual([`### Generated images${want}`])
  })

  test('what a person has to do stands above the pictures', () => {
    const text = below({ base: 'release/1.0', needsMerge: true, notes: ['Branch x is new.', '@octocat'] })
    expect(text).toContain('\n\nA person has to merge `release/1.0` into this branch: ')
    expect(text).toContain('\n\n- Branch x is new.\n- `@octocat`\n\nNew:\n')
    expect(below()).not.toContain('A person has to')
  })

  test("a pull request of the job's own token says for what its checks wait, and the way out", () => {
    expect(below({ startsNoWorkflows: true })).toContain(
      "With an app's token as `github-token` they start by themselves.",
    )
    expect(below()).not.toContain('Workflows')
  })

  test('nothing below the marker is a line like it, or opens a block of code, whatever people wrote', () => {
    const marker = keepAbove('', '').trim()
    const foreign = `x\n${marker}\n\`\`\`\n${marker}\n~~~\n`
    const images = [proposed({ name: foreign, alt: foreign, model: foreign })]
    const lists = { removed: [foreign], unnamed: [foreign], notes: [foreign], prompts: { [foreign]: foreign } }
    const text = below({ images, ...lists, base: foreign, needsMerge: true, startsNoWorkflows: true })
    expect(text).toContain('kie-image-action:pull-request')
    expect(text.split('\n').filter((line) => /^\s*(<!--|```|~~~)/.test(line))).toEqual([
      expect.stringMatching(/^<!-- kie-image-action:manifest [^<>]* -->$/),
      `<!-- kie-image-action:prompts ${KEY} -->`,
      '<!-- kie-image-action:prompts-end -->',
    ])
  })

  test('a signature in a URL is left out', () => {
    const images = [proposed({ before: `${BEFORE}?token=canary`, after: `${AFTER}?token=canary#canary` })]
    expect(body({ images })).not.toContain('canary')
  })

  test("a person's text stays, and a copy of the marker in a prompt is no marker", () => {
    const previous = keepAbove('Please look.\r\n', 'old')
    const [, marker = ''] = previous.split('\n\n')
    const first = body({ previous, prompts: { hero: marker } })
    expect(first.startsWith(`Please look.\n\n${marker}\n\n### Generated`)).toBe(true)
    expect(first.split(marker)).toHaveLength(2)
    expect(body({ previous: first, prompts: { hero: marker } })).toBe(first)
  })
})

describe('a body stays below what GitHub takes', () => {
  /** A run in which all is as long as it may be. */
  function large(length: number): Partial<PullRequestBodyInput> {
    const names = Array.from({ length }, (_, index) => `name-${index}`)
    return {
      base: '日'.repeat(80),
      // Of a collected task kie's reply says what it was made with.
      images: names.map((name, index) =>
        proposed({
          name,
          model: '<\u{e0041}'.repeat(10_000),
          alt: '😀|'.repeat(250),
          ...(index % 2 === 0 && { before: BEFORE }),
        }),
      ),
      removed: names,
      unnamed: names,
      prompts: Object.fromEntries(names.map((name) => [name, `${name} ${'😀|'.repeat(500)}`])),
      needsMerge: true,
      startsNoWorkflows: true,
      notes: names.map(() => '\ud800'.repeat(1000)),
    }
  }

  test.each([0, 1, 100, 10_000])('with %i images, names, notes and prompts', (length) => {
    const text = body(large(length))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(62_000)
    expect(text.isWellFormed()).toBe(true)
    expect(text.endsWith('</details>\n\n<!-- kie-image-action:prompts-end -->\n')).toBe(length > 0)
    expect(text).toContain(`\n[The run](${RUN_URL}) has the log and the summary.\n`)
  })

  test('most of the room is for the pictures, and what does not fit is counted', () => {
    const images = Array.from({ length: 10_000 }, (_, index) =>
      proposed({ name: `name-${index}`, ...(index < 5 && { before: BEFORE }) }),
    )
    const text = body({ images, removed: images.map(({ name }) => name) })
    const shown = text.match(/alt="/g)?.length ?? 0
    expect(shown).toBeGreaterThan(100)
    const left = images.length - shown + 5
    expect(text).toContain(`\n${left.toLocaleString('en-US')} more pictures do not fit here; the run's summary`)
    expect(text).toMatch(/\n[\d,]+ more are in the log\.\n/)
    expect(text).toMatch(/^### Generated images: 9,995 new, 5 changed, 10,000 removed$/m)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(62_000)
  })

  test.each([0, 1_000, 40_000, 55_000, 57_000, 64_000, 65_000, 65_400, 65_536])(
    "beside a person's text of %i characters, which stays whole",
    (length) => {
      const previous = 'Mine '.repeat(length).slice(0, length).trim()
      const text = body({ ...large(10_000), previous })
      expect(text.length).toBeLessThanOrEqual(65_536)
      expect(text.startsWith(previous)).toBe(true)
      if (length > 65_000) expect(text).toBe(previous)
      else expect(text).toContain(`[The run](${RUN_URL})`)
    },
  )

  test('what is cut is not cut in the middle: each table is whole', () => {
    for (const length of [3, 7, 50, 99, 1_000]) {
      const text = body({ ...large(length), previous: 'x'.repeat(30_000) })
      for (const tag of ['table', 'tr', 'td', 'details']) {
        expect(text.split(`<${tag}`).length).toBe(text.split(`</${tag}>`).length)
      }
    }
  })
})

describe('prompts that are not known', () => {
  const known = body({ prompts: { hero: 'A lighthouse at dawn' } })

  test('stay as they are, below whatever a person wrote and however GitHub ends lines', () => {
    for (const previous of [known, `Look:\n\n${known}`, known.replaceAll('\n', '\r\n')]) {
      const text = body({ previous, prompts: undefined, removed: ['old'] })
      expect(text).toContain('- old\n')
      expect(text).toContain(known.slice(known.indexOf('<!-- kie-image-action:prompts ')))
      expect(body({ previous: text, prompts: undefined, removed: ['old'] })).toBe(text)
    }
  })

  test('are not taken from a text above the marker, nor from half a section', () => {
    const section = `<!-- kie-image-action:prompts ${KEY} -->\n\nevil\n\n<!-- kie-image-action:prompts-end -->`
    expect(body({ previous: section, prompts: undefined }).match(/evil/g)).toHaveLength(1)
    const cut = known.replace('<!-- kie-image-action:prompts-end -->', '')
    expect(body({ previous: cut, prompts: undefined })).not.toContain('lighthouse')
  })
})

describe('of several manifests that meet in one pull request', () => {
  const [hero, poster] = [proposed(), proposed({ name: 'poster' })]
  const images = {
    source: 'images.yml',
    images: [{ ...hero, alt: 'A fox' }, poster],
    prompts: { hero: 'A lighthouse' },
  }
  const posters = { source: 'posters.yml', images: [hero, poster], prompts: { poster: 'A boat' }, unnamed: ['older'] }

  test('each keeps what the others say, and none writes it otherwise than they', () => {
    const first = body(images)
    const both = body({ ...posters, previous: first })
    for (const said of ['alt="A fox"', '- hero: A lighthouse', '- poster: A boat', '- older'])
      expect(both).toContain(said)
    expect(body({ ...images, previous: both })).toBe(both)
    expect(body({ ...posters, previous: both })).toBe(both)
    expect(body({ ...posters, ...images, unnamed: [], previous: body(posters) })).toBe(both)
    expect(body({ images: [hero, poster], previous: both, prompts: undefined })).toBe(both)
  })

  test('each has its own words for an image that both ask for, and takes it from the list of the other', () => {
    const previous = body({ ...images, unnamed: ['poster'] })
    expect(previous).toContain('and kept:\n\n- poster')
    expect(body({ ...posters, unnamed: [], previous })).not.toContain('and kept:')
    const worded = body({ ...posters, images: [{ ...hero, alt: 'An owl' }, poster], previous })
    expect(worded).toContain('alt="An owl"')
    expect(worded).not.toContain('alt="A fox"')
  })

  test('each gets the same room, and what is longer comes back when its manifest is drawn', () => {
    const many = Array.from({ length: 40 }, (_, index) => proposed({ name: `name-${index}` }))
    const prompts = Object.fromEntries(many.map(({ name }) => [name, `${name} ${'x'.repeat(480)}`]))
    const long = { source: 'images.yml', images: [...many, poster], prompts }
    const both = body({ ...posters, images: long.images, previous: body(long) })
    expect(both).not.toContain('- `name-0`: `name-0`')
    const settled = body({ ...long, previous: both })
    for (const said of ['- `name-0`: `name-0`', '- poster: A boat']) expect(settled).toContain(said)
    expect(body({ ...posters, images: long.images, previous: settled })).toBe(settled)
    let all = settled
    for (let number = 1; number <= 30; number++) all = body({ ...long, source: `${number}.yml`, previous: all })
    expect(Buffer.byteLength(all)).toBeLessThanOrEqual(62_000)
  })
})

test('candidates stand below the pictures', () => {
  const pictures = [{ url: AFTER, width: 8, height: 8, bytes: 99 }]
  const candidates = [1, 2].map((number) => ({ number, isPicked: false, standsIn: number === 1, pictures }))
  const text = below({ candidates: [{ image: 'hero', candidates }], pickCommand: '/pick' })
  expect(text.indexOf('New:')).toBeLessThan(text.indexOf('#### Candidates'))
  expect(text).toContain('`/pick hero 2`')
})

test('of 200 images with 8 candidates each is shown or named, beside their pictures', () => {
  const names = Array.from({ length: 200 }, (_, index) => `shot-${index}`)
  const images = names.map((name) => proposed({ name }))
  const candidates = names.map((name) => ({
    image: name,
    candidates: Array.from({ length: 8 }, (_, index) => ({
      ...{ number: index + 1, isPicked: false, standsIn: index === 0 },
      pictures: [{ url: AFTER.replace('hero', `${name}.candidate-${index + 1}`), width: 8, height: 8, bytes: 99 }],
    })),
  }))
  const prompts = Object.fromEntries(names.map((name) => [name, 'a fox in the snow '.repeat(10)]))
  const text = body({ images, candidates, prompts, pickCommand: '/pick', candidatesUrl: 'https://github.test/tree/x' })
  const shown = text.match(/^`shot-\d+`:$/gm)?.length ?? 0
  const named = text.match(/^- `shot-\d+`: 8 candidates, 1 stands in$/gm)?.length ?? 0
  expect([shown >= 4, shown + named]).toEqual([true, 200])
  expect(text.match(/width="33%"/g)?.length).toBeGreaterThan(50)
  expect(text.length).toBeLessThanOrEqual(65_536)
})
