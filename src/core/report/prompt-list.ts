import { candidateIn } from '../result/candidate.ts'
import { forMarkdown } from '../text/foreign-text.ts'
import { fitLines, fold } from '../text/markdown.ts'
import { describeNumber } from '../text/amounts.ts'

/** Characters that are shown of one prompt. */
const PROMPT_LENGTH = 500

/** Images of one prompt that are named. */
const MOST_NAMED = 3

/** What {@link renderPromptList} is made of. */
export interface PromptListInput {
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** Bytes of UTF-8 that the list may take. */
  readonly maxBytes: number
}

function nameImages(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => forMarkdown(name))
  const more = names.length > MOST_NAMED ? [`${describeNumber(names.length - MOST_NAMED)} more`] : []
  return [...shown, ...more].join(', ')
}

/** The prompts, folded, each once with the images that were made from it, not with their candidates. Empty where there is none. */
export function renderPromptList({ prompts, maxBytes }: PromptListInput): string {
  const names = Object.keys(prompts).filter((name) => !Object.hasOwn(prompts, candidateIn(name)?.of ?? ''))
  const namesOf = Map.groupBy(names, (name) => prompts[name] ?? '')
  if (namesOf.size === 0) return ''
  const list = fitLines({
    items: [...namesOf],
    line: ([prompt, names]) => `- ${nameImages(names)}: ${forMarkdown(prompt, PROMPT_LENGTH)}`,
    leftOut: 'more prompts do not fit on this page.',
    maxBytes: maxBytes - 100,
  })
  return fold('Prompts', list)
}
