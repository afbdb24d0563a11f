/**
 * Names that the runner takes for commands; a line with another name is plain text.
 *
 * `internal-set-repo-path` is missing on purpose: the runner knows it only while one of its own plugins runs.
 */
export const COMMAND_NAMES = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
] as const

/** A workflow command found in a line of a process's output. */
export interface RunnerCommand {
  /** In lower case: the runner compares names without regard to case. One of COMMAND_NAMES, or the stop token. */
  readonly name: string
  /** Unescaped; keys in lower case. */
  readonly properties: Readonly<Record<string, string>>
  /** Unescaped. */
  readonly data: string
}

interface CommandSyntax {
  readonly separator: string
  /** In the order in which they are replaced; `%25` comes last. */
  readonly propertyEscapes: readonly Escape[]
  readonly dataEscapes: readonly Escape[]
}

type Escape = readonly [escaped: string, character: string]

const LINE_ESCAPES: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
]
const PERCENT: Escape = ['%25', '%']
const BRACKET_ESCAPES: readonly Escape[] = [['%3B', ';'], ...LINE_ESCAPES, ['%5D', ']'], PERCENT]

const COLON_SYNTAX: CommandSyntax = {
  separator: ',',
  propertyEscapes: [...LINE_ESCAPES, ['%3A', ':'], ['%2C', ','], PERCENT],
  dataEscapes: [...LINE_ESCAPES, PERCENT],
}
const BRACKET_SYNTAX: CommandSyntax = {
  separator: ';',
  propertyEscapes: BRACKET_ESCAPES,
  dataEscapes: BRACKET_ESCAPES,
}

// What .NET's Char.IsWhiteSpace accepts: with NEL, without U+FEFF, unlike JavaScript's \s.
const WHITE_SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const LEADING_WHITE_SPACE = new RegExp(`^[${WHITE_SPACE}]+`)
const OUTER_WHITE_SPACE = new RegExp(`^[${WHITE_SPACE}]+|[${WHITE_SPACE}]+$`, 'g')

/**
 * Finds the workflow command in one line of output, by the runner's rules (`ActionCommand.cs`):
 * `::name k=v,k2=v2::data` at the start of the line after any white space, else `##[name k=v;k2=v2]data` anywhere in
 * it.
 *
 * @param stopToken - a further name to know: the token that ends a `stop-commands`
 * @returns undefined for plain text
 */
export function parseRunnerLine(line: string, stopToken?: string): RunnerCommand | undefined {
  const names = new Set<string>(COMMAND_NAMES)
  if (stopToken !== undefined) names.add(stopToken.toLowerCase())
  return parseColonCommand(line, names) ?? parseBracketCommand(line, names)
}

function parseColonCommand(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  const text = line.replace(LEADING_WHITE_SPACE, '')
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end < 0) return undefined
  const [name, properties] = cut(text.slice(2, end), ' ')
  if (!names.has(name.toLowerCase())) return undefined
  const trimmed = properties.replace(OUTER_WHITE_SPACE, '')
  return toCommand({ name, properties: trimmed, data: text.slice(end + 2) }, COLON_SYNTAX)
}

function parseBracketCommand(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const [name, properties] = cut(line.slice(start + 3, end), ' ')
  if (!names.has(name.toLowerCase())) return undefined
  return toCommand({ name, properties, data: line.slice(end + 1) }, BRACKET_SYNTAX)
}

interface CommandParts {
  readonly name: string
  readonly properties: string
  readonly data: string
}

function toCommand(parts: CommandParts, syntax: CommandSyntax): RunnerCommand {
  return {
    name: parts.name.toLowerCase(),
    properties: parseProperties(parts.properties, syntax),
    data: unescape(parts.data, syntax.dataEscapes),
  }
}

function parseProperties(text: string, { separator, propertyEscapes }: CommandSyntax): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const pair of text.split(separator)) {
    // .NET drops empty parts before it counts: '=a==b' is a pair, 'a=' is none.
    const [, key, value] = /^=*([^=]+)=+([^=].*)$/s.exec(pair) ?? []
    if (key !== undefined && value !== undefined) properties[key.toLowerCase()] = unescape(value, propertyEscapes)
  }
  return properties
}

function unescape(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text)
}

function cut(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}
