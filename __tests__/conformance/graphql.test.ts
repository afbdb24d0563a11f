import { expect, test } from '@jest/globals'
import { schema, validate } from '@octokit/graphql-schema'
import { startGitHub } from '../../sandbox/github/index.ts'
import { QUERIES } from './queries.ts'
import { connect } from './tour.ts'

interface Field {
  readonly name: string
  readonly type: {
    readonly kind: string
    readonly name: string | null
    readonly ofType: { readonly name: string } | null
  }
}

/** What the types of the schema are in JSON, as far as the queries go. */
const KINDS: Readonly<Record<string, string>> = { String: 'string', Int: 'number' }

test.each(QUERIES)("GitHub's own schema takes '%s'", (query) => {
  expect(validate(query)).toEqual([])
})

test("the stand-in's viewer has the types of GitHub's own schema", async () => {
  const github = await startGitHub()
  const { viewer } = await connect(github).graphql<{ readonly viewer: Readonly<Record<string, unknown>> }>(QUERIES[0])
  await github.close()
  const { types } = (
    schema.json as { readonly __schema: { readonly types: readonly { name: string; fields: Field[] }[] } }
  ).__schema
  const fields = types.find(({ name }) => name === 'User')?.fields ?? []
  const wanted = Object.keys(viewer).map((name) => {
    const type = fields.find((field) => field.name === name)?.type
    return [name, KINDS[type?.name ?? type?.ofType?.name ?? '']]
  })
  expect(Object.entries(viewer).map(([name, value]) => [name, typeof value])).toEqual(wanted)
})
