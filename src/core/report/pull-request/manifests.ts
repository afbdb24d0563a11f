import { page } from '../../text/markdown.ts'
import { renderPromptList } from '../prompt-list.ts'
import type { CandidatesOfImage } from './candidates.ts'
import { askerKey, markKnown, readKnown } from './known.ts'
import { markedPrompts, markPrompts } from './prompts.ts'
import type { ProposedImage } from './proposed.ts'

/** What a manifest says, and others that meet with it in one pull request. */
export interface ManifestsInput {
  /** The body as it is, of which a person's text stays, and what it says of other manifests; empty where there is none. */
  readonly previous: string
  /** The pictures in which the branch differs from its base. */
  readonly images: readonly ProposedImage[]
  /** Names of images that the manifest no longer names, and that are kept. */
  readonly unnamed: readonly string[]
  /** The candidates of those that have several. */
  readonly candidates: readonly CandidatesOfImage[]
  /**
   * The prompt of each image of the plan, by its name; those of other images than the above are left out. `undefined` where
   * there is no manifest to know them by: then the ones of the body stay as they are, and so does all else that it knows of
   * manifests.
   */
  readonly prompts: Readonly<Record<string, string>> | undefined
  /** Who asks for these, as the lock file has it; may be left out where there are none. */
  readonly source?: string
}

/** Adds what the body as it is knows of other manifests. */
export function withOthers<Input extends ManifestsInput>(input: Input): Input {
  const others = [...ofOthers(input, readKnown(input.previous)).values()]
  const alts = new Map(others.flatMap((each) => Object.entries(each.alts)))
  const worded = <T extends { readonly alt?: string }>(each: T, name: string): T => {
    const alt = each.alt ?? alts.get(name)
    return { ...each, ...(alt !== undefined && { alt }) }
  }
  const isAsked = (name: string): boolean => Object.hasOwn(input.prompts ?? {}, name)
  const unnamed = others.flatMap((each) => each.unnamed).filter((name) => !isAsked(name))
  return {
    ...input,
    // In the same order whichever manifest is drawn.
    unnamed: [...new Set([...unnamed, ...input.unnamed])].toSorted(),
    images: input.images.map((each) => worded(each, each.name)),
    candidates: input.candidates.map((each) => worded(each, each.image)),
  }
}

/** The hidden lines by which a later body knows what each manifest says. @param input - without what others add */
export function renderKnown(input: ManifestsInput, maxBytes: number): string {
  const { images, candidates, unnamed } = input
  const named = [...images, ...candidates.map(({ image: name, alt }) => ({ name, alt }))]
  const alts = Object.fromEntries(named.flatMap(({ name, alt }) => (alt === undefined ? [] : [[name, alt] as const])))
  const lines = [...readKnown(input.previous)].map(([key, { line }]) => [key, line] as const)
  return joinParts(input, new Map(lines), { maxBytes, write: (key, room) => markKnown(key, { alts, unnamed }, room) })
}

/** The prompts of each manifest, folded. */
export function renderPrompts(input: ManifestsInput, maxBytes: number): string {
  const { images, prompts = {}, previous } = input
  const proposed = new Set(images.map(({ name }) => name))
  const known = Object.fromEntries(Object.entries(prompts).filter(([name]) => proposed.has(name)))
  const write = (key: string, room: number): string =>
    markPrompts(key, renderPromptList({ prompts: known, maxBytes: room }))
  return joinParts(input, markedPrompts(previous), { maxBytes, write })
}

/**
 * One part for each manifest, in the same order whichever is drawn. Each may take as much as the others: one that takes
 * more is left out until its own manifest is drawn.
 */
function joinParts(
  input: ManifestsInput,
  parts: ReadonlyMap<string, string>,
  { maxBytes, write }: { readonly maxBytes: number; readonly write: (key: string, room: number) => string },
): string {
  const others = ofOthers(input, parts)
  if (input.prompts === undefined) return page([...others.values()])
  const [own, share] = [askerKey(input.source ?? ''), Math.floor(maxBytes / (others.size + 1))]
  const fitting = [...others].filter(([, part]) => Buffer.byteLength(part) <= share)
  const joined = [...fitting, [own, write(own, share)] as const].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return page(joined.map(([, part]) => part))
}

/** What this run does not write anew. @param parts - by the keys of their manifests */
function ofOthers<Part>({ prompts, source = '' }: ManifestsInput, parts: ReadonlyMap<string, Part>): Map<string, Part> {
  const own = prompts === undefined ? undefined : askerKey(source)
  return new Map([...parts].filter(([key]) => key !== own))
}
