import type { InputReader } from './reader.ts'

/** Nesting and size of a mapping: far above what any model takes, far below what could hurt. */
const MAX_MAPPING_DEPTH = 10
const MAX_MAPPING_CHARACTERS = 100_000

/** Reads an input that is a YAML mapping; empty where it is not set, or cannot be used. */
export async function readMapping(reader: InputReader, input: string): Promise<Readonly<Record<string, unknown>>> {
  const text = reader.text(input)
  if (text === '') return {}
  if (text.length > MAX_MAPPING_CHARACTERS) {
    reader.problem(`Input '${input}' has ${text.length} characters; it may have ${MAX_MAPPING_CHARACTERS}.`)
    return {}
  }
  const { parseMapping } = await import('../yaml/mapping.ts')
  return reader.attempt({}, () => parseMapping(text, { where: `Input '${input}'`, maxDepth: MAX_MAPPING_DEPTH }))
}
