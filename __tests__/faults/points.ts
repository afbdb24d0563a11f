import type { ArtifactMethod } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import type { Endpoint } from '../../sandbox/kie/index.ts'
import { NAMES, type Scene } from './scene.ts'

/** The ways to die, which are the columns of the table. */
export const WAYS = {
  cancelled: 'by a person: SIGINT, SIGTERM and SIGKILL, as the runner sends them',
  killed: 'SIGKILL of the process',
  'timed out': 'what is waited for never comes',
  unreachable: 'kie is out of reach from then on',
  'machine lost': 'SIGKILL, and no post step: the machine is gone',
  'all re-run': 'SIGKILL, and all jobs are re-run instead of the failed ones',
} as const

/** One way to die. */
export type Way = keyof typeof WAYS

/**
 * Sets up a moment.
 *
 * @param reached - strikes at the first call, and gives a promise that holds what the run must not get past: until the
 *   step has ended, or kie is out of reach
 */
export type Moment = (scene: Scene, reached: () => Promise<undefined>) => void

/** How a cell ends that does not end in a re-run, or why it makes no sense. */
export type Exception = 'survives' | { readonly noSense: string }

/** A point of a run, which is a row of the table. */
export interface Point {
  readonly name: string
  readonly deliver: 'artifact' | 'commit' | 'pull-request'
  /** Brings about what the run finds on GitHub; default: a README. */
  readonly begin?: (github: GitHubSandbox) => Promise<unknown>
  /** Images of earlier runs that lie beside those of this one in the end. */
  readonly others?: readonly string[]
  readonly at: Moment
  /** What makes the wait at this point too long; default: whatever `at` holds stays held. */
  readonly timesOutAt?: Moment
  readonly inputs?: Readonly<Record<string, string>>
  /** How long kie draws, in milliseconds of its own; default 1000. */
  readonly generatingMs?: (way: Way) => number
  /** Images that have a task with an id on record, once the point is reached; default none. */
  readonly onRecord?: readonly string[]
  /** The image whose request is sent and has no id on record. */
  readonly unknown?: string
  /** Whether kie makes a task of that request all the same. */
  readonly makesUnknown?: boolean
  /** The branch holds the images in the end, so that any re-run finds them there. */
  readonly isCommitted?: boolean
  /** The job has a later step, in which it dies. */
  readonly later?: boolean
  readonly exceptions?: Partial<Readonly<Record<Way, Exception>>>
}

/** The second task waits 10 s for its turn, so that the first is alone at its point. */
const IN_TURN = { 'rate-limit': '1' }

/** Nothing of the action's waits for kie any more. */
const NEEDS_NO_KIE = { unreachable: 'survives' } as const

const NO_WAIT = { noSense: 'nothing is waited for at this point' } as const

/** kie takes the requests to an endpoint from the n-th on, and does not answer. */
function holding(endpoint: Endpoint, from = 1): Moment {
  return ({ kie }, reached) => {
    let seen = 0
    kie.onRequest((request) => (request.endpoint === endpoint && ++seen >= from ? reached() : undefined))
  }
}

/** The second createTask is not answered; the first is. */
function unanswered(kie: 'makes a task' | 'makes none'): Moment {
  return ({ kie: sandbox }, reached) => {
    sandbox.script(
      'createTask',
      { kind: 'delay', ms: 0 },
      kie === 'makes none' ? { kind: 'hang' } : { kind: 'lost', then: 'hang' },
    )
    let seen = 0
    sandbox.onRequest(({ endpoint }) => {
      if (endpoint === 'createTask' && ++seen === 2) void reached()
    })
  }
}

/** A line of the log has come for the n-th time. */
function said(text: RegExp, nth = 1): Moment {
  return (scene, reached) => {
    let seen = 0
    scene.onLine((line) => {
      if (text.test(line) && ++seen === nth) void reached()
    })
  }
}

function uploadCall(method: ArtifactMethod): Point {
  return {
    name: `artifact upload, ${method}`,
    deliver: 'artifact',
    onRecord: NAMES,
    at: ({ artifacts }, reached) => {
      artifacts.onRequest((request) => (request.method === method ? reached() : undefined))
    },
    exceptions: NEEDS_NO_KIE,
  }
}

interface CommitCall {
  readonly name: string
  readonly on: string
  /** Which of the requests that fit, from 1; the look for earlier images and the check make some of them too. */
  readonly which: number
}

function commitCall({ name, on, which }: CommitCall): Point {
  return {
    name: `commit, ${name}`,
    deliver: 'commit',
    onRecord: NAMES,
    at: ({ github }, reached) => {
      let seen = 0
      github?.onRequest(on, () => (++seen === which ? reached() : undefined))
    },
    exceptions: NEEDS_NO_KIE,
  }
}

/** A request that GitHub leaves unanswered is given up after two minutes, and made again. */
const TRIED_AGAIN = { ...NEEDS_NO_KIE, 'timed out': 'survives' } as const

const COMMIT_CALLS: readonly CommitCall[] = [
  { name: 'looking up the branch', on: 'GET */git/ref/*', which: 3 },
  { name: 'reading its commit', on: 'GET */git/commits/*', which: 3 },
  { name: 'reading its tree', on: 'GET */git/trees/*', which: 3 },
  { name: 'storing the first image', on: 'POST */git/blobs', which: 2 },
  { name: 'storing the second image', on: 'POST */git/blobs', which: 3 },
  { name: 'storing the tree', on: 'POST */git/trees', which: 1 },
  { name: 'storing the commit', on: 'POST */git/commits', which: 1 },
]

const MOVE = 'PATCH */git/refs/*'

/** A row in which the run is over and a later step of its job dies. */
export function laterStep(deliver: Point['deliver']): Point {
  return {
    name: `a later step, after the ${deliver}`,
    deliver,
    onRecord: NAMES,
    later: true,
    isCommitted: deliver !== 'artifact',
    at: () => undefined,
    exceptions: { 'timed out': { noSense: "our step is over; the job's own time-out is a cancel" } },
  }
}

/** The points of a run, in their order, but for those of a pull request, which are found by a run. */
export const POINTS: readonly Point[] = [
  {
    name: 'before createTask',
    deliver: 'artifact',
    at: holding('credit'),
    timesOutAt: ({ kie, stepEnded }, reached) => {
      // kie is under maintenance for as long as the action tries.
      const body = { code: 455, msg: 'The server is currently being maintained, please try again later~', data: null }
      const refusal = { kind: 'reply', status: 200, body } as const
      kie.script('createTask', refusal, refusal)
      const stop = kie.onRequest(({ endpoint }) => {
        if (endpoint !== 'createTask') return
        void reached()
        kie.script('createTask', refusal)
      })
      void stepEnded.then(stop)
    },
  },
  {
    name: 'request sent, no answer, kie makes no task',
    deliver: 'artifact',
    inputs: IN_TURN,
    at: unanswered('makes none'),
    onRecord: ['image-1'],
    unknown: 'image-2',
  },
  {
    name: 'request sent, no answer, kie makes a task',
    deliver: 'artifact',
    inputs: IN_TURN,
    at: unanswered('makes a task'),
    onRecord: ['image-1'],
    unknown: 'image-2',
    makesUnknown: true,
  },
  {
    name: 'answer received, the id is on record',
    deliver: 'artifact',
    inputs: { ...IN_TURN, 'timeout-minutes': '0.5' },
    at: said(/^image-1: task \w+ accepted$/),
    onRecord: ['image-1'],
    exceptions: { 'timed out': { noSense: 'as the first look that is not answered' } },
  },
  { name: 'first look', deliver: 'artifact', at: holding('recordInfo'), onRecord: NAMES },
  {
    name: 'between two looks',
    deliver: 'artifact',
    // Past the deadline, or else so long that the first look comes before the end on a busy machine too.
    generatingMs: (way) => (way === 'timed out' ? 90_000 : way === 'cancelled' ? 12_000 : 40_000),
    at: said(/^image-1: generating$/),
    onRecord: NAMES,
  },
  { name: 'a download', deliver: 'artifact', at: holding('file', 2), onRecord: NAMES },
  {
    name: 'after the downloads',
    deliver: 'artifact',
    onRecord: NAMES,
    at: (scene, reached) => {
      said(/: saved as /, 2)(scene, reached)
      scene.artifacts.onRequest(({ method }) => (method === 'CreateArtifact' ? reached() : undefined))
    },
    exceptions: { ...NEEDS_NO_KIE, 'timed out': NO_WAIT },
  },
  ...(['CreateArtifact', 'PutBlob', 'FinalizeArtifact'] as const).map(uploadCall),
  ...COMMIT_CALLS.map((call) => ({ ...commitCall(call), exceptions: TRIED_AGAIN })),
  { ...commitCall({ name: 'moving the branch, which moves afterwards', on: MOVE, which: 1 }), isCommitted: true },
  {
    ...commitCall({ name: 'moving the branch, which never moves', on: MOVE, which: 1 }),
    at: ({ github }, reached) => {
      github?.onRequest(MOVE, () => void reached())
      github?.fault({ on: MOVE, goes: 'hang' })
    },
    exceptions: { unreachable: { noSense: 'as the row above' } },
  },
  laterStep('artifact'),
  laterStep('commit'),
]
