/** A mapping as the parser of YAML gives it. */
export type Yaml = Readonly<Record<string, unknown>>

/** Texts by name; numbers and booleans are written out. */
export type Texts = Readonly<Record<string, string>>

/**
 * A value that has to be a mapping.
 *
 * @param place - `where` it stands, for the message; `keys` it may have, where not any
 * @throws Error for any other value, and for a key that is not known
 */
export function mapping(
  value: unknown,
  { where, keys }: { readonly where: string; readonly keys?: readonly string[] },
): Yaml {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} is no mapping`)
  const unknown = Object.keys(value).find((key) => keys?.includes(key) === false)
  if (unknown !== undefined) throw new Error(`${where}: '${unknown}' is not known here`)
  return value as Yaml
}

/**
 * A scalar, written out; `undefined` where there is none.
 *
 * @throws Error for a list or a mapping
 */
export function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${JSON.stringify(value)} stands where a text belongs`)
}

/**
 * A mapping of scalars, each written out; an empty one where there is none.
 *
 * @throws Error as `mapping` and `text`
 */
export function texts(value: unknown): Texts {
  const named = Object.entries(mapping(value ?? {}, { where: 'A value' }))
  return Object.fromEntries(named.map(([name, each]) => [name, text(each) ?? '']))
}
