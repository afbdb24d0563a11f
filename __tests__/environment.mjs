// The environment of each test file: Node's, and what the files of one worker share. Modules are loaded anew for each file,
// this one once for each worker.
import { TestEnvironment } from 'jest-environment-node'

const shared = new Map()

export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.sharedByWorker = shared
  }
}
