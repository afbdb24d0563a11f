/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/__tests__/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/__tests__/equal-bytes.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/package/',
    '<rootDir>/dist/',
    '<rootDir>/demo-output/',
    '<rootDir>/bench-output/',
    '<rootDir>/mutants-output/',
  ],
  maxWorkers: '100%',
  // Modules of files that are done stay in memory, and the more a worker holds the longer it takes to start a process.
  workerIdleMemoryLimit: '450MB',
  // How work grows shows in large things alone, and those are a tenth of all work: `npm run test:scale` has them.
  testNamePattern: '^(?!.*(linear time|at scale))',
  // These have commands of their own: they need act, a browser or Windows, or take minutes.
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/__tests__/act/',
    '<rootDir>/__tests__/browser/',
    '<rootDir>/__tests__/faults/',
    '<rootDir>/__tests__/package/',
    '<rootDir>/__tests__/windows/',
  ],
  // Only ends what hangs: on a machine that does a lot beside, a good test may take minutes.
  testTimeout: 300_000,
}
