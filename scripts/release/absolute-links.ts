/** Where the files are that a text links by relative addresses. */
export interface Addresses {
  /** Of a page for a file, up to the file's path. */
  readonly page: string
  /** Of a file's own bytes, up to its path. */
  readonly raw: string
}

const FENCED = /^(```|~~~).*?^\1 *$/gms
/** `](address)` of a link in Markdown; `src`, `srcset` and `href` of HTML. */
const LINK = /(\]\(|\b(?:src|srcset|href)=")([^)"\s]+)(?=[)"])/g
/** A link to another site, or within the page. */
const ABSOLUTE = /^(?:[a-z]+:|\/\/|#)/i
const PICTURE = /\.(?:png|webp|jpe?g|gif|svg|avif)$/

/**
 * Makes the links and pictures of a Markdown text lead to the same files from wherever it is read: the README of a release has
 * no docs/ beside it, and the Marketplace shows it on a page of its own. Code is left as it is.
 */
export function withAbsoluteLinks(text: string, { page, raw }: Addresses): string {
  const turned = (part: string): string =>
    part.replaceAll(LINK, (whole, before: string, address: string) => {
      if (ABSOLUTE.test(address)) return whole
      return `${before}${PICTURE.test(address) ? raw : page}/${address.replace(/^\.\//, '')}`
    })
  let made = ''
  let end = 0
  for (const fence of text.matchAll(FENCED)) {
    made += turned(text.slice(end, fence.index)) + fence[0]
    end = fence.index + fence[0].length
  }
  return made + turned(text.slice(end))
}
