import type { InputReader } from './input-reader.ts'
import { MAX_MANIFEST_BYTES, parseManifest, type ManifestImage } from './manifest.ts'
import { resolveRequest, type WishPlaces } from './request.ts'
import { INPUT_PLACES, type RequestDefaults, type RequestsSource, type WantedImage } from './source.ts'
import type { Variables } from './template.ts'
import { readManifestPromptFile, readWorkspaceText } from './workspace.ts'

/** What a manifest is read with. */
export interface ManifestSurroundings {
  readonly workspace: string
  readonly variables: Variables
  /** What holds where the manifest says nothing. */
  readonly defaults: RequestDefaults
}

/** Problems of the requests that are shown; a slip in `defaults` has one for each image. */
const MOST_PROBLEMS = 50

/** Reads the file that the input `manifest` names. */
export function readManifestSource(reader: InputReader, surroundings: ManifestSurroundings): RequestsSource {
  const { workspace, variables, defaults } = surroundings
  const file = reader.text('manifest')
  const images = reader.attempt([], () =>
    parseManifest(readWorkspaceText(workspace, { input: 'manifest', value: file, maxBytes: MAX_MANIFEST_BYTES }), {
      file,
      variables,
      readPromptFile: (path) => readManifestPromptFile(workspace, path),
      defaultCount: defaults.count,
    }),
  )
  const wanted = images.map((image) => want(image, defaults))
  const problems = [...new Set(wanted.flatMap(({ resolved }) => resolved.problems))]
  for (const problem of problems.slice(0, MOST_PROBLEMS)) reader.problem(problem)
  if (problems.length > MOST_PROBLEMS) {
    reader.problem(`'${file}' has ${problems.length - MOST_PROBLEMS} more problems of this kind.`)
  }
  return { kind: 'manifest', wanted }
}

/** What the manifest says goes before what the inputs say, field by field and however a field is spelt. */
function want(image: ManifestImage, defaults: RequestDefaults): WantedImage {
  const { aspectRatio, quality, input } = image
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
    resolved: resolveRequest({
      prompt: image.prompt.value,
      model: image.model?.value ?? defaults.model,
      aspectRatio: aspectRatio?.value ?? (said.has('aspect_ratio') ? undefined : defaults.aspectRatio),
      quality: quality?.value ?? (said.has('quality') ? undefined : defaults.quality),
      modelInput: Object.fromEntries([...rest, ...own]),
      callbackUrl: defaults.callbackUrl,
      places: placesOf(image),
    }),
  }
}

function placesOf({ aspectRatio, quality, input }: ManifestImage): WishPlaces {
  const at = (placed: { readonly place: string } | undefined, key: string, otherwise: string): string =>
    placed === undefined ? otherwise : `${placed.place}: '${key}'`
  return {
    aspectRatio: at(aspectRatio, 'aspect_ratio', INPUT_PLACES.aspectRatio),
    quality: at(quality, 'quality', INPUT_PLACES.quality),
    field: (name) => at(input[name], name, INPUT_PLACES.field(name)),
  }
}
