import { roundCredits } from '../text/amounts.ts'
import { assertNever } from '../text/errors.ts'
import { creditsPaid } from '../result/cost.ts'
import { isFailed, type CommitDelivery, type DeliveryResult, type PullRequestDelivery } from '../result/delivery.ts'
import { plainUrl } from '../text/foreign-text.ts'
import type { RunResult } from '../result/run-result.ts'
import { filesOf } from '../result/image-files.ts'
import { formatTasks, hasRoom, type TaskList } from '../result/task-list.ts'
import { formatResult, formatShortResult } from './result-json.ts'
import { commentUrl, durableUrls } from './whereabouts.ts'

/**
 * Every output of the action, as `action.yml` lists them. They end in shell scripts: nothing that a service sent is in one
 * with a character that a shell acts on.
 */
export const OUTPUT_NAMES = [
  'status',
  'image',
  'images',
  'image-url',
  'image-urls',
  'source-urls',
  'tasks',
  'pending-tasks',
  'tasks-file',
  'credits-used',
  'credits-left',
  'artifact-name',
  'artifact-id',
  'artifact-url',
  'artifact-digest',
  'commit-sha',
  'commit-url',
  'commit-verified',
  'pull-request-number',
  'pull-request-url',
  'release-url',
  'comment-url',
  'result',
] as const

/** Name of an output. */
export type OutputName = (typeof OUTPUT_NAMES)[number]

/** The value of each output; empty where nothing is known. */
export type Outputs = Readonly<Record<OutputName, string>>

/** GitHub lets a job have 1 MB of outputs, counted in UTF-16, two bytes a unit; some is left to other steps. */
const MAX_UNITS = 450_000

/** What is given up where the outputs grow too large: the longest and least needed first. */
const SHORTENED = ['source-urls', 'image-urls', 'images'] as const

/** The lists that there was no room for: each is empty, as one without entries never is. */
export function findLeftOut(outputs: Outputs): readonly OutputName[] {
  return SHORTENED.filter((name) => outputs[name] === '')
}

/** Empty where there is no room: an object without tasks would say that there are none. */
function tasksOutput(tasks: TaskList): string {
  return hasRoom(tasks) ? formatTasks(tasks) : ''
}

function formatCredits(credits: number | undefined): string {
  return credits === undefined ? '' : String(roundCredits(credits))
}

function commitOutputs({ sha, url, verified }: CommitDelivery | PullRequestDelivery): Partial<Outputs> {
  return {
    'commit-sha': sha ?? '',
    'commit-url': plainUrl(url ?? ''),
    'commit-verified': verified === undefined ? '' : String(verified),
  }
}

function deliveryOutputs(deliveries: readonly DeliveryResult[]): Partial<Outputs> {
  const outputs: Partial<Record<OutputName, string>> = {}
  for (const delivery of deliveries) {
    if (isFailed(delivery)) continue
    switch (delivery.destination) {
      case 'artifact':
        outputs['artifact-name'] = delivery.name
        outputs['artifact-id'] = String(delivery.id)
        outputs['artifact-url'] = plainUrl(delivery.url)
        outputs['artifact-digest'] = delivery.digest
        break
      case 'commit':
        Object.assign(outputs, commitOutputs(delivery))
        break
      case 'pull-request':
        Object.assign(outputs, commitOutputs(delivery))
        outputs['pull-request-number'] = String(delivery.pull?.number ?? '')
        outputs['pull-request-url'] = plainUrl(delivery.pull?.url ?? '')
        break
      case 'release':
        outputs['release-url'] = plainUrl(delivery.url)
        break
      case 'comment':
        outputs['comment-url'] = commentUrl(delivery)
        break
      default:
        assertNever(delivery)
    }
  }
  return outputs
}

/** Those of the images that kie has made now, in their order, then those of images that could not be brought here. */
function sourceUrls({ images, failures }: RunResult): readonly string[] {
  return [...images, ...failures].flatMap(({ sourceUrl = '' }) => (sourceUrl === '' ? [] : [plainUrl(sourceUrl)]))
}

function unitsOf(outputs: Outputs): number {
  return OUTPUT_NAMES.reduce((units, name) => units + name.length + outputs[name].length, 0)
}

/** Gives up what is too long for the outputs of a job; the file has it. */
function fitOutputs(outputs: Outputs, shortResult: () => string): Outputs {
  let short: Outputs = outputs
  if (unitsOf(short) > MAX_UNITS) short = { ...short, result: shortResult() }
  for (const name of SHORTENED) {
    if (unitsOf(short) > MAX_UNITS) short = { ...short, [name]: '' }
  }
  return short
}

/**
 * The outputs of a run. None holds a prompt, a message or other free text. Lists and objects are always JSON, also when
 * they are empty, but for those that there is no room for: of them nothing is said. A list of URLs is as long as the list of
 * files, with `''` where a file has none.
 *
 * @param keepWhole - called where all outputs would come near the 1 MB that GitHub lets a job have: keeps the whole of the
 *   output `result` in a file and comes to its workspace path, empty where there is none
 */
export function formatOutputs(result: RunResult, keepWhole: (whole: string) => string): Outputs {
  const whole = formatResult(result)
  const urls = durableUrls(result.deliveries)
  const paths = filesOf(result.images).map(({ path }) => path)
  const imageUrls = paths.map((path) => plainUrl(urls.get(path) ?? ''))
  const outputs: Outputs = {
    status: result.status,
    image: paths[0] ?? '',
    images: JSON.stringify(paths),
    'image-url': imageUrls[0] ?? '',
    'image-urls': JSON.stringify(imageUrls.some((url) => url !== '') ? imageUrls : []),
    'source-urls': JSON.stringify(sourceUrls(result)),
    tasks: tasksOutput(result.tasks),
    'pending-tasks': tasksOutput(result.pendingTasks),
    'tasks-file': result.tasksFile ?? '',
    'credits-used': formatCredits(creditsPaid(result.cost.now)),
    'credits-left': formatCredits(result.creditsLeft),
    'artifact-name': '',
    'artifact-id': '',
    'artifact-url': '',
    'artifact-digest': '',
    'commit-sha': '',
    'commit-url': '',
    'commit-verified': '',
    'pull-request-number': '',
    'pull-request-url': '',
    'release-url': '',
    'comment-url': '',
    ...deliveryOutputs(result.deliveries),
    result: whole,
  }
  return fitOutputs(outputs, () => formatShortResult(result, keepWhole(whole)))
}
