import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ScaledClock } from '../../sandbox/clock/scaled-clock.ts'
import { startJob } from '../demo/job.ts'
import { startServices } from '../demo/services.ts'

/** How many times as fast as real time passes: a run of half a minute takes a few seconds. */
const SPEED = 8

/** Where GitHub would be. */
export interface ShownPlaces {
  /** Page of the repository. */
  readonly repository: string
  readonly runUrl: string
}

/**
 * Runs the built action on a manifest, against stand-ins on this machine.
 *
 * @param prompts - by the names of the images; the stand-in refuses those with the word 'famous'
 * @returns the lines of the step's log with their colours, the addresses of the stand-ins replaced by those of GitHub
 */
export async function recordLog(
  prompts: Readonly<Record<string, string>>,
  { repository, runUrl }: ShownPlaces,
): Promise<readonly string[]> {
  const clock = new ScaledClock(SPEED)
  const workspace = await mkdtemp(path.join(tmpdir(), 'log-'))
  const services = await startServices({ realKie: false, clock, pictures: 'small', models: [] })
  try {
    const images = Object.entries(prompts).map(([name, prompt]) => ({ name, prompt }))
    await writeFile(path.join(workspace, 'images.yml'), JSON.stringify({ images }, undefined, 2))
    const lines: string[] = []
    const steps = [{ title: 'Make the images', inputs: { manifest: 'images.yml', 'artifact-name': 'images' } }]
    const { run } = await startJob({
      ...{ steps, services, workspace, clock },
      index: 0,
      apiKey: undefined,
      onLine: (line, { stage }) => {
        if (stage === 'main') lines.push(line)
      },
    })
    await run
    const page = `${services.github.url.replace('127.0.0.1', 'github.localhost')}/${services.github.repository}`
    return lines
      .filter((line) => !line.includes("as 'api-url' says"))
      .map((line) => line.replaceAll(/\S+\/actions\/runs\/\d+/g, runUrl).replaceAll(page, repository))
  } finally {
    await services.close()
    await rm(workspace, { recursive: true })
  }
}
