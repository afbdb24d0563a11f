import type { ApiAccess } from '../../core/inputs/api.ts'
import { LookUpTime } from '../../core/request/look-up-time.ts'
import type { Log } from '../../core/text/log.ts'
import { systemClock, type KieClient } from '../../kie/index.ts'

/**
 * What one step asks kie with, from its inputs to its end: one client, since the pace of kie's catalogue is the account's,
 * and one time for what that is asked.
 */
export class KieConnection {
  readonly lookUpTime: LookUpTime
  #client: Promise<KieClient> | undefined

  constructor(log: Log) {
    this.lookUpTime = new LookUpTime({ clock: systemClock, log })
  }

  /** The client, made when it is first needed. */
  client(access: ApiAccess): Promise<KieClient> {
    // A step that is skipped, or fails on its inputs, would wait for what it never uses.
    this.#client ??= import('./client.ts').then(({ buildKieClient }) => buildKieClient(access))
    return this.#client
  }
}
