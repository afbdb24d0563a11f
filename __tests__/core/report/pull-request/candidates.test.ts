import { describe, expect, test } from '@jest/globals'
import {
  renderCandidates,
  type CandidatesInput,
  type CandidatesOfImage,
} from '../../../../src/core/report/pull-request/candidates.ts'

const TREE = 'https://github.test/octo/repo/tree/images-candidates/kie-images'
const RAW = 'https://github.test/octo/repo/raw/1111111/kie-images'

function image(count: number, changes: Partial<CandidatesOfImage> = {}): CandidatesOfImage {
  const candidates = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    isPicked: false,
    standsIn: index === 0,
    pictures: [{ url: `${RAW}/hero.candidate-${index + 1}.png`, width: 1536, height: 1024, bytes: 4_070_123 }],
  }))
  return { image: 'hero', candidates, ...changes }
}

function render(images: readonly CandidatesOfImage[], changes: Partial<CandidatesInput> = {}): string {
  return renderCandidates({ images, showPictures: true, pickCommand: '/pick', url: TREE, maxBytes: 15_000, ...changes })
}

const FIGURES = '1536\u00a0×\u00a01024 · 4.1\u00a0MB'

describe('renderCandidates', () => {
  test('shows them side by side with their numbers, and the line that picks another one', () => {
    const hero = image(2, { alt: 'A fox in snow' })
    expect(render([hero])).toBe(`#### Candidates

A comment that begins with \`/pick hero 2\` puts that one in its place, at no cost.

hero:

<table>
<tr>
<td width="50%" valign="top">

<img src="${RAW}/hero.candidate-1.png" width="100%" alt="A fox in snow"><br>**[1](${RAW}/hero.candidate-1.png)**, stands in<br>${FIGURES}

</td>
<td width="50%" valign="top">

<img src="${RAW}/hero.candidate-2.png" width="100%" alt="A fox in snow"><br>**[2](${RAW}/hero.candidate-2.png)**<br>${FIGURES}

</td>
</tr>
</table>
`)
  })

  test('has links alone in a private repository, and no line where there is no such command', () => {
    const text = render([image(2)], { showPictures: false, pickCommand: '' })
    expect(text).not.toMatch(/<img|comment/)
    expect(text).toContain(`**[2](${RAW}/hero.candidate-2.png)**<br>${FIGURES}`)
  })

  test('says which one was picked, and names one that was not', () => {
    const { candidates } = image(3)
    const picked = candidates.map((each) => ({ ...each, isPicked: each.number === 2, standsIn: each.number === 2 }))
    const text = render([image(3, { candidates: picked })])
    expect(text).toContain('candidate-2.png)**, picked<br>')
    expect(text).not.toContain('stands in')
    expect(text).toContain('`/pick hero 1`')
  })

  test('says picked of none that does not stand there: a pick may have ended halfway', () => {
    const { candidates } = image(2)
    const text = render([
      image(2, { candidates: candidates.map((each) => ({ ...each, isPicked: each.number === 2 })) }),
    ])
    expect(text).not.toContain('picked')
    expect(text).toContain('candidate-1.png)**, stands in<br>')
  })

  test('is empty where no image has several', () => {
    expect([render([]), render([image(1)])]).toEqual(['', ''])
  })

  test('puts at most four in a row', () => {
    expect(render([image(6)]).match(/<tr>/g)).toHaveLength(2)
    expect(render([image(6)]).match(/width="25%"/g)).toHaveLength(6)
  })

  test('an image that does not fit hides none of the others: it is named in a line, with what stands in', () => {
    const long = image(8, { image: 'long', alt: 'A fox. '.repeat(220) })
    const text = render([image(2, { image: 'first' }), long, image(2, { image: 'last' })])
    expect(text.match(/^[a-z]+(?=:$)/gm)).toEqual(['first', 'last'])
    expect(text).toContain(
      `\n1 more image has candidates, which do not fit here: [their branch](${TREE}) has them, and all can be picked.\n\n` +
        '- long: 8 candidates, 1 stands in\n',
    )
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(15_000)
  })

  test('of which one is picked, that is said', () => {
    const { candidates } = image(3)
    const picked = candidates.map((each) => ({ ...each, isPicked: each.number === 2, standsIn: each.number === 2 }))
    const changed = candidates.map((each) => ({ ...each, standsIn: false }))
    const text = render([image(3, { candidates: picked }), image(3, { candidates: changed })], { maxBytes: 1_300 })
    expect(text).toContain('\n- hero: 3 candidates, 2 picked\n- hero: 3 candidates\n')
  })

  test('without the address of the branch its name is told', () => {
    expect(render([image(8)], { maxBytes: 1_200, url: '' })).toContain(
      "1 more image has candidates, which do not fit here: the branch with this one's name and `-candidates` at its end has them",
    )
  })

  test.each([
    { name: 'of 200 images with 8 candidates', count: 200, of: 8 },
    { name: 'of 5,000 images with 4 candidates', count: 5_000, of: 4 },
  ])('$name as many as fit are shown, and as many others named', ({ count, of }) => {
    const many = Array.from({ length: count }, (_, index) => image(of, { image: `shot-${index}` }))
    const text = render(many)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(15_000)
    const shown = text.match(/<table>/g)?.length ?? 0
    const named = text.match(/^- `shot-/gm)?.length ?? 0
    expect(shown).toBeGreaterThan(1)
    expect(named).toBeGreaterThan(90)
    expect(text).toContain(`\n${(count - shown).toLocaleString('en-US')} more images have candidates, which do not fit`)
    if (shown + named === count) expect(text).not.toContain('more of them')
    else
      expect(text).toContain(`\n${(count - shown - named).toLocaleString('en-US')} more of them are not named here.\n`)
  })

  test('shows at most a hundred pictures, of as many images as that is', () => {
    const many = Array.from({ length: 60 }, (_, index) => image(4, { image: `shot-${index}` }))
    expect(render(many, { maxBytes: 1_000_000 }).match(/<img /g)).toHaveLength(100)
    const uneven = [image(98, { image: 'most' }), image(4, { image: 'more' }), image(2, { image: 'last' })]
    expect(render(uneven, { maxBytes: 1_000_000 }).match(/^[a-z]+(?=:$)/gm)).toEqual(['most', 'last'])
  })
})
