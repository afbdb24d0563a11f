import { describe, expect, test } from '@jest/globals'
import {
  renderCandidates,
  type CandidatesInput,
  type CandidatesOfImage,
} from '../../../../src/core/report/pull-request/candidates.ts'

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
  return renderCandidates({ images, showPictures: true, pickCommand: '/pick', maxBytes: 15_000, ...changes })
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

  test('is empty where no image has several', () => {
    expect([render([]), render([image(1)])]).toEqual(['', ''])
  })

  test('puts at most four in a row', () => {
    expect(render([image(6)]).match(/<tr>/g)).toHaveLength(2)
    expect(render([image(6)]).match(/width="25%"/g)).toHaveLength(6)
  })

  test('counts the images that do not fit, and shows at most a hundred pictures', () => {
    const many = Array.from({ length: 60 }, (_, index) => image(4, { image: `shot-${index}` }))
    const text = render(many)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(15_000)
    const shown = text.match(/<table>/g)?.length ?? 0
    expect(shown).toBeGreaterThan(3)
    expect(text).toContain(
      `\n${60 - shown} more images have candidates, which do not fit here: they are on the branch with this one's name`,
    )
    expect(render(many, { maxBytes: 1_000_000 }).match(/<img /g)).toHaveLength(100)
  })
})
