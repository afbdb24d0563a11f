import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ArtifactSandbox } from '../../sandbox/artifacts/index.ts'

/** An artifact as it lies on the disk of whoever downloaded it. */
export interface SavedArtifact {
  readonly name: string
  /** Its page on GitHub ends with it. */
  readonly id: number
  /** Relative to the directory: the file, or the folder that the zip was unpacked to. */
  readonly path: string
  /** Bytes of the download. */
  readonly bytes: number
  /** Names of the files in the zip; empty for a file that was uploaded as it is. */
  readonly files: readonly string[]
}

/** Downloads every artifact into a directory and unpacks the zips beside themselves. */
export async function saveArtifacts(service: ArtifactSandbox, directory: string): Promise<readonly SavedArtifact[]> {
  if (service.artifacts.length > 0) mkdirSync(directory, { recursive: true })
  return Promise.all(
    service.artifacts.map(async ({ id, name, mediaType, bytes }) => {
      const isZip = mediaType === 'application/zip'
      writeFileSync(path.join(directory, isZip ? `${name}.zip` : name), await service.download(id))
      const entries = isZip ? await service.unzip(name) : []
      for (const entry of entries) {
        const file = path.join(directory, name, entry.path)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, entry.bytes)
      }
      return { id, name, path: isZip ? `${name}/` : name, bytes, files: entries.map((entry) => entry.path) }
    }),
  )
}
