import { markdownBlock, ownMarkdown, redactSignedUrls } from '../text/foreign-text.ts'

/** Characters that are shown of one message. */
export const MESSAGE_LENGTH = 500

/** Characters that are shown of one piece of advice, and again of the lines below it. */
const ADVICE_LENGTH = 1_000

/** A message with foreign text in it: nothing of that comes alive, and no signed URL is shown. */
export function renderMessage(text: string, maxLength: number = MESSAGE_LENGTH): string {
  return ownMarkdown(redactSignedUrls(text), maxLength)
}

/** Advice that may end in lines of YAML: the sentence flows, the lines below it keep their shape. */
export function renderAdvice(text: string): string {
  const [sentence = '', ...lines] = text.split('\n')
  const block = lines.join('\n')
  return block.trim() === ''
    ? renderMessage(sentence, ADVICE_LENGTH)
    : `${renderMessage(sentence, ADVICE_LENGTH)}\n\n${markdownBlock(redactSignedUrls(block), ADVICE_LENGTH)}`
}
