import { InputError, type Problem } from '../text/errors.ts'
import type { InputReader } from './reading/reader.ts'
import { explainUnproposed } from './candidates.ts'
import type { ManifestImage } from './manifest/image.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from './manifest/manifest.ts'
import { PlacesInManifest } from './manifest/places.ts'
import { settleSpellings, type Settled } from './manifest/spellings.ts'
import { findCollisions, type NamedForms } from '../formats/collisions.ts'
import { wishFor } from '../formats/wish.ts'
import { readReferences, type KnownFiles } from '../request/references.ts'
import type { RequestResolver } from '../request/resolver.ts'
import { numberedNames, type RequestedImage } from '../request/request.ts'
import type { Wish } from '../request/wish.ts'
import { INPUT_PLACES, type RequestDefaults } from './request-defaults.ts'
import type { Variables } from '../request/template.ts'
import { readManifestPromptFile } from './prompt-file.ts'
import { shownPath } from '../workspace/inside.ts'
import { readWorkspaceText } from '../workspace/text-file.ts'

/** What a manifest is read with. */
export interface ManifestSurroundings {
  readonly workspace: string
  readonly variables: Variables
  /** What holds where the manifest says nothing. */
  readonly defaults: RequestDefaults
  /** Pictures that were looked at already. */
  readonly known: KnownFiles
  /** Whether a pull request brings the images, so that a person can pick them. */
  readonly isProposed: boolean
  readonly resolver: RequestResolver
}

/** Problems of the requests that are shown; a slip in `defaults` has one for each image. */
const MOST_PROBLEMS = 50

/** Reads the file that the input `manifest` names. */
export async function readManifestSource(
  reader: InputReader,
  surroundings: ManifestSurroundings,
): Promise<readonly RequestedImage[]> {
  const file = reader.text('manifest')
  const { defaults, resolver } = surroundings
  // One picture of the inputs that cannot be used is told already.
  const hasReferences = reader.text('reference-images') !== ''
  const images = reader.attempt([], () => readImages(file, { ...surroundings, hasReferences }))
  resolver.foresee(
    images.map(({ model, input }) => ({
      model: model?.value ?? defaults.model,
      fields: [...Object.keys(input), ...Object.keys(defaults.modelInput)],
    })),
  )
  const wanted: RequestedImage[] = []
  const problems = new Map<string, Problem>()
  const named: NamedForms<ManifestImage>[] = []
  for (const image of images) {
    const read = await resolveImage(image, surroundings)
    if (read.requested !== undefined) {
      const { formats } = read.requested
      named.push({ image, names: numberedNames(read.requested), formats })
      wanted.push(read.requested)
    }
    for (const problem of read.problems) problems.set(problem.text, problem)
  }
  for (const { image, word, name } of findCollisions(named)) {
    const text = `${image.place}: the form '${word}' of '${image.name}' would be called '${name}', as another image is; change one of the names.`
    problems.set(text, { text, title: 'name that cannot be used', at: image.at })
  }
  for (const problem of [...problems.values()].slice(0, MOST_PROBLEMS)) reader.problem(problem)
  if (problems.size > MOST_PROBLEMS) {
    reader.problem(`'${file}' has ${problems.size - MOST_PROBLEMS} more problems of this kind.`)
  }
  return wanted
}

/** @throws InputError for a file that cannot be used, or is no manifest */
function readImages(
  file: string,
  { workspace, variables, defaults, hasReferences }: ManifestSurroundings & { readonly hasReferences: boolean },
): readonly ManifestImage[] {
  const where = `Input 'manifest' is ${JSON.stringify(file)}`
  return parseManifest(readWorkspaceText(workspace, { file, where, maxBytes: MAX_MANIFEST_BYTES }), {
    where: file,
    file: shownPath(workspace, file),
    pathOf: (written) => shownPath(workspace, written),
    variables,
    readPromptFile: (path) => readManifestPromptFile(workspace, path),
    defaultCount: defaults.count,
    defaultCandidates: defaults.candidates,
    hasReferences,
  })
}

/** An image of a manifest as it was read, and what is wrong with it. */
interface ReadImage {
  /** Left out where a picture cannot be used. */
  readonly requested?: RequestedImage
  readonly problems: readonly Problem[]
}

/**
 * What the manifest says goes before what the inputs say, and an image's own words go before those of `defaults`, field by
 * field and however a field is spelt.
 */
async function resolveImage(image: ManifestImage, surroundings: ManifestSurroundings): Promise<ReadImage> {
  const { defaults, isProposed, resolver } = surroundings
  const model = image.model?.value ?? defaults.model
  const settled = settleSpellings(image, await resolver.modelOf(model))
  const settings = settingsOf(image, { settled, defaults })
  const places = new PlacesInManifest(image, { settled, inputs: { ...defaults, ...settings }, ofInputs: INPUT_PLACES })
  const read = await readImageReferences(image, { ...surroundings, place: places.references })
  if ('problems' in read) {
    const at = places.spotOf(places.references)
    return { problems: read.problems.map((text) => ({ text, title: 'reference image', at })) }
  }
  const resolved = await resolver.resolve({ ...settings, prompt: image.prompt?.value, ...read, places })
  const candidates = image.candidates?.value ?? defaults.candidates
  const formats = wishFor(image.files ?? defaults.files, { ...defaults.formatOptions, ...image.formatOptions })
  return {
    requested: {
      name: image.name,
      ...(image.template !== undefined && { template: image.template }),
      ...(image.alt !== undefined && { alt: image.alt.value }),
      count: image.count?.value ?? defaults.count,
      ...(candidates !== undefined && { candidates }),
      ...(formats !== undefined && { formats }),
      ...(image.at && { at: image.at }),
      resolved,
    },
    problems: [
      ...(isProposed ? [] : unproposedIn(image)),
      ...resolved.problems.map(({ text, place }) => ({ text, title: 'not for this model', at: places.spotOf(place) })),
    ],
  }
}

/** What is wrong with the candidates of an image that nobody could pick. */
function unproposedIn({ candidates }: ManifestImage): readonly Problem[] {
  if (candidates === undefined) return []
  return [{ text: explainUnproposed(candidates.place), title: 'candidates that nobody could pick', at: candidates.at }]
}

/** What an image asks for beside its prompt and its pictures. */
function settingsOf(
  image: ManifestImage,
  { settled, defaults }: { readonly settled: Settled; readonly defaults: RequestDefaults },
): Pick<Wish, 'model' | 'aspectRatio' | 'quality' | 'modelInput' | 'callbackUrl'> {
  const { aspectRatio, quality, input, said } = settled
  const rest = Object.entries(defaults.modelInput).filter(([field]) => !said.has(field))
  const own = Object.entries(input).map(([field, { value }]) => [field, value] as const)
  return {
    model: image.model?.value ?? defaults.model,
    aspectRatio: aspectRatio?.value ?? (said.has('aspect_ratio') ? undefined : defaults.aspectRatio),
    quality: quality?.value ?? (said.has('quality') ? undefined : defaults.quality),
    modelInput: Object.fromEntries([...rest, ...own]),
    callbackUrl: defaults.callbackUrl,
  }
}

/** The pictures of an image, or why they cannot be used. */
async function readImageReferences(
  { references }: ManifestImage,
  { defaults, workspace, known, place }: ManifestSurroundings & { readonly place: string },
): Promise<Pick<Wish, 'references'> | Pick<InputError, 'problems'>> {
  if (references === undefined) return { references: defaults.references }
  try {
    return { references: await readReferences(references.value, { workspace, known, place }) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problems: error.problems }
  }
}
