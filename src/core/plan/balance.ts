import { KieApiError, KieError, KieResponseError, type Clock, type KieClient } from '../../kie/index.ts'
import { canPay, describeCredits } from '../text/amounts.ts'
import { InputError } from '../text/errors.ts'
import type { Log } from '../text/log.ts'
import { priceOf, type Plan } from './plan.ts'

/** How long the end of a run waits to hear what is left of the balance. */
const CREDITS_LEFT_MS = 5_000

/**
 * The credits of the account before a run; `undefined` where kie only does not answer, since createTask decides then.
 *
 * @throws KieError where kie refuses the key: that ends the run before anything is spent
 */
export async function readBalance(
  client: Pick<KieClient, 'getCredits'>,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<number | undefined> {
  try {
    return await client.getCredits({ signal })
  } catch (error) {
    const refused = error instanceof KieApiError && error.verdict === 'stop'
    const blocked = error instanceof KieResponseError && error.httpStatus === 403
    if (refused || blocked || signal.aborted || !(error instanceof KieError)) throw error
    log.warning(`The balance could not be read: ${error.message}`)
    return undefined
  }
}

/** What is left after a run, in credits; a courtesy, so nothing waits long for it. */
export async function askCreditsLeft(
  client: Pick<KieClient, 'getCredits'>,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<number | undefined> {
  const over = new AbortController()
  const late = clock.sleep(CREDITS_LEFT_MS, over.signal).then(
    () => undefined,
    () => undefined,
  )
  const left = client.getCredits({ signal: AbortSignal.any([signal, over.signal]) }).catch(() => undefined)
  try {
    return await Promise.race([left, late])
  } finally {
    over.abort()
  }
}

/**
 * Makes sure that the balance pays for what is still to be made.
 *
 * @throws InputError where it surely does not
 */
export function requireBalance(balance: number | undefined, plan: Plan): void {
  const price = priceOf(plan)
  if (balance === undefined || price === undefined || canPay(balance, price)) return
  throw new InputError([
    `The kie account has ${describeCredits(balance)} left, and this run costs ${describeCredits(price)}. ` +
      'Top up at https://kie.ai/billing, or ask for fewer images. Nothing was spent.',
  ])
}
