/**
 * Ends a switch over a union: a member without a case of its own does not compile.
 *
 * @throws always; it is reached only by data that the types do not describe
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
