import { imagesInFolder, type EarlierImages } from '../core/images/earlier-images.ts'
import { commitOptions, loadArtifactClient } from './destinations.ts'
import { readRecords } from '../github/artifact/record-store.ts'
import { systemClock } from '../kie/index.ts'
import { makePlan, takeShard, unmade, type Plan } from '../core/plan/plan.ts'
import { resumePlan } from '../core/plan/resume.ts'
import { reuseImages } from '../core/plan/reuse.ts'
import { recordOwner, type Step, type StepWithFolder } from './step-parts.ts'

/**
 * What the step has to make: its share of what the inputs ask for, without what exists. Images that an earlier run has made
 * go before tasks of an earlier attempt, since they are here already.
 */
export async function planWork(step: StepWithFolder): Promise<Plan> {
  const { source, shard } = step.config
  const whole = makePlan(source)
  return resume(await reuse(shard === undefined ? whole : takeShard(whole, shard), whole, step), step)
}

/** Keeps the images whose requests have not changed since they were made. */
async function reuse(plan: Plan, whole: Plan, step: StepWithFolder): Promise<Plan> {
  const { config, folder, log } = step
  if (!config.reuse || config.source.kind === 'tasks') return plan
  const allNames = config.source.kind === 'manifest' ? whole.images.map(({ name }) => name) : undefined
  const earlier = await earlierImages(step)
  return reuseImages(plan, { earlier, allNames, onReused: (entries) => folder.noteReused(entries), log })
}

/** With a commit the branch is what counts, so that no checkout is needed. */
async function earlierImages(step: StepWithFolder): Promise<EarlierImages> {
  const { config, folder } = step
  if (!config.destinations.includes('commit')) return imagesInFolder(folder)
  const { branchImages } = await import('../github/branch/images.ts')
  return branchImages({ ...(await commitOptions(step, [])), shelf: folder, dryRun: config.dryRun })
}

/** Takes up what earlier attempts of the run have submitted, so that a re-run pays nothing twice. */
async function resume(plan: Plan, { config, context, log, signal }: Step): Promise<Plan> {
  const isNothingNew = config.source.kind === 'tasks' || unmade(plan).length === 0
  if (context.runAttempt === 1 || isNothingNew || config.dryRun) return plan
  const recorded = await readRecords({
    ...context,
    owner: recordOwner(config),
    repository: context,
    token: config.githubToken,
    load: loadArtifactClient,
    log,
    clock: systemClock,
    signal,
  })
  return resumePlan(plan, recorded, log)
}
