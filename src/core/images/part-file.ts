import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Ending of a file that is being written. Nobody else uses it, so what has it may be removed. */
export const PART_ENDING = '.kie.part'

/** Replaces a file as a whole, without ever following a link that lies in its place. */
export function replaceFile(target: string, content: string): void {
  const part = `${target}${PART_ENDING}`
  rmSync(part, { force: true })
  writeFileSync(part, content, { flag: 'wx' })
  renameSync(part, target)
}
