/**
 * Mutation testing by Stryker. `scripts/mutants.ts` starts it for one room after another, and names the files to change.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  // Each run leaves its modules behind in the memory of its process.
  maxTestRunnerReuse: 50,
  jest: { configFile: 'jest.mutants.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // Constants and patterns of a module: every test of the room would run for each.
  ignoreStatic: true,
  incremental: true,
  // A busy machine is no endless loop.
  timeoutFactor: 4,
  timeoutMS: 10_000,
  // swc strips the types without a look at them.
  disableTypeChecks: false,
  ignorePatterns: ['/dist', '/lib', '/demo-output', '/bench-output', '/mutants-output'],
  tempDirName: 'mutants-output/sandbox',
}
