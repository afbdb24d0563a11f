import { isIPv4 } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  isLoopbackAddress,
  isLoopbackHost,
  isPublicAddress,
  literalAddress,
} from '../../../src/kie/download/address.ts'
import { checkReaching } from '../../reaching.ts'

/** First and last address of every network that must not be reached, and what lies just outside where that is public. */
const EDGES = [
  { name: 'this network', inside: ['0.0.0.0', '0.255.255.255'], outside: ['1.0.0.0'] },
  { name: 'private 10', inside: ['10.0.0.0', '10.255.255.255'], outside: ['9.255.255.255', '11.0.0.0'] },
  { name: 'carrier-grade NAT', inside: ['100.64.0.0', '100.127.255.255'], outside: ['100.63.255.255', '100.128.0.0'] },
  {
    name: 'loopback',
    inside: ['127.0.0.0', '127.0.0.1', '127.255.255.255'],
    outside: ['126.255.255.255', '128.0.0.0'],
  },
  { name: 'the host of an Azure machine', inside: ['168.63.129.16'], outside: ['168.63.129.15', '168.63.129.17'] },
  { name: 'link-local', inside: ['169.254.0.0', '169.254.169.254', '169.254.255.255'], outside: ['169.253.255.255'] },
  { name: 'private 172', inside: ['172.16.0.0', '172.31.255.255'], outside: ['172.15.255.255', '172.32.0.0'] },
  { name: 'protocol assignments', inside: ['192.0.0.0', '192.0.0.255'], outside: ['191.255.255.255', '192.0.1.0'] },
  { name: 'private 192', inside: ['192.168.0.0', '192.168.255.255'], outside: ['192.167.255.255', '192.169.0.0'] },
  { name: 'benchmarks', inside: ['198.18.0.0', '198.19.255.255'], outside: ['198.17.255.255', '198.20.0.0'] },
  { name: 'documentation', inside: ['192.0.2.1', '198.51.100.1', '203.0.113.1'], outside: ['203.0.114.0'] },
  { name: '6to4 relays', inside: ['192.88.99.1'], outside: ['192.88.98.255', '192.88.100.0'] },
  {
    name: 'multicast and above',
    inside: ['224.0.0.0', '239.0.0.1', '240.0.0.0', '255.255.255.255'],
    outside: ['223.255.255.255'],
  },
  { name: 'IPv6 unspecified and loopback', inside: ['::', '::1'], outside: [] },
  { name: 'IPv4-mapped', inside: ['::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1'], outside: [] },
  { name: 'IPv4-compatible', inside: ['::127.0.0.1', '::8.8.8.8'], outside: [] },
  { name: 'IPv6 unique local', inside: ['fc00::', 'fdff:ffff::1', 'fd00:ec2::254'], outside: [] },
  { name: 'IPv6 link-local', inside: ['fe80::1', 'fe80::1%eth0', 'febf::1'], outside: [] },
  { name: 'IPv6 site-local and multicast', inside: ['fec0::1', 'ff02::1'], outside: [] },
  { name: 'Teredo', inside: ['2001::1', '2001:0:ffff::1'], outside: ['2001:200::1'] },
  { name: 'IPv6 documentation', inside: ['2001:db8::1', '2001:DB8:ffff::', '3fff::1'], outside: ['2001:db9::1'] },
  { name: '6to4', inside: ['2002:7f00:1::', '2002:808:808::1'], outside: ['2003::1'] },
  {
    name: 'discard, and outside global unicast',
    inside: ['100::1', '1fff::1', '4000::1', '5f00::1'],
    outside: ['2600::1'],
  },
]

describe('isPublicAddress', () => {
  test.each(EDGES)('F117: $name', ({ inside, outside }) => {
    expect(inside.filter(isPublicAddress)).toEqual([])
    expect(outside.filter((address) => !isPublicAddress(address))).toEqual([])
  })

  test.each(['8.8.8.8', '104.16.0.1', '2606:4700::6810:1', '2a00:1450:4001::200e'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each(['', 'localhost', 'example.com', '8.8.8', '8.8.8.8 ', '08.8.8.8', '[2606::1]', '0x08080808'])(
    '%j is no address, so not public',
    (text) => {
      expect(isPublicAddress(text)).toBe(false)
    },
  )

  test('F117: behind NAT64 an IPv4 address is judged as itself', () => {
    checkReaching((reached) =>
      fc.property(fc.ipV4(), (address) => {
        if (isPublicAddress(address)) reached()
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address))
      }),
    )
    for (const address of EDGES.flatMap(({ inside }) => inside).filter(isIPv4)) {
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false)
    }
  })

  test('F117: no spelling of an IPv4 address in a link hides it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(...spellings), fc.constantFrom('', '.'), (address, spell, dot) => {
        const { hostname } = new URL(`https://${spell(octets(address))}${dot}/`)
        expect(literalAddress(hostname)).toBe(address)
      }),
    )
  })

  test('F117: no spelling of an IPv6 address changes the verdict', () => {
    const part = fc.oneof(
      fc.constantFrom('0', '0000', '00ab'),
      fc.nat(0xffff).map((value) => value.toString(16)),
    )
    const used = fc
      .tuple(fc.constantFrom('2606', '2a00', '2400', '2002'), fc.array(part, { minLength: 7, maxLength: 7 }))
      .map(([first, others]) => [first, ...others].join(':'))
    const short = fc
      .tuple(fc.constantFrom('2606', '2a00:1450', '64:ff9b'), fc.oneof(part, fc.ipV4()))
      .map((ends) => ends.join('::'))
    const address = fc.oneof(
      { weight: 9, arbitrary: used },
      { weight: 2, arbitrary: short },
      { weight: 1, arbitrary: fc.ipV6() },
    )
    checkReaching((reached) =>
      fc.property(address, (given) => {
        const { hostname } = new URL(`https://[${given.toUpperCase()}]/`)
        if (isPublicAddress(given)) reached()
        expect(isPublicAddress(literalAddress(hostname) ?? '')).toBe(isPublicAddress(given))
      }),
    )
  })
})

function octets(address: string): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  return [a, b, c, d]
}

type Octets = ReturnType<typeof octets>

const spellings = [
  ([a, b, c, d]: Octets) => `${a}.${b}.${c}.${d}`,
  ([a, b, c, d]: Octets) => `${a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d}`,
  ([a, b, c, d]: Octets) => `0x${(a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d).toString(16)}`,
  ([a, b, c, d]: Octets) => `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
  ([a, b, c, d]: Octets) => `0X${a.toString(16)}.${b}.${c * 256 + d}`,
  ([a, b, c, d]: Octets) => `${a}.${b * 2 ** 16 + c * 2 ** 8 + d}`,
  ([a, b, c, d]: Octets) => `${a}%2e${b}。${c}．${d}`,
  ([a, b, c, d]: Octets) =>
    `${a}.${b}.${c}.${d}`.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
]

describe('loopback', () => {
  test.each([
    { given: '127.0.0.1', want: true },
    { given: '127.9.9.9', want: true },
    { given: '::1', want: true },
    { given: '128.0.0.1', want: false },
    { given: '::ffff:127.0.0.1', want: false },
    { given: 'localhost', want: false },
    { given: '', want: false },
  ])('isLoopbackAddress($given) is $want', ({ given, want }) => {
    expect(isLoopbackAddress(given)).toBe(want)
  })

  test.each([
    { given: 'http://localhost:1234/', want: true },
    { given: 'http://127.1/', want: true },
    { given: 'http://[::1]:80/', want: true },
    { given: 'http://localhost.example.com/', want: false },
    { given: 'http://127.0.0.1.example.com/', want: false },
    { given: 'http://10.0.0.1/', want: false },
  ])('isLoopbackHost of $given is $want', ({ given, want }) => {
    expect(isLoopbackHost(new URL(given).hostname)).toBe(want)
  })
})
