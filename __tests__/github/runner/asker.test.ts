import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { askerOf, type AskerOptions } from '../../../src/github/runner/asker.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'asker-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

const WORKFLOW = '.github/workflows/nightly.yml'

function asker({
  reference = `octo/kie-art/${WORKFLOW}@refs/heads/main`,
  ...options
}: Partial<AskerOptions> & { readonly reference?: string } = {}) {
  const context = { owner: 'octo', repo: 'kie-art', job: 'draw', workspace }
  return askerOf({ manifest: undefined, collects: false, context, env: { GITHUB_WORKFLOW_REF: reference }, ...options })
}

test.each([
  { what: 'the manifest', options: { manifest: 'art/images.yml' }, want: 'art/images.yml' },
  { what: 'the manifest however it is written', options: { manifest: './art//images.yml' }, want: 'art/images.yml' },
  {
    what: 'a manifest whose tasks are collected',
    options: { manifest: 'images.yml', collects: true },
    want: 'images.yml',
  },
  { what: 'workflow file and job', options: {}, want: `${WORKFLOW}#draw` },
  {
    what: 'a workflow of a tag',
    options: { reference: `octo/kie-art/${WORKFLOW}@refs/tags/v1@2` },
    want: `${WORKFLOW}#draw`,
  },
  {
    what: 'a workflow of another repository',
    options: { reference: `octo/rules/${WORKFLOW}@refs/heads/main` },
    want: `octo/rules/${WORKFLOW}#draw`,
  },
  { what: 'nobody, where tasks are collected', options: { collects: true }, want: '' },
  { what: 'nobody, where the runner names no workflow', options: { env: {} }, want: '' },
])('who asks is $what', ({ options, want }) => {
  expect(asker(options).source).toBe(want)
})

describe('somebody is gone', () => {
  const rows = [
    { source: 'old.yml', there: 'images.yml' },
    { source: '.github/workflows/old.yml#draw', there: '.github/workflows/nightly.yml' },
    { source: '../images.yml', there: 'x' },
    { source: '/etc/passwd', there: 'x' },
    { source: 'a\0b', there: 'x' },
  ]

  test.each(rows)('whose $source is not in the checkout', ({ source, there }) => {
    write(there)
    mkdirSync(path.join(workspace, '.git'))
    expect(asker().isGone(source)).toBe(true)
  })

  test.each(rows)('though not where there is no checkout: $source', ({ source, there }) => {
    write(there)
    expect(asker().isGone(source)).toBe(false)
  })

  test.each(rows)('nor where a part of it is checked out: $source', ({ source, there }) => {
    write(there)
    write('.git/info/sparse-checkout')
    expect(asker().isGone(source)).toBe(false)
  })

  test.each(['images.yml', '.github/workflows/nightly.yml#draw', `octo/rules/${WORKFLOW}#draw`])(
    'nor whose file may well be there: %s',
    (source) => {
      write('images.yml')
      write('.github/workflows/nightly.yml')
      // A work tree beside another has a file there.
      write('.git')
      expect(asker().isGone(source)).toBe(false)
    },
  )

  function write(file: string): void {
    const target = path.join(workspace, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, '')
  }
})
