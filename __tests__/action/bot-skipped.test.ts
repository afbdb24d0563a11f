import { afterAll, describe, expect, test } from '@jest/globals'
import type { Comment, Role } from '../../sandbox/github/index.ts'
import { OUTPUT_NAMES } from '../../src/core/report/outputs.ts'
import { BotScene, type BotRun, type CommandOptions } from './bot-scene.ts'
import { told } from './run-scene.ts'
import { Started } from './started.ts'

const started = new Started()

afterAll(async () => {
  await started.close()
})

async function startScene(): Promise<BotScene> {
  return started.add(await BotScene.start())
}

/** Outputs that later steps parse as JSON. */
const JSON_OUTPUTS = ['images', 'image-urls', 'source-urls', 'tasks', 'pending-tasks', 'result'] as const

/** Who caused the run gets nothing but a line in the log; the step passes, and later steps can read its outputs. */
function expectSkipped(scene: BotScene, { job, step }: BotRun, reason: string | RegExp): void {
  expect(step).toMatchObject({ exitCode: 0, summary: '', annotations: [] })
  expect(job.steps.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual(['main success', 'post skipped'])
  const said = step.lines.slice(step.lines.indexOf('##[endgroup]') + 1)
  expect(said).toEqual([typeof reason === 'string' ? `Skipped: ${reason}` : expect.stringMatching(reason)])
  expect(step.outputs['status']).toBe('skipped')
  for (const name of Object.keys(step.outputs)) expect(OUTPUT_NAMES).toContain(name)
  const parsed = JSON_OUTPUTS.map((name) => JSON.parse(step.outputs[name] ?? '') as unknown)
  const nothing = {
    images: [],
    failures: [],
    deliveries: [],
    credits: { used: 0, known: 0, unknown: [], paidEarlier: 0, left: null },
    tasksFile: null,
  }
  expect(parsed).toEqual([[], [], [], {}, {}, { status: 'skipped', ...nothing }])
  expect(scene.count('kie')).toBe(0)
  expect(scene.ours()).toEqual([])
}

const COMMAND = '/imagine a red fox'
const NOT_BEGUN = "the comment does not begin with the command '/imagine'."

const OTHERS: { name: string; body?: string; options?: CommandOptions; reason: string }[] = [
  {
    name: 'an edited comment',
    options: { event: { action: 'edited' } },
    reason: 'only a new comment is a command, not one that was changed.',
  },
  {
    name: 'a deleted comment',
    options: { event: { action: 'deleted' } },
    reason: 'only a new comment is a command, not one that was changed.',
  },
  { name: 'a bot', options: { by: { user: 'helper[bot]' } }, reason: 'a bot wrote the comment.' },
  { name: "an app in a person's name", options: { by: { app: 'helper' } }, reason: 'a bot wrote the comment.' },
  {
    name: "the job's own account",
    options: { by: { user: 'github-actions[bot]' } },
    reason: 'a bot wrote the comment.',
  },
  { name: 'another comment', body: 'What a nice fox!', reason: NOT_BEGUN },
  { name: 'a longer word', body: '/imagined a red fox', reason: NOT_BEGUN },
  { name: 'a command in the middle of a line', body: `Try ${COMMAND}`, reason: NOT_BEGUN },
  { name: 'a command below another line', body: `Look:\n${COMMAND}`, reason: NOT_BEGUN },
  { name: 'a quoted command', body: `> ${COMMAND}\n\nNo, thanks.`, reason: NOT_BEGUN },
  { name: 'a block of code', body: `\`\`\`\n${COMMAND}\n\`\`\``, reason: NOT_BEGUN },
  { name: 'an indented block of code', body: `    ${COMMAND}`, reason: NOT_BEGUN },
  { name: 'code in a line', body: `\`${COMMAND}\``, reason: NOT_BEGUN },
  { name: 'a hidden mark', body: `<!-- kie-image-action -->\n${COMMAND}`, reason: NOT_BEGUN },
]

describe('a comment that is no command is skipped without any request', () => {
  test.concurrent.each(OTHERS)('$name', async ({ body = COMMAND, options = {}, reason }) => {
    const scene = await startScene()
    const run = await scene.command(body, { with: { deliver: 'comment' }, ...options })
    const isOurs = options.by?.user === 'github-actions[bot]'
    if (isOurs) scene.github.deleteComment(run.comment.id)
    expectSkipped(scene, run, reason)
    expect(scene.journal).toEqual([])
    expect(scene.reactions(run.comment)).toEqual([])
  })
})

test.concurrent("our own answer starts nothing, also where a person's token has written it", async () => {
  const scene = await startScene()
  scene.github.addUser('octo-cat', 'admin')
  const token = scene.github.token({ kind: 'pat', contents: 'write', issues: 'write' })
  const first = await scene.command(COMMAND, { token, with: { deliver: 'comment' } })
  expect(first.step.outputs['status']).toBe('success')
  const answer = scene.github.commentsOf(scene.issueNumber()).at(-1)
  expect(answer?.user.login).toBe('octo-cat')
  expect(answer?.body).toContain('a red fox')
  scene.journal.length = 0
  const second = await scene.answer(answer as Comment, { token, with: { deliver: 'comment' } })
  expectSkipped(scene, second, NOT_BEGUN)
  expect(scene.journal).toEqual([])
})

const STRANGERS: { name: string; role?: Role; least?: string; says: string }[] = [
  { name: 'a stranger', says: "has the role 'read'" },
  { name: 'who may only read', role: 'read', says: "has the role 'read'" },
  { name: 'who may only triage', role: 'triage', says: "has the role 'triage'" },
  { name: 'a custom role that includes writing', role: { name: 'painter', base: 'write' }, says: "the role 'painter'" },
  { name: 'who may write where more is asked for', role: 'write', least: 'maintain', says: "has the role 'write'" },
]

describe('a command of whoever may not gives nothing but a line in the log', () => {
  test.concurrent.each(STRANGERS)('F122: $name', async ({ role, least = '', says }) => {
    const scene = await startScene()
    scene.github.addUser('mallory', role)
    const inputs = { deliver: 'comment', 'require-permission': least }
    const run = await scene.command(COMMAND, { by: { user: 'mallory' }, with: inputs })
    expectSkipped(scene, run, new RegExp(`^Skipped: mallory .*${says} in octo/kie-art; 'require-permission' asks for `))
    expect(scene.journal).toEqual(['GET collaborators/mallory/permission'])
    expect(scene.reactions(run.comment)).toEqual([])
  })

  test.concurrent('F122: a malformed command of a stranger is not answered either', async () => {
    const scene = await startScene()
    const run = await scene.command('/imagine --count 99', { by: { user: 'mallory' }, with: { deliver: 'comment' } })
    expectSkipped(scene, run, /^Skipped: mallory has the role/)
    expect(scene.journal).toEqual(['GET collaborators/mallory/permission'])
  })

  test.concurrent('F122: inputs that are wrong are not looked at for a stranger', async () => {
    const scene = await startScene()
    const run = await scene.command(COMMAND, { by: { user: 'mallory' }, with: { deliver: 'nowhere', prompt: 'x' } })
    expectSkipped(scene, run, /^Skipped: mallory has the role/)
  })

  test.concurrent("F122: somebody who may causes the event of another's comment", async () => {
    const scene = await startScene()
    const run = await scene.command(COMMAND, { by: { user: 'mallory' }, event: { sender: 'octocat' } })
    expectSkipped(scene, run, 'octocat caused the event, but mallory wrote the comment.')
    expect(scene.journal).toEqual([])
  })

  test.concurrent('F122: GitHub does not answer, so nobody is let in', async () => {
    const scene = await startScene()
    const { step, comment } = await scene.command(COMMAND, { token: {}, with: { deliver: 'comment' } })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(told(step, 'error')).toEqual([expect.stringContaining('GitHub did not say which role octocat has')])
    expect(scene.reactions(comment)).toEqual([])
    expect(scene.count('kie')).toBe(0)
  })
})

test.concurrent('F122: require-permission none lets a stranger spend, and says so', async () => {
  const scene = await startScene()
  const inputs = { deliver: 'comment', 'require-permission': 'none' }
  const { step, comment } = await scene.command(COMMAND, { by: { user: 'mallory' }, with: inputs })
  expect(step.outputs['status']).toBe('success')
  expect(told(step, 'notice').join('\n')).toContain('whoever on the internet can cause')
  expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
  expect(scene.count('GET collaborators')).toBe(0)
})

describe('the dangers of an event are told', () => {
  test.concurrent('F123: pull_request_target', async () => {
    const scene = await startScene()
    await scene.github.push('feature', { 'a.txt': 'a' }, 'A feature')
    const pull = await scene.github.pull({ head: 'feature', fork: true })
    const { step } = await scene.run(await scene.github.events.pullRequestTarget(pull), {
      with: { deliver: 'comment' },
    })
    expect(told(step, 'warning')).toEqual([expect.stringContaining('This workflow runs on pull_request_target')])
    expect(step.outputs['status']).toBe('success')
    expect(scene.ours(pull.number)).toHaveLength(1)
    expect(scene.journal[0]).toBe('GET collaborators/octocat/permission')
  })

  test.concurrent('F123: a stranger on pull_request_target', async () => {
    const scene = await startScene()
    await scene.github.push('feature', { 'a.txt': 'a' }, 'A feature')
    const pull = await scene.github.pull({ head: 'feature', fork: true, user: 'mallory' })
    const run = await scene.run(await scene.github.events.pullRequestTarget(pull))
    expectSkipped(scene, run, /^Skipped: mallory has the role 'read'/)
  })

  test.concurrent('F122: a maintainer who labels an issue approves its text', async () => {
    const scene = await startScene()
    const issue = scene.github.issue({ user: 'mallory', body: 'Draw this' })
    const event = await scene.github.events.issues(issue, { label: 'draw', sender: 'octocat' })
    const { step } = await scene.run(event, { with: { deliver: 'comment' } })
    expect(told(step, 'warning')).toEqual([expect.stringContaining('whoever sets it approves the text')])
    expect(step.outputs['status']).toBe('success')
    expect(scene.ours(issue.number)).toHaveLength(1)
  })
})
