import vm from 'node:vm'

/** How long one expression may take: JavaScript's can go on for ever where GitHub's, which are RE2, cannot. */
const LIMIT_MS = 250

/** The flags that RE2 and JavaScript have in common, where they stand before a whole expression. */
const LEADING_FLAGS = /^\(\?([ims]+)\)/

/**
 * Whether a text is as a rule's pattern asks.
 *
 * @param parameters - the rule's: `operator`, `pattern` and `negate`
 * @returns `undefined` where that cannot be told here: of an operator that this action does not know, and of an expression
 *   that JavaScript reads otherwise than GitHub, or not at all
 * @see https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-regular-expressions-for-commit-metadata
 */
export function meetsPattern(text: string, parameters: Readonly<Record<string, unknown>>): boolean | undefined {
  const { operator, pattern, negate } = parameters
  if (typeof operator !== 'string' || typeof pattern !== 'string') return undefined
  const matches = OPERATORS.get(operator)?.(text, pattern)
  return matches === undefined ? undefined : matches !== (negate === true)
}

const OPERATORS: ReadonlyMap<string, (text: string, pattern: string) => boolean | undefined> = new Map([
  ['starts_with', (text: string, pattern: string) => text.startsWith(pattern)],
  ['ends_with', (text: string, pattern: string) => text.endsWith(pattern)],
  ['contains', (text: string, pattern: string) => text.includes(pattern)],
  ['regex', matchesExpression],
])

/** With the flag `u`, JavaScript refuses most of what only RE2 knows, where it would else take it for something else. */
function matchesExpression(text: string, expression: string): boolean | undefined {
  const [leading = '', flags = ''] = LEADING_FLAGS.exec(expression) ?? []
  const source = expression.slice(leading.length)
  const given = { text, source, flags: `u${[...new Set(flags)].join('')}` }
  try {
    return vm.runInNewContext('new RegExp(source, flags).test(text)', given, { timeout: LIMIT_MS }) === true
  } catch {
    return undefined
  }
}

/** What patterns of paths may hold besides, of which GitHub's documents and Ruby's do not say the same. */
const DISPUTED = /[[\]{}\\]/

/** With more stars in one name, or more steps over directories, to find out that a path does not fit could take for ever. */
const TOO_WILD = /\*[^*/]+\*[^*/]+\*|(?:\*\*\/.*){4}/

/** Whether a path fits. */
export type GlobTest = (path: string) => boolean

/**
 * Reads a pattern of a rule's as Ruby's `File.fnmatch` with `FNM_PATHNAME` does: `*` and `?` stop at `/`, two stars and a
 * slash stand for any directories, and no wildcard stands for a dot at the beginning of a name.
 *
 * @returns `undefined` where it cannot be told here what fits
 */
export function readGlob(glob: string): GlobTest | undefined {
  if (DISPUTED.test(glob) || TOO_WILD.test(glob)) return undefined
  const source = glob.replace(/(?<![^/])\*\*\/|\*+|[?.^$+()|]/g, (token, start: number) => {
    const visible = start === 0 || glob[start - 1] === '/' ? '(?!\\.)' : ''
    if (token === '**/') return '(?:(?!\\.)[^/]+/)*'
    if (token.startsWith('*')) return `${visible}[^/]*`
    return token === '?' ? `${visible}[^/]` : `\\${token}`
  })
  const whole = new RegExp(`^${source}$`, 'u')
  return (path) => whole.test(path)
}
