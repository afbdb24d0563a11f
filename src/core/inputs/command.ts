import { describeCount } from '../text/amounts.ts'
import { InputError } from '../text/errors.ts'
import { quoted } from '../text/problem-list.ts'
import { checkCharacters } from '../text/authors-text.ts'
import { nearest, orList } from '../text/word-list.ts'

/** What a comment may set beside its prompt. */
export interface CommandFlags {
  readonly aspectRatio?: string
  readonly quality?: string
  /** 1 to 4. */
  readonly count?: number
}

/** What a comment asks for. Nothing else of a comment is ever used. */
export interface CommandRequest {
  /** One line, 1 to 3000 characters; to be taken as it is, never as a template. */
  readonly prompt: string
  readonly flags: CommandFlags
}

/** A command that cannot be carried out. */
export interface MalformedCommand {
  /**
   * One line each, for whoever wrote the comment. They quote the comment, so they go through `forMarkdown` or `forLog`
   * like any foreign text.
   */
  readonly problems: readonly string[]
}

/** A comment's first line, where it is a command. */
export type Command = (CommandRequest | MalformedCommand) & {
  /** Says which text below that line was not read; foreign text like the problems. `undefined` where there is none. */
  readonly unread?: string
}

/** What a command can change and what it cannot, for whoever wrote one that did not do what it was asked for. */
export const COMMAND_REACH =
  'A command sets its prompt, --aspect-ratio, --quality and --count. The rest is up to whoever looks after the workflow.'

/** UTF-16 units: what the default model was seen to take. */
const MAX_PROMPT = 3000
/** UTF-16 units that are read at all: the longest prompt, and room for flags and white space. */
const MAX_LINE = 2 * MAX_PROMPT
/** What a command may have made: anybody who may write one spends the credits of whoever looks after the workflow. */
export const MOST_COMMAND_TASKS = 4
/** Nobody reads more of them, and each repeats a part of the comment. */
const MOST_PROBLEMS = 5
/** A name that is longer is no misspelling of a flag. */
const LONGEST_NAME = 30

const FLAGS = ['aspect-ratio', 'quality', 'count'] as const
type Flag = (typeof FLAGS)[number]

/** What each flag takes. The model's own values are checked later, together with those of the inputs. */
const RULES: Readonly<Record<Flag, { readonly pattern: RegExp; readonly right: string }>> = {
  'aspect-ratio': { pattern: /^[a-z0-9][a-z0-9:._-]{0,29}$/i, right: 'a ratio such as 3:2' },
  quality: { pattern: /^[a-z0-9][a-z0-9:._-]{0,29}$/i, right: 'a word such as high' },
  count: { pattern: new RegExp(`^[1-${MOST_COMMAND_TASKS}]$`), right: `a number from 1 to ${MOST_COMMAND_TASKS}` },
}

/** `--name`, `--name=value`. Two hyphens before anything else are text. */
const FLAG = /^--([\p{L}\p{N}][^=]*)(?:=(.*))?$/su

/** A known flag behind other dashes: phones and word processors make one long dash of two hyphens. */
const OTHER_DASH = new RegExp(`^[-\\u2010-\\u2015\\u2212]+(${FLAGS.join('|')})(?:=|$)`)

/** Inputs that name the word with which a comment asks for something, and such a word. */
const WORDS = { 'comment-command': '/imagine', 'pick-command': '/pick' } as const

/**
 * Checks an input that names the word of a command.
 *
 * @throws InputError when it is not one word, or would take a quoted line, a block of code or a hidden mark for a command
 */
export function checkCommandWord(word: string, input: keyof typeof WORDS): void {
  if (/^(?![>`~<])\S{1,50}$/u.test(word)) return
  throw new InputError([
    `Input '${input}' is ${quoted(word)}; it takes one word of 1 to 50 characters, such as '${WORDS[input]}', ` +
      "that does not begin with '>', '`', '~' or '<'.",
  ])
}

/**
 * Reads a comment. Its first line that is not empty is the command if it begins with the word and white space; that there
 * are others is told, and nothing of them is taken. A line that is indented by four columns is code, as in Markdown.
 *
 * @param comment - Markdown, by anybody
 * @param word - the input `comment-command`, see {@link checkCommandWord}
 * @returns `undefined` where the comment is no command
 */
export function parseCommand(comment: string, word: string): Command | undefined {
  const [line = '', ...others] = comment.split(/\r\n?|\n/).filter((each) => each.trim() !== '')
  const text = line.replace(/^ {1,3}/, '')
  const rest = text.slice(word.length)
  if (!text.startsWith(word) || /^\S/u.test(rest)) return undefined
  const said = rest.trim()
  const problem = checkText(said)
  const command = problem === undefined ? parseWords(said, word) : { problems: [problem] }
  return others.length === 0 ? command : { ...command, unread: describeUnread(others) }
}

function describeUnread([first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${describeCount(others.length, 'more line')}`
  return `Only the first line was read; ${quoted(first.trim())}${more} had no effect. Write all of a command on one line.`
}

function checkText(text: string): string | undefined {
  if (text.length > MAX_LINE) return explainTooLong(text)
  const [problem] = checkCharacters(text)
  return problem === undefined ? undefined : `The command ${problem}`
}

function parseWords(text: string, word: string): CommandRequest | MalformedCommand {
  const { prompt, values, problems } = sortWords(text.split(/\s+/).filter((each) => each !== ''))
  const wrong = [...problems, ...checkPromptLength(prompt, word), ...checkValues(values)]
  if (wrong.length > 0) return { problems: limitProblems(wrong) }
  const aspectRatio = values.get('aspect-ratio')
  const quality = values.get('quality')
  const count = values.get('count')
  return {
    prompt,
    flags: {
      ...(aspectRatio !== undefined && { aspectRatio }),
      ...(quality !== undefined && { quality }),
      ...(count !== undefined && { count: Number(count) }),
    },
  }
}

interface SortedWords {
  readonly prompt: string
  readonly values: ReadonlyMap<Flag, string>
  readonly problems: readonly string[]
}

/** Tells the flags, and the values that follow them, from the prompt. */
function sortWords(words: readonly string[]): SortedWords {
  const prompt: string[] = []
  const values = new Map<Flag, string>()
  const problems: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const [, name, attached] = FLAG.exec(word) ?? []
    if (name === undefined) {
      const meant = OTHER_DASH.exec(word)?.[1]
      if (meant !== undefined) problems.push(`${quoted(word)} begins with another dash; write '--${meant}'.`)
      prompt.push(word)
      continue
    }
    const next = words[index + 1]
    const isNextItsValue = attached === undefined && next !== undefined && !FLAG.test(next)
    if (isNextItsValue) index += 1
    const flag = FLAGS.find((each) => each === name)
    if (flag === undefined) problems.push(explainUnknownFlag(name))
    else if (values.has(flag)) problems.push(`'--${flag}' is given twice; give it once.`)
    else values.set(flag, attached ?? (isNextItsValue ? next : ''))
  }
  return { prompt: prompt.join(' '), values, problems }
}

function explainUnknownFlag(name: string): string {
  const meant = name.length > LONGEST_NAME ? undefined : nearest(name, FLAGS)
  const hint = meant === undefined ? '' : ` Did you mean '--${meant}'?`
  return `${quoted(`--${name}`)} is no flag of this command, which takes ${orList(FLAGS.map((flag) => `--${flag}`))}.${hint}`
}

function checkPromptLength(prompt: string, word: string): string[] {
  if (prompt === '') return [`The command has no prompt; write what to draw behind it: '${word} a red fox'.`]
  if (prompt.length <= MAX_PROMPT) return []
  return [explainTooLong(prompt)]
}

function explainTooLong({ length }: string): string {
  return `The prompt has ${length} characters; a command takes up to ${MAX_PROMPT}.`
}

function checkValues(values: ReadonlyMap<Flag, string>): string[] {
  return [...values].flatMap(([flag, value]) => {
    const { pattern, right } = RULES[flag]
    if (pattern.test(value)) return []
    return [`'--${flag}' ${value === '' ? 'has no value' : `is ${quoted(value)}`}; it takes ${right}.`]
  })
}

function limitProblems(problems: readonly string[]): readonly string[] {
  const different = [...new Set(problems)]
  const others = different.length - MOST_PROBLEMS
  if (others <= 0) return different
  return [...different.slice(0, MOST_PROBLEMS), `And ${others} more ${others === 1 ? 'problem' : 'problems'}.`]
}
