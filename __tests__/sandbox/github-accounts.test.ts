import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox, TokenOptions } from '../../sandbox/github/index.ts'
import { callGitHub, type Answer, startGitHub } from './github-caller.ts'

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())

const ask = (login: string, may: TokenOptions = { metadata: 'read' }): Promise<Answer> =>
  callGitHub(github, `GET /collaborators/${encodeURIComponent(login)}/permission`, { as: github.token(may) })

describe("an account's permission", () => {
  test.each([
    { role: undefined, permission: 'read', name: 'read' },
    { role: 'read', permission: 'read', name: 'read' },
    { role: 'triage', permission: 'read', name: 'triage' },
    { role: 'write', permission: 'write', name: 'write' },
    { role: 'maintain', permission: 'write', name: 'maintain' },
    { role: 'admin', permission: 'admin', name: 'admin' },
    { role: { name: 'painter', base: 'write' }, permission: 'write', name: 'painter' },
  ] as const)('of the role $name: $permission', async ({ role, permission, name }) => {
    const login = `of-${role === undefined ? 'none' : name}`
    github.addUser(login, role)
    const { status, data } = await ask(login)
    expect(status).toBe(200)
    expect(data).toMatchObject({ permission, role_name: name, user: { login, type: 'User', role_name: name } })
  })

  test('is found in whatever case, and follows a new role', async () => {
    const { id } = github.addUser('Painter')
    github.addUser('painter', 'triage')
    expect((await ask('PAINTER')).data).toMatchObject({ role_name: 'triage', user: { id, login: 'Painter' } })
  })

  test.each(['nobody', 'github-actions[bot]', 'octo'])('%s is no user', async (login) => {
    const { status, message } = await ask(login)
    expect([status, message]).toEqual([404, `${login} is not a user`])
  })

  test('is told to tokens of the repository, and to people who may push', async () => {
    const asked = [
      await callGitHub(github, 'GET /collaborators/octocat/permission'),
      await ask('octocat', {}),
      await ask('octocat', { kind: 'pat', contents: 'read' }),
      await ask('octocat', { kind: 'pat', contents: 'write' }),
      await ask('octocat', { issues: 'write' }),
    ]
    expect(asked.map(({ status }) => status)).toEqual([401, 403, 403, 200, 200])
    expect(asked[2]?.message).toBe('Must have push access to view collaborator permission.')
  })

  test('a stranger has none in a private repository', async () => {
    const own = await startGitHub({ private: true })
    own.addUser('stranger')
    const as = own.token({ metadata: 'read' })
    const { data } = await callGitHub(own, 'GET /collaborators/stranger/permission', { as })
    await own.close()
    expect(data).toMatchObject({ permission: 'none', role_name: 'none' })
  })
})

describe("GraphQL's viewer", () => {
  const viewer = async (query: unknown, may: TokenOptions = {}): Promise<unknown> => {
    const request = { as: github.token(may), body: { query } }
    return (await callGitHub(github, `POST ${github.url}/graphql`, request)).data
  }

  test.each([
    { name: 'a job', may: {}, login: 'github-actions[bot]' },
    { name: 'a person', may: { kind: 'pat' }, login: 'octo-cat' },
    { name: 'another person', may: { kind: 'pat', login: 'somebody' }, login: 'somebody' },
    { name: 'an app', may: { login: 'painter[bot]' }, login: 'painter[bot]' },
  ] as const)('of $name is $login', async ({ may, login }) => {
    expect(await viewer('query { viewer { login databaseId } }', may)).toEqual({
      data: { viewer: { login, databaseId: github.addUser(login).id } },
    })
  })

  test('of a job has the number of its bot', async () => {
    expect(await viewer('query Me {\n  viewer {\n    databaseId\n  }\n}')).toEqual({
      data: { viewer: { databaseId: 41_898_282 } },
    })
  })

  test.each([
    { name: 'an unknown field', query: '{ viewer { shoeSize } }', want: "Field 'shoeSize' doesn't exist" },
    { name: 'anything else', query: '{ repository { id } }', want: 'knows no GraphQL field' },
    { name: 'no query', query: undefined, want: 'A query attribute must be specified' },
  ])('$name is an error in a success', async ({ query, want }) => {
    expect(await viewer(query)).toEqual({ errors: [{ message: expect.stringContaining(want) }] })
  })
})
