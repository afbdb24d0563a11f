import { styleText } from 'node:util'
import { withoutColour } from './colour.ts'

type Style = Parameters<typeof styleText>[0]

interface Marker {
  readonly title: string
  readonly style: Style
}

/** How GitHub's page shows the lines that begin with a marker. */
const MARKERS: Readonly<Record<string, Marker>> = {
  error: { title: 'Error: ', style: ['bold', 'red'] },
  warning: { title: 'Warning: ', style: ['bold', 'yellow'] },
  notice: { title: 'Notice: ', style: ['bold', 'cyan'] },
  debug: { title: 'Debug: ', style: 'magenta' },
  group: { title: '▾ ', style: 'bold' },
}

/**
 * A log as GitHub's page shows it, for a terminal: groups opened and indented, annotations with their level, lines in
 * their colours.
 *
 * @param result - of a step or a job
 */
export function formatLog(
  result: { readonly lines: readonly string[] },
  options: { readonly colour?: boolean } = {},
): string {
  const colour = options.colour ?? process.stdout.isTTY
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const plain = colour ? (line: string): string => line : withoutColour
  const shown: string[] = []
  let indent = ''
  for (const line of result.lines) {
    const [, name, rest = ''] = /^##\[(\w+)\](.*)$/s.exec(line) ?? []
    if (name === 'group' || name === 'endgroup') indent = ''
    if (name === 'endgroup') continue
    const marker = name === undefined ? undefined : MARKERS[name]
    shown.push(indent + (marker === undefined ? plain(line) : paint(marker.style, marker.title + rest)))
    if (name === 'group') indent = '  '
  }
  return shown.map((line) => `${line}\n`).join('')
}
