import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { PLAIN_GIT_ENV } from '../../github/git/process.ts'
import type { FunctionContext } from '../step/function.ts'

/** Where actions/checkout finds what it fetches, and puts it. */
export interface CheckoutPlace {
  /** The repository's URL for git. */
  readonly cloneUrl: string
  readonly workspace: string
  readonly token: string
  /** The event's. */
  readonly ref: string
  readonly sha: string
}

const INPUTS = ['ref', 'fetch-depth', 'persist-credentials']

/**
 * Does what actions/checkout does, with real git over HTTP: fetches the event's commit, or another branch, into the
 * workspace, and leaves the token in the clone's configuration unless told not to.
 *
 * @param inputs - `with` of the step, as written
 * @throws Error for an input that is not known here, and where git fails
 */
export async function checkOut(
  inputs: Readonly<Record<string, string>>,
  { cloneUrl, workspace, token, ref, sha }: CheckoutPlace,
  context: FunctionContext,
): Promise<void> {
  const unknown = Object.keys(inputs).find((name) => !INPUTS.includes(name))
  if (unknown !== undefined) throw new Error(`The input '${unknown}' of actions/checkout is not known here`)
  const input = (name: string): string => context.evaluate(inputs[name] ?? '')
  const git = async (...args: readonly string[]): Promise<void> => {
    await promisify(execFile)('git', ['-C', workspace, ...args], { env: PLAIN_GIT_ENV })
  }
  const branch = input('ref') === '' ? branchOf(ref) : input('ref')
  const source = input('ref') === '' ? sha : `refs/heads/${branch ?? ''}`
  const header = `http.${new URL(cloneUrl).origin}/.extraheader`
  const depth = input('fetch-depth') === '0' ? [] : [`--depth=${input('fetch-depth') || '1'}`]

  await git('init', '--quiet')
  await git('remote', 'add', 'origin', cloneUrl)
  await git('config', header, `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`)
  await git('fetch', '--quiet', ...depth, 'origin', source)
  await git('checkout', '--quiet', ...(branch === undefined ? ['--detach'] : ['-B', branch]), 'FETCH_HEAD')
  if (input('persist-credentials') === 'false') await git('config', '--unset-all', header)
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
}
