import { forMarkdown } from '../../text/foreign-text.ts'
import { fitLines, page, utf8Length } from '../../text/markdown.ts'
import { describeNumber } from '../../text/amounts.ts'
import { renderRunLink } from '../comment/notice.ts'
import { renderMessage } from '../message.ts'
import { renderPromptList } from '../prompt-list.ts'
import { keepAbove, textAbove } from './above.ts'
import { renderCandidates, type CandidatesOfImage } from './candidates.ts'
import { markKnown, readKnown } from './known.ts'
import { markedPrompts, markPrompts } from './prompts.ts'
import { isChange, renderProposedImages, type ProposedImage } from './proposed.ts'

/** What GitHub takes; it refuses more with 'body is too long (maximum is 65536 characters)'. */
const MOST_CHARACTERS = 65_536

/** Bytes of UTF-8 that our part may take, of which no character is less than one; the rest is for the marker. */
const MAX_BYTES = 61_440

/** With less room than this beside a person's text, there is but a link to the run. */
const LEAST_BYTES = 10_000

/** The shares of the room that the parts may take beside the pictures, whose is what is left. */
const SHARES = { notes: 0.1, removed: 0.1, unnamed: 0.1, prompts: 0.15, known: 0.05, candidates: 0.25 }

/** What the body of a pull request is made of. */
export interface PullRequestBodyInput {
  /** The body as it is, of which a person's text stays; empty where there is none. */
  readonly previous: string
  /** Short name of the branch to merge into. */
  readonly base: string
  /** The pictures in which the branch differs from its base. */
  readonly images: readonly ProposedImage[]
  /** Names of images that the branch no longer has, be it by `prune` or by a person. */
  readonly removed: readonly string[]
  /** Names of images that the manifest no longer names, and that are kept. */
  readonly unnamed: readonly string[]
  /** The candidates of those that have several. */
  readonly candidates: readonly CandidatesOfImage[]
  /** What a comment begins with that picks one of them; empty where there is no such command. */
  readonly pickCommand: string
  /**
   * The prompt of each image of the plan, by its name; those of other images than the above are left out. `undefined` where
   * there is no manifest to know them by: then the ones of the body stay as they are, and so does all else that it knows of a
   * manifest.
   */
  readonly prompts: Readonly<Record<string, string>> | undefined
  /** As of a gallery. */
  readonly showPictures: boolean
  /** Page of the run. */
  readonly runUrl: string
  /** Whether the branch conflicts with its base, and is not replaced since it has commits that are not ours. */
  readonly needsMerge: boolean
  /** Whether the job's own token was the last to open it or to commit to it, so that workflows that check it wait for a person. */
  readonly startsNoWorkflows: boolean
  /** What else there is to say, one line each; foreign text in them is shown as text. */
  readonly notes: readonly string[]
}

/**
 * The body of a pull request: a person's text, a hidden marker, and below it the pictures before and after, with their
 * figures, what was removed, what a person has to do, and the prompts, folded. At most the 65,536 characters that GitHub
 * takes, however many pictures there are: what does not fit is counted, and the run's page has it. Where a person's text
 * leaves no room, it stays as it is. Foreign text is shown as text. Secrets are the caller's to redact.
 */
export function renderPullRequestBody(given: PullRequestBodyInput): string {
  const input = given.prompts === undefined ? withKnown(given) : given
  const { previous, runUrl } = input
  const room = Math.min(MAX_BYTES, MOST_CHARACTERS - textAbove(previous).length)
  const ours = room < LEAST_BYTES ? page([heading(input), renderRunLink(runUrl)]) : renderBelow(input, room)
  const body = keepAbove(previous, ours)
  return body.length > MOST_CHARACTERS ? previous : body
}

/** Takes what a manifest says from the body as it is. */
function withKnown(input: PullRequestBodyInput): PullRequestBodyInput {
  const { alts, unnamed } = readKnown(input.previous)
  const worded = <T extends { readonly alt?: string }>(each: T, name: string): T => {
    const alt = each.alt ?? (Object.hasOwn(alts, name) ? alts[name] : undefined)
    return { ...each, ...(alt !== undefined && { alt }) }
  }
  return {
    ...input,
    unnamed,
    images: input.images.map((each) => worded(each, each.name)),
    candidates: input.candidates.map((each) => worded(each, each.image)),
  }
}

/** What the body says of a manifest, for whoever writes it anew and has none. */
function renderKnown({ images, candidates, unnamed }: PullRequestBodyInput, maxBytes: number): string {
  const named = [...images, ...candidates.map(({ image: name, alt }) => ({ name, alt }))]
  const alts = named.flatMap(({ name, alt }) => (alt === undefined ? [] : [[name, alt] as const]))
  return markKnown({ alts: Object.fromEntries(alts), unnamed }, maxBytes)
}

function renderBelow(input: PullRequestBodyInput, maxBytes: number): string {
  const { base, images, removed, unnamed, showPictures, runUrl, needsMerge, startsNoWorkflows } = input
  const top = [
    heading(input),
    needsMerge ? renderConflict(base) : '',
    renderNotes(input.notes, maxBytes * SHARES.notes),
  ]
  const bottom = [
    renderCandidates({ ...input, images: input.candidates, maxBytes: maxBytes * SHARES.candidates }),
    renderNames('Removed', removed, maxBytes * SHARES.removed),
    renderNames('No longer in the manifest, and kept', unnamed, maxBytes * SHARES.unnamed),
    startsNoWorkflows ? NO_WORKFLOWS : '',
    renderRunLink(runUrl),
    renderKnown(input, maxBytes * SHARES.known),
    renderPrompts(input, maxBytes * SHARES.prompts),
  ]
  // Between two parts there is an empty line; the marker takes the rest.
  const taken = [...top, ...bottom].reduce((bytes, part) => bytes + utf8Length(part) + 2, 400)
  return page([...top, renderProposedImages({ images, showPictures, maxBytes: maxBytes - taken }), ...bottom])
}

/** Counts by what happens to the pictures. */
function heading({ images, removed }: PullRequestBodyInput): string {
  const changed = images.filter(isChange).length
  const counts = [
    { count: images.length - changed, what: 'new' },
    { count: changed, what: 'changed' },
    { count: removed.length, what: 'removed' },
  ]
  const told = counts.filter(({ count }) => count > 0).map(({ count, what }) => `${describeNumber(count)} ${what}`)
  return told.length === 0 ? '### Generated images' : `### Generated images: ${told.join(', ')}`
}

function renderConflict(base: string): string {
  const name = forMarkdown(base)
  return (
    `A person has to merge ${name} into this branch: both have changed the same files since they parted. No new ` +
    'branch takes its place, as that could not take over all that this one has.'
  )
}

/**
 * What the token of a job opens, or pushes to, starts the workflows of the event in a state in which they wait.
 *
 * @see https://docs.github.com/actions/concepts/security/github_token
 */
const NO_WORKFLOWS =
  "Workflows that check this pull request wait until somebody with write access approves them, since the job's own token " +
  "opened it or was the last to commit to it. With an app's token as `github-token` they start by themselves."

/** Whether a body of ours says that the workflows wait. */
export function saysNoWorkflows(body: string): boolean {
  return body.includes(NO_WORKFLOWS)
}

function renderNotes(notes: readonly string[], maxBytes: number): string {
  const list = { items: notes, leftOut: 'more notes are in the log.', maxBytes }
  return fitLines({ ...list, line: (note) => `- ${renderMessage(note)}` })
}

function renderNames(title: string, names: readonly string[], maxBytes: number): string {
  if (names.length === 0) return ''
  const list = { items: names, leftOut: 'more are in the log.', maxBytes: maxBytes - utf8Length(title) }
  return `${title}:\n\n${fitLines({ ...list, line: (name) => `- ${forMarkdown(name)}` })}`
}

function renderPrompts({ images, prompts, previous }: PullRequestBodyInput, maxBytes: number): string {
  if (prompts === undefined) return markedPrompts(previous)
  const proposed = new Set(images.map(({ name }) => name))
  const known = Object.fromEntries(Object.entries(prompts).filter(([name]) => proposed.has(name)))
  return markPrompts(renderPromptList({ prompts: known, maxBytes }))
}
