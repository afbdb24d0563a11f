import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { startGitHub } from '../../sandbox/github/index.ts'
import { PickScene } from '../github/pick/pick-scene.ts'
import { runBare } from './bare-process.ts'
import { ACTION } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'start-up-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Writes down, at the end of the process, what it has loaded. */
const LIST_MODULES = `
import { registerHooks } from 'node:module'
import { writeFileSync } from 'node:fs'

const asked = []
registerHooks({
  load(url, context, nextLoad) {
    asked.push(url)
    return nextLoad(url, context)
  },
})
process.on('exit', () => {
  const native = process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')).map((name) => name.slice(13))
  writeFileSync(process.env.MODULES, JSON.stringify({ asked, native }))
})
`

/** What speaks to others, and takes longer to load than the whole bundle: nobody is spoken to. */
const NETWORK = ['http', 'https', 'http2', 'tls', '_tls_wrap', '_http_client']

/** What only images need, and takes a tenth of the time of such a step. */
const HEAVY = ['crypto', 'zlib', 'fs/promises', 'worker_threads', 'child_process']

/** Of the entry, the bundle, and the chunks that every step loads. */
const MOST_BYTES = 338_000

/** Runs a step, and gives the files that it loads and what it takes of Node. */
async function loadedBy(env: Readonly<Record<string, string>>) {
  const hook = path.join(folder, 'hook.mjs')
  const file = path.join(folder, 'modules.json')
  writeFileSync(hook, LIST_MODULES)
  const { exitCode } = await runBare({
    PATH: process.env['PATH'] ?? '',
    NODE_OPTIONS: `--import ${pathToFileURL(hook).href}`,
    MODULES: file,
    ...env,
  })
  const { asked, native } = JSON.parse(readFileSync(file, 'utf8')) as { asked: string[]; native: string[] }
  const files = asked.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  return { exitCode, asked, native, files, bytes: files.reduce((sum, each) => sum + statSync(each).size, 0) }
}

test('a step that fails on its inputs loads no more than it needs to say so', async () => {
  const { exitCode, asked, native, files, bytes } = await loadedBy({
    GITHUB_REPOSITORY: 'octo/kie-art',
    GITHUB_SHA: '5f3c8a2b9d4e6f7081a2b3c4d5e6f70819202122',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '1',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    'INPUT_API-KEY': '0123456789abcdef0123456789abcdef',
  })
  expect(exitCode).toBe(1)
  const builtIn = asked.filter((url) => url.startsWith('node:')).toSorted()
  expect(builtIn).toEqual(['node:async_hooks', 'node:fs', 'node:path'])
  expect(native.filter((name) => [...NETWORK, ...HEAVY].includes(name))).toEqual([])
  expect(bytes).toBeLessThan(MOST_BYTES)
  // One character beyond it makes V8 hold a file twice as wide.
  for (const each of files) expect(readFileSync(each, 'latin1')).toMatch(/^[\x00-\x7f]*$/)
})

/** What makes images, uploads artifacts, plans, and goes through a proxy, by words that the bundle has there alone. */
const OF_OTHERS = ['/jobs/createTask', 'CreateArtifact', '--semi-space-growth-factor', 'UND_ERR_PRX_TLS']

test('a pick loads nothing that makes images, uploads artifacts, or goes through a proxy', async () => {
  const github = await startGitHub()
  const scene = await PickScene.start(github)
  const { payload } = await github.events.issueComment(github.comment(1, { body: '/pick hero 3' }))
  const event = path.join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(payload))
  const token = github.token({ contents: 'write', pull_requests: 'write', issues: 'write' })
  const { exitCode, files, bytes } = await loadedBy({
    GITHUB_REPOSITORY: github.repository,
    GITHUB_SHA: await github.head('main'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'issue_comment',
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: github.url,
    GITHUB_RUN_ID: '1',
    GITHUB_JOB: 'pick',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    'INPUT_GITHUB-TOKEN': token,
    'INPUT_PICK-COMMAND': '/pick',
    INPUT_SUMMARY: 'false',
  })
  expect([exitCode, await scene.standing()]).toEqual([0, [3, 3]])
  await github.close()
  const [all, loaded] = [globSync(path.join(ACTION, 'dist/*.js')).map(read), files.map(read)]
  for (const word of OF_OTHERS) {
    const has = (text: string): boolean => text.includes(word)
    expect([word, all.some(has), loaded.some(has)]).toEqual([word, true, false])
  }
  expect(bytes).toBeLessThan(720_000)
})

function read(file: string): string {
  return readFileSync(file, 'latin1')
}
