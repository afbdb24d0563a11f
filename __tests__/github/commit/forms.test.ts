import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { fileIn } from '../../../src/core/result/image-files.ts'
import { NOWHERE, type SavedImage } from '../../../src/core/result/saved-image.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp } from './commit-setup.ts'

const LOCK = 'kie-images/images.lock.json'

let workspace: string
let github: GitHubSandbox

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'commit-forms-'))
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

async function deliver(image: SavedImage): Promise<readonly string[]> {
  const { options, log } = await setUp(github, { names: [], forms: [image.path.replace('kie-images/', '')] })
  const destination = commitDestination(options)
  await destination.check()
  await destination.deliver([image], FIRST)
  return log.lines
}

async function filesInLock(): Promise<readonly string[]> {
  return [...parseLock((await github.read('main', LOCK)).toString(), { where: LOCK }).keys()]
}

test('a commit tells of images, and of their files where these are more', async () => {
  const hero = await saveImage(workspace, 'kie-images/hero.png')
  const form = {
    ...hero,
    ...fileIn(await saveImage(workspace, 'kie-images/hero.webp')),
    mediaType: 'image/webp',
  } as const
  const { options, log } = await setUp(github)
  const derivedFrom = { sha256: hero.sha256, form: 'webp', options: {} }
  await commitDestination(options).deliver([hero, { ...form, derivedFrom }], FIRST)
  expect(log.lines.at(-1)).toContain("Committed 1 image in 2 files to 'main' as")
  expect((await deliver(await saveImage(workspace, 'kie-images/fox.png'))).at(-1)).toContain(
    "Committed 1 image to 'main' as",
  )
})

test('a form that is added to an earlier picture says nothing anew of an original that is not here', async () => {
  const original = await saveImage(workspace, 'kie-images/hero.png')
  const formOf = async (file: string, form: string): Promise<SavedImage> => ({
    ...original,
    ...fileIn(await saveImage(workspace, file)),
    mediaType: 'image/webp',
    derivedFrom: { sha256: original.sha256, form, options: {} },
  })
  await deliver({ ...(await formOf('kie-images/hero.webp', 'webp')), original })
  expect(await filesInLock()).toEqual(['hero.png', 'hero.webp'])
  const absent = { ...fileIn(original), ...NOWHERE }
  await deliver({ ...(await formOf('kie-images/hero-8w.webp', '8w.webp')), original: absent })
  expect(await filesInLock()).toEqual(['hero-8w.webp', 'hero.png', 'hero.webp'])
})

test('a form that somebody has changed on the branch is no reason for a new picture', async () => {
  const hero = await saveImage(workspace, 'kie-images/hero.png')
  const file = fileIn(await saveImage(workspace, 'kie-images/hero.webp'))
  const form = {
    ...hero,
    ...file,
    mediaType: 'image/webp',
    derivedFrom: { sha256: 'a', form: 'webp', options: {} },
  } as const
  const { options } = await setUp(github)
  await commitDestination(options).deliver([hero, form], FIRST)
  await github.push('main', { 'kie-images/hero.webp': 'mine' }, 'Retouch')
  const later = await setUp(github, { names: [], forms: ['hero.webp'] })
  await expect(commitDestination(later.options).check()).rejects.toThrow(
    "'kie-images/hero.webp' on branch 'main' was changed since this action made it. Delete it there to have it made anew, at no cost",
  )
})
