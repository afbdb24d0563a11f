/** The folder of the account that pictures go to; kept short, since kie shows it in every link. */
export const UPLOAD_PATH = 'kie-image-action'

/** The last part of a link to a picture that was named by {@link nameUpload}. */
const NAMED = new RegExp(`/${UPLOAD_PATH}/([0-9a-f]{64})-[0-9a-f]{32}\\.[a-z]+$`)

/**
 * Names a picture for its upload: by its sha256, so that whoever reads a request again knows the picture, and at random,
 * because the same name overwrites, kie's cache goes by the name, and whoever knows it can read the file.
 *
 * @param extension - of its type, without the dot
 */
export function nameUpload(sha256: string, extension: string): string {
  return `${sha256}-${crypto.randomUUID().replaceAll('-', '')}.${extension}`
}

/**
 * What a link says of a picture that was uploaded here.
 *
 * @returns its sha256; empty where its name does not say it, as older versions named pictures; `undefined` for any other link
 */
export function parseUploadLink(link: string): string | undefined {
  const { protocol, pathname } = URL.parse(link) ?? {}
  if (pathname === undefined || (protocol !== 'https:' && protocol !== 'http:')) return undefined
  if (!pathname.includes(`/${UPLOAD_PATH}/`)) return undefined
  return NAMED.exec(pathname)?.[1] ?? ''
}
