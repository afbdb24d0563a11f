import config from './jest.config.js'

/** The tests that `npm test` leaves out. @type {import('jest').Config} */
export default { ...config, testNamePattern: '', testPathIgnorePatterns: ['/node_modules/'] }
