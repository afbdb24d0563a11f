import type { Clock, Downloader, KieClient, QueueOptions } from '../../kie/index.ts'
import type { ImageFolder } from '../images/folder.ts'
import type { Plan, PlannedImage } from '../plan/plan.ts'
import type { Recorder } from '../plan/record.ts'
import type { WayBack } from '../result/task-list.ts'
import type { Log } from '../text/log.ts'
import type { Watcher } from './watcher.ts'

/** What is needed to make images. */
export interface GenerateOptions {
  readonly client: KieClient
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly recorder: Recorder
  /** Told all task ids so far, at each new one. @param names - whose ids are new */
  readonly onTasks: (tasks: Readonly<Record<string, string>>, names: readonly string[]) => void
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** How tasks are submitted and waited for. */
  readonly queue: Pick<QueueOptions, 'rateLimit' | 'sharedSendsFile' | 'timeoutMs' | 'retries' | 'wait'>
  /** Uploads the pictures that requests need; for images whose task has to be made anew. */
  readonly upload: (images: readonly PlannedImage[]) => Promise<Plan>
  /** Credits that the run may take in all its attempts, `undefined` for no limit. */
  readonly maxCredits: number | undefined
  readonly wayBack: WayBack
  /**
   * Whether an image is made anew, and paid anew, that an earlier attempt has made and kie no longer has the picture of: who
   * re-runs a job asks for that. Default: true.
   */
  readonly remakesGone?: boolean
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  /** Whoever shows what happens, beside the log; default: nobody. */
  readonly watchers?: readonly Watcher[]
}
