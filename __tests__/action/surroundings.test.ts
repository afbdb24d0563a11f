import { expect, test } from '@jest/globals'
import { settleProxies } from '../../src/action/surroundings.ts'

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
