import { quoted } from '../../text/problem-list.ts'

/** Where something begins in a YAML document; both count from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** A part of a YAML document and where it begins. */
export type YamlNode =
  | YamlScalar
  | YamlList
  | (Spot & { readonly kind: 'mapping'; readonly entries: readonly YamlEntry[] })
  /** Its problem is told already. */
  | (Spot & { readonly kind: 'refused' })

/** A comment that stands where the text of a value without quotes may have been meant to go on. */
export interface LostComment {
  readonly text: string
  /** `above` a value that begins on a later line; `below` one on a line of its own, or below the lines of a block. */
  readonly stands: 'above' | 'beside' | 'below' | 'below block'
}

/** A single value. */
export interface YamlScalar extends Spot {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As it was written; empty where nothing was. */
  readonly written: string
  readonly comment?: LostComment
}

/** A list. */
export interface YamlList extends Spot {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  /** The comment that an empty list in brackets holds. */
  readonly comment?: LostComment
}

/** A key of a mapping with its value; it begins where its key does. */
export interface YamlEntry extends Spot {
  readonly key: string
  readonly node: YamlNode
}

/** Whether nothing stands behind a key, or nothing but comments. */
export function isUnwritten(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.written === ''
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
  if (node.kind === 'refused' || node.value === '' || isUnwritten(node)) return 'empty'
  if (typeof node.value === 'string') return quoted(node.value)
  return typeof node.value === 'number' ? `the number ${node.written}` : node.written
}

/** Keys that JavaScript gives a meaning of its own. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** @returns what is wrong with a single value, `undefined` when it is plain data */
export function checkScalar(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'holds a number that JSON cannot write'
  // Beyond this, a number is rounded in silence: another seed than the user's would be paid for.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return 'holds a number that is too large to be kept exactly'
  }
  if (typeof value === 'string' && !value.isWellFormed()) return 'holds half a character (a lone surrogate)'
  return undefined
}
