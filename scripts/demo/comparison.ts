import { describeCredits } from '../../src/core/text/amounts.ts'
import type { StepLeft, StepReport } from './results.ts'

/** What two runs of the same manifest made and cost, and what of it is not as it should be. */
export interface Comparison {
  readonly lines: readonly string[]
  /** Empty when all is well: a picture that moderation refuses is, where the rest came. */
  readonly problems: readonly string[]
}

/**
 * Compares the first run of a manifest with the second.
 *
 * @param redrawn - names of the images whose prompts have changed in between; default none
 */
export function compareRuns(first: StepLeft, second: StepLeft, redrawn: readonly string[] = []): Comparison {
  const pull = numberOf(first.result)
  const problems = [
    ...(first.result.images.length === 0 ? ['The first run made no image.'] : []),
    ...[first, second].flatMap(({ result }) => result.failures).flatMap(unexpected),
    ...notReused(first.result, second.result, redrawn),
    ...notProposed(first.result, second.result),
  ]
  const refused = second.result.failures.map(({ name }) => name).join(', ')
  return {
    lines: [
      `First run:  ${inWords(first.result)}`,
      `Second run: ${inWords(second.result)}`,
      ...(pull === undefined || problems.length > 0 ? [] : [`Pull request ${pull} has one commit of each run.`]),
      ...(refused === '' || problems.length > 0 ? [] : [`${refused}: ${REFUSED}`]),
      problems.length === 0 ? 'All of this is as it should be.' : `Not as it should be: ${problems.join(' ')}`,
    ],
    problems,
  }
}

const REFUSED =
  'refused by moderation, in the second run too. The step tells of it and fails, once the other images are delivered.'

function inWords({ images, failures, credits }: StepReport): string {
  const reused = images.filter(({ origin }) => origin === 'reused').length
  const cost = describeCredits(credits.used ?? undefined)
  return `${images.length - reused} made, ${reused} reused, ${failures.length} failed; ${cost}`
}

function unexpected({ name, reason }: StepReport['failures'][number]): readonly string[] {
  return reason === 'moderation' ? [] : [`${name} failed for another reason than moderation.`]
}

function notReused(first: StepReport, second: StepReport, redrawn: readonly string[]): readonly string[] {
  const reused = new Set(second.images.filter(({ origin }) => origin === 'reused').map(({ name }) => name))
  const kept = first.images.filter(({ name }) => !redrawn.includes(name))
  const again = kept.filter(({ name }) => !reused.has(name))
  if (again.length > 0) return again.map(({ name }) => `The second run did not reuse ${name}.`)
  const stale = redrawn.filter((name) => reused.has(name)).map((name) => `The second run did not draw ${name} anew.`)
  const isPaidForNothing = second.images.length === reused.size && (second.credits.used ?? 0) > 0
  return [...stale, ...(isPaidForNothing ? ['The second run made nothing, yet it cost something.'] : [])]
}

/** Empty as well where no pull request was asked for. */
function notProposed(first: StepReport, second: StepReport): readonly string[] {
  if (proposalOf(first) === undefined) return []
  const number = numberOf(first)
  if (number === undefined) return ['The first run opened no pull request.']
  if (numberOf(second) !== number) return [`The second run did not go on with pull request ${number}.`]
  return typeof proposalOf(second)?.sha === 'string' ? [] : ['The second run added no commit to the pull request.']
}

function proposalOf({ deliveries }: StepReport): StepReport['deliveries'][number] | undefined {
  return deliveries.find(({ destination }) => destination === 'pull-request')
}

function numberOf(report: StepReport): number | undefined {
  return proposalOf(report)?.number ?? undefined
}
