import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { connect, type Api, type Release } from '../../scripts/release/api.ts'
import { changelogLinksOf } from '../../scripts/release/changelog-links.ts'
import { check } from '../../scripts/release/check.ts'
import { makeDraft } from '../../scripts/release/draft.ts'
import { moveMajor } from '../../scripts/release/major.ts'
import { readSource, type Source } from '../../scripts/release/source.ts'
import { subjectsOf, type Subject } from '../../scripts/release/subjects.ts'
import { makeTag, type Tagged } from '../../scripts/release/tag.ts'
import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/index.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

const run = promisify(execFile)

/** Files by their path; `null` for one that is to go. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

export const REPOSITORY = 'org/kie-image-action'
export const PLACE = { serverUrl: 'https://github.com', repository: REPOSITORY }
const ADDRESS = `${PLACE.serverUrl}/${REPOSITORY}`

const GIT_ENV = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }

/** An action.yml with these inputs and outputs. */
export function actionFile({
  inputs = '',
  outputs = '',
}: { readonly inputs?: string; readonly outputs?: string } = {}): string {
  return [
    'name: an-action',
    'inputs:',
    `  prompt: { description: What, default: '' }`,
    `  count: { description: How many, default: '1' }`,
    inputs,
    'outputs:',
    '  image: { description: Where }',
    outputs,
    'runs: { using: node24, main: dist/index.js }\n',
  ].join('\n')
}

/**
 * A changelog that has these versions, the newest first: `1.0.0`, `1.0.0-rc.1` without a section of its own, or
 * `1.0.0 [YANKED]`.
 */
export function changelog(...versions: readonly string[]): string {
  const sections = versions.map((version) => {
    const [name = '', mark] = version.split(' ')
    const heading = name.includes('-')
      ? '## [Unreleased]'
      : `## [${name}] - 2026-12-01${mark === undefined ? '' : ` ${mark}`}`
    return `${heading}\n\n### Added\n\n- What [${name}](docs/a.md) has.\n`
  })
  const open = versions.some((version) => version.includes('-')) ? [] : ['## [Unreleased]\n']
  const stable = versions.flatMap((version) => version.split(' ', 1)).filter((version) => !version.includes('-'))
  return ['# Changelog\n', ...open, ...sections, ...changelogLinksOf(stable, ADDRESS), ''].join('\n')
}

/** The files of a version of an action that is as small as can be. */
export function sourceFiles(version: string, changed: Files = {}): Files {
  return {
    'package.json': JSON.stringify({ name: 'an-action', version }),
    'CHANGELOG.md': changelog(version),
    'README.md': '# An action\n\n[A page](docs/a.md) and <img src="docs/a.png" alt="a picture">\n',
    LICENSE: 'MIT\n',
    'action.yml': actionFile(),
    'action-types.yml': 'inputs: {}\n',
    'images.schema.json': '{}\n',
    'dist/index.js': `console.log('${version}')\n`,
    'dist/licenses.txt': 'MIT\n',
    'docs/a.md': '# A\n',
    'src/index.ts': `console.log('${version}')\n`,
    '.github/workflows/release.yml': 'on: release\n',
    ...changed,
  }
}

/** The action's own repository on GitHub, and checkouts of it as a job has them. */
export interface ReleaseScene {
  readonly github: GitHubSandbox
  /** As a job that may write. */
  readonly api: Api
  /** As a maintainer, who may write as well. */
  readonly person: Api
  /**
   * Commits to a branch from which releases are made, by default the usual one, and checks it out for a job, which has a token
   * of its own.
   */
  commit(files: Files, branch?: string): Promise<Checkout>
  /** Clones a branch or tag. */
  clone(ref: string): Promise<string>
  /** Makes a draft public, as a person does. */
  publish(release: Pick<Release, 'id'>): Promise<void>
  /** Releases a version to the end. @param branch - default: the usual one */
  play(version: string, changed?: Files, branch?: string): Promise<Checkout>
  /** The commit that a tag is on. */
  at(tag: string): Promise<string>
  close(): Promise<void>
}

/** A clean checkout, with what a release's steps say and do in it. */
export interface Checkout {
  readonly root: string
  readonly source: Source
  /** @param build - what building does to dist/; by default it makes the very files that are there */
  check(build?: () => unknown): Promise<string>
  tag(): Promise<Tagged>
  subjects(): Promise<readonly Subject[]>
  draft(): Promise<Release>
  major(): Promise<string>
  /** All of it, up to the draft. */
  release(): Promise<Release>
}

/** Starts an empty repository. */
export async function startReleaseScene(options: GitHubOptions = {}): Promise<ReleaseScene> {
  const github = await startWatchedGitHub({ repository: REPOSITORY, empty: true, immutableReleases: true, ...options })
  const repository = await github.git('rev-parse', '--absolute-git-dir')
  const folder = await mkdtemp(path.join(tmpdir(), 'release-'))
  let clones = 0
  set(github)
  const apiOf = (token: string): Api => connect({ url: github.url, repository: REPOSITORY, token })
  const job = (): Api => apiOf(github.token({ contents: 'write' }))
  const api = job()
  const person = apiOf(github.token({ kind: 'pat', contents: 'write', workflows: 'write' }))
  const clone = async (ref: string): Promise<string> => {
    const root = path.join(folder, String(++clones))
    // With the repository's own objects: to pack and send them takes longer than all else.
    const args = ['clone', '--quiet', '--shared', '--branch', ref, repository, root]
    await run('git', args, { env: GIT_ENV })
    return root
  }
  const scene: ReleaseScene = {
    github,
    api,
    person,
    clone,
    async commit(files, branch = 'main') {
      await github.push(branch, files, 'Change something')
      return checkoutIn(await clone(branch), { github, api: job() })
    },
    async publish({ id }) {
      await person.send('PATCH', `releases/${id}`, { draft: false })
    },
    async play(version, changed, branch) {
      const checkout = await scene.commit(sourceFiles(version, changed), branch)
      await scene.publish(await checkout.release())
      await checkout.major()
      return checkout
    },
    at: (tag) => github.git('rev-parse', `refs/tags/${tag}^{commit}`),
    async close() {
      await github.close()
      await rm(folder, { recursive: true })
    },
  }
  return scene
}

/** The repository's settings, as docs/releasing.md has them. */
function set(github: GitHubSandbox): void {
  github.environment('release', { hasReviewers: true, hasBranches: true })
  const rules = ['creation', 'update', 'deletion'].map((type) => ({ type }))
  github.ruleset({ name: 'The workflow makes the tags', tags: ['v*'], rules, bypass: 'always' })
  github.ruleset({ name: 'Nobody moves them', tags: ['v*.*.*'], rules: rules.slice(1) })
}

function checkoutIn(root: string, { github, api }: { readonly github: GitHubSandbox; readonly api: Api }): Checkout {
  const source = readSource(root)
  const checkout: Checkout = {
    root,
    source,
    check: async (build = () => undefined) => (await check(() => source, { api, root, build, place: PLACE })).said,
    tag: () => makeTag(api, source, PLACE),
    subjects: () => subjectsOf(api, source),
    draft: () => makeDraft(api, source, PLACE),
    major: async () => (await moveMajor(api, `v${source.version.text}`)).said,
    async release() {
      await checkout.check()
      await checkout.tag()
      github.attest((await checkout.subjects()).map(({ sha256 }) => `sha256:${sha256}`))
      return checkout.draft()
    },
  }
  return checkout
}
