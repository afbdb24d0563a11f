import { forMarkdown } from '../text/foreign-text.ts'
import { fitLines, fold } from '../text/markdown.ts'
import { describeNumber } from '../text/amounts.ts'

/** Characters that are shown of one prompt. */
const PROMPT_LENGTH = 500

/** What {@link renderPromptList} is made of. */
export interface PromptListInput {
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** Bytes of UTF-8 that the list may take. */
  readonly maxBytes: number
}

function nameRange(names: readonly string[]): string {
  const [first = '', last = ''] = [names[0], names.at(-1)]
  return names.length < 2
    ? forMarkdown(first)
    : `${forMarkdown(first)} to ${forMarkdown(last)} (${describeNumber(names.length)})`
}

/** The prompts, folded, each once with the images that were made from it. Empty where there is none. */
export function renderPromptList({ prompts, maxBytes }: PromptListInput): string {
  const namesOf = Map.groupBy(Object.keys(prompts), (name) => prompts[name] ?? '')
  if (namesOf.size === 0) return ''
  const list = fitLines({
    items: [...namesOf],
    line: ([prompt, names]) => `- ${nameRange(names)}: ${forMarkdown(prompt, PROMPT_LENGTH)}`,
    leftOut: 'more prompts do not fit on this page.',
    maxBytes: maxBytes - 100,
  })
  return fold('Prompts', list)
}
