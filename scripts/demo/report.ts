import { copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { JobResult } from '../../sandbox/runner/index.ts'
import { saveArtifacts, type SavedArtifact } from './artifacts.ts'
import { heading } from './live-log.ts'
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
  const commits = await cloneRepository(services.github, within('repository'))
  writeFileSync(within('commits.txt'), commits)
  writeFileSync(within('log.txt'), jobs.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''))
  writeFileSync(within('outputs.json'), `${JSON.stringify(outputsOf(steps), undefined, 2)}\n`)
  const page = renderSummaryPage({ steps, artifacts, realKie: services.kie === undefined, mermaid: MERMAID })
  writeFileSync(within('summary.html'), page)
  if (page.includes(MERMAID)) {
    copyFileSync(createRequire(import.meta.url).resolve(`mermaid/dist/${MERMAID}`), within(MERMAID))
  }

  const section = (title: string, lines: readonly string[]): void =>
    write(`\n${heading(title, colour)}\n${lines.map((line) => `${line}\n`).join('')}`)
  section('Images in the workspace', [...new Set(steps.flatMap(imageLines))])
  section('Artifacts, as downloaded from the page of the run', artifacts.map(artifactLine))
  section('git log --stat of the repository', [commits.trimEnd()])
  for (const step of steps) section(`Outputs of '${step.title}'`, outputLines(step))
  section('Look at', lookAt(path.relative('', directory)))
}

function imageLines({ result }: StepLeft): readonly string[] {
  return result.images.map(
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

function lookAt(directory: string): readonly string[] {
  const entries = {
    'summary.html': 'the summary of the job, in a browser',
    'workspace/': 'the images, as later steps of the job find them',
    'artifacts/': 'the artifacts, downloaded and unzipped',
    'repository/': 'a clone of the repository',
    'outputs.json': 'all outputs in full',
    'log.txt': 'the log',
  }
  return Object.entries(entries).map(([name, what]) => `${path.join(directory, name).padEnd(26)}  ${what}`)
}

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}
