import { InputError } from './errors.ts'
import type { InputReader } from './input-reader.ts'
import { MAX_MANIFEST_BYTES, parseManifest, type ManifestImage } from './manifest.ts'
import { readReferences, type KnownFiles } from './references.ts'
import type { RequestResolver } from './request-resolver.ts'
import type { WishPlaces } from './request.ts'
import { INPUT_PLACES, type RequestDefaults, type RequestsSource, type WantedImage } from './source.ts'
import type { Variables } from './template.ts'
import { readManifestPromptFile, readWorkspaceText } from './workspace.ts'

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
): Promise<RequestsSource> {
  const { workspace, variables, defaults } = surroundings
  const file = reader.text('manifest')
  const images = reader.attempt([], () =>
    parseManifest(readWorkspaceText(workspace, { input: 'manifest', value: file, maxBytes: MAX_MANIFEST_BYTES }), {
      file,
      variables,
      readPromptFile: (path) => readManifestPromptFile(workspace, path),
      defaultCount: defaults.count,
      hasReferences: defaults.references.length > 0,
    }),
  )
  const wanted: WantedImage[] = []
  const problems = new Set<string>()
  for (const image of images) {
    try {
      const next = await want(image, surroundings)
      wanted.push(next)
      for (const problem of next.resolved.problems) problems.add(problem)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const problem of error.problems) problems.add(problem)
    }
  }
  for (const problem of [...problems].slice(0, MOST_PROBLEMS)) reader.problem(problem)
  if (problems.size > MOST_PROBLEMS) {
    reader.problem(`'${file}' has ${problems.size - MOST_PROBLEMS} more problems of this kind.`)
  }
  return { kind: 'manifest', wanted }
}

/**
 * What the manifest says goes before what the inputs say, field by field and however a field is spelt.
 *
 * @throws InputError for a picture that cannot be used
 */
async function want(
  image: ManifestImage,
  { defaults, workspace, known, resolver }: ManifestSurroundings,
): Promise<WantedImage> {
  const { aspectRatio, quality, input, references } = image
  const places = placesOf(image)
  const said = new Set([
    ...Object.keys(input),
    ...(aspectRatio === undefined ? [] : ['aspect_ratio']),
    ...(quality === undefined ? [] : ['quality']),
  ])
  const rest = Object.entries(defaults.modelInput).filter(([field]) => !said.has(field))
  const own = Object.entries(input).map(([field, { value }]) => [field, value] as const)
  return {
    name: image.name,
    count: image.count?.value ?? defaults.count,
    resolved: await resolver.resolve({
      prompt: image.prompt?.value,
      model: image.model?.value ?? defaults.model,
      aspectRatio: aspectRatio?.value ?? (said.has('aspect_ratio') ? undefined : defaults.aspectRatio),
      quality: quality?.value ?? (said.has('quality') ? undefined : defaults.quality),
      modelInput: Object.fromEntries([...rest, ...own]),
      references:
        references === undefined
          ? defaults.references
          : await readReferences(references.value, { workspace, known, place: places.references }),
      callbackUrl: defaults.callbackUrl,
      places,
    }),
  }
}

function placesOf({ prompt, model, aspectRatio, quality, input, references }: ManifestImage): WishPlaces {
  const at = (placed: { readonly place: string } | undefined, key: string, otherwise: string): string =>
    placed === undefined ? otherwise : `${placed.place}: '${key}'`
  return {
    model: at(model, 'model', INPUT_PLACES.model),
    prompt: at(prompt, 'prompt', INPUT_PLACES.prompt),
    references: at(references, 'reference_images', INPUT_PLACES.references),
    ownFields: "'input'",
    aspectRatio: at(aspectRatio, 'aspect_ratio', INPUT_PLACES.aspectRatio),
    quality: at(quality, 'quality', INPUT_PLACES.quality),
    field: (name) => at(input[name], name, INPUT_PLACES.field(name)),
  }
}
