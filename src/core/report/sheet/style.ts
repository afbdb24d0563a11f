/** What {@link renderStyle} depends on. */
export interface StyleOptions {
  /** Width over height of the frame that each picture stands in. */
  readonly frame: number
}

/** About how wide a frame is on most screens, and how high the caption below it is, in rem. */
const FRAME_WIDTH = 19
const CAPTION_HEIGHT = 8

/**
 * The style of the contact sheet: a quiet grid in light and dark, from phones to wide screens and paper. What is off the
 * screen is not laid out until it is scrolled to, so that a thousand images open as quickly as ten; until then it counts as
 * high as an entry usually is.
 */
export function renderStyle({ frame }: StyleOptions): string {
  return `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --mat: #efefec; --text: #22262a; --quiet: #5c646c; --accent: #0b5cad; --good: #1a6b34; --bad: #a3261b;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #131518; --mat: #1e2125; --text: #e4e5e3; --quiet: #99a1a9; --accent: #7cb7ff; --good: #6fcf8e; --bad: #ff9a8d;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  max-width: 110rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem);
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
header { margin-bottom: clamp(1.5rem, 4vw, 2.5rem); }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
h2 { font-size: 1rem; font-weight: 600; }
header p, .figures { color: var(--quiet); font-size: .8125rem; }
nav { margin-top: 1rem; border-left: 3px solid var(--bad); padding-left: .75rem; }
nav h2 { color: var(--bad); }
nav a { color: var(--accent); }
.sheet {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: clamp(1.75rem, 3vw, 2.5rem) clamp(1rem, 2vw, 1.75rem); list-style: none; padding: 0;
}
li {
  min-width: 0; margin: -6px; padding: 6px; border-radius: 6px; break-inside: avoid; scroll-margin: 1rem;
  content-visibility: auto; contain-intrinsic-height: auto ${Number((FRAME_WIDTH / frame + CAPTION_HEIGHT).toFixed(2))}rem;
}
li:target { outline: 2px solid var(--bad); outline-offset: 2px; }
figure a, .frame {
  display: block; aspect-ratio: ${frame}; overflow: hidden; border-radius: 6px; background: var(--mat);
}
.frame {
  display: grid; place-items: center; border: 2px dashed var(--bad); padding: 1rem; color: var(--bad);
  font-weight: 600; text-align: center;
}
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
img { display: block; width: 100%; height: 100%; object-fit: scale-down; }
figcaption, .caption { padding-top: .625rem; }
.kind { color: var(--accent); font-size: .8125rem; font-weight: 600; }
.new { color: var(--good); }
.reused { color: var(--quiet); }
.failed { color: var(--bad); }
.prompt, .message { font-size: .9375rem; }
.prompt { white-space: pre-line; }
.message { margin-top: .25rem; }
summary {
  cursor: pointer; overflow: hidden;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4;
}
[open] > summary { display: block; }
.figures { margin-top: .25rem; font-variant-numeric: tabular-nums; }
.forms { margin-top: .5rem; display: grid; gap: .25rem; list-style: none; padding: 0; color: var(--quiet); font-size: .8125rem; }
.forms li { margin: 0; padding: 0; content-visibility: visible; }
.forms a { display: inline-flex; aspect-ratio: auto; background: none; gap: .5rem; align-items: center; color: var(--accent); }
.forms img { width: 2.5rem; height: 2.5rem; object-fit: cover; border-radius: 3px; background: var(--mat); }
code { display: block; font: .6875rem/1.5 ui-monospace, monospace; }
@media print {
  :root { color-scheme: light; --page: #fff; }
  body { padding: 0; }
  .sheet { grid-template-columns: repeat(2, 1fr); }
  li { margin: 0; padding: 0; content-visibility: visible; }
}
`
}
