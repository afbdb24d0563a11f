import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Returns when what was written to a file is on the disk. @throws the file system's error */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Returns when the names in a directory are on the disk. Windows has no way to it, and needs none. @throws the file system's error */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
