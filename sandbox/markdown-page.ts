import markdownIt from 'markdown-it'

/** Tags that GitHub leaves in Markdown and that a summary has a use for; any other is shown as text. */
const TAGS = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p picture pre q s samp source span strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** Attributes that stay on these tags. */
const ATTRIBUTES = new Set(['href', 'src', 'srcset', 'alt', 'title', 'width', 'height', 'align', 'open', 'media'])

const TAG =
  /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function limitAttributes(text: string): string {
  return Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? ''
    const harmless = ATTRIBUTES.has(name.toLowerCase()) && !/^\s*(?:javascript|vbscript|data):/i.test(value)
    return harmless ? ` ${name.toLowerCase()}="${value.replaceAll('"', '&quot;')}"` : ''
  }).join('')
}

/** Raw HTML as GitHub leaves it: known tags with known attributes; comments go, other tags become text. */
function limitTags(html: string): string {
  let limited = ''
  let end = 0
  for (const match of html.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = ''] = match
    limited += html.slice(end, match.index).replaceAll('<', '&lt;')
    if (TAGS.has(name.toLowerCase())) limited += `<${slash}${name.toLowerCase()}${limitAttributes(attributes)}>`
    else if (name !== '') limited += escapeHtml(whole)
    end = match.index + whole.length
  }
  return limited + html.slice(end).replaceAll('<', '&lt;')
}

const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --page: #fff; --line: #d1d9e0; --code: #818b981f;
  --block: #f6f8fa; --link: #0969da }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --muted: #9198a1; --page: #0d1117; --line: #3d444d; --code: #656c7633; --block: #151b23;
    --link: #4493f8 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 1012px; margin: 32px auto; padding: 0 24px }
.title { margin: 0 0 8px; color: var(--muted); font-size: 14px }
article { border: 1px solid var(--line); border-radius: 6px; padding: 24px; overflow-x: auto }
article > :first-child { margin-top: 0 }
article > :last-child { margin-bottom: 0 }
h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: .3em }
h1, h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25 }
p, ul, ol, table, pre, details { margin: 0 0 16px }
a { color: var(--link) }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow-x: auto }
th, td { border: 1px solid var(--line); padding: 6px 13px; text-align: left; vertical-align: top }
img { max-width: 100%; vertical-align: top }
code { background: var(--code); border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, monospace }
pre { background: var(--block); border-radius: 6px; padding: 16px; overflow: auto }
pre code { background: none; padding: 0 }
summary { cursor: pointer }
pre.mermaid { background: none; padding: 0 }
`

/** How GitHub shows a piece of Markdown. */
export interface MarkdownOptions {
  /** Whether a line end in a text breaks the line, as it does in comments and on release pages. */
  readonly breaks: boolean
}

/**
 * Markdown as HTML, about as GitHub shows it: tables, bare URLs as links, and of raw HTML only the tags that it leaves. A
 * chart of Mermaid's stands in a `<pre class="mermaid">`, where Mermaid finds it.
 */
export function renderMarkdown(markdown: string, { breaks }: MarkdownOptions): string {
  const renderer = markdownIt({ html: true, linkify: true, breaks })
  const { fence } = renderer.renderer.rules
  renderer.renderer.rules['fence'] = (tokens, index, ...rest) => {
    const { info = '', content = '' } = tokens[index] ?? {}
    if (info.trim() === 'mermaid') return `<pre class="mermaid">${escapeHtml(content)}</pre>\n`
    return fence?.(tokens, index, ...rest) ?? ''
  }
  renderer.renderer.rules['html_block'] = (tokens, index) => limitTags(tokens[index]?.content ?? '')
  renderer.renderer.rules['html_inline'] = renderer.renderer.rules['html_block']
  return renderer.render(markdown)
}

/** How a page is built. */
export interface PageOptions {
  /** Address of Mermaid's script, as the page asks for it; without one the source of a chart is shown. */
  readonly mermaid?: string
}

/** Draws the charts in the colours of the page. `window.charts` ends when they are there, or says why they are not. */
const DRAW_CHARTS = `
mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default',
})
window.charts = mermaid.run()
`

/** The scripts that draw the charts of a page; none where there is nothing to draw. */
export function chartScripts(html: string, { mermaid }: PageOptions): string {
  if (mermaid === undefined || !html.includes('<pre class="mermaid">')) return ''
  return `<script src="${escapeHtml(mermaid)}"></script>\n<script>${DRAW_CHARTS}</script>\n`
}

/**
 * A page of HTML that shows Markdown about as GitHub shows a step summary. It is complete in itself unless Mermaid's script
 * is to draw its charts.
 *
 * @param title - plain text, for the window and above the page
 */
export function renderPage(markdown: string, title: string, options: PageOptions = {}): string {
  const article = renderMarkdown(markdown, { breaks: false })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="title">${escapeHtml(title)}</p>
<article>
${article}</article>
</main>
${chartScripts(article, options)}</body>
</html>
`
}
