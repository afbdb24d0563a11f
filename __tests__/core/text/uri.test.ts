import { describe, expect, test } from '@jest/globals'
import { findUriFault, uriOf } from '../../../src/core/text/uri.ts'

describe('the URI of a URL', () => {
  test.each<{ readonly name: string; readonly given: string; readonly want: string }>([
    { name: 'one that is a URI', given: "https://a.b/c;d=1/!$&'()*+,:@?e=f/?&g#h/?", want: '' },
    { name: 'what is encoded', given: 'https://a.b/%5b%5D?%7c', want: '' },
    { name: 'an empty query and an empty fragment', given: 'https://a.b/?#', want: '' },
    { name: 'the brackets of an address', given: 'https://u:p@[::1]:8443/?', want: '' },
    { name: 'brackets in path and query', given: 'https://a.b/[c]?d[]=e', want: 'https://a.b/%5Bc%5D?d%5B%5D=e' },
    { name: 'a query', given: 'https://a.b/?|{}^`\\', want: 'https://a.b/?%7C%7B%7D%5E%60%5C' },
    { name: 'a fragment', given: 'https://a.b/#[|{}^\\', want: 'https://a.b/#%5B%7C%7B%7D%5E%5C' },
    { name: 'what URL parsers encode', given: 'https://A.b/é?"', want: 'https://a.b/%C3%A9?%22' },
  ])('$name', ({ given, want }) => {
    expect(uriOf(new URL(given))).toBe(want || given)
  })
})

describe('what would have to be guessed', () => {
  test.each([
    { given: 'https://a.b/%', want: '%' },
    { given: 'https://a.b/?c=%5', want: '%' },
    { given: 'https://%zz@a.b/', want: '%' },
    { given: 'https://a.b/#%g0', want: '%' },
    { given: 'https://a.b/#c#', want: '#' },
    { given: 'https://a.b/?c=%20#d', want: undefined },
    { given: 'https://a.b/[|]', want: undefined },
  ])('$given: $want', ({ given, want }) => {
    expect(findUriFault(new URL(given))).toBe(want)
  })
})
