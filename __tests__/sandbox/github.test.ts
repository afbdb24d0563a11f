import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { WriteWindow } from '../../sandbox/github/rest/write-window.ts'
import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/index.ts'
import { clock } from '../clock.ts'
import { callGitHub, startGitHub } from './github-caller.ts'

const run = promisify(execFile)
const NOWHERE = '0'.repeat(40)

let github: GitHubSandbox
let token: string
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'github-test-'))
  await start()
})
afterAll(async () => {
  await github.close()
  await rm(directory, { recursive: true, force: true })
})

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub(options)
  token = github.token({ contents: 'write' })
}

async function restart(options: GitHubOptions): Promise<void> {
  await github.close()
  await start(options)
}

interface Answer {
  readonly status: number
  readonly data: Record<string, unknown>
  readonly headers: Headers
}

/** `METHOD /path below the repository`. */
async function call(request: string, body?: unknown, as = token): Promise<Answer> {
  const [method = '', path = ''] = request.split(' ')
  const response = await fetch(`${github.url}/repos/octo/kie-art${path}`, {
    method,
    headers: as === '' ? {} : { authorization: `token ${as}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return {
    status: response.status,
    data: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    headers: response.headers,
  }
}

/** Stores a commit of one file on top of a parent. */
async function makeCommit(parent: string, content = 'new'): Promise<string> {
  const { data: tree } = await call('POST /git/trees', {
    base_tree: parent,
    tree: [{ path: 'a/new.txt', mode: '100644', type: 'blob', content }],
  })
  const { data } = await call('POST /git/commits', { message: 'More', tree: tree['sha'], parents: [parent] })
  return String(data['sha'])
}

describe('a commit by the git database', () => {
  test('blob, tree, commit and ref make a sound repository', async () => {
    const before = await github.head('main')
    const blob = await call('POST /git/blobs', { content: 'aGk=', encoding: 'base64' })
    const tree = await call('POST /git/trees', {
      base_tree: before,
      tree: [
        { path: 'deep/down/hi.txt', mode: '100644', type: 'blob', sha: blob.data['sha'] },
        { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      ],
    })
    const commit = await call('POST /git/commits', { message: '-x\n\nbody', tree: tree.data['sha'], parents: [before] })
    const moved = await call('PATCH /git/refs/heads/main', { sha: commit.data['sha'], force: false })

    expect([blob, tree, commit, moved].map(({ status }) => status)).toEqual([201, 201, 201, 200])
    expect(commit.data).toMatchObject({ verification: { verified: true }, committer: { name: 'GitHub' } })
    expect((await github.read('main', 'deep/down/hi.txt')).toString()).toBe('hi')
    expect((await github.log('main')).map(({ message }) => message).slice(0, 2)).toEqual([
      '-x\n\nbody',
      'Initial commit',
    ])
    expect(await github.git('ls-tree', '-r', '--name-only', 'main')).toBe('deep/down/hi.txt')
    expect(await github.git('fsck', '--strict')).toBe('')
    expect((await call(`GET /git/trees/${String(tree.data['sha'])}?recursive=1`)).data['tree']).toHaveLength(3)
    expect((await call(`GET /git/blobs/${String(blob.data['sha'])}`)).data['content']).toBe('aGk=')
    expect((await call(`GET /compare/${before}...main`)).data).toMatchObject({
      ...{ status: 'ahead', ahead_by: 1, behind_by: 0, total_commits: 1 },
      ...{ base_commit: { sha: before }, merge_base_commit: { sha: before } },
      commits: [{ sha: await github.head('main'), parents: [{ sha: before }] }],
      files: expect.arrayContaining([expect.objectContaining({ status: 'added' })]),
    })
  })

  test.each([
    { name: 'an installation', kind: 'installation', author: undefined, want: true },
    {
      name: 'an installation that names an author',
      kind: 'installation',
      author: { name: 'A', email: 'a@b.c' },
      want: false,
    },
    { name: 'a personal access token', kind: 'pat', author: undefined, want: false },
  ] as const)('is signed for $name: $want', async ({ kind, author, want }) => {
    const as = github.token({ contents: 'write', kind })
    const head = await github.head('main')
    const { data: tree } = await call(`GET /git/trees/${head}`)
    const { data } = await call('POST /git/commits', { message: 'x', tree: tree['sha'], parents: [head], author }, as)
    expect(data['verification']).toMatchObject({ verified: want })
  })

  test('a comparison lists the last 250 commits, and all of them page by page, with files on the first page alone', async () => {
    const before = await github.head('main')
    const commits: string[] = []
    for (let count = 1; count <= 251; count++) commits.push(await github.push('long', {}, `${count}`))
    const range = `${before}...${commits.at(-1) ?? ''}`
    const look = async (query: string) => {
      const { data, headers } = await call(`GET /compare/${range}${query}`)
      const listed = (data['commits'] as readonly { readonly sha: string }[]).map(({ sha }) => sha)
      const { total_commits: total } = data
      return { listed, total, hasFiles: data['files'] !== undefined, hasNext: headers.get('link')?.includes('"next"') }
    }
    const whole = { total: 251, hasFiles: true }
    expect(await look('')).toEqual({ ...whole, listed: commits.slice(1), hasNext: undefined })
    expect(await look('?per_page=100')).toEqual({ ...whole, listed: commits.slice(0, 100), hasNext: true })
    const last = { total: 251, hasFiles: false, hasNext: false }
    expect(await look('?per_page=100&page=3')).toEqual({ ...last, listed: commits.slice(200) })
  })

  test("a tree takes a submodule, whose commit is another repository's", async () => {
    const submodule = { path: 'lib', mode: '160000', type: 'commit', sha: NOWHERE }
    const made = await call('POST /git/trees', { tree: [submodule] })
    expect(made).toMatchObject({ status: 201, data: { tree: [submodule] } })
  })

  test.each([
    { treeLimit: 2, query: '', want: { truncated: false, paths: ['README.md', 'a'] } },
    { treeLimit: 2, query: '?recursive=1', want: { truncated: true, paths: ['README.md', 'a'] } },
    { treeLimit: 1, query: '', want: { truncated: true, paths: ['README.md'] } },
  ])('a tree is listed up to $treeLimit entries, and says so$query', async ({ treeLimit, query, want }) => {
    const small = await startGitHub({ treeLimit })
    const head = await small.push('main', { 'a/b.txt': 'b' }, 'More')
    const { data } = await callGitHub(small, `GET /git/trees/${head}${query}`)
    const paths = (data['tree'] as readonly { readonly path: string }[]).map(({ path }) => path)
    expect({ truncated: data['truncated'], paths }).toEqual(want)
    await small.close()
  })

  test.each([
    { name: 'no content', request: 'POST /git/blobs', body: {}, want: "wasn't supplied" },
    { name: 'not base64', request: 'POST /git/blobs', body: { content: '$$', encoding: 'base64' }, want: 'Base64' },
    { name: 'an empty tree', request: 'POST /git/trees', body: { tree: [] }, want: 'Invalid tree info' },
    {
      name: 'an unknown base',
      request: 'POST /git/trees',
      body: { base_tree: NOWHERE, tree: [{}] },
      want: 'base_tree',
    },
    {
      name: 'an unknown blob',
      request: 'POST /git/trees',
      body: { tree: [{ path: 'a', mode: '100644', type: 'blob', sha: NOWHERE }] },
      want: 'not a valid blob',
    },
    {
      name: 'a path that leaves',
      request: 'POST /git/trees',
      body: { tree: [{ path: '../a', mode: '100644', type: 'blob', content: '' }] },
      want: 'malformed path',
    },
    {
      name: 'a bad mode',
      request: 'POST /git/trees',
      body: { tree: [{ path: 'a', mode: '644', type: 'blob', content: '' }] },
      want: 'tree.mode',
    },
    { name: 'an unknown tree', request: 'POST /git/commits', body: { message: 'x', tree: NOWHERE }, want: 'Tree SHA' },
    { name: 'no message', request: 'POST /git/commits', body: { tree: NOWHERE }, want: 'message' },
    {
      name: 'a bad ref name',
      request: 'POST /git/refs',
      body: { ref: 'refs/heads/a..b', sha: NOWHERE },
      want: 'valid ref name',
    },
    {
      name: 'a short ref name',
      request: 'POST /git/refs',
      body: { ref: 'main', sha: NOWHERE },
      want: 'valid ref name',
    },
    {
      name: 'an unknown object',
      request: 'POST /git/refs',
      body: { ref: 'refs/heads/a', sha: NOWHERE },
      want: 'Object does not',
    },
    {
      name: 'a missing ref',
      request: 'PATCH /git/refs/heads/a',
      body: { sha: NOWHERE },
      want: 'Reference does not exist',
    },
  ])('422 for $name', async ({ request, body, want }) => {
    const { status, data } = await call(request, body)
    expect(status).toBe(422)
    expect(data['message']).toContain(want)
  })
})

describe('blobs', () => {
  test('a blob comes as its bytes where they are asked for, with a type that calls any bytes UTF-8', async () => {
    const content = Buffer.from([0x89, 0x50, 0xff, 0x00, 0xfe])
    const blob = await call('POST /git/blobs', { content: content.toString('base64'), encoding: 'base64' })
    const address = `${github.url}/repos/octo/kie-art/git/blobs/${String(blob.data['sha'])}`
    const accepted = ['application/vnd.github.raw+json', 'application/vnd.github.v3.raw', 'application/vnd.github.raw']
    for (const accept of accepted) {
      const response = await fetch(address, { headers: { accept } })
      expect(response.headers.get('content-type')).toBe('application/vnd.github.raw+json; charset=utf-8')
      expect(Buffer.from(await response.arrayBuffer())).toEqual(content)
    }
    const other = await fetch(address, { headers: { accept: 'application/vnd.github.rawer' } })
    expect(await other.json()).toMatchObject({ encoding: 'base64' })
  })

  test('a blob of more than 100 MB is not read', async () => {
    await github.push('large', { 'large.bin': Buffer.alloc(100 * 1024 * 1024 + 1) }, 'Large')
    const sha = await github.git('rev-parse', 'large:large.bin')
    expect((await call(`GET /git/blobs/${sha}`)).status).toBe(403)
  })
})

describe('refs', () => {
  test('an existing ref is not made again', async () => {
    const sha = await github.head('main')
    const answers = [
      await call('POST /git/refs', { ref: 'refs/heads/a/b', sha }),
      await call('POST /git/refs', { ref: 'refs/heads/a/b', sha }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 422])
    expect(answers[1]?.data['message']).toBe('Reference already exists')
    expect((await call('GET /git/ref/heads%2Fa%2Fb')).status).toBe(200)
    expect((await call('DELETE /git/refs/heads/a/b')).status).toBe(204)
    expect((await call('GET /git/ref/heads/a/b')).status).toBe(404)
  })

  test('only forward, unless forced', async () => {
    const first = await github.head('main')
    const late = await makeCommit(first)
    await github.push('main', { 'b.txt': 'b' }, 'Faster')
    const refused = await call('PATCH /git/refs/heads/main', { sha: late })
    expect([refused.status, refused.data['message']]).toEqual([422, 'Update is not a fast forward'])
    expect((await call('PATCH /git/refs/heads/main', { sha: late, force: true })).status).toBe(200)
  })

  test('of two that move at once, one loses', async () => {
    const head = await github.head('main')
    const commits = [await makeCommit(head, 'one'), await makeCommit(head, 'two')]
    const answers = await Promise.all(commits.map((sha) => call('PATCH /git/refs/heads/main', { sha })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
  })

  test('a protected branch shows it and stays where it is', async () => {
    const head = await github.push('guarded', {}, 'Guarded')
    github.protect('guarded')
    const answer = await call('PATCH /git/refs/heads/guarded', { sha: await makeCommit(head) })
    expect([answer.status, answer.data['message']]).toEqual([422, expect.stringContaining('rule violations')])
    expect((await call('GET /branches/guarded')).data['protected']).toBe(true)
  })
})

describe('an empty repository', () => {
  beforeAll(() => restart({ empty: true }))

  test('git data calls answer 409, also before the branch exists', async () => {
    for (const request of ['GET /git/ref/heads/main', 'POST /git/blobs', 'POST /git/trees', 'POST /git/refs']) {
      const { status, data } = await call(request, request.startsWith('POST') ? {} : undefined)
      expect([request, status, data['message']]).toEqual([request, 409, 'Git Repository is empty.'])
    }
  })

  test('the contents API makes the first commit, on any branch', async () => {
    const put = { message: 'First', content: 'aGk=', branch: 'images' }
    expect((await call('PUT /contents/a/b.txt', put)).status).toBe(201)
    expect((await github.read('images', 'a/b.txt')).toString()).toBe('hi')
    expect((await call('PUT /contents/a/b.txt', put)).status).toBe(422)
    expect((await call('PUT /contents/c.txt', { ...put, branch: 'other' })).status).toBe(404)
    expect((await call('GET /contents/a/b.txt?ref=images')).data['content']).toBe('aGk=')
  })
})

describe('who may', () => {
  beforeAll(() => restart({}))

  test.each([
    { name: 'nobody writes', as: () => '', request: 'POST /git/blobs', want: 401, message: 'Requires authentication' },
    {
      name: 'a made-up token',
      as: () => 'ghs_x',
      request: 'GET /git/ref/heads/main',
      want: 401,
      message: 'Bad credentials',
    },
    {
      name: "a fork's token writes",
      as: () => github.token({ contents: 'read' }),
      request: 'POST /git/blobs',
      want: 403,
      message: 'Resource not accessible by integration',
    },
    {
      name: 'a weak PAT writes',
      as: () => github.token({ contents: 'read', kind: 'pat' }),
      request: 'POST /git/blobs',
      want: 403,
      message: 'Resource not accessible by personal access token',
    },
    { name: 'an unknown route', as: () => token, request: 'GET /nothing', want: 404, message: 'Not Found' },
  ])('$name: $want', async ({ as, request, want, message }) => {
    const { status, data } = await call(request, request.startsWith('POST') ? { content: '' } : undefined, as())
    expect([status, data['message']]).toEqual([want, message])
  })

  test('anybody reads a public repository, nobody without access a private one', async () => {
    expect((await call('GET /git/ref/heads/main', undefined, '')).status).toBe(200)
    await restart({ private: true })
    const statuses = []
    for (const as of ['', github.token({}), github.token({ issues: 'write' }), token]) {
      statuses.push((await call('GET /git/ref/heads/main', undefined, as)).status)
    }
    expect(statuses).toEqual([404, 404, 403, 200])
    await restart({})
  })

  test('a revoked token is worthless at once', async () => {
    github.revoke(token)
    expect((await call('GET ')).status).toBe(401)
    token = github.token({ contents: 'write' })
  })

  test('80 writes a minute for each token, in the time of the callers', async () => {
    const window = new WriteWindow(clock)
    for (let count = 0; count < 80; count++) window.count('a')
    expect(() => window.count('a')).toThrow(expect.objectContaining({ status: 403, headers: { 'retry-after': '60' } }))
    expect(() => window.count('b')).not.toThrow()
    await clock.sleep(59_999)
    expect(() => window.count('a')).toThrow(expect.objectContaining({ status: 403, headers: { 'retry-after': '1' } }))
    await clock.sleep(1)
    expect(() => window.count('a')).not.toThrow()
  })
})

describe('faults and hooks', () => {
  beforeAll(() => restart({}))

  test('a scripted answer, as often as said and after as many as said', async () => {
    github.fault({
      on: 'POST /repos/*/git/blobs',
      goes: { status: 429, headers: { 'retry-after': '7' } },
      times: 2,
      after: 1,
    })
    const statuses = []
    for (let count = 0; count < 4; count++) statuses.push((await call('POST /git/blobs', { content: '' })).status)
    expect(statuses).toEqual([201, 429, 429, 201])
  })

  test.each([
    { goes: 'reset', want: false },
    { goes: 'lost-reply', want: true },
    { goes: 'cut-reply', want: true },
  ] as const)('$goes: carried out is $want', async ({ goes, want }) => {
    github.fault({ on: 'POST *git/refs', goes })
    const sha = await github.head('main')
    await expect(call('POST /git/refs', { ref: `refs/heads/${goes}`, sha })).rejects.toThrow()
    expect((await call(`GET /git/ref/heads/${goes}`)).status === 200).toBe(want)
  })

  test('a hang lasts until the caller gives up', async () => {
    github.fault({ on: 'GET *', goes: 'hang' })
    const signal = AbortSignal.timeout(50)
    await expect(fetch(`${github.url}/repos/octo/kie-art`, { signal })).rejects.toThrow('timeout')
  })

  test('a hook holds the request and is called before it is carried out', async () => {
    const seen: string[] = []
    const remove = github.onRequest('GET *heads/main', async ({ method, path }) => {
      seen.push(`${method} ${path}`)
      await github.push('main', { 'x.txt': 'x' }, 'At this very moment')
    })
    const before = github.requests.length
    const { data } = await call('GET /git/ref/heads/main')
    expect(data['object']).toMatchObject({ sha: await github.head('main') })
    remove()
    await call('GET /git/ref/heads/main')
    expect(seen).toEqual(['GET /repos/octo/kie-art/git/ref/heads/main'])
    expect(github.requests).toHaveLength(before + 2)
  })
})

describe('a commit with its files', () => {
  beforeAll(() => restart({ private: true }))

  const filesOf = async (ref: string, page = '') => {
    const { status, data, headers } = await call(`GET /commits/${ref}${page}`)
    const files = (data['files'] as Record<string, unknown>[]).map((file) => ({ ...file, sha: undefined }))
    const { message } = data['commit'] as Record<string, unknown>
    return { status, message, files, link: headers.get('link') }
  }

  test('added, changed, moved and removed ones, by the sha or the branch', async () => {
    await github.push('main', { a: '1', b: '2', 'c/d': '3' }, 'Begin')
    const sha = await github.push('main', { a: null, b: 'two', 'c/d': null, 'e/f': '3', g: '4' }, 'Go on')
    const want = [
      { filename: 'a', status: 'removed' },
      { filename: 'b', status: 'modified' },
      { filename: 'e/f', status: 'renamed', previous_filename: 'c/d' },
      { filename: 'g', status: 'added' },
    ]
    expect(await filesOf(sha)).toEqual({ status: 200, message: 'Go on', files: want, link: null })
    expect(await filesOf('main')).toEqual({ status: 200, message: 'Go on', files: want, link: null })
  })

  test('300 a page', async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`many/${index}`, `${index}`]))
    await github.push('many', many, 'Many')
    const first = await filesOf('many')
    expect([first.files.length, first.link]).toEqual([300, expect.stringMatching(/page=2>; rel="next"/)])
    const second = await filesOf('many', '?page=2')
    expect([second.files.length, second.link]).toEqual([1, null])
  })

  test('one that is not there, and a token that may not read', async () => {
    expect(await call(`GET /commits/${NOWHERE}`)).toMatchObject({
      status: 422,
      data: { message: `No commit found for SHA: ${NOWHERE}` },
    })
    const blind = github.token({ issues: 'write' })
    expect(await call('GET /commits/main', undefined, blind)).toMatchObject({ status: 403 })
  })
})

describe('beside the git database', () => {
  beforeAll(() => restart({}))

  test("a run's artifacts are listed, and downloaded from a signed address", async () => {
    const zip = Buffer.from('zip')
    await restart({
      private: true,
      artifacts: {
        list: (run) =>
          Promise.resolve([
            { id: 7, name: `of-${run}` },
            { id: 8, name: 'other' },
          ]),
        download: (id) => Promise.resolve(id === '7' ? zip : undefined),
      },
    })
    expect((await call('GET /actions/runs/5/artifacts')).status).toBe(403)
    const as = github.token({ actions: 'read' })
    expect((await call('GET /actions/runs/5/artifacts?name=of-5', undefined, as)).data).toEqual({
      total_count: 1,
      artifacts: [{ id: 7, name: 'of-5' }],
    })
    const response = await fetch(`${github.url}/repos/octo/kie-art/actions/artifacts/7/zip`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${as}` },
    })
    expect(response.status).toBe(302)
    const download = await fetch(response.headers.get('location') ?? '')
    expect(Buffer.from(await download.arrayBuffer())).toEqual(zip)
    await restart({})
  })

  test('a branch begins without files and without a history', async () => {
    const sha = await github.beginBranch('alone', 'Begin')
    expect(await github.git('log', '--format=%H %P%an: %s', 'alone')).toBe(`${sha} Some Body: Begin`)
    expect(await github.git('ls-tree', 'alone')).toBe('')
  })

  test('raw links give the file of a commit', async () => {
    const sha = await github.push('main', { 'a b/ü.txt': 'x' }, 'Raw')
    const response = await fetch(`${github.url}/octo/kie-art/raw/${sha}/a%20b/%C3%BC.txt`)
    expect([response.status, await response.text()]).toEqual([200, 'x'])
  })

  test('GraphQL asks for a token and knows no field', async () => {
    const headers = { authorization: `bearer ${token}` }
    expect((await fetch(`${github.url}/graphql`, { method: 'POST' })).status).toBe(401)
    expect(await (await fetch(`${github.url}/graphql`, { method: 'POST', headers })).json()).toHaveProperty('errors')
  })

  test('git clones and pushes over HTTP, with the token', async () => {
    const env = {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
    }
    const clone = join(directory, 'clone')
    const header = (as: string): string =>
      `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${as}`).toString('base64')}`
    const git = (...args: string[]) => run('git', ['-C', clone, ...args], { env })
    const push = (as: string) => git('-c', header(as), 'push', 'origin', 'HEAD:refs/kie/1')
    await run('git', ['clone', '--quiet', `${github.url}/octo/kie-art.git`, clone], { env })
    expect(await readFile(join(clone, 'README.md'), 'utf8')).toBe('# kie-art\n')

    await writeFile(join(clone, 'new.txt'), 'new')
    await git('add', '.')
    await git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'New')
    await expect(git('push', 'origin', 'HEAD')).rejects.toThrow('could not read Username')
    await expect(push(github.token({ contents: 'read' }))).rejects.toThrow('403')
    await push(token)
    expect((await github.read('refs/kie/1', 'new.txt')).toString()).toBe('new')
  })
})
