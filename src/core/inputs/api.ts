import { DEFAULT_API_URL } from '../../kie/index.ts'
import type { InputReader } from './reading/reader.ts'

/** What asking kie takes. */
export interface ApiAccess {
  /** Empty only where nothing is made, but planned. */
  readonly apiKey: string
  /** An origin, as browsers write it: without a slash at its end. */
  readonly apiUrl: string
}

/** Where kie is not asked. */
export const NO_ACCESS: ApiAccess = { apiKey: '', apiUrl: DEFAULT_API_URL }

/** Reads the key and the address of kie's API. A plan may do without a key. */
export function readApiAccess(reader: InputReader, { needsKey }: { readonly needsKey: boolean }): ApiAccess {
  return { apiKey: readApiKey(reader, needsKey), apiUrl: readApiUrl(reader) }
}

function readApiKey(reader: InputReader, needsKey: boolean): string {
  const key = reader.text('api-key')
  if (key === '' && needsKey) {
    reader.problem(
      "Input 'api-key' is empty; give your kie.ai API key as ${{ secrets.KIE_API_KEY }}. " +
        'Secrets are not passed to workflows that a fork or Dependabot started; act passes those alone that its -s names.',
    )
  } else if (!/^[\x21-\x7e]*$/.test(key)) {
    reader.problem("Input 'api-key' has white space or other characters inside that no kie.ai key has; copy it again.")
  }
  return key
}

function readApiUrl(reader: InputReader): string {
  const value = reader.text('api-url')
  const url = URL.parse(value)
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
    reader.problem(`Input 'api-url' is ${JSON.stringify(value)}; it takes https, or http on a loopback address.`)
    return value
  }
  const surplus = partsBeyondOrigin(url, value)
  if (surplus.length > 0) {
    // What it has too much may be a secret, so it is not shown.
    const parts = surplus.map((part) => `no ${part}`).join(' and ')
    reader.problem(`Input 'api-url' is an origin and takes ${parts}; write ${url.origin}.`)
  }
  return url.origin
}

/** What an address has beside its origin, in words. One slash at the end is none. */
function partsBeyondOrigin(url: URL, value: string): readonly string[] {
  return [
    ...(url.username !== '' || url.password !== '' ? ['user name'] : []),
    ...(/^\/*$/.test(url.pathname) ? [] : ['path']),
    ...(value.includes('?') ? ['query'] : []),
    ...(value.includes('#') ? ['fragment'] : []),
  ]
}

/** Whether a host is this machine, where plain http shows the key to nobody. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
