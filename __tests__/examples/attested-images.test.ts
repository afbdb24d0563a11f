import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { logOf, outputsOf, sha256, startScene, type ExampleScene } from './example-setup.ts'

let artifacts: ArtifactSandbox
let scene: ExampleScene

beforeAll(async () => {
  artifacts = await startArtifacts({ clock, azurite: await workerAzurite() })
  scene = await startScene('attested-images.yml', { artifacts })
})
afterAll(() => Promise.all([scene.close(), artifacts.close()]))

async function release(tag: string, listsArtifacts: boolean): Promise<WorkflowResult> {
  await scene.github.git('tag', tag, 'main')
  return scene.play(await scene.github.events.push(`refs/tags/${tag}`), { listsArtifacts })
}

test('each file that is delivered is attested, by the digest of its bytes', async () => {
  const result = await release('v1.0.0', true)
  expect(result.conclusion).toBe('success')
  const { 'artifact-name': name = '' } = outputsOf(result, 'draw')
  const files = (await artifacts.unzip(name)).filter(({ path }) => /^lighthouse.*\.(?:png|webp)$/.test(path))
  expect(files).toHaveLength(3)
  const subjects = files.map(({ path, bytes }) => `${path}@sha256:${sha256(bytes)}`)
  expect(
    logOf(result, 'draw')
      .filter((line) => line.includes('@sha256:'))
      .toSorted(),
  ).toEqual(subjects.toSorted())
})

test('where GitHub has not turned it on, the pictures are there, and actions/attest says what it lacks', async () => {
  const result = await release('v1.1.0', false)
  expect(outputsOf(result, 'draw')).toMatchObject({ status: 'success' })
  expect(result.conclusion).toBe('failure')
  expect(logOf(result, 'draw').join('\n')).toContain('One of subject-path, subject-digest, or subject-checksums')
})
