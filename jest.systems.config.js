import { CASES } from './__tests__/systems.ts'
import config from './jest.config.js'

const ON_WINDOWS = process.platform === 'win32' || process.env.SANDBOX_WINE !== undefined
/** Windows knows no signals, and Node sends none there: it ends the process. Wine makes Ctrl+C of those that it gets. */
const HAS_SIGNALS = process.platform !== 'win32'

const files = Object.keys(CASES).filter((file) => ON_WINDOWS || !file.startsWith('__tests__/windows/'))
const titles = Object.values(CASES)
  .flat()
  .filter((title) => HAS_SIGNALS || !/SIGINT|cancelled/.test(title))

/** What depends on the system, of the tests that run processes. @type {import('jest').Config} */
export default {
  ...config,
  testMatch: files.map((file) => `<rootDir>/${file}`),
  testNamePattern: titles.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
  testPathIgnorePatterns: ['/node_modules/'],
}
