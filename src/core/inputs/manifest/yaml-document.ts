import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml'
import { InputError } from '../../text/errors.ts'
import type { ProblemList } from '../../text/problem-list.ts'
import { quoted } from '../../text/problem-list.ts'
import { FORBIDDEN_KEYS, checkScalar } from './yaml-mapping.ts'

/** A part of a YAML document and the line that it begins in. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly line: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly YamlNode[] }
  | { readonly kind: 'mapping'; readonly line: number; readonly entries: readonly YamlEntry[] }
  /** Its problem is told already. */
  | { readonly kind: 'refused'; readonly line: number }

/** A key of a mapping with its value. */
export interface YamlEntry {
  readonly key: string
  /** Of the key. */
  readonly line: number
  readonly node: YamlNode
}

/** How a document is read. */
export interface YamlOptions {
  /** How to begin an error, such as `images.yml`. */
  readonly where: string
  /** `failsafe` leaves every scalar the text that it is: `1.10` stays `1.10`. */
  readonly schema: 'core' | 'failsafe'
  /** Deepest nesting that is taken. */
  readonly maxDepth: number
  /** Added to `aliases are not taken`. */
  readonly aliasHint: string
  /** Takes what is wrong beside the syntax. */
  readonly problems: ProblemList
}

/**
 * Reads one document of YAML 1.2 or JSON as plain data with lines. Aliases and anchors are refused, since a few of them can
 * blow up to gigabytes; so are tags, keys that come twice and keys that JavaScript gives a meaning of its own.
 *
 * @returns a null scalar for an empty document
 * @throws InputError with the line of the first syntax error
 */
export function parseYaml(text: string, options: YamlOptions): YamlNode {
  const lineCounter = new LineCounter()
  // The library compares each key with all others of its mapping; the reader below finds keys that come twice by a set.
  const document = parseDocument<Node>(text, {
    lineCounter,
    prettyErrors: false,
    schema: options.schema,
    stringKeys: true,
    uniqueKeys: false,
  })
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line)
  const [error] = document.errors
  if (error !== undefined) {
    const line = lineAt(error.pos[0])
    // The library ends the descent where the stack does.
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
      throw new InputError([`${options.where} is nested too deeply.`])
    }
    const reason = error.message.split('\n')[0]?.replace(/\.$/, '')
    const quotes = text.split('\n')[line - 1]?.includes('{{')
      ? ' A value that begins with {{ needs quotes around it.'
      : ''
    throw new InputError([`${options.where}, line ${line}: not valid YAML: ${reason}.${quotes}`])
  }
  return new Reader(options, lineAt).node(document.contents, { line: 1, depth: 0 })
}

interface Position {
  /** Line to name where a node has none of its own. */
  readonly line: number
  readonly depth: number
}

class Reader {
  readonly #options: YamlOptions
  readonly #lineAt: (offset: number) => number

  constructor(options: YamlOptions, lineAt: (offset: number) => number) {
    this.#options = options
    this.#lineAt = lineAt
  }

  node(node: Node | null, { line: above, depth }: Position): YamlNode {
    if (node === null) return { kind: 'scalar', line: above, value: this.#options.schema === 'failsafe' ? '' : null }
    const line = node.range ? this.#lineAt(node.range[0]) : above
    if (depth > this.#options.maxDepth) return this.#refuse(line, 'nested too deeply')
    if (isAlias(node) || node.anchor !== undefined) {
      return this.#refuse(line, `aliases and anchors are not taken; ${this.#options.aliasHint}`)
    }
    if (node.tag !== undefined)
      return this.#refuse(line, `the tag ${quoted(node.tag)} is not taken; write the plain value`)
    if (isMap<Node, Node | null>(node))
      return { kind: 'mapping', line, entries: this.#entries(node.items, { line, depth }) }
    if (isSeq<Node>(node)) {
      return { kind: 'list', line, items: node.items.map((item) => this.node(item, { line, depth: depth + 1 })) }
    }
    return this.#scalar(isScalar(node) ? node.value : undefined, line)
  }

  #scalar(value: unknown, line: number): YamlNode {
    const problem = checkScalar(value)
    if (problem !== undefined) return this.#refuse(line, `the value ${problem}`)
    const plain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return plain ? { kind: 'scalar', line, value } : this.#refuse(line, 'the value is no plain data')
  }

  #entries(pairs: readonly Pair<Node, Node | null>[], { line: above, depth }: Position): YamlEntry[] {
    const lines = new Map<string, number>()
    return pairs.flatMap((pair) => {
      const line = pair.key.range ? this.#lineAt(pair.key.range[0]) : above
      const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : ''
      const earlier = lines.get(key)
      const problem =
        earlier === undefined
          ? this.#checkKey(pair.key, key)
          : `the key ${quoted(key)} stands in line ${earlier} already`
      lines.set(key, earlier ?? line)
      if (problem === undefined) return [{ key, line, node: this.node(pair.value, { line, depth: depth + 1 }) }]
      this.#refuse(line, problem)
      return []
    })
  }

  #checkKey(node: Node, key: string): string | undefined {
    if (!isScalar(node) || typeof node.value !== 'string') return 'a key is no plain text'
    if (node.anchor !== undefined) return `aliases and anchors are not taken; ${this.#options.aliasHint}`
    if (node.tag !== undefined) return `the tag ${quoted(node.tag)} is not taken; write the plain key`
    if (FORBIDDEN_KEYS.has(key)) return `the key '${key}' is not taken`
    if (!key.isWellFormed()) return 'a key holds half a character (a lone surrogate)'
    return undefined
  }

  #refuse(line: number, problem: string): YamlNode {
    this.#options.problems.add(`${this.#options.where}, line ${line}: ${problem}.`)
    return { kind: 'refused', line }
  }
}

/** The data of a node, without its lines. */
export function plainData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plainData)
    case 'mapping':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plainData(entry.node)]))
    case 'refused':
      return undefined
  }
}

/** What a node is, for the error that refuses it: `the number 5`, `"high"`, `a list`. */
export function describeNode(node: YamlNode): string {
  if (node.kind === 'list') return 'a list'
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'refused' || node.value === null || node.value === '') return 'empty'
  if (typeof node.value === 'string') return quoted(node.value)
  return typeof node.value === 'number' ? `the number ${node.value}` : String(node.value)
}
