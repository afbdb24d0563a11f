import { expect, test } from '@jest/globals'
import { secretPartsOf } from '../../../src/core/secrets/url-parts.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

test.each([
  {
    name: 'the query, and a value by its name',
    given: 'https://hook.test/cb?token=Zx9-qqQ7&run=5',
    want: ['token=Zx9-qqQ7&run=5', 'Zx9-qqQ7'],
  },
  {
    name: 'a value by its looks',
    given: 'https://hook.test/cb?to=a1b2c3d4e5',
    want: ['to=a1b2c3d4e5', 'a1b2c3d4e5'],
  },
  {
    name: 'a value as it stands and as it is meant',
    given: 'https://hook.test/cb?api_key=two%20words%2Fmore',
    want: ['api_key=two%20words%2Fmore', 'two%20words%2Fmore', 'two words/more'],
  },
  {
    name: 'a value that cannot be read',
    given: 'https://hook.test/cb?sig=%zzabcdefg',
    want: ['sig=%zzabcdefg', '%zzabcdefg'],
  },
  {
    name: 'segments of the path that look like tokens',
    given: 'https://hook.test/services/T00000000/xk29fjw0qlz83hd7vn/long-words-are-no-token',
    want: ['xk29fjw0qlz83hd7vn'],
  },
  {
    name: 'user and password',
    given: 'https://images-bot:pa%24s@hook.test/',
    want: ['images-bot:pa%24s', 'images-bot:pa$s', 'pa%24s', 'pa$s', 'images-bot'],
  },
  { name: 'no user of a short name', given: 'https://kie:longer@hook.test/', want: ['kie:longer', 'longer'] },
  {
    name: 'no plain words, numbers and commits but in the whole query',
    given: `https://hook.test/cb?dir=kie-images&run=12345678901&model=gpt-image-1.5&sha=${COMMIT}`,
    want: [`dir=kie-images&run=12345678901&model=gpt-image-1.5&sha=${COMMIT}`],
  },
  { name: 'no link', given: 'https://hook.test/cb?u=https://a.test/0a1b2c3d4e', want: ['u=https://a.test/0a1b2c3d4e'] },
  { name: 'nothing of a plain URL', given: 'https://hook.test/callbacks/kie?run=5', want: [] },
])('T5: the secret parts of a URL: all but its scheme, and $name', ({ given, want }) => {
  const url = new URL(given)
  const rest = given.endsWith('.test/') ? [] : [given.replace('https://', '')]
  expect(secretPartsOf(url).toSorted()).toEqual([...rest, ...want].toSorted())
})

test('T5: what everybody may know of a run is no secret part', () => {
  const url = new URL('https://hook.test/cb?repo=octocat42x/images&token=octocat42x&key=a1b2c3d4e5')
  expect(secretPartsOf(url, ['octocat42x/images', ''])).toEqual([
    'hook.test/cb?repo=octocat42x/images&token=octocat42x&key=a1b2c3d4e5',
    'repo=octocat42x/images&token=octocat42x&key=a1b2c3d4e5',
    'a1b2c3d4e5',
  ])
})
