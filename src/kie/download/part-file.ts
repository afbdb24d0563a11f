import { open, rm } from 'node:fs/promises'
import { DownloadFault } from './error.ts'

/** A file that is being written and not yet whole. */
export interface PartFile {
  /** Appends all of the bytes. */
  write(bytes: Uint8Array): Promise<void>
  /** Closes the file and leaves it where it is. */
  keep(): Promise<void>
  /** Closes and removes it. */
  discard(): Promise<void>
}

/** What tells a file that is open from all others. */
export interface OpenedPart {
  readonly dev: bigint
  readonly ino: bigint
}

/**
 * Creates a file to write a download to. It must not exist, not even as a symbolic link, so that nothing is written
 * through one.
 *
 * @param path - absolute path
 * @param check - called before anything is written; what it throws becomes the fault, and the file is removed
 * @throws DownloadFault with the reason `disk`, here and in every method of the file but `discard`
 */
export async function createPartFile(path: string, check?: (opened: OpenedPart) => void): Promise<PartFile> {
  const handle = await onDisk(open(path, 'wx'))
  const part: PartFile = {
    // FileHandle.writeFile goes on at the current position and, other than write, until all is written.
    write: (bytes) => onDisk(handle.writeFile(bytes)),
    keep: () => onDisk(handle.close()),
    async discard() {
      // It follows a fault that is worth more than any here. Closing twice does no harm.
      await handle.close().catch(() => undefined)
      await rm(path, { force: true }).catch(() => undefined)
    },
  }
  try {
    check?.(await onDisk(handle.stat({ bigint: true })))
    return part
  } catch (cause) {
    await part.discard()
    if (cause instanceof DownloadFault) throw cause
    throw new DownloadFault('disk', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new DownloadFault('disk', `the file could not be written (${code ?? 'unknown error'})`, { cause: error })
  }
}
