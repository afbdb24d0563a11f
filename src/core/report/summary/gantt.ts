import type { SavedImage, TaskTiming } from '../../result/saved-image.ts'
import { percentEncode } from '../../text/foreign-text.ts'
import { describeNumber } from '../../text/amounts.ts'

/** A chart with more rows is no picture any more. GitHub draws none of more than 50,000 characters. */
const MAX_ROWS = 50

/** Characters of a name that are shown, and how wide one is in the chart, in its pixels. */
const NAME_LENGTH = 40
const CHARACTER_WIDTH = 7

/** The share of the chart's width that a bar needs for its label; in a narrower one it would run into the next. */
const LABEL_SHARE = 0.06

/** One task, which has a row of the chart. */
interface Row {
  readonly name: string
  readonly timing: TaskTiming
}

/** The time that the chart shows, from its left edge to its right. */
interface Span {
  /** When the first task was submitted, on the same clock as the timings of the tasks. */
  readonly fromMs: number
  /** From there to the end of the last task. */
  readonly lengthMs: number
}

/**
 * A chart that shows for each task of this run how long it waited at kie and how long it was drawn: Markdown with a block
 * for Mermaid, in which GitHub draws it. Names are encoded, so that no foreign text is in it. Empty where fewer than two
 * tasks have times, as of images that were all reused or collected: a chart of one bar compares nothing.
 */
export function renderGantt(images: readonly SavedImage[]): string {
  const rows = rowsOf(images)
  if (rows.length < 2) return ''
  const shown = rows.slice(0, MAX_ROWS)
  const leftOut = rows.length - shown.length
  return [
    'Waiting (grey) and drawing as each look saw it, in time since the first submission:\n',
    `\`\`\`mermaid\n${chart(shown)}\n\`\`\``,
    ...(leftOut === 0 ? [] : [`\n${describeNumber(leftOut)} more tasks are not in this chart.`]),
  ].join('\n')
}

/** One for each task, which may have brought several images, in the order of submission. */
function rowsOf(images: readonly SavedImage[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const { name, taskId, timing } of images) {
    if (timing !== undefined && !rows.has(taskId)) rows.set(taskId, { name, timing })
  }
  return [...rows.values()].toSorted((a, b) => a.timing.submittedAtMs - b.timing.submittedAtMs)
}

/** With their numbers, since Mermaid makes one row of equal names and none of such as `constructor`. */
function chart(rows: readonly Row[]): string {
  const names = rows.map(({ name }, index) => `${index + 1}. ${shortenName(name)}`)
  const padding = 20 + CHARACTER_WIDTH * Math.max(...names.map((name) => name.length))
  const fromMs = Math.min(...rows.map(({ timing }) => timing.submittedAtMs))
  const lengthMs = Math.max(...rows.map(({ timing }) => timing.finishedAtMs)) - fromMs
  const config = `---\nconfig:\n  gantt:\n    displayMode: compact\n    leftPadding: ${padding}\n---`
  const axis = lengthMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'
  const head = `gantt\n  dateFormat YYYY-MM-DD HH:mm:ss.SSS\n  axisFormat ${axis}`
  const sections = rows.map(
    ({ timing }, index) => `  section ${names[index] ?? ''}\n${bars(timing, { fromMs, lengthMs })}`,
  )
  return [config, head, ...sections].join('\n')
}

/** Every character of it stands for itself in Mermaid's grammar and in a fenced block. */
function shortenName(name: string): string {
  const safe = percentEncode(name)
  return safe.length <= NAME_LENGTH ? safe : `${safe.slice(0, NAME_LENGTH)}…`
}

/** A bar without a beginning begins where the one before it ends. */
function bars({ submittedAtMs, drawingSinceMs, finishedAtMs }: TaskTiming, span: Span): string {
  const begin = moment(submittedAtMs - span.fromMs)
  if (drawingSinceMs === undefined) return bar(['active', begin], finishedAtMs - submittedAtMs, span)
  const waiting = bar(['done', begin], drawingSinceMs - submittedAtMs, span)
  return `${waiting}\n${bar(['active'], finishedAtMs - drawingSinceMs, span)}`
}

function bar(data: readonly string[], durationMs: number, { lengthMs }: Span): string {
  const label = durationMs < LABEL_SHARE * lengthMs ? '·' : `${Math.round(durationMs / 1000)} s`
  return `  ${label} :${data.join(', ')}, ${Math.round(durationMs)}ms`
}

/** Mermaid reads and shows times of day in the reader's zone, so any day does on which no clock was changed. */
function moment(ms: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().slice(0, -1).replace('T', ' ')
}
