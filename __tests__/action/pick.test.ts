import { afterAll, describe, expect, test } from '@jest/globals'
import { OUTPUT_NAMES } from '../../src/core/report/outputs.ts'
import { HOSTILE_TEXTS } from '../core/text/hostile-texts.ts'
import { BRANCH, PickScene } from '../github/pick/pick-scene.ts'
import { BotScene, leftBehind, type CommandOptions, type CommandRun } from './bot-scene.ts'
import { told } from './run-scene.ts'
import { Started } from './started.ts'

const started = new Started()

afterAll(async () => {
  await started.close()
})

/** A bot that draws and picks, without a key and without a manifest, which a pick has to do without. */
interface PickBot {
  readonly scene: BotScene
  readonly studio: PickScene
  readonly comment: (body: string, options?: CommandOptions) => Promise<CommandRun>
}

async function startBot(): Promise<PickBot> {
  const scene = started.add(await BotScene.start())
  const studio = await PickScene.start(scene.github, { hero: 4, logo: 2 })
  const inputs = { 'pick-command': '/pick', 'api-key': '', manifest: 'images.yml', deliver: 'pull-request' }
  return {
    scene,
    studio,
    comment: (body, options = {}) =>
      scene.command(body, { issue: studio.number, ...options, with: { ...inputs, ...options.with } }),
  }
}

describe('the life of a pick', () => {
  test.concurrent('eyes, picture, rocket: no key, no answer, no cost', async () => {
    const { scene, studio, comment } = await startBot()
    const run = await comment('/pick hero 3\n/pick logo 2')
    const { step, job } = run
    expect(step.exitCode).toBe(0)
    // The job's own token starts no workflows by its commits.
    expect(step.annotations.map(({ level }) => level)).toEqual(['notice'])
    expect(told(step, 'notice')).toEqual([expect.stringContaining('Workflows that check pull request 1 wait')])
    expect(job.steps.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual(['main success', 'post skipped'])
    expect([await studio.standing('hero'), await studio.standing('logo')]).toEqual([
      [3, 3],
      [2, 2],
    ])
    expect(scene.reactions(run.comment)).toEqual(['eyes', 'rocket'])
    expect([scene.ours(1), scene.count('kie')]).toEqual([[], 0])
    const head = await scene.github.head(BRANCH)
    expect(step.outputs).toMatchObject({
      ...{ status: 'success', images: '[]', tasks: '{}', 'pending-tasks': '{}', 'credits-used': '0' },
      ...{ 'commit-sha': head, 'commit-verified': 'true', 'pull-request-number': '1' },
      'commit-url': `https://github.com/octo/kie-art/commit/${head}`,
      'pull-request-url': `${scene.github.url}/octo/kie-art/pull/1`,
    })
    expect(Object.keys(step.outputs).toSorted()).toEqual([...OUTPUT_NAMES].toSorted())
    expect(step.summary).toContain('### Picked 2 candidates')
    expect(step.lines.join('\n')).toContain("Picked candidate 3 of 'hero'.")
    expect(leftBehind(scene, run, 1)).not.toContain(run.token)
  })

  test.concurrent('what it asks of GitHub, in order', async () => {
    const { scene, comment } = await startBot()
    scene.journal.length = 0
    await comment('/pick hero 3')
    const ours = 'git/ref/heads%2Fkie-image-action%2Fmain-kie-images'
    const look = (ref: string) => [
      `GET ${ref}`,
      'GET git/commits/<sha>',
      'GET git/trees/<sha>',
      'GET git/trees/<sha>',
      'GET git/blobs/<sha>',
    ]
    const move = (ref: string) => [
      'POST git/trees',
      'POST git/commits',
      'GET pulls/1',
      `PATCH ${ref.replace('ref/', 'refs/')}`,
    ]
    expect(scene.journal).toEqual([
      ...['GET collaborators/octocat/permission', 'POST issues/comments/<id>/reactions', 'GET pulls/1'],
      ...look(ours),
      ...look(`${ours}-candidates`),
      // The candidate, and what stands in its place.
      ...['GET git/blobs/<sha>', 'GET git/blobs/<sha>'],
      // The rules of the branch, before anything is marked.
      'GET rules/branches/kie-image-action%2Fmain-kie-images?per_page=100&page=1',
      'GET branches/kie-image-action%2Fmain-kie-images',
      ...move(`${ours}-candidates`),
      ...move(ours),
      ...[`GET ${ours}-candidates`, 'GET pulls/1'],
      // The text of the pull request: what both branches have, and the candidates.
      ...[`GET ${ours}`, 'GET git/ref/heads%2Fmain', 'GET git/commits/<sha>', 'GET git/trees/<sha>'],
      ...look(ours).slice(1),
      'GET compare/<sha>...<sha>',
      ...look(`${ours}-candidates`),
      ...['POST /graphql', 'PATCH pulls/1', 'POST issues/comments/<id>/reactions'],
    ])
  })

  test.concurrent('a pick in place of another one says so', async () => {
    const { scene, comment } = await startBot()
    await comment('/pick hero 3')
    const run = await comment('/pick hero 2')
    const says = "Picked candidate 2 of 'hero', in place of candidate 3, which was picked before."
    expect(told(run.step, 'notice')).toEqual([says])
    expect([scene.reactions(run.comment), scene.ours(1)]).toEqual([['eyes', 'rocket'], []])
  })

  test.concurrent('picked already: a rocket, and no commit', async () => {
    const { scene, studio, comment } = await startBot()
    await comment('/pick hero 3')
    const heads = await studio.heads()
    const run = await comment('/pick hero 3')
    expect(run.step).toMatchObject({ exitCode: 0, annotations: [] })
    expect(run.step.outputs).toMatchObject({ status: 'success', 'commit-sha': '', 'pull-request-number': '1' })
    expect([scene.reactions(run.comment), await studio.heads()]).toEqual([['eyes', 'rocket'], heads])
  })

  test.concurrent('two comments at once: both end well, and the branches agree', async () => {
    const { scene, studio, comment } = await startBot()
    const runs = await Promise.all([comment('/pick hero 2'), comment('/pick hero 4')])
    for (const run of runs) expect(scene.reactions(run.comment)).toEqual(['eyes', 'rocket'])
    const [picture, picked] = await studio.standing()
    expect([2, 4]).toContain(picture)
    expect(picked).toBe(picture)
  })

  test.concurrent('no summary where none is wanted', async () => {
    const { comment } = await startBot()
    expect((await comment('/pick hero 3', { with: { summary: 'false' } })).step.summary).toBe('')
  })
})

describe('what goes wrong is answered, and changes nothing', () => {
  const rows = [
    {
      name: 'a number that is not there',
      body: '/pick hero 7',
      says: 'has no candidate 7; pick 1, 2, 3 or 4 instead.',
    },
    { name: 'no number', body: '/pick hero', says: 'is no pick; write the name of an image' },
    { name: 'the same image twice', body: '/pick hero 2\n/pick hero 3', says: 'is picked twice' },
    { name: 'a mention', body: '/pick @octocat 3', says: 'is no name of an image' },
    {
      name: 'a mode that changes nothing',
      body: '/pick hero 3',
      inputs: { mode: 'plan' },
      says: "'pick-command' changes the branch",
    },
    { name: 'a wrong input', body: '/pick hero 3', inputs: { 'commit-directory': '..' }, says: "'commit-directory'" },
  ]

  test.concurrent.each(rows)('$name', async ({ body, inputs = {}, says }) => {
    const { scene, studio, comment } = await startBot()
    const heads = await studio.heads()
    const run = await comment(body, { with: inputs })
    expect(run.step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', 'credits-used': '0' } })
    expect(told(run.step, 'error').join('\n')).toContain(says)
    expect(scene.reactions(run.comment)).toEqual(['eyes', 'confused'])
    const [answer, ...others] = scene.ours(1)
    expect(others).toEqual([])
    expect(answer?.body.replaceAll(/[`\\]/g, '')).toContain(says)
    expect(answer?.body).toMatch(/### The pick was not carried out\n[^]*A pick costs nothing\./)
    expect(answer?.body).not.toContain('--aspect-ratio')
    expect(run.step.summary).toContain('### The pick was not carried out')
    expect([await studio.heads(), scene.count('kie')]).toEqual([heads, 0])
  })

  test.concurrent('merged in this very moment: too late, and no rocket', async () => {
    const { scene, comment } = await startBot()
    const remove = scene.github.onRequest('POST */git/commits', async () => {
      remove()
      await scene.github.pulls.merge(1)
    })
    const run = await comment('/pick hero 3')
    expect(scene.reactions(run.comment)).toEqual(['eyes', 'confused'])
    expect(scene.ours(1).map(({ body }) => body)).toEqual([
      expect.stringContaining('Too late: pull request 1 was merged meanwhile.'),
    ])
  })

  test.concurrent('an issue, and a stranger’s fork', async () => {
    const { scene, comment } = await startBot()
    const { number } = scene.github.issue()
    const onIssue = await comment('/pick hero 3', { issue: number })
    await scene.github.pulls.close(1)
    const fork = await scene.github.pull({ head: BRANCH, fork: true, user: 'mallory' })
    const onFork = await comment('/pick hero 3', { issue: fork.number })
    for (const { step, comment: written } of [onIssue, onFork]) {
      expect([step.exitCode, scene.reactions(written)]).toEqual([1, ['eyes', 'confused']])
    }
    expect(scene.ours(fork.number)[0]?.body).toContain('comes from a fork')
  })

  test.concurrent('a cancelled job: the post step says that it came to nothing', async () => {
    const { scene, studio, comment } = await startBot()
    const heads = await studio.heads()
    const run = await comment('/pick hero 3', {
      onStart: (job) => {
        const remove = scene.github.onRequest('POST */git/commits', () => {
          remove()
          job.cancel()
        })
      },
    })
    expect(run.step.outputs['status']).toBe('cancelled')
    expect([scene.reactions(run.comment), await studio.heads()]).toEqual([['eyes', 'confused'], heads])
  })
})

describe('a comment that is neither leaves the step skipped, whatever else it has', () => {
  test.concurrent.each(['thanks!', '/picks hero 3', '> /pick hero 3', ''])('%j', async (body) => {
    const { scene, comment } = await startBot()
    scene.journal.length = 0
    const run = await comment(body, { with: { 'comment-command': '', 'api-key': scene.kie.apiKey, prompt: 'a fox' } })
    expect(run.step).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' }, annotations: [] })
    expect([scene.journal, scene.reactions(run.comment)]).toEqual([[], []])
  })
})

describe('F122: whoever may not write', () => {
  const rows = [
    { name: 'a stranger', require: '' },
    { name: 'a stranger beside a public command', require: 'none' },
    { name: 'who may only triage', require: 'triage', role: 'triage' },
    { name: 'who may write where more is asked for', require: 'maintain', role: 'write' },
  ] as const

  test.concurrent.each(rows)('$name gets a line in the log alone', async ({ require, ...row }) => {
    const { scene, studio, comment } = await startBot()
    scene.github.addUser('mallory', 'role' in row ? row.role : undefined)
    const heads = await studio.heads()
    scene.journal.length = 0
    const run = await comment('/pick hero 3', { by: { user: 'mallory' }, with: { 'require-permission': require } })
    expect(run.step).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' }, summary: '', annotations: [] })
    expect(scene.journal).toEqual(['GET collaborators/mallory/permission'])
    expect([scene.reactions(run.comment), scene.ours(1), await studio.heads()]).toEqual([[], [], heads])
  })

  test.concurrent('an edited comment, and a bot’s', async () => {
    const { scene, comment } = await startBot()
    scene.journal.length = 0
    const edited = await comment('/pick hero 3', { event: { action: 'edited' } })
    const bot = await comment('/pick hero 3', { by: { user: 'helper[bot]' } })
    for (const { step } of [edited, bot]) expect(step.outputs['status']).toBe('skipped')
    expect(scene.journal).toEqual([])
  })
})

test.concurrent('hostile picks come as text into the answer', async () => {
  const { scene, studio, comment } = await startBot()
  const heads = await studio.heads()
  const body = HOSTILE_TEXTS.slice(0, 5).map((text) => `/pick ${text}`)
  const run = await comment(body.join('\n'))
  expect([run.step.exitCode, await studio.heads()]).toEqual([1, heads])
  expect(scene.reactions(run.comment)).toEqual(['eyes', 'confused'])
  const [answer] = scene.ours(1)
  expect(answer?.body).toContain('@octocat')
  expect(answer?.body.replaceAll(/`[^`]*`/g, '')).not.toContain('@octocat')
})
