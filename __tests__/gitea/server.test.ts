import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GiteaServer, GiteaToken } from './server.ts'
import { startServer } from './start.ts'

let gitea: GiteaServer
let release: number
let issue: number

beforeAll(async () => {
  gitea = await startServer()
  release = await gitea.release('v1')
  issue = await gitea.issue()
})
afterAll(() => gitea.close())

interface Asked {
  readonly method?: string
  readonly token?: GiteaToken
  readonly body?: string
}

async function ask(path: string, { method = 'GET', token = { access: 'write' }, body }: Asked = {}): Promise<Response> {
  const headers = { authorization: `token ${await gitea.token(token)}`, 'content-type': typeOf(body) }
  return fetch(`${gitea.apiUrl}/repos/${path}`, { method, headers, ...(body !== undefined && { body }) })
}

/** What is no JSON is a file. */
function typeOf(body: string | undefined): string {
  return body?.startsWith('{') === false ? 'application/octet-stream' : 'application/json'
}

/** `<release>` and `<issue>` stand for those that there are. */
function pathOf(path: string): string {
  return `octo/kie-art/${path.replace('<release>', String(release)).replace('<issue>', String(issue))}`
}

/** Gitea's message; of a path that its API has not, or not for the method, there is none. */
function messageIn(text: string): string | undefined {
  return text.startsWith('{') ? (JSON.parse(text) as { readonly message: string }).message : undefined
}

const NOT_FOUND = "The target couldn't be found."
const OWNER_TO_READ = { login: 'octo', access: 'owner', scopes: ['read:repository'] } as const

describe('is refused, with the words of Gitea:', () => {
  test.each([
    { name: 'to make a blob', path: 'git/blobs', method: 'POST', status: 404, says: undefined },
    { name: 'to move a ref', path: 'git/refs/heads/main', method: 'PATCH', status: 405, says: undefined },
    {
      name: "an asset's address without its release",
      path: 'releases/assets/1',
      method: 'DELETE',
      status: 404,
      says: undefined,
    },
    {
      name: 'an upload without a name',
      path: 'releases/<release>/assets',
      method: 'POST',
      status: 400,
      says: 'Could not determine name of attachment.',
    },
    { name: 'an upload to no release', path: 'releases/0/assets', method: 'POST', status: 404, says: NOT_FOUND },
    { name: 'an asset of no release', path: 'releases/0/assets/0', method: 'DELETE', status: 404, says: NOT_FOUND },
    {
      name: 'an asset that is not there',
      path: 'releases/<release>/assets/0',
      method: 'DELETE',
      status: 404,
      says: NOT_FOUND,
    },
    {
      name: 'a write of whom may only read, whatever is not there',
      path: 'releases/0/assets/0',
      method: 'DELETE',
      token: { access: 'read' },
      status: 403,
      says: 'user should have a permission to write to a repo',
    },
    {
      name: 'a token without the scope, whoever has it',
      path: 'releases/0/assets/0',
      method: 'DELETE',
      token: OWNER_TO_READ,
      status: 403,
      says: 'token does not have at least one of required scope(s), required=[write:repository], token scope=read:repository',
    },
    { name: 'an issue that is not there', path: 'issues/999', status: 404, says: NOT_FOUND },
    {
      name: 'the comments of an issue that is not there, as a fault of its own',
      path: 'issues/999/comments',
      status: 500,
      says: '',
    },
    { name: 'a comment that is not there', path: 'issues/comments/999', status: 404, says: NOT_FOUND },
    {
      name: 'a reaction to a comment that is not there',
      path: 'issues/comments/999/reactions',
      method: 'POST',
      body: '{"content":"applause"}',
      status: 404,
      says: NOT_FOUND,
    },
    {
      name: 'a role, but to administrators',
      path: 'collaborators/octo/permission',
      status: 403,
      says: 'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own',
    },
    {
      name: 'the role of nobody',
      path: 'collaborators/nobody-at-all/permission',
      token: OWNER_TO_READ,
      status: 404,
      says: 'user does not exist [uid: 0, name: nobody-at-all]',
    },
  ] as const)('$name', async ({ path, status, says, ...row }) => {
    const answer = await ask(pathOf(path), row)
    expect({ status: answer.status, said: messageIn(await answer.text()) }).toEqual({ status, said: says })
  })
})

test('an asset has neither state nor digest, and the address of its upload; two may have one name', async () => {
  const id = await gitea.release('v2')
  const answers = []
  for (const body of ['a', 'b']) {
    const answer = await ask(`octo/kie-art/releases/${id}/assets?name=x.png`, { method: 'POST', body })
    answers.push({ status: answer.status, asset: await answer.json() })
  }
  const asset = {
    id: expect.any(Number),
    name: 'x.png',
    size: 1,
    download_count: 0,
    created_at: expect.any(String),
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    browser_download_url: expect.stringMatching(new RegExp(`^${gitea.url}/attachments/[0-9a-f-]{36}$`)),
  }
  expect(answers).toEqual([
    { status: 201, asset },
    { status: 201, asset },
  ])
  expect(await gitea.assetsOf('v2')).toEqual([
    ['x.png', 'a'],
    ['x.png', 'b'],
  ])
})

test('a page of releases, the newest first, is as long as `limit` says, and names the next one', async () => {
  await gitea.release('v3')
  const tagsOn = async (query: string): Promise<object> => {
    const answer = await ask(`octo/kie-art/releases?${query}`)
    const page = (await answer.json()) as readonly { readonly tag_name: string }[]
    return { tags: page.map(({ tag_name }) => tag_name), hasNext: answer.headers.get('link')?.includes('rel="next"') }
  }
  const all = ['v3', 'v2', 'v1']
  expect(await tagsOn('limit=1&page=1')).toEqual({ tags: ['v3'], hasNext: true })
  expect(await tagsOn('per_page=1&page=1')).toEqual({ tags: all, hasNext: undefined })
})

test('only whoever may write sees a draft in the list; by its tag all do', async () => {
  await gitea.release('v4', { isDraft: true })
  const readers = { token: { access: 'read' } } as const
  const list = async (asked: Asked): Promise<string> => (await ask('octo/kie-art/releases', asked)).text()
  expect(await list({})).toContain('"v4"')
  expect(await list(readers)).not.toContain('"v4"')
  expect((await ask('octo/kie-art/releases/tags/v4', readers)).status).toBe(200)
})

test('an archived repository takes no comment and no change of one, but reactions', async () => {
  const comments = `octo/kie-art/issues/${issue}/comments`
  const body = '{"body":"A fox"}'
  const { id } = (await (await ask(comments, { method: 'POST', body })).json()) as { readonly id: number }
  const comment = `octo/kie-art/issues/comments/${id}`
  await gitea.archive(true)
  const answers = [
    await ask(comments, { method: 'POST', body }),
    await ask(comment, { method: 'PATCH', body }),
    await ask(`${comment}/reactions`, { method: 'POST', body: '{"content":"eyes"}' }),
    await ask(`${comment}/reactions`, { method: 'POST', body: '{"content":"eyes"}' }),
    await ask(`${comment}/reactions`, { method: 'POST', body: '{"content":"applause"}' }),
  ]
  await gitea.archive(false)
  expect(answers.map(({ status }) => status)).toEqual([423, 423, 201, 200, 403])
  expect(messageIn(await (answers[0] ?? new Response()).text())).toBe('<Repository 1:octo/kie-art> is archived')
})

test("a job's own token acts for an account of Gitea's own", async () => {
  const headers = { authorization: `token ${await gitea.token({ access: 'write' })}` }
  const user: unknown = await (await fetch(`${gitea.apiUrl}/user`, { headers })).json()
  expect(user).toMatchObject({ id: -2, login: 'gitea-actions' })
})

test('without a token nobody is told who they are', async () => {
  const answer = await fetch(`${gitea.apiUrl}/user`)
  expect({ status: answer.status, said: messageIn(await answer.text()) }).toEqual({
    status: 401,
    said: 'token is required',
  })
})

test('a file without an allowed ending is refused as an upload and as a name', async () => {
  const own = await startServer({ releaseTypes: '.png, .zip' })
  try {
    const assets = `${own.apiUrl}/repos/octo/kie-art/releases/${await own.release('v1')}/assets`
    const headers = { authorization: `token ${await own.token({ access: 'write' })}` }
    const file = { headers: { ...headers, 'content-type': 'application/octet-stream' }, method: 'POST', body: 'a' }
    const made = await fetch(`${assets}?name=a.PNG`, file)
    const { id } = (await made.json()) as { readonly id: number }
    const answers = [
      await fetch(`${assets}?name=a.png.b`, file),
      await fetch(`${assets}/${id}`, {
        headers: { ...headers, 'content-type': 'application/json' },
        method: 'PATCH',
        body: '{"name":"a.webp"}',
      }),
    ]
    const said = 'This file cannot be uploaded or modified due to a forbidden file extension or type.'
    expect(
      await Promise.all(answers.map(async (each) => ({ status: each.status, said: messageIn(await each.text()) }))),
    ).toEqual([
      { status: 400, said },
      { status: 422, said },
    ])
  } finally {
    await own.close()
  }
})
