import { describe, expect, test } from '@jest/globals'
import { renderMarkdown, renderPage } from '../../sandbox/markdown-page.ts'
import { renderSummary } from '../../src/core/report/summary/summary.ts'
import { COMMIT, runResult } from '../core/result/results.ts'

function article(markdown: string): string {
  const [, content = ''] = /<article>\n([\s\S]*)<\/article>/.exec(renderPage(markdown, 'title')) ?? []
  return content
}

describe('renderPage', () => {
  test('a page that needs nothing else', () => {
    const html = renderPage('text', 'Summary of <job> & "step"')
    expect(html).toMatch(/^<!doctype html>\n/)
    expect(html).toContain('<title>Summary of &lt;job&gt; &amp; &quot;step&quot;</title>')
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).not.toMatch(/<script|<link|@import|url\(/)
  })

  test.each([
    { name: 'a table', given: '| a |\n| --- |\n| b |', want: '<td>b</td>' },
    { name: 'a bare URL as a link', given: 'https://a.test', want: '<a href="https://a.test">https://a.test</a>' },
    {
      name: 'a picture with its width',
      given: '<a href="https://a.test/b"><img src="https://a.test/b" width="120" alt="b"></a>',
      want: '<a href="https://a.test/b"><img src="https://a.test/b" width="120" alt="b"></a>',
    },
    {
      name: 'folded text',
      given: '<details open><summary>x</summary>\n\n- y\n\n</details>',
      want: '<details open=""><summary>x</summary>\n<ul>\n<li>y</li>\n</ul>\n</details>',
    },
    { name: 'unknown tags as text', given: 'a <script>x</script>', want: 'a &lt;script&gt;x&lt;/script&gt;' },
    {
      name: 'unknown blocks as text',
      given: '<iframe src="x"></iframe>',
      want: '&lt;iframe src=&quot;x&quot;&gt;&lt;/iframe&gt;',
    },
    { name: 'no unknown attribute', given: '<img src=x onerror=alert(1) style="color: red">', want: '<img src="x">' },
    { name: 'no script in a link', given: '<a href="javascript:alert(1)">x</a>', want: '<a>x</a>' },
    { name: 'no comment', given: 'a<!-- hidden -->b', want: '<p>ab</p>' },
  ])('shows $name', ({ given, want }) => {
    expect(article(given)).toContain(want)
  })

  test('has a chart drawn by the script it is told of, and by none where there is no chart', () => {
    const chart = '```mermaid\ngantt\n  section <b>\n```\n'
    const html = renderPage(chart, 'title', { mermaid: 'mermaid.min.js' })
    expect(html).toContain('<pre class="mermaid">gantt\n  section &lt;b&gt;\n</pre>')
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="mermaid.min.js">', '<script>'])
    expect(renderPage(chart, 'title')).not.toContain('<script')
    expect(renderPage('```js\ngantt\n```', 'title', { mermaid: 'mermaid.min.js' })).toContain(
      '<pre><code class="language-js">gantt\n</code></pre>',
    )
    expect(renderPage('text', 'title', { mermaid: 'mermaid.min.js' })).not.toContain('<script')
  })

  test('shows a summary', () => {
    const markdown = renderSummary({
      result: runResult({ deliveries: [COMMIT] }),
      warnings: [],
      prompts: { hero: '<b>@octocat</b>' },
      showPictures: true,
      later: { wayBack: 're-run', reuses: true },
    })
    const html = article(markdown)
    expect(html).toMatch(/^<h3>Made 1 image<\/h3>\n<p>Cost: 22 credits; /)
    expect(html).toContain(
      '<img src="https://github.test/octo/repo/raw/0123456/kie-images/hero.png" width="640" alt="hero"><br>',
    )
    expect(html).toContain('hero: &lt;<code>b&gt;@octocat</code>&lt;<code>/b&gt;</code>')
  })
})

test.each([
  { name: 'a comment', breaks: true, want: '<p>one<br>\ntwo</p>\n' },
  { name: 'a summary', breaks: false, want: '<p>one\ntwo</p>\n' },
])('line ends in $name', ({ breaks, want }) => {
  expect(renderMarkdown('one\ntwo', { breaks })).toBe(want)
})
