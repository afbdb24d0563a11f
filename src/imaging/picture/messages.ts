import type { Original } from '../file/original.ts'
import type { FormPlan } from './form.ts'

/** One original on its way to a worker, with the forms to make of it. */
export interface WorkOrder {
  readonly bytes: Uint8Array
  readonly original: Omit<Original, 'profile'>
  /** What the greys of the original are in sRGB, where they are not the same. */
  readonly greys: Uint8Array | undefined
  readonly plans: readonly FormPlan[]
}

/**
 * What a worker says: once that it is there; then of each order that the original is decoded, each form as it is made, and
 * that no more come.
 */
export type WorkReport =
  { readonly kind: 'ready' | 'decoded' | 'done' } | { readonly kind: 'form'; readonly bytes: Uint8Array }
