import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { InputError } from '../core/text/errors.ts'
import { asSentence } from '../core/text/foreign-text.ts'
import { reasonForLog } from '../core/text/reason.ts'

/** Name of the variable that has the key, in the environment and in a file of variables. */
export const KEY_VARIABLE = 'KIE_API_KEY'

/** Where a key may come from: never an argument, which other users of the machine can read. */
export interface KeySources {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Path of a file of variables, which goes before the environment; `undefined` where none is named. */
  readonly envFile: string | undefined
}

/**
 * The API key.
 *
 * @param isNeeded - whether nothing can be done without
 * @returns empty where there is none
 * @throws InputError where there is none and it is needed, or the file that was named cannot be used
 */
export function readKey({ env, envFile }: KeySources, isNeeded: boolean): string {
  const key = (envFile === undefined ? env[KEY_VARIABLE] : readFromFile(envFile))?.trim() ?? ''
  if (key !== '' || !isNeeded) return key
  throw new InputError([
    envFile === undefined
      ? `The variable ${KEY_VARIABLE} is empty: set it to your API key of https://kie.ai/api-key, or name a file that has it with --env-file.`
      : `The file '${envFile}' sets no ${KEY_VARIABLE}: write ${KEY_VARIABLE}= and your API key of https://kie.ai/api-key into it.`,
  ])
}

function readFromFile(file: string): string | undefined {
  try {
    return parseEnv(readFileSync(file, 'utf8'))[KEY_VARIABLE]
  } catch (cause) {
    throw new InputError([`The file '${file}' of --env-file cannot be read: ${asSentence(reasonForLog(cause))}`], {
      cause,
    })
  }
}
