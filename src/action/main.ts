import { readFileSync } from 'node:fs'
import { checkGate, type CommentCommand } from '../github/gate/gate.ts'
import { spendsNothing } from '../core/inputs/config.ts'
import { INPUT_DEFAULTS } from '../core/inputs/defaults.ts'
import { collectWarnings } from '../core/text/log.ts'
import { secretPartsOf } from '../core/secrets/url-parts.ts'
import type { ToldEnd } from '../core/result/run-comment.ts'
import { createRedactor } from '../core/text/redactor.ts'
import { uriOf } from '../core/text/uri.ts'
import { cancellation } from '../github/runner/cancellation.ts'
import { readPlace, wayBackFrom } from '../github/artifact/service.ts'
import { readContext } from '../github/runner/context.ts'
import { leave } from '../github/runner/leave.ts'
import { takeLibraryLines } from '../github/runner/library-lines.ts'
import { createLog, readLogOptions } from '../github/runner/log.ts'
import { remarkInCheckouts } from '../github/runner/manifest-lines.ts'
import { systemClock } from '../kie/index.ts'
import { createEarlyEnd, type EarlyEnd } from './early-end.ts'
import { readInput, readInputs } from './inputs.ts'
import { KieConnection } from './kie/connection.ts'
import { maskProxies, settleProxies, type Surroundings } from './surroundings.ts'

/** Inputs that are secrets, or carry one. */
const SECRET_INPUTS = ['api-key', 'github-token', 'callback-url']

/** Runs the step, deed by deed, and ends its process. */
export async function main(): Promise<void> {
  const redactor = createRedactor()
  const sink = createLog({ ...readLogOptions(process.env), redactor })
  const { log, warnings } = collectWarnings(remarkInCheckouts(sink, process.env))
  takeLibraryLines(sink, log)
  const signal = cancellation(process, log)
  const end = createEarlyEnd({ log, redactor, signal, summary: readInput('summary').trim().toLowerCase() !== 'false' })
  process.on('uncaughtException', (error) => {
    end.fail(error)
    void leave()
  })
  maskSecrets(sink)
  maskProxies(process.env, sink)
  try {
    const context = readContext(process.env, (file) => readFileSync(file, 'utf8'))
    const mode = readInput('mode').trim()
    // A check looks at the workspace alone.
    const asksOthers = mode !== 'check'
    const spends = !spendsNothing(mode)
    const gate = await checkGate({
      context,
      commentCommand: readInput('comment-command'),
      pickCommand: readInput('pick-command'),
      requirePermission: readInput('require-permission'),
      asksOthers,
      spends,
      directory: readDirectoryInput(),
      token: readInput('github-token'),
      log,
      clock: systemClock,
      signal,
      settleWay: () => settleProxies(process.env),
    })
    if (gate.open) {
      if (asksOthers) settleProxies(process.env)
      const wayBack = wayBackFrom(readPlace(process.env, context.serverUrl))
      const open = { context, log, redactor, signal, wayBack, end }
      if (gate.pick === undefined) await carryOut({ ...open, command: gate.command, warnings })
      else await (await import('./pick.ts')).runPick({ ...open, pick: gate.pick })
    } else end.skip(gate.reason)
  } catch (error) {
    end.fail(error)
  }
  await leave()
}

/** What a callback URL may tell of the run, and what stands in the links to it: none of it is a secret. */
const PUBLIC_FACTS = ['REPOSITORY', 'REF', 'REF_NAME', 'HEAD_REF', 'SHA', 'ACTOR', 'RUN_ID', 'WORKFLOW']

/** Hides the secrets, the callback URL also as kie is sent it, as kie may send it back, and in parts. */
function maskSecrets({ mask }: Pick<ReturnType<typeof createLog>, 'mask'>): void {
  for (const name of SECRET_INPUTS) mask(readInput(name))
  const callback = readInput('callback-url').trim()
  const url = URL.parse(callback)
  if (url === null) return
  const facts = PUBLIC_FACTS.map((name) => process.env[`GITHUB_${name}`] ?? '')
  for (const form of new Set([url.href, uriOf(url), ...secretPartsOf(url, facts)])) if (form !== callback) mask(form)
}

/** The directory of the images in the repository, as it is written. */
function readDirectoryInput(): string {
  const given = ['commit-directory', 'output-directory'].map((name) => readInput(name).trim())
  return given.find((text) => text !== '') ?? INPUT_DEFAULTS['output-directory'] ?? ''
}

interface OpenRun extends Surroundings {
  /** The comment that is answered; `undefined` where the run answers none. */
  readonly command: CommentCommand | undefined
  /** What the log has warned of so far. */
  readonly warnings: readonly string[]
  readonly end: EarlyEnd
}

/** Reads the inputs and does what they ask, and lets whoever wrote a command see what becomes of it. */
async function carryOut({ end, ...open }: OpenRun): Promise<void> {
  const { command, log, signal, wayBack } = open
  const token = readInput('github-token').trim()
  const answer =
    command === undefined ? undefined : (await import('./command-answer.ts')).answerCommand({ ...open, command, token })
  await answer?.seen()
  try {
    if (readInput('manifest').trim() !== '') (await import('./young-space.ts')).keepYoungSpaceSmall()
    const kie = new KieConnection(log)
    const config = await readInputs({ command, context: open.context, kie, signal })
    // A step that fails on its inputs would wait for what it never uses.
    const { runStep } = await import('./step.ts')
    const onSubmitting = (): void => end.noteSubmission(wayBack)
    const onPublishing = (): void => end.notePublished()
    const explainEnd = (error: unknown): ToldEnd => end.explain(error)
    const ended = await runStep({ ...open, config, kie, onSubmitting, onPublishing, explainEnd })
    await (ended.isBad ? answer?.failed(ended.isInComment ? undefined : ended.told) : answer?.done())
  } catch (error) {
    end.fail(error)
    await answer?.failed(end.explain(error))
  }
}
