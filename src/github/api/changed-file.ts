import { DeliveryError } from '../../core/result/delivery.ts'

/** An image has other bytes than when the delivery began, so that it cannot be delivered as what it was made as. */
export function changedFile(path: string, done: 'committed' | 'uploaded'): DeliveryError {
  return new DeliveryError(`'${path}' changed while it was being ${done}.`, {
    next: 'Let no other process write into the output directory while this step runs, and run the job again.',
  })
}
