/** Two letters at least: one is a drive of Windows. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|data|file|blob):)/i

/** A URL that goes on behind its host: before, a comma may be one of a password. */
const HAS_PATH = /^[a-z][a-z0-9+.-]+:\/\/[^/\s,]+\//i

/** Whether an entry is meant as a URL, whole or not. */
export function isUrlEntry(entry: string): boolean {
  return SCHEME.test(entry.trim())
}

/**
 * Splits the input `reference-images`. Each line is an entry, but for what no entry can hold: white space or a comma in
 * front of a URL, and a comma behind a URL with white space after it. Paths may hold spaces and commas: only where there is
 * nothing of the whole name are they split at the commas.
 *
 * @param exists - whether a path names something in the workspace
 */
export function splitReferenceList(text: string, exists: (path: string) => boolean): readonly string[] {
  const entries = text.split(/\r\n?|\n/).flatMap(splitLine)
  return entries.flatMap((entry) => (isUrlEntry(entry) || exists(entry) ? [entry] : splitPaths(entry)))
}

/** Whether one entry of a list holds several, of which at least one is a URL. */
export function holdsSeveralUrls(entry: string): boolean {
  return splitLine(entry).length > 1
}

/** The first of the entries that a text holds, for an error that must not repeat what may be a password. */
export function firstEntryOf(entry: string): string {
  const [first = ''] = splitLine(entry)
  return isUrlEntry(first) ? (first.split(/\s/, 1)[0] ?? '') : first
}

function splitLine(line: string): readonly string[] {
  const [start = '', ...rest] = line.trim().split(/([\s,]+)/)
  const entries: string[] = []
  let parts = [start]
  for (let index = 0; index < rest.length; index += 2) {
    const [separator = '', word = ''] = [rest[index], rest[index + 1]]
    if (SCHEME.test(word) || (HAS_PATH.test(parts[0] ?? '') && isEnd(separator, word))) {
      entries.push(parts.join(''))
      parts = [word]
    } else {
      parts.push(separator, word)
    }
  }
  return [...entries, parts.join('')].map((entry) => entry.trim()).filter((entry) => entry !== '')
}

/** Whether a URL ends before the separator: a comma is one of its characters unless white space or nothing follows. */
function isEnd(separator: string, word: string): boolean {
  return separator.includes(',') && (/\s/.test(separator) || word === '')
}

function splitPaths(entry: string): readonly string[] {
  return entry
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '')
}
