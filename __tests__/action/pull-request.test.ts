import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { type Stage, startArtifacts, startGitHub, startStage } from './harness.ts'
import { told } from './run-scene.ts'
import { Started } from './started.ts'

const BRANCH = 'kie-image-action/main-kie-images'

const started = new Started()
let artifacts: ArtifactSandbox
let github: GitHubSandbox
let stage: Stage

beforeAll(async () => {
  artifacts = started.add(await startArtifacts())
  github = started.add(await startGitHub())
  const seedOf = (prompt: unknown): number => createHash('md5').update(String(prompt)).digest().readUInt16LE()
  const draw = ({ input }: { readonly input: Readonly<Record<string, unknown>> }) => ({
    ...{ waitingMs: 0, generatingMs: 1000 },
    bytes: () => noisePicture(4000, seedOf(input['prompt'])),
  })
  stage = started.add(await startStage({ artifacts, draw }))
})
afterAll(() => started.close())

/** Runs a step after a push to `main`. */
async function draw(prompt: string): Promise<StepResult> {
  const token = github.token({ contents: 'write', pull_requests: 'write' })
  const { repository, url } = github
  return stage.run(
    { prompt, name: 'hero', deliver: 'pull-request', 'github-token': token },
    { github: { repository, sha: await github.head('main'), apiUrl: url, eventName: 'push', ref: 'refs/heads/main' } },
  )
}

test('a step that delivers a pull request: refused by the setting, opened, and found again', async () => {
  // New repositories do not let a job open one: the branch is there, and the error gives the way out.
  github.permitActionsPulls(false)
  const refused = await draw('a fox')
  expect(refused.outputs).toMatchObject({ status: 'partial', 'commit-sha': await github.head(BRANCH) })
  expect([refused.exitCode, refused.outputs['pull-request-number'], artifacts.artifacts]).toEqual([1, '', []])
  expect(told(refused, 'error')).toEqual([
    expect.stringMatching(/'Allow GitHub Actions to create and approve pull requests'.*\/compare\/main\.\.\./s),
  ])

  // Once it is on, the next run opens it, and draws nothing.
  github.permitActionsPulls(true)
  const opened = await draw('a fox')
  expect(opened.outputs).toMatchObject({
    ...{ status: 'success', 'credits-used': '0', 'pull-request-number': '1', 'commit-sha': '' },
    'pull-request-url': `${github.url}/octo/kie-art/pull/1`,
    'image-url': `https://github.com/octo/kie-art/raw/${await github.head(BRANCH)}/kie-images/hero.png`,
  })
  expect(told(opened, 'error')).toEqual([])

  // A changed prompt adds a commit; the picture itself is of a prompt that stands nowhere but in the text.
  const changed = await draw('an owl')
  expect(changed.outputs).toMatchObject({ status: 'success', 'commit-verified': 'true', 'pull-request-number': '1' })
  expect((await github.log(BRANCH)).map(({ message }) => message.split('\n')[0])).toEqual([
    ...['Add generated images', 'Add generated images', 'Initial commit'],
  ])
  expect(stage.kie.tasks).toHaveLength(2)
})
