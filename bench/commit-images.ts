/**
 * A process of commit.ts: commits the images of a directory as the action does and prints the milliseconds it took.
 *
 * Arguments: the address of GitHub, the token, the sha of the branch, the directory.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SavedImage } from '../src/core/result/saved-image.ts'
import { commitDestination } from '../src/github/commit/commit.ts'
import { readContext } from '../src/github/runner/context.ts'
import { createOctokit } from '../src/github/api/octokit.ts'
import { systemClock } from '../src/kie/index.ts'
import { timed } from './measure.ts'

const [url = '', token = '', sha = '', directory = ''] = process.argv.slice(2)

const silent = { info: ignore, notice: ignore, warning: console.error, error: console.error, debug: ignore }

function ignore(): void {
  // Only what goes wrong is of interest.
}

function describe(name: string): SavedImage {
  const file = path.join(directory, name)
  const content = readFileSync(file)
  return {
    name: path.parse(name).name,
    path: `kie-images/${name}`,
    file,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    width: 1024,
    height: 1024,
    mediaType: 'image/png',
    model: 'gpt-image/1.5-text-to-image',
    taskId: name,
    sourceUrl: '',
    request: createHash('sha256').update(name).digest('hex'),
    credits: 4,
    seconds: 12,
    origin: 'generated',
    createdAt: new Date(),
  }
}

const context = readContext(
  {
    GITHUB_REPOSITORY: 'octo/kie-art',
    GITHUB_SERVER_URL: url,
    GITHUB_API_URL: url,
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '1',
    GITHUB_JOB: 'images',
    GITHUB_WORKSPACE: directory,
    RUNNER_TEMP: tmpdir(),
  },
  () => '{}',
)
const destination = commitDestination({
  octokit: createOctokit({ token, apiUrl: url, log: silent, clock: systemClock }),
  token,
  context,
  branch: 'main',
  isInferred: false,
  directory: 'kie-images',
  outputDirectory: 'kie-images',
  message: 'Add generated images',
  orphan: false,
  log: silent,
  clock: systemClock,
  random: Math.random,
  signal: new AbortController().signal,
  env: process.env,
  names: [],
  replaceChanged: false,
  onTemporaryRef: ignore,
})
const images = readdirSync(directory).map(describe)
console.log(await timed(() => destination.deliver(images, { earlier: [], failures: [] })))
