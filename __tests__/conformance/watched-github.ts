import { startGitHub, type Exchange, type GitHubOptions, type GitHubSandbox } from '../../sandbox/github/index.ts'
import type { ExchangeCheck, Judged } from './exchange-check.ts'

declare global {
  /** Made by `environment.mjs`: the check that the test files of one worker share. */
  var exchangeCheck: () => Promise<ExchangeCheck>
}

/**
 * Starts a GitHub whose `close` rejects where a request, or an answer, was not as GitHub itself describes it.
 *
 * @param options - `requests`: default `true`; `false` for a test whose own requests are wrong on purpose
 */
export async function startWatchedGitHub({
  requests = true,
  ...options
}: GitHubOptions & Partial<Judged> = {}): Promise<GitHubSandbox> {
  const check = await exchangeCheck()
  const misfits = new Set<string>()
  const see = (exchange: Exchange): void => {
    for (const line of check.misfits(exchange, { requests })) misfits.add(line)
  }
  const end = (): void => {
    if (misfits.size > 0) throw new Error(`Not as GitHub describes it:\n${[...misfits].join('\n')}`)
  }
  return startGitHub({ ...options, watch: { see, end } })
}
