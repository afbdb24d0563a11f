import type { FormatOptions } from '../../formats/options.ts'
import { ORIGINAL } from '../../formats/original.ts'
import { wishFor, type FormatsWish, type WantedFile } from '../../formats/wish.ts'
import { candidateIn } from '../../result/candidate.ts'
import type { InputReader } from './reader.ts'
import { readMapping } from './mapping.ts'

/** Reads in which files every image is delivered. What knows forms is loaded where there are some. */
export async function readFormats(reader: InputReader): Promise<readonly WantedFile[]> {
  const text = reader.text('formats')
  if (text === ORIGINAL) return [ORIGINAL]
  const { FormatsError, parseFormats } = await import('../../formats/words.ts')
  try {
    return parseFormats(text)
  } catch (error) {
    if (!(error instanceof FormatsError)) throw error
    for (const problem of error.problems) reader.problem(`Input 'formats' ${problem}`)
    return [ORIGINAL]
  }
}

/** Reads how forms are made. */
export async function readFormatOptions(reader: InputReader): Promise<FormatOptions> {
  const given = Object.entries(await readMapping(reader, 'format-options'))
  if (given.length === 0) return {}
  const { readFormatOption } = await import('../../formats/options.ts')
  const options: FormatOptions[] = []
  for (const [key, value] of given) {
    const read = readFormatOption(key, value, JSON.stringify(value))
    if ('problem' in read) reader.problem(`In input 'format-options' ${read.problem}`)
    else options.push(read.option)
  }
  return Object.assign({}, ...options) as FormatOptions
}

/** Reads in which files the pictures of tasks are delivered that nothing else is known of; a problem where names meet. */
export async function readFormatsOfTasks(
  reader: InputReader,
  tasks: readonly { readonly name: string }[],
): Promise<FormatsWish | undefined> {
  const formats = wishFor(await readFormats(reader), await readFormatOptions(reader))
  if (formats === undefined) return undefined
  const { findCollisions } = await import('../../formats/collisions.ts')
  const names = new Set(tasks.map(({ name }) => candidateIn(name)?.of ?? name))
  for (const { image, word, name } of findCollisions(
    [...names].map((each) => ({ image: each, names: [each], formats })),
  )) {
    reader.problem(
      `Input 'formats' has '${word}', by which a form of '${image}' would be called '${name}', as another image of input ` +
        "'tasks' is; take that word out, or give one of them another name there.",
    )
  }
  return formats
}
