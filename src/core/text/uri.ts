/** What RFC 3986 has in no path, query or fragment. Parsers of URLs leave some of it as it is, in the query above all. */
const NO_URI = /[^\w\-.~!$&'()*+,;=:@/?%#]+/g

/**
 * A URL as the URI that it stands for: `?a[]=b` is `?a%5B%5D=b`. Both lead to the same place, but the format `uri` of JSON
 * Schema and OpenAPI is RFC 3986, and takes the second alone.
 *
 * @param url - of http or https, in which {@link findUriFault} finds nothing
 */
export function uriOf({ href }: URL): string {
  // Up to there a parser leaves nothing odd but the brackets of an IPv6 address, which a URI has as well.
  const authorityEnd = href.indexOf('/', href.indexOf('//') + '//'.length)
  return href.slice(0, authorityEnd) + href.slice(authorityEnd).replace(NO_URI, encodeURIComponent)
}

/**
 * What keeps a URL from being a URI, and could be meant in two ways: a `%` that begins no escape, or a `#` behind the one
 * that begins the fragment.
 */
export function findUriFault({ href, hash }: URL): '%' | '#' | undefined {
  if (/%(?![0-9A-Fa-f]{2})/.test(href)) return '%'
  return hash.includes('#', 1) ? '#' : undefined
}
