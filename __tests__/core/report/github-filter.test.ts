import { describe, expect, test } from '@jest/globals'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { renderComment } from '../../../src/core/report/comment/body.ts'
import { renderPullRequestBody } from '../../../src/core/report/pull-request/body.ts'
import { renderCheckSummary, renderPlanSummary } from '../../../src/core/report/summary/plan-summary.ts'
import { renderSummary } from '../../../src/core/report/summary/summary.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import type { RunResult } from '../../../src/core/result/run-result.ts'
import { AUTOLINKS, HOSTILE_TEXTS } from '../text/hostile-texts.ts'
import {
  ARTIFACT,
  COMMIT,
  imageFailure,
  paid,
  PULL_REQUEST,
  runResult,
  savedImage,
  unknownCost,
} from '../result/results.ts'

type Node = ReturnType<typeof sanitize>

/** As GitHub reads Markdown, before its filter. */
function parse(markdown: string): Node {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return fromHtml(html, { fragment: true })
}

/** The elements in their order with what they lead to, apart from those that show text as code and set paragraphs. */
function skeletonOf(node: Node): readonly string[] {
  const inner = 'children' in node ? node.children.flatMap(skeletonOf) : []
  if (node.type !== 'element' || ['code', 'pre', 'p'].includes(node.tagName)) return inner
  const { href, src, width, vAlign } = node.properties
  const attributes = [href, src, width, vAlign].filter((value) => value !== undefined)
  return [[node.tagName, ...attributes].join(' '), ...inner, `/${node.tagName}`]
}

/** What GitHub would make links of in the texts that are no code. */
function aliveIn(node: Node): readonly string[] {
  if (node.type === 'text') {
    return Object.entries(AUTOLINKS).flatMap(([name, pattern]) => (pattern.test(node.value) ? [name] : []))
  }
  if (!('children' in node)) return []
  const isOurs = node.type === 'element' && ['code', 'pre', 'a'].includes(node.tagName)
  return isOurs ? [] : node.children.flatMap(aliveIn)
}

/** A run in which every foreign part is one of the texts. */
function resultOf(texts: readonly string[]): RunResult {
  const paths = texts.map((_, index) => `kie-images/${index}.png`)
  const [text = ''] = texts
  return runResult({
    status: 'partial',
    images: texts.map((text, index) =>
      savedImage({
        name: text,
        path: paths[index] ?? '',
        alt: text,
        model: text,
        sourceUrl: `https://a.test/${index}`,
      }),
    ),
    failures: texts.map((text) => imageFailure({ name: text, message: text, next: text, taskId: text })),
    deliveries: [
      ARTIFACT,
      {
        ...COMMIT,
        branch: text,
        imageUrls: Object.fromEntries(paths.map((path) => [path, `https://a.test/${path}`])),
      },
      { ...PULL_REQUEST, branch: text, base: text, imageUrls: {} },
      { destination: 'release', error: new DeliveryError(text, { next: text }) },
    ],
    cost: paid({ unknown: texts.map((name) => unknownCost({ name, taskId: name })) }),
    pendingTasks: Object.fromEntries(texts.map((text) => [text, text])),
  })
}

function promptsOf(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, index) => [`fox-${index}`, `${text} ${index}`]))
}

const url = 'https://a.test/images.yml#L12'
const askedAtOf = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text) => [text, { file: text, line: 12, url }]))

const PAGES = [
  {
    name: 'summary',
    render: (texts: readonly string[]) =>
      renderSummary({
        result: resultOf(texts),
        warnings: texts,
        prompts: promptsOf(texts),
        askedAt: askedAtOf(texts),
        showPictures: true,
        later: { wayBack: 're-run', reuses: true },
      }),
  },
  {
    name: 'summary of a plan',
    render: (texts: readonly string[]) =>
      renderPlanSummary({
        result: runResult({
          status: 'planned',
          quote: { images: texts.map((name) => ({ name, credits: 1 })), credits: texts.length },
        }),
        plan: {
          images: texts.map((text) => ({
            name: text,
            request: { model: text, input: { prompt: text, note: text } },
            requestHash: '',
            price: 1,
            origin: 'generated' as const,
          })),
        },
        prompts: promptsOf(texts),
      }),
  },
  {
    name: 'summary of a check',
    render: (texts: readonly string[]) =>
      renderCheckSummary(
        runResult({
          status: 'outdated',
          outdated: {
            of: texts.length,
            images: texts.map((name) => ({ name, reason: 'new' as const })),
            credits: undefined,
          },
        }),
      ),
  },
  {
    name: 'comment',
    // More do not fit.
    atOnce: 6,
    render: (texts: readonly string[]) =>
      renderComment({
        result: resultOf(texts),
        prompts: promptsOf(texts),
        notes: texts,
        askedAt: askedAtOf(texts),
        showPictures: true,
        runUrl: 'https://a.test/run',
        wayBack: 're-run',
      }),
  },
  {
    name: 'text of a pull request',
    // More do not fit.
    atOnce: 8,
    render: (texts: readonly string[]) =>
      renderPullRequestBody({
        previous: '',
        base: texts[0] ?? '',
        images: texts.map((text, index) => ({
          ...savedImage({ name: text, alt: text, model: text }),
          ...(index % 2 === 0 && { before: `https://a.test/${index}/before` }),
          after: `https://a.test/${index}/after`,
        })),
        removed: texts,
        unnamed: [],
        candidates: [],
        candidatesUrl: '',
        pickCommand: '',
        prompts: Object.fromEntries(texts.map((text) => [text, `${text} drawn`])),
        showPictures: true,
        runUrl: 'https://a.test/run',
        needsMerge: true,
        startsNoWorkflows: true,
        notes: texts,
      }),
  },
]

/** Names are never long, and no two are alike. */
const TEXTS = [...new Set(HOSTILE_TEXTS.map((text) => text.trim().slice(0, 200)).filter((text) => text !== ''))]

function batches(size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(TEXTS.length / size) }, (_, index) =>
    TEXTS.slice(index * size, (index + 1) * size),
  )
}

const plain = (size: number): readonly string[] => Array.from({ length: size }, (_, index) => `x${'o'.repeat(index)}`)

describe("F97: what GitHub's filter leaves of a page", () => {
  test.each(PAGES)('$name: all that is ours, and nothing of what is foreign', ({ render, atOnce = 40 }) => {
    const wanted = new Map<number, readonly string[]>()
    const want = (size: number): readonly string[] => {
      const skeleton = wanted.get(size) ?? skeletonOf(parse(render(plain(size))))
      wanted.set(size, skeleton)
      return skeleton
    }
    for (const texts of batches(atOnce)) {
      const whole = parse(render(texts))
      const filtered = sanitize(whole)
      expect(skeletonOf(filtered)).toEqual(want(texts.length))
      expect(skeletonOf(filtered)).toEqual(skeletonOf(whole))
      expect(aliveIn(filtered)).toEqual([])
    }
  })

  test.each([
    { name: 'a mention', given: 'thanks @octocat', want: { alive: ['mention'], tags: [] } },
    { name: 'a mention in code', given: '`@octocat`', want: { alive: [], tags: [] } },
    { name: 'a tag', given: '<b>x</b>', want: { alive: [], tags: ['b', '/b'] } },
    { name: 'what the filter takes away', given: '<form>x</form>', want: { alive: [], tags: ['form', '/form'] } },
    { name: 'a bare address', given: 'see www.a.test', want: { alive: [], tags: ['a http://www.a.test', '/a'] } },
  ])('the checks see $name', ({ given, want }) => {
    const whole = parse(given)
    expect({ alive: aliveIn(sanitize(whole)), tags: skeletonOf(whole) }).toEqual(want)
  })
})
