import { describe, expect, test } from '@jest/globals'
import { storeBlobs } from '../../../src/github/blob/store.ts'
import type { CommitFile } from '../../../src/github/commit/file.ts'
import type { CommitOptions } from '../../../src/github/commit/options.ts'
import { GitError } from '../../../src/github/git/git.ts'
import { TestClock, TestLog } from '../commit/commit-setup.ts'

const MB = 1_000_000
const SAME = '5'.repeat(40)

/** An image whose content is this file's. */
function image(bytes: number): CommitFile {
  return { path: 'a.png', sha: SAME, image: { file: import.meta.filename, bytes } } as CommitFile
}

function setUp(): { options: CommitOptions; sent: string[]; log: TestLog } {
  const sent: string[] = []
  const log = new TestLog()
  const createBlob = () => {
    sent.push('request')
    return Promise.resolve({ data: { sha: SAME } })
  }
  const octokit = { rest: { git: { createBlob } } }
  const context = { owner: 'octo', repo: 'kie-art' }
  const signal = new AbortController().signal
  return { options: { octokit, context, log, clock: new TestClock(), signal } as unknown as CommitOptions, sent, log }
}

describe('F80: the way of the blobs', () => {
  test.each([
    { name: 'one', sizes: [1], want: ['request'] },
    { name: 'twenty', sizes: Array<number>(20).fill(1), want: Array<string>(20).fill('request') },
    { name: 'twenty-one', sizes: Array<number>(21).fill(1), want: ['push'] },
    { name: '30 MB', sizes: [15 * MB, 15 * MB], want: ['request', 'request'] },
    { name: 'more than 30 MB', sizes: [15 * MB, 15 * MB + 1], want: ['push'] },
    { name: 'one too large for a request', sizes: [38 * MB], want: ['push'] },
  ])('$name', async ({ sizes, want }) => {
    const { options, sent } = setUp()
    const store = () => Promise.resolve(void sent.push('push'))
    await storeBlobs(options, sizes.map(image), { store })
    expect(sent).toEqual(want)
  })

  test.each([
    { name: '480 files', sizes: Array<number>(480).fill(1), requests: 480 },
    { name: '481 files', sizes: Array<number>(481).fill(1), requests: 0 },
    { name: 'files up to 37 MB', sizes: [37 * MB], requests: 1 },
    { name: 'a larger file', sizes: [37 * MB + 1], requests: 0 },
  ])('without git, $name: $requests requests', async ({ sizes, requests }) => {
    const { options, sent, log } = setUp()
    const store = () => Promise.reject(new GitError('git is not installed'))
    const stored = storeBlobs(options, sizes.map(image), { store })
    if (requests === 0) {
      await expect(stored).rejects.toMatchObject({
        name: 'DeliveryError',
        message:
          'The images cannot be pushed (git is not installed), and without a push GitHub takes at most 480 files an ' +
          'hour, of up to 37 MB.',
      })
    } else {
      await stored
      expect(log.annotations).toEqual([expect.stringContaining('git is not installed')])
    }
    expect(sent).toHaveLength(requests)
  })

  test('what is no trouble of git is not mended by requests', async () => {
    const { options, sent } = setUp()
    const store = () => Promise.reject(new Error('cancelled'))
    await expect(storeBlobs(options, [image(38 * MB)], { store })).rejects.toThrow('cancelled')
    expect(sent).toEqual([])
  })
})
