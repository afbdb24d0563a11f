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
  readonly dotenv: string | undefined
}

/**
 * The API key.
 *
 * @param isNeeded - whether nothing can be done without
 * @returns empty where there is none
 * @throws InputError where there is none and it is needed, or the file that was named cannot be used
 */
export function readKey({ env, dotenv }: KeySources, isNeeded: boolean): string {
  const key = (dotenv === undefined ? env[KEY_VARIABLE] : readFromFile(dotenv))?.trim() ?? ''
  if (key !== '' || !isNeeded) return key
  throw new InputError([
    dotenv === undefined
      ? `The variable ${KEY_VARIABLE} is empty: set it to your API key of https://kie.ai/api-key, or name a file that has it with --dotenv.`
      : `The file '${dotenv}' sets no ${KEY_VARIABLE}: write ${KEY_VARIABLE}= and your API key of https://kie.ai/api-key into it.`,
  ])
}

function readFromFile(file: string): string | undefined {
  try {
    return parseEnv(decodeText(readFileSync(file)))[KEY_VARIABLE]
  } catch (cause) {
    throw new InputError([`The file '${file}' of --dotenv cannot be read: ${asSentence(reasonForLog(cause))}`], {
      cause,
    })
  }
}

/** By its byte order mark, which is none of the text: PowerShell 5 writes UTF-16, and Notepad a mark before UTF-8. */
function decodeText(bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
