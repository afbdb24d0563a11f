/** A whole line in red, green or yellow. */
const COLOURED = new RegExp('^\\u001b\\[3[123]m([^\\u001b]*)\\u001b\\[0m$')

/**
 * A line of a log without its colour, as tests and later readers want it. Other escape sequences stay: the runner's page
 * would obey them, so whoever looks for them has to find them.
 */
export function withoutColour(line: string): string {
  return line.replace(COLOURED, '$1')
}
