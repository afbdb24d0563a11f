import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox, TokenOptions } from '../../sandbox/github/index.ts'
import { callGitHub, startGitHub } from './github-caller.ts'

const REPOSITORY = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }'
const UPDATE_REFS = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'
const NOTHING = '0'.repeat(40)

let github: GitHubSandbox
let id: string

beforeAll(async () => {
  github = await startGitHub()
  const found = await send(REPOSITORY, { owner: 'octo', name: 'kie-art' })
  id = (found as { readonly data: { readonly repository: { readonly id: string } } }).data.repository.id
})
afterAll(() => github.close())

async function send(query: string, variables: unknown, may: TokenOptions = { contents: 'write' }): Promise<unknown> {
  const request = { as: github.token(may), body: { query, variables } }
  return (await callGitHub(github, `POST ${github.url}/graphql`, request)).data
}

describe("GraphQL's updateRefs", () => {
  test('deletes a branch that is where it is known to be', async () => {
    const beforeOid = await github.push('old', { 'a.txt': 'a' }, 'A')
    const refUpdates = [{ name: 'refs/heads/old', beforeOid, afterOid: NOTHING }]
    expect(await send(UPDATE_REFS, { input: { repositoryId: id, refUpdates } })).toEqual({
      data: { updateRefs: { clientMutationId: null } },
    })
    await expect(github.head('old')).rejects.toThrow()
  })

  test.each([
    { name: 'for a branch that has moved', changed: { beforeOid: 'a'.repeat(40) }, want: 'is not at a' },
    { name: 'for a change that is no deletion', changed: { afterOid: 'a'.repeat(40) }, want: 'deletes refs' },
    { name: 'for a branch that is protected', changed: { name: 'refs/heads/shut' }, want: 'rule' },
    { name: 'for a token that may not write', may: { contents: 'read' }, want: 'Resource not accessible' },
    { name: 'for another repository', repositoryId: 'R_1', want: 'Could not resolve to a node' },
  ] as const)('is an error in a success $name, and changes nothing', async (row) => {
    const beforeOid = await github.push('new', { 'a.txt': row.name }, 'A')
    await github.push('shut', { 'a.txt': row.name }, 'A')
    github.protect('shut', 'A rule forbids it.')
    const refUpdates = [{ name: 'refs/heads/new', beforeOid, afterOid: NOTHING, ...('changed' in row && row.changed) }]
    const input = { repositoryId: 'repositoryId' in row ? row.repositoryId : id, refUpdates }
    expect(await send(UPDATE_REFS, { input }, 'may' in row ? row.may : undefined)).toEqual({
      errors: [expect.objectContaining({ message: expect.stringContaining(row.want) })],
    })
    expect(await github.head('new')).toBe(beforeOid)
  })
})

test('GraphQL knows no other repository', async () => {
  expect(await send(REPOSITORY, { owner: 'octo', name: 'else' })).toEqual({
    errors: [{ type: 'NOT_FOUND', message: expect.stringContaining("'octo/else'") }],
  })
})
