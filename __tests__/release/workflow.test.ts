import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { read } from '../documents/documents.ts'
import { jobsOf, RELEASE_WORKFLOW } from './release-jobs.ts'

const jobs = jobsOf(RELEASE_WORKFLOW)
const text = readFileSync(RELEASE_WORKFLOW, 'utf8')

test('each job may do what it needs and nothing else, and none of it is inherited', () => {
  const may = Object.entries(jobs).map(([id, { permissions }]) => [id, permissions])
  expect(text).toMatch(/^permissions: \{\}$/m)
  expect(Object.fromEntries(may)).toEqual({
    ci: { contents: 'read' },
    check: { contents: 'read' },
    release: { contents: 'write', 'id-token': 'write', attestations: 'write' },
    major: { contents: 'write' },
  })
})

test('a job that may write runs no package of others, and waits for a person where it begins a release', () => {
  const writing = Object.values(jobs).filter(({ permissions }) => Object.values(permissions).includes('write'))
  const lines = writing.flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []))
  expect(lines).toHaveLength(4)
  expect(lines.filter((line) => !/^node scripts\/release\.ts (tag|subjects|draft|major)\b/.test(line))).toEqual([])
  const foreign = writing.flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses?.split('@')[0] ?? []))
  expect([...new Set(foreign)]).toEqual(['actions/checkout', 'actions/setup-node', 'actions/attest'])
  expect(jobs['release']).toMatchObject({ environment: 'release', needs: ['ci', 'check'] })
})

test('what is drafted is attested before, since an immutable release can be published at once', () => {
  const steps = jobs['release']?.steps ?? []
  const order = ['release.ts tag', 'release.ts subjects', 'actions/attest@', 'release.ts draft'].map((part) =>
    steps.findIndex(({ run = '', uses = '' }) => `${run}${uses}`.includes(part)),
  )
  expect(order).toEqual([2, 3, 4, 5])
})

test('no checkout leaves a token behind, and none takes files of an earlier run', () => {
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])
  const inputs = (action: string): readonly unknown[] =>
    steps.filter(({ uses }) => uses?.startsWith(`actions/${action}@`)).map((step) => step.with)
  expect(inputs('checkout')).toHaveLength(3)
  for (const each of inputs('checkout')) expect(each).toMatchObject({ 'persist-credentials': false })
  for (const each of inputs('setup-node')) expect(each).toMatchObject({ 'package-manager-cache': false })
})

describe.each(['ci', 'codeql', 'release'])('%s.yml', (name) => {
  const file = `.github/workflows/${name}.yml`

  test('pins the actions of others by commit, with the version beside', () => {
    const lines = read(file)
      .split('\n')
      .filter((line) => /\buses: (?!\.\/)/.test(line))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('says what the token may do', () => {
    expect(read(file)).toMatch(/^permissions:/m)
  })
})

test('updates of packages and of actions wait a week', () => {
  const updates = read('.github/dependabot.yml').split('- package-ecosystem: ').slice(1)
  expect(updates.map((each) => each.split('\n')[0])).toEqual(['npm', 'github-actions'])
  for (const each of updates) expect(each).toMatch(/cooldown:\n\s+default-days: 7\n/)
})

describe.each(['bug', 'wish'])('the form of an issue: %s', (name) => {
  const form = parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`)) as Form

  test('is one that GitHub takes', () => {
    expect(form).toEqual({
      name: expect.any(String),
      description: expect.any(String),
      labels: [expect.any(String)],
      body: expect.any(Array),
    })
    const asked = form.body.filter(({ type }) => type !== 'markdown')
    expect(asked.map(({ type }) => type).filter((type) => !['textarea', 'input', 'dropdown'].includes(type))).toEqual(
      [],
    )
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
    for (const { id, attributes } of asked) {
      expect(id).toMatch(/^[a-z]+$/)
      expect(typeof attributes['label']).toBe('string')
      // Bare words such as No would be no words.
      for (const option of (attributes['options'] ?? ['one']) as readonly unknown[])
        expect(typeof option).toBe('string')
    }
  })

  test('asks at least one thing that has to be answered', () => {
    expect(form.body.some(({ validations }) => validations?.required === true)).toBe(true)
  })
})

interface Form {
  readonly body: readonly {
    readonly type: string
    readonly id?: string
    readonly attributes: Readonly<Record<string, unknown>>
    readonly validations?: { readonly required: boolean }
  }[]
}
