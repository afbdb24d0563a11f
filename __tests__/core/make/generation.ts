import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { LOCK_FILE } from '../../../src/core/images/lock/lock.ts'
import { generate } from '../../../src/core/make/generate.ts'
import type { GenerateOptions } from '../../../src/core/make/options.ts'
import type { Generated } from '../../../src/core/make/generated.ts'
import { namesToWrite } from '../../../src/core/plan/candidates.ts'
import type { Plan, PlannedImage } from '../../../src/core/plan/plan.ts'
import { formatOwner, parseRecordLines, Recorder, type RecordedTask } from '../../../src/core/plan/record.ts'
import { Cancelled } from '../../../src/core/text/errors.ts'
import type { Downloader } from '../../../src/kie/index.ts'
import { createScriptedKie, type Script, type ScriptedKie } from '../../kie/queue/scripted-kie.ts'

/** What comes of the download of a link: it may be a damaged picture, and a test may look at what lies there when it begins. */
export type Arrival = 'arrives' | 'hangs' | Error | { readonly warning: string } | ((directory: string) => void)

/** What a generation meets. */
export interface Given {
  readonly script: Script
  /** The links that do not simply arrive. */
  readonly arrivals?: Readonly<Record<string, Arrival>>
  readonly options?: Partial<Pick<GenerateOptions, 'maxCredits' | 'queue'>>
  /** When somebody cancels the run, in ms. */
  readonly cancelAt?: number
  /** Called with each line of the log, and the lock file's text at that moment. */
  readonly onLine?: (line: string, lock: string) => void
}

/** What came of a generation. */
export interface Played {
  readonly kie: ScriptedKie
  readonly generated: Generated
  /** Lines of the log, each with its level before it. */
  readonly lines: readonly string[]
  /** What a re-run would read of it. */
  readonly recorded: readonly RecordedTask[]
  /** The lock file as it is in the end; empty where there is none. */
  readonly lock: string
  /** The files of the folder in the end. */
  readonly files: readonly string[]
}

/** An image to be made, whose prompt is its name. */
export function wanted(name: string, changes: Partial<PlannedImage> = {}): PlannedImage {
  const request = { model: 'a-model', input: { prompt: name } }
  return { name, request, requestHash: `hash of ${name}`, price: 4, origin: 'generated', ...changes }
}

/** Makes the images of a plan on a virtual clock, in a folder that is gone afterwards. */
export async function playGeneration(
  plan: Plan,
  { script, arrivals = {}, options = {}, cancelAt, onLine }: Given,
): Promise<Played> {
  const kie = createScriptedKie(script)
  const cancel = new AbortController()
  if (cancelAt !== undefined) void kie.clock.sleep(cancelAt).then(() => cancel.abort(new Cancelled()))
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'generation-')))
  const lines: string[] = []
  const lockFile = path.join(workspace, 'out', LOCK_FILE)
  const readLock = (): string => (existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : '')
  const note = (level: string) => (line: string) => {
    lines.push(`${level}: ${line}`)
    onLine?.(line, readLock())
  }
  const folder = new ImageFolder({
    workspace,
    outputDirectory: 'out',
    claimsFile: path.join(workspace, 'claims'),
    step: 'art',
    warn: note('warning'),
  })
  const log = { info: note('info'), notice: note('notice'), warning: note('warning') }
  const record = [formatOwner({ resumeKey: 'job', step: 'art' })]
  try {
    await folder.check(namesToWrite(plan))
    const generated = await kie.clock.run(
      generate(plan, {
        client: kie.client,
        downloader: downloaderOf(arrivals),
        folder,
        recorder: new Recorder({ append: (line) => void record.push(line), sync: () => undefined }),
        onTasks: () => undefined,
        tempDirectory: workspace,
        clock: kie.clock,
        log: { ...log, error: note('error'), debug: note('debug') },
        signal: cancel.signal,
        queue: { rateLimit: 20, timeoutMs: 900_000, retries: 0, wait: true },
        upload: (images) => Promise.resolve({ images }),
        wayBack: 're-run',
        maxCredits: undefined,
        ...options,
      }),
    )
    const files = existsSync(folder.directory) ? readdirSync(folder.directory).toSorted() : []
    const recorded = parseRecordLines(record.join('\n')).tasks
    return { kie, generated, lines, recorded, lock: readLock(), files }
  } finally {
    rmSync(workspace, { recursive: true })
  }
}

function downloaderOf(arrivals: Readonly<Record<string, Arrival>>): Downloader {
  return {
    download: async (url, { partFile, signal }) => {
      const arrival = arrivals[url] ?? 'arrives'
      if (arrival instanceof Error) throw arrival
      if (arrival === 'hangs') await untilAborted(signal)
      if (typeof arrival === 'function') arrival(path.dirname(partFile))
      writeFileSync(partFile, url)
      return {
        bytes: url.length,
        sha256: 'a'.repeat(64),
        mediaType: 'image/png',
        extension: 'png',
        width: 1,
        height: 1,
        ...(typeof arrival === 'object' && arrival),
      }
    },
    close: () => undefined,
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(signal?.reason as Error)
    if (signal?.aborted === true) fail()
    else signal?.addEventListener('abort', fail, { once: true })
  })
}
