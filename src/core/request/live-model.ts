import { otherProductOf, type KieClient } from '../../kie/index.ts'
import type { LookUpTime } from './look-up-time.ts'
import type { LookUp } from './resolver.ts'

/** What is asked with. */
export interface AskOptions {
  /** The one of all questions of a step, since their pace is kie's limit. */
  readonly client: () => Promise<Pick<KieClient, 'getModelSchema' | 'getTaskTypes'>>
  readonly time: LookUpTime
  readonly signal: AbortSignal
}

/**
 * Makes the way to kie's live catalogue.
 *
 * @returns asks for a model, and for what it makes; `undefined` where kie knows none, or does not answer in time
 */
export function createLookUp({ client, time, signal }: AskOptions): LookUp {
  return async (id) => {
    const kie = await client()
    // Each is of use without the other.
    const [model, taskTypes] = await Promise.all([
      time.within((ending) => kie.getModelSchema(id, { signal: ending }), { signal }),
      time.within((ending) => kie.getTaskTypes(id, { signal: ending }), { signal }),
    ])
    const makes = otherProductOf(taskTypes ?? [])
    return makes === undefined ? model : { id, makes }
  }
}
