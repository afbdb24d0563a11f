import { afterAll, describe, expect, test } from '@jest/globals'
import { ACTIONS_BOT } from '../../sandbox/github/identity/accounts.ts'
import type { Endpoint } from '../../sandbox/kie/index.ts'
import type { JobRun } from '../../sandbox/runner/index.ts'
import { BotScene, type BotSceneOptions, type CommandOptions, type CommandRun } from './bot-scene.ts'
import { FAIL, stepOf, told } from './run-scene.ts'
import { Started } from './started.ts'

const started = new Started()

afterAll(async () => {
  await started.close()
})

async function startScene(options: BotSceneOptions = {}): Promise<BotScene> {
  return started.add(await BotScene.start(options))
}

const COMMENT = { with: { deliver: 'comment' } }
const COMMAND = '/imagine a red fox'

function bodies(scene: BotScene, issue?: number): readonly string[] {
  return scene.ours(issue).map(({ body }) => body)
}

/** Runs a command, and does something to its job while a request to kie is held. */
async function strike(
  scene: BotScene,
  { at, how, ...options }: CommandOptions & { readonly at: Endpoint; readonly how: (job: JobRun) => void },
): Promise<CommandRun> {
  let job: JobRun | undefined
  scene.kie.onRequest(({ endpoint }) => {
    if (endpoint !== at || job === undefined) return undefined
    how(job)
    job = undefined
    return new Promise<void>(() => undefined)
  })
  return scene.command(COMMAND, {
    ...COMMENT,
    ...options,
    onStart: (run) => {
      job = run
    },
  })
}

const ENDS: { name: string; at: Endpoint; how: (job: JobRun) => void; says: string; status: string | undefined }[] = [
  {
    name: 'F101: SIGINT while kie draws',
    at: 'recordInfo',
    how: (job) => job.kill('SIGINT'),
    says: '### Cancelled before all was done',
    status: 'cancelled',
  },
  {
    name: 'F101: a person cancels the run while kie draws',
    at: 'recordInfo',
    how: (job) => job.cancel(),
    says: '### Cancelled before all was done',
    status: 'cancelled',
  },
  {
    name: 'F101: SIGINT before anything is submitted',
    at: 'credit',
    how: (job) => job.kill('SIGINT'),
    says: '### Cancelled before anything was submitted',
    status: 'cancelled',
  },
  {
    name: 'SIGKILL while kie draws',
    at: 'recordInfo',
    how: (job) => job.kill('SIGKILL'),
    says: '### Failed before all was done',
    status: undefined,
  },
]

describe('E6: the post step ends the comment of a run that could not, and the command gets its reaction', () => {
  test.concurrent.each(ENDS)('$name', async ({ at, how, says, status }) => {
    const scene = await startScene()
    const { job, step, token, comment } = await strike(scene, { at, how })
    expect(step.outputs['status']).toBe(status)
    const post = stepOf(job, 'art', 'post')
    expect(post).toMatchObject({ exitCode: 0 })
    expect(bodies(scene)).toEqual([expect.stringContaining(says)])
    expect(bodies(scene)[0]).toContain('/octo/kie-art/actions/runs/70')
    expect(bodies(scene)[0]).not.toContain('being made')
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    for (const secret of [scene.kie.apiKey, token]) {
      expect(JSON.stringify([post.lines, step.state, bodies(scene)])).not.toContain(secret)
    }
  })

  test.concurrent('but one that was finished stays when a later step fails', async () => {
    const scene = await startScene()
    const { job, step, comment } = await scene.command(COMMAND, { ...COMMENT, later: FAIL })
    expect(job.conclusion).toBe('failure')
    expect(step.outputs['status']).toBe('success')
    expect(stepOf(job, 'art', 'post').exitCode).toBe(0)
    expect(bodies(scene)).toEqual([expect.stringContaining('### Made 1 image')])
    expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
  })

  test.concurrent('and one that somebody has deleted stays so', async () => {
    const scene = await startScene()
    const { job } = await strike(scene, {
      at: 'recordInfo',
      how: (run) => {
        for (const { id } of scene.ours()) scene.github.deleteComment(id)
        run.kill('SIGINT')
      },
    })
    expect(stepOf(job, 'art', 'post').exitCode).toBe(0)
    expect(bodies(scene)).toEqual([])
  })
})

test.concurrent('the post step does not wait for ever for a GitHub that hangs', async () => {
  const scene = await startScene()
  const stop = { at: 'recordInfo', how: (job: JobRun) => job.kill('SIGINT') } as const
  scene.github.fault({ on: 'GET */issues/comments/*', goes: 'hang' })
  const { job } = await strike(scene, stop)
  const post = stepOf(job, 'art', 'post')
  expect(post.exitCode).toBe(0)
  expect(post.durationMs).toBe(30_000)
  expect(post.lines.join('\n')).toContain('The comment of the run could not be ended')
})

describe('what is paid for goes before what is said of it', () => {
  test.concurrent('an end that GitHub refuses is a delivery that failed', async () => {
    const scene = await startScene()
    scene.github.fault({ on: 'PATCH */issues/comments/*', goes: { status: 403, body: { message: 'No' } }, times: 9 })
    const inputs = { deliver: 'commit comment', 'commit-branch': 'art' }
    const { step, comment } = await scene.command(COMMAND, { with: inputs })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'partial', 'comment-url': '' } })
    expect(step.outputs['commit-sha']).toBe(await scene.github.head('art'))
    expect(told(step, 'error')).toEqual([
      expect.stringContaining('Delivery failed, comment: The token may not comment'),
    ])
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
  })

  test.concurrent('reactions that GitHub refuses are a notice', async () => {
    const scene = await startScene()
    await scene.github.push('feature', { 'a.txt': 'a' }, 'A feature')
    const { number: issue } = await scene.github.pull({ head: 'feature' })
    const { step, comment } = await scene.command(COMMAND, { ...COMMENT, issue, token: { issues: 'write' } })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(told(step, 'notice').filter((text) => text.includes('reaction'))).toEqual([
      expect.stringMatching(/'eyes'.*'pull-requests: write'/),
      expect.stringMatching(/'rocket'.*'pull-requests: write'/),
    ])
    expect(scene.reactions(comment)).toEqual([])
    expect(bodies(scene, issue)).toEqual([expect.stringContaining('### Made 1 image')])
  })
})

describe('the comment says why nothing came', () => {
  test.concurrent('F01: kie refuses the key', async () => {
    const scene = await startScene()
    const body = { code: 401, msg: 'You do not have access permissions', data: null }
    scene.kie.script('credit', { kind: 'reply', status: 401, body })
    const { step, comment } = await scene.command(COMMAND, COMMENT)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(bodies(scene)).toEqual([expect.stringContaining('kie refused the API key.')])
    expect(bodies(scene)[0]).not.toContain('being made')
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    expect(scene.count('kie createTask')).toBe(0)
  })

  test.concurrent('the balance is too small, also where no command has asked', async () => {
    const scene = await startScene({ kie: { balance: 1 } })
    const issue = scene.github.issue()
    const { step } = await scene.run(await scene.github.events.issues(issue), COMMENT)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(bodies(scene, issue.number)).toEqual([expect.stringContaining('has 1 credit left')])
  })

  test.concurrent('kie refuses the prompt', async () => {
    const scene = await startScene({
      kie: { draw: () => ({ end: 'fail', failCode: '400', failMsg: 'flagged by @moderators, see #1' }) },
    })
    const { step, comment } = await scene.command(COMMAND, COMMENT)
    expect(step.outputs['status']).toBe('failed')
    expect(bodies(scene)).toEqual([expect.stringContaining('did not arrive')])
    expect(bodies(scene)[0]).toContain('flagged by `@moderators`, see `#1`.')
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
  })
})

test.concurrent("A1: with 'mode: submit' a run that has all its images already tells of them", async () => {
  const scene = await startScene()
  const issue = scene.github.issue()
  const inputs = { deliver: 'commit comment', 'commit-branch': 'art' }
  const event = await scene.github.events.issues(issue)
  await scene.run(event, { with: { ...inputs, deliver: 'commit' } })
  const { step } = await scene.run(event, { with: { ...inputs, mode: 'submit' } })
  expect(step.outputs).toMatchObject({ status: 'success', tasks: '{}' })
  expect(bodies(scene, issue.number)).toEqual([expect.stringContaining('Nothing to make: reused 1 image')])
  expect(scene.count('kie createTask')).toBe(1)
})

test.concurrent('a comment that is deleted while kie draws is made anew', async () => {
  const scene = await startScene()
  scene.kie.onRequest(({ endpoint }) => {
    if (endpoint === 'recordInfo') for (const { id } of scene.ours()) scene.github.deleteComment(id)
  })
  const { step, comment } = await scene.command(COMMAND, COMMENT)
  expect(step.outputs['status']).toBe('success')
  expect(bodies(scene)).toEqual([expect.stringContaining('### Made 1 image')])
  expect(step.outputs['comment-url']).toContain(`#issuecomment-${scene.ours()[0]?.id}`)
  expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
})

test.concurrent(
  'a locked conversation: the images are made and go to their other place, and the log says it',
  async () => {
    const scene = await startScene()
    const issue = scene.github.issue()
    const event = await scene.github.events.issues(issue)
    scene.github.lock(issue.number)
    const inputs = { deliver: 'commit comment', 'commit-branch': 'art' }
    const { step } = await scene.run(event, { with: inputs })
    expect(told(step, 'notice').join('\n')).toContain('none tells of this run')
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'partial', 'comment-url': '' } })
    expect(step.outputs['commit-sha']).toBe(await scene.github.head('art'))
    expect(told(step, 'error')).toEqual([expect.stringContaining('Delivery failed, comment: The conversation 1')])
  },
)

test.concurrent('a token that may not comment is told before anything is spent', async () => {
  const scene = await startScene()
  const { step } = await scene.command(COMMAND, { ...COMMENT, token: { contents: 'read' } })
  expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
  expect(told(step, 'error').join('\n')).toContain('issues: write')
  expect(scene.count('kie')).toBe(0)
})

describe('one comment for each workflow and name', () => {
  test.concurrent('which later runs edit', async () => {
    const scene = await startScene()
    await scene.github.push('feature', { 'a.txt': 'a' }, 'A feature')
    const pull = await scene.github.pull({ head: 'feature' })
    const event = await scene.github.events.pullRequest(pull)
    const run = (name: string, workflow: string) =>
      scene.run(event, { workflow, with: { deliver: 'comment', name, prompt: `${name} of ${workflow}` } })
    const first = await run('hero', 'Preview')
    await run('mill', 'Preview')
    await run('hero', 'Nightly')
    const again = await run('hero', 'Preview')
    expect(again.step.outputs['comment-url']).toBe(first.step.outputs['comment-url'])
    expect(bodies(scene, pull.number)).toEqual([
      expect.stringContaining('hero of Preview'),
      expect.stringContaining('mill of Preview'),
      expect.stringContaining('hero of Nightly'),
    ])
  })

  test.concurrent('found among a thousand others, some of which bear its mark', async () => {
    const scene = await startScene()
    const issue = scene.issueNumber()
    const { comment } = await scene.command(COMMAND, COMMENT)
    const [mark = ''] = bodies(scene)[0]?.split('\n') ?? []
    for (const { id } of scene.ours()) scene.github.deleteComment(id)
    for (let index = 0; index < 1000; index++) {
      const body = index % 10 === 0 ? `${mark}\n\nNot ours` : `Nice, ${index}`
      scene.github.comment(issue, { body, user: index % 20 === 0 ? 'mallory' : 'octocat' })
    }
    // Our own account quotes the mark, and bears that of another comment.
    scene.github.comment(issue, { body: `> ${mark}`, user: ACTIONS_BOT.login })
    const ours = scene.github.comment(issue, { body: `${mark}\n\n### Made 1 image`, user: ACTIONS_BOT.login })
    scene.journal.length = 0
    const { step } = await scene.answer(comment, COMMENT)
    expect(step.outputs['comment-url']).toContain(`#issuecomment-${ours.id}`)
    expect(scene.count(`GET issues/${issue}/comments`)).toBe(11)
    expect(scene.count(`POST issues/${issue}/comments`)).toBe(0)
    expect(scene.ours()).toHaveLength(2)
    expect(scene.github.commentsOf(issue).filter(({ body }) => body.includes('Not ours'))).toHaveLength(100)
  })
})

const SILENT: { name: string; inputs: Readonly<Record<string, string>>; status: string }[] = [
  { name: 'mode: submit', inputs: { mode: 'submit' }, status: 'submitted' },
  { name: 'a plan', inputs: { mode: 'plan' }, status: 'planned' },
]

test.concurrent.each(SILENT)('$name comments nothing', async ({ inputs, status }) => {
  const scene = await startScene()
  const { step, comment } = await scene.command(COMMAND, { with: { deliver: 'comment', ...inputs } })
  expect(step).toMatchObject({ exitCode: 0, outputs: { status, 'comment-url': '' } })
  expect(bodies(scene)).toEqual([])
  expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
})

test.concurrent('F95: in a private repository the images are links', async () => {
  const scene = await startScene({ github: { private: true } })
  const inputs = { deliver: 'commit comment', 'commit-branch': 'art' }
  const { step } = await scene.command(COMMAND, { with: inputs })
  expect(step.outputs['status']).toBe('success')
  expect(bodies(scene)[0]).toContain(`(${step.outputs['image-url']})`)
  expect(bodies(scene)[0]).not.toMatch(/!\[|<img/)
})
