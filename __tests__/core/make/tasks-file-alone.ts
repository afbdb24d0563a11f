import { TasksFile } from '../../../src/core/make/tasks-file.ts'

// Run as a process of its own, under limits that a test sets: adds ids until well past the limit, and prints what is said.
const [workspace = '', claimsFile = ''] = process.argv.slice(2)
const say = (line: string): void => console.log(line)
const log = { info: say, notice: say, warning: say, error: say, debug: say }
const file = new TasksFile({
  workspace,
  outputDirectory: '.',
  claimsFile,
  step: 'art',
  warn: say,
  foreign: undefined,
  log,
})
file.choose()
const tasks: Record<string, string> = {}
for (let index = 0; index < 1500; index++) {
  tasks[`image-${index}`] = String(index).padStart(32, '0')
  file.add(tasks, [`image-${index}`])
}
