import type { FormatOptions } from '../../formats/options.ts'
import type { WantedFile } from '../../formats/wish.ts'
import type { FilePlace } from '../../text/errors.ts'
import { overlay, readLayer, referencesIn, type Layer, type ReadLayer } from './layer.ts'
import { ManifestNames } from './names.ts'
import type { LineProblems, Placed } from './place.ts'
import { ManifestPrompts } from './prompts.ts'
import type { ProblemList } from '../../text/problem-list.ts'
import { fillName, type Variables } from '../../request/template.ts'
import { describeNode, type Spot, type YamlEntry, type YamlNode } from '../yaml/node.ts'

/** One image of a manifest, with what `defaults` adds to it. */
export interface ManifestImage {
  /** Path of the image without its extension, unique in the manifest. */
  readonly name: string
  /** The name as it was written, where variables are filled in. */
  readonly template?: string
  /** Where the image begins. */
  readonly place: string
  /** The same as data; left out where the manifest is no file of the workspace. */
  readonly at?: FilePlace
  /** With its variables filled in, without white space around it. Only an image with pictures may have none. */
  readonly prompt?: Placed<string>
  readonly model?: Placed<string>
  readonly aspectRatio?: Placed<string>
  readonly quality?: Placed<string>
  /** The author's words for what it shows, one line. */
  readonly alt?: Placed<string>
  /** Pictures to make, 1 to 1000. */
  readonly count?: Placed<number>
  /** Tasks for each of them, 2 to 8. */
  readonly candidates?: Placed<number>
  /** In which files each of them is delivered. */
  readonly files?: readonly WantedFile[]
  /** How forms among them are made; what is left out is up to the inputs. */
  readonly formatOptions?: FormatOptions
  /** Files and URLs as they were written; an empty list says that there are none, whatever the inputs say. */
  readonly references?: Placed<readonly string[]>
  /** Further fields of the model; none of them is set by a key above as well. */
  readonly input: Readonly<Record<string, Placed<unknown>>>
}

/** What the images of a manifest are read with. */
export interface ImageOptions {
  readonly variables: Variables
  /** What an image without a `count` of its own or of `defaults` asks for; 1 where it is left out. */
  readonly defaultCount?: number
  /** The same of its candidates. */
  readonly defaultCandidates?: number | undefined
  /** Whether an image without `reference_images` of its own or of `defaults` has pictures all the same. */
  readonly hasReferences?: boolean
  /**
   * Reads the file that an image names as its `prompt_file`.
   *
   * @throws InputError, to which the line is added
   */
  readonly readPromptFile: (path: string) => string
  /** The path in the workspace, with `/`, of a file that the manifest names; left out where there is no workspace. */
  readonly pathOf?: (written: string) => string | undefined
}

/** Where the reader of images says what is wrong. */
export interface ImageProblems {
  readonly problems: ProblemList
  /** The same by their lines. */
  readonly lines: LineProblems
}

/** A key whose colon has no space behind it, so that YAML takes the whole for a text. */
const GLUED = /^\w+:\S/

/** Reads the images of a manifest, one after the other. */
export class ImageReader {
  readonly #options: ImageOptions
  readonly #problems: ProblemList
  readonly #lines: LineProblems
  readonly #names: ManifestNames
  readonly #prompts: ManifestPrompts

  constructor(options: ImageOptions, { problems, lines }: ImageProblems) {
    this.#options = options
    this.#problems = problems
    this.#lines = lines
    this.#names = new ManifestNames(problems)
    this.#prompts = new ManifestPrompts(options, problems)
  }

  /** Pictures that all images ask for, each candidate among them. */
  get total(): number {
    return this.#names.total
  }

  /** Whether the prompts together are longer than is taken. */
  get arePromptsTooLong(): boolean {
    return this.#prompts.areTooLong
  }

  /** Reads an image. @returns `undefined` for one with a problem */
  read(node: YamlNode, defaults: ReadLayer): ManifestImage | undefined {
    if (node.kind !== 'mapping') {
      if (node.kind !== 'refused') {
        const hint = node.kind === 'scalar' && GLUED.test(node.written) ? ', and a space behind each colon' : ''
        this.#lines.add(
          node,
          `this image is ${describeNode(node)}; it takes a mapping with 'name' and 'prompt'${hint}.`,
        )
      }
      return undefined
    }
    const own = readLayer(node.entries, { of: 'image', problems: this.#lines })
    this.#checkKeys(node, {
      written: own.written,
      hasReferences: referencesIn(own) ?? referencesIn(defaults) ?? this.#options.hasReferences ?? false,
    })
    const overlaid = overlay(own.layer, defaults.layer)
    const { model, aspect_ratio: aspectRatio, quality, count, candidates, reference_images: references } = overlaid
    const name = this.#readName(own.layer, overlaid)
    const prompt = this.#prompts.read(own.layer)
    if (name === undefined) return undefined
    const written = own.layer.name?.value
    return {
      name,
      ...(written !== undefined && written !== name && { template: written }),
      ...this.#lines.locate(node),
      ...(prompt && { prompt }),
      ...(model && { model }),
      ...(aspectRatio && { aspectRatio }),
      ...(quality && { quality }),
      ...(own.layer.alt && { alt: own.layer.alt }),
      ...(count && { count }),
      ...(candidates && { candidates }),
      ...(overlaid.formats && { files: overlaid.formats.value }),
      ...(overlaid.format_options && { formatOptions: overlaid.format_options.value }),
      ...(references && { references }),
      input: overlaid.input,
    }
  }

  #checkKeys(
    node: Spot & { readonly entries: readonly YamlEntry[] },
    { written, hasReferences }: { readonly written: ReadonlySet<string>; readonly hasReferences: boolean },
  ): void {
    if (!written.has('name')) this.#lines.add(node, "this image lacks a 'name'.", 'missing key')
    if (!written.has('prompt') && !written.has('prompt_file') && !hasReferences) {
      this.#lines.add(
        node,
        "this image lacks a 'prompt' or 'prompt_file'; only one with 'reference_images' may go without.",
        'missing key',
      )
    }
    if (['prompt', 'prompt_file'].every((each) => node.entries.some(({ key }) => key === each))) {
      this.#lines.add(node, "this image has both 'prompt' and 'prompt_file'; give one of them.", 'two prompts')
    }
  }

  #readName({ name: written }: Layer, { count, candidates }: Pick<Layer, 'count' | 'candidates'>): string | undefined {
    if (written === undefined) return undefined
    const where = `${written.place}: 'name'`
    const { variables, defaultCount = 1, defaultCandidates = 1 } = this.#options
    const at = (): FilePlace | undefined => written.at
    const name = this.#problems.attempt(() => fillName(written.value, { variables, where, at }))
    const numbers = { count: count?.value ?? defaultCount, candidates: candidates?.value ?? defaultCandidates }
    return name !== undefined && this.#names.add(name, { written, ...numbers }) ? name : undefined
  }
}
