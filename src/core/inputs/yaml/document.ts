import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
  type YAMLSeq,
} from 'yaml'
import { InputError, placeIn, type NamedFile } from '../../text/errors.ts'
import { ProblemList, quoted } from '../../text/problem-list.ts'
import { findExpression } from '../../request/template.ts'
import { CommentFinder, type ValuePosition } from './comments.ts'
import { checkScalar, FORBIDDEN_KEYS, type LostComment, type Spot, type YamlEntry, type YamlNode } from './node.ts'
import { readInPieces, type LongList, type Piece } from './pieces.ts'
import { EXPRESSION_TITLE, problemAt } from './problem.ts'
import { explainSlip } from './slips.ts'
import { YamlSource } from './source.ts'

/** How a document is read. */
export interface YamlOptions extends NamedFile {
  /** `failsafe` leaves every scalar the text that it is: `1.10` stays `1.10`. */
  readonly schema: 'core' | 'failsafe'
  /** Deepest nesting that is taken. */
  readonly maxDepth: number
  /** Added to `aliases are not taken`. */
  readonly aliasHint: string
  /** The sentence for an expression of a workflow, `${{`. */
  readonly expressionHint: string
  /** Takes what is wrong beside the syntax. */
  readonly problems: ProblemList
  /** Where a document may be large; left out where none is. */
  readonly longList?: LongList
}

/**
 * Reads one document of YAML 1.2 or JSON as plain data with lines. Aliases and anchors are refused, since a few of them can
 * blow up to gigabytes; so are tags, keys that come twice and keys that JavaScript gives a meaning of its own.
 *
 * @returns a null scalar for an empty document
 * @throws InputError with the line of the first syntax error
 */
export function parseYaml(text: string, options: YamlOptions): YamlNode {
  const { longList } = options
  const inPieces = longList && readInPieces(text, longList, (piece) => parseWell(piece, options))
  return inPieces ?? parse({ text, linesAbove: 0 }, options)
}

/** @returns `undefined` where anything is wrong */
function parseWell(piece: Piece, options: YamlOptions): YamlNode | undefined {
  const problems = new ProblemList()
  const node = problems.attempt(() => parse(piece, { ...options, problems }))
  return problems.isEmpty ? node : undefined
}

function parse({ text, linesAbove }: Piece, options: YamlOptions): YamlNode {
  const lineCounter = new LineCounter()
  // The library compares each key with all others of its mapping; the reader below finds keys that come twice by a set.
  const document = parseDocument<Node>(text, {
    lineCounter,
    prettyErrors: false,
    schema: options.schema,
    stringKeys: true,
    uniqueKeys: false,
  })
  const source = new YamlSource(text, { lineCounter, linesAbove })
  // The library ends the descent where the stack does.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    throw new InputError([
      { text: `${options.where} is nested too deeply.`, title: 'nested too deeply', at: placeIn(options) },
    ])
  }
  const slip = explainSlip(document, source)
  if (slip !== undefined) {
    const hasExpression = findExpression(source.linesTo(slip.line).at(-1) ?? '') !== undefined
    const found = hasExpression
      ? { problem: options.expressionHint, title: EXPRESSION_TITLE }
      : { problem: `not valid YAML: ${slip.problem}`, title: 'not valid YAML' }
    throw new InputError([problemAt(options, { ...slip, ...found })])
  }
  return new Reader(options, source).node(document.contents, {
    above: { line: 1, column: 1 },
    depth: 0,
    isFlow: false,
    before: 0,
  })
}

/** Whoever writes a bar has a text for it: it was indented too little, and something else became of it. */
const EMPTY_BLOCK = "behind this '|' or '>' stands no text; indent its lines deeper than the key, or write '' for none"

interface Position extends ValuePosition {
  /** To name where a node has no spot of its own. */
  readonly above: Spot
  readonly depth: number
  /** Whether it stands in brackets. */
  readonly isFlow: boolean
}

class Reader {
  readonly #options: YamlOptions
  readonly #source: YamlSource
  readonly #comments: CommentFinder
  #hasAliases = false

  constructor(options: YamlOptions, source: YamlSource) {
    this.#options = options
    this.#source = source
    this.#comments = new CommentFinder(source)
  }

  node(node: Node | null, position: Position): YamlNode {
    const { above, depth } = position
    if (node === null) {
      const value = this.#options.schema === 'failsafe' ? '' : null
      return { kind: 'scalar', ...above, value, written: '' }
    }
    const spot = node.range ? this.#source.spotAt(node.range[0]) : above
    if (depth > this.#options.maxDepth) return this.#refuse(spot, 'nested too deeply')
    if (isAlias(node) || node.anchor !== undefined) return this.#refuseAlias(spot)
    if (node.tag !== undefined) {
      return this.#refuse(spot, `the tag ${quoted(node.tag)} is not taken; write the plain value, or a text in quotes`)
    }
    const comment = this.#comments.find(node, position)
    const lost = comment === undefined ? {} : { comment }
    const isFlow = position.isFlow || ((isMap(node) || isSeq(node)) && node.flow === true)
    if (isMap<Node, Node | null>(node)) {
      return { kind: 'mapping', ...spot, entries: this.#entries(node.items, { ...position, above: spot, isFlow }) }
    }
    if (isSeq<Node>(node)) {
      return { kind: 'list', ...spot, items: this.#items(node, { ...position, above: spot, isFlow }), ...lost }
    }
    return isScalar(node) ? this.#scalar(node, { spot, lost }) : this.#refuse(spot, 'the value is no plain data')
  }

  #scalar(
    node: Scalar,
    { spot, lost }: { readonly spot: Spot; readonly lost: { readonly comment?: LostComment } },
  ): YamlNode {
    const { value } = node
    const problem = checkScalar(value)
    if (problem !== undefined) return this.#refuse(spot, `the value ${problem}`)
    if (node.type?.startsWith('BLOCK') === true && String(value).trim() === '') return this.#refuse(spot, EMPTY_BLOCK)
    if (typeof value === 'string' && this.#refuseExpression(node, value)) return { kind: 'refused', ...spot }
    const plain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    if (!plain) return this.#refuse(spot, 'the value is no plain data')
    return { kind: 'scalar', ...spot, value, written: node.source ?? String(value), ...lost }
  }

  #items({ items, range, flow }: YAMLSeq<Node>, position: Position): readonly YamlNode[] {
    const start = range?.[0] ?? 0
    const column = flow === true || position.isFlow ? undefined : this.#source.columnAt(start)
    return items.map((item, index) => {
      const before = items[index - 1]?.range?.[2] ?? start
      return this.node(item, { ...position, depth: position.depth + 1, before, column })
    })
  }

  #entries(pairs: readonly Pair<Node, Node | null>[], position: Position): YamlEntry[] {
    const lines = new Map<string, number>()
    const depth = position.depth + 1
    return pairs.flatMap((pair) => {
      const [start, before] = pair.key.range ?? [0, 0]
      const above = pair.key.range ? this.#source.spotAt(start) : position.above
      const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : ''
      const earlier = lines.get(key)
      const problem =
        earlier === undefined
          ? this.#checkKey(pair.key, key)
          : `the key ${quoted(key)} stands in line ${earlier} already; keep one of them`
      lines.set(key, earlier ?? above.line)
      const column = position.isFlow ? undefined : this.#source.columnAt(start)
      if (problem !== undefined) this.#refuse(above, problem, earlier === undefined ? undefined : 'key given twice')
      else if (!this.#refuseExpression(pair.key, key)) {
        return [
          { key, ...above, node: this.node(pair.value, { above, depth, isFlow: position.isFlow, before, column }) },
        ]
      }
      return []
    })
  }

  #checkKey(node: Node, key: string): string | undefined {
    if (!isScalar(node) || typeof node.value !== 'string') return 'a key is no plain text'
    if (node.anchor !== undefined) return 'a key has an anchor, which is not taken'
    if (node.tag !== undefined) return `the tag ${quoted(node.tag)} is not taken; write the plain key`
    if (FORBIDDEN_KEYS.has(key)) return `the key '${key}' is not taken`
    if (!key.isWellFormed()) return 'a key holds half a character (a lone surrogate)'
    return undefined
  }

  /** Told once: whoever uses aliases uses many. */
  #refuseAlias(spot: Spot): YamlNode {
    if (this.#hasAliases) return { kind: 'refused', ...spot }
    this.#hasAliases = true
    return this.#refuse(spot, `aliases and anchors are not taken; ${this.#options.aliasHint}, or put a text in quotes`)
  }

  /** Names the line of the expression itself, which in a long text is not its first. */
  #refuseExpression(node: Node, value: string): boolean {
    if (findExpression(value) === undefined) return false
    const [start, end] = node.range ?? [0, 0]
    const at = start + (findExpression(this.#source.text.slice(start, end)) ?? 0)
    const { problems, expressionHint: problem } = this.#options
    problems.add(problemAt(this.#options, { ...this.#source.spotAt(at), problem, title: EXPRESSION_TITLE }))
    return true
  }

  #refuse(spot: Spot, problem: string, title = 'not taken here'): YamlNode {
    this.#options.problems.add(problemAt(this.#options, { ...spot, problem: `${problem}.`, title }))
    return { kind: 'refused', ...spot }
  }
}
