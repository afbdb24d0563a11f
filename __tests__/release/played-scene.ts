import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@jest/globals'
import { passGates, sealOf } from '../../scripts/release/gates.ts'
import { RELEASED } from '../../scripts/release/tag.ts'
import { read, ROOT } from '../documents/documents.ts'
import { runScripts } from './release-jobs.ts'
import {
  changelog,
  REPOSITORY,
  startReleaseScene,
  type Checkout,
  type Files,
  type ReleaseScene,
} from './release-scene.ts'

/** A repository in which releases are made as the documents say, by the scripts of release.yml and by people. */
export interface PlayedScene {
  readonly scene: ReleaseScene
  /** A folder that the jobs share, as they would share an artifact. */
  readonly temp: string
  /** The commit that each version was made of. */
  readonly sources: ReadonlyMap<string, string>
  /** What release.yml does, and a person between its two halves. @param want - what the job for the event says */
  play(checkout: Checkout, want: string): Promise<void>
  /** What the job for the event of a release says. */
  event(tag: string): Promise<readonly string[]>
  /**
   * Runs the block of a document that has a word in it, as a maintainer at a desk.
   *
   * @param gh - a script in place of GitHub's command line; by default one that is logged in
   * @returns what it prints
   */
  runBlock(file: string, word: string, gh?: string): Promise<string>
  close(): Promise<void>
}

/** Starts an empty repository. */
export async function startPlayedScene(): Promise<PlayedScene> {
  const scene = await startReleaseScene()
  const temp = await mkdtemp(path.join(tmpdir(), 'release-played-'))
  const sources = new Map<string, string>()
  const event: PlayedScene['event'] = async (tag) =>
    // It has the newest of the branch.
    runScripts('major', { cwd: await scene.clone('main'), env: { ...variablesOf(scene, temp), TAG: tag } })
  return {
    scene,
    temp,
    sources,
    event,
    async play(checkout, want) {
      const { text } = checkout.source.version
      sources.set(text, checkout.source.sha)
      await draft(checkout, scene, temp)
      const [release] = (await scene.api.get('releases')) as readonly { id: number; draft: boolean }[]
      expect(release?.draft).toBe(true)
      await scene.publish(release ?? { id: 0 })
      expect(await event(`v${text}`)).toEqual([want])
    },
    runBlock: (file, word, gh = 'echo "$MAINTAINER"') => runBlock(scene, { temp, block: blockOf(file, word), gh }),
    async close() {
      await scene.close()
      await rm(temp, { recursive: true })
    },
  }
}

/** The variables that the runner gives to each job. */
function variablesOf({ github }: ReleaseScene, temp: string): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_TOKEN: github.token({ contents: 'write', attestations: 'write' }),
    RUNNER_TEMP: temp,
  }
}

/** All up to the draft. */
async function draft({ root, source, ...steps }: Checkout, scene: ReleaseScene, temp: string): Promise<void> {
  const tag = `v${source.version.text}`
  await steps.check()
  // As the job of the check gives it on.
  const CHECKED = sealOf(source, await passGates(scene.api, source))
  const said = await runScripts('release', { cwd: root, env: { ...variablesOf(scene, temp), CHECKED } })
  expect(said).toEqual([
    expect.stringMatching(`^${tag} is on [0-9a-f]{40}, made of ${source.sha}\\.$`),
    '',
    expect.stringContaining(`The draft of ${tag} waits for a person to publish it: `),
  ])
  const subjects = readFileSync(path.join(temp, 'subjects.txt'), 'utf8').trimEnd().split('\n')
  scene.github.attest(subjects.map((line) => `sha256:${line.split(' ', 1)[0] ?? ''}`))
}

function blockOf(file: string, word: string): string {
  const blocks = Array.from(read(file).matchAll(/^( *)```sh\n([^]*?)^\1```$/gm), ([, , block = '']) => block)
  const block = blocks.find((each) => each.includes(word))
  if (block === undefined) throw new Error(`${file} has no block of commands with '${word}'.`)
  return block
}

async function runBlock(
  scene: ReleaseScene,
  { temp, block, gh }: { readonly temp: string; readonly block: string; readonly gh: string },
): Promise<string> {
  const { github } = scene
  const bin = await mkdtemp(path.join(temp, 'bin-'))
  await writeFile(path.join(bin, 'gh'), `#!/bin/sh\n${gh}\n`, { mode: 0o755 })
  const env = {
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    GITHUB_API_URL: github.url,
    MAINTAINER: github.token({ kind: 'pat', contents: 'write', workflows: 'write' }),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${await github.git('rev-parse', '--absolute-git-dir')}.insteadOf`,
    GIT_CONFIG_VALUE_0: `https://github.com/${REPOSITORY}`,
  }
  const { stdout } = await promisify(execFile)('bash', ['-c', block], { cwd: await scene.clone('main'), env })
  return stdout.trimEnd()
}

/** The files that a release needs, as they are here, of a version. */
export function ownFiles(version: string): Files {
  const folders = ['.github', 'dist', 'scripts/release', 'src/core/text', 'src/kie'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true })
      .map((file) => `${folder}/${String(file)}`)
      .filter((file) => statSync(path.join(ROOT, file)).isFile()),
  )
  const single = RELEASED.filter((name) => statSync(path.join(ROOT, name)).isFile())
  const files = [...single, ...folders, 'scripts/release.ts', 'scripts/require-node24.js']
  return {
    ...Object.fromEntries(files.map((file) => [file, readFileSync(path.join(ROOT, file))])),
    ...versionFiles(version),
  }
}

/** What a pull request of a version changes. @param before - the versions that its changelog has already */
export function versionFiles(version: string, ...before: readonly string[]): Files {
  return {
    'package.json': JSON.stringify({ ...(JSON.parse(read('package.json')) as object), version }),
    'CHANGELOG.md': changelog(version, ...before),
  }
}
