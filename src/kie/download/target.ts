import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isLoopbackAddress, isLoopbackHost, isPublicAddress, literalAddress } from './address.ts'
import { DownloadFault } from './error.ts'

/** Where downloads may go besides the public internet by https. */
export interface TargetRules {
  /** Lets loopback addresses pass, and http to them; only for an API that is on loopback itself. */
  readonly allowLoopbackHttp: boolean
}

/**
 * Turns a link into the URL to ask, or refuses it: no https, or an address that is not public. A host given by name is
 * judged when the connection is made (`guardedLookup`), as its address may change until then.
 *
 * A user name or password in the link is left out: Node would send it as an Authorization header.
 *
 * @param base - the link that a redirect's link is relative to
 * @throws DownloadFault
 */
export function checkTarget(link: string, rules: TargetRules, base?: string): URL {
  const url = URL.parse(link, base)
  if (url === null) throw new DownloadFault('forbidden-target', 'the link is not a URL')
  const isLoopbackHttp = rules.allowLoopbackHttp && url.protocol === 'http:' && isLoopbackHost(url.hostname)
  if (url.protocol !== 'https:' && !isLoopbackHttp) {
    throw new DownloadFault('forbidden-target', `the link is not an https one, it begins with ${url.protocol}`)
  }
  const address = literalAddress(url.hostname)
  if (address !== undefined) checkAddress(address, rules)
  url.username = ''
  url.password = ''
  return url
}

/**
 * Makes a lookup that refuses a host as soon as one of its addresses is not public. Node connects to exactly the addresses
 * that it gives, so a name cannot change its address between the check and the connection.
 */
export function guardedLookup(rules: TargetRules, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, [])
        return
      }
      const addresses = found as LookupAddress[]
      try {
        for (const { address } of addresses) checkAddress(address, rules)
      } catch (refusal) {
        callback(refusal as Error, [])
        return
      }
      const [first] = addresses
      if (options.all === true || first === undefined) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function checkAddress(address: string, { allowLoopbackHttp }: TargetRules): void {
  if (isPublicAddress(address) || (allowLoopbackHttp && isLoopbackAddress(address))) return
  throw new DownloadFault(
    'forbidden-target',
    `the link leads to ${address}, which is not an address of the public internet`,
  )
}
