import { InputError } from '../text/errors.ts'

/** Names that Windows keeps for devices, with any extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

const NAME = /^[a-z0-9-]{1,60}$/
const MAX_NAME_CHARACTERS = 60
/** The whole of a name with directories; with the workspace before it, it stays below Windows' 260. */
const MAX_PATH_CHARACTERS = 200
const MAX_PATH_SEGMENTS = 8

/**
 * Text as part of a name: without accents, in lower case, `-` for whatever is neither a letter nor a digit, none at either
 * end. Empty where nothing is left, and of any length.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** The nearest valid name to what the user wrote, for the error that refuses it. */
function suggestName(name: string): string {
  const short = slug(name).slice(0, MAX_NAME_CHARACTERS).replace(/-$/, '')
  return short === '' || isWindowsDevice(short) ? `image-${short}`.replace(/-$/, '') : short
}

/** The nearest valid name with directories to what the user wrote, for the error that refuses it. */
export function suggestImagePath(name: string): string {
  const segments = name
    .slice(0, MAX_PATH_CHARACTERS)
    .split('/')
    .filter((segment) => slug(segment) !== '')
    .slice(-MAX_PATH_SEGMENTS)
    .map(suggestName)
  // A device's name grows on its way, and so may the whole.
  while (segments.length > 1 && segments.join('/').length > MAX_PATH_CHARACTERS) segments.shift()
  return segments.join('/') || 'image'
}

/** Whether Windows keeps a name, with any extension, for a device: no file can be called so there. */
export function isWindowsDevice(name: string): boolean {
  return WINDOWS_DEVICE.test(name)
}

/** Whether a name may be the base name of an image file. */
function isImageName(name: string): boolean {
  return NAME.test(name) && !name.startsWith('-') && !isWindowsDevice(name)
}

/** Whether a name may be the path of an image file without its extension: up to 8 names with `/` between them. */
export function isImagePath(name: string): boolean {
  const segments = name.split('/', MAX_PATH_SEGMENTS + 1)
  return name.length <= MAX_PATH_CHARACTERS && segments.length <= MAX_PATH_SEGMENTS && segments.every(isImageName)
}

/** What the name of a task has after that of its image where it made one of several candidates for it. */
const CANDIDATE = /\.candidate-[1-9]\d?$/

/** Whether a text may be the name of a task: that of an image, or of one of its candidates, `hero.candidate-2`. */
export function isTaskKey(key: string): boolean {
  return isImagePath(key.replace(CANDIDATE, ''))
}

/**
 * Checks the base name of an image file: a slug, so that it is safe as a file name everywhere, in an artifact and in the
 * shell scripts that outputs end in.
 *
 * @throws InputError with a name that would do
 */
export function checkImageName(name: string): void {
  if (isImageName(name)) return
  throw new InputError([
    `Input 'name' is ${JSON.stringify(name)}; a name is 1 to 60 of a-z, 0-9 and '-', for example '${suggestName(name)}'.`,
  ])
}

/**
 * Checks that the numbers of several pictures leave their names short enough.
 *
 * @throws InputError
 */
export function checkNumberedName(name: string, count: number): void {
  if (count === 1 || !isImageName(name) || isImageName(`${name}-${count}`)) return
  throw new InputError([
    `Input 'name' is ${JSON.stringify(name)}; the '-${count}' of the last picture makes it too long: a name is 1 to 60 of ` +
      `a-z, 0-9 and '-'.`,
  ])
}
