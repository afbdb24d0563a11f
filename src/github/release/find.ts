import { DeliveryError } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { nearestTag } from './names.ts'
import { ask, askPages } from '../api/reply.ts'
import { target } from '../api/repository.ts'
import { immutableRelease } from './refusal.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { COUNT, fields, FLAG, listOf, orNothing, TEXT, type Shaped } from '../api/shape.ts'
import type { ReleaseOptions } from './options.ts'

const RELEASE = fields({
  id: COUNT,
  /** A template: `https://uploads.../assets{?name,label}`. */
  upload_url: TEXT,
  /** Its page; a draft's has another address once it is published. */
  html_url: TEXT,
  tag_name: TEXT,
  draft: FLAG,
  /** Whether its assets are fixed; missing on servers that do not know this. */
  immutable: orNothing(FLAG),
})

/** A release as GitHub gives it, as far as it is looked at. */
export type Release = Shaped<typeof RELEASE>

/** Waits between looks for a release that an earlier step may have made just now: GitHub's listing lags behind. */
const WAITS_MS = [1_000, 2_000, 4_000]

/**
 * Finds the release of the tag: the published one, else the draft.
 *
 * @throws DeliveryError where there is none, or several drafts, or one that takes no assets any more
 */
export async function findRelease(options: ReleaseOptions): Promise<Release> {
  let look = await findOnce(options)
  for (const waitMs of WAITS_MS) {
    if ('release' in look) break
    await options.clock.sleep(waitMs, options.signal)
    look = await findOnce(options)
  }
  if ('tags' in look) throw missing(options, look.tags)
  return checkMutable(options, look.release)
}

/**
 * Reads a release again that was found before; a draft may have been published meanwhile.
 *
 * @throws DeliveryError where it takes no assets any more
 */
export async function readRelease(options: ReleaseOptions, { id }: Release): Promise<Release> {
  const given = { ...target(options), release_id: id }
  return checkMutable(options, await ask(options.octokit.rest.repos.getRelease, given, RELEASE))
}

function checkMutable(options: ReleaseOptions, release: Release): Release {
  if (release.immutable === true && !release.draft) throw immutableRelease(options)
  return release
}

/** @returns the release of the tag, else the tags of those that there are */
async function findOnce(
  options: ReleaseOptions,
): Promise<{ readonly release: Release } | { readonly tags: readonly string[] }> {
  const { octokit, tag } = options
  try {
    return { release: await ask(octokit.rest.repos.getReleaseByTag, { ...target(options), tag }, RELEASE) }
  } catch (error) {
    if (!isRequestFailure(error) || error.status !== 404) throw error
  }
  // GitHub finds no draft by its tag, and shows drafts only to whoever may write.
  const drafts: Release[] = []
  const tags: string[] = []
  for await (const page of askPages(octokit.rest.repos.listReleases, { ...target(options) }, listOf(RELEASE))) {
    drafts.push(...page.filter(({ draft, tag_name }) => draft && tag_name === tag))
    tags.push(...page.map(({ tag_name }) => tag_name))
  }
  if (drafts.length > 1) throw ambiguous(options, drafts)
  const [release] = drafts
  return release === undefined ? { tags } : { release }
}

function missing({ tag, context: { owner, repo } }: ReleaseOptions, tags: readonly string[]): DeliveryError {
  const message = `${owner}/${repo} has no release of the tag '${forLog(tag)}', neither a published one nor a draft.`
  const meant = nearestTag(tag, tags)
  if (meant !== undefined) {
    return new DeliveryError(`${message} The nearest that there is: '${forLog(meant)}'.`, {
      next: `Set the input 'release-tag' to the tag of a release, such as '${forLog(meant)}'.`,
    })
  }
  return new DeliveryError(message, {
    next:
      "Make it in an earlier step and publish it when the images are in, or set the input 'release-tag' to another:\n" +
      `gh release create ${forShell(tag)} --draft`,
  })
}

function ambiguous({ tag }: ReleaseOptions, drafts: readonly Release[]): DeliveryError {
  const pages = drafts.map(({ html_url }) => forLog(html_url)).join(' and ')
  return new DeliveryError(`There are ${drafts.length} draft releases of the tag '${forLog(tag)}': ${pages}`, {
    next: 'Delete all but one of them.',
  })
}

/** A tag as one word of a shell's command line. */
function forShell(tag: string): string {
  return /^[\w./@+-]+$/.test(tag) ? tag : forLog(`'${tag.replaceAll("'", "'\\''")}'`)
}
