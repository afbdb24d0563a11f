// The order of test files under Stryker: properties take seconds and find what others find too, so they come last.
import { readFileSync } from 'node:fs'
import TestSequencer from '@jest/test-sequencer'

export default class extends TestSequencer {
  sort(tests) {
    const hasProperties = ({ path }) => readFileSync(path, 'utf8').includes("'fast-check'")
    return [...tests].sort(
      (one, other) => hasProperties(one) - hasProperties(other) || (one.path < other.path ? -1 : 1),
    )
  }
}
