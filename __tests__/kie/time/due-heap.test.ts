import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DueHeap } from '../../../src/kie/time/due-heap.ts'
import { checkReaching } from '../../reaching.ts'

describe('DueHeap', () => {
  test('gives everything in order, with pushes in between', () => {
    const step = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('pop' as const))
    checkReaching((reached) =>
      fc.property(fc.array(step, { minLength: 10, maxLength: 200 }), (steps) => {
        const heap = new DueHeap<number>()
        const model: number[] = []
        for (const each of steps) {
          if (each !== 'pop') {
            heap.push(each, each)
            model.push(each)
            model.sort((a, b) => a - b)
          } else {
            if (model.length > 0) reached()
            expect(heap.nextAt).toBe(model[0] ?? Infinity)
            expect(heap.pop()).toBe(model.shift())
          }
        }
      }),
    )
  })
})
