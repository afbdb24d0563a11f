import { InputError } from '../../text/errors.ts'
import { ProblemList, quoted } from '../../text/problem-list.ts'
import { EXPRESSION_IN_INPUT } from '../../request/template.ts'
import { findTextProblems } from './texts.ts'
import { parseYaml } from './document.ts'
import { plainData } from './node.ts'
import { problemAt } from './problem.ts'

/**
 * Reads a mapping from YAML 1.2 or JSON.
 *
 * @param options.where - how to begin an error, such as `Input 'model-input'`
 * @param options.maxDepth - deepest nesting that is taken
 * @throws InputError with every problem and its line; aliases are refused, as a few of them can blow up to gigabytes
 */
export function parseMapping(
  text: string,
  { where, maxDepth }: { readonly where: string; readonly maxDepth: number },
): Readonly<Record<string, unknown>> {
  const problems = new ProblemList()
  const root = parseYaml(text, {
    where,
    schema: 'core',
    maxDepth,
    aliasHint: 'write the values out',
    expressionHint: EXPRESSION_IN_INPUT,
    problems,
  })
  const isEmpty = root.kind === 'scalar' && root.written === ''
  if (!isEmpty && (root.kind === 'scalar' || root.kind === 'list')) {
    throw new InputError([`${where} is not a mapping; write it as 'field: value' lines or as a JSON object.`])
  }
  const entries = root.kind === 'mapping' ? root.entries : []
  for (const { key, node } of entries) {
    for (const found of findTextProblems(node)) {
      problems.add(problemAt({ where }, { ...found, problem: `${quoted(key)} ${found.problem}` }))
    }
  }
  problems.throwIfAny()
  return Object.fromEntries(entries.map(({ key, node }) => [key, plainData(node)]))
}
