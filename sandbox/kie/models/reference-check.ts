import { maxReferenceBytes, mediaTypeOf, type Model } from '../../../src/kie/index.ts'
import type { FileStore } from '../files/store.ts'
import { refusal, type Refusal } from '../wire/envelope.ts'

/** Fields whose texts are links to pictures. */
const LINK_FIELD = /(^|_)urls?$|^image(_input)?$|^(?:filesUrl|inputImage)$/

/** What kie takes. */
const TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

const NOT_A_PICTURE = /\.(?!(?:jpe?g|png|webp)$)[a-z0-9]{2,5}$/i

/**
 * Looks at the pictures that a request names, as kie does before it makes a task. Those of the sandbox are looked into;
 * of others, which it never fetches, only the address is looked at.
 */
export async function checkReferences(
  model: Model,
  input: Readonly<Record<string, unknown>>,
  files: FileStore,
): Promise<Refusal | undefined> {
  for (const link of linksIn(model, input)) {
    const refused = await checkLink(link, model, files)
    if (refused !== undefined) return refused
  }
  return undefined
}

function linksIn({ fields }: Model, input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(input)
    .filter(([name]) => Object.hasOwn(fields, name) && LINK_FIELD.test(name))
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === 'string')
}

/** The code is not known; the texts were reported. */
async function checkLink(link: string, model: Model, files: FileStore): Promise<Refusal | undefined> {
  const url = URL.parse(link)
  // Links of data: were reported to be refused.
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return refusal(500, 'Failed to get the file information')
  if (!files.holds(link)) {
    return NOT_A_PICTURE.test(url.pathname) ? refusal(500, 'The URL does not point to an image') : undefined
  }
  const file = files.peek(link)
  if (file === undefined) return refusal(500, 'Failed to get the file information')
  const bytes = await file.content()
  if (mediaTypeOf(bytes) === undefined) return refusal(500, 'The URL does not point to an image')
  if (!TYPES.includes(file.contentType) || !TYPES.includes(mediaTypeOf(bytes) ?? '')) {
    return refusal(500, 'File type not supported')
  }
  return bytes.length > maxReferenceBytes(model) ? refusal(422, 'The file is too large') : undefined
}
