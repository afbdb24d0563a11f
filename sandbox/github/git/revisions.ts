import { SHA, type Objects } from './objects.ts'
import { runGit } from './process.ts'
import type { RefFiles } from './refs.ts'
import { findInTree } from './tree.ts'

/** What callers mostly ask for: a name alone, the tree or commit that it stands for, or a path in it. */
const USUAL = /^([^~^:@]+)(?:\^\{(tree|commit)\}|:(.*))?$/s

/** Finds the objects that names stand for. */
export class Revisions {
  readonly #directory: string
  readonly #objects: Objects
  readonly #refs: RefFiles

  constructor(directory: string, objects: Objects, refs: RefFiles) {
    this.#directory = directory
    this.#objects = objects
    this.#refs = refs
  }

  /** The object that a name stands for, as `git rev-parse --verify` has it; `undefined` if there is none. */
  async resolve(name: string): Promise<string | undefined> {
    const [, base = '', kind, path] = USUAL.exec(name) ?? []
    const found = this.#named(base)
    // Whatever else git understands, such as the first digits of a sha; a full ref name is not one of them.
    if (found === undefined) return base.startsWith('refs/') ? undefined : this.#ask(name)
    if (path !== undefined) {
      const tree = await this.#peel(found, 'tree')
      return tree === undefined ? undefined : findInTree(this.#objects, tree, path)
    }
    return kind === undefined ? found : this.#peel(found, kind)
  }

  #named(name: string): string | undefined {
    if (SHA.test(name)) return name
    if (name === 'HEAD' || name.startsWith('refs/')) return this.#refs.read(name)
    return ['refs', 'refs/tags', 'refs/heads'].map((place) => this.#refs.read(`${place}/${name}`)).find(isFound)
  }

  /** Follows tags, and a commit to its tree, until there is an object of the kind. */
  async #peel(sha: string, kind: string): Promise<string | undefined> {
    const type = (await this.#objects.heads([sha])).get(sha)?.type
    if (type === kind) return sha
    if (type !== 'tag' && (type !== 'commit' || kind !== 'tree')) return undefined
    const { content } = await this.#objects.read(sha)
    const next = /^(?:object|tree) ([0-9a-f]{40})\n/.exec(content.toString())?.[1]
    return next === undefined ? undefined : this.#peel(next, kind)
  }

  async #ask(name: string): Promise<string | undefined> {
    const args = ['rev-parse', '--quiet', '--verify', '--end-of-options', name]
    const found = await runGit(this.#directory, args).catch(() => '')
    return found === '' ? undefined : found.toString().trimEnd()
  }
}

function isFound(sha: string | undefined): sha is string {
  return sha !== undefined
}
