/**
 * Makes a release of the commit that is checked out, of the version in its package.json; docs/releasing.md tells how. One
 * step each, which may be repeated:
 *
 * - `check`: whether it can be released. Builds; everything else is done with Node and git alone.
 * - `tag`: makes the release's commit and the tag of its version, where `CHECKED` has what `check` said of the same commit.
 * - `subjects`: prints the checksums of what the tag runs.
 * - `draft`: opens the draft of the release, which a person publishes.
 * - `major <tag>`: after that, brings the bare tag of the major version to it.
 * - `rollback <tag>`: takes the bare tag back to an older release, as a maintainer.
 *
 * Reads `GITHUB_TOKEN`, `GITHUB_REPOSITORY`, and `GITHUB_API_URL`, `GITHUB_SERVER_URL` and `GITHUB_OUTPUT` as the runner has
 * them.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { connect, type Api } from './release/api.ts'
import { makeDraft } from './release/draft.ts'
import { checkSeal } from './release/gates.ts'
import { moveMajor } from './release/major.ts'
import { ReleaseProblem } from './release/problem.ts'
import { rollBack } from './release/rollback.ts'
import { readSource, type Source } from './release/source.ts'
import { asChecksums, subjectsOf } from './release/subjects.ts'
import { makeTag, type Place } from './release/tag.ts'

const root = process.cwd()
const isJob = process.env['GITHUB_ACTIONS'] === 'true'
const [, , name = '', given = ''] = process.argv
/** The source is read where it is needed: those who move a tag may have any checkout. */
type Step = (api: Api, of: { readonly source: () => Source; readonly place: Place }) => Promise<string>

const STEPS: Readonly<Record<string, Step>> = {
  async check(api, { source, place }) {
    const { check } = await import('./release/check.ts')
    const { said, seal } = await check(source, { api, root, build: buildDist, place })
    const { GITHUB_OUTPUT: outputs = '' } = process.env
    if (outputs !== '') appendFileSync(outputs, `checked=${seal}\n`)
    return said
  },
  async tag(api, { source, place }) {
    const made = source()
    await checkSeal(api, made, process.env['CHECKED'] ?? '')
    const { tag, commit } = await makeTag(api, made, place)
    return `${tag} is on ${commit}, made of ${made.sha}.`
  },
  subjects: async (api, { source }) => asChecksums(await subjectsOf(api, source())).trimEnd(),
  async draft(api, { source, place }) {
    const { draft, tag_name: tag, html_url: page } = await makeDraft(api, source(), place)
    return draft ? `The draft of ${tag} waits for a person to publish it: ${page}` : `${tag} is published: ${page}`
  },
  async major(api) {
    const { isMoved, said } = await moveMajor(api, given)
    return isMoved ? said : annotation('notice', said)
  },
  rollback: (api) => rollBack(api, given),
}

/** Steps that take the tag of a release, and one that would be right. */
const EXAMPLES: Readonly<Record<string, string>> = { major: 'v1.1.0', rollback: 'v1.0.0' }

try {
  const step = STEPS[name]
  if (step === undefined) {
    throw new ReleaseProblem(`There is no step '${name}'; there are ${Object.keys(STEPS).join(', ')}.`)
  }
  const example = EXAMPLES[name]
  if (example !== undefined && given === '') {
    throw new ReleaseProblem(`The step ${name} takes the tag of a release: npm run release -- ${name} ${example}`)
  }
  const url = process.env['GITHUB_API_URL'] ?? 'https://api.github.com'
  const repository = setting('GITHUB_REPOSITORY', 'org/kie-image-action')
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) {
    throw new ReleaseProblem(`GITHUB_REPOSITORY is '${repository}'; it would be one such as org/kie-image-action.`)
  }
  const api = connect({ url, repository, token: setting('GITHUB_TOKEN', '$(gh auth token)') })
  const place = { serverUrl: process.env['GITHUB_SERVER_URL'] ?? 'https://github.com', repository }
  console.log(await step(api, { source: () => readSource(root), place }))
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error
  console.error(annotation('error', error.message))
  process.exitCode = 1
}

/** @throws ReleaseProblem where the runner would have set it, and a person has not */
function setting(variable: string, example: string): string {
  const value = process.env[variable]
  if (value !== undefined && value !== '') return value
  throw new ReleaseProblem(`${variable} is not set: export ${variable}=${example}.`)
}

/** Says nothing unless it fails: what was found wrong must not be looked for between the lines of others. */
function buildDist(): void {
  const args = ['run', '--silent', 'build']
  const { status, stdout, stderr, error } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new ReleaseProblem(`'npm run build' fails:\n${stdout}${stderr}`.trimEnd())
}

/** What the page of a run shows; at a desk, the text as it is. */
function annotation(kind: 'notice' | 'error', text: string): string {
  if (!isJob) return text
  return `::${kind}::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`
}
