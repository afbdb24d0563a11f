import { readPickConfig, type PickConfig } from '../core/inputs/pick-config.ts'
import { formatOutputs } from '../core/report/outputs.ts'
import { renderPullRequestBody } from '../core/report/pull-request/body.ts'
import { renderPickSummary } from '../core/report/summary/pick.ts'
import { NO_COST } from '../core/result/cost.ts'
import { describePicked, isNotable } from '../core/result/picked.ts'
import { InputError } from '../core/text/errors.ts'
import { forLog } from '../core/text/foreign-text.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { createOctokit } from '../github/api/octokit.ts'
import { resolveBranch } from '../github/branch/resolve.ts'
import type { CommentPick } from '../github/gate/gate.ts'
import { withRunTrailer } from '../github/git/trailer.ts'
import { carryOutPicks, type Picked } from '../github/pick/pick.ts'
import { isPublic } from '../github/runner/event.ts'
import { setOutput, summary as stepSummary } from '../github/runner/toolkit.ts'
import { systemClock } from '../kie/index.ts'
import { answerCommand } from './command-answer.ts'
import type { EarlyEnd } from './early-end.ts'
import { readInput } from './inputs.ts'
import type { Surroundings } from './surroundings.ts'

/** A step that carries out the picks of a comment. */
export interface PickStep extends Surroundings {
  readonly pick: CommentPick
  readonly end: EarlyEnd
}

/** Carries out the picks of a comment, and lets whoever wrote it see what becomes of them. */
export async function runPick({ end, ...step }: PickStep): Promise<void> {
  const { pick, context, log } = step
  end.notePick()
  const answer = answerCommand({ ...step, command: pick, token: readInput('github-token').trim() })
  await answer.seen()
  try {
    if ('problems' in pick) throw new InputError(pick.problems.map((line) => forLog(line)))
    const config = readPickConfig(readInput, {
      workspace: context.workspace,
      resolveBranch: (input, value) => resolveBranch(context, { input, value }),
    })
    const picked = await carryOutPicks(optionsOf(step, config), pick.picks)
    for (const candidate of picked.candidates) {
      log[isNotable(candidate) ? 'notice' : 'info'](describePicked(candidate))
    }
    end.notePublished()
    await publishPick(step, config, picked)
    await answer.done()
  } catch (error) {
    end.fail(error)
    await answer.failed(end.explain(error))
  }
}

function optionsOf(
  { pick: { issueNumber }, context, log, redactor, signal }: Omit<PickStep, 'end'>,
  { githubToken: token, directory, branch, message }: PickConfig,
): Parameters<typeof carryOutPicks>[0] {
  return {
    octokit: createOctokit({ token, apiUrl: context.apiUrl, log, clock: systemClock }),
    ...{ context, token, issueNumber, directory, branch, log, signal },
    message: withRunTrailer(message, context.runId),
    writeBody: (facts) => {
      const pickCommand = readInput('pick-command').trim()
      // A pick knows no prompt.
      const known = { prompts: undefined, pickCommand, showPictures: isPublic(context), runUrl: context.runUrl }
      return redactor.redact(renderPullRequestBody(redactor.redactAll({ ...facts, ...known })))
    },
    random: Math.random,
    clock: systemClock,
  }
}

/** Hands outputs and summary to the runner; one that takes none does not change how the step ends. */
async function publishPick(
  { log, redactor: { redact } }: Pick<PickStep, 'log' | 'redactor'>,
  { summary }: Pick<PickConfig, 'summary'>,
  { candidates, delivery }: Picked,
): Promise<void> {
  const nothing = { images: [], failures: [], tasks: {}, pendingTasks: {}, creditsLeft: undefined, cost: NO_COST }
  const outputs = formatOutputs({ ...nothing, status: 'success', deliveries: [delivery] }, () => '')
  try {
    if ((process.env['GITHUB_OUTPUT'] ?? '') !== '') {
      for (const [name, value] of Object.entries(outputs)) setOutput(name, redact(value))
    }
    if (summary) await stepSummary.addRaw(redact(renderPickSummary(candidates, delivery))).write()
  } catch (error) {
    log.warning(`The runner took no outputs and no summary: ${reasonForLog(error)}`)
  }
}
