import { parse } from 'yaml'
import { readCommitAt, type Api } from './api.ts'
import { wrongLinksIn } from './changelog-links.ts'
import { readText } from './contents.ts'
import { brokenPromises, type Contract, type Types } from './contract.ts'
import { checkClean, checkDist } from './dist.ts'
import { sealOf, tryGates, type Standing } from './gates.ts'
import { Problems, ReleaseProblem } from './problem.ts'
import { readSettings } from './settings.ts'
import type { Source } from './source.ts'
import type { Place } from './tag.ts'
import type { Version } from './version.ts'

/** A checkout, and how it is built. */
export interface Checkout {
  /** Its folder. */
  readonly root: string
  /** Makes dist/ anew of the source. */
  readonly build: () => unknown
  /** Where the links of the changelog lead. */
  readonly place: Place
}

/** What a check found right. */
export interface Checked {
  /** For the log. */
  readonly said: string
  /** For the step that makes the tag: see {@link sealOf}. */
  readonly seal: string
}

/**
 * Everything that must hold of a commit, and of the repository, before it is released. Changes nothing on GitHub.
 *
 * @param read - reads the commit
 * @throws ReleaseProblem with all that is wrong, and what would be right; in a checkout with changes with nothing but these
 */
export async function check(
  read: () => Source,
  { api, root, build, place }: Checkout & { readonly api: Api },
): Promise<Checked> {
  checkClean(root)
  const source = read()
  const problems = new Problems()
  const standing = await tryGates({ api, source, problems })
  const { last, others } = standing
  const address = `${place.serverUrl}/${place.repository}`
  await problems.try(() => {
    const wrong = wrongLinksIn(source.read('CHANGELOG.md'), address)
    if (wrong !== undefined) problems.add(wrong)
  })
  const { lacking, unseen } = await readSettings(api, { version: source.version, releases: others.releases })
  if (lacking.length > 0) {
    problems.add(
      `The repository's settings are not those that a release needs; docs/releasing.md has them.\n${lacking.join('\n')}`,
    )
  }
  const changes = last === undefined ? [] : await problems.try(() => compareContract(api, source, last))
  await problems.try(() => checkDist(source, { root, build }))
  problems.raise()
  const lines = [
    saidOf(source, standing),
    ...(changes ?? []).map((line) => `Changed since ${last?.text ?? ''}, as a major version may: ${line}.`),
    ...unseen.map((line) => `Not seen, so look yourself: ${line}.`),
  ]
  return { said: lines.join('\n'), seal: sealOf(source, standing) }
}

function saidOf({ version: { text }, sha }: Source, { isOut, last }: Standing): string {
  if (isOut) return `${text} is out already, made of ${sha}: nothing is left to do.`
  return `${text} can be released from ${sha}${last === undefined ? ', as the first' : `, after ${last.text}`}.`
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
