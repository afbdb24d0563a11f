import type { ImageFolderOptions } from '../images/folder-on-disk.ts'
import { OwnNames } from '../images/own-names.ts'
import { replaceFile } from '../images/disk/part-file.ts'
import type { Log } from '../text/log.ts'
import { reasonForLog } from '../text/reason.ts'

/** No file of ours is larger: an image takes about a kilobyte. */
const MAX_BYTES = 100_000_000

/** What each result begins with, in this order. */
const FIRST_KEYS = ['status', 'images', 'failures', 'deliveries', 'credits']

/** Where the file is written, and who hears of what is wrong with it. */
export interface ResultFileOptions extends ImageFolderOptions {
  readonly log: Log
}

/**
 * The file with the whole result, where the output `result` has no room for it: `kie-result.json` in the output directory,
 * or a name of its own where somebody else has that one.
 */
export class ResultFile {
  readonly #options: ResultFileOptions

  constructor(options: ResultFileOptions) {
    this.#options = options
  }

  /** @returns its path, relative to the workspace; empty where it could not be written, which is then said */
  write(text: string): string {
    try {
      const taken = new OwnNames(this.#options).take({ base: 'kie-result', maxBytes: MAX_BYTES, isOurs: isResult })
      if (taken === undefined) throw new Error('every name for it is taken')
      replaceFile(taken, text)
      return taken.path
    } catch (error) {
      this.#options.log.warning(`The file with the whole result could not be written: ${reasonForLog(error)}`)
      return ''
    }
  }
}

/** Whether a text is a result of an earlier run, byte for byte as it was written. */
function isResult(text: string): boolean {
  if (!text.startsWith('{"status":"')) return false
  try {
    const result = JSON.parse(text) as Readonly<Record<string, unknown>>
    const keys = Object.keys(result)
    const lists = [result['images'], result['failures'], result['deliveries']]
    return (
      FIRST_KEYS.every((key, index) => keys[index] === key) &&
      lists.every(Array.isArray) &&
      JSON.stringify(result) === text
    )
  } catch {
    return false
  }
}
