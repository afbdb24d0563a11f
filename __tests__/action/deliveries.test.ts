import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { NAME_TAKEN_409, STORAGE_FULL_429, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubEvent, GitHubSandbox, TokenOptions } from '../../sandbox/github/index.ts'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { StepOptions, StepResult } from '../../sandbox/runner/index.ts'
import { type Stage, startArtifacts, startGitHub, startStage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>
type Step = StepResult & { readonly workspace: string }

const PICTURE_BYTES = 20_000
/** Shows all images of an artifact that holds several. */
const CONTACT_SHEET = 'index.html'

const started = new Started()
let artifacts: ArtifactSandbox
let github: GitHubSandbox
let stage: Stage

beforeAll(async () => {
  artifacts = started.add(await startArtifacts())
  github = started.add(await startGitHub())
  // The same prompt gives the same picture, as no real model would: so that a test can ask for one again.
  const seedOf = (prompt: unknown): number => createHash('md5').update(String(prompt)).digest().readUInt16LE()
  const draw = ({ input, index }: { readonly input: Readonly<Record<string, unknown>>; readonly index: number }) => {
    const seed = seedOf(input['prompt']) + (String(input['prompt']).includes('anew') ? index : 0)
    return { waitingMs: 0, generatingMs: 1000, bytes: () => noisePicture(PICTURE_BYTES, seed) }
  }
  stage = started.add(await startStage({ artifacts, draw }))
})

afterAll(async () => {
  await started.close()
})

const MAY_WRITE: TokenOptions = { contents: 'write' }

/** Runs a step in the repository, by default with a token that may write to it. */
async function runIn(inputs: Inputs, about: StepOptions['github'] = {}, may: TokenOptions = MAY_WRITE): Promise<Step> {
  const { repository, url } = github
  const sha = await github.head('main')
  const token = github.token(may)
  return stage.run({ 'github-token': token, ...inputs }, { github: { repository, sha, apiUrl: url, ...about } })
}

function fileOf(step: Step, file: string): Buffer {
  return readFileSync(path.join(step.workspace, 'kie-images', file))
}

/** The files of the newest artifact of a name, by their paths in it, sorted. */
async function filesIn(artifact: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await artifacts.unzip(artifact)
  return new Map(entries.map(({ path: file, bytes }) => [file, bytes] as const).toSorted())
}

function messagesOf(step: Step, wanted: 'error' | 'warning' | 'notice'): readonly string[] {
  return step.annotations.filter(({ level }) => level === wanted).map(({ message }) => message)
}

function tasksFor(prompt: string): number {
  return stage.kie.tasks.filter(({ input }) => input['prompt'] === prompt).length
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('artifact', () => {
  test.concurrent('one image goes up as it is, under the name of the artifact', async () => {
    const step = await stage.run({ prompt: 'one', name: 'fox', 'artifact-name': 'one' })
    const bytes = fileOf(step, 'fox.png')
    expect(step.outputs).toMatchObject({
      status: 'success',
      'artifact-name': 'one.png',
      'artifact-digest': sha256(bytes),
      'image-url': '',
    })
    const uploaded = artifacts.artifacts.find(({ name }) => name === 'one.png')
    expect(uploaded).toMatchObject({ mediaType: 'image/png', digest: `sha256:${sha256(bytes)}` })
    expect(step.outputs['artifact-url']).toMatch(new RegExp(`/actions/runs/\\d+/artifacts/${uploaded?.id}$`))
    expect(await artifacts.read('one.png')).toEqual(bytes)
    expect(step.summary).toContain(`](${step.outputs['artifact-url']})`)
    expect(step.summary).not.toContain('<img')
  })

  test.concurrent(
    'F66: several go up as one zip that holds the images and their contact sheet, and nothing else',
    async () => {
      const step = await stage.run({ prompt: 'anew several', name: 'fox', count: '3', 'artifact-name': 'several' })
      expect(step.outputs).toMatchObject({ status: 'success', 'artifact-name': 'several' })
      const files = await filesIn('several')
      expect([...files.keys()]).toEqual(['fox-1.png', 'fox-2.png', 'fox-3.png', CONTACT_SHEET])
      for (const name of ['fox-1.png', 'fox-2.png', 'fox-3.png']) {
        expect(files.get(name)).toEqual(fileOf(step, name))
        expect(files.get(CONTACT_SHEET)?.toString()).toContain(`src="${name}"`)
      }
    },
  )

  test.concurrent('a zip for one image where it is asked for, kept as long as the repository allows', async () => {
    const archive = { 'artifact-archive': 'true', 'artifact-retention-days': '365' }
    const step = await stage.run({ prompt: 'zip', 'artifact-name': 'zip', ...archive })
    expect(step.outputs).toMatchObject({ status: 'success', 'artifact-name': 'zip' })
    expect([...(await filesIn('zip')).keys()]).toEqual(['image.png'])
    expect(messagesOf(step, 'warning')).toEqual([expect.stringContaining("'artifact-retention-days' is 365")])
  })

  test.concurrent('rows of a matrix get names of their own', async () => {
    const rows = await Promise.all(
      [0, 2].map((index) => stage.run({ prompt: 'matrix' }, { strategy: { 'job-index': index, 'job-total': 3 } })),
    )
    expect(rows.map(({ outputs }) => outputs['artifact-name'])).toEqual(['kie-images-0.png', 'kie-images-2.png'])
  })

  test.concurrent('F56: a name that is taken in this run is an error before anything is spent', async () => {
    const run = { results: artifacts.run({ runId: 900 }).env }
    const first = await stage.run({ prompt: 'taken', name: 'a', 'artifact-name': 'cover' }, run)
    expect(first.outputs['status']).toBe('success')
    const second = await stage.run({ prompt: 'refused', name: 'b', 'artifact-name': 'cover' }, run)
    expect(second).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(messagesOf(second, 'error')).toEqual([
      expect.stringMatching(
        /This run already has an artifact 'cover.png', so input 'artifact-name' cannot be 'cover'\./,
      ),
    ])
    expect(tasksFor('refused')).toBe(0)
  })
})

describe('artifact, with faults', () => {
  test('F56: a name that is taken meanwhile gets a suffix and a warning', async () => {
    artifacts.script('CreateArtifact', NAME_TAKEN_409)
    const step = await stage.run({ prompt: 'meanwhile', 'artifact-name': 'late' })
    expect(step.outputs).toMatchObject({ status: 'success', 'artifact-name': 'late-2.png' })
    expect(messagesOf(step, 'warning')).toEqual([
      "Artifact name 'late.png' was taken meanwhile; the images are in 'late-2.png'.",
    ])
  })

  test('F63: a full storage fails the step, and the image stays', async () => {
    artifacts.script('CreateArtifact', STORAGE_FULL_429)
    const step = await stage.run({ prompt: 'full', 'artifact-name': 'full' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'partial', image: 'kie-images/image.png' } })
    expect(messagesOf(step, 'error')).toEqual([expect.stringContaining("the account's artifact storage is full")])
    expect(fileOf(step, 'image.png').length).toBeGreaterThan(0)
  })
})

describe('commit', () => {
  test.concurrent('lands signed on the branch; the same picture again is no commit, another one is', async () => {
    const inputs = { prompt: 'same', name: 'fox', deliver: 'commit', 'commit-branch': 'same' }
    const event = { repository: { full_name: github.repository, private: false } }
    const first = await runIn({ ...inputs, 'commit-directory': 'docs/art', 'commit-message': 'Add a fox' }, { event })
    const [commit, ...older] = await github.log('same')
    const sha = commit?.sha ?? ''
    expect(first.outputs).toMatchObject({
      status: 'success',
      'commit-sha': sha,
      'commit-url': `https://github.com/${github.repository}/commit/${sha}`,
      'commit-verified': 'true',
      'image-url': `https://github.com/${github.repository}/raw/${sha}/docs/art/fox.png`,
    })
    expect(commit).toMatchObject({
      message: 'Add a fox\n\nKie-Image-Action: 7012345678',
      author: { name: 'github-actions[bot]' },
    })
    expect(older).toHaveLength(1)
    expect(await github.read('same', 'docs/art/fox.png')).toEqual(fileOf(first, 'fox.png'))
    expect((await github.git('ls-tree', '-r', '--name-only', 'same')).split('\n')).toEqual([
      'README.md',
      'docs/art/fox.png',
      'docs/art/images.lock.json',
    ])
    expect(first.summary).toContain(`<img src="${first.outputs['image-url']}"`)

    const again = await runIn({ ...inputs, 'commit-directory': 'docs/art' })
    expect(again.outputs).toMatchObject({ status: 'success', 'commit-sha': '', 'commit-verified': '' })
    expect(again.outputs['image-url']).toBe(first.outputs['image-url'])
    expect(again.summary).not.toContain('<img')
    expect(await github.head('same')).toBe(sha)

    const other = await runIn({ ...inputs, prompt: 'other', 'commit-directory': 'docs/art' })
    expect(await github.head('same')).toBe(other.outputs['commit-sha'])
    expect(await github.read('same', 'docs/art/fox.png')).toEqual(fileOf(other, 'fox.png'))
  })

  test.concurrent('artifact and commit at once', async () => {
    const names = { 'artifact-name': 'both', 'commit-branch': 'both' }
    const step = await runIn({ prompt: 'anew both', count: '2', deliver: 'commit, artifact', ...names })
    expect(step.outputs).toMatchObject({ status: 'success', 'artifact-name': 'both' })
    expect(step.outputs['commit-sha']).toBe(await github.head('both'))
    const files = await filesIn('both')
    for (const name of ['image-1.png', 'image-2.png']) {
      expect(files.get(name)).toEqual(await github.read('both', `kie-images/${name}`))
    }
    const { deliveries } = JSON.parse(step.outputs['result'] ?? '') as { deliveries: { destination: string }[] }
    expect(deliveries.map(({ destination }) => destination)).toEqual(['artifact', 'commit'])
  })

  test.concurrent("F75: a pull request's images go to its head branch", async () => {
    await github.push('feature', { 'feature.txt': 'x' }, 'A feature')
    const pull = await github.pull({ head: 'feature' })
    const step = await runIn(
      { prompt: 'pull', name: 'pull', deliver: 'commit' },
      {
        eventName: 'pull_request',
        ref: `refs/pull/${pull.number}/merge`,
        headRef: 'feature',
        event: { pull_request: pull },
      },
    )
    expect(step.outputs['status']).toBe('success')
    expect(await github.head('feature')).toBe(step.outputs['commit-sha'])
    expect((await github.log('feature')).map(({ message }) => message.trim())).toEqual([
      expect.stringMatching(/^Add generated images\n\nKie-Image-Action: \d+$/),
      'A feature',
      'Initial commit',
    ])
  })

  test.concurrent("a commit of an app's token starts a run, and that one no other: three turns, one task", async () => {
    const before = await github.head('main')
    const sha = await github.push('turns', { 'prompt.txt': 'x' }, 'A prompt')
    const inputs = { prompt: 'anew turns', name: 'turns', deliver: 'commit', reuse: 'false' }
    const turn = async (event: GitHubEvent): Promise<Step> =>
      runIn(inputs, { eventName: event.name, event: event.payload, ...event.run })

    const first = await turn(await github.events.push('refs/heads/turns', { before }))
    expect(first.outputs).toMatchObject({ status: 'success', 'commit-sha': await github.head('turns') })
    // GitHub starts runs for the commits of an app, unlike for those of a job's own token.
    const byApp = { before: sha, sender: 'painter[bot]' }
    const second = await turn(await github.events.push('refs/heads/turns', byApp))
    const third = await turn(await github.events.pullRequest(await github.pull({ head: 'turns' })))
    for (const { exitCode, outputs } of [second, third])
      expect({ exitCode, status: outputs['status'] }).toEqual({ exitCode: 0, status: 'skipped' })
    expect(second.lines.join()).toContain(`Skipped: commit ${first.outputs['commit-sha'] ?? ''} comes from this action`)
    expect(tasksFor('anew turns')).toBe(1)
    expect(await github.head('turns')).toBe(first.outputs['commit-sha'])
  })

  test.concurrent('an orphan branch holds images alone', async () => {
    const branch = { 'commit-branch': 'images', 'commit-orphan': 'true', 'output-directory': 'art' }
    const step = await runIn({ prompt: 'orphan', name: 'a', deliver: 'commit', 'commit-directory': '.', ...branch })
    expect(step.outputs['status']).toBe('success')
    expect(await github.log('images')).toHaveLength(1)
    expect(await github.git('ls-tree', '-r', '--name-only', 'images')).toBe('a.png\nimages.lock.json')
  })

  test.concurrent('F82: a personal token commits unsigned, and the step says so', async () => {
    const inputs = { prompt: 'personal', name: 'personal', deliver: 'commit', 'commit-branch': 'personal' }
    const step = await runIn(inputs, {}, { kind: 'pat', contents: 'write' })
    expect(step.outputs).toMatchObject({ status: 'success', 'commit-verified': 'false' })
    expect(messagesOf(step, 'warning')).toEqual([expect.stringMatching(/^Commit \w{40} is not verified/)])
    expect(step.summary).toContain('not signed')
  })
})

describe('a commit that cannot be made', () => {
  test.concurrent(
    'F71: a token that may only read is told before anything is spent, with the lines to add',
    async () => {
      const step = await runIn({ prompt: 'read-only', deliver: 'commit' }, {}, { contents: 'read' })
      expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
      expect(messagesOf(step, 'error').join()).toContain('permissions:\n  contents: write')
      expect(tasksFor('read-only')).toBe(0)
    },
  )

  test.concurrent('F71: a pull request from a fork is told that no permission helps', async () => {
    await github.push('forked', { 'forked.txt': 'x' }, 'A fork')
    const pull = await github.pull({ head: 'forked', fork: true })
    const about = { eventName: 'pull_request', ref: 'refs/pull/9/merge', event: { pull_request: pull } }
    const unnamed = await runIn({ prompt: 'fork', deliver: 'commit' }, about, { contents: 'read' })
    expect(messagesOf(unnamed, 'error')).toEqual([
      expect.stringMatching(/^Input 'commit-branch' is empty, and the branch of this pull request lies in a fork/),
    ])
    const named = await runIn({ prompt: 'fork', deliver: 'commit', 'commit-branch': 'x' }, about, { contents: 'read' })
    expect(messagesOf(named, 'error').join()).toMatch(
      /^A pull request from a fork cannot commit: its token is read-only/,
    )
    expect(tasksFor('fork')).toBe(0)
  })

  test.concurrent('F70: a branch that is protected from the start: a notice, and the images are rescued', async () => {
    await github.push('release', {}, 'Release')
    github.protect('release')
    const head = await github.head('release')
    const branch = { 'commit-branch': 'release', 'artifact-name': 'rescued' }
    const step = await runIn({ prompt: 'protected', name: 'fox', deliver: 'commit', ...branch })
    expect(messagesOf(step, 'notice')).toContain("Branch 'release' is protected; its rules may refuse the commit.")
    expectRescued(step, 'rescued.png')
    expect(await artifacts.read('rescued.png')).toEqual(fileOf(step, 'fox.png'))
    expect(await github.head('release')).toBe(head)
  })

  test.concurrent('D16: a branch whose rules forbid the commit is told before anything is spent', async () => {
    await github.push('ruled', {}, 'Ruled')
    github.ruleset({ name: 'Reviewed', branches: ['ruled'], rules: [{ type: 'pull_request' }] })
    const step = await runIn({ prompt: 'ruled', deliver: 'commit', 'commit-branch': 'ruled' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(messagesOf(step, 'error').join()).toContain("rule 'pull_request' of the ruleset 'Reviewed' forbids it")
    expect(tasksFor('ruled')).toBe(0)
  })

  test.concurrent('F70: a branch that is protected meanwhile: the images are rescued', async () => {
    const stop = github.onRequest('POST */git/commits', () => github.protect('late'))
    await github.push('late', {}, 'Late')
    const branch = { 'commit-branch': 'late', 'artifact-name': 'late-rescue' }
    const step = await runIn({ prompt: 'anew late', count: '2', deliver: 'commit', ...branch })
    stop()
    expectRescued(step, 'late-rescue')
    expect([...(await filesIn('late-rescue')).keys()]).toEqual(['image-1.png', 'image-2.png', CONTACT_SHEET])
  })

  test.concurrent('F70: nothing is uploaded twice where the artifact was asked for anyway', async () => {
    await github.push('closed', {}, 'Closed')
    github.protect('closed')
    const both = { deliver: 'artifact commit', 'commit-branch': 'closed', 'artifact-name': 'once' }
    const step = await runIn({ prompt: 'once', ...both })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'partial', 'artifact-name': 'once.png' } })
    expect(artifacts.artifacts.filter(({ name }) => name.startsWith('once'))).toHaveLength(1)
  })
})

/** The step fails, says what to do, and leaves the images as an artifact. */
function expectRescued(step: Step, artifact: string): void {
  expect(step).toMatchObject({
    exitCode: 1,
    outputs: { status: 'partial', 'commit-sha': '', 'artifact-name': artifact },
  })
  const [error, ...others] = messagesOf(step, 'error')
  expect(others).toEqual([])
  expect(error).toMatch(/Delivery failed, commit: GitHub's rules do not let this token commit to '\w+'/)
  expect(error).toContain('with:\n  deliver: pull-request')
  expect(messagesOf(step, 'warning').join()).toContain('they go up as an artifact, so that they are not lost')
  expect(step.summary).toContain('Delivery failed, commit')
}
