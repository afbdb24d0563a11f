import { sayFailed, type ImageFailure } from '../result/image-failure.ts'
import { findTroubles, type DeliveryResult, type FailedDelivery } from '../result/delivery.ts'
import { explainDelivery } from '../explanation/explanation.ts'
import { encodeTaskId } from '../result/task-list.ts'
import type { AskedAt } from '../text/errors.ts'
import { forMarkdown } from '../text/foreign-text.ts'
import { fitLines, link } from '../text/markdown.ts'
import { renderAdvice, renderMessage } from './message.ts'

/** Characters of a path that are shown. */
const PATH_LENGTH = 200

/** Characters of a task's id that are shown; no id of kie's that was seen has more than 36. */
const ID_LENGTH = 200

/** Characters that are shown of a prompt that was refused; the list of prompts has more of it. */
const PROMPT_LENGTH = 200

/** Reasons that the prompt may be the cause of. */
const ABOUT_PROMPT: readonly ImageFailure['reason'][] = ['moderation', 'parameter']

/** What {@link renderFailures} is made of. */
export interface FailuresInput {
  readonly failures: readonly ImageFailure[]
  /** Where images are asked for, by their names; those that no file asks for have none. */
  readonly askedAt: Readonly<Record<string, AskedAt>>
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** Said after the number of failures that are left out, with the verb. */
  readonly leftOut: string
  /** Bytes of UTF-8 that the list may take. */
  readonly maxBytes: number
}

/** The images that did not arrive, a line each: why, what to do, what it cost, where it was asked for. */
export function renderFailures({ failures, askedAt, prompts, leftOut, maxBytes }: FailuresInput): string {
  return fitLines({
    items: failures,
    line: (failure) =>
      renderFailure(failure, {
        askedAt: Object.hasOwn(askedAt, failure.name) ? askedAt[failure.name] : undefined,
        prompt: Object.hasOwn(prompts, failure.name) ? prompts[failure.name] : undefined,
      }),
    leftOut,
    maxBytes,
  })
}

/** What an image was asked for with, as far as that is known. */
interface Asked {
  readonly askedAt: AskedAt | undefined
  readonly prompt: string | undefined
}

function renderFailure(failure: ImageFailure, { askedAt, prompt }: Asked): string {
  const { name, reason, message, next, taskId, sourceUrl = '' } = failure
  const parts = [
    `${forMarkdown(name)} ${sayFailed(failure)} (${reason}): ${renderMessage(message)}`,
    renderMessage(next),
    `Charged: ${describeCharge(failure)}.`,
    ...(askedAt === undefined ? [] : [`Asked for in ${renderPlace(askedAt)}.`]),
    ...(taskId === undefined || taskId === '' || message.includes(encodeTaskId(taskId))
      ? []
      : [`Task ${forMarkdown(encodeTaskId(taskId), ID_LENGTH)}.`]),
    link('Source, expires', sourceUrl),
    ...(ABOUT_PROMPT.includes(reason) && prompt !== undefined ? [`Prompt: ${forMarkdown(prompt, PROMPT_LENGTH)}`] : []),
  ]
  return `- ${parts.filter((part) => part !== '').join(' ')}`
}

/** kie takes the credits of a task when it accepts it, and gives back those of one that fails. */
const AT_WORK: readonly ImageFailure['reason'][] = ['timed-out', 'cancelled']

/** Whether an image was paid for that did not arrive, in the words of all pages. */
export function describeCharge({ charged, reason }: Pick<ImageFailure, 'charged' | 'reason'>): string {
  return charged === 'yes' && AT_WORK.includes(reason) ? 'yes, unless kie gives it back' : charged
}

function renderPlace({ file, line, url = '' }: AskedAt): string {
  const shown = forMarkdown(file, PATH_LENGTH)
  return line === undefined ? shown : `${shown}, ${link(`line ${line}`, url) || `line ${line}`}`
}

/** The deliveries that failed, a paragraph each, with what to do about it. */
export function renderFailedDeliveries(deliveries: readonly DeliveryResult[], maxBytes: number): string {
  return fitLines({
    items: deliveries.flatMap(findTroubles),
    line: renderFailedDelivery,
    leftOut: 'more deliveries failed; the log says why.',
    maxBytes,
  })
}

function renderFailedDelivery(delivery: FailedDelivery): string {
  const { message, next } = explainDelivery(delivery)
  return `${renderMessage(message)} ${renderAdvice(next)}\n`
}
