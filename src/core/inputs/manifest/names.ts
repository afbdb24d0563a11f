import type { Placed } from './place.ts'
import { quoted, type ProblemList } from '../../text/problem-list.ts'
import { isImagePath, suggestImagePath } from '../../workspace/image-name.ts'

/** Above this the names are not written out: the manifest is refused anyway. */
const MOST_WRITTEN_OUT = 10_000

const RULE = "a name is 1 to 60 of a-z, 0-9 and '-', with '/' for up to 7 directories, in all at most 200 characters"

/** A name's origin. */
export interface NameOrigin {
  /** As the user wrote it. */
  readonly written: Placed<string>
  /** Pictures of the image. */
  readonly count: number
  /** Candidates for each of them. */
  readonly candidates: number
}

/** The names of a manifest: each is fit for a file, and no two images meet in one. */
export class ManifestNames {
  readonly #problems: ProblemList
  /** Names of images, with their places. */
  readonly #images = new Map<string, string>()
  /** Names of pictures, which with a `count` are not those of the images, with their images. */
  readonly #pictures = new Map<string, string>()
  #total = 0

  constructor(problems: ProblemList) {
    this.#problems = problems
  }

  /** Pictures that all images ask for, each candidate among them. */
  get total(): number {
    return this.#total
  }

  /** Takes the name of an image. @returns whether it may be used; otherwise the problem is told */
  add(name: string, origin: NameOrigin): boolean {
    const { written, count, candidates } = origin
    this.#total += count * candidates
    const problem = this.#check(name, origin)
    if (problem !== undefined) {
      this.#problems.add({ text: `${written.place}: ${problem}`, at: written.at, title: 'name that cannot be used' })
    }
    return problem === undefined
  }

  #check(name: string, { written, count }: Omit<NameOrigin, 'candidates'>): string | undefined {
    const becomes = written.value === name ? '' : `, which becomes ${quoted(name)}`
    const shown = `'name' is ${quoted(written.value)}${becomes}`
    if (!isImagePath(name)) return `${shown}; ${RULE}, for example '${suggestImagePath(name)}'.`
    if (!isImagePath(pictureName(name, { count, index: count }))) {
      return `${shown}; the '-${count}' of the last picture makes it too long: ${RULE}.`
    }
    const earlier = this.#images.get(name)
    if (earlier !== undefined) return `${shown}, as at ${earlier}; each image needs a name of its own.`
    this.#images.set(name, written.place)
    if (this.#total > MOST_WRITTEN_OUT) return undefined
    const pictures = Array.from({ length: count }, (_, index) => pictureName(name, { count, index: index + 1 }))
    const met = pictures.find((picture) => this.#pictures.has(picture))
    if (met !== undefined) {
      const other = this.#pictures.get(met) ?? ''
      return `'${other}' (${this.#images.get(other) ?? ''}) and '${name}' would both have a picture '${met}'; change one of the names.`
    }
    for (const picture of pictures) this.#pictures.set(picture, name)
    return undefined
  }
}

/** What a picture of an image is called. */
function pictureName(name: string, { count, index }: { readonly count: number; readonly index: number }): string {
  return count === 1 ? name : `${name}-${index}`
}
