/** Words that kie's catalogue may use for what a task makes. Only those are here that surely mean one thing. */
const PRODUCTS: readonly { readonly product: string; readonly words: RegExp }[] = [
  { product: 'images', words: /^(?:images?|pictures?|photos?)$/ },
  { product: 'videos', words: /^(?:videos?|movies?|lipsync)$/ },
  { product: 'audio', words: /^(?:audios?|music|songs?|speech|voices?|sounds?|tts)$/ },
  { product: 'text', words: /^(?:chats?|completions?|llm|embeddings?|transcriptions?)$/ },
  { product: 'SVG files', words: /^(?:svgs?|vectors?)$/ },
  { product: '3D models', words: /^(?:3d|mesh(?:es)?)$/ },
]

/**
 * What a model makes where that is surely no image: `videos` for `image-to-video`.
 *
 * @param taskTypes - as kie's catalogue lists them; foreign text
 * @returns `undefined` where one of them may be an image, or is not understood, or where there is none
 */
export function otherProductOf(taskTypes: readonly string[]): string | undefined {
  const products = taskTypes.map(productOf)
  return products.some((product) => product === undefined || product === 'images') ? undefined : products[0]
}

/** Where a type has a `to`, what follows it is made: `text-to-image` makes no text. */
function productOf(taskType: string): string | undefined {
  const words = taskType
    .slice(0, 100)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const made = words.slice(words.lastIndexOf('to') + 1)
  // Beside another word, text may be what is done something to.
  if (made.length === 1 && made[0] === 'text') return 'text'
  return PRODUCTS.find((each) => made.some((word) => each.words.test(word)))?.product
}
