import { InputError } from '../text/errors.ts'
import { ProblemList, quoted } from '../text/problem-list.ts'
import { EXPRESSION_IN_INPUT, VARIABLE_NAME, type Variables } from '../request/template.ts'
import { parseYaml } from './yaml/document.ts'
import { describeNode, type YamlEntry } from './yaml/node.ts'
import { explainComment } from './yaml/texts.ts'

/** Far above what prompts need, far below what could hurt. */
const MAX_CHARACTERS = 100_000
const MAX_DEPTH = 10
const WHERE = "Input 'variables'"

/**
 * Reads the input `variables`: a mapping of names to single values. Every value stays the text that it is, so that
 * `version: 1.10` fills in `1.10`.
 *
 * @throws InputError with every problem and its line
 */
export function parseVariables(text: string): Variables {
  if (text.length > MAX_CHARACTERS) {
    throw new InputError([`${WHERE} has ${text.length} characters; it may have ${MAX_CHARACTERS}.`])
  }
  if (text.trim() === '') return {}
  const problems = new ProblemList()
  const root = parseYaml(text, {
    where: WHERE,
    schema: 'failsafe',
    maxDepth: MAX_DEPTH,
    aliasHint: 'write the values out',
    expressionHint: EXPRESSION_IN_INPUT,
    problems,
  })
  const empty = root.kind === 'scalar' && root.value === ''
  if (root.kind === 'mapping') {
    for (const entry of root.entries) {
      const problem = checkVariable(entry)
      if (problem !== undefined) problems.add(`${WHERE}, line ${entry.line}: ${problem}`)
    }
  } else if (!empty && root.kind !== 'refused') {
    problems.add(
      `${WHERE}, line ${root.line}: this is ${describeNode(root)}; write a mapping, one 'name: value' a line.`,
    )
  }
  problems.throwIfAny()
  const entries = root.kind === 'mapping' ? root.entries : []
  return Object.fromEntries(
    entries.map(({ key, node }) => [key, node.kind === 'scalar' && typeof node.value === 'string' ? node.value : '']),
  )
}

function checkVariable({ key, node }: YamlEntry): string | undefined {
  if (!VARIABLE_NAME.test(key)) {
    return `${quoted(key)} is no name of a variable; use letters, digits, '_' and '-', and begin with a letter or '_'.`
  }
  if (node.kind === 'list' || node.kind === 'mapping')
    return `'${key}' is ${describeNode(node)}; it takes a single value.`
  const lost = explainComment(node)
  return lost === undefined ? undefined : `'${key}' ${lost}`
}
