import path from 'node:path'
import { parseArgs } from 'node:util'

/** One step of the job that the demo runs. */
export interface DemoStep {
  readonly title: string
  /** Inputs of the action, without those that say where things are. */
  readonly inputs: Readonly<Record<string, string>>
  /** Names of the images that it draws anew though a run before it has made them, since their prompts are others. */
  readonly redrawn?: readonly string[]
}

/** The steps of the one job that a run of the workflow has. */
export type DemoRun = readonly DemoStep[]

/** A command line that cannot be obeyed. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** How to call the demo. */
export const USAGE = `Usage: npm run demo
       npm run demo -- --prompt "a red fox" [--aspect-ratio 3:2] [--quality high] [--count 3] [--name fox] [--model id]
       npm run demo -- --manifest examples/images.yml [--variables "season: winter"]
       npm run demo -- --pull-request

Runs the action as GitHub would, against stand-ins on this machine. A manifest is run twice: what the first run has made,
the second one reuses. With --pull-request the first run proposes its pictures, and the second one, of which one prompt is
another, adds a commit. The stand-in for kie.ai refuses prompts with the word 'famous', as moderation does. With KIE_API_KEY
set the pictures come from kie.ai, which costs credits. Everything it makes lies in demo-output/ afterwards.`

const TEXT = { type: 'string' } as const
const FLAGS = {
  prompt: TEXT,
  manifest: TEXT,
  variables: TEXT,
  'aspect-ratio': TEXT,
  quality: TEXT,
  count: TEXT,
  name: TEXT,
  model: TEXT,
  'pull-request': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Shown when no prompt is given: a wide picture, three of one prompt, a tall one. */
const EXAMPLE: DemoRun = [
  {
    title: 'Draw the cover',
    inputs: {
      prompt: 'A lighthouse at dawn, gouache on rough paper, warm light',
      name: 'cover',
      'aspect-ratio': '3:2',
      'artifact-name': 'cover',
      'commit-message': 'Add the cover',
    },
  },
  {
    title: 'Draw three avatars',
    inputs: {
      prompt: 'A friendly fox in a yellow raincoat, portrait, flat colours',
      name: 'avatar',
      count: '3',
      'artifact-name': 'avatars',
      'commit-message': 'Add three avatars',
    },
  },
  {
    title: 'Draw the poster',
    inputs: {
      prompt: 'Poster of a night train crossing a viaduct, linocut in two colours',
      name: 'poster',
      'aspect-ratio': '2:3',
      'artifact-name': 'poster',
      'commit-message': 'Add the poster',
    },
  },
]

/** What `--pull-request` runs: between the runs somebody changes the prompt of the cover. */
const PROPOSAL: readonly DemoRun[] = [
  [proposingStep('First run: draw the pictures, and propose them', { hour: 'dawn' })],
  [{ ...proposingStep('Second run: the cover has another prompt', { hour: 'dusk' }), redrawn: ['cover'] }],
]

function proposingStep(title: string, { hour }: { readonly hour: string }): DemoStep {
  return {
    title,
    inputs: {
      manifest: 'scripts/demo/images.yml',
      variables: `hour: ${hour}`,
      deliver: 'pull-request',
      'commit-message': 'Add the pictures of the demo',
    },
  }
}

/**
 * Reads the command line.
 *
 * @returns the runs to make one after the other, `undefined` when help is asked for
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): readonly DemoRun[] | undefined {
  const { help, 'pull-request': proposes = false, ...inputs } = parseFlags(args)
  if (help === true) return undefined
  const given = Object.entries(inputs)
  if (proposes) {
    if (given.length === 0) return PROPOSAL
    throw new UsageError(`--pull-request has pictures of its own, and goes without --${given[0]?.[0] ?? ''}.`)
  }
  if (given.length === 0) return [EXAMPLE]
  const { prompt, manifest, count } = inputs
  if (prompt === undefined && manifest === undefined) {
    throw new UsageError(`--${given[0]?.[0] ?? ''} goes with a --prompt or a --manifest.`)
  }
  if (prompt !== undefined && manifest !== undefined) throw new UsageError('--prompt and --manifest: give one of them.')
  if (count !== undefined && !/^[1-9]\d*$/.test(count)) {
    throw new UsageError(`--count is '${count}'; it takes a whole number from 1.`)
  }
  const all = Object.fromEntries(given)
  return manifest === undefined ? [[{ title: 'Draw', inputs: all }]] : manifestRuns(manifest, all)
}

/** Twice the same, but for the name of what is uploaded: both lie side by side afterwards. */
function manifestRuns(manifest: string, inputs: Readonly<Record<string, string>>): readonly DemoRun[] {
  if (path.isAbsolute(manifest) || path.normalize(manifest).startsWith('..')) {
    throw new UsageError(`--manifest is '${manifest}'; it takes a path below this directory, as a checkout has it.`)
  }
  const common = { ...inputs, 'commit-message': `Add the images of ${manifest}` }
  return [
    [{ title: `First run: make the images of ${manifest}`, inputs: { ...common, 'artifact-name': 'first-run' } }],
    [{ title: 'Second run: the same once more', inputs: { ...common, 'artifact-name': 'second-run' } }],
  ]
}

function parseFlags(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values
  } catch (error) {
    // The second sentence of Node's tells how to pass an argument that looks like a flag: there are none here.
    const [problem = ''] = (error as Error).message.split('. ')
    throw new UsageError(`${problem.replace(/\.$/, '')}.`, { cause: error })
  }
}
