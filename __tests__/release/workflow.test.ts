import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { read, ROOT } from '../documents/documents.ts'
import { jobsOf, RELEASE_WORKFLOW } from './release-jobs.ts'

const jobs = jobsOf(RELEASE_WORKFLOW)
const text = readFileSync(RELEASE_WORKFLOW, 'utf8')

test('each job may do what it needs and nothing else, and none of it is inherited', () => {
  const may = Object.entries(jobs).map(([id, { permissions }]) => [id, permissions])
  expect(text).toMatch(/^permissions: \{\}$/m)
  expect(Object.fromEntries(may)).toEqual({
    ci: { contents: 'read' },
    check: { contents: 'read', actions: 'read' },
    release: { contents: 'write', 'id-token': 'write', attestations: 'write' },
    major: { contents: 'write', attestations: 'read' },
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

test('what was checked is handed on to the job that makes the tag, which asks for it again', () => {
  expect(jobs['check']).toMatchObject({ outputs: { checked: '${{ steps.check.outputs.checked }}' } })
  const steps = [...(jobs['check']?.steps ?? []), ...(jobs['release']?.steps ?? [])]
  const [check, tag] = ['release -- check', 'release.ts tag'].map((part) =>
    steps.find(({ run }) => run?.includes(part)),
  )
  expect(check).toMatchObject({ id: 'check' })
  expect(tag).toMatchObject({ env: { CHECKED: '${{ needs.check.outputs.checked }}' } })
})

test('nothing is locked while it waits for an approval, and the two events of a release do not run at once', () => {
  expect(text).not.toMatch(/^concurrency:/m)
  const locked = Object.entries(jobs).filter(([, job]) => 'concurrency' in job)
  expect(locked.map(([id]) => id)).toEqual(['major'])
  expect(locked.map(([, job]) => job)).toMatchObject([
    { concurrency: { group: 'release-${{ github.event.release.tag_name }}', 'cancel-in-progress': false } },
  ])
})

const WORKFLOWS = readdirSync(path.join(ROOT, '.github/workflows')).toSorted()

test('these are all the workflows', () => {
  expect(WORKFLOWS).toEqual(['ci.yml', 'codeql.yml', 'release.yml', 'scorecard.yml', 'upkeep.yml'])
})

test('one action has one pin in all of them', () => {
  const pins = WORKFLOWS.flatMap((name) =>
    Array.from(
      read(`.github/workflows/${name}`).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+)/g),
      ([, action = '', pin = '']) => [action, pin] as const,
    ),
  )
  const byAction = Map.groupBy(pins, ([action]) => action)
  expect([...byAction].filter(([, all]) => new Set(all.map(([, pin]) => pin)).size > 1)).toEqual([])
  expect([...byAction.keys()]).toContain('ossf/scorecard-action')
})

test('branches that keep an earlier version alive are tested and analysed as well', () => {
  for (const name of ['ci', 'codeql'])
    expect(read(`.github/workflows/${name}.yml`)).toContain("branches: [main, 'release/**']")
})

describe.each(WORKFLOWS)('%s', (name) => {
  const file = `.github/workflows/${name}`

  test('pins the actions of others by commit, with the version beside', () => {
    const lines = read(file)
      .split('\n')
      .filter((line) => /\buses: (?!\.\/)/.test(line))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('says what the token may do, which is to read, but for the jobs that say otherwise', () => {
    expect(read(file)).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m)
  })

  test('leaves no token behind in a checkout, and takes no files of an earlier run', () => {
    const steps = Object.values(jobsOf(path.join(ROOT, file))).flatMap((job) => job.steps ?? [])
    const inputs = (action: string): readonly unknown[] =>
      steps.filter(({ uses }) => uses?.startsWith(`actions/${action}@`)).map((step) => step.with)
    for (const each of inputs('checkout')) expect(each).toMatchObject({ 'persist-credentials': false })
    for (const each of inputs('setup-node')) expect(each).toMatchObject({ 'package-manager-cache': false })
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
