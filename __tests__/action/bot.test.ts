import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import type { KieOptions } from '../../sandbox/kie/index.ts'
import { workerAzurite } from '../azurite.ts'
import { BotScene, leftBehind, type BotSceneOptions } from './bot-scene.ts'
import { told } from './run-scene.ts'
import { Started } from './started.ts'

const started = new Started()
let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

afterAll(async () => {
  await started.close()
})

async function startScene(options: BotSceneOptions = {}): Promise<BotScene> {
  return started.add(await BotScene.start(options))
}

/** Images that a comment can show. */
const SHOWN = { deliver: 'commit comment', 'commit-branch': 'kie-images', 'commit-orphan': 'true' }

const REFUSES_ALL: KieOptions = { draw: () => ({ end: 'fail', failCode: '400', failMsg: 'flagged as @sensitive' }) }

/** What is asked of GitHub before anything is spent: who wrote the command. */
const ALLOWED = ['GET collaborators/octocat/permission', 'POST issues/comments/<id>/reactions']

const ANSWERED = [
  'POST /graphql',
  'GET issues/1/comments?per_page=100&page=1',
  'POST issues/1/comments',
  'GET issues/1/comments?per_page=100&page=1&since=<time>',
]

describe('the life of a command', () => {
  test.concurrent('permission, eyes, progress, images, end, rocket', async () => {
    const scene = await startScene()
    const seen: string[] = []
    scene.kie.onRequest(({ endpoint }) => {
      if (endpoint !== 'createTask') return
      const [command] = scene.github.commentsOf(1)
      seen.push(...(command === undefined ? [] : scene.reactions(command)), ...scene.ours().map(({ body }) => body))
    })
    const run = await scene.command('/imagine a red fox --aspect-ratio 3:2 --quality high', { with: SHOWN })
    const { job, step, comment } = run
    expect(scene.journal).toEqual([
      ...ALLOWED,
      'GET git/ref/heads%2Fkie-images',
      'POST git/blobs',
      'GET git/ref/heads%2Fkie-images',
      'GET git/matching-refs/heads%2Fkie-images%2F',
      'GET rules/branches/kie-images?per_page=100&page=1',
      ...ANSWERED,
      'kie credit',
      'kie catalogue',
      'kie createTask',
      'kie recordInfo',
      'kie file',
      'GET git/ref/heads%2Fkie-images',
      'POST git/blobs',
      'POST git/trees',
      'POST git/commits',
      'POST git/refs',
      'kie credit',
      'PATCH issues/comments/<id>',
      'POST issues/comments/<id>/reactions',
    ])
    expect(seen).toEqual(['eyes', expect.stringContaining('### Images are being made')])
    expect(seen[1]).toContain('/octo/kie-art/actions/runs/70')
    expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
    expect(scene.kie.tasks.map(({ input }) => input)).toEqual([
      expect.objectContaining({ prompt: 'a red fox', aspect_ratio: '3:2', quality: 'high' }),
    ])

    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(job.steps.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual(['main success', 'post skipped'])
    const [answer, ...others] = scene.ours()
    expect(others).toEqual([])
    expect(answer?.body).toContain(`<img src="${step.outputs['image-url']}"`)
    expect(answer?.body).toContain('### Made 1 image\n')
    expect(answer?.body).not.toContain('being made')
    expect(step.outputs['comment-url']).toMatch(new RegExp(`/octo/kie-art/issues/1#issuecomment-${answer?.id}$`))
    expect(leftBehind(scene, run)).not.toContain(scene.kie.apiKey)
    expect(leftBehind(scene, run)).not.toContain(run.token)
  })

  test.concurrent('on a pull request, with the one permission that its comments need', async () => {
    const scene = await startScene()
    await scene.github.push('feature', { 'a.txt': 'a' }, 'A feature')
    const { number: issue } = await scene.github.pull({ head: 'feature' })
    const run = await scene.command('/imagine a fox', {
      issue,
      with: { deliver: 'comment' },
      token: { contents: 'read', pull_requests: 'write' },
    })
    expect(told(run.step, 'notice')).toEqual([
      expect.stringContaining('No re-run can take up'),
      expect.stringContaining("'api-url'"),
    ])
    expect(run.step.outputs['status']).toBe('success')
    expect(scene.reactions(run.comment)).toEqual(['eyes', 'rocket'])
    expect(scene.ours(issue)).toHaveLength(1)
  })

  test.concurrent('a second command gets a second answer, and the images of the first stay reachable', async () => {
    const scene = await startScene()
    const first = await scene.command('/imagine a fox', { with: SHOWN })
    const second = await scene.command('/imagine a hare', { with: SHOWN })
    expect(second.step.outputs['status']).toBe('success')
    expect(scene.ours().map(({ body }) => /^<img src="([^"]*)"/m.exec(body)?.[1])).toEqual([
      first.step.outputs['image-url'],
      second.step.outputs['image-url'],
    ])
    const [old, fresh] = [first, second].map(({ step }) => step.outputs['commit-sha'] ?? '')
    const path = 'kie-images/image.png'
    expect(await scene.github.read(old ?? '', path)).not.toEqual(await scene.github.read(fresh ?? '', path))
    expect(await scene.github.git('merge-base', '--is-ancestor', old ?? '', 'kie-images')).toBe('')
  })

  test.concurrent('two bots that answer at once on one branch both succeed', async () => {
    const scene = await startScene()
    const runs = await Promise.all(['fox', 'hare'].map((what) => scene.command(`/imagine a ${what}`, { with: SHOWN })))
    expect(runs.map(({ step }) => [step.outputs['status'], told(step, 'error')])).toEqual([
      ['success', []],
      ['success', []],
    ])
    expect(scene.ours()).toHaveLength(2)
    for (const { step } of runs) {
      const image = await scene.github.read(step.outputs['commit-sha'] ?? '', 'kie-images/image.png')
      expect(image.length).toBeGreaterThan(0)
      expect(scene.ours().some(({ body }) => body.includes(`<img src="${step.outputs['image-url']}"`))).toBe(true)
    }
  })

  test.concurrent('a run of the same command again edits its answer', async () => {
    const scene = await startScene()
    const inputs = { with: { deliver: 'comment' } }
    const { comment } = await scene.command('/imagine a fox', inputs)
    await scene.answer(comment, inputs)
    expect(scene.ours()).toHaveLength(1)
    expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
  })
})

describe('a command whose images go elsewhere', () => {
  test.concurrent('gets a rocket and no answer', async () => {
    const scene = await startScene({ azurite })
    const { step, comment } = await scene.command('/imagine a fox', { with: { deliver: 'artifact' } })
    expect(step.outputs).toMatchObject({ status: 'success', 'comment-url': '' })
    expect(scene.reactions(comment)).toEqual(['eyes', 'rocket'])
    expect(scene.ours()).toEqual([])
  })

  test.concurrent('that fails gets confused, and one answer that says why', async () => {
    const scene = await startScene({ kie: REFUSES_ALL })
    const { step, comment } = await scene.command('/imagine a fox', { with: { deliver: 'none' } })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    expect(scene.ours().map(({ body }) => body)).toEqual([expect.stringContaining('flagged as `@sensitive`.')])
    // What is left in the account is no matter of whoever reads the answer.
    expect(scene.ours()[0]?.body).not.toContain('credits left')
  })

  test.concurrent('and that is not waited for is answered all the same where kie refuses it', async () => {
    const scene = await startScene()
    const body = { code: 422, msg: 'The prompt is too odd', data: null }
    scene.kie.script('createTask', { kind: 'reply', status: 200, body })
    const inputs = { deliver: 'comment', mode: 'submit' }
    const { step, comment } = await scene.command('/imagine a fox', { with: inputs })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    expect(scene.ours().map((each) => each.body)).toEqual([expect.stringContaining('The prompt is too odd')])
  })
})

const LONG = 'a fox '.repeat(10_000)

const MALFORMED: { name: string; body: string; says: string }[] = [
  { name: 'no prompt', body: '/imagine', says: 'no prompt' },
  { name: 'an unknown flag', body: '/imagine a fox --deliver commit', says: 'no flag of this command' },
  { name: 'a misspelt flag', body: '/imagine a fox --qualty high', says: 'Did you mean' },
  { name: 'a flag without a value', body: '/imagine a fox --count', says: 'has no value' },
  { name: 'too many images', body: '/imagine a fox --count 5', says: 'a number from 1 to 4' },
  { name: 'a value that the model does not know', body: '/imagine a fox --aspect-ratio 5:7', says: '1:1, 2:3 or 3:2' },
  { name: '60,000 characters', body: `/imagine ${LONG}`, says: 'a command takes up to 3000' },
]

describe('a command that cannot be carried out gets confused and one answer, and costs nothing', () => {
  test.concurrent.each(MALFORMED)('$name', async ({ body, says }) => {
    const scene = await startScene()
    const { step, comment } = await scene.command(body, { with: { deliver: 'commit comment', 'commit-branch': 'art' } })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(told(step, 'error').join()).toContain(says.slice(0, 12))
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    const [answer, ...others] = scene.ours()
    expect(others).toEqual([])
    expect(answer?.body).toContain('### Failed before anything was submitted')
    expect(answer?.body.replaceAll('`', '')).toContain(says)
    expect(answer?.body.length).toBeLessThan(2000)
    expect(scene.journal).toEqual([...ALLOWED, ALLOWED[1], ...ANSWERED])
  })
})

describe('of a comment, the prompt and three flags are used and nothing else', () => {
  test.concurrent('a template in it stays text', async () => {
    const scene = await startScene()
    const { step } = await scene.command('/imagine a {{ word }} in {{word}} and ${{ secrets.KIE_API_KEY }}', {
      with: { variables: 'word: fox' },
    })
    expect(step.outputs['status']).toBe('success')
    expect(scene.kie.tasks.map(({ input }) => input['prompt'])).toEqual([
      'a {{ word }} in {{word}} and ${{ secrets.KIE_API_KEY }}',
    ])
  })

  test.concurrent('the other lines are not read, and the flags go before the inputs', async () => {
    const scene = await startScene()
    const lines = ['', '  /imagine a fox --count=2 --quality high', 'deliver: commit', '--count 4', '/imagine a hare']
    const inputs = { count: '3', quality: 'medium', 'aspect-ratio': '2:3', name: 'art' }
    const { step } = await scene.command(lines.join('\r\n'), { with: inputs })
    expect(step.outputs).toMatchObject({ images: '["kie-images/art-1.png","kie-images/art-2.png"]', 'commit-sha': '' })
    expect(scene.kie.tasks.map(({ model, input }) => ({ model, ...input }))).toEqual(
      [1, 2].map(() => ({
        model: 'gpt-image/1.5-text-to-image',
        prompt: 'a fox',
        quality: 'high',
        aspect_ratio: '2:3',
      })),
    )
  })

  test.concurrent('B5: what was not read, and what a command cannot set, stands in the answer', async () => {
    const scene = await startScene()
    const fine = await scene.command('/imagine a fox\nin snow', { with: SHOWN })
    expect(told(fine.step, 'notice')).toContainEqual(expect.stringContaining('Only the first line was read; "in snow"'))
    await scene.command('/imagine a fox --aspect-ratio 5:7\nin snow', { with: SHOWN })
    const [good = '', bad = ''] = scene.ours().map(({ body }) => body)
    expect(good).toContain('\nOnly the first line was read; "in snow" had no effect.')
    expect(good).not.toContain('A command sets')
    expect(bad.replaceAll('`', '')).toContain('- \'--aspect-ratio\' is "5:7"; gpt-image/1.5-text-to-image takes')
    expect(bad).toContain('\nOnly the first line was read; "in snow" had no effect.')
    expect(bad).toContain('\nA command sets its prompt, `--aspect-ratio, --quality` and `--count`. The rest')
    expect(bad).not.toContain('model-input')
  })

  test.concurrent('F110: key and token in it are shown nowhere', async () => {
    const scene = await startScene()
    const token = scene.github.token({ issues: 'write' })
    const body = `/imagine the words ${scene.kie.apiKey} and ${token}`
    const run = await scene.command(body, { token, with: { deliver: 'comment' } })
    expect(run.step.outputs['status']).toBe('success')
    expect(scene.ours()[0]?.body).toContain('the words')
    expect(leftBehind(scene, run)).not.toContain(scene.kie.apiKey)
    expect(leftBehind(scene, run)).not.toContain(token)
  })

  test.concurrent('an input that is a source of prompts is an error, which the answer tells', async () => {
    const scene = await startScene()
    const { comment } = await scene.command('/imagine a fox', { with: { prompt: 'A hare' } })
    expect(scene.reactions(comment)).toEqual(['eyes', 'confused'])
    expect(scene.ours()[0]?.body).toContain('the comment that is answered is the prompt')
    expect(scene.count('kie')).toBe(0)
  })
})
