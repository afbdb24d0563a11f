import { findVariable } from '../../text/authors-text.ts'
import { quoted } from '../../text/problem-list.ts'
import type { Spot, YamlNode } from './node.ts'

/** What is wrong with a text, as the end of a sentence that begins with its key. */
export interface TextProblem extends Spot {
  readonly problem: string
  /** In a few words. */
  readonly title: string
}

/** What an annotation is called that tells of a comment within a value. */
export const LOST_COMMENT = 'text lost to a comment'

/**
 * Says that a comment stands where the text of a field may have been meant to go on: in YAML ` #` begins a comment, so a
 * colour or an issue number would be lost in silence.
 *
 * @returns the end of a sentence that begins with the field, `undefined` where nothing is lost
 */
export function explainComment(node: YamlNode): string | undefined {
  if ((node.kind !== 'scalar' && node.kind !== 'list') || node.comment === undefined) return undefined
  const { text, stands } = node.comment
  const right =
    stands === 'below block'
      ? "indent that line as the text, or move a comment to the key's column"
      : 'put the whole text in quotes, or the comment on a line of its own above'
  return `loses ${quoted(text)}, which YAML takes for a comment; ${right}.`
}

/** Looks through a value of the model's own for texts that would not come to kie as they are meant. */
export function findTextProblems(node: YamlNode): readonly TextProblem[] {
  switch (node.kind) {
    case 'refused':
      return []
    case 'mapping':
      return node.entries.flatMap((entry) => findTextProblems(entry.node))
    case 'list':
      return [...commentIn(node), ...node.items.flatMap(findTextProblems)]
    case 'scalar': {
      const { line, column, value, written } = node
      const variables = typeof value === 'string' ? findVariable(value) : []
      if (variables.length > 0) return variables.map((fault) => ({ line, column, ...fault }))
      // A number, a boolean and null are whole without their comment.
      return typeof value === 'string' || written === '' ? commentIn(node) : []
    }
  }
}

function commentIn(node: YamlNode): readonly TextProblem[] {
  const problem = explainComment(node)
  return problem === undefined ? [] : [{ line: node.line, column: node.column, problem, title: LOST_COMMENT }]
}
