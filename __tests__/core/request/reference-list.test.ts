import { expect, test } from '@jest/globals'
import { splitReferenceList } from '../../../src/core/request/reference-list.ts'
import { checkLinear } from '../../growth.ts'

const THERE = ['a, b.png', 'my art/c d.png', 'e.png,']

const X = 'https://x.example/a.png'
const Y = 'https://y.example/b.png'

test.each([
  { name: 'lines', given: `a.png\r\n\n ${X} \rb.png`, want: ['a.png', X, 'b.png'] },
  { name: 'nothing', given: ' \n,', want: [] },
  { name: 'URLs with commas between them', given: `${X},${Y}`, want: [X, Y] },
  { name: 'URLs with commas and spaces between them', given: `${X} , ${Y}`, want: [X, Y] },
  { name: 'URLs with spaces between them', given: `${X}  ${Y}`, want: [X, Y] },
  { name: 'URLs with commas at the ends of lines', given: `${X},\n${Y},`, want: [X, Y] },
  { name: 'a comma of a URL', given: `${X}?crop=1,2,`, want: [`${X}?crop=1,2`] },
  { name: 'a comma of a URL, in a list', given: `${X}?crop=1,2,${Y}?a=,b`, want: [`${X}?crop=1,2`, `${Y}?a=,b`] },
  { name: 'another scheme, to be refused', given: `${X},FTP://z/a`, want: [X, 'FTP://z/a'] },
  { name: 'a path behind a URL', given: `${X}, docs/a b.png`, want: [X, 'docs/a b.png'] },
  { name: 'a URL behind paths', given: `a b.png, ${X}`, want: ['a b.png', X] },
  {
    name: 'white space in a URL, to be refused',
    given: 'https://x.example/a b.png',
    want: ['https://x.example/a b.png'],
  },
  { name: 'a password with a comma', given: 'https://u:a, b@x.example/', want: ['https://u:a, b@x.example/'] },
  { name: 'paths with commas between them', given: 'a.png,my art/c d.png', want: ['a.png', 'my art/c d.png'] },
  { name: 'a path that holds a comma', given: 'a, b.png\ne.png,', want: ['a, b.png', 'e.png,'] },
  { name: 'a path that ends in a comma too many', given: 'f.png,', want: ['f.png'] },
  { name: 'a path with spaces', given: 'my art/c d.png', want: ['my art/c d.png'] },
  { name: 'a path of Windows', given: 'C:\\a.png', want: ['C:\\a.png'] },
])('B4: $name', ({ given, want }) => {
  expect(splitReferenceList(given, (path) => THERE.includes(path))).toEqual(want)
})

test.each([' ', ',', ', ', 'a ', 'https://x/a,', 'https://x/a b', 'a://', '\n,'])(
  'B4: a long list of %j takes linear time',
  async (part) => {
    const prepare = (size: number): string => part.repeat(size / part.length)
    await checkLinear({ size: 300_000, prepare, work: (text) => splitReferenceList(text, () => false) })
  },
)
