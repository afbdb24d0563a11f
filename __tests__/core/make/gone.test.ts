import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startKie, type KieSandbox } from '../../../sandbox/kie/index.ts'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { generate } from '../../../src/core/make/generate.ts'
import type { Generated } from '../../../src/core/make/generated.ts'
import { hashRequest, type PlannedImage } from '../../../src/core/plan/plan.ts'
import { Recorder } from '../../../src/core/plan/record.ts'
import { createDownloader, createKieClient, DEFAULT_MODEL } from '../../../src/kie/index.ts'
import type { Log } from '../../../src/core/text/log.ts'
import { clock } from '../../clock.ts'

const request = { model: DEFAULT_MODEL, input: { prompt: 'a red fox', aspect_ratio: '1:1', quality: 'medium' } }
const quiet = (): undefined => undefined

/** A re-run of one image whose task an earlier attempt has created, and which kie has finished meanwhile. */
interface ReRun {
  readonly kie: KieSandbox
  /** What comes of the re-run, and what it warned of. */
  readonly generate: () => Promise<Generated & { readonly warnings: readonly string[] }>
}

/** Plays with a re-run of a task with so many pictures. */
async function withReRun(pictures: number, work: (rerun: ReRun) => Promise<void>): Promise<void> {
  const workspace = await realpath(await mkdtemp(path.join(tmpdir(), 'gone-')))
  const kie = await startKie({ clock, pictures: 'small', draw: () => ({ pictures }) })
  const client = createKieClient({ apiKey: kie.apiKey, apiUrl: kie.url, clock })
  const downloader = createDownloader({ userAgent: 'kie-image-action/1', allowLoopbackHttp: true, clock })
  const folder = new ImageFolder({
    workspace,
    outputDirectory: 'out',
    claimsFile: path.join(workspace, 'claims'),
    step: 'art',
    warn: quiet,
  })
  const warnings: string[] = []
  const log: Log = {
    info: quiet,
    notice: quiet,
    error: quiet,
    debug: quiet,
    warning: (line) => void warnings.push(line),
  }
  try {
    const taskId = await client.createTask(request)
    await clock.sleep(20_000)
    const image: PlannedImage = {
      name: 'hero',
      request,
      requestHash: hashRequest(request),
      price: 4,
      taskId,
      submittedAt: new Date(0),
      origin: 'resumed',
      alt: 'A fox',
      source: 'images.yml',
    }
    await folder.check(['hero'])
    const options = {
      ...{ client, downloader, folder, clock, log },
      recorder: new Recorder({ append: quiet, sync: quiet }),
      onTasks: quiet,
      tempDirectory: workspace,
      signal: new AbortController().signal,
      queue: { rateLimit: 20, timeoutMs: 900_000, retries: 0, wait: true },
      upload: (images: readonly PlannedImage[]) => Promise.resolve({ images }),
      maxCredits: undefined,
      wayBack: 're-run' as const,
    }
    await work({ kie, generate: async () => ({ ...(await generate({ images: [image] }, options)), warnings }) })
  } finally {
    downloader.close()
    await kie.close()
    await rm(workspace, { recursive: true, force: true })
  }
}

describe('A4: a task that is taken up is made anew only where all it made is gone', () => {
  test('as kie says of its one picture', () =>
    withReRun(1, async ({ kie, generate }) => {
      kie.expireResults({ status: 404, freshLinks: 'refused' })
      const { images, failures, warnings } = await generate()
      expect(images).toMatchObject([
        { name: 'hero', origin: 'generated', taskId: kie.tasks[1]?.taskId, source: 'images.yml', alt: 'A fox' },
      ])
      expect(failures).toEqual([])
      expect(warnings).toEqual([expect.stringContaining('is made anew, and paid anew.')])
      expect(kie.tasks).toHaveLength(2)
    }))

  test('but not where one of its pictures did arrive', () =>
    withReRun(3, async ({ kie, generate }) => {
      kie.expireResults({ status: 404, freshLinks: false, picture: 2 })
      const { images, failures, warnings, tasks } = await generate()
      expect(images.map(({ name, origin, alt }) => [name, origin, alt])).toEqual([
        ['hero-1', 'resumed', 'A fox'],
        ['hero-3', 'resumed', 'A fox'],
      ])
      expect(failures).toMatchObject([{ name: 'hero-2', reason: 'expired', charged: 'yes' }])
      expect(warnings).toEqual([])
      expect(tasks).toEqual({ hero: kie.tasks[0]?.taskId })
      expect(kie.tasks).toHaveLength(1)
    }))

  test('nor where kie does not say that it is gone', () =>
    withReRun(1, async ({ kie, generate }) => {
      kie.expireResults({ status: 404, freshLinks: true })
      const busy = { kind: 'reply', status: 503, body: '<html>' } as const
      kie.script('downloadUrl', busy, busy, busy)
      const { failures } = await generate()
      expect(failures).toMatchObject([{ name: 'hero', taskId: kie.tasks[0]?.taskId, reason: 'download' }])
      expect(failures[0]?.next).toMatch(/re-run to take it up/)
      expect(kie.tasks).toHaveLength(1)
    }))
})
