import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../src/core/text/errors.ts'
import { parseManifest } from '../../src/core/inputs/manifest/manifest.ts'
import { parseVariables } from '../../src/core/inputs/variables.ts'
import type { DemoRun, DemoStep } from './arguments.ts'

/** Empties a workspace and puts into it what the steps read there, as a checkout on a new runner would. */
export function checkOut(steps: DemoRun, { from, to }: { readonly from: string; readonly to: string }): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const file of steps.flatMap((step) => filesOf(step, from))) {
    // Of one that is missing or lies elsewhere the step itself tells.
    const isBelow = !path.isAbsolute(file) && !path.normalize(file).startsWith('..')
    if (isBelow && existsSync(path.join(from, file))) cpSync(path.join(from, file), path.join(to, file))
  }
}

/** The manifest, and the prompts that it keeps in files of their own. */
function filesOf({ inputs: { manifest, variables } }: DemoStep, directory: string): readonly string[] {
  if (manifest === undefined || !existsSync(path.join(directory, manifest))) return []
  const files = [manifest]
  try {
    parseManifest(readFileSync(path.join(directory, manifest), 'utf8'), {
      where: manifest,
      variables: variables === undefined ? {} : parseVariables(variables),
      readPromptFile: (file) => {
        files.push(file)
        return 'A prompt'
      },
    })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return files
}
