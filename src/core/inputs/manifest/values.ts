import { MAX_COUNT, MODEL_ID } from '../../request/wish.ts'
import { quoted } from '../../text/problem-list.ts'
import type { LineProblems, Placed } from './place.ts'
import { describeNode, plainData, type YamlEntry, type YamlNode } from './yaml-document.ts'

/** A variable where none is filled in: kie would draw it. */
const HAS_VARIABLE = /\{\{\s{0,100}[A-Za-z_][\w-]{0,100}\s{0,100}\}\}/

/** A text that says something. As all readers here, it gives `undefined` for a value that is refused, after saying why. */
export function readTextValue({ key, line, node }: YamlEntry, problems: LineProblems): string | undefined {
  const text = textIn(node)
  if (text === undefined && node.kind !== 'refused') {
    problems.add(line, `'${key}' is ${describeNode(node)}; it takes a text${quotesHint(node)}.`)
  }
  return text
}

function textIn(node: YamlNode): string | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? node.value : undefined
}

function quotesHint(node: YamlNode): string {
  const bare = node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean')
  return bare ? ', which needs quotes here' : ''
}

/** The id of a model, known or not. */
export function readModelId(entry: YamlEntry, problems: LineProblems): string | undefined {
  const value = readTextValue(entry, problems)
  if (value === undefined || MODEL_ID.pattern.test(value)) return value
  problems.add(entry.line, `'${entry.key}' is ${quoted(value)}; it takes ${MODEL_ID.right}.`)
  return undefined
}

/** A number of pictures, 1 to 1000. */
export function readCount({ key, line, node }: YamlEntry, problems: LineProblems): number | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_COUNT) return value
  if (node.kind !== 'refused') {
    problems.add(line, `'${key}' is ${describeNode(node)}; it takes a whole number from 1 to ${MAX_COUNT}.`)
  }
  return undefined
}

/** A list of pictures. What its entries name is looked at where requests are made. */
export function readReferenceImages(
  { key, line, node }: YamlEntry,
  problems: LineProblems,
): readonly string[] | undefined {
  if (node.kind === 'refused') return undefined
  const right = "a list of files in the workspace and https URLs, such as ['docs/logo.png']"
  if (node.kind !== 'list') {
    problems.add(line, `'${key}' is ${describeNode(node)}; it takes ${right}.`)
    return undefined
  }
  const read = node.items.map((item) => {
    const text = textIn(item)
    if (text === undefined && item.kind !== 'refused') {
      const problem = `an entry of '${key}' is ${describeNode(item)}`
      problems.add(item.line, `${problem}; it takes a file in the workspace or an https URL${quotesHint(item)}.`)
    }
    return text
  })
  const texts = read.filter((text) => text !== undefined)
  return texts.length === read.length ? texts : undefined
}

/** Fields of the model itself. */
export function readOwnFields(
  { key, line, node }: YamlEntry,
  problems: LineProblems,
): Readonly<Record<string, Placed<unknown>>> | undefined {
  if (node.kind === 'refused') return undefined
  if (node.kind !== 'mapping') {
    problems.add(line, `'${key}' is ${describeNode(node)}; it takes a mapping of the model's own fields.`)
    return undefined
  }
  const fields = node.entries.filter((field) => {
    if (field.node.kind === 'scalar' && typeof field.node.value === 'string' && HAS_VARIABLE.test(field.node.value)) {
      problems.add(field.line, `${quoted(field.key)} has {{ }}; variables are filled in prompts and names alone.`)
      return false
    }
    if (field.key !== 'prompt') return true
    problems.add(field.line, "'prompt' stands in 'input'; give it as the 'prompt' or 'prompt_file' of an image.")
    return false
  })
  return Object.fromEntries(
    fields.map((field) => [field.key, { value: plainData(field.node), place: problems.place(field.line) }]),
  )
}
