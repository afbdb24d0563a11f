import { INPUT_PLACES } from '../../../src/core/inputs/request-defaults.ts'
import { DEFAULT_MODEL, findModel, type Model } from '../../../src/kie/index.ts'
import type { FileReference, UrlReference } from '../../../src/core/request/references.ts'
import { resolveRequest, type ResolvedRequest } from '../../../src/core/request/request.ts'
import type { Wish } from '../../../src/core/request/wish.ts'

/** A wish of nothing but a prompt, with some of it said otherwise. */
export function wishFor(wish: Partial<Wish> = {}): Wish {
  return {
    model: DEFAULT_MODEL,
    prompt: 'a red fox',
    aspectRatio: undefined,
    quality: undefined,
    modelInput: {},
    references: [],
    callbackUrl: undefined,
    places: INPUT_PLACES,
    ...wish,
  }
}

/** A request with its problems as the user reads them. */
export interface WordedRequest extends Omit<ResolvedRequest, 'problems'> {
  readonly problems: readonly string[]
}

/** Says what is wrong with a request, each problem with the place that it begins with. */
export function inWords({ problems, ...resolved }: ResolvedRequest): WordedRequest {
  for (const { text, place } of problems) {
    if (!text.startsWith(`${place} `)) throw new Error(`${JSON.stringify(place)} does not begin: ${text}`)
  }
  return { ...resolved, problems: problems.map(({ text }) => text) }
}

/** Resolves a wish by the catalogue. */
export function resolve(given: Partial<Wish>): WordedRequest {
  const wish = wishFor(given)
  return inWords(resolveRequest(wish, findModel(wish.model)))
}

/** A model that the catalogue knows. */
export function modelOf(id: string): Model {
  const model = findModel(id)
  if (model === undefined) throw new Error(`There is no ${id}`)
  return model
}

/** The picture of the workspace with this number. */
export function fileReference(index = 0, bytes = 1000): FileReference {
  const sha256 = index.toString(16).padStart(64, 'a')
  const name = `photos/${index}.png`
  return { kind: 'file', path: name, file: `/workspace/${name}`, sha256, bytes, mediaType: 'image/png' }
}

/** The picture elsewhere with this number. */
export function urlReference(index = 0): UrlReference {
  return { kind: 'url', url: `https://example.com/${index}.png` }
}
