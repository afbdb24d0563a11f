// The environment of each test file: Node's, and what the files of one worker share. Modules are loaded anew for each file,
// this one once for each worker.
import { TestEnvironment } from 'jest-environment-node'

const shared = new Map()

let exchangeCheck

/** Loaded and made by Node itself when it is first needed: jest would do it anew for each file. */
function loadExchangeCheck() {
  exchangeCheck ??= import('./conformance/exchange-check.ts').then(({ ExchangeCheck }) => new ExchangeCheck())
  return exchangeCheck
}

export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.sharedByWorker = shared
    this.global.exchangeCheck = loadExchangeCheck
  }
}
