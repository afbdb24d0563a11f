import { expect, test } from '@jest/globals'
import { withAbsoluteLinks } from '../../scripts/release/absolute-links.ts'

const ADDRESSES = { page: 'https://x/blob/abc', raw: 'https://x/raw/abc' }

const rows = [
  { name: 'a page', given: '[a](docs/a.md)', want: '[a](https://x/blob/abc/docs/a.md)' },
  { name: 'a heading of a page', given: '[a](docs/a.md#b)', want: '[a](https://x/blob/abc/docs/a.md#b)' },
  { name: 'a file beside', given: '[a](./LICENSE)', want: '[a](https://x/blob/abc/LICENSE)' },
  { name: 'a picture', given: '![a](docs/a.webp)', want: '![a](https://x/raw/abc/docs/a.webp)' },
  {
    name: 'a picture in HTML',
    given: '<img src="a.png" alt="b">',
    want: '<img src="https://x/raw/abc/a.png" alt="b">',
  },
  { name: 'one for the dark', given: '<source srcset="a.webp">', want: '<source srcset="https://x/raw/abc/a.webp">' },
  { name: 'a heading of the same text', given: '[a](#b)', want: '[a](#b)' },
  { name: 'another site', given: '[a](https://b.c/d)', want: '[a](https://b.c/d)' },
  { name: 'a mail', given: '[a](mailto:b@c.d)', want: '[a](mailto:b@c.d)' },
  { name: 'code', given: '```md\n[a](docs/a.md)\n```\n', want: '```md\n[a](docs/a.md)\n```\n' },
  {
    name: 'between blocks of code',
    given: '```sh\nx\n```\n[a](b.md)\n```sh\n[a](b.md)\n```\n',
    want: '```sh\nx\n```\n[a](https://x/blob/abc/b.md)\n```sh\n[a](b.md)\n```\n',
  },
]

test.each(rows)('$name', ({ given, want }) => {
  expect(withAbsoluteLinks(given, ADDRESSES)).toBe(want)
})
