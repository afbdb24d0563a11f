import { ftruncateSync, writeSync } from 'node:fs'

/** What is written to a file whose last bytes always end it. */
export interface WrittenOver {
  /** With the end at its end. */
  readonly text: string
  /** Where the end stands until now, in bytes. */
  readonly at: number
  /** What the file ends with. */
  readonly end: string
}

/**
 * Writes a text over the end of a file, so that the file is whole afterwards: in one go, or it is left as it was, since what
 * ended it takes no room that it did not have.
 *
 * @param handle - of a file that is open for writing, and not for appending
 * @throws the file system's error, and an Error where the disk took a part alone
 */
export function writeOver(handle: number, { text, at, end }: WrittenOver): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    written = writeSync(handle, bytes, 0, bytes.length, at)
  } finally {
    if (written < bytes.length) {
      writeSync(handle, end, at)
      ftruncateSync(handle, at + Buffer.byteLength(end))
    }
  }
  if (written < bytes.length) throw new Error('the disk is full')
}
