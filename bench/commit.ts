/** The commit of many images over HTTP: as the action makes it, beside a checkout with `git add`, `commit`, `push`. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { startGitHub, type GitHubSandbox } from '../sandbox/github/index.ts'
import { noisePicture } from '../sandbox/kie/index.ts'
import { inTurn, timed } from './measure.ts'
import { printGate, printTable } from './print.ts'

const IMAGES = 100
const IMAGE_BYTES = 3_000_000
const ROUNDS = 3
const MOST_OF_PLAIN = 0.5

/** Whoever is beside the machine's settings. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

const run = promisify(execFile)

/** Requests of each way, which do not differ from round to round. */
const requests = { plain: 0, action: 0 }

async function commitByAction(github: GitHubSandbox, token: string): Promise<number> {
  const script = path.join(import.meta.dirname, 'commit-images.ts')
  const { stdout } = await run(process.execPath, [script, github.url, token, await github.head('main'), images])
  return Number(stdout)
}

async function commitByCheckout(github: GitHubSandbox, token: string): Promise<number> {
  const clone = mkdtempSync(path.join(tmpdir(), 'bench-clone-'))
  const header = `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const git = (...args: string[]) => run('git', ['-C', clone, '-c', header, ...args], { env: ENVIRONMENT })
  await git('clone', '--quiet', `${github.url}/octo/kie-art.git`, '.')
  await cp(images, path.join(clone, 'kie-images'), { recursive: true })
  const before = github.requests.length
  const ms = await timed(async () => {
    await git('add', 'kie-images')
    await git('commit', '--quiet', '--message', 'Add generated images')
    await git('push', '--quiet', 'origin', 'HEAD')
  })
  requests.plain = github.requests.length - before
  rmSync(clone, { recursive: true })
  return ms
}

/** Each on a repository of its own, in which every image has arrived at the end. */
async function onNewRepository(work: (github: GitHubSandbox, token: string) => Promise<number>): Promise<number> {
  const github = await startGitHub()
  const ms = await work(github, github.token({ contents: 'write' }))
  const files = await github.git('ls-tree', '-r', '--name-only', 'main', 'kie-images/')
  if (work === commitByAction) requests.action = github.requests.length
  await github.close()
  const arrived = files.split('\n').filter((name) => name.endsWith('.png')).length
  if (arrived !== IMAGES) throw new Error(`${arrived} of ${IMAGES} images arrived.`)
  return ms
}

const images = mkdtempSync(path.join(tmpdir(), 'bench-images-'))
for (let index = 0; index < IMAGES; index += 1) {
  writeFileSync(path.join(images, `image-${index}.png`), noisePicture(IMAGE_BYTES, index))
}
const ms = await inTurn(ROUNDS, {
  plain: () => onNewRepository(commitByCheckout),
  action: () => onNewRepository(commitByAction),
})
rmSync(images, { recursive: true })

const row = (name: string, value: number, count: number): readonly string[] => [
  name,
  (value / 1000).toFixed(1),
  (value / ms.plain).toFixed(2),
  String(count),
]
printTable({
  title: 'Commit',
  about:
    `${IMAGES} images of ${IMAGE_BYTES / 1e6} MB to a repository over HTTP, on this machine, which does the work of both ` +
    `ends. A checkout's own time is not counted. Median of ${ROUNDS}, taken in turn.`,
  head: ['what', 's', 'over plain git', 'requests'],
  rows: [
    row('`git add`, `commit`, `push` in a checkout', ms.plain, requests.plain),
    row('the action: one push of blobs, then the API', ms.action, requests.action),
  ],
})
printGate({
  promise: `at most ${MOST_OF_PLAIN} of the time of plain git`,
  kept: ms.action <= MOST_OF_PLAIN * ms.plain,
})
