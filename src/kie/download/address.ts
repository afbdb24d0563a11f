import { BlockList, isIP } from 'node:net'

/**
 * IPv4 networks that no picture on the internet is served from: the registry of special-purpose addresses (IANA,
 * RFC 6890 and its successors), multicast, and the one address on which Azure's machines, GitHub's runners among them,
 * reach their host.
 */
const FORBIDDEN_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/**
 * Global unicast is all that is in use on the internet; loopback, link-local, unique local, multicast and the
 * IPv4-mapped addresses lie outside. NAT64 is how a machine without IPv4 reaches an IPv4 host.
 */
const PUBLIC_IPV6 = [
  ['2000::', 3],
  ['64:ff9b::', 96],
] as const

/** Inside global unicast: protocol assignments with Teredo, documentation, and 6to4, which can hide any IPv4 address. */
const FORBIDDEN_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const forbiddenIpv4 = new BlockList()
const publicIpv6 = new BlockList()
const forbiddenIpv6 = new BlockList()
for (const [network, prefix] of FORBIDDEN_IPV4) {
  forbiddenIpv4.addSubnet(network, prefix, 'ipv4')
  forbiddenIpv6.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6')
}
for (const [network, prefix] of PUBLIC_IPV6) publicIpv6.addSubnet(network, prefix, 'ipv6')
for (const [network, prefix] of FORBIDDEN_IPV6) forbiddenIpv6.addSubnet(network, prefix, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')

/**
 * Whether an address is one of the public internet, so that a link which leads there can do no harm on this machine or
 * in its network. Anything that is not an address, or has a zone (`fe80::1%eth0`), is not.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !forbiddenIpv4.check(address, 'ipv4')
    case 6:
      return publicIpv6.check(address, 'ipv6') && !forbiddenIpv6.check(address, 'ipv6')
    default:
      return false
  }
}

/** Whether an address is this machine's own: 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  return isIP(address) === 4 ? loopback.check(address, 'ipv4') : address === '::1'
}

/**
 * Whether a URL names this machine itself: `localhost` or a loopback address.
 *
 * @param hostname - `hostname` of a `URL`, which has brought every spelling of an IPv4 address (`0x7f.1`, `2130706433`)
 *   to the dotted one and wears brackets around IPv6
 */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || isLoopbackAddress(withoutBrackets(hostname))
}

/** The address that a URL's hostname spells out, or `undefined` where it is a name. */
export function literalAddress(hostname: string): string | undefined {
  const address = withoutBrackets(hostname)
  return isIP(address) === 0 ? undefined : address
}

function withoutBrackets(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}
