import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startGitea, type GiteaSandbox, type TokenOptions } from '../../sandbox/gitea/index.ts'

let gitea: GiteaSandbox

beforeAll(async () => {
  gitea = await startGitea()
  gitea.release('v1')
  gitea.issue()
})
afterAll(() => gitea.close())

interface Asked {
  readonly method?: string
  readonly token?: TokenOptions
  readonly body?: string
}

async function ask(path: string, { method = 'GET', token = { access: 'write' }, body }: Asked = {}): Promise<Response> {
  const headers = { authorization: `token ${gitea.token(token)}` }
  return fetch(`${gitea.apiUrl}/repos/octo/kie-art/${path}`, { method, headers, ...(body !== undefined && { body }) })
}

test.each([
  { name: 'a blob is not made', path: 'git/blobs', method: 'POST', status: 404 },
  { name: 'a ref is not moved', path: 'git/refs/heads/main', method: 'PATCH', status: 404 },
  { name: "an asset has no address but its release's", path: 'releases/assets/1', method: 'DELETE', status: 404 },
  { name: 'an asset needs a name', path: 'releases/1/assets', method: 'POST', status: 400 },
  { name: 'an asset of no release is not there', path: 'releases/0/assets/0', method: 'DELETE', status: 404 },
  {
    name: 'who may only read hears that first',
    path: 'releases/0/assets/0',
    method: 'DELETE',
    token: { access: 'read' },
    status: 403,
  },
  {
    name: 'a token without the scope is refused, whoever has it',
    path: 'releases/0/assets/0',
    method: 'DELETE',
    token: { login: 'octo', access: 'owner', scopes: ['read:repository'] },
    status: 403,
  },
  { name: 'who has no access finds nothing', path: 'releases', token: { access: 'none' }, status: 404 },
  { name: 'an issue is not there', path: 'issues/9', status: 404 },
  { name: 'the comments of an issue that is not there are a fault', path: 'issues/9/comments', status: 500 },
  {
    name: 'a reaction to a comment that is not there is refused',
    path: 'issues/comments/1/reactions',
    method: 'POST',
    body: '{"content":"applause"}',
    status: 404,
  },
  { name: 'a role is told to administrators alone', path: 'collaborators/octo/permission', status: 403 },
] as const)('$name', async ({ path, status, ...asked }) => {
  expect((await ask(path, asked)).status).toBe(status)
})

test('two assets may have one name', async () => {
  gitea.release('v2')
  const releases = (await (await ask('releases')).json()) as readonly {
    readonly id: number
    readonly tag_name: string
  }[]
  const id = releases.find(({ tag_name }) => tag_name === 'v2')?.id
  for (const body of ['a', 'b']) await ask(`releases/${id}/assets?name=x.png`, { method: 'POST', body })
  expect(gitea.assetsOf('v2')).toEqual([
    ['x.png', 'a'],
    ['x.png', 'b'],
  ])
})

test('without a token nothing is told', async () => {
  expect((await fetch(`${gitea.apiUrl}/user`)).status).toBe(401)
})
