/**
 * Says what has changed outside of this repository, in an issue: `node scripts/upkeep.ts models`, or `runner`. Where there is
 * no GITHUB_TOKEN, it only prints. It needs Node alone, and nothing of node_modules. What it prints of
 * others' texts holds no command of the runner's.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import { forLog } from '../src/core/text/foreign-text.ts'
import { MODELS } from '../src/kie/models/models.ts'
import { tellIssue, type Report } from './upkeep/issue.ts'
import { comparePrices } from './upkeep/prices.ts'
import { compareRunner } from './upkeep/runner.ts'

const { GITHUB_TOKEN: token = '', GITHUB_REPOSITORY: repository = '', ...env } = process.env
const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'

const REPORTS: Readonly<Record<string, () => Promise<Report>>> = {
  models: async () => ({
    subject: 'models',
    title: 'kie lists other models or prices than models.json',
    lines: await comparePrices(env['KIE_API_URL'] ?? 'https://api.kie.ai', MODELS),
  }),
  runner: async () => ({
    subject: 'runner',
    title: 'There is a new runner, or a new Node for `using`',
    lines: await compareRunner({ apiUrl: env['RUNNER_API_URL'] ?? apiUrl, token, using: ownNode() }),
  }),
}

function ownNode(): string {
  const text = readFileSync(path.resolve(import.meta.dirname, '../action.yml'), 'utf8')
  return /^ +using: (\w+)$/m.exec(text)?.[1] ?? ''
}

const report = REPORTS[process.argv[2] ?? '']
if (report === undefined) {
  console.error(`'${process.argv[2] ?? ''}' is no subject; there are ${Object.keys(REPORTS).join(', ')}.`)
  process.exitCode = 1
} else {
  try {
    const made = await report()
    for (const line of made.lines) console.log(`- ${forLog(line)}`)
    if (token !== '') console.log(forLog(await tellIssue(made, { apiUrl, repository, token })))
  } catch (error) {
    // With its stack and causes, as Node would show it, but what others answered may be in it.
    for (const line of inspect(error).split('\n')) console.error(forLog(line))
    process.exitCode = 1
  }
}
