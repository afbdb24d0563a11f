/**
 * Waits for work that may not know of its signal, or heed it late, and leaves it behind when the signal is aborted.
 *
 * @throws the signal's reason
 */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    const fail = (): void => reject(signal.reason as Error)
    stop = () => signal.removeEventListener('abort', fail)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    stop()
  }
}
