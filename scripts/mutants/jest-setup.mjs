// For each test file where Stryker runs it: that a property fails is enough, and each run has the same cases, of which few
// do: a mutant that only a rare case tells is worth a test of its own.
import fc from 'fast-check'

fc.configureGlobal({ endOnFailure: true, seed: 1, numRuns: 25 })
