import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import config from './jest.config.js'

const NAMES = 'linear time|at scale'

/** Only these files are loaded: most have nothing of that size. */
const files = globSync('__tests__/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  new RegExp(NAMES).test(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
)

/** What `npm test` leaves out for its size: work on ten thousand things. @type {import('jest').Config} */
export default { ...config, testMatch: files.map((file) => `<rootDir>/${file}`), testNamePattern: NAMES }
