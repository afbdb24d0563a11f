import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import type { GitHubSandbox, Release } from '../../../sandbox/github/index.ts'
import type { ReleaseDelivery } from '../../../src/core/result/delivery.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import type { ReleaseOptions } from '../../../src/github/release/options.ts'
import { releaseDestination } from '../../../src/github/release/release.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { FIRST } from '../../core/result/results.ts'
import { CONTEXT, TestClock, TestLog } from '../commit/commit-setup.ts'

/** What a test of the release destination works with. */
export interface ReleaseSetup {
  readonly options: ReleaseOptions
  readonly log: TestLog
  readonly clock: TestClock
}

/** Options of the release destination, against the sandbox. */
export function setUp(
  github: GitHubSandbox,
  changed: Partial<ReleaseOptions> & { readonly token?: string } = {},
): ReleaseSetup {
  const { token = github.token({ contents: 'write' }), ...options } = changed
  const log = new TestLog()
  const clock = new TestClock()
  const [owner = '', repo = ''] = github.repository.split('/')
  return {
    log,
    clock,
    options: {
      octokit: createOctokit({ token, apiUrl: github.url, log, clock: systemClock }),
      context: { ...CONTEXT, owner, repo, serverUrl: github.url, apiUrl: github.url },
      tag: 'v1.0.0',
      names: [],
      log,
      clock,
      signal: new AbortController().signal,
      ...options,
    },
  }
}

/** Delivers images to a release. */
export async function deliver(options: ReleaseOptions, images: readonly SavedImage[]): Promise<ReleaseDelivery> {
  const delivery = await releaseDestination(options).deliver(images, FIRST)
  if (delivery.destination !== 'release') throw new Error(`delivered to ${delivery.destination}`)
  return delivery
}

/** The assets of a release: their content by name, `null` for one without bytes. */
export async function contentOf(
  github: GitHubSandbox,
  release: Pick<Release, 'id'>,
): Promise<Readonly<Record<string, string | null>>> {
  const assets = github.assetsOf(release).map(async (asset) => {
    const content = asset.state === 'uploaded' ? (await github.readAsset(asset)).toString() : null
    return [asset.name, content] as const
  })
  return Object.fromEntries(await Promise.all(assets))
}

/** The requests that change something, without ids and hosts: `POST assets?name=hero.png`. */
export function writesOf(github: GitHubSandbox): readonly string[] {
  return github.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/(?=assets|blobs)/, '').replace(/\/\d+$/, '')}`)
    .map((line) => line.replace(/\d+-\d+-[0-9a-f]{8}/, '<run>'))
}
