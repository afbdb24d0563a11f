import { isCollection, visit, type Document } from 'yaml'
import { nearestOfTwo, type Fault, type Slip } from './fault.ts'
import type { YamlSource } from './source.ts'

/** What begins a comment in JSON as editors take it, and is text in YAML. */
const JSON_COMMENT = /(?:^|[\s,{[])(?:\/\/|\/\*)/

const PROBLEM =
  "'//' and '/*' begin no comment here; begin a comment with '#', or put a text that holds them in quotes."

/** A comment as JavaScript has it, where the library stopped at it. */
export function explainCommentAt({ source, at, line }: Fault): Slip | undefined {
  const isComment = ['//', '/*'].some((mark) => source.text.startsWith(mark, at))
  return isComment && looksLikeJson(source) ? { line, problem: PROBLEM } : undefined
}

/** As {@link explainCommentAt}, where it stopped near one. */
export function explainCommentNear({ source, lines }: Fault): Slip | undefined {
  if (!looksLikeJson(source)) return undefined
  const line = nearestOfTwo(lines, JSON_COMMENT)
  return line === undefined ? undefined : { line, problem: PROBLEM }
}

/** Finds such a comment that YAML has taken for a part of a key or of a value, in a document that is valid. */
export function findSwallowedComment(document: Document, source: YamlSource): Slip | undefined {
  if (!JSON_COMMENT.test(source.text)) return undefined
  let at: number | undefined
  visit(document, {
    Scalar: (_, { type, range }, path) => {
      if (type !== 'PLAIN' || !range || !path.some((each) => isCollection(each) && each.flow === true)) return undefined
      if (!JSON_COMMENT.test(source.text.slice(range[0], range[1]))) return undefined
      at = range[0]
      return visit.BREAK
    },
  })
  return at === undefined ? undefined : { line: source.lineAt(at), problem: PROBLEM }
}

function looksLikeJson({ text }: YamlSource): boolean {
  return /^(?:[{[]|\/\/|\/\*)/.test(text.trimStart())
}
