import { CANDIDATES, MAX_COUNT, MODEL_ID } from '../../request/wish.ts'
import { checkAlt, inOneLine } from '../../text/authors-text.ts'
import { quoted } from '../../text/problem-list.ts'
import type { LineProblems, Placed } from './place.ts'
import { describeNode, plainData, type YamlEntry, type YamlNode } from '../yaml/node.ts'
import { explainComment, findTextProblems, LOST_COMMENT } from '../yaml/texts.ts'

/** A word, behind which a comment may stand: nothing that it can be has a space in it. As all readers here, it gives `undefined` for a value that is refused, after saying why. */
export function readTextValue({ key, node, ...spot }: YamlEntry, problems: LineProblems): string | undefined {
  const text = textIn(node)
  if (text === undefined && node.kind !== 'refused') {
    const lost = explainComment(node)
    if (lost !== undefined) problems.add(spot, `'${key}' ${lost}`, LOST_COMMENT)
    else problems.add(spot, `'${key}' is ${describeNode(node)}; it takes a text${quotesHint(node)}.`)
  }
  return text
}

/** A text of any words, which a comment behind it would cut short in silence. */
export function readWholeText(entry: YamlEntry, problems: LineProblems): string | undefined {
  const text = readTextValue(entry, problems)
  const lost = text === undefined ? undefined : explainComment(entry.node)
  if (lost === undefined) return text
  problems.add(entry, `'${entry.key}' ${lost}`, LOST_COMMENT)
  return undefined
}

function textIn(node: YamlNode): string | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? node.value : undefined
}

function quotesHint(node: YamlNode): string {
  if (node.kind !== 'scalar' || typeof node.value === 'string' || node.written === '') return ''
  return `, which needs quotes here: '${node.written}'`
}

/** The id of a model, known or not. */
export function readModelId(entry: YamlEntry, problems: LineProblems): string | undefined {
  const value = readTextValue(entry, problems)
  if (value === undefined || MODEL_ID.pattern.test(value)) return value
  problems.add(entry, `'${entry.key}' is ${quoted(value)}; it takes ${MODEL_ID.right}.`)
  return undefined
}

/** What a picture shows, in one line. */
export function readAltText(entry: YamlEntry, problems: LineProblems): string | undefined {
  const text = readWholeText(entry, problems)
  if (text === undefined) return undefined
  const wrong = checkAlt(text)
  for (const { problem, title } of wrong) problems.add(entry, `'${entry.key}' ${problem}`, title)
  return wrong.length === 0 ? inOneLine(text) : undefined
}

/** A number of pictures, 1 to 1000. */
export function readCount(entry: YamlEntry, problems: LineProblems): number | undefined {
  return readWholeNumber(entry, { min: 1, max: MAX_COUNT, problems })
}

/** A number of candidates, 2 to 8. */
export function readCandidateCount(entry: YamlEntry, problems: LineProblems): number | undefined {
  return readWholeNumber(entry, { ...CANDIDATES, problems })
}

function readWholeNumber(
  { key, node, ...spot }: YamlEntry,
  { min, max, problems }: { readonly min: number; readonly max: number; readonly problems: LineProblems },
): number | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  if (node.kind !== 'refused') {
    problems.add(spot, `'${key}' is ${describeNode(node)}; it takes a whole number from ${min} to ${max}.`)
  }
  return undefined
}

/** A list of pictures. What its entries name is looked at where requests are made. */
export function readReferenceImages(
  { key, node, ...spot }: YamlEntry,
  problems: LineProblems,
): readonly string[] | undefined {
  if (node.kind === 'refused') return undefined
  const right = "a list of files in the workspace and https URLs, such as ['docs/logo.png']"
  if (node.kind !== 'list') {
    problems.add(spot, `'${key}' is ${describeNode(node)}; it takes ${right}.`)
    return undefined
  }
  const read = node.items.map((item) => {
    const text = textIn(item)
    const lost = isAboutPicture(item) ? undefined : explainComment(item)
    if (lost !== undefined) {
      problems.add(item, `an entry of '${key}' ${lost}`, LOST_COMMENT)
      return undefined
    }
    if (text === undefined && item.kind !== 'refused') {
      const problem = `an entry of '${key}' is ${describeNode(item)}`
      problems.add(item, `${problem}; it takes a file in the workspace or an https URL${quotesHint(item)}.`)
    }
    return text
  })
  const texts = read.filter((text) => text !== undefined)
  return texts.length === read.length ? texts : undefined
}

/** Whether a comment is no part of the file's name: none goes on in another line, or begins with `# `. */
function isAboutPicture(item: YamlNode): boolean {
  if (item.kind !== 'scalar' || item.comment === undefined || item.value === null) return false
  const { stands, text } = item.comment
  return (stands === 'above' || stands === 'below') && /^#[ \t]/.test(text)
}

/** Fields of the model itself. */
export function readOwnFields(
  { key, node, ...spot }: YamlEntry,
  problems: LineProblems,
): Readonly<Record<string, Placed<unknown>>> | undefined {
  if (node.kind === 'refused') return undefined
  if (node.kind !== 'mapping') {
    problems.add(spot, `'${key}' is ${describeNode(node)}; it takes a mapping of the model's own fields.`)
    return undefined
  }
  const fields = node.entries.filter((field) => {
    const wrong = findTextProblems(field.node)
    for (const { problem, title, ...at } of wrong) problems.add(at, `${quoted(field.key)} ${problem}`, title)
    if (wrong.length > 0) return false
    if (field.key !== 'prompt') return true
    problems.add(
      field,
      "'prompt' stands in 'input'; give it as the 'prompt' or 'prompt_file' of an image.",
      'key of an image',
    )
    return false
  })
  return Object.fromEntries(
    fields.map((field) => [field.key, { value: plainData(field.node), ...problems.locate(field) }]),
  )
}
