import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox, Release } from '../../sandbox/github/index.ts'
import { callGitHub, type Answer, startGitHub } from './github-caller.ts'

let github: GitHubSandbox
let token: string
let release: Release
let lastTag = 0

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())
beforeEach(async () => {
  token = github.token({ contents: 'write' })
  release = await github.release({ tag: `v${++lastTag}` })
})

const call = (path: string, body?: unknown, as = token): Promise<Answer> =>
  callGitHub(github, path, { as, ...(body !== undefined && { body }) })

interface UploadOptions {
  readonly to?: Release
  readonly as?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
}

/** Uploads as any client does, with the length and the type of the content. */
async function upload(name: string, content: string | Buffer, options: UploadOptions = {}): Promise<Answer> {
  const { to = release, as = token, query = `?name=${encodeURIComponent(name)}` } = options
  const response = await fetch(`${github.url}/uploads/repos/octo/kie-art/releases/${to.id}/assets${query}`, {
    method: 'POST',
    headers: { authorization: `token ${as}`, 'content-type': 'image/png', ...options.headers },
    body: content,
  })
  const data = (await response.json()) as Record<string, unknown>
  return { status: response.status, message: data['message'], data, headers: response.headers }
}

/** Begins an upload with these headers, as no careful client does. */
function begin(headers: Readonly<Record<string, string>>): ClientRequest {
  const address = `${github.url}/uploads/repos/octo/kie-art/releases/${release.id}/assets?name=a.png`
  return request(address, {
    method: 'POST',
    headers: { authorization: `token ${token}`, 'user-agent': 'x', ...headers },
  })
}

const names = (): readonly string[] => github.assetsOf(release).map(({ name, state }) => `${name}: ${state}`)

describe('an asset', () => {
  test('is uploaded, listed, renamed, downloaded and deleted', async () => {
    const content = Buffer.from([0x89, 0x50, 0xff, 0x00])
    const { status, data } = await upload('a.png', content)
    const id = Number(data['id'])
    expect(status).toBe(201)
    expect(data).toMatchObject({
      ...{ name: 'a.png', label: null, state: 'uploaded', size: 4, content_type: 'image/png' },
      digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      browser_download_url: `${github.url}/octo/kie-art/releases/download/${release.tag}/a.png`,
      uploader: { login: 'github-actions[bot]' },
    })
    const renamed = await call(`PATCH /releases/assets/${id}`, { name: 'b.png', label: 'B' })
    expect(renamed.data).toMatchObject({ id, name: 'b.png', label: 'B' })
    expect((await call(`GET /releases/${release.id}/assets`)).data).toMatchObject([{ id, name: 'b.png' }])
    expect((await call(`GET /releases/${release.id}`)).data['assets']).toMatchObject([{ id, name: 'b.png' }])

    const download = await fetch(String(renamed.data['browser_download_url']))
    expect(Buffer.from(await download.arrayBuffer())).toEqual(content)
    const binary = await fetch(`${github.url}/repos/octo/kie-art/releases/assets/${id}`, {
      headers: { accept: 'application/octet-stream' },
    })
    expect(Buffer.from(await binary.arrayBuffer())).toEqual(content)
    expect((await call(`DELETE /releases/assets/${id}`)).status).toBe(204)
    expect((await call(`GET /releases/assets/${id}`)).status).toBe(404)
    expect((await fetch(String(renamed.data['browser_download_url']))).status).toBe(404)
  })

  test('of many megabytes is taken as it streams in', async () => {
    const { status, data } = await upload('large.bin', Buffer.alloc(64 * 1024 * 1024))
    expect([status, data['size']]).toEqual([201, 64 * 1024 * 1024])
    expect(github.requests.at(-1)?.bytes).toBe(64 * 1024 * 1024)
  })

  test.each([
    { given: 'my file (1).png', want: 'my.file.1.png' },
    { given: '.hidden.png', want: 'default.hidden.png' },
    { given: '図.png', want: 'default.png' },
    { given: 'a.', want: 'a' },
    { given: 'a+b@2x_c-d=1.png', want: 'a+b@2x_c-d=1.png' },
  ])("'$given' is called $want", async ({ given, want }) => {
    expect((await upload(given, 'x')).data['name']).toBe(want)
  })

  test('F87: of a name that is taken is refused, when uploaded and when renamed', async () => {
    await upload('a.png', 'x')
    const { data } = await upload('b.png', 'x')
    const refused = [
      await upload('a.png', 'y'),
      await call(`PATCH /releases/assets/${String(data['id'])}`, { name: 'a.png' }),
    ]
    for (const answer of refused) {
      expect(answer.status).toBe(422)
      expect(answer.data['errors']).toEqual([{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }])
    }
    expect((await call(`PATCH /releases/assets/${String(data['id'])}`, { name: 'b.png' })).status).toBe(200)
  })

  test('of two uploads of one name at once, one loses', async () => {
    const answers = await Promise.all([upload('a.png', 'x'), upload('a.png', 'y')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422])
  })

  test('a release has at most 1000', async () => {
    for (let count = 0; count < 1000; count++) await github.asset(release, `${count}.png`, null)
    const { status, data } = await upload('more.png', 'x')
    expect([status, JSON.stringify(data['errors'])]).toEqual([422, expect.stringContaining('limited to 1000 assets')])
    expect((await call(`GET /releases/${release.id}/assets?per_page=100&page=10`)).data).toHaveLength(100)
  })

  test('30 are listed on a page', async () => {
    for (let count = 0; count < 31; count++) await github.asset(release, `${count}.png`, null)
    const { data, headers } = await call(`GET /releases/${release.id}/assets`)
    expect([data['length'], headers.get('link')]).toEqual([30, expect.stringContaining('rel="next"')])
  })
})

describe('F88: a starter', () => {
  test('is left by a 502, takes the name, has no bytes, and can be deleted', async () => {
    github.fault({ on: 'POST /uploads/*', goes: 'starter' })
    expect((await upload('a.png', 'x')).status).toBe(502)
    expect((await upload('a.png', 'x')).status).toBe(422)
    expect(names()).toEqual(['a.png: starter'])
    const [listed] = (await call(`GET /releases/${release.id}/assets`)).data as unknown as Record<string, unknown>[]
    expect(listed).toMatchObject({ state: 'starter', size: 0, digest: null })
    expect((await fetch(String(listed?.['browser_download_url']))).status).toBe(404)
    await call(`DELETE /releases/assets/${String(listed?.['id'])}`)
    expect((await upload('a.png', 'x')).status).toBe(201)
  })

  test('is left by an upload that breaks off', async () => {
    const sent = begin({ 'content-type': 'x/y', 'content-length': '10' })
    const ended = once(sent, 'error')
    const remove = github.onRequest('POST /uploads/*', () => void sent.destroy())
    sent.write('abc')
    await ended
    remove()
    expect(names()).toEqual(['a.png: starter'])
  })

  test('is not left by a 502 that comes before anything, nor by a lost answer', async () => {
    github.fault({ on: 'POST /uploads/*', goes: { status: 502, body: {} } })
    expect((await upload('a.png', 'x')).status).toBe(502)
    expect(names()).toEqual([])
    github.fault({ on: 'POST /uploads/*', goes: 'lost-reply' })
    await expect(upload('a.png', 'x')).rejects.toThrow()
    expect(names()).toEqual(['a.png: uploaded'])
  })
})

describe('an upload', () => {
  test.each([
    { name: 'without a length', lacks: 'content-length', sets: { 'transfer-encoding': 'chunked' } },
    { name: 'of nothing', sets: { 'content-length': '0' }, content: '' },
    { name: 'without a type', lacks: 'content-type', sets: {} },
  ])('$name is a bad request', async ({ lacks, sets, content = 'a' }) => {
    const all = Object.entries({ 'content-type': 'x/y', 'content-length': '1', ...sets })
    const sent = begin(Object.fromEntries(all.filter(([name]) => name !== lacks)))
    sent.end(content)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    response.resume()
    expect(response.statusCode).toBe(400)
    expect(names()).toEqual([])
  })

  test('goes where Octokit finds the address of the release', async () => {
    const { request: send, rest } = getOctokit(token, { baseUrl: github.url })
    const { data } = await rest.repos.getReleaseByTag({ owner: 'octo', repo: 'kie-art', tag: release.tag })
    const headers = { 'content-type': 'image/png', 'content-length': '1' }
    const sent = { method: 'POST', url: data.upload_url, name: 'a b.png', headers, data: Buffer.from('x') } as const
    expect(await send(sent)).toMatchObject({ status: 201, data: { name: 'a.b.png', size: 1 } })
  })

  test('without a name is a bad request', async () => {
    expect((await upload('', 'x')).status).toBe(400)
    expect((await upload('', 'x', { query: '' })).status).toBe(400)
  })

  test('goes to the host of the uploads alone, and to a release that is there', async () => {
    expect((await call(`POST /releases/${release.id}/assets?name=a.png`, {})).status).toBe(404)
    expect((await upload('a.png', 'x', { to: { ...release, id: 1 } })).status).toBe(404)
  })

  test('F86: to an immutable release is refused; so is a change of what it has', async () => {
    const frozen = await github.release({ tag: 'frozen', immutable: true, assets: { 'a.png': 'x' } })
    const refused = await upload('b.png', 'x', { to: frozen })
    expect([refused.status, refused.message]).toEqual([422, 'Cannot upload assets to an immutable release.'])
    const [asset] = github.assetsOf(frozen)
    const deleted = await call(`DELETE /releases/assets/${asset?.id ?? 0}`)
    expect([deleted.status, JSON.stringify(deleted.data)]).toEqual([
      422,
      expect.stringContaining('Cannot delete asset from an immutable release'),
    ])
    expect((await call(`PATCH /releases/assets/${asset?.id ?? 0}`, { name: 'c.png' })).status).toBe(422)
  })

  test('needs contents: write', async () => {
    const reader = await upload('a.png', 'x', { as: github.token({ contents: 'read' }) })
    expect([reader.status, reader.message]).toEqual([403, 'Resource not accessible by integration'])
    expect((await upload('a.png', 'x', { as: 'ghs_x' })).status).toBe(401)
    expect(names()).toEqual([])
  })

  test('counts as a write', async () => {
    for (let count = 0; count < 80; count++) await call('POST /git/refs', {})
    expect((await upload('a.png', 'x')).message).toMatch(/secondary rate limit/)
  })
})

test('the assets of a draft show themselves to those who may push', async () => {
  const draft = await github.release({ draft: true, assets: { 'a.png': 'x' } })
  const [asset] = github.assetsOf(draft)
  const reader = github.token({ contents: 'read' })
  const statuses = []
  for (const as of [token, reader]) {
    statuses.push((await call(`GET /releases/assets/${asset?.id ?? 0}`, undefined, as)).status)
    statuses.push((await call(`GET /releases/${draft.id}/assets`, undefined, as)).status)
  }
  expect(statuses).toEqual([200, 200, 404, 404])
  const { data } = await call(`GET /releases/assets/${asset?.id ?? 0}`)
  expect((await fetch(String(data['browser_download_url']))).status).toBe(404)
  expect((await github.readAsset({ id: asset?.id ?? 0 })).toString()).toBe('x')
})
