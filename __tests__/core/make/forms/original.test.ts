import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { OriginalGoneError, readOriginal } from '../../../../src/core/make/forms/original.ts'
import {
  DEFAULT_MODEL,
  KieDownloadError,
  KieResponseError,
  KieResultError,
  type Downloader,
} from '../../../../src/kie/index.ts'
import { clock } from '../../../clock.ts'
import { makePng } from '../../../kie/pictures.ts'
import { savedImage } from '../../result/results.ts'
import { inScene, type Scene } from './scene.ts'

const PNG = makePng()
const BUSY = { kind: 'reply', status: 503, body: '<html>Busy</html>' } as const
const UNKNOWN = { kind: 'reply', status: 200, body: '{"code":422,"msg":"recordInfo is null","data":null}' } as const

/** An image of an earlier run of which nothing is here, and whose task kie has ended. */
interface Fetching extends Scene {
  readonly read: (changes?: { readonly taskId?: string; readonly downloader?: Downloader }) => Promise<Uint8Array>
}

function fetching<T>(play: (scene: Fetching) => Promise<T>): Promise<T> {
  return inScene(async (scene) => {
    const { client, workspace } = scene
    const input = { prompt: 'a fox', aspect_ratio: '1:1', quality: 'medium' }
    const created = await client.createTask({ model: DEFAULT_MODEL, input })
    await clock.sleep(20_000)
    const read: Fetching['read'] = ({ taskId = created, downloader = scene.downloader } = {}) => {
      const sha256 = createHash('sha256').update(PNG).digest('hex')
      const { width, height, bytes, mediaType } = savedImage()
      const original = { path: '', file: '', width, height, bytes, mediaType, sha256 }
      const image = savedImage({ taskId, original, files: [], origin: 'reused', ...original })
      return readOriginal(image, {
        client,
        downloader,
        tempDirectory: workspace,
        clock,
        signal: new AbortController().signal,
      })
    }
    return play({ ...scene, read })
  })
}

describe('an original that is fetched again', () => {
  test.each([
    { name: 'kie is busy', faults: [BUSY, BUSY] },
    { name: 'kie does not find the task by a slip', faults: [UNKNOWN] },
    { name: 'the connection is lost', faults: [{ kind: 'reset', when: 'after-body' } as const] },
  ])('comes though $name', ({ faults }) =>
    fetching(async ({ kie, read }) => {
      kie.script('recordInfo', ...faults)
      expect(Buffer.from(await read())).toEqual(PNG)
    }),
  )

  test('comes by a fresh link where its own leads nowhere', () =>
    fetching(async ({ kie, read }) => {
      kie.expireResults({ status: 404, freshLinks: true })
      kie.script('downloadUrl', BUSY, BUSY)
      expect(Buffer.from(await read())).toEqual(PNG)
    }))

  test('comes though another picture came in its place once', () =>
    fetching(async ({ downloader, read }) => {
      let downloads = 0
      const flawed: Downloader = {
        ...downloader,
        download: async (url, request) => {
          const arrived = await downloader.download(url, request)
          return ++downloads === 1 ? { ...arrived, sha256: 'f'.repeat(64) } : arrived
        },
      }
      expect(Buffer.from(await read({ downloader: flawed }))).toEqual(PNG)
      expect(downloads).toBe(2)
    }))

  test.each([
    { name: 'its task', gone: (): void => undefined, taskId: 'ee33f0a6bb9d5ee33f0a6bb9d5ee33f0' },
    { name: 'its file', gone: (kie: Scene['kie']) => kie.expireResults({ status: 404, freshLinks: 'refused' }) },
  ])('is gone where kie says that it does not know $name', ({ gone, taskId }) =>
    fetching(async ({ kie, read }) => {
      gone(kie)
      await expect(read(taskId === undefined ? {} : { taskId })).rejects.toThrow(OriginalGoneError)
    }),
  )

  test.each([
    { name: 'kie stays busy', error: KieResponseError, endpoint: 'recordInfo' as const, faults: [BUSY, BUSY, BUSY] },
    {
      name: 'kie has lost its links for now',
      error: KieResultError,
      endpoint: 'recordInfo' as const,
      faults: Array.from({ length: 3 }, () => ({
        kind: 'reply' as const,
        status: 200,
        body: '{"code":200,"msg":"success","data":{"state":"success","resultJson":""}}',
      })),
    },
  ])('is not gone where $name', ({ error, endpoint, faults }) =>
    fetching(async ({ kie, read }) => {
      kie.script(endpoint, ...faults)
      await expect(read()).rejects.toThrow(error)
      expect(kie.requests.filter((request) => request.endpoint === endpoint)).toHaveLength(3)
    }),
  )

  test('is not gone where only its host is out of order', () =>
    fetching(async ({ kie, read }) => {
      kie.script('file', BUSY, BUSY, BUSY, BUSY)
      await expect(read()).rejects.toThrow(KieDownloadError)
    }))
})
