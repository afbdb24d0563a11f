import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SavedImage } from '../../core/result/saved-image.ts'
import type { ArtifactClient } from './client.ts'

/** A file that goes into an artifact. */
export type PackedFile = Pick<SavedImage, 'file' | 'bytes' | 'sha256'>

/** Files to be wrapped for an artifact. */
export interface ParcelOptions {
  readonly files: readonly PackedFile[]
  /** The page that the zip gets as its `index.html`. */
  readonly contactSheet: string | undefined
  readonly archive: 'auto' | 'always'
  readonly retentionDays: number | undefined
  /** Absolute path that the files lie below; paths in a zip begin there. */
  readonly outputDirectory: string
  /** An empty directory that is removed afterwards. */
  readonly tempDirectory: string
}

/** Files in the terms of the client. */
export interface Parcel {
  readonly files: string[]
  readonly rootDirectory: string
  readonly options: Parameters<ArtifactClient['uploadArtifact']>[3]
}

/** The types that browsers show; one file of them needs no zip around it. */
export const SHOWN_EXTENSIONS: readonly string[] = ['.png', '.jpg', '.webp', '.gif']

/** The one image that goes up as it is, `undefined` when a zip is made. */
export function singleFile({ files, archive }: Pick<ParcelOptions, 'files' | 'archive'>): PackedFile | undefined {
  const [image] = files
  if (archive === 'always' || image === undefined || files.length > 1) return undefined
  return SHOWN_EXTENSIONS.includes(path.extname(image.file)) ? image : undefined
}

/** What makes an artifact of each name, in the client's terms. */
export function parcels(options: ParcelOptions): (name: string) => Promise<Parcel> {
  const single = singleFile(options)
  if (single !== undefined) return (name) => singleParcel(name, single, options)
  const zip = zipParcel(options)
  return () => zip
}

/** The name of an unarchived file becomes the artifact's, whatever name is passed (actions/upload-artifact#785). */
async function singleParcel(name: string, { file }: PackedFile, options: ParcelOptions): Promise<Parcel> {
  const copy = path.join(options.tempDirectory, name)
  await place(file, copy)
  return {
    files: [copy],
    rootDirectory: options.tempDirectory,
    options: { skipArchive: true, ...retention(options) },
  }
}

/** The client takes files of one directory only, and the user's own gets no page that nobody asked for. */
async function zipParcel(options: ParcelOptions): Promise<Parcel> {
  const { contactSheet, outputDirectory, tempDirectory } = options
  const files: string[] = []
  for (const { file } of options.files) {
    const target = path.join(tempDirectory, path.relative(outputDirectory, file))
    await mkdir(path.dirname(target), { recursive: true })
    await place(file, target)
    files.push(target)
  }
  if (contactSheet !== undefined) {
    const page = path.join(tempDirectory, 'index.html')
    await writeFile(page, contactSheet)
    files.push(page)
  }
  return { files, rootDirectory: tempDirectory, options: { compressionLevel: 0, ...retention(options) } }
}

/** A second name for a file, or a copy where the disk is another. */
async function place(file: string, target: string): Promise<void> {
  await link(file, target).catch(() => copyFile(file, target))
}

function retention({ retentionDays }: Pick<ParcelOptions, 'retentionDays'>): { retentionDays?: number } {
  return retentionDays === undefined ? {} : { retentionDays }
}
