import { forMarkdown } from '../../text/foreign-text.ts'
import { fitLines, page, utf8Length } from '../../text/markdown.ts'
import { describeNumber } from '../../text/amounts.ts'
import { renderRunLink } from '../comment/notice.ts'
import { renderMessage } from '../message.ts'
import { keepAbove, textAbove } from './above.ts'
import { renderCandidates } from './candidates.ts'
import { renderKnown, renderPrompts, withOthers, type ManifestsInput } from './manifests.ts'
import { isChange, renderProposedImages } from './proposed.ts'

/** What GitHub takes; it refuses more with 'body is too long (maximum is 65536 characters)'. */
const MOST_CHARACTERS = 65_536

/** Bytes of UTF-8 that our part may take, of which no character is less than one; the rest is for the marker. */
const MAX_BYTES = 61_440

/** With less room than this beside a person's text, there is but a link to the run. */
const LEAST_BYTES = 10_000

/** The shares of the room that the parts may take beside the pictures, whose is what is left. */
const SHARES = { notes: 0.1, removed: 0.1, unnamed: 0.1, prompts: 0.15, known: 0.05, candidates: 0.4 }

/** What the body of a pull request is made of. */
export interface PullRequestBodyInput extends ManifestsInput {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Names of images that the branch no longer has, be it by `prune` or by a person. */
  readonly removed: readonly string[]
  /** Page of the directory in which the candidates lie, on a branch of their own; empty where there are none. */
  readonly candidatesUrl: string
  /** What a comment begins with that picks one of them; empty where there is no such command. */
  readonly pickCommand: string
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
export function renderPullRequestBody(input: PullRequestBodyInput): string {
  const { previous, runUrl } = input
  const room = Math.min(MAX_BYTES, MOST_CHARACTERS - textAbove(previous).length)
  const ours = room < LEAST_BYTES ? page([heading(input), renderRunLink(runUrl)]) : renderBelow(input, room)
  const body = keepAbove(previous, ours)
  return body.length > MOST_CHARACTERS ? previous : body
}

function renderBelow(input: PullRequestBodyInput, maxBytes: number): string {
  const { base, removed, showPictures, runUrl, needsMerge, startsNoWorkflows } = input
  const { images, unnamed, candidates } = withOthers(input)
  const top = [
    heading(input),
    needsMerge ? renderConflict(base) : '',
    renderNotes(input.notes, maxBytes * SHARES.notes),
  ]
  const bottom = [
    renderCandidates({
      ...{ ...input, images: candidates, url: input.candidatesUrl },
      maxBytes: maxBytes * SHARES.candidates,
    }),
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
