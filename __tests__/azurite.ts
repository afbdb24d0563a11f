import { startAzurite, type Azurite } from '../sandbox/artifacts/index.ts'

declare global {
  /** Made by `environment.mjs`. */
  var sharedByWorker: Map<string, unknown>
}

const KEY = 'azurite'

/**
 * The Azurite that the test files of one worker share, as it takes more than a second of the processor to start. Each
 * artifact service has a container of its own in it. It ends with the worker.
 */
export function workerAzurite(): Promise<Azurite> {
  const azurite = (sharedByWorker.get(KEY) as Promise<Azurite> | undefined) ?? startAzurite({ isBackground: true })
  sharedByWorker.set(KEY, azurite)
  return azurite
}
