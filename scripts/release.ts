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
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { connect, type Api } from './release/api.ts'
import { makeDraft } from './release/draft.ts'
import { checkSeal } from './release/gates.ts'
import { moveMajor } from './release/major.ts'
import { ReleaseProblem } from './release/problem.ts'
import { rollBack } from './release/rollback.ts'
import { readSource, type Source } from './release/source.ts'
import { asChecksums, subjectsOf } from './release/subjects.ts'
import { makeTag } from './release/tag.ts'

const root = process.cwd()
const isJob = process.env['GITHUB_ACTIONS'] === 'true'
const [, , name = '', given = ''] = process.argv
const place = {
  serverUrl: process.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
  repository: setting('GITHUB_REPOSITORY'),
}

/** The source is read where it is needed: those who move a tag may have any checkout. */
type Step = (api: Api, source: () => Source) => Promise<string>

const STEPS: Readonly<Record<string, Step>> = {
  async check(api, source) {
    const { check } = await import('./release/check.ts')
    const build = (): unknown => execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
    const { said, seal } = await check(source, { api, root, build, place })
    const { GITHUB_OUTPUT: outputs = '' } = process.env
    if (outputs !== '') appendFileSync(outputs, `checked=${seal}\n`)
    return said
  },
  async tag(api, source) {
    const made = source()
    await checkSeal(api, made, process.env['CHECKED'] ?? '')
    const { tag, commit } = await makeTag(api, made, place)
    return `${tag} is on ${commit}, made of ${made.sha}.`
  },
  subjects: async (api, source) => asChecksums(await subjectsOf(api, source())).trimEnd(),
  async draft(api, source) {
    const { draft, tag_name: tag, html_url: page } = await makeDraft(api, source(), place)
    return draft ? `The draft of ${tag} waits for a person to publish it: ${page}` : `${tag} is published: ${page}`
  },
  async major(api) {
    const { isMoved, said } = await moveMajor(api, given)
    return isMoved ? said : annotation('notice', said)
  },
  rollback: (api) => rollBack(api, given),
}

try {
  const step = STEPS[name]
  if (step === undefined) {
    throw new ReleaseProblem(`There is no step '${name}'; there are ${Object.keys(STEPS).join(', ')}.`)
  }
  const url = process.env['GITHUB_API_URL'] ?? 'https://api.github.com'
  const api = connect({ url, repository: place.repository, token: setting('GITHUB_TOKEN') })
  console.log(await step(api, () => readSource(root)))
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error
  console.error(annotation('error', error.message))
  process.exitCode = 1
}

/** @throws Error where the runner would have set it */
function setting(variable: string): string {
  const value = process.env[variable]
  if (value === undefined || value === '') throw new Error(`${variable} is not set.`)
  return value
}

/** What the page of a run shows; at a desk, the text as it is. */
function annotation(kind: 'notice' | 'error', text: string): string {
  if (!isJob) return text
  return `::${kind}::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`
}
