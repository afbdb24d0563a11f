import { afterAll } from '@jest/globals'
import { startSteppedClock } from '../sandbox/clock/stepped-clock.ts'

/**
 * The time of a test file: its services and the processes of its steps go by it, and what a test measures is measured by it. It
 * passes when all of them wait, so that nothing depends on how busy the machine is.
 */
export const clock = await startSteppedClock()

afterAll(() => clock.close())
