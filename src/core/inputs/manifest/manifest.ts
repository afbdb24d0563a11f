import { InputError, placeIn, type NamedFile } from '../../text/errors.ts'
import { ImageReader, type ImageOptions, type ManifestImage } from './image.ts'
import { refuseKey } from './keys.ts'
import { NO_LAYER, readLayer, type ReadLayer } from './layer.ts'
import type { LineProblems } from './place.ts'
import { MAX_PROMPT_CHARACTERS } from './prompts.ts'
import { ProblemList } from '../../text/problem-list.ts'
import { EXPRESSION_IN_FILE } from '../../request/template.ts'
import { parseYaml } from '../yaml/document.ts'
import { problemAt } from '../yaml/problem.ts'
import { describeNode, isUnwritten, type YamlEntry, type YamlNode } from '../yaml/node.ts'

/** What a manifest is read with, and how messages name it. */
export interface ManifestOptions extends ImageOptions, NamedFile {}

/** Largest manifest. */
export const MAX_MANIFEST_BYTES = 1_000_000

const MAX_IMAGES = 10_000
/** From the top to `input` are three steps; a value in it may be nested as deeply as in `model-input`. */
const MAX_DEPTH = 13

/** Small enough to be gone before the collector of garbage moves it, large enough to be worth a document of its own. */
const LONG_LIST = { key: 'images', characters: 16_000 }

const TOP_KEYS = ['images', 'defaults', '$schema']

/**
 * Reads a manifest, YAML 1.2 or JSON. `$schema` at its top is for editors and means nothing here.
 *
 * @throws InputError with every problem, its line and what was probably meant; with the first 50 where there are more
 */
export function parseManifest(text: string, options: ManifestOptions): readonly ManifestImage[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_MANIFEST_BYTES) {
    const text = `${options.where} has ${bytes} bytes; a manifest may have ${MAX_MANIFEST_BYTES}.`
    throw new InputError([{ text, at: placeIn(options), title: 'too large' }])
  }
  return new ManifestReader(options).read(text)
}

class ManifestReader {
  readonly #document: NamedFile
  readonly #problems = new ProblemList()
  readonly #lines: LineProblems
  readonly #images: ImageReader

  constructor(options: ManifestOptions) {
    this.#document = { where: options.where, file: options.file }
    this.#lines = {
      locate: ({ line, column }) => {
        const at = placeIn(this.#document, { line, column })
        return { place: `${options.where}, line ${line}`, ...(at && { at }) }
      },
      add: (spot, problem, title = 'wrong value') =>
        this.#problems.add(problemAt(this.#document, { ...spot, problem, title })),
    }
    this.#images = new ImageReader(options, { problems: this.#problems, lines: this.#lines })
  }

  read(text: string): readonly ManifestImage[] {
    const root = parseYaml(text, {
      ...this.#document,
      schema: 'core',
      maxDepth: MAX_DEPTH,
      aliasHint: "put what images share into 'defaults'",
      expressionHint: EXPRESSION_IN_FILE,
      problems: this.#problems,
      longList: LONG_LIST,
    })
    const images = root.kind === 'mapping' ? this.#readTop(root.entries) : this.#refuseTop(root)
    if (this.#images.total > MAX_IMAGES) {
      this.#addWhole(`asks for ${this.#images.total} pictures in all; a manifest may ask for ${MAX_IMAGES}.`)
    }
    if (this.#images.arePromptsTooLong) {
      this.#addWhole(`has prompts of more than ${MAX_PROMPT_CHARACTERS} characters in all.`)
    }
    this.#problems.throwIfAny()
    return images
  }

  /** Adds a problem of the manifest as a whole. */
  #addWhole(problem: string, title = 'too large'): void {
    this.#problems.add({ text: `${this.#document.where} ${problem}`, at: placeIn(this.#document), title })
  }

  #refuseTop(root: YamlNode): readonly ManifestImage[] {
    const like = "a manifest is a mapping with the key 'images', a list of images with 'name' and 'prompt'"
    if (root.kind === 'scalar' && root.value === null) this.#addWhole(`is empty; ${like}.`, 'empty')
    else if (root.kind !== 'refused') this.#lines.add(root, `this is ${describeNode(root)}; ${like}.`)
    return []
  }

  #readTop(entries: readonly YamlEntry[]): readonly ManifestImage[] {
    for (const entry of entries.filter(({ key }) => !TOP_KEYS.includes(key))) {
      refuseKey(entry, { known: TOP_KEYS.slice(0, 2), of: 'a manifest', problems: this.#lines })
    }
    const find = (key: string): YamlEntry | undefined => entries.find((entry) => entry.key === key)
    const schema = find('$schema')
    if (schema !== undefined && schema.node.kind !== 'refused' && !isText(schema.node)) {
      this.#lines.add(schema, `'$schema' is ${describeNode(schema.node)}; it takes the address of a schema.`)
    }
    const defaults = this.#readDefaults(find('defaults'))
    const images = find('images')
    if (images === undefined) this.#addWhole("lacks the key 'images', a list of images.", 'missing key')
    if (images === undefined || images.node.kind === 'refused') return []
    if (images.node.kind !== 'list' || images.node.items.length === 0) {
      const shown = images.node.kind === 'list' ? 'an empty list' : describeNode(images.node)
      this.#lines.add(
        images,
        `'images' is ${shown}; it takes a list of images with 'name' and 'prompt', each behind a '- '.`,
      )
      return []
    }
    const { items } = images.node
    if (items.length > MAX_IMAGES) {
      this.#lines.add(images, `'images' has ${items.length} items; it may have ${MAX_IMAGES}.`)
      return []
    }
    return items.flatMap((item) => this.#images.read(item, defaults) ?? [])
  }

  #readDefaults(entry: YamlEntry | undefined): ReadLayer {
    if (entry === undefined || entry.node.kind === 'refused' || isUnwritten(entry.node)) return NO_LAYER
    if (entry.node.kind === 'mapping') return readLayer(entry.node.entries, { of: 'defaults', problems: this.#lines })
    this.#lines.add(entry, `'defaults' is ${describeNode(entry.node)}; it takes a mapping, such as { quality: high }.`)
    return NO_LAYER
  }
}

function isText(node: YamlNode): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string'
}
