import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { circlesIn, filesIn, importsOf, type Import } from './imports.ts'

const SOURCE = path.resolve(import.meta.dirname, '../src')

/** The rooms of the source, each with what it answers. A room imports from those before it alone. */
const ROOMS = [
  'kie/time', // time, and waiting for it to pass
  'kie/sharing', // what processes of one machine share
  'kie/wire', // one request and its answer
  'kie/models', // the models we know, and kie's live catalogue
  'kie/client', // what kie can be asked
  'kie/queue/looks', // when tasks are looked at, and what is learned from their ends
  'kie/queue', // many tasks, from submission to their end
  'kie/download/image', // one file a format
  'kie/download', // a URL to verified bytes on disk
  'kie', // the library's public face

  'imaging/file', // how files of pictures are built, read and marked
  'imaging/picture', // pixels, and the forms that are made of them
  'imaging', // the library's public face, and its threads

  'core/secrets', // how a secret may stand in what others send
  'core/text', // words made safe and plain
  'core/workspace', // what the user owns: files of the workspace, never outside it
  'core/result', // what came of it
  'core/formats', // in which forms an image is delivered
  'core/explanation', // what it means, and what to do next
  'core/images/disk', // how steps of one job share a disk, and how a file gets its name
  'core/images/lock', // what a lock file says, how it is read, written and merged
  'core/images', // the images' folder, and what lies there
  'core/request', // what one image's request comes to
  'core/inputs/yaml', // YAML as plain data with lines, and its slips in our words
  'core/inputs/manifest', // a manifest's images, every error with its line
  'core/inputs/reading', // how the text of an input is read
  'core/inputs/delivery', // where it goes
  'core/inputs', // what is asked
  'core/plan', // which images there are to make, and at what price
  'core/work', // which of them exist already, and in which forms; which others nobody asks for
  'core/make/forms', // the forms of images, from originals that are here or at kie
  'core/make/arrival', // how pictures come here, and what follows them
  'core/make', // making them
  'core/report', // how it is told
  'core/report/summary', // on the page of the run
  'core/report/comment', // in a comment
  'core/report/pull-request', // in the text of a pull request
  'core/report/sheet', // on a page of its own
  'core', // the story on one page

  'github/runner', // what the runner says, and what it is told
  'github/api', // one request to GitHub: its repository, its limits, how it fails
  'github/git', // git on this machine
  'github/gate', // whether a run is for us: its event, its command, and who caused it
  'github/artifact', // workflow artifacts
  'github/blob', // contents of files in the repository, fetched and stored
  'github/branch', // a branch, and what it holds
  'github/rules', // the rules that GitHub has for a branch, and what they mean for a commit
  'github/commit', // commits
  'github/pull-request/pulls', // pull requests, and what GitHub refuses of them
  'github/pull-request/candidates', // the branches that keep candidates
  'github/pull-request/branches', // our branches, their names, and what became of each
  'github/pull-request', // commits to branches of their own, which pull requests propose
  'github/pick', // candidates that people pick on pull requests
  'github/release', // assets of releases
  'github/comment', // comments of ours, and reactions to those of others

  'action/kie', // the way of a step to kie
  'action', // what introduces them to each other

  'cli/record', // what was submitted from a desk, and not had yet
  'cli/screen', // how a person follows it
  'cli', // the same at a desk
]

/** Beyond the order: which of the six houses may import from which. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kie: ['kie'],
  imaging: ['imaging'],
  core: ['kie', 'imaging', 'core'],
  github: ['core', 'github'],
  action: ['kie', 'core', 'github', 'action'],
  cli: ['kie', 'core', 'cli'],
}

const files = filesIn(SOURCE)
const imports = importsOf(SOURCE)
const ours = imports.filter(({ to }) => files.includes(to))

const roomOf = (file: string): string => path.posix.dirname(file)
const houseOf = (file: string): string => file.split('/')[0] ?? ''
const inWords = (found: readonly Import[]): readonly string[] => found.map(({ from, to }) => `${from} imports ${to}`)

describe('the rooms', () => {
  test('are those of the list', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...ROOMS].sort())
  })

  test('import from those before them alone', () => {
    const upward = ours.filter(({ from, to }) => ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(from)))
    expect(inWords(upward)).toEqual([])
  })

  test('kie/ and github/ do not know each other, and core/ knows no GitHub', () => {
    const foreign = ours.filter(({ from, to }) => MAY_IMPORT[houseOf(from)]?.includes(houseOf(to)) !== true)
    expect(inWords(foreign)).toEqual([])
  })

  test.each(['kie', 'imaging'])('enter %s/ through its public face', (house) => {
    const inside = ours.filter(
      ({ from, to }) => houseOf(from) !== house && houseOf(to) === house && to !== `${house}/index.ts`,
    )
    expect(inWords(inside)).toEqual([])
  })

  test('have no more files than a glance takes in', () => {
    const counts = [...Map.groupBy(files, roomOf)].map(([room, inRoom]) => ({ room, count: inRoom.length }))
    expect(counts.filter(({ count }) => count > 14)).toEqual([])
  })
})

test('no files import each other in a circle', () => {
  expect(circlesIn(ours)).toEqual([])
})

describe('packages', () => {
  const packages = imports.filter(({ to }) => !to.startsWith('node:') && !to.endsWith('.json') && !files.includes(to))

  test('kie/ needs Node alone', () => {
    expect(inWords(packages.filter(({ from }) => houseOf(from) === 'kie'))).toEqual([])
  })

  test('imaging/ needs Node and its codecs alone, and those only when a form is made', () => {
    const needed = packages.filter(({ from }) => houseOf(from) === 'imaging')
    expect(needed.length).toBeGreaterThan(0)
    expect(inWords(needed.filter(({ to }) => !to.startsWith('@jsquash/')))).toEqual([])
    expect([...loadedAtOnce('imaging/index.ts')].filter((each) => !each.startsWith('imaging/'))).toEqual(['node:fs'])
  })

  test('those of the runner and of GitHub stay out of core/', () => {
    const ofGitHub = packages.filter(({ to }) => /^(@actions|@octokit)\//.test(to))
    expect(ofGitHub.length).toBeGreaterThan(0)
    expect(inWords(ofGitHub.filter(({ from }) => houseOf(from) === 'core'))).toEqual([])
  })

  test('a step that fails on its inputs loads none that is heavy', () => {
    const loaded = loadedAtOnce('action/main.ts')
    expect(loaded).toContain('github/runner/log.ts')
    expect([...loaded].filter((each) => /^(@actions|@octokit)\/|^yaml$/.test(each))).toEqual([])
  })
})

test.each(files.filter((file) => ['kie', 'imaging', 'core'].includes(houseOf(file))))('%s prints nothing', (file) => {
  expect(readFileSync(path.join(SOURCE, file), 'utf8')).not.toMatch(/\bconsole\.|process\.std(out|err)/)
})

test('R11: no file of the source points to a row of a list that its reader does not have', () => {
  const row = /\([A-Z]\d{1,3}\)|\b[A-Z]\d{1,3}: /
  expect(files.filter((file) => row.test(readFileSync(path.join(SOURCE, file), 'utf8')))).toEqual([])
})

/** Everything that is loaded before the first `await import` of a file. */
function loadedAtOnce(entry: string): ReadonlySet<string> {
  const loaded = new Set([entry])
  // A set goes on to what is added on the way.
  for (const file of loaded) {
    for (const { from, to, kind } of imports) if (from === file && kind === 'static') loaded.add(to)
  }
  return loaded
}
