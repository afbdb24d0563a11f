/** What {@link renderStyle} depends on. */
export interface StyleOptions {
  /** Width over height of the frame that each picture stands in. */
  readonly frame: number
}

/** The style of the contact sheet: a quiet grid in light and dark, from phones to wide screens and paper. */
export function renderStyle({ frame }: StyleOptions): string {
  return `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --mat: #efefec; --text: #22262a; --quiet: #646c74; --accent: #0b5cad; --bad: #a3261b;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #131518; --mat: #1e2125; --text: #e4e5e3; --quiet: #99a1a9; --accent: #7cb7ff; --bad: #ff9a8d; }
}
* { box-sizing: border-box; margin: 0; }
body {
  max-width: 110rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem);
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
header { margin-bottom: clamp(1.5rem, 4vw, 2.5rem); }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
h2, h3 { font-size: 1rem; font-weight: 600; }
header p, .figures { color: var(--quiet); font-size: .8125rem; }
ul { list-style: none; padding: 0; }
.sheet {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: clamp(1.75rem, 3vw, 2.5rem) clamp(1rem, 2vw, 1.75rem);
}
li { min-width: 0; break-inside: avoid; }
figure a { display: block; aspect-ratio: ${frame}; overflow: hidden; border-radius: 6px; background: var(--mat); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
img { display: block; width: 100%; height: 100%; object-fit: scale-down; }
figcaption { padding-top: .625rem; }
.prompt { font-size: .9375rem; white-space: pre-line; }
summary {
  cursor: pointer; overflow: hidden;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4;
}
[open] > summary { display: block; }
.figures { margin-top: .25rem; font-variant-numeric: tabular-nums; }
code { display: block; font: .6875rem/1.5 ui-monospace, monospace; }
.failures { margin-top: clamp(2.5rem, 6vw, 4rem); padding-top: 1.5rem; border-top: 1px solid var(--mat); }
.failures > h2 { font-size: 1.125rem; color: var(--bad); }
.failures li { max-width: 44rem; margin-top: 1.25rem; font-size: .9375rem; }
@media print { body { padding: 0; } .sheet { grid-template-columns: repeat(3, 1fr); } }
`
}
