/** The style of {@link commentPage}, {@link logPage}, {@link pullPage}, {@link releasePage} and {@link summaryPage}: plain, as wide as the window. */
export const FRAME_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --page: #fff; --band: #f6f8fa; --line: #d1d9e0;
  --code: #818b981f; --link: #0969da; --good: #1a7f37; --bad: #d1242f; --warn: #9a6700 }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --quiet: #9198a1; --page: #0d1117; --band: #151b23; --line: #3d444d; --code: #656c7633;
    --link: #4493f8; --good: #3fb950; --bad: #f85149; --warn: #d29922 }
}
* { box-sizing: border-box }
body { margin: 0; padding: 20px; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere }
a { color: var(--link); text-decoration: none }
.quiet { color: var(--quiet) }
.label { margin-left: 6px; border: 1px solid var(--line); border-radius: 2em; padding: 0 7px; font-size: 12px;
  font-weight: 400; color: var(--quiet) }
.label.good { border-color: var(--good); color: var(--good) }
.comment { display: flex; gap: 14px }
.comment + .comment { margin-top: 20px }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50% }
.avatar.small { width: 20px; height: 20px; vertical-align: middle }
.box { flex: 1; min-width: 0; border: 1px solid var(--line); border-radius: 6px }
.box > header { display: flex; align-items: center; gap: 6px; padding: 7px 15px; background: var(--band);
  border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0 }
.box > header .label { margin-left: 0 }
.box > header .end { margin-left: auto }
.reactions { display: flex; gap: 8px; padding: 0 15px 14px }
.reactions span { display: flex; align-items: center; gap: 6px; border: 1px solid var(--line); border-radius: 2em;
  padding: 1px 9px; font-size: 12px; color: var(--quiet) }
.reactions svg { width: 16px; height: 16px }
.text { padding: 15px }
.text > :first-child { margin-top: 0 }
.text > :last-child { margin-bottom: 0 }
.text p, .text ul, .text details { margin: 0 0 14px }
.text ul { padding-left: 2em }
.text h2 { margin: 22px 0 14px; border-bottom: 1px solid var(--line); padding-bottom: .3em; font-size: 20px;
  line-height: 1.25 }
.text h3 { margin: 20px 0 14px; font-size: 17px; line-height: 1.25 }
.text a { text-decoration: underline }
.text img { max-width: 100%; vertical-align: top; background: var(--band) }
.text table { display: block; width: max-content; max-width: 100%; margin: 0 0 14px; border-collapse: collapse;
  overflow-x: auto }
.text th, .text td { border: 1px solid var(--line); padding: 6px 13px; text-align: left; vertical-align: top }
.text pre { border-radius: 6px; padding: 14px; background: var(--band); overflow: auto }
.text code { border-radius: 6px; padding: .2em .4em; background: var(--code); font: 85% ui-monospace, monospace }
.text td > :last-child { margin-bottom: 0 }
.text pre.mermaid { margin: 0 0 14px }
.log .text { margin: 0; list-style: none; font: 12px/1.7 ui-monospace, monospace }
.log li { padding-left: 4em; text-indent: -4em; white-space: pre-wrap }
.log li .quiet { display: inline-block; width: 3em; text-indent: 0; text-align: right; margin-right: 1em }
.terminal li { padding-left: 0; text-indent: 0 }
.log .failed, .log .error b { color: var(--bad) }
.log .done { color: var(--good) }
.log .warning, .log .warning b { color: var(--warn) }
.release h1 { margin: 18px 18px 8px; font-size: 26px; font-weight: 600; line-height: 1.25 }
.release h1 .label { margin-left: 12px; vertical-align: middle }
.release .byline { margin: 0 18px }
.release .text { padding: 18px }
.pull { margin-bottom: 20px; border-bottom: 1px solid var(--line); padding-bottom: 14px }
.pull h1 { margin: 0 0 10px; font-size: 26px; font-weight: 400; line-height: 1.25 }
.pull strong { color: var(--text) }
.pull code { display: inline-block; border-radius: 6px; padding: .2em .4em; background: var(--code); color: var(--link);
  font: 85% ui-monospace, monospace }
.pull .state { display: inline-block; margin-right: 8px; border-radius: 2em; padding: 4px 12px; background: #1f883d;
  color: #fff; font-weight: 500 }
.assets { border-top: 1px solid var(--line); padding: 14px 18px 18px }
.assets h2 { margin: 0 0 10px; font-size: 14px }
.assets .label { background: var(--code); border-color: transparent }
.assets ul { margin: 0; border: 1px solid var(--line); border-radius: 6px; padding: 0; list-style: none }
.assets li { display: flex; gap: 16px; padding: 8px 12px }
.assets li + li { border-top: 1px solid var(--line) }
.assets li :first-child { flex: 1 }
`
