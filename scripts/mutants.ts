/**
 * Changes the code of rooms in one place at a time and sees whether their unit tests notice: all rooms, or those, or those
 * files, that are named, such as `core/plan` or `core/plan/resume.ts`. Prints the section of bench/README.md.
 *
 * What was run before and has not changed since is not run again, unless `--write` is given: it runs everything and writes
 * the section down. `--reports` runs nothing, and takes the reports of the rooms as they lie in mutants-output/. `--workers 1`
 * leaves a core to others.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import packages from '../package.json' with { type: 'json' }
import { findStale, readExplained } from './mutants/explained.ts'
import { scoreOf, type RoomScore, type StrykerReport } from './mutants/report.ts'
import { mutantsSection, withSection } from './mutants/section.ts'

/** The rooms, each with those whose tests run for it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'core/plan': ['core/plan'],
  'core/make': ['core/make'],
  // What is found in a folder is tested where it is reused.
  'core/images': ['core/images', 'core/plan'],
  'kie/queue': ['kie/queue'],
}

const OUTPUT = 'mutants-output'
const README = 'bench/README.md'

process.chdir(path.resolve(import.meta.dirname, '..'))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    reports: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
  },
})
const unknown = positionals.filter((name) => testsOf(name) === undefined)
if (unknown.length > 0) {
  throw new Error(`No such room: ${unknown.join(', ')}. There are ${Object.keys(ROOMS).join(', ')}.`)
}
if (values.write && positionals.length > 0) throw new Error('--write is about all rooms; name none.')

const names = positionals.length > 0 ? positionals : Object.keys(ROOMS)
const scores: RoomScore[] = []
for (const name of names) {
  if (!values.reports) await run(name)
  scores.push(scoreOf(name, JSON.parse(readFileSync(reportOf(name), 'utf8')) as StrykerReport))
}

const explained = readExplained(readFileSync('bench/mutants.md', 'utf8'))
const made = `Made by Stryker ${packages.devDependencies['@stryker-mutator/core']} on ${new Date().toISOString().slice(0, 10)}.`
const section = mutantsSection(scores, { explained, made })
console.log(section)
if (values.write) {
  writeFileSync(README, withSection(readFileSync(README, 'utf8'), section))
  const stale = findStale(
    scores.flatMap(({ survivors }) => survivors),
    explained,
  )
  for (const line of stale) console.error(`bench/mutants.md explains what does not survive: ${line}`)
}

/** Runs the mutants of a room or a file. */
async function run(name: string): Promise<void> {
  const testMatch = testsOf(name)?.map((room) => `<rootDir>/__tests__/${room}/**/*.test.ts`)
  await new Stryker({
    mutate: [`src/${name.endsWith('.ts') ? name : `${name}/**/*.ts`}`],
    jest: { config: { testMatch } },
    reporters: ['json', 'progress'],
    jsonReporter: { fileName: reportOf(name) },
    incrementalFile: path.join(OUTPUT, `${slug(name)}-incremental.json`),
    force: values.write,
    concurrency: Number(values.workers),
  }).runMutationTest()
}

/** The rooms whose tests run for a room or a file; `undefined` where there is no such room. */
function testsOf(name: string): readonly string[] | undefined {
  return Object.entries(ROOMS).find(([room]) => name === room || name.startsWith(`${room}/`))?.[1]
}

function reportOf(name: string): string {
  return path.join(OUTPUT, `${slug(name)}.json`)
}

function slug(name: string): string {
  return name.replaceAll(/\W/g, '-')
}
