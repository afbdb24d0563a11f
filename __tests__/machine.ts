import { THIS_MACHINE, wineMachine, type Machine, type WineRoot } from '../sandbox/runner/index.ts'

/** What the steps of process tests run on: this machine, or the Windows that `npm run test:windows` has made ready in it. */
export const machine: Machine = readMachine(process.env['SANDBOX_WINE'])

function readMachine(wine: string | undefined): Machine {
  return wine === undefined ? THIS_MACHINE : wineMachine(JSON.parse(wine) as WineRoot)
}
