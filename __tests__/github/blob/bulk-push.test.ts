import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { batchesOf, BulkPush } from '../../../src/github/blob/bulk-push.ts'
import { commitFiles, type CommitFile } from '../../../src/github/commit/file.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { countRequests, FakeGit, otherRefs, saveImages } from './bulk-setup.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp, type CommitSetup } from '../commit/commit-setup.ts'

const PUSH = 'POST /git-receive-pack'
const BLOB = 'POST /git/blobs'
const REF = /^refs\/kie-image-action\/77-draw-1-[0-9a-f]{8}$/

let root: string
let images: readonly SavedImage[]
let github: GitHubSandbox
let temp: string

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'bulk-push-'))
  images = await saveImages(path.join(root, 'workspace'), 100)
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
  temp = await mkdtemp(path.join(root, 'temp-'))
})
afterEach(() => github.close())

async function prepare(changed: Parameters<typeof setUp>[1] = {}): Promise<CommitSetup> {
  const setup = await setUp(github, changed)
  const context = { ...setup.options.context, tempDirectory: temp }
  return { ...setup, options: { ...setup.options, context } }
}

/** Commits the images by a push, and by nothing else. */
async function pushImages({ options }: CommitSetup, some: readonly SavedImage[] = images.slice(0, 30)): Promise<void> {
  const delivery = await commitDestination(options).deliver(some, FIRST)
  expect(delivery).toMatchObject({ sha: await github.head('main'), verified: true })
  expect(countRequests(github, BLOB)).toBe(0)
}

/** Calls back when the blobs have arrived and nothing else has happened. */
function whenPushed(look: () => Promise<void>): void {
  const remove = github.onRequest('POST */git/trees', async () => {
    remove()
    await look()
  })
}

describe('many images', () => {
  test('F80: a hundred are one push and a handful of requests, and the commit is verified', async () => {
    const refs: string[] = []
    let pushed: readonly string[] = []
    const setup = await prepare({ onTemporaryRef: (ref) => refs.push(ref) })
    github.onRequest(PUSH.replace(' ', ' *'), () => expect(refs).toHaveLength(1))
    whenPushed(async () => {
      pushed = await otherRefs(github)
    })
    await pushImages(setup, images)

    expect(github.requests.length).toBeLessThanOrEqual(11)
    expect(countRequests(github, PUSH)).toBe(1)
    expect(refs).toEqual([expect.stringMatching(REF)])
    expect(pushed).toEqual(refs)
    expect(await otherRefs(github)).toEqual([])
    expect(await readdir(temp)).toEqual([])
    const names = await github.git('ls-tree', '-r', '--name-only', 'main', 'kie-images/many/')
    expect(names.split('\n')).toHaveLength(100)
    expect((await github.read('main', 'kie-images/many/42.png')).toString()).toBe('image kie-images/many/42.png')
    expect(await github.git('rev-list', '--count', 'main')).toBe('2')
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('')
    expect(setup.log.annotations).toEqual([])
  })

  test('F80: what is pushed has no history and no names of others', async () => {
    let commit = ''
    let files = ''
    whenPushed(async () => {
      const [ref = ''] = await otherRefs(github)
      commit = await github.git('cat-file', 'commit', ref)
      files = await github.git('ls-tree', '--format=%(objectname) %(path)', ref)
    })
    const twin = await saveImage(path.join(root, 'workspace'), 'kie-images/twin.png', 'image kie-images/many/0.png')
    await pushImages(await prepare(), [...images.slice(0, 30), twin])
    expect(commit).not.toContain('parent')
    const lines = files.split('\n')
    expect(lines).toHaveLength(30)
    expect(lines.every((line) => /^([0-9a-f]{40}) \1$/.test(line))).toBe(true)
  })

  test('F68: when others move the branch, the blobs are not sent again', async () => {
    let theirs = 0
    github.onRequest('PATCH */git/refs/heads*', async () => {
      if (theirs < 2) await github.push('main', { [`theirs-${++theirs}.txt`]: 'x' }, 'Theirs')
    })
    await pushImages(await prepare())
    expect(countRequests(github, PUSH)).toBe(1)
    const again = ['POST /git/trees', 'POST /git/commits', 'PATCH /git/refs'].map((each) => countRequests(github, each))
    expect(again).toEqual([3, 3, 3])
  })

  test('F80: a tree of many entries is made in parts', async () => {
    const many = await saveImages(path.join(root, 'workspace'), 210)
    await pushImages(await prepare(), many)
    expect(countRequests(github, 'POST /git/trees')).toBe(2)
    const names = await github.git('ls-tree', '-r', '--name-only', 'main', 'kie-images/')
    expect(names.split('\n')).toHaveLength(211)
  })

  test('F80: a later push goes on top, so that one ref holds all of it', async () => {
    const refs: string[] = []
    const { options } = await prepare({ onTemporaryRef: (ref) => refs.push(ref) })
    const files = await commitFiles(options, images.slice(0, 6))
    const push = new BulkPush(options)
    await push.store(files.slice(0, 3))
    await push.store(files.slice(3))
    expect(refs).toEqual([expect.stringMatching(REF)])
    const [ref = ''] = refs
    expect(await github.git('rev-list', '--count', ref)).toBe('2')
    const held = await github.git('rev-list', '--objects', ref)
    expect(files).toHaveLength(6)
    for (const { sha } of files) expect(held).toContain(sha)
    await push.end()
    expect(await otherRefs(github)).toEqual([])
  })

  test('F80: a repository without commits', async () => {
    await github.close()
    github = await startGitHub({ empty: true })
    await pushImages(await prepare())
    expect(await otherRefs(github)).toEqual([])
  })

  test('F80: parts of at most 1 GiB, and each content once', () => {
    const file = (sha: string, bytes: number): CommitFile => ({ sha, image: { bytes } }) as CommitFile
    const huge = 100 * 1024 * 1024
    const files = Array.from({ length: 25 }, (_, index) => file(String(index % 24), huge))
    expect(batchesOf(files).map((batch) => batch.length)).toEqual([10, 10, 4])
    expect(batchesOf([])).toEqual([])
  })
})

describe('what lies around', () => {
  const STALE = `AUTHORIZATION: basic ${Buffer.from('x-access-token:stale').toString('base64')}`

  test("F73, F76: a checkout's own header is not sent, and the checkout is not touched", async () => {
    const workspace = await mkdtemp(path.join(root, 'checkout-'))
    const git = (...args: string[]): string => execFileSync('git', ['-C', workspace, ...args], { encoding: 'utf8' })
    git('init', '--quiet')
    git('config', `http.${github.url}/.extraheader`, STALE)
    git('config', 'user.name', 'A')
    git('config', 'user.email', 'a@example.com')
    for (const name of ['clean', 'dirty', 'staged']) await writeFile(path.join(workspace, name), name)
    git('add', 'clean', 'dirty')
    git('commit', '--quiet', '--message', 'Theirs')
    await writeFile(path.join(workspace, 'dirty'), 'changed')
    git('add', 'staged')
    const look = async () => ({
      index: await readFile(path.join(workspace, '.git/index')),
      head: git('rev-parse', 'HEAD'),
      refs: git('for-each-ref'),
      objects: git('count-objects'),
      config: await readFile(path.join(workspace, '.git/config'), 'utf8'),
    })
    const some = await saveImages(workspace, 30)
    const before = await look()

    const setup = await prepare()
    const context = { ...setup.options.context, workspace }
    await pushImages({ ...setup, options: { ...setup.options, context } }, some)
    expect(await look()).toEqual(before)
    expect(git('status', '--porcelain')).toBe(' M dirty\nA  staged\n?? kie-images/\n')
    const changed = await github.git('diff', '--name-only', 'main~', 'main')
    expect(changed.split('\n').every((name) => name.startsWith('kie-images/'))).toBe(true)
  })

  test("F73: nor what the user's settings, the home directory or the environment say", async () => {
    const home = path.join(temp, 'home')
    await mkdir(home)
    const stale = [`[http "${github.url}/"]`, `\textraheader = ${STALE}`, '[push]', '\tgpgSign = true', ''].join('\n')
    await writeFile(path.join(home, '.gitconfig'), stale)
    await writeFile(path.join(home, '.netrc'), 'machine 127.0.0.1 login x-access-token password stale\n')
    const fake = await FakeGit.create(path.join(temp, 'fake'))
    const env = {
      PATH: fake.path,
      HOME: home,
      GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraheader',
      GIT_CONFIG_VALUE_0: STALE,
      GIT_DIR: '/nonexistent',
      GIT_TRACE_CURL: path.join(temp, 'trace'),
      'INPUT_API-KEY': 'canary-of-the-api-key',
    }
    await pushImages(await prepare({ env }))
    const calls = await fake.calls()
    expect(calls.length).toBeGreaterThan(3)
    for (const call of calls) expect(call.env.join('\n')).not.toMatch(/stale|canary|nonexistent|TRACE/)
  })

  test('F126: directories that belong to somebody else', async () => {
    const does = 'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "$real_git" "$@"'
    const fake = await FakeGit.create(path.join(temp, 'fake'), does)
    await pushImages(await prepare({ env: { PATH: fake.path } }))
  })

  test('F83: names that look like options, and a message that does', async () => {
    const names = ['kie-images/--force.png', 'kie-images/-x/a b".png', 'kie-images/two\nlines.png']
    const odd = await Promise.all(names.map((name) => saveImage(path.join(root, 'odd'), name)))
    const message = '-F /etc/passwd\n\n--amend'
    await pushImages(await prepare({ message }), [...images.slice(0, 30), ...odd])
    expect((await github.log('main'))[0]?.message).toBe(message)
    for (const name of names) expect((await github.read('main', name)).toString()).toBe(`image ${name}`)
  })
})

describe('the token', () => {
  test('F74: stands in the environment of the push alone: in no argument and no file', async () => {
    const fake = await FakeGit.create(path.join(temp, 'fake'))
    const token = github.token({ contents: 'write' })
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
    const forms = [token, encoded]
    let files = ''
    github.onRequest('POST *git-receive-pack', async () => {
      const names = await readdir(temp, { recursive: true, withFileTypes: true })
      const scratch = names.filter((each) => each.isFile() && each.parentPath.includes('kie-blobs-'))
      const texts = await Promise.all(scratch.map((each) => readFile(path.join(each.parentPath, each.name), 'latin1')))
      files = texts.join('\n')
    })
    await pushImages(await prepare({ token, env: { PATH: fake.path, GIT_CURL_VERBOSE: '1' } }))

    expect(files).toContain('bare = true')
    const calls = await fake.calls()
    const texts = [files, ...calls.map(({ args }) => args.join('\n'))]
    for (const form of forms) expect(texts.filter((text) => text.includes(form))).toEqual([])
    const holders = calls.flatMap(({ args, env }) =>
      env.filter((line) => forms.some((form) => line.includes(form))).map((line) => [args[0], line]),
    )
    expect(holders).toEqual([
      ['push', expect.stringMatching(/^GIT_CONFIG_VALUE_\d+=AUTHORIZATION: basic [A-Za-z0-9+/=]+$/)],
    ])
    const push = calls.find(({ args }) => args[0] === 'push')?.env ?? []
    const settings = push
      .filter((line) => /^GIT_CONFIG_KEY_/.test(line))
      .map((line) => line.replace(/^GIT_CONFIG_KEY_\d+=/, ''))
    expect(settings.filter((name) => name === `http.${github.url}/.extraheader`)).toHaveLength(2)
    expect(settings).toEqual(expect.arrayContaining(['http.lowSpeedTime', 'http.followRedirects']))
    expect(push).toEqual(expect.arrayContaining(['GIT_TERMINAL_PROMPT=0', 'GIT_CONFIG_NOSYSTEM=1']))
  })

  test('F71, F74: a token that may not push is told apart, and no text holds it', async () => {
    const token = github.token({ contents: 'read' })
    const { options, log } = await prepare({ token })
    const error: unknown = await commitDestination(options)
      .deliver(images.slice(0, 30), FIRST)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'DeliveryError', message: expect.stringContaining('The token may not commit') })
    const texts: string[] = [...log.lines]
    for (let each: unknown = error; each instanceof Error; each = each.cause) texts.push(each.message, each.stack ?? '')
    expect(texts.join('\n')).toContain('403')
    expect(texts.join('\n')).not.toContain(token)
    expect(texts.join('\n')).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'))
  })
})
