import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ReleaseDelivery } from '../../src/core/result/delivery.ts'
import { InputError } from '../../src/core/text/errors.ts'
import { createOctokit, type Octokit } from '../../src/github/api/octokit.ts'
import { resolveBranch } from '../../src/github/branch/resolve.ts'
import { commentThread, type CommentThread } from '../../src/github/comment/comment.ts'
import { endComment } from '../../src/github/comment/end.ts'
import { react } from '../../src/github/comment/reactions.ts'
import { checkGate, type Gate } from '../../src/github/gate/gate.ts'
import { askRole } from '../../src/github/gate/permission.ts'
import { withRunTrailer } from '../../src/github/git/trailer.ts'
import type { ReleaseOptions } from '../../src/github/release/options.ts'
import { releaseDestination } from '../../src/github/release/release.ts'
import type { RunContext } from '../../src/github/runner/context.ts'
import { systemClock } from '../../src/kie/time/clock.ts'
import { FIRST } from '../core/result/results.ts'
import { refusal } from '../github/comment/comment-setup.ts'
import { CONTEXT, saveImage, TestClock, TestLog } from '../github/commit/commit-setup.ts'
import type { GiteaOptions, GiteaServer } from './server.ts'
import { startServer } from './start.ts'

let gitea: GiteaServer
let workspace: string
let count = 0

beforeAll(async () => {
  gitea = await startServer()
  workspace = await mkdtemp(path.join(tmpdir(), 'gitea-'))
})
afterAll(async () => {
  await gitea.close()
  await rm(workspace, { recursive: true, force: true })
})

const job = async (): Promise<string> => gitea.token({ access: 'write' })
const forked = async (): Promise<string> => gitea.token({ access: 'read' })

function contextOf(changed: Partial<RunContext> = {}): RunContext {
  return { ...CONTEXT, serverUrl: gitea.url, apiUrl: gitea.apiUrl, ...changed }
}

/** Every request since the start, as `METHOD /path` below the API. */
const requests: string[] = []

function octokitOf(token: string): Octokit {
  const octokit = createOctokit({ token, apiUrl: gitea.apiUrl, log: new TestLog(), clock: new TestClock() })
  octokit.hook.before('request', (options) => {
    const { method, url } = octokit.request.endpoint(options)
    requests.push(`${method} ${url.replace(gitea.apiUrl, '')}`)
  })
  return octokit
}

const never = new AbortController().signal

describe('a commit', () => {
  test('is refused with the inputs, whatever branch they name', () => {
    const problem =
      `Input 'deliver' names 'commit', and the API of ${new URL(gitea.url).host}, a Gitea or Forgejo server, cannot make ` +
      'the commit. Take it out of there, and commit the images by git in a later step.'
    expect(resolveBranch(contextOf(), { input: 'commit-branch', value: '' })).toEqual({ problem })
    expect(resolveBranch(contextOf(), { input: 'commit-branch', value: 'images' })).toEqual({ problem })
  })
})

/** Options of a release of its own, with an image that has the content. */
async function releaseOf(tag: string, token: string | Promise<string> = job()): Promise<ReleaseOptions> {
  const [log, clock] = [new TestLog(), new TestClock()]
  return { octokit: octokitOf(await token), context: contextOf(), tag, names: ['hero'], log, clock, signal: never }
}

async function upload(options: ReleaseOptions, content: string, file = 'hero.png'): Promise<ReleaseDelivery> {
  const image = await saveImage(workspace, `kie-images/${file}`, content)
  const destination = releaseDestination(options)
  await destination.check()
  const delivery = await destination.deliver([image], FIRST)
  if (delivery.destination !== 'release') throw new Error(`delivered to ${delivery.destination}`)
  return delivery
}

describe('a release', () => {
  test.each([
    { name: 'that is published', tag: 'v1.0.0', isDraft: false },
    { name: 'that is a draft', tag: 'v2.0.0', isDraft: true },
    { name: 'whose tag has a slash', tag: 'art/v3', isDraft: false },
  ])('$name gets the image as an asset, with a link that stays', async ({ tag, isDraft }) => {
    await gitea.release(tag, { isDraft })
    const delivery = await upload(await releaseOf(tag), 'first')
    expect(await gitea.assetsOf(tag)).toEqual([['hero.png', 'first']])
    const link = `${gitea.url}/octo/kie-art/releases/download/${encodeURIComponent(tag)}/hero.png`
    expect(delivery).toMatchObject({ isDraft, imageUrls: { 'kie-images/hero.png': link } })
    await upload(await releaseOf(tag), 'second')
    expect(await gitea.assetsOf(tag)).toEqual([['hero.png', 'second']])
    const opened = await fetch(link)
    expect(isDraft ? opened.status : await opened.text()).toBe(isDraft ? 404 : 'second')
  })

  test('is not there: said before anything is spent', async () => {
    await gitea.release('v4.0.0')
    const error = await refusal(releaseDestination(await releaseOf('v4.0')).check())
    expect(error.message).toContain("has no release of the tag 'v4.0', neither a published one nor a draft.")
  })

  test.each([
    { name: 'the token of a job that a fork started', tag: 'v5.0.0', token: () => forked() },
    {
      name: 'a token without the scope',
      tag: 'v5.1.0',
      token: async () => gitea.token({ login: 'octo', access: 'owner', scopes: ['read:repository', 'write:issue'] }),
    },
  ])(
    '$name may not write to it: said before anything is spent, without advice that is for GitHub',
    async ({ tag, token }) => {
      await gitea.release(tag)
      const error = await refusal(releaseDestination(await releaseOf(tag, token())).check())
      expect(error.message).toContain('The token may not upload to octo/kie-art.')
      expect(error.next).toContain("needs the scope 'write:repository'")
      expect(error.next).not.toContain('permissions:')
      expect(await gitea.assetsOf(tag)).toEqual([])
    },
  )

  test('has the new asset before the old one goes', async () => {
    await gitea.release('v6.0.0')
    await upload(await releaseOf('v6.0.0'), 'theirs')
    const before = requests.length
    await upload(await releaseOf('v6.0.0'), 'ours')
    const writes = requests.slice(before).filter((line) => !line.startsWith('GET'))
    expect(
      writes.map((line) => line.replace(/\d+-\d+-[0-9a-f]{8}/, '<run>').replace(/\d+(?=\/|$|\?)/g, '<id>')),
    ).toEqual([
      'DELETE /repos/octo/kie-art/releases/<id>/assets/<id>',
      'POST /repos/octo/kie-art/releases/<id>/assets?name=',
      'POST /repos/octo/kie-art/releases/<id>/assets?name=hero.png.<run>.kie-upload.png',
      'DELETE /repos/octo/kie-art/releases/<id>/assets/<id>',
      'PATCH /repos/octo/kie-art/releases/<id>/assets/<id>',
    ])
  })
})

describe('a release on a server whose administrator has set limits', () => {
  /** Options of a release of the tag on a server of its own. */
  async function limitedRelease(given: GiteaOptions, work: (options: ReleaseOptions) => Promise<void>): Promise<void> {
    const server = await startServer(given)
    try {
      await server.release('v1.0.0')
      const { log, clock, ...options } = await releaseOf('v1.0.0')
      const token = await server.token({ access: 'write' })
      const octokit = createOctokit({ token, apiUrl: server.apiUrl, log, clock })
      const context = contextOf({ serverUrl: server.url, apiUrl: server.apiUrl })
      await work({ ...options, log, clock, octokit, context })
    } finally {
      await server.close()
    }
  }

  test('takes no attachments: said before anything is spent', async () => {
    await limitedRelease({ attachments: false }, async (options) => {
      const error = await refusal(releaseDestination(options).check())
      expect(error.message).toMatch(
        /^The server has attachments switched off, and so the assets of releases\. GitHub says: /,
      )
      expect(error.next).toContain(
        "set 'ENABLED' in '[attachment]' to true, or take 'release' out of the input 'deliver'",
      )
    })
  })

  test('takes files of some endings: an image that has one can be replaced, another is named', async () => {
    await limitedRelease({ releaseTypes: '.png,.zip' }, async (options) => {
      for (const content of ['first', 'second']) {
        const { imageUrls } = await upload(options, content)
        expect(Object.keys(imageUrls)).toEqual(['kie-images/hero.png'])
      }
      const error = await refusal(upload(options, 'third', 'hero.webp'))
      expect(error.message).toMatch(/^The server takes no files of this type into a release\. GitHub says: /)
      expect(error.next).toContain("add the images' ending to 'ALLOWED_TYPES' in '[repository.release]'")
    })
  })
})

interface Thread {
  readonly thread: CommentThread
  readonly states: readonly string[]
}

async function threadOn(issueNumber: number, token: string | Promise<string> = job(), key = 'hero'): Promise<Thread> {
  const states: string[] = []
  const given = {
    octokit: octokitOf(await token),
    context: contextOf(),
    log: new TestLog(),
    clock: systemClock,
    signal: never,
  }
  return {
    states,
    thread: commentThread({ ...given, issueNumber, key, onComment: (state) => void states.push(state) }),
  }
}

describe('a comment', () => {
  test('is one for all runs, begun and ended by the account of jobs', async () => {
    const issue = await gitea.issue()
    for (const end of ['The first end', 'The second end']) {
      const { thread } = await threadOn(issue)
      await thread.begin()
      expect(await gitea.bodiesOf(issue)).toEqual([expect.stringContaining('are being made')])
      const { url } = await thread.finish(end)
      expect(url).toMatch(new RegExp(`^${gitea.url}/octo/kie-art/issues/${issue}#issuecomment-\\d+$`))
      expect(await gitea.bodiesOf(issue)).toEqual([expect.stringContaining(end)])
    }
  })

  test("somebody else's is left alone, even with our hidden line", async () => {
    const issue = await gitea.issue()
    await (await threadOn(issue)).thread.finish('ours')
    const [marker = ''] = await gitea.bodiesOf(issue)
    const { rest } = octokitOf(await gitea.token({ login: 'stranger', access: 'read' }))
    await rest.issues.createComment({ owner: 'octo', repo: 'kie-art', issue_number: issue, body: marker })
    await (await threadOn(issue)).thread.finish('ours again')
    expect(await gitea.bodiesOf(issue)).toEqual([expect.stringContaining('ours again'), marker])
  })

  test('that a killed run has left is ended by the post step', async () => {
    const issue = await gitea.issue()
    const { thread, states } = await threadOn(issue)
    await thread.begin()
    const place = { owner: 'octo', repo: 'kie-art', state: states.at(-1), text: 'It was killed.', signal: never }
    expect(await endComment({ octokit: octokitOf(await job()), ...place })).toBe(true)
    expect(await gitea.bodiesOf(issue)).toEqual([expect.stringContaining('It was killed.')])
  })

  test('on an issue that is not there is refused at once', async () => {
    const before = requests.length
    const error = await refusal((await threadOn(999)).thread.begin())
    expect(error.message).toContain('octo/kie-art has no issue or pull request 999 that the token may see.')
    expect(requests.slice(before).every((line) => line === 'GET /repos/octo/kie-art/issues/999')).toBe(true)
  })

  test('by a token that may not say whose it is names the scopes', async () => {
    const token = await gitea.token({ login: 'octo', access: 'owner', scopes: ['write:issue'] })
    const error = await refusal((await threadOn(await gitea.issue(), token)).thread.begin())
    expect(error.next).toContain("needs the scopes 'write:issue' and 'read:user'")
    expect(error.next).not.toContain('permissions:')
  })

  test('in an archived repository says that it is archived', async () => {
    const { thread } = await threadOn(await gitea.issue())
    await gitea.archive(true)
    const error = await refusal(thread.begin()).finally(() => gitea.archive(false))
    expect(error.message).toContain('octo/kie-art is archived and takes no comments.')
  })

  test('gets reactions', async () => {
    const issue = await gitea.issue()
    const { id } = await (await threadOn(issue)).thread.finish('/imagine')
    const log = new TestLog()
    for (const reaction of ['eyes', 'rocket', 'confused'] as const) {
      const given = { octokit: octokitOf(await job()), context: contextOf(), log, clock: systemClock, signal: never }
      await react({ ...given, commentId: id, reaction })
    }
    expect(log.lines).toEqual([])
  })
})

function roleBy(token: string, login: string): Promise<string> {
  return askRole({ octokit: octokitOf(token), context: contextOf(), login, signal: never })
}

describe('the permission of whoever caused a run', () => {
  test('is told to an administrator, the owner being one', async () => {
    const token = await gitea.token({ login: 'octo', access: 'owner', scopes: ['read:repository'] })
    await gitea.token({ login: 'helper', access: 'write' })
    const roles = await Promise.all(['octo', 'helper', 'nobody-at-all'].map((login) => roleBy(token, login)))
    expect(roles).toEqual(['admin', 'write', 'none'])
  })

  test("is not told to a job's own token: nobody is let in, and the error says which token it takes", async () => {
    const error: unknown = await roleBy(await job(), 'octo').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(String(error)).toContain("set 'github-token' to a token of one, with the scope 'read:repository'.")
    expect(String(error)).not.toContain("Leave the input 'github-token' out")
  })
})

async function passPush(files: readonly string[]): Promise<Gate> {
  const message = withRunTrailer(`Add images ${++count}`, 77)
  const sha = await gitea.commit(message, files)
  return checkGate({
    context: contextOf({ sha, payload: { head_commit: { id: sha, message } } }),
    commentCommand: '',
    pickCommand: '',
    requirePermission: '',
    asksOthers: true,
    spends: true,
    directory: 'kie-images',
    token: await job(),
    log: new TestLog(),
    clock: systemClock,
    signal: never,
    settleWay: () => undefined,
  })
}

test('a push of a commit that this action has made elsewhere, as on a mirror, is skipped', async () => {
  expect((await passPush(['kie-images/hero.png'])).open).toBe(false)
  expect((await passPush(['kie-images/hero.png', 'src/index.ts'])).open).toBe(true)
})
