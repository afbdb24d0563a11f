/**
 * What a step costs that finds all images of a large manifest made already: its whole process, beside one that does the least
 * that this takes, which is to parse the manifest and to read and hash the images.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startKie } from '../sandbox/kie/index.ts'
import { median, timed } from './measure.ts'
import { printGate, printTable } from './print.ts'
import { ACTION, probeEnvironment, readProbe } from './probed-step.ts'
import { MANIFEST, OUTPUT_DIRECTORY, writeReusedImages } from './reuse-workspace.ts'

const COUNTS = [1000, 10_000] as const
const ROUNDS = 5
const GOAL_MS = { make: 1500, plan: 1000 } as const
const MOST_OF_LEAST = 3.5
const MOST_GROWTH = 1.5
const MOST_MB = 200

type Mode = keyof typeof GOAL_MS
type Count = (typeof COUNTS)[number]

/** Of a process: wall time, CPU time of all its threads, and the most memory. */
interface Cost {
  readonly ms: number
  readonly cpuMs: number
  readonly mb: number
}

const root = mkdtempSync(path.join(tmpdir(), 'bench-reuse-'))
const kie = await startKie()

const workspaceOf = (count: Count): string => path.join(root, String(count))

/** Runs a process to its end, and measures it. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Cost> {
  const probe = path.join(root, 'probe.json')
  const ms = await timed(async () => {
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env['PATH'] ?? '', ...env, ...probeEnvironment(probe) },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
    if (exitCode !== 0) throw new Error(`node ${args.join(' ')} ended with ${exitCode}`)
  })
  const { cpuMs, maxRssBytes } = readProbe(probe)
  return { ms, cpuMs, mb: maxRssBytes / 1e6 }
}

/** Runs a step that has nothing to make. @throws Error where it did not reuse every image */
async function runStep(count: Count, mode: Mode): Promise<Cost> {
  const temp = mkdtempSync(path.join(root, 'temp-'))
  const file = (name: string): string => {
    writeFileSync(path.join(temp, name), '')
    return path.join(temp, name)
  }
  const output = file('output')
  const cost = await run([path.join(ACTION, 'dist/index.js')], {
    GITHUB_REPOSITORY: 'octo/kie-art',
    GITHUB_SHA: '5f3c8a2b9d4e6f7081a2b3c4d5e6f70819202122',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '1',
    GITHUB_JOB: 'images',
    GITHUB_WORKSPACE: workspaceOf(count),
    GITHUB_OUTPUT: output,
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: temp,
    ...(mode === 'make' && { 'INPUT_API-KEY': kie.apiKey }),
    'INPUT_API-URL': kie.url,
    INPUT_MANIFEST: MANIFEST,
    'INPUT_OUTPUT-DIRECTORY': OUTPUT_DIRECTORY,
    INPUT_DELIVER: 'none',
    INPUT_MODE: mode,
  })
  const status = /^status<<.*\n(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1]
  if (status !== (mode === 'plan' ? 'planned' : 'success')) throw new Error(`The step ended as '${status}'.`)
  if (kie.tasks.length > 0) throw new Error('The step has made images.')
  return cost
}

const LEAST = `
  import { createHash } from 'node:crypto'
  import { globSync, readFileSync } from 'node:fs'
  import { parse } from ${JSON.stringify(path.join(ACTION, 'node_modules/yaml/dist/index.js'))}
  parse(readFileSync('${MANIFEST}', 'utf8'))
  for (const file of globSync('${OUTPUT_DIRECTORY}/**/*.png')) createHash('sha256').update(readFileSync(file)).digest('hex')
`

/** Parses the manifest, and reads and hashes the images. */
function runLeast(count: Count): Promise<Cost> {
  const script = `process.chdir(${JSON.stringify(workspaceOf(count))})\n${LEAST}`
  return run(['--input-type=module', '-e', script])
}

for (const count of COUNTS) {
  mkdirSync(workspaceOf(count))
  writeReusedImages(workspaceOf(count), count)
}

const WAYS = ['least', 'make', 'plan'] as const
type Way = (typeof WAYS)[number]

const works = COUNTS.flatMap((count) =>
  WAYS.map((way) => ({ count, way, run: () => (way === 'least' ? runLeast(count) : runStep(count, way)) })),
)
const costs = new Map(works.map((work) => [work, [] as Cost[]]))
const nothing: Cost[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  nothing.push(await run(['-e', '0']))
  for (const work of works) costs.get(work)?.push(await work.run())
}
await kie.close()
rmSync(root, { recursive: true })

/** The middle of all rounds. */
function middle(way: Way, count: Count, what: keyof Cost): number {
  const [, all = []] = [...costs].find(([work]) => work.way === way && work.count === count) ?? []
  return median(all.map((cost) => cost[what]))
}

const NAMES: Readonly<Record<Way, string>> = { least: 'the least', make: '`mode: make`', plan: '`mode: plan`' }
const overLeast = (way: Way, count: Count): number => middle(way, count, 'cpuMs') / middle('least', count, 'cpuMs')

printTable({
  title: 'Reuse',
  about:
    'The whole process of a step with a manifest of which every image, of 8 kB, lies in the workspace with its lock file. ' +
    'The least that this takes is to parse the manifest with the library `yaml`, and to read and hash the images. ' +
    `\`node -e 0\` takes ${median(nothing.map(({ ms }) => ms)).toFixed(0)} ms. Median of ${ROUNDS}, taken in turn.`,
  head: ['process', 'images', 'ms', 'CPU in ms', 'over the least', 'peak in MB'],
  rows: works.map(({ way, count }) => [
    NAMES[way],
    count,
    middle(way, count, 'ms').toFixed(0),
    middle(way, count, 'cpuMs').toFixed(0),
    overLeast(way, count).toFixed(2),
    middle(way, count, 'mb').toFixed(0),
  ]),
})
const [few, many] = COUNTS
for (const mode of ['make', 'plan'] as const) {
  const each = (count: Count): number => middle(mode, count, 'cpuMs') / count
  printGate({
    promise: `${NAMES[mode]} takes at most ${MOST_OF_LEAST} times the CPU time of the least`,
    kept: overLeast(mode, many) <= MOST_OF_LEAST,
  })
  printGate({
    promise: `${NAMES[mode]} takes at most ${MOST_GROWTH} times as much CPU time for each of ${many} images as for each of ${few}`,
    kept: each(many) <= MOST_GROWTH * each(few),
  })
  printGate({ promise: `${NAMES[mode]} stays under ${MOST_MB} MB`, kept: middle(mode, many, 'mb') < MOST_MB })
}
for (const mode of ['make', 'plan'] as const) {
  const isReached = middle(mode, many, 'ms') <= GOAL_MS[mode]
  console.log(
    `The goal of ${NAMES[mode]} is ${GOAL_MS[mode]} ms for ${many} images: ${isReached ? 'reached' : 'not reached'}.\n`,
  )
}
