// The environment of each test file under Stryker: what one failure has told, no further test needs to tell. Stryker's own
// `bail` does not reach jest.
import Environment from '../../__tests__/environment.mjs'

let caught

export default class extends Environment {
  handleTestEvent({ name, test }) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__
    if (mutant === undefined) return
    if (name === 'test_done' && test.errors.length > 0) caught = mutant
    if (name === 'test_start' && caught === mutant) test.mode = 'skip'
  }
}
