import { InputError } from '../../text/errors.ts'
import { overlay, readLayer, refuseKey, type Layer, type Placed, type ReadLayer, type Report } from './keys.ts'
import { ManifestNames } from './names.ts'
import { MAX_PROMPT_CHARACTERS, ManifestPrompts } from './prompts.ts'
import { ProblemList } from '../../text/problem-list.ts'
import { fillName, type Variables } from '../../request/template.ts'
import { describeNode, readYaml, type YamlEntry, type YamlNode } from './yaml-document.ts'

export type { Placed } from './keys.ts'

/** One image of a manifest, with what `defaults` adds to it. */
export interface ManifestImage {
  /** Path of the image without its extension, unique in the manifest. */
  readonly name: string
  /** Where the image begins. */
  readonly place: string
  /** With its variables filled in, without white space around it. Only an image with pictures may have none. */
  readonly prompt?: Placed<string>
  readonly model?: Placed<string>
  readonly aspectRatio?: Placed<string>
  readonly quality?: Placed<string>
  /** Pictures to make, 1 to 1000. */
  readonly count?: Placed<number>
  /** Files and URLs as they were written; an empty list says that there are none, whatever the inputs say. */
  readonly references?: Placed<readonly string[]>
  /** Further fields of the model; none of them is set by a key above as well. */
  readonly input: Readonly<Record<string, Placed<unknown>>>
}

/** What a manifest is read with. */
export interface ManifestOptions {
  /** How messages name the manifest. */
  readonly file: string
  readonly variables: Variables
  /** What an image without a `count` of its own or of `defaults` asks for; 1 where it is left out. */
  readonly defaultCount?: number
  /** Whether an image without `reference_images` of its own or of `defaults` has pictures all the same. */
  readonly hasReferences?: boolean
  /**
   * Reads the file that an image names as its `prompt_file`.
   *
   * @throws InputError, to which the line is added
   */
  readonly readPromptFile: (path: string) => string
}

/** Largest manifest. */
export const MAX_MANIFEST_BYTES = 1_000_000

const MAX_IMAGES = 10_000
/** From the top to `input` are three steps; a value in it may be nested as deeply as in `model-input`. */
const MAX_DEPTH = 13

const TOP_KEYS = ['images', 'defaults', '$schema']

/**
 * Reads a manifest, YAML 1.2 or JSON. `$schema` at its top is for editors and means nothing here.
 *
 * @throws InputError with every problem, its line and what was probably meant; with the first 50 where there are more
 */
export function parseManifest(text: string, options: ManifestOptions): readonly ManifestImage[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_MANIFEST_BYTES) {
    throw new InputError([`${options.file} has ${bytes} bytes; a manifest may have ${MAX_MANIFEST_BYTES}.`])
  }
  return new ManifestReader(options).read(text)
}

class ManifestReader {
  readonly #options: ManifestOptions
  readonly #problems = new ProblemList()
  readonly #report: Report
  readonly #names: ManifestNames
  readonly #prompts: ManifestPrompts

  constructor(options: ManifestOptions) {
    this.#options = options
    const place = (line: number): string => `${options.file}, line ${line}`
    this.#report = { place, say: (line, problem) => this.#problems.add(`${place(line)}: ${problem}`) }
    this.#names = new ManifestNames(this.#problems)
    this.#prompts = new ManifestPrompts(options, this.#problems)
  }

  read(text: string): readonly ManifestImage[] {
    const { file } = this.#options
    const root = readYaml(text, {
      where: file,
      schema: 'core',
      maxDepth: MAX_DEPTH,
      aliasHint: "put what images share into 'defaults'",
      problems: this.#problems,
    })
    const images = root.kind === 'mapping' ? this.#readTop(root.entries) : this.#refuseTop(root)
    if (this.#names.total > MAX_IMAGES) {
      this.#problems.add(`${file} asks for ${this.#names.total} pictures in all; a manifest may ask for ${MAX_IMAGES}.`)
    }
    if (this.#prompts.areTooLong) {
      this.#problems.add(`${file} has prompts of more than ${MAX_PROMPT_CHARACTERS} characters in all.`)
    }
    this.#problems.throwIfAny()
    return images
  }

  #refuseTop(root: YamlNode): readonly ManifestImage[] {
    const like = "a manifest is a mapping with the key 'images', a list of images with 'name' and 'prompt'"
    if (root.kind === 'scalar' && root.value === null) this.#problems.add(`${this.#options.file} is empty; ${like}.`)
    else if (root.kind !== 'refused') this.#report.say(root.line, `this is ${describeNode(root)}; ${like}.`)
    return []
  }

  #readTop(entries: readonly YamlEntry[]): readonly ManifestImage[] {
    for (const entry of entries.filter(({ key }) => !TOP_KEYS.includes(key))) {
      refuseKey(entry, { known: TOP_KEYS.slice(0, 2), of: 'a manifest', report: this.#report })
    }
    const find = (key: string): YamlEntry | undefined => entries.find((entry) => entry.key === key)
    const schema = find('$schema')
    if (schema !== undefined && schema.node.kind !== 'refused' && !isText(schema.node)) {
      this.#report.say(schema.line, `'$schema' is ${describeNode(schema.node)}; it takes the address of a schema.`)
    }
    const defaults = this.#readDefaults(find('defaults'))
    const images = find('images')
    if (images === undefined) this.#problems.add(`${this.#options.file} lacks the key 'images', a list of images.`)
    if (images === undefined || images.node.kind === 'refused') return []
    if (images.node.kind !== 'list' || images.node.items.length === 0) {
      const shown = images.node.kind === 'list' ? 'an empty list' : describeNode(images.node)
      this.#report.say(images.line, `'images' is ${shown}; it takes a list of images with 'name' and 'prompt'.`)
      return []
    }
    const { items } = images.node
    if (items.length > MAX_IMAGES) {
      this.#report.say(images.line, `'images' has ${items.length} items; it may have ${MAX_IMAGES}.`)
      return []
    }
    return items.flatMap((item) => this.#readImage(item, defaults) ?? [])
  }

  #readDefaults(entry: YamlEntry | undefined): ReadLayer {
    if (entry === undefined || entry.node.kind === 'refused') return NO_LAYER
    if (entry.node.kind === 'mapping') return readLayer(entry.node.entries, { of: 'defaults', report: this.#report })
    this.#report.say(
      entry.line,
      `'defaults' is ${describeNode(entry.node)}; it takes a mapping, such as { quality: high }.`,
    )
    return NO_LAYER
  }

  /** @returns `undefined` for an image with a problem */
  #readImage(node: YamlNode, defaults: ReadLayer): ManifestImage | undefined {
    const { line } = node
    if (node.kind !== 'mapping') {
      if (node.kind !== 'refused') {
        this.#report.say(line, `this image is ${describeNode(node)}; it takes a mapping with 'name' and 'prompt'.`)
      }
      return undefined
    }
    const own = readLayer(node.entries, { of: 'image', report: this.#report })
    const { layer, written } = own
    if (!written.has('name')) this.#report.say(line, "this image lacks a 'name'.")
    const hasReferences = referencesIn(own) ?? referencesIn(defaults) ?? this.#options.hasReferences ?? false
    if (!written.has('prompt') && !written.has('prompt_file') && !hasReferences) {
      this.#report.say(
        line,
        "this image lacks a 'prompt' or 'prompt_file'; only one with 'reference_images' may go without.",
      )
    }
    if (['prompt', 'prompt_file'].every((each) => node.entries.some(({ key }) => key === each))) {
      this.#report.say(line, "this image has both 'prompt' and 'prompt_file'; give one of them.")
    }
    const overlaid = overlay(layer, defaults.layer)
    const { model, aspect_ratio: aspectRatio, quality, count, reference_images: references, input } = overlaid
    const name = this.#readName(layer, count?.value ?? this.#options.defaultCount ?? 1)
    const prompt = this.#prompts.read(layer)
    if (name === undefined) return undefined
    return {
      name,
      place: this.#report.place(line),
      ...(prompt && { prompt }),
      ...(model && { model }),
      ...(aspectRatio && { aspectRatio }),
      ...(quality && { quality }),
      ...(count && { count }),
      ...(references && { references }),
      input,
    }
  }

  #readName({ name: written }: Layer, count: number): string | undefined {
    if (written === undefined) return undefined
    const where = `${written.place}: 'name'`
    const { variables } = this.#options
    const name = this.#problems.attempt(() => fillName(written.value, { variables, where }))
    return name !== undefined && this.#names.add(name, { written, count }) ? name : undefined
  }
}

const NO_LAYER: ReadLayer = { layer: {}, written: new Set() }

/** Whether a layer names pictures; those that were refused count. @returns `undefined` where it leaves it open */
function referencesIn({ layer, written }: ReadLayer): boolean | undefined {
  if (layer.reference_images !== undefined) return layer.reference_images.value.length > 0
  return written.has('reference_images') ? true : undefined
}

function isText(node: YamlNode): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string'
}
