import type { OutdatedImages } from '../result/outdated.ts'
import type { WayBack } from '../result/task-list.ts'
import { describeCredits } from '../text/amounts.ts'
import { KIE_LOGS, WAY_BACK_WORDS, type WayBackWords } from './way-back.ts'

/** What is said otherwise at a desk than on a runner. Parts of sentences unless said otherwise. */
interface PlaceWords {
  /** How the same is begun with other settings. */
  readonly newRun: string
  /** Where the program runs. */
  readonly machine: string
  /** From where kie may be reached that is not from here. */
  readonly elsewhere: string
  /** Where the link of an image is that kie has made. */
  readonly link: string
  /** What is to be done about a key that kie refuses; a sentence. */
  readonly key: string
  /** What helps where this Node takes no proxy; a sentence. */
  readonly proxyNode: string
  /** The variable that names a certificate. */
  readonly certificateVariable: string
  /** How an error begins that nobody expected. */
  readonly fault: string
  /** What is said of tasks that are submitted and not waited for. */
  readonly unwaited: string
  /** What to do about images that are outdated, at a price; a sentence. */
  readonly update: (price: string) => string
}

const ON_RUNNER: PlaceWords = {
  newRun: 'start a new run',
  machine: 'the runner',
  elsewhere: 'another runner or network',
  link: "its link in the output 'source-urls'",
  key: "Check the secret behind 'api-key' at https://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",
  proxyNode:
    'Update the runner to 2.328.0 or newer, which brings Node 24.5, or, where no proxy is needed, set HTTPS_PROXY and ' +
    "https_proxy to '' in the step's env.",
  certificateVariable: "the job's NODE_EXTRA_CA_CERTS",
  fault: 'A fault in this action',
  unwaited: "Submitted, not waited for ('mode' is 'submit'): whoever collects the tasks delivers the images",
  update: (price) => `Run with 'mode: make' to make what is missing, for ${price}, and commit it with its lock file.`,
}

const AT_DESK: PlaceWords = {
  newRun: 'run the command again',
  machine: 'this machine',
  elsewhere: 'another network',
  link: `its link at ${KIE_LOGS}`,
  key: 'Check the key at https://kie.ai/api-key; if it has a list of IP addresses, that of this machine has to be on it.',
  proxyNode: 'Use Node 24.5 or newer, or, where no proxy is needed, unset HTTPS_PROXY and https_proxy.',
  certificateVariable: 'the variable NODE_EXTRA_CA_CERTS',
  fault: 'A fault in kie-images',
  unwaited: "Submitted, not waited for: the same command with 'make' brings the images",
  update: (price) => `The same command with 'make' makes what is missing, for ${price}.`,
}

/** All that is said in other words by the way back and by the place. */
export type Words = WayBackWords & PlaceWords

/** The words for whoever has a way back: the same command is one of a desk. */
export function wordsFor(wayBack: WayBack): Words {
  return { ...WAY_BACK_WORDS[wayBack], ...(wayBack === 'command' ? AT_DESK : ON_RUNNER) }
}

/** What to do about images that are outdated, as a sentence. */
export function describeUpdate({ credits }: OutdatedImages, wayBack: WayBack): string {
  return wordsFor(wayBack).update(describeCredits(credits))
}
