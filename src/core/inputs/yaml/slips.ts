import type { Document, YAMLError } from 'yaml'
import { findFault, type Fault, type Slip } from './fault.ts'
import { explainIndentation, TAB } from './indentation.ts'
import { explainCommentAt, explainCommentNear, findSwallowedComment } from './json-comments.ts'
import { COLON, DIRECTIVE, explainCharacter, explainColon, explainKeyless } from './pairs.ts'
import { explainBracket, explainCutText, explainHash, explainQuote } from './open-ends.ts'
import type { YamlSource } from './source.ts'

const QUOTES = `put the whole text in quotes`
const ALIAS = "'*' and '&' begin aliases and anchors, which are not taken; put a text that begins with one in quotes."
const TAG = "'!' begins a tag, which is not taken; put a text that begins with it in quotes."

/**
 * What is said for each error of the library that nothing nearer was found for. Its own words speak of its grammar, not of
 * what to write.
 */
const SENTENCES: Readonly<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: ALIAS,
  BAD_ALIAS: ALIAS,
  BAD_COLLECTION_TYPE: TAG,
  BAD_DIRECTIVE: DIRECTIVE,
  BAD_DQ_ESCAPE: "'\\' in double quotes begins an escape, and this is none; write '\\\\', or use single quotes.",
  BAD_INDENT: 'this line is indented otherwise than those that it belongs with; begin all of them in one column.',
  BAD_PROP_ORDER: ALIAS,
  BAD_SCALAR_START: `a text cannot begin with this character; ${QUOTES}.`,
  BLOCK_AS_IMPLICIT_KEY: `${COLON}.`,
  BLOCK_IN_FLOW: `${COLON}.`,
  DUPLICATE_KEY: 'a key stands here twice; keep one of them.',
  IMPOSSIBLE: `YAML cannot read this; ${QUOTES} where one begins here.`,
  KEY_OVER_1024_CHARS: `a key of more than 1024 characters stands here; ${COLON}.`,
  MISSING_CHAR: `something is missing here: a quote, a comma, a colon with a space behind it, or a '- '.`,
  MULTILINE_IMPLICIT_KEY: "this is no 'key: value'; a key is followed by a colon and a space, in one line.",
  MULTIPLE_ANCHORS: ALIAS,
  MULTIPLE_DOCS: "a second document begins here, and only one is taken; remove the '---' or '...' that divides them.",
  MULTIPLE_TAGS: TAG,
  NON_STRING_KEY:
    "a key is no plain text; write it as 'key: value', and put a text that begins with a bracket in quotes.",
  RESOURCE_EXHAUSTION: 'this is nested too deeply.',
  TAB_AS_INDENT: TAB,
  TAG_RESOLVE_FAILED: TAG,
  UNEXPECTED_TOKEN: `YAML cannot read on from here; ${QUOTES} where one begins in this line.`,
}

/** What is tried in turn for an error of the library; the first that knows more than its code is taken. */
const RULES: readonly ((fault: Fault) => Slip | undefined)[] = [
  explainHash,
  explainCommentAt,
  explainQuote,
  explainBracket,
  explainCommentNear,
  explainCutText,
  explainIndentation,
  explainColon,
  explainKeyless,
  explainCharacter,
]

/** @returns the first slip in a document, `undefined` where it has none */
export function explainSlip(document: Document, source: YamlSource): Slip | undefined {
  const nul = source.text.indexOf('\0')
  if (nul !== -1) return { line: source.lineAt(nul), problem: 'a NUL character stands here; save the text as UTF-8.' }
  const [error] = document.errors
  if (error === undefined) return findSwallowedComment(document, source)
  const fault = findFault(document, { error, source })
  // Its place says all.
  for (const rule of error.code === 'MULTIPLE_DOCS' ? [] : RULES) {
    const slip = rule(fault)
    if (slip !== undefined) return slip
  }
  return { line: fault.line, column: source.columnAt(fault.at), problem: SENTENCES[error.code] }
}
