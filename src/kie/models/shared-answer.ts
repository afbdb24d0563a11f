/** One question that several wait for. */
interface Shared<T> {
  readonly answer: Promise<T>
  readonly over: AbortController
  waiting: number
}

/**
 * Lets one answer serve all who ask, each for as long as its own signal lets it. The question ends when nobody waits for it
 * any more, and is asked again after it failed.
 */
export function shareAnswer<T>(
  ask: (signal: AbortSignal) => Promise<T>,
): (signal: AbortSignal | undefined) => Promise<T> {
  let current: Shared<T> | undefined
  const begin = (): Shared<T> => {
    const over = new AbortController()
    const begun: Shared<T> = { answer: ask(over.signal), over, waiting: 0 }
    begun.answer.catch(() => {
      if (current === begun) current = undefined
    })
    return begun
  }
  return async (signal) => {
    current ??= begin()
    const mine = current
    mine.waiting += 1
    try {
      return await untilAborted(mine.answer, signal)
    } catch (error) {
      if (mine.waiting === 1 && current === mine) {
        current = undefined
        mine.over.abort(error)
      }
      throw error
    } finally {
      mine.waiting -= 1
    }
  }
}

/** Waits no longer than the signal lets it. @throws the signal's reason when it is aborted */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  const over = new AbortController()
  const aborted = new Promise<never>((_resolve, reject) => {
    const fail = (): void => reject(signal.reason as Error)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true, signal: over.signal })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    over.abort()
  }
}
