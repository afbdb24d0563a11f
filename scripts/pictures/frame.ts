import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chartScripts, renderMarkdown } from '../../sandbox/markdown-page.ts'
import type { ScreenLine } from '../../sandbox/terminal/screen.ts'
import { forHtml } from '../../src/core/text/foreign-text.ts'
import { avatar, REACTIONS, type ReactionName } from './drawings.ts'
import { FRAME_STYLE } from './frame-style.ts'

/** Draws the charts on a page; `window.charts` ends when they are there. */
const MERMAID = pathToFileURL(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')).href

/** Who wrote something. All texts here are ours, and HTML. */
export interface Author {
  readonly login: string
  /** What GitHub writes beside the name: `Member`, or `bot` beside an app's. */
  readonly label: string
}

/** A comment as a conversation shows it. */
export interface ShownComment {
  readonly author: Author
  readonly when: string
  readonly isEdited: boolean
  readonly markdown: string
  readonly reactions: readonly ReactionName[]
}

/** One of the files of a release. */
export interface ShownAsset {
  readonly name: string
  readonly size: string
  readonly when: string
}

/** A release as its page shows it. */
export interface ShownRelease {
  readonly title: string
  readonly tag: string
  readonly author: Author
  readonly when: string
  readonly markdown: string
  readonly assets: readonly ShownAsset[]
}

/** A pull request as the page of its conversation shows it. */
export interface ShownPull {
  readonly title: string
  readonly number: number
  /** Short names. */
  readonly branch: string
  readonly base: string
  /** How many the branch has. */
  readonly commits: number
  /** Its text. */
  readonly comment: ShownComment
}

/** The summary of a job as the page of its run shows it. */
export interface ShownSummary {
  readonly title: string
  readonly markdown: string
}

/** A page of HTML that shows comments, one below the other, about as GitHub does. */
export function commentPage(comments: readonly ShownComment[]): string {
  return page(comments.map(commentBox).join('\n'))
}

/** A page of HTML that shows an open pull request about as GitHub does. */
export function pullPage({ title, number, branch, base, commits, comment }: ShownPull): string {
  return page(`<header class="pull">
<h1>${title} <span class="quiet">#${number}</span></h1>
<div class="quiet"><span class="state">Open</span><strong>${comment.author.login}</strong> wants to merge ${commits} \
commit${commits === 1 ? '' : 's'} into <code>${base}</code> from <code>${branch}</code></div>
</header>
${commentBox(comment)}`)
}

/** A page of HTML that shows the summary of a job about as the page of its run does. */
export function summaryPage({ title, markdown }: ShownSummary): string {
  return page(`<section class="box">
<header><strong>${title}</strong></header>
<div class="text">
${renderMarkdown(markdown, { breaks: false })}</div>
</section>`)
}

/** What GitHub's page writes before the lines of a level, and how it looks. */
const LEVELS: Readonly<Record<string, string>> = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ' }

/** The colours of a terminal, by their numbers. */
const COLOURS: Readonly<Record<string, string>> = { '31': 'failed', '32': 'done', '33': 'warning' }

/**
 * A page of HTML that shows the log of a step about as GitHub does at first: groups are closed, so that of each its title
 * alone is there.
 *
 * @param lines - as the runner has them, with its markers such as `##[group]`
 */
export function logPage(title: string, lines: readonly string[]): string {
  const rows: string[] = []
  let isHidden = false
  for (const [index, line] of lines.entries()) {
    const [, marker = '', text = line] = /^##\[(\w+)\](.*)$/s.exec(line) ?? []
    if (marker === 'endgroup') isHidden = false
    else if (!isHidden) rows.push(logRow(index + 1, { marker, text }))
    if (marker === 'group') isHidden = true
  }
  return page(`<section class="box log">
<header><strong>${title}</strong></header>
<ol class="text">
${rows.join('\n')}
</ol>
</section>`)
}

/** A page of HTML that shows a terminal in which a command is at work. */
export function terminalPage(command: string, lines: readonly ScreenLine[]): string {
  const rows = lines.map(
    ({ text, colour }) =>
      `<li class="${colour === undefined ? '' : (COLOURS[`3${colour}`] ?? '')}">${forHtml(text)}</li>`,
  )
  return page(`<section class="box log terminal">
<header><strong>${command}</strong></header>
<ol class="text">
${rows.join('\n')}
</ol>
</section>`)
}

/** A line without its colour, and what that stands for. */
function painted(text: string): { readonly look: string; readonly plain: string } {
  const [, colour = '', plain = text] = /^\u001b\[(\d+)m(.*)\u001b\[(?:0|39)?m$/s.exec(text) ?? []
  return { look: COLOURS[colour] ?? '', plain }
}

function logRow(number: number, { marker, text }: { readonly marker: string; readonly text: string }): string {
  const { look: colour, plain } = painted(text)
  const look = LEVELS[marker] === undefined ? colour : marker
  const before = marker === 'group' ? '▸ ' : (LEVELS[marker] ?? '')
  return `<li class="${look}"><span class="quiet">${number}</span> <b>${before}</b>${forHtml(plain)}</li>`
}

/** A page of HTML that shows a release about as GitHub does. */
export function releasePage({ title, tag, author, when, markdown, assets }: ShownRelease): string {
  return page(`<section class="box release">
<h1>${title}<span class="label good">Latest</span></h1>
<div class="quiet byline">${avatar(author.login, 'small')} <a href="#">${author.login}</a> released this ${when} · ${tag}</div>
<div class="text">
${renderMarkdown(markdown, { breaks: true })}</div>
<div class="assets">
<h2>Assets<span class="label">${assets.length}</span></h2>
<ul>
${assets.map(assetRow).join('\n')}
</ul>
</div>
</section>`)
}

function commentBox({ author, when, isEdited, markdown, reactions }: ShownComment): string {
  const edited = isEdited ? ' · edited' : ''
  return `<article class="comment">
${avatar(author.login)}
<div class="box">
<header>
<strong>${author.login}</strong><span class="quiet">commented ${when}${edited}</span>
<span class="label end">${author.label}</span>
</header>
<div class="text">
${renderMarkdown(markdown, { breaks: true })}</div>
${reactionRow(reactions)}</div>
</article>`
}

function reactionRow(reactions: readonly ReactionName[]): string {
  if (reactions.length === 0) return ''
  return `<div class="reactions">${reactions.map((name) => `<span>${REACTIONS[name]}1</span>`).join('')}</div>\n`
}

function assetRow({ name, size, when }: ShownAsset): string {
  return `<li><a href="#">${name}</a><span class="quiet">${size}</span><span class="quiet">${when}</span></li>`
}

function page(content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GitHub</title>
<link rel="icon" href="data:,">
<style>${FRAME_STYLE}</style>
</head>
<body>
${content}
${chartScripts(content, { mermaid: MERMAID })}</body>
</html>
`
}
