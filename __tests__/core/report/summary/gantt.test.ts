import { describe, expect, test } from '@jest/globals'
import type { SavedImage, TaskTiming } from '../../../../src/core/result/saved-image.ts'
import { renderGantt } from '../../../../src/core/report/summary/gantt.ts'
import { HOSTILE_TEXTS } from '../../text/hostile-texts.ts'
import { savedImage } from '../../result/results.ts'

function timed(name: string, submittedAtMs: number, timing: Partial<TaskTiming> = {}): SavedImage {
  const whole = { submittedAtMs, drawingSinceMs: submittedAtMs + 5000, finishedAtMs: submittedAtMs + 25_000 }
  return savedImage({ name, taskId: `task of ${name}`, timing: { ...whole, ...timing } })
}

/** Bars of one section, as Mermaid lays them out. */
interface Bar {
  readonly label: string
  readonly tags: readonly string[]
  readonly beginMs: number
  readonly endMs: number
}

/** The rules of https://mermaid.js.org/syntax/gantt.html for what is used of them, and nothing else. */
const GRAMMAR = {
  block: /^```mermaid\n([\s\S]*?)\n```$/m,
  head: /^---\nconfig:\n {2}gantt:\n {4}displayMode: compact\n {4}leftPadding: [1-9]\d{1,2}\n---\ngantt\n {2}dateFormat YYYY-MM-DD HH:mm:ss\.SSS\n {2}axisFormat (?:%H:)?%M:%S\n/,
  section: /^ {2}section \d+\. [^\n#;]+$/,
  bar: /^ {2}([^\s:#;][^:\n#;]*) :((?:done|active), )(?:(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}), )?(\d+)ms$/,
}

/** @throws where a line is none of the grammar's */
function parse(markdown: string): Map<string, Bar[]> {
  const code = GRAMMAR.block.exec(markdown)?.[1] ?? ''
  expect(code).toMatch(GRAMMAR.head)
  // GitHub's limit for one chart.
  expect(code.length).toBeLessThan(50_000)
  expect(code).not.toMatch(/%%|`/)
  const sections = new Map<string, Bar[]>()
  let bars: Bar[] = []
  for (const line of code.replace(GRAMMAR.head, '').split('\n')) {
    if (GRAMMAR.section.test(line)) sections.set(line.slice('  section '.length), (bars = []))
    else bars.push(parseBar(line, bars.at(-1)))
  }
  return sections
}

function parseBar(line: string, before: Bar | undefined): Bar {
  const match = GRAMMAR.bar.exec(line)
  if (match === null) throw new Error(`Not Mermaid: ${line}`)
  const [, label = '', tags = '', begin, duration] = match
  const beginMs = begin === undefined ? before?.endMs : Date.parse(`${begin.replace(' ', 'T')}Z`) - Date.UTC(2000, 0, 1)
  if (beginMs === undefined) throw new Error(`Without a beginning: ${line}`)
  return { label, tags: tags.split(', ').filter(Boolean), beginMs, endMs: beginMs + Number(duration) }
}

describe('renderGantt', () => {
  test('two tasks', () => {
    expect(renderGantt([timed('hero-2', 2500.4), timed('hero-1', 1000)])).toBe(
      `Waiting (grey) and drawing as each look saw it, in time since the first submission:

\`\`\`mermaid
---
config:
  gantt:
    displayMode: compact
    leftPadding: 83
---
gantt
  dateFormat YYYY-MM-DD HH:mm:ss.SSS
  axisFormat %M:%S
  section 1. hero-1
  5 s :done, 2000-01-01 00:00:00.000, 5000ms
  20 s :active, 20000ms
  section 2. hero-2
  5 s :done, 2000-01-01 00:00:01.500, 5000ms
  20 s :active, 20000ms
\`\`\``,
    )
  })

  test('bars begin and end when the task did', () => {
    const images = [timed('a', 0), timed('b', 3_700_000), timed('c', 1000, { drawingSinceMs: undefined })]
    expect(parse(renderGantt(images))).toEqual(
      new Map([
        [
          '1. a',
          [
            { label: '·', tags: ['done'], beginMs: 0, endMs: 5000 },
            { label: '·', tags: ['active'], beginMs: 5000, endMs: 25_000 },
          ],
        ],
        ['2. c', [{ label: '·', tags: ['active'], beginMs: 1000, endMs: 26_000 }]],
        [
          '3. b',
          [
            { label: '·', tags: ['done'], beginMs: 3_700_000, endMs: 3_705_000 },
            { label: '·', tags: ['active'], beginMs: 3_705_000, endMs: 3_725_000 },
          ],
        ],
      ]),
    )
  })

  const nothing = [
    { name: 'no image', images: [] },
    { name: 'one task', images: [timed('a', 0)] },
    { name: 'one task of two images', images: [timed('a', 0), { ...timed('b', 0), taskId: 'task of a' }] },
    { name: 'tasks without times', images: [timed('a', 0), savedImage({ name: 'b' }), savedImage({ name: 'c' })] },
  ]
  test.each(nothing)('there is no chart of $name', ({ images }) => {
    expect(renderGantt(images)).toBe('')
  })

  test('10,000 tasks: the first ones, and how many are left out', () => {
    const name = 'releases/a-name-of-many-words-and-then-some-more'
    const images = Array.from({ length: 10_000 }, (_, index) => timed(`${name}-${index}`, 10_000 - index))
    const chart = renderGantt(images)
    expect(parse(chart).size).toBe(50)
    expect(chart).toMatch(/\n9,950 more tasks are not in this chart\.$/)
  })

  test('F97: no name is anything but a name', () => {
    for (const text of HOSTILE_TEXTS.filter((each) => each !== '')) {
      expect([...parse(renderGantt([timed(text, 0), timed('plain', 1)])).keys()]).toEqual([
        expect.stringMatching(/^1\. /),
        '2. plain',
      ])
    }
  })
})
