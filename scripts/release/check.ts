import { parse } from 'yaml'
import { readCommitAt, type Api } from './api.ts'
import { readText } from './contents.ts'
import { brokenPromises, type Contract, type Types } from './contract.ts'
import { checkDist } from './dist.ts'
import { passGates, sealOf } from './gates.ts'
import { ReleaseProblem } from './problem.ts'
import { readSettings } from './settings.ts'
import type { Source } from './source.ts'
import type { Version } from './version.ts'

/** A checkout, and how it is built. */
export interface Checkout {
  /** Its folder. */
  readonly root: string
  /** Makes dist/ anew of the source. */
  readonly build: () => unknown
}

/** What a check found right. */
export interface Checked {
  /** For the log. */
  readonly said: string
  /** For the step that makes the tag: see {@link sealOf}. */
  readonly seal: string
}

/**
 * Everything that must hold of a commit, and of the repository, before it is released, the quick first. Changes nothing on
 * GitHub.
 *
 * @throws ReleaseProblem with what is wrong, and what would be right
 */
export async function check(source: Source, { api, root, build }: Checkout & { readonly api: Api }): Promise<Checked> {
  const { version, sha } = source
  const standing = await passGates(api, source)
  const { last, others } = standing
  const { lacking, unseen } = await readSettings(api, { version, releases: others.releases })
  if (lacking.length > 0) {
    throw new ReleaseProblem(
      `The repository's settings are not those that a release needs; docs/releasing.md has them.\n${lacking.join('\n')}`,
    )
  }
  const changes = last === undefined ? [] : await compareContract(api, source, last)
  await checkDist(source, { root, build })
  const after = last === undefined ? ', as the first' : `, after ${last.text}`
  const lines = [
    `${version.text} can be released from ${sha}${after}.`,
    ...changes.map((line) => `Changed since ${last?.text ?? ''}, as a major version may: ${line}.`),
    ...unseen.map((line) => `Not seen, so look yourself: ${line}.`),
  ]
  return { said: lines.join('\n'), seal: sealOf(source, standing) }
}

/** @returns what the first of a major version breaks; any other one must not break anything */
async function compareContract(api: Api, source: Source, last: Version): Promise<readonly string[]> {
  const commit = await readCommitAt(api, `tags/v${last.text}`)
  if (commit === undefined) throw new ReleaseProblem(`The tag v${last.text} is on no commit to compare with.`)
  const was = await readText(api, 'action.yml', commit.sha)
  if (was === undefined) throw new ReleaseProblem(`The tag v${last.text} has no action.yml to compare with.`)
  const types = parse((await readText(api, 'action-types.yml', commit.sha)) ?? '{}') as Types
  const broken = brokenPromises(
    { contract: parse(was) as Contract, types },
    {
      contract: parse(source.read('action.yml')) as Contract,
      types: parse(source.read('action-types.yml')) as Types,
    },
  )
  if (source.version.major > last.major || broken.length === 0) return broken
  throw new ReleaseProblem(
    `${source.version.text} would break workflows that were written against ${last.text}: take it back, or release ${last.major + 1}.0.0.\n${broken.join('\n')}`,
  )
}
