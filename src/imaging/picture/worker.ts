/**
 * The way into a thread of its own: originals come, forms go. It holds one decoded picture at a time.
 *
 * What fails ends the thread, since a codec that failed is of no more use: whoever started it hears of the error, knows by
 * the reports how far it came, and starts another.
 */
import { parentPort } from 'node:worker_threads'
import { NOT_DECODED, UnreadableOriginalError } from '../file/unreadable.ts'
import { decodeOriginal } from './decoders.ts'
import { makeForm } from './form.ts'
import type { WorkOrder, WorkReport } from './messages.ts'
import { recolour, turnUpright } from './raster.ts'

const report = (message: WorkReport): void => parentPort?.postMessage(message)

parentPort?.on('message', (order: WorkOrder) => void work(order))
report({ kind: 'ready' })

async function work({ bytes, original, greys, plans }: WorkOrder): Promise<void> {
  const { format, width, height, orientation } = original
  const stored = await decodeOriginal(bytes, format)
  if (stored.width !== width || stored.height !== height) throw new UnreadableOriginalError(NOT_DECODED)
  if (greys !== undefined) recolour(stored, greys)
  const picture = turnUpright(stored, orientation)
  report({ kind: 'decoded' })
  for (const plan of plans) report({ kind: 'form', bytes: await makeForm(picture, plan) })
  report({ kind: 'done' })
}
