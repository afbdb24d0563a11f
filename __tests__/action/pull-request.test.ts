import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TokenOptions } from '../../sandbox/github/index.ts'
import type { StepOptions } from '../../sandbox/runner/index.ts'
import { BRANCH, ProposalScene } from './proposal-scene.ts'
import { told } from './run-scene.ts'

const FOX = { hero: 'a fox' }

describe('a pull request', () => {
  let scene: ProposalScene

  beforeAll(async () => {
    scene = await ProposalScene.start({ private: true })
  })
  afterAll(() => scene.close())

  test('refused by the setting, opened, and found again', async () => {
    const { github, artifacts } = scene
    // New repositories do not let a job open one: the branch is there, and the error gives the way out.
    github.permitActionsPulls(false)
    const { step: refused, came } = await scene.draw(FOX)
    expect([came, refused.exitCode, artifacts.artifacts]).toEqual([['partial', '', 1], 1, []])
    expect(refused.outputs['commit-sha']).toBe(await github.head(BRANCH))
    expect(told(refused, 'error')).toEqual([
      expect.stringMatching(/'Allow GitHub Actions to create and approve pull requests'.*\/compare\/main\.\.\./s),
    ])

    // Once it is on, the next run opens it, and draws nothing.
    github.permitActionsPulls(true)
    const { step: opened } = await scene.draw(FOX)
    expect(opened.outputs).toMatchObject({
      ...{ status: 'success', 'credits-used': '0', 'pull-request-number': '1', 'commit-sha': '' },
      'pull-request-url': `${github.url}/octo/kie-art/pull/1`,
      'image-url': `https://github.com/octo/kie-art/raw/${await github.head(BRANCH)}/kie-images/hero.png`,
    })
    expect(told(opened, 'error')).toEqual([])
    // Of a private repository GitHub shows no pictures.
    const { body } = (await scene.find(1)).issue
    expect(body).not.toContain('<img')
    expect(body).toContain('/kie-images/hero.png)')

    // That the branch is ours starts no run of its own, whatever an app's token pushes there.
    const pushed = await github.events.push(`refs/heads/${BRANCH}`, { sender: 'painter[bot]' })
    const about = { eventName: 'push', event: pushed.payload, ...pushed.run }
    expect((await scene.draw({ hero: 'a whale' }, { about })).came).toEqual(['skipped', '', 0])
  })

  test('of two runs at once for one branch there is one, and the later says what it drew for nothing', async () => {
    const { github } = scene
    const inputs = { 'commit-directory': 'both' }
    const images = { hero: 'a fox, anew' }
    let late: ReturnType<ProposalScene['draw']> | undefined
    const released = Promise.withResolvers<undefined>()
    const begun = Promise.withResolvers<undefined>()
    const early = await scene.draw(images, {
      inputs,
      meanwhile: () => {
        const meanwhile = (): Promise<undefined> => {
          begun.resolve(undefined)
          return released.promise
        }
        late = scene.draw(images, { inputs, meanwhile })
        return begun.promise
      },
    })
    released.resolve(undefined)
    const { step, came } = (await late) ?? early
    expect([early.came.slice(0, 2), came.slice(0, 2)]).toEqual([
      ['success', '2'],
      ['success', '2'],
    ])
    expect(told(step, 'warning')).toContainEqual(
      expect.stringMatching(/hero\.png' .*drawn by another run.*'concurrency'/),
    )
    expect((await github.pulls.all()).map(({ number }) => number)).toEqual([1, 2])
  })

  test("that goes into somebody's pull request has its head as base, and a fork's of our name is none of ours", async () => {
    const { github } = scene
    await github.push('feature', { 'feature.txt': 'x' }, 'A feature')
    const theirs = await github.pull({ head: 'feature' })
    const name = 'kie-image-action/feature-kie-images'
    await github.push(name, { 'evil.txt': 'x' }, 'Evil')
    const body = '<!-- kie-image-action:pull-request -->'
    const copied = await github.pull({ head: name, base: 'feature', fork: true, body })
    await github.deleteBranch(name)
    const event = await github.events.pullRequest(theirs)
    const about = { eventName: event.name, event: event.payload, ...event.run }
    // Each call meets something once.
    const meanwhile = (): void => scene.trouble({ isNew: true })
    const { came, step } = await scene.draw(FOX, { about, meanwhile })
    expect([came, told(step, 'error')]).toEqual([['success', String(copied.number + 1), 1], []])
    expect(await github.git('rev-list', '--count', `feature..${name}`)).toBe('1')
    const ours = await scene.find(copied.number + 1)
    expect([ours.base.ref, ours.head.ref]).toEqual(['feature', name])
    expect((await scene.find(copied.number)).issue.body).toBe(body)
  })
})

describe('nothing is spent', () => {
  let scene: ProposalScene

  beforeAll(async () => {
    scene = await ProposalScene.start()
    const { github } = scene
    await github.push('forked', { 'forked.txt': 'x' }, 'A fork')
    await github.push('kie-image-action/x', { 'x.txt': 'x' }, 'X')
    github.ruleset({ name: 'Quiet', rules: [{ type: 'creation' }], branches: ['ruled'] })
  })
  afterAll(() => scene.close())

  const BOTH: TokenOptions = { contents: 'write', pull_requests: 'write' }
  const LINES = 'permissions:\n  contents: write\n  pull-requests: write'
  const rows: readonly {
    readonly name: string
    readonly inputs?: Readonly<Record<string, string>>
    readonly may?: TokenOptions
    readonly about?: () => Promise<StepOptions['github']>
    readonly says: readonly string[]
  }[] = [
    {
      name: 'beside commit, with an orphan',
      inputs: { deliver: 'commit pull-request', 'commit-orphan': 'true' },
      says: ["'deliver' names 'commit' beside 'pull-request'", "'commit-orphan'"],
    },
    { name: 'without the permission', may: { contents: 'write' }, says: [LINES] },
    {
      name: 'into a base that does not exist',
      inputs: { 'pull-request-base': 'nowhere' },
      says: ["There is no branch 'nowhere' in octo/kie-art to merge into", "'pull-request-base'"],
    },
    {
      name: 'into a base that is a branch of ours',
      inputs: { 'pull-request-base': 'kie-image-action/x' },
      says: ["'kie-image-action/x' is one that this action proposes", "'pull-request-base'"],
    },
    {
      name: 'where rules forbid the branch',
      inputs: { 'pull-request-branch': 'ruled' },
      says: ["'ruled' takes no commit from this token", "'creation'", "'Quiet'"],
    },
    {
      name: "in a fork's pull request",
      may: { contents: 'read', pull_requests: 'read' },
      about: async () => {
        const { github } = scene
        const event = await github.events.pullRequest(await github.pull({ head: 'forked', fork: true }))
        return { eventName: event.name, event: event.payload, ...event.run }
      },
      says: ['fork'],
    },
  ]

  test.each(rows)('$name', async ({ inputs = {}, may = BOTH, about, says }) => {
    const { step, came } = await scene.draw(FOX, { inputs, may, about: await about?.() })
    expect([came, step.exitCode]).toEqual([['failed', '', 0], 1])
    const errors = told(step, 'error')
    expect(errors).toHaveLength(1)
    for (const part of says) expect(errors[0]).toContain(part)
  })

  test('again, where a branch is protected meanwhile: the image is rescued', async () => {
    const { github, artifacts } = scene
    const inputs = { 'pull-request-branch': 'late' }
    const { step, came } = await scene.draw(FOX, { inputs, meanwhile: () => github.protect('late') })
    expect(came).toEqual(['partial', '', 1])
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['kie-images.png'])
    expect(told(step, 'error')[0]).toContain("GitHub's rules do not let this token")
  })
})
