import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { type Stage, startGitHub, startStage } from './harness.ts'
import { told } from './run-scene.ts'
import { Started } from './started.ts'

const BRANCH = 'kie-image-action/main-kie-images'
const CANDIDATES = `${BRANCH}-candidates`

const started = new Started()
let github: GitHubSandbox
let stage: Stage

beforeAll(async () => {
  github = started.add(await startGitHub())
  const draw = ({ index }: { readonly index: number }) => ({
    ...{ waitingMs: 0, generatingMs: 1000 },
    bytes: () => noisePicture(4000, index),
  })
  stage = started.add(await startStage({ draw }))
})
afterAll(() => started.close())

/** Runs a step after a push to `main`. */
async function run(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const token = github.token({ contents: 'write', pull_requests: 'write' })
  const { repository, url } = github
  return stage.run(
    { prompt: 'a fox', name: 'hero', deliver: 'pull-request', 'github-token': token, ...inputs },
    { github: { repository, sha: await github.head('main'), apiUrl: url, eventName: 'push', ref: 'refs/heads/main' } },
  )
}

/** The files on a branch, without the directory. */
async function filesOn(branch: string): Promise<readonly string[]> {
  const listed = await github.git('ls-tree', '-r', '--name-only', branch)
  return listed
    .split('\n')
    .filter((file) => file.startsWith('kie-images/'))
    .map((file) => file.slice('kie-images/'.length))
}

/** Whose candidates the images of a step are, by their names. */
function candidatesIn({ outputs }: StepResult): Readonly<Record<string, number | undefined>> {
  const { images } = JSON.parse(outputs['result'] ?? '') as {
    readonly images: readonly { readonly name: string; readonly candidate?: { readonly number: number } }[]
  }
  return Object.fromEntries(images.map(({ name, candidate }) => [name, candidate?.number]))
}

const keys = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => `hero.candidate-${number}`)
const pictures = (...numbers: readonly number[]): readonly string[] => keys(...numbers).map((key) => `${key}.png`)

test('steps that draw candidates: four, none more, two more, then of another prompt in two steps', async () => {
  const drawn = await run({ candidates: '4' })
  expect(told(drawn, 'error')).toEqual([])
  expect(drawn.outputs).toMatchObject({ status: 'success', image: 'kie-images/hero.png', 'credits-used': '16' })
  expect(Object.keys(JSON.parse(drawn.outputs['tasks'] ?? '') as object)).toEqual(keys(1, 2, 3, 4))
  expect(candidatesIn(drawn)).toEqual({ hero: 1, 'hero.candidate-2': 2, 'hero.candidate-3': 3, 'hero.candidate-4': 4 })
  expect(drawn.lines).toContain('hero: 4 candidates, gpt-image/1.5-text-to-image, 16 credits')
  expect(await filesOn(BRANCH)).toEqual(['hero.png', 'images.lock.json'])
  expect(await filesOn(CANDIDATES)).toEqual(['candidates.lock.json', ...pictures(1, 2, 3, 4)])
  expect(stage.kie.tasks).toHaveLength(4)

  const again = await run({ candidates: '4' })
  expect(again.outputs).toMatchObject({ status: 'success', 'credits-used': '0', tasks: '{}' })
  expect(stage.kie.tasks).toHaveLength(4)

  const more = await run({ candidates: '6' })
  expect(candidatesIn(more)).toEqual({ hero: undefined, 'hero.candidate-5': 5, 'hero.candidate-6': 6 })
  expect(await filesOn(CANDIDATES)).toEqual(['candidates.lock.json', ...pictures(1, 2, 3, 4, 5, 6)])
  expect(stage.kie.tasks).toHaveLength(6)
  const before = await github.read(BRANCH, 'kie-images/hero.png')

  const submitted = await run({ prompt: 'an owl', candidates: '2', mode: 'submit' })
  const tasks = submitted.outputs['tasks'] ?? ''
  expect(submitted.outputs).toMatchObject({ status: 'submitted', images: '[]' })
  expect(Object.keys(JSON.parse(tasks) as object)).toEqual(keys(1, 2))
  const collected = await run({ prompt: 'an owl', candidates: '2', tasks })
  expect(told(collected, 'error')).toEqual([])
  expect(collected.outputs).toMatchObject({ status: 'success', 'credits-used': '0', image: 'kie-images/hero.png' })
  expect(candidatesIn(collected)).toEqual({ hero: 1, 'hero.candidate-2': 2 })
  expect((await github.read(BRANCH, 'kie-images/hero.png')).equals(before)).toBe(false)
  expect(stage.kie.tasks).toHaveLength(8)

  const limited = await run({ prompt: 'a heron', candidates: '4', 'max-credits': '10' })
  expect(limited.outputs).toMatchObject({ status: 'over-budget', 'credits-used': '8' })
  expect(candidatesIn(limited)).toEqual({ hero: 1, 'hero.candidate-2': 2 })
  expect(stage.kie.tasks).toHaveLength(10)
})

test('a step whose images nobody could pick ends before it spends anything', async () => {
  const before = stage.kie.tasks.length
  const refused = await run({ candidates: '4', deliver: 'artifact' })
  expect(told(refused, 'error')).toEqual([expect.stringContaining("'deliver' does not name 'pull-request'")])
  expect(stage.kie.tasks).toHaveLength(before)
})
