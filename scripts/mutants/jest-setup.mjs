// For each test file where Stryker runs it: that a property fails is enough, and each run has the same cases.
import fc from 'fast-check'

fc.configureGlobal({ endOnFailure: true, seed: 1 })
