import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { OwnFile } from '../workspace/new-file.ts'
import { Claims } from './disk/claims.ts'
import type { ImageFolderOptions } from './folder-on-disk.ts'

/** Names that are tried, should a person have files of all the others. */
const MOST_NAMES = 20

/** A kind of file that a step writes beside its images. */
export interface OwnKind {
  /** Its name without the extension, `.json`. */
  readonly base: string
  /** No file of ours is larger. */
  readonly maxBytes: number
  /** Whether a text was surely written by this action, so that nothing of a person's is lost with it. */
  readonly isOurs: (text: string) => boolean
  /** Whether a file must stay whatever it holds. @param file - absolute path */
  readonly isForeign?: (file: string) => boolean
}

/** A name that was taken. */
export interface OwnName extends OwnFile {
  /** What an earlier run has written there, which is going to be replaced; `undefined` where there is nothing. */
  readonly earlier: string | undefined
}

/**
 * Names for what a step writes beside its images: `<base>.json` in the output directory, `<base>-<step>.json` where somebody
 * else has that one, be it a person or another step of the job, then the same with a number.
 */
export class OwnNames {
  readonly #options: ImageFolderOptions
  readonly #claims: Claims

  constructor(options: ImageFolderOptions) {
    this.#options = options
    this.#claims = new Claims({ file: options.claimsFile, step: options.step, warn: options.warn })
  }

  /** Takes a name, so that no other step of the job does. @returns `undefined` where every one is taken */
  take(kind: OwnKind): OwnName | undefined {
    const { outputDirectory, step } = this.#options
    const own = `${kind.base}-${step.replaceAll(/[^A-Za-z0-9_-]+/g, '-') || 'step'}`
    const others = Array.from({ length: MOST_NAMES }, (_, index) => (index === 0 ? own : `${own}-${index + 1}`))
    return this.#claims.alone(() => {
      for (const name of [kind.base, ...others]) {
        const taken = this.#takeThis(path.posix.join(outputDirectory, `${name}.json`), kind)
        if (taken !== undefined) return taken
      }
      return undefined
    })
  }

  /** Claims a name, unless the file of that name is somebody else's. */
  #takeThis(relative: string, { maxBytes, isOurs, isForeign }: OwnKind): OwnName | undefined {
    const { workspace } = this.#options
    const file = path.join(workspace, relative)
    if (isForeign?.(file) === true || this.#claims.isOfOther(file)) return undefined
    const stats = lstatSync(file, { throwIfNoEntry: false })
    const earlier = stats?.isFile() === true && stats.size <= maxBytes ? readFileSync(file, 'utf8') : undefined
    if (stats !== undefined && (earlier === undefined || !isOurs(earlier))) return undefined
    this.#claims.add(file)
    return { workspace, path: relative, earlier }
  }
}
