import { expect, test } from '@jest/globals'
import { maskProxies, settleProxies } from '../../src/action/surroundings.ts'

test.each([
  {
    name: 'a name without a scheme, which only kie and git would take for a proxy',
    given: { HTTPS_PROXY: 'proxy:3128', http_proxy: 'other:80', NO_PROXY: 'example.com' },
    want: { HTTPS_PROXY: 'http://proxy:3128', http_proxy: 'http://other:80', NO_PROXY: 'example.com' },
  },
  {
    name: 'two spellings, of which the lower wins',
    given: { HTTPS_PROXY: 'http://one:1', https_proxy: ' http://two:2 ' },
    want: { HTTPS_PROXY: 'http://two:2', https_proxy: 'http://two:2' },
  },
  { name: 'no proxy', given: { PATH: '/bin', HTTPS_PROXY: '' }, want: { PATH: '/bin', HTTPS_PROXY: '' } },
])('D6: all who connect read the same proxy: $name', ({ given, want }) => {
  const env: NodeJS.ProcessEnv = { ...given }
  settleProxies(env)
  expect(env).toEqual(want)
})

test('D6: a proxy that cannot be used is an error, and nothing is changed', () => {
  const env: NodeJS.ProcessEnv = { HTTPS_PROXY: 'http://me:50%@proxy:3128' }
  expect(() => settleProxies(env)).toThrow('percent sign')
  expect(env).toEqual({ HTTPS_PROXY: 'http://me:50%@proxy:3128' })
})

test('T5: users and passwords of proxies are secrets, as they are written and as they are sent; hosts are none', () => {
  const masked: string[] = []
  const env = { HTTPS_PROXY: 'http://me:pa%24s@one:1', http_proxy: 'a-long-name@two:2', ALL_PROXY: 'socks5://three:3' }
  maskProxies({ ...env, HTTP_PROXY: 'no proxy' }, { mask: (secret) => void masked.push(secret) })
  expect(masked.toSorted()).toEqual(['a-long-name', 'me:pa$s', 'me:pa%24s', 'pa$s', 'pa%24s'])
})
