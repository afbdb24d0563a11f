/**
 * Makes a release of the commit that is checked out, of the version in its package.json; docs/releasing.md tells how. One
 * step each, which may be repeated:
 *
 * - `check`: whether it can be released. Builds; everything else is done with Node and git alone.
 * - `tag`: makes the release's commit and the tag of its version.
 * - `subjects`: prints the checksums of what the tag runs.
 * - `draft`: opens the draft of the release, which a person publishes.
 * - `major <tag>`: after that, brings the bare tag of the major version to the newest release.
 *
 * Reads `GITHUB_TOKEN`, `GITHUB_REPOSITORY`, and `GITHUB_API_URL` and `GITHUB_SERVER_URL` as the runner has them.
 */
import { execFileSync } from 'node:child_process'
import { connect, type Api } from './release/api.ts'
import { makeDraft } from './release/draft.ts'
import { moveMajor } from './release/major.ts'
import { ReleaseProblem } from './release/problem.ts'
import { readSource, type Source } from './release/source.ts'
import { asChecksums, subjectsOf } from './release/subjects.ts'
import { makeTag } from './release/tag.ts'

const root = process.cwd()
const place = {
  serverUrl: process.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
  repository: setting('GITHUB_REPOSITORY'),
}

type Step = (api: Api, source: Source) => Promise<string>

const STEPS: Readonly<Record<string, Step>> = {
  async check(api, source) {
    const { check } = await import('./release/check.ts')
    const build = (): unknown => execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
    return check(source, { api, root, build })
  },
  async tag(api, source) {
    const { tag, commit } = await makeTag(api, source, place)
    return `${tag} is on ${commit}, made of ${source.sha}.`
  },
  subjects: async (api, source) => asChecksums(await subjectsOf(api, source)).trimEnd(),
  async draft(api, source) {
    const { draft, tag_name: tag, html_url: page } = await makeDraft(api, source, place)
    return draft ? `The draft of ${tag} waits for a person to publish it: ${page}` : `${tag} is published: ${page}`
  },
  major: (api) => moveMajor(api, process.argv[3] ?? ''),
}

const [, , name = ''] = process.argv
try {
  const step = STEPS[name]
  if (step === undefined) {
    throw new ReleaseProblem(`There is no step '${name}'; there are ${Object.keys(STEPS).join(', ')}.`)
  }
  const url = process.env['GITHUB_API_URL'] ?? 'https://api.github.com'
  const api = connect({ url, repository: place.repository, token: setting('GITHUB_TOKEN') })
  console.log(await step(api, readSource(root)))
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error
  console.error(process.env['GITHUB_ACTIONS'] === 'true' ? annotation(error.message) : error.message)
  process.exitCode = 1
}

/** @throws Error where the runner would have set it */
function setting(variable: string): string {
  const value = process.env[variable]
  if (value === undefined || value === '') throw new Error(`${variable} is not set.`)
  return value
}

function annotation(text: string): string {
  return `::error::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`
}
