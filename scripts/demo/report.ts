import { copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { JobResult } from '../../sandbox/runner/index.ts'
import { saveArtifacts, type SavedArtifact } from './artifacts.ts'
import { heading } from './live-log.ts'
import { describePull, findPull, PULL_FILES, renderPullPage } from './pull-request.ts'
import { cloneRepository } from './repository.ts'
import { stepsLeft, type StepLeft } from './results.ts'
import type { Services } from './services.ts'
import { renderSummaryPage } from './summary-page.ts'

/** What there is to show. */
export interface DemoReport {
  /** In their order. */
  readonly jobs: readonly JobResult[]
  readonly services: Services
  readonly directory: string
  readonly write: (text: string) => void
  readonly colour: boolean
}

/** Draws the charts of the page, and needs nothing else. */
const MERMAID = 'mermaid.min.js'

/** Outputs may be long lists; in full they are in a file. */
const OUTPUT_LENGTH = 96

/** Shows what the jobs left, and keeps all of it in the directory. */
export async function report({ jobs, services, directory, write, colour }: DemoReport): Promise<void> {
  const within = (name: string): string => path.join(directory, name)
  const steps = stepsLeft(jobs)
  const artifacts = await saveArtifacts(services.artifacts, within('artifacts'))
  const pull = await findPull(services.github)
  const commits = await cloneRepository(services.github, within('repository'), pull?.branch ?? 'main')
  writeFileSync(within('commits.txt'), commits)
  writeFileSync(within('log.txt'), jobs.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''))
  writeFileSync(within('outputs.json'), `${JSON.stringify(outputsOf(steps), undefined, 2)}\n`)
  // A file of the clone stands for its link, and of a picture that was drawn anew the branch has the later one alone.
  const shown = pull === undefined ? steps : steps.slice(-1)
  const realKie = services.kie === undefined
  const page = renderSummaryPage({ steps: shown, artifacts, realKie, mermaid: MERMAID, pullPage: PULL_FILES.page })
  writeFileSync(within('summary.html'), page)
  if (page.includes(MERMAID)) {
    copyFileSync(createRequire(import.meta.url).resolve(`mermaid/dist/${MERMAID}`), within(MERMAID))
  }

  const section = (title: string, lines: readonly string[]): void =>
    write(`\n${heading(title, colour)}\n${lines.map((line) => `${line}\n`).join('')}`)
  section('Images in the workspace', imageLines(steps))
  if (artifacts.length > 0) section('Artifacts, as downloaded from the page of the run', artifacts.map(artifactLine))
  if (pull !== undefined) {
    writeFileSync(within(PULL_FILES.body), pull.body)
    writeFileSync(within(PULL_FILES.page), renderPullPage(pull))
    section('Pull request', describePull(pull))
  }
  section('git log --stat of the repository', [commits.trimEnd()])
  for (const step of steps) section(`Outputs of '${step.title}'`, outputLines(step))
  section(
    'Look at',
    lookAt(path.relative('', directory), { hasArtifacts: artifacts.length > 0, hasPull: pull !== undefined }),
  )
}

/** Each file once, as the last step has left it. */
function imageLines(steps: readonly StepLeft[]): readonly string[] {
  const images = new Map(steps.flatMap(({ result }) => result.images).map((image) => [image.path, image]))
  return Array.from(
    images.values(),
    ({ path: file, width, height, bytes }) => `${file}  ${width}x${height}, ${inKilobytes(bytes)}`,
  )
}

function artifactLine({ name, bytes, files }: SavedArtifact): string {
  const content = files.length === 0 ? 'the image itself' : `a zip of ${files.join(', ')}`
  return `${name}  ${content}, ${inKilobytes(bytes)}`
}

function outputLines({ outputs }: StepLeft): readonly string[] {
  const width = Math.max(...Object.keys(outputs).map((name) => name.length))
  return Object.entries(outputs).map(([name, value]) => {
    const shown = value.length > OUTPUT_LENGTH ? `${value.slice(0, OUTPUT_LENGTH)}…` : value
    return `${name.padEnd(width)}  ${shown}`.trimEnd()
  })
}

function outputsOf(steps: readonly StepLeft[]): Readonly<Record<string, StepLeft['outputs']>> {
  return Object.fromEntries(steps.map(({ title, outputs }) => [title, outputs]))
}

function lookAt(
  directory: string,
  { hasArtifacts, hasPull }: { readonly hasArtifacts: boolean; readonly hasPull: boolean },
): readonly string[] {
  const entries = {
    ...(hasPull && { [PULL_FILES.page]: 'the pull request, in a browser' }),
    'summary.html': `the summary of the ${hasPull ? 'last run' : 'job'}, in a browser`,
    'workspace/': 'the images, as later steps of the job find them',
    ...(hasArtifacts && { 'artifacts/': 'the artifacts, downloaded and unzipped' }),
    'repository/': hasPull
      ? 'a clone of the repository, on the branch of the pull request'
      : 'a clone of the repository',
    'outputs.json': 'all outputs in full',
    'log.txt': 'the log',
  }
  const width = Math.max(...Object.keys(entries).map((name) => path.join(directory, name).length))
  return Object.entries(entries).map(([name, what]) => `${path.join(directory, name).padEnd(width)}  ${what}`)
}

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}
