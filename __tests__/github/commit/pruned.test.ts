import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { formatLock, parseLock } from '../../../src/core/images/lock/lock-text.ts'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import type { CommitDelivery } from '../../../src/core/result/delivery.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { commitDestination } from '../../../src/github/commit/commit.ts'
import { lockOf } from '../../core/images/locks.ts'
import { FIRST } from '../../core/result/results.ts'
import { saveImage, setUp, type TestLog } from './commit-setup.ts'

const LOCK = 'kie-images/images.lock.json'

let workspace: string
let github: GitHubSandbox

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'pruned-test-'))
})
afterAll(() => rm(workspace, { recursive: true }))
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

/** A picture that an earlier run has made for a manifest. */
async function earlier(name: string, source = 'images.yml'): Promise<SavedImage> {
  return { ...(await saveImage(workspace, `kie-images/${name}.png`)), source }
}

const entryOf = (image: SavedImage): LockEntry => lockEntry(image, 'kie-images')

/** Puts pictures on a branch as earlier runs have left them there; other files go with them. */
async function hold(
  images: readonly SavedImage[],
  others: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  const files = Object.fromEntries(images.map(({ path }) => [path, `image ${path}`]))
  await github.push('main', { ...files, [LOCK]: formatLock(lockOf(...images.map(entryOf))), ...others }, 'Earlier')
}

interface Pruning {
  /** Names that the manifest has. */
  readonly named?: readonly string[]
  readonly source?: string
  /** What the run brings. */
  readonly brings?: readonly SavedImage[]
  readonly runAttempt?: number
  readonly branch?: string
  readonly defaultBranch?: string
  /** Called between the check and the delivery. */
  readonly meanwhile?: () => Promise<unknown>
}

/** Checks and delivers as a run does. */
async function prune({
  named = ['hero'],
  source = 'images.yml',
  brings,
  runAttempt = 1,
  branch = 'main',
  defaultBranch,
  meanwhile,
}: Pruning): Promise<{ readonly delivery: CommitDelivery; readonly log: TestLog }> {
  const { options: given, log } = await setUp(github, {
    branch,
    names: brings === undefined ? [] : brings.map(({ name }) => name),
    prune: {
      manifestPath: source,
      find: (entries) => {
        const unnamed = [...entries].filter(({ name }) => !named.includes(name))
        return {
          forms: [],
          own: unnamed.filter((entry) => entry.source === source),
          nobodys: unnamed.filter((entry) => entry.source === ''),
        }
      },
    },
  })
  const payload = { repository: { default_branch: defaultBranch } }
  const options = { ...given, context: { ...given.context, workspace, runAttempt, payload } }
  const destination = commitDestination(options)
  await destination.check()
  await meanwhile?.()
  const reused = { ...(await earlier('hero')), origin: 'reused' as const }
  const delivery = await destination.deliver(brings ?? [reused], FIRST)
  if (delivery.destination !== 'commit') throw new Error('not a commit')
  return { delivery, log }
}

async function filesOn(branch = 'main'): Promise<readonly string[]> {
  return (await github.git('ls-tree', '-r', '--name-only', branch, 'kie-images')).split('\n')
}

async function lockedFiles(): Promise<readonly string[]> {
  return [...parseLock((await github.read('main', LOCK)).toString(), { where: LOCK }).keys()]
}

describe('what the manifest no longer names', () => {
  test('goes with its entry, in the commit that brings the others', async () => {
    await hold([await earlier('hero'), await earlier('old'), await earlier('a/older')])
    const before = await github.head('main')
    const { delivery, log } = await prune({ named: ['hero', 'new'], brings: [await earlier('new')] })
    expect(await filesOn()).toEqual(['kie-images/hero.png', LOCK, 'kie-images/new.png'])
    expect(await lockedFiles()).toEqual(['hero.png', 'new.png'])
    expect((await github.log('main'))[0]).toMatchObject({ sha: delivery.sha, parents: [before] })
    expect(delivery.deleted).toEqual(['kie-images/a/older.png', 'kie-images/old.png'])
    expect(log.lines).toContain(
      "notice: To be deleted from branch 'main', as the manifest no longer names them: " +
        "'kie-images/a/older.png', 'kie-images/old.png'.",
    )
    expect(log.lines).toContain(
      `info: Committed 1 image to 'main' and deleted 2 files there, as ${delivery.sha ?? ''}.`,
    )
  })

  test('goes in a commit of its own where nothing else has changed, and the next run makes none', async () => {
    await hold([await earlier('hero'), await earlier('old')])
    const { delivery, log } = await prune({})
    expect(await filesOn()).toEqual(['kie-images/hero.png', LOCK])
    expect(delivery).toMatchObject({ sha: await github.head('main'), deleted: ['kie-images/old.png'] })
    expect(Object.keys(delivery.imageUrls)).toEqual(['kie-images/hero.png'])
    expect(log.lines).toContain(`info: Deleted 1 file on 'main' by commit ${delivery.sha ?? ''}.`)
    expect((await prune({})).delivery).toMatchObject({ sha: undefined })
  })

  test('leaves no more than its entry where its file is gone already', async () => {
    await hold([await earlier('hero'), await earlier('old')], { 'kie-images/old.png': null })
    expect((await prune({})).delivery.deleted).toBeUndefined()
    expect(await lockedFiles()).toEqual(['hero.png'])
  })

  test('goes by the hundred, as far as so many can be compared at once', async () => {
    const hero = await earlier('hero')
    const many = Array.from({ length: 502 }, (_, index) => `old-${index}`)
    const old = many.map((name): SavedImage => {
      return { ...hero, name, path: `kie-images/${name}.png`, source: 'images.yml' }
    })
    const content = Object.fromEntries(old.map(({ path }) => [path, `image ${hero.path}`]))
    await hold([hero, ...old], content)
    const { delivery, log } = await prune({})
    expect(delivery.deleted).toHaveLength(500)
    expect(await filesOn()).toHaveLength(4)
    expect(log.annotations.at(-1)).toBe(
      "notice: 2 more files of branch 'main' that the manifest no longer names stay until the next run: so many are not " +
        'fetched at once to see whether somebody has changed them.',
    )
    await prune({})
    expect(await filesOn()).toEqual(['kie-images/hero.png', LOCK])
  })
})

describe('a run of another day than the manifest on the branch', () => {
  const MANIFEST = 'images:\n- { name: hero, prompt: A fox }\n'
  const write = (text: string): Promise<void> => writeFile(join(workspace, 'images.yml'), text)

  test('deletes nothing, as it cannot name what came since', async () => {
    await hold([await earlier('hero'), await earlier('new')], { 'images.yml': `${MANIFEST}# and a newer one` })
    await write(MANIFEST)
    const { delivery, log } = await prune({})
    expect(delivery.sha).toBeUndefined()
    expect(log.annotations).toEqual([
      "notice: 1 file on branch 'main' that this run's manifest does not name is kept: the manifest there is another " +
        'one than that of this run. A new run with the present manifest prunes.',
    ])
  })

  test('nor where the manifest is changed while it goes on', async () => {
    await hold([await earlier('hero'), await earlier('old')], { 'images.yml': MANIFEST })
    await write(MANIFEST)
    const meanwhile = (): Promise<string> => github.push('main', { 'images.yml': `${MANIFEST}#` }, 'Meanwhile')
    expect((await prune({ meanwhile })).delivery.sha).toBeUndefined()
  })

  test('one with the same manifest prunes, however its lines end, and in any attempt', async () => {
    for (const [text, runAttempt] of [
      [MANIFEST, 2],
      [MANIFEST.replaceAll('\n', '\r\n'), 1],
    ] as const) {
      await hold([await earlier('hero'), await earlier('old')], { 'images.yml': MANIFEST })
      await write(text)
      expect((await prune({ runAttempt })).delivery.deleted).toEqual(['kie-images/old.png'])
    }
  })

  test('where the branch holds no manifest, a run that is run again deletes nothing', async () => {
    await hold([await earlier('hero'), await earlier('old')])
    const { delivery, log } = await prune({ runAttempt: 2 })
    expect(delivery.sha).toBeUndefined()
    expect(log.annotations).toEqual([
      "notice: 1 file on branch 'main' that this run's manifest does not name is kept: attempt 2 of this run may be " +
        'older than the images. A new run with the present manifest prunes.',
    ])
  })
})

describe('what is kept', () => {
  test.each([
    { name: 'of another size', content: 'retouched' },
    { name: 'of the same size', content: 'IMAGE kie-images/old.png' },
  ])('an image that somebody has changed, $name', async ({ content }) => {
    await hold([await earlier('hero'), await earlier('old')], { 'kie-images/old.png': content })
    const { delivery, log } = await prune({})
    expect(delivery.sha).toBeUndefined()
    expect((await github.read('main', 'kie-images/old.png')).toString()).toBe(content)
    expect(await lockedFiles()).toEqual(['hero.png', 'old.png'])
    expect(log.annotations).toEqual([
      "warning: 'kie-images/old.png' on branch 'main' is kept, though the manifest no longer names it: it was changed " +
        'since this action made it. Delete it by hand, or name it again.',
    ])
  })

  test('two manifests with one directory: neither touches what the other has', async () => {
    await hold([await earlier('hero'), await earlier('old'), await earlier('a', 'b.yml'), await earlier('b', 'b.yml')])
    expect((await prune({ named: ['hero'] })).delivery.deleted).toEqual(['kie-images/old.png'])
    expect(await lockedFiles()).toEqual(['a.png', 'b.png', 'hero.png'])
    expect((await prune({ named: ['a'], source: 'b.yml' })).delivery.deleted).toEqual(['kie-images/b.png'])
    expect(await filesOn()).toEqual(['kie-images/a.png', 'kie-images/hero.png', LOCK])
  })

  test('what nobody is known to have asked for, and what no entry knows', async () => {
    await hold([await earlier('hero'), await earlier('old', '')], { 'kie-images/mine.png': 'mine' })
    const { delivery, log } = await prune({})
    expect(delivery.sha).toBeUndefined()
    expect(log.annotations).toEqual([
      "notice: Branch 'main' has images that the manifest does not name, and its lock file does not say who asked for " +
        'them: old. They are kept; delete them by hand where nobody needs them.',
    ])
  })

  test('what is changed, made anew or named by somebody else while the run goes on', async () => {
    const pictures = [await earlier('hero'), await earlier('x'), await earlier('y'), await earlier('z')]
    await hold(pictures)
    const locked = pictures.map(entryOf).map((entry) => (entry.name === 'y' ? { ...entry, source: 'b.yml' } : entry))
    const { delivery } = await prune({
      meanwhile: () =>
        github.push('main', { 'kie-images/x.png': 'retouched', [LOCK]: formatLock(lockOf(...locked)) }, 'Meanwhile'),
    })
    expect(delivery.deleted).toEqual(['kie-images/z.png'])
    expect(await lockedFiles()).toEqual(['hero.png', 'x.png', 'y.png'])
    expect(await filesOn()).toEqual(['kie-images/hero.png', LOCK, 'kie-images/x.png', 'kie-images/y.png'])
  })

  test('what lies in a place where a directory was', async () => {
    await hold([await earlier('hero'), await earlier('a/old')], {
      'kie-images/a/old.png': null,
      'kie-images/a': 'a file',
    })
    const { delivery } = await prune({})
    expect(delivery.sha).toBeUndefined()
    expect((await github.read('main', 'kie-images/a')).toString()).toBe('a file')
  })

  test("all of it where images have a branch of their own and the default branch's manifest is another one", async () => {
    await hold([await earlier('hero'), await earlier('old')])
    await github.git('branch', 'images', 'main')
    const deletedBy = async (manifest: string): Promise<CommitDelivery['deleted']> => {
      await writeFile(join(workspace, 'images.yml'), manifest)
      return (await prune({ branch: 'images', defaultBranch: 'main' })).delivery.deleted
    }
    await github.push('main', { 'images.yml': 'as it is now' }, 'Ask for another')
    expect(await deletedBy('as it was')).toBeUndefined()
    expect(await deletedBy('as it is now')).toEqual(['kie-images/old.png'])
  })

  test('all of it where a branch that only the event names is gone', async () => {
    await hold([await earlier('hero'), await earlier('old')])
    const { options } = await setUp(github, {
      ...{ branch: 'gone', isInferred: true, names: [] },
      prune: { manifestPath: 'images.yml', find: (entries) => ({ own: [...entries], nobodys: [], forms: [] }) },
    })
    await expect(commitDestination(options).check()).resolves.toBeUndefined()
  })
})

test('a rule of the branch that forbids the deletion is told before anything is spent', async () => {
  await hold([await earlier('hero'), await earlier('old')])
  github.ruleset({ rules: [{ type: 'pull_request' }] })
  await expect(prune({})).rejects.toThrow(/rule/)
})
