import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** One file of a zip. */
export interface ZipEntry {
  /** Path inside the zip, with `/`. */
  readonly path: string
  readonly bytes: Buffer
  /** True for a file that was stored as it is. */
  readonly stored: boolean
}

const STORED = 0

/** Unpacks a zip in memory, its entries in the order of its directory. */
export async function unzip(zip: Buffer): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  // One entry is read before the next is asked for, and the file stays open till the last.
  const file = await yauzl.fromBufferPromise(zip, { lazyEntries: true, autoClose: false })
  for await (const entry of file.eachEntry()) {
    const bytes = await buffer(await file.openReadStreamPromise(entry))
    entries.push({ path: entry.fileName, bytes, stored: entry.compressionMethod === STORED })
  }
  file.close()
  return entries
}
