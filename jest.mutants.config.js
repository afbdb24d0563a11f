import { fileURLToPath } from 'node:url'
import config from './jest.config.js'

/** How Stryker runs jest, once for each mutant: `scripts/mutants.ts` names the tests. @type {import('jest').Config} */
export default {
  ...config,
  // Stryker loads the environment itself, and by a whole path alone.
  testEnvironment: fileURLToPath(new URL('./scripts/mutants/environment.mjs', import.meta.url)),
  testSequencer: '<rootDir>/scripts/mutants/sequencer.mjs',
  setupFiles: ['<rootDir>/scripts/mutants/jest-setup.mjs'],
}
