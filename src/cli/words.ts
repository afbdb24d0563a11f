import { FETCH_LFS } from '../core/workspace/picture.ts'
import { NO_SUCH_FILE } from '../core/workspace/file.ts'
import { GIVE_VALUE, WRITE_EXPRESSION } from '../core/request/template.ts'
import { upperFirst } from '../core/text/phrases.ts'
import { DESK_INPUTS } from './inputs.ts'
import { KEY_VARIABLE } from './key.ts'

/** What the core says to the author of a workflow, and what is said here in its place. */
const IN_PLACE: readonly (readonly [string, string])[] = [
  [NO_SUCH_FILE, 'there is no such file. Run the command in the root of the repository.'],
  [FETCH_LFS, "fetch the file with 'git lfs pull'"],
  [GIVE_VALUE, "give its value with --variables, such as 'name: main'"],
  [WRITE_EXPRESSION, ''],
  ['Run the job again', 'Run the command again'],
  ['run the job again', 'run the command again'],
]

/** `the input 'name'`, `In input 'name'`, and two of them. */
const INPUTS = /\b(?:the )?inputs? '([a-z-]+)'(?: and '([a-z-]+)')?/gi

/** Where the program speaks of itself. */
const ITSELF = /\bthis action(?= (?:does not|reads|takes no|makes|made)\b)|(?<=\b(?:image|lock file) of )this action\b/g

/** A line of the core's in the words of the desk, whose inputs are options and whose runner is a person's machine. */
export function inDeskWords(line: string): string {
  const ours = IN_PLACE.reduce((text, [there, here]) => text.replaceAll(there, here), line)
  return ours.replaceAll(ITSELF, 'kie-images').replaceAll(INPUTS, (whole, first: string, second?: string) => {
    const names = second === undefined ? [first] : [first, second]
    const words = names.map(sayInput)
    if (words.includes(undefined)) return whole
    const said = words.join(' and ')
    return whole.startsWith('I') ? upperFirst(said) : said
  })
}

/** @returns `undefined` for what is none at the desk */
function sayInput(name: string): string | undefined {
  if (name === 'manifest') return 'the manifest'
  if (name === 'tasks') return "the argument 'tasks'"
  if (name === 'api-key') return KEY_VARIABLE
  return DESK_INPUTS.some((input) => input.name === name) ? `--${name}` : undefined
}
