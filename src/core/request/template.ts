import type { FilePlace, Problem } from '../text/errors.ts'
import { ProblemList, quoted } from '../text/problem-list.ts'
import { nearest } from '../text/word-list.ts'
import { slug } from '../workspace/image-name.ts'

/** The values of the input `variables` by their names; only its own fields count. */
export type Variables = Readonly<Record<string, string>>

/** What a template is filled with. */
export interface TemplateOptions {
  readonly variables: Variables
  /** How to begin an error: `Input 'prompt'`, or `images.yml, line 3: 'prompt'`. */
  readonly where: string
  /** Where a line of the template, counted from 1, stands in the workspace; `undefined` where it is no file's. */
  readonly at?: (line: number) => FilePlace | undefined
}

/** What a variable may be called. */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/

/** What begins an expression of a workflow file; the runner fills in those of the workflow file itself and no others. */
const EXPRESSION = '${{'
const IN_WORKFLOWS = `${EXPRESSION} }} is filled in by the runner, and in workflow files alone`

/** How a variable gets a value in a workflow; goes on a sentence. */
export const GIVE_VALUE = `in the workflow give the input 'variables' its value, such as 'name: ${EXPRESSION} toJSON(github.ref_name) }}'`

/** What else may be written in a workflow; goes on a sentence. */
export const WRITE_EXPRESSION = 'the expression into the workflow, or '

/** How an error ends that found `${{` in a file: drawn as it stands, it would be paid for. */
export const EXPRESSION_IN_FILE = `${IN_WORKFLOWS}; write {{ name }} here, and ${GIVE_VALUE}.`

/** How an error ends that found `${{` in the YAML of an input. */
export const EXPRESSION_IN_INPUT = `${IN_WORKFLOWS}, not in what comes into them from elsewhere; write ${WRITE_EXPRESSION}the value in its place.`

/** The largest text that comes of a template: a long value may stand in it many times. */
const MAX_FILLED_CHARACTERS = 1_000_000
/** More of a value can only make a name that is too long. */
const MAX_NAME_VALUE_CHARACTERS = 1000
/** Names that an error lists, and those that a misspelt one is held against. */
const MOST_LISTED = 20
const MOST_COMPARED = 1000
const LONGEST_COMPARED = 100

/** Looks for `${{`. @returns where it stands, `undefined` where it does not */
export function findExpression(text: string): number | undefined {
  const at = text.indexOf(EXPRESSION)
  return at === -1 ? undefined : at
}

/**
 * Replaces `{{ name }}` by the variable's value. A value is never filled in its turn, and `{{` without `}}` on its line is
 * text. So is `${{ name }}`, which came into an input with somebody's text and is none of our templates; and what stands
 * between the braces and is no name, where there are no variables: nobody meant a template then.
 *
 * @throws InputError with every name that is no variable, and where there are variables whatever else stands between `{{`
 *   and `}}`
 */
export function fillTemplate(text: string, options: TemplateOptions): string {
  return fill(text, { ...options, shape: (value) => value })
}

/**
 * As {@link fillTemplate}, for the name of an image: each value becomes a slug, so that `v1.2.0` gives `v1-2-0` and no
 * value adds a directory.
 *
 * @throws InputError, also for a value of which no slug can be made
 */
export function fillName(text: string, options: TemplateOptions): string {
  const shape = (value: string): string | undefined => {
    const made = slug(value.slice(0, MAX_NAME_VALUE_CHARACTERS))
    return made === '' && value.trim() !== '' ? undefined : made
  }
  return fill(text, { ...options, shape })
}

/** Stands for a value while a name is taken apart: no name has it. */
const BLANK = '\0'

/**
 * Whether an image's name could come of a template, with whatever values of its variables.
 *
 * @param template - as `fillName` takes it
 */
export function couldName(template: string, name: string): boolean {
  const wanted = fillLine(template, () => BLANK).split('/')
  const given = name.split('/')
  // No value adds a directory.
  return (
    wanted.length === given.length && wanted.every((part, index) => isFilledFrom(part.split(BLANK), given[index] ?? ''))
  )
}

/** Goes from left to right: a pattern would try all ways to part the name among many values. */
function isFilledFrom([first = '', ...others]: readonly string[], text: string): boolean {
  const last = others.pop()
  if (last === undefined) return text === first
  let at = first.length
  const end = text.length - last.length
  if (end < at || !text.startsWith(first) || !text.endsWith(last)) return false
  for (const literal of others) {
    const found = text.indexOf(literal, at)
    if (found === -1 || found + literal.length > end) return false
    at = found + literal.length
  }
  return true
}

interface FillOptions extends TemplateOptions {
  /** What a value becomes, `undefined` where it cannot be used. */
  readonly shape: (value: string) => string | undefined
}

function fill(text: string, { variables, where, at = () => undefined, shape }: FillOptions): string {
  if (!text.includes('{{')) return text
  const problems = new ProblemList()
  const told = new Set<string>()
  let characters = text.length
  /** Of the line that is filled. */
  let start = 0
  const atLine = (offset: number): FilePlace | undefined => at(text.slice(0, offset).split(/\r\n?|\n/).length)
  const isTemplate = Object.keys(variables).length > 0
  const valueOf = (inside: string): string => {
    const name = inside.trim()
    if (!isTemplate && !VARIABLE_NAME.test(name)) return `{{${inside}}}`
    const value = Object.hasOwn(variables, name) ? shape(variables[name] ?? '') : undefined
    if (value === undefined && !told.has(name)) {
      told.add(name)
      const offset = start
      problems.add((): Problem => {
        const problem = `${where} ${explainUnfilled(name, variables)}`
        return { text: problem, at: atLine(offset), title: 'unknown variable' }
      })
    }
    characters += value?.length ?? 0
    return characters > MAX_FILLED_CHARACTERS ? '' : (value ?? '')
  }
  const filled = text.replaceAll(/[^\r\n]+/g, (line, offset: number) => {
    start = offset
    return fillLine(line, valueOf)
  })
  if (characters > MAX_FILLED_CHARACTERS) {
    const problem = `${where} grows beyond ${MAX_FILLED_CHARACTERS} characters once its variables are filled in.`
    problems.add({ text: problem, at: at(1), title: 'too large' })
  }
  problems.throwIfAny()
  return filled
}

/** Goes through a line by hand: a pattern would look for `}}` anew from each `{{`, in quadratic time. */
function fillLine(line: string, valueOf: (inside: string) => string): string {
  const lastClose = line.lastIndexOf('}}')
  const parts: string[] = []
  let at = 0
  for (;;) {
    const open = line.indexOf('{{', at)
    if (open === -1 || open + 2 > lastClose) break
    const close = line.indexOf('}}', open + 2)
    const inside = line.slice(open + 2, close)
    const isExpression = line.startsWith(EXPRESSION, open - 1)
    parts.push(line.slice(at, open), isExpression ? `{{${inside}}}` : valueOf(inside))
    at = close + 2
  }
  return parts.join('') + line.slice(at)
}

function explainUnfilled(name: string, variables: Variables): string {
  const known = Object.keys(variables)
  if (!VARIABLE_NAME.test(name)) {
    return `has {{ }} around ${quoted(name)}; between {{ and }} stands the name of one of the 'variables', such as {{ ${known[0] ?? ''} }}.`
  }
  const shown = name.length > LONGEST_COMPARED ? quoted(name) : `'${name}'`
  if (Object.hasOwn(variables, name)) {
    return `uses ${shown}, whose value ${quoted(variables[name] ?? '')} has no letter a-z and no digit for a name.`
  }
  if (known.length === 0) return `uses ${shown}, but the input 'variables' is empty; give it a value there.`
  const meant = name.length > LONGEST_COMPARED ? undefined : nearest(name, known.slice(0, MOST_COMPARED))
  const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`
  return `uses ${shown}, which the input 'variables' does not have; it has ${listed(known)}.${hint}`
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => `'${name}'`)
  const others = names.length - shown.length
  if (others > 0) return `${shown.join(', ')} and ${others} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
