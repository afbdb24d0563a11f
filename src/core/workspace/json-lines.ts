/**
 * The line in which a text ceases to be JSON: that of git's mark where a merge left it half done, else where V8 says so,
 * which it does not of every slip.
 *
 * @param error - what `JSON.parse` threw
 * @returns from 1; `undefined` where it is not known
 */
export function lineOfSlip(text: string, error: unknown): number | undefined {
  const merge = text.search(/^<{7}(?: |$)/m)
  if (merge !== -1) return lineAt(text, merge)
  const position = /at position (\d+)/.exec(String(error))?.[1]
  return position === undefined ? undefined : lineAt(text, Number(position))
}

/**
 * The line of a member of an object, as `JSON.stringify` lays it out; of several the last, as one of two is too many.
 *
 * @returns from 1; `undefined` where it is not written so
 */
export function lineOfMember(text: string, key: string, value: string | number): number | undefined {
  const at = text.lastIndexOf(`${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return at === -1 ? undefined : lineAt(text, at)
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
