import type { Control } from '../job/step.ts'
import { mapping, text, texts, type Texts, type Yaml } from './yaml.ts'

/** A step as the file has it. */
export interface WorkflowStep {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly if: string | undefined
  readonly env: Texts
  /** Of a step with `uses`. */
  readonly uses: string | undefined
  readonly with: Texts
  /** Of a step with `run`. */
  readonly run: string | undefined
  readonly shell: string | undefined
  readonly workingDirectory: string | undefined
  /** Whether the job goes on while the step runs. */
  readonly background: boolean
  readonly continueOnError: boolean
  /** Of a step that waits for others in the background, or ends one. */
  readonly control: Control | undefined
}

const WORK_KEYS = ['id', 'name', 'if', 'env', 'uses', 'with', 'run', 'shell', 'working-directory'].concat(
  ...['timeout-minutes', 'background', 'continue-on-error'],
)
/** A step of these does no work, and always runs: GitHub takes no `if` there. */
const CONTROLS = ['wait', 'wait-all', 'cancel']

/**
 * Reads the steps of a job.
 *
 * @param where - the job, for messages
 * @throws Error for a key that is not known here, and where a step waits for one, or ends one, that does not stand before it
 */
export function readSteps(steps: readonly unknown[], where: string): readonly WorkflowStep[] {
  const known: string[] = []
  return steps.map((each, index) => {
    const place = `${where}: step ${index + 1}`
    const step = readStep(mapping(each, { where: place }), place)
    for (const target of targetsOf(step.control)) {
      if (!known.includes(target)) throw new Error(`${place}: no step before it has the id '${target}'`)
    }
    if (step.id !== undefined) known.push(step.id)
    return step
  })
}

function readStep(yaml: Yaml, where: string): WorkflowStep {
  const kind = CONTROLS.find((key) => key in yaml)
  const step = mapping(yaml, { where, keys: kind === undefined ? WORK_KEYS : ['id', 'name', kind] })
  return {
    id: text(step['id']),
    name: text(step['name']),
    if: text(step['if']),
    env: texts(step['env']),
    uses: text(step['uses']),
    with: texts(step['with']),
    run: text(step['run']),
    shell: text(step['shell']),
    workingDirectory: text(step['working-directory']),
    background: flag(step['background'], `${where}: background`),
    continueOnError: flag(step['continue-on-error'], `${where}: continue-on-error`),
    control: readControl(step, where),
  }
}

function readControl(step: Yaml, where: string): Control | undefined {
  if ('wait' in step) return { wait: [step['wait']].flat().map(String) }
  if ('cancel' in step) return { cancel: String(step['cancel']) }
  if (!('wait-all' in step)) return undefined
  if (step['wait-all'] !== null && step['wait-all'] !== true) throw new Error(`${where}: 'wait-all' takes no value`)
  return { waitAll: true }
}

function targetsOf(control: Control | undefined): readonly string[] {
  if (control === undefined || 'waitAll' in control) return []
  return 'wait' in control ? control.wait : [control.cancel]
}

function flag(value: unknown, where: string): boolean {
  if (value === undefined) return false
  if (typeof value !== 'boolean') throw new Error(`${where} is neither true nor false, and no expression is known here`)
  return value
}
