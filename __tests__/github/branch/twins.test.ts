import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import type { CommitOptions } from '../../../src/github/commit/options.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp } from '../commit/commit-setup.ts'

let github: GitHubSandbox
let workspace: string
let hero: SavedImage

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'twins-test-'))
  hero = await saveImage(workspace, 'kie-images/hero.png')
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const CASES: readonly {
  readonly name: string
  readonly there: string
  readonly given?: Partial<CommitOptions>
  readonly ours: string
  readonly twin: string
}[] = [
  { name: 'a directory', there: 'KIE-Images/theirs.png', ours: 'kie-images', twin: 'KIE-Images' },
  { name: 'an image', there: 'kie-images/Hero.png', ours: 'kie-images/hero.png', twin: 'kie-images/Hero.png' },
  { name: 'its ending', there: 'kie-images/hero.PNG', ours: 'kie-images/hero.png', twin: 'kie-images/hero.PNG' },
  {
    name: 'the lock file',
    there: 'kie-images/Images.Lock.json',
    ours: 'kie-images/images.lock.json',
    twin: 'kie-images/Images.Lock.json',
  },
  { name: 'a file in the place of a directory', there: 'Kie-images', ours: 'kie-images', twin: 'Kie-images' },
  {
    name: 'a directory below another one',
    there: 'kie-images/Releases/v0.png',
    given: { names: ['releases/v1'] },
    ours: 'kie-images/releases',
    twin: 'kie-images/Releases',
  },
  {
    name: 'the form of an accent',
    there: 'cafe\u0301/x.png',
    given: { directory: 'caf\u00e9' },
    ours: 'caf\u00e9',
    twin: 'cafe\u0301',
  },
]

describe('D4: what differs from ours only by case or by the form of its accents', () => {
  test.each(CASES)('$name: refused before anything is spent, with both names', async ({ there, given, ours, twin }) => {
    await github.push('main', { [there]: 'theirs' }, 'Theirs')
    const { options } = await setUp(github, given)
    await expect(commitDestination(options).check()).rejects.toMatchObject({
      name: 'InputError',
      problems: [
        expect.stringMatching(
          `^'${twin}' on branch 'main' and '${ours}' here are one name on Windows and macOS, where upper and lower case`,
        ),
      ],
    })
  })

  test.each(CASES.filter(({ given }) => given === undefined))(
    '$name: that came meanwhile is not committed beside',
    async ({ there, ours, twin }) => {
      const { options } = await setUp(github)
      await commitDestination(options).check()
      await github.push('main', { [there]: 'theirs' }, 'Theirs')
      const head = await github.head('main')
      await expect(commitDestination(options).deliver([hero], FIRST)).rejects.toMatchObject({
        name: 'DeliveryError',
        message: expect.stringContaining(`'${twin}' on branch 'main' and '${ours}' here`),
      })
      expect(await github.head('main')).toBe(head)
    },
  )

  test('nothing is refused where nothing is to be made', async () => {
    await github.push('main', { 'KIE-Images/theirs.png': 'theirs' }, 'Theirs')
    const { options } = await setUp(github, { names: [] })
    await commitDestination(options).check()
  })

  test('many images in the place of one directory are one line', async () => {
    await github.push('main', { 'KIE-IMAGES/x.png': 'theirs' }, 'Theirs')
    const { options } = await setUp(github, { names: Array.from({ length: 60 }, (_, index) => `image${index}`) })
    await expect(commitDestination(options).check()).rejects.toMatchObject({ problems: [expect.any(String)] })
  })

  test('twins that stand side by side already are left alone, and no new one comes to them', async () => {
    const both = { 'KIE-images/old.png': 'theirs', 'KIE-images/cover.png': 'theirs', 'kie-images/x.txt': 'x' }
    await github.push('main', both, 'Both')
    const { options } = await setUp(github)
    await commitDestination(options).check()
    await commitDestination(options).deliver([hero], FIRST)
    const { options: cover } = await setUp(github, { names: ['cover'] })
    await expect(commitDestination(cover).check()).rejects.toThrow(
      "'KIE-images/cover.png' on branch 'main' and 'kie-images/cover.png' here",
    )
  })

  test('no twin, no further request', async () => {
    await github.push('main', { 'Docs/x.png': 'theirs', 'kie-images/other.png': 'theirs' }, 'Theirs')
    const { options } = await setUp(github)
    await commitDestination(options).check()
    expect(github.requests.filter(({ path }) => path.includes('/git/trees/'))).toHaveLength(2)
  })
})
