/** What a command has said of a task, as it stands in the record. */
export interface Entry extends Readonly<Record<string, unknown>> {
  /** Which command has said it, by its number among those that left something. */
  readonly run: number
  /** The number of the task among those of that command. */
  readonly task: number
}

/**
 * Reads the text of a record, however it is laid out. Where a crash has cut it off in the middle of its last entry, the whole
 * ones count.
 *
 * @returns `undefined` for a text that is no record, or has something else in it
 */
export function parseEntries(text: string): readonly Entry[] | undefined {
  const whole = jsonIn(text)
  if (whole !== undefined) return Array.isArray(whole) && whole.every(isEntry) ? whole : undefined
  const [first, ...lines] = text.split('\n')
  const parsed = lines.map((line) => jsonIn(line.replace(/,$/, '')))
  const torn = parsed.findIndex((each) => !isEntry(each))
  const entries = (torn === -1 ? parsed : parsed.slice(0, torn)).filter(isEntry)
  const isCutOff = torn === -1 || torn === parsed.length - 1
  return first === '[' && entries.length > 0 && isCutOff ? entries : undefined
}

/** @returns `undefined` for a text that is no JSON */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('run' in value) || !('task' in value)) return false
  return Number.isInteger(value.run) && Number.isInteger(value.task)
}
