/** Name of the trailer that every commit of this action ends with; its value is the id of the run. */
const NAME = 'Kie-Image-Action'

const OWN_LINE = new RegExp(`^${NAME}:[ \\t]*(\\d+)[ \\t]*$`, 'i')

/** What git takes for a trailer: a token, and a colon behind it. */
const TRAILER_LINE = /^[A-Za-z0-9-]+[ \t]*:/

/** Lines that git writes itself. With one of them, a block may hold other lines as well. */
const GIT_LINE = /^(Signed-off-by: |\(cherry picked from commit )/

/** git's rule for a block that has a line of its own: of four lines, three may be no trailers. */
const MOST_OTHERS_PER_TRAILER = 3

/** A commit's message that says which run of this action it comes from, last and beside the message's own trailers. */
export function withRunTrailer(message: string, runId: number): string {
  const text = message.trimEnd()
  return `${text}${trailerBlock(text).length > 0 ? '\n' : '\n\n'}${NAME}: ${runId}`
}

/** The id of the run that made a commit; `undefined` where its message does not end as those of this action do. */
export function runIdIn(message: string): string | undefined {
  return trailerBlock(message.trimEnd())
    .map((line) => OWN_LINE.exec(line)?.[1])
    .findLast((runId) => runId !== undefined)
}

/**
 * The lines of a message's last paragraph, where it is a block of trailers; none where its last paragraph is something else, or its title.
 *
 * @see https://git-scm.com/docs/git-interpret-trailers
 */
function trailerBlock(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  const blank = lines.findLastIndex((line) => line.trim() === '')
  if (blank === -1) return []
  const block = lines.slice(blank + 1)
  // A line that begins with white space goes on with the one before it.
  const heads = block.filter((line, index) => index === 0 || !/^\s/.test(line))
  const others = heads.filter((line) => !TRAILER_LINE.test(line) && !GIT_LINE.test(line)).length
  const trailers = heads.length - others
  const isBlock = heads.some((line) => GIT_LINE.test(line))
    ? trailers * MOST_OTHERS_PER_TRAILER >= others
    : others === 0
  return isBlock ? block : []
}
