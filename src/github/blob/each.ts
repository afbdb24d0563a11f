/** Fetched blobs are in memory as a whole: as many small ones at once, larger ones one by one. */
const MAX_AT_ONCE = 8
const SMALL_BYTES = 8 * 1024 * 1024

/** What is done with blobs that are fetched. */
export interface BlobWork<Item> {
  readonly work: (item: Item, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/** Does for each item what takes its blob, several at once as far as memory allows. The first that fails ends the others. */
export async function eachBlob<Item extends { readonly bytes: number }>(
  items: readonly Item[],
  work: BlobWork<Item>,
): Promise<void> {
  const isSmall = ({ bytes }: Item): boolean => bytes <= SMALL_BYTES
  await eachAtOnce(items.filter(isSmall), { ...work, atOnce: MAX_AT_ONCE })
  const large = items.filter((item) => !isSmall(item))
  await eachAtOnce(large, { ...work, atOnce: 1 })
}

async function eachAtOnce<Item>(
  items: readonly Item[],
  { atOnce, work, signal }: BlobWork<Item> & { readonly atOnce: number },
): Promise<void> {
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const waiting = items.values()
  const lane = async (): Promise<void> => {
    for (const item of waiting) {
      if (failed.signal.aborted) return
      await work(item, either).catch((error: unknown) => failed.abort(error))
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane))
  failed.signal.throwIfAborted()
}
