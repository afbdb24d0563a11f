import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TasksArtifact } from '../../core/make/task-ids.ts'
import type { ArtifactDelivery } from '../../core/result/delivery.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { ArtifactOptions } from './artifact.ts'
import { findServiceObstacle } from './service.ts'
import { bounded } from './tries.ts'
import { uploadFiles } from './upload.ts'

/** What an artifact for task ids needs to know; its name is that of the images' with an ending. */
export type TasksArtifactOptions = Omit<ArtifactOptions, 'archive' | 'outputDirectory' | 'contactSheet'>

/** The file in the artifact, whatever its name in the workspace. */
const FILE = 'tasks.json'
/** A file of some hundred kilobytes. */
const LIMIT_MS = 120_000

/** Task ids as an artifact of the workflow run, for jobs that outputs cannot bring them to. */
export function tasksArtifact(options: TasksArtifactOptions): TasksArtifact {
  const name = `${options.name}-tasks`
  return {
    name,
    obstacle: findServiceObstacle(options),
    upload: async (text) => {
      const directory = await mkdtemp(path.join(options.tempDirectory, 'tasks-'))
      try {
        return await uploadText(text, { ...options, name, directory })
      } catch (error) {
        options.signal.throwIfAborted()
        throw new Error(reasonForLog(error), { cause: error })
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    },
  }
}

async function uploadText(
  text: string,
  { directory, ...options }: TasksArtifactOptions & { readonly directory: string },
): Promise<string> {
  const file = path.join(directory, FILE)
  const tempDirectory = await mkdtemp(path.join(directory, 'zip-'))
  await writeFile(file, text)
  const { retentionDays, maxRetentionDays = Infinity } = options
  const upload = {
    ...options,
    files: [{ file, bytes: Buffer.byteLength(text), sha256: '' }],
    contents: 'task ids',
    contactSheet: undefined,
    archive: 'always' as const,
    retentionDays: retentionDays === undefined ? undefined : Math.min(retentionDays, maxRetentionDays),
    outputDirectory: directory,
    tempDirectory,
  }
  const work = async (signal: AbortSignal): Promise<ArtifactDelivery> => {
    const client = await options.load()
    // What an earlier attempt has left under this name is none of ours. Where the listing fails, the upload says why.
    const { artifacts } = await client.listArtifacts().catch(() => ({ artifacts: [] }))
    return uploadFiles({ ...upload, client, known: new Set(artifacts.map(({ id }) => id)), signal })
  }
  const { name } = await bounded(work, { ...options, limitMs: LIMIT_MS })
  return name
}
