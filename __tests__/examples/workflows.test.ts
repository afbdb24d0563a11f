import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

// That the examples pass actionlint and name inputs that exist is checked in contract.test.ts.

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples')
const OUR_ACTION = 'org/kie-image-action@v1'

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions?: unknown
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[]
}

/** Not a workflow, but a manifest that one reads. */
const MANIFEST = 'images.yml'

const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.yml') && file !== MANIFEST)

test('there are examples', () => {
  expect(files).toEqual(
    expect.arrayContaining(['first-image.yml', 'pr-comment-bot.yml', 'release-cover.yml', 'submit-and-collect.yml']),
  )
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(path.join(EXAMPLES, file), 'utf8')
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps)

  test('uses this action', () => {
    expect(steps.map(({ uses }) => uses)).toContain(OUR_ACTION)
  })

  test('says its permissions, for the workflow or for each job, one by one', () => {
    const said = workflow.permissions === undefined ? jobs.map((job) => job.permissions) : [workflow.permissions]
    expect(said.filter((permissions) => typeof permissions !== 'object')).toEqual([])
  })

  test('pins the actions of others by commit, with the version beside', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line) && !line.includes(OUR_ACTION))
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('puts no expression into a script, where foreign text would run', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })
})
