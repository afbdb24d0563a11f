import { InputError, type FilePlace, type Problem } from '../text/errors.ts'
import type { InputReader } from './reader.ts'
import type { Model } from '../../kie/index.ts'
import type { ManifestImage } from './manifest/image.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from './manifest/manifest.ts'
import type { Placed } from './manifest/place.ts'
import { readReferences, type KnownFiles } from '../request/references.ts'
import type { RequestResolver } from '../request/resolver.ts'
import type { RequestedImage } from '../request/request.ts'
import { qualityFieldOf, shapeFieldOf } from '../request/shape-and-quality.ts'
import type { WishPlaces } from '../request/wish.ts'
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
  readonly resolver: RequestResolver
}

/** Problems of the requests that are shown; a slip in `defaults` has one for each image. */
const MOST_PROBLEMS = 50

/** Reads the file that the input `manifest` names. */
export async function readManifestSource(
  reader: InputReader,
  surroundings: ManifestSurroundings,
): Promise<readonly RequestedImage[]> {
  const { workspace, variables, defaults } = surroundings
  const file = reader.text('manifest')
  const where = `Input 'manifest' is ${JSON.stringify(file)}`
  const images = reader.attempt([], () =>
    parseManifest(readWorkspaceText(workspace, { file, where, maxBytes: MAX_MANIFEST_BYTES }), {
      file,
      path: shownPath(workspace, file),
      pathOf: (written) => shownPath(workspace, written),
      variables,
      readPromptFile: (path) => readManifestPromptFile(workspace, path),
      defaultCount: defaults.count,
      // One that cannot be used is told already.
      hasReferences: reader.text('reference-images') !== '',
    }),
  )
  const wanted: RequestedImage[] = []
  const problems = new Map<string, Problem>()
  const add = (text: string, title: string, image: ManifestImage): void => {
    problems.set(text, { text, title, at: findPlace(text, image) })
  }
  surroundings.resolver.foresee(
    images.map(({ model, input }) => ({
      model: model?.value ?? defaults.model,
      fields: [...Object.keys(input), ...Object.keys(defaults.modelInput)],
    })),
  )
  for (const image of images) {
    try {
      const next = await resolveImage(image, surroundings)
      wanted.push(next)
      for (const problem of next.resolved.problems) add(problem, 'not for this model', image)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const problem of error.problems) add(problem, 'reference image', image)
    }
  }
  for (const problem of [...problems.values()].slice(0, MOST_PROBLEMS)) reader.problem(problem)
  if (problems.size > MOST_PROBLEMS) {
    reader.problem(`'${file}' has ${problems.size - MOST_PROBLEMS} more problems of this kind.`)
  }
  return wanted
}

/** Where a problem of a request can be mended: it begins with the place that it is of, if that is one of the manifest. */
function findPlace(problem: string, { input, ...image }: ManifestImage): FilePlace | undefined {
  const { prompt, model, aspectRatio: aspect_ratio, quality, references: reference_images } = image
  const fields = Object.entries({ prompt, model, aspect_ratio, quality, reference_images, ...input })
  const field = fields.find(([key, placed]) => placed && problem.startsWith(`${placed.place}: '${key}'`))
  return field?.[1]?.at ?? (problem.startsWith(`${image.place}: `) ? image.at : undefined)
}

/**
 * What the manifest says goes before what the inputs say, and an image's own words go before those of `defaults`, field by
 * field and however a field is spelt.
 *
 * @throws InputError for a picture that cannot be used
 */
async function resolveImage(
  image: ManifestImage,
  { defaults, workspace, known, resolver }: ManifestSurroundings,
): Promise<RequestedImage> {
  const model = image.model?.value ?? defaults.model
  const settled = settleSpellings(image, await resolver.modelOf(model))
  const { aspectRatio, quality, input, said } = settled
  const { references } = image
  const rest = Object.entries(defaults.modelInput).filter(([field]) => !said.has(field))
  const own = Object.entries(input).map(([field, { value }]) => [field, value] as const)
  const settings = {
    model,
    aspectRatio: aspectRatio?.value ?? (said.has('aspect_ratio') ? undefined : defaults.aspectRatio),
    quality: quality?.value ?? (said.has('quality') ? undefined : defaults.quality),
    modelInput: Object.fromEntries([...rest, ...own]),
    callbackUrl: defaults.callbackUrl,
  }
  const places = placesInManifest(image, { settled, inputs: { ...defaults, ...settings } })
  return {
    name: image.name,
    ...(image.template !== undefined && { template: image.template }),
    ...(image.alt !== undefined && { alt: image.alt.value }),
    count: image.count?.value ?? defaults.count,
    ...(image.at && { at: image.at }),
    resolved: await resolver.resolve({
      ...settings,
      prompt: image.prompt?.value,
      references:
        references === undefined
          ? defaults.references
          : await readReferences(references.value, { workspace, known, place: places.references }),
      places,
    }),
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

/** How errors name what is said of an image, or would have to be: where nobody says it, the image is the place. */
function placesInManifest(
  { place, prompt, model, references }: ManifestImage,
  { settled: { aspectRatio, quality, input }, inputs }: { readonly settled: Settled; readonly inputs: RequestDefaults },
): WishPlaces {
  const at = (placed: Placed<unknown> | undefined, key: string): string => `${placed?.place ?? place}: '${key}'`
  return {
    model: model === undefined ? INPUT_PLACES.model : at(model, 'model'),
    prompt: at(prompt, 'prompt'),
    references:
      references === undefined && inputs.references.length > 0
        ? INPUT_PLACES.references
        : at(references, 'reference_images'),
    ownFields: "'input'",
    aspectRatio:
      aspectRatio === undefined && inputs.aspectRatio !== undefined
        ? INPUT_PLACES.aspectRatio
        : at(aspectRatio, 'aspect_ratio'),
    quality: quality === undefined && inputs.quality !== undefined ? INPUT_PLACES.quality : at(quality, 'quality'),
    field: (name) => {
      if (Object.hasOwn(input, name)) return at(input[name], name)
      return Object.hasOwn(inputs.modelInput, name) ? INPUT_PLACES.field(name) : `${place}: '${name}' in 'input'`
    },
  }
}
