import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startKie, type KieSandbox } from '../../../../sandbox/kie/index.ts'
import { wishFor, type FormatsWish } from '../../../../src/core/formats/wish.ts'
import { parseFormats } from '../../../../src/core/formats/words.ts'
import { ImageFolder } from '../../../../src/core/images/folder.ts'
import { generate } from '../../../../src/core/make/generate.ts'
import type { Generated } from '../../../../src/core/make/generated.ts'
import { hashRequest, type PlannedImage } from '../../../../src/core/plan/plan.ts'
import { Recorder } from '../../../../src/core/plan/record.ts'
import {
  createDownloader,
  createKieClient,
  DEFAULT_MODEL,
  type Downloader,
  type KieClient,
} from '../../../../src/kie/index.ts'
import { clock } from '../../../clock.ts'
import { TestLog } from '../../../github/commit/commit-setup.ts'
import { makePng } from '../../../kie/pictures.ts'

/** A kie that draws one small picture, and a folder for it. */
export interface Scene {
  readonly kie: KieSandbox
  readonly client: KieClient
  readonly downloader: Downloader
  /** Absolute path, in which `out` has the images. */
  readonly workspace: string
  readonly folder: ImageFolder
  readonly log: TestLog
  /** What lies in `out`. */
  readonly files: () => readonly string[]
  /** Makes images of these names in these formats, from nothing. */
  readonly make: (formats: string, ...names: readonly string[]) => Promise<Generated>
}

/** Plays a scene, and takes all of it away. */
export async function inScene<T>(play: (scene: Scene) => Promise<T>): Promise<T> {
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'forms-')))
  const kie = await startKie({ clock, pictures: 'small', draw: () => ({ bytes: () => makePng() }) })
  const client = createKieClient({ apiKey: kie.apiKey, apiUrl: kie.url, clock })
  const downloader = createDownloader({ userAgent: 'kie-image-action/1', allowLoopbackHttp: true, clock })
  const log = new TestLog()
  const scene = { kie, client, downloader, workspace, folder: folderIn(workspace), log }
  try {
    return await play({
      ...scene,
      files: () => readdirSync(path.join(workspace, 'out')).toSorted(),
      make: (formats, ...names) => make(scene, { formats, names }),
    })
  } finally {
    downloader.close()
    await kie.close()
    rmSync(workspace, { recursive: true })
  }
}

/** The folder that a run writes its images to. */
export function folderIn(workspace: string): ImageFolder {
  return new ImageFolder({
    workspace,
    outputDirectory: 'out',
    claimsFile: path.join(workspace, 'claims'),
    step: 'art',
    warn: () => undefined,
  })
}

/** The wish for these words. */
export function wish(formats: string): FormatsWish {
  const wished = wishFor(parseFormats(formats), {})
  if (wished === undefined) throw new Error(`'${formats}' asks for nothing but originals`)
  return wished
}

async function make(
  { client, downloader, workspace, folder, log }: Omit<Scene, 'files' | 'make'>,
  { formats, names }: { readonly formats: string; readonly names: readonly string[] },
): Promise<Generated> {
  const images = names.map((name): PlannedImage => {
    const request = { model: DEFAULT_MODEL, input: { prompt: name, aspect_ratio: '1:1', quality: 'medium' } }
    return { name, request, requestHash: hashRequest(request), price: 4, origin: 'generated', formats: wish(formats) }
  })
  await folder.check(names)
  return generate(
    { images },
    {
      ...{ client, downloader, folder, clock, log },
      recorder: new Recorder({ append: () => undefined, sync: () => undefined }),
      onTasks: () => undefined,
      tempDirectory: workspace,
      signal: new AbortController().signal,
      queue: { rateLimit: 20, timeoutMs: 900_000, retries: 0, wait: true },
      upload: (plan) => Promise.resolve({ images: plan }),
      maxCredits: undefined,
      wayBack: 're-run',
    },
  )
}
