import { InputError, type FilePlace, type Problem } from '../text/errors.ts'
import type { InputReader } from './reading/reader.ts'
import type { Model } from '../../kie/index.ts'
import { explainUnproposed } from './candidates.ts'
import type { ManifestImage } from './manifest/image.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from './manifest/manifest.ts'
import type { Placed } from './manifest/place.ts'
import { findCollisions, type NamedForms } from '../formats/collisions.ts'
import { wishFor } from '../formats/wish.ts'
import { readReferences, type KnownFiles } from '../request/references.ts'
import type { RequestResolver } from '../request/resolver.ts'
import { numberedNames, type RequestedImage } from '../request/request.ts'
import { qualityFieldOf, shapeFieldOf } from '../request/shape-and-quality.ts'
import type { Wish, WishPlaces } from '../request/wish.ts'
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
  const { places, spotOf } = placesInManifest(image, { settled, inputs: { ...defaults, ...settings } })
  const read = await readImageReferences(image, { ...surroundings, place: places.references })
  if ('problems' in read) {
    const at = spotOf(places.references)
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
      ...resolved.problems.map(({ text, place }) => ({ text, title: 'not for this model', at: spotOf(place) })),
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

/** What the manifest says of an image, each field in one spelling unless it is set twice in one place. */
interface Settled {
  readonly aspectRatio: Placed<string> | undefined
  readonly quality: Placed<string> | undefined
  readonly input: ManifestImage['input']
  /** Fields that the manifest sets, in all their spellings. */
  readonly said: ReadonlySet<string>
}

/** A model may have a name of its own for what our keys set, such as `image_size`. */
function settleSpellings({ aspectRatio, quality, input }: ManifestImage, model: Model | undefined): Settled {
  const shape = nearer(aspectRatio, { key: 'aspect_ratio', field: model && shapeFieldOf(model), input })
  const level = nearer(quality, { key: 'quality', field: model && qualityFieldOf(model), input: shape.input })
  return {
    aspectRatio: shape.placed,
    quality: level.placed,
    input: level.input,
    said: new Set([...Object.keys(level.input), ...shape.said, ...level.said]),
  }
}

interface Spellings {
  readonly key: string
  /** What the model calls it, `undefined` where that is not known. */
  readonly field: string | undefined
  readonly input: ManifestImage['input']
}

/** Leaves the nearer one of a key and of the model's field for it; both where they are of one place. */
function nearer(placed: Placed<string> | undefined, { key, field = key, input }: Spellings) {
  const inInput = Object.hasOwn(input, field) ? input[field] : undefined
  const said = placed === undefined && inInput === undefined ? [] : [key, field]
  if (placed === undefined || inInput === undefined || placed.isDefault === inInput.isDefault) {
    return { placed, input, said }
  }
  if (placed.isDefault) return { placed: undefined, input, said }
  return { placed, input: Object.fromEntries(Object.entries(input).filter(([name]) => name !== field)), said }
}

/** The places of an image in its manifest. */
interface ManifestPlaces {
  readonly places: WishPlaces
  /** Where one of those places is in the file; `undefined` for one of the inputs. */
  readonly spotOf: (place: string) => FilePlace | undefined
}

/** How errors name what is said of an image, or would have to be: where nobody says it, the image is the place. */
function placesInManifest(
  { place, at: start, prompt, model, references }: ManifestImage,
  { settled: { aspectRatio, quality, input }, inputs }: { readonly settled: Settled; readonly inputs: RequestDefaults },
): ManifestPlaces {
  const spots = new Map<string, FilePlace | undefined>()
  const inFile = (placed: Placed<unknown> | undefined, key: string, rest = ''): string => {
    const name = `${placed?.place ?? place}: '${key}'${rest}`
    spots.set(name, placed === undefined ? start : placed.at)
    return name
  }
  const field = (name: string): string => {
    if (Object.hasOwn(input, name)) return inFile(input[name], name)
    return Object.hasOwn(inputs.modelInput, name) ? INPUT_PLACES.field(name) : inFile(undefined, name, " in 'input'")
  }
  const places = {
    model: model === undefined ? INPUT_PLACES.model : inFile(model, 'model'),
    prompt: inFile(prompt, 'prompt'),
    references:
      references === undefined && inputs.references.length > 0
        ? INPUT_PLACES.references
        : inFile(references, 'reference_images'),
    ownFields: "'input'",
    aspectRatio:
      aspectRatio === undefined && inputs.aspectRatio !== undefined
        ? INPUT_PLACES.aspectRatio
        : inFile(aspectRatio, 'aspect_ratio'),
    quality: quality === undefined && inputs.quality !== undefined ? INPUT_PLACES.quality : inFile(quality, 'quality'),
    field,
  }
  return { places, spotOf: (name) => spots.get(name) }
}
