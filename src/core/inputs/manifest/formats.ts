import { readFormatOption, type FormatOptions } from '../../formats/options.ts'
import type { WantedFile } from '../../formats/wish.ts'
import { FormatsError, parseFormats } from '../../formats/words.ts'
import { quoted } from '../../text/problem-list.ts'
import { splitWords } from '../../text/word-list.ts'
import { describeNode, plainData, type YamlEntry } from '../yaml/node.ts'
import type { LineProblems } from './place.ts'
import { readTextValue } from './values.ts'

/** In which files an image is delivered: words in one text, or a list with one in each item. */
export function readFormatList(entry: YamlEntry, problems: LineProblems): readonly WantedFile[] | undefined {
  const { key, node } = entry
  if (node.kind === 'refused') return undefined
  const items = node.kind === 'list' ? node.items : [node]
  const texts = items.map((item) => readTextValue({ ...item, key, node: item }, problems))
  const words = texts.filter((text) => text !== undefined)
  if (words.length < texts.length) return undefined
  const several = node.kind === 'list' ? words.filter((word) => splitWords(word)[0] !== word) : []
  for (const item of several) problems.add(node, `'${key}' has ${quoted(item)} in its list; each item is one format.`)
  if (several.length > 0) return undefined
  try {
    return parseFormats(words.join(' '))
  } catch (error) {
    if (!(error instanceof FormatsError)) throw error
    for (const problem of error.problems) problems.add(node, `'${key}' ${problem}`)
    return undefined
  }
}

/** How the forms of an image are made. */
export function readFormatMapping(
  { key, node, ...spot }: YamlEntry,
  problems: LineProblems,
): FormatOptions | undefined {
  if (node.kind === 'refused') return undefined
  if (node.kind !== 'mapping') {
    problems.add(spot, `'${key}' is ${describeNode(node)}; it takes a mapping such as {quality: 70}.`)
    return undefined
  }
  const read = node.entries.map((entry) => {
    const option = readFormatOption(entry.key, plainData(entry.node), describeNode(entry.node))
    if (!('problem' in option)) return option.option
    if (entry.node.kind !== 'refused') problems.add(entry, `in '${key}' ${option.problem}`)
    return undefined
  })
  const options = read.filter((each) => each !== undefined)
  return options.length < read.length ? undefined : (Object.assign({}, ...options) as FormatOptions)
}
