import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { KNOWN_RUNNER } from '../../scripts/upkeep/runner.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { priceRowsOf, startKie, type KieSandbox, type PriceRow } from '../../sandbox/kie/index.ts'
import { MODELS } from '../../src/kie/models/models.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/upkeep.ts')
let github: GitHubSandbox
let kie: KieSandbox | undefined
let upstream: Server | undefined

beforeEach(async () => {
  github = await startWatchedGitHub()
})
afterEach(async () => {
  upstream?.close()
  upstream = undefined
  await Promise.all([github.close(), kie?.close()])
  kie = undefined
})

interface Issue {
  readonly number: number
  readonly state: string
  readonly title: string
  readonly body: string
}

async function issues(): Promise<readonly Issue[]> {
  const headers = {
    authorization: `Bearer ${github.token({ issues: 'read' })}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  }
  const reply = await fetch(`${github.url}/repos/${github.repository}/issues?state=all`, { headers })
  return (await reply.json()) as readonly Issue[]
}

async function upkeep(
  subject: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number; readonly said: string }> {
  const told = {
    GITHUB_TOKEN: github.token({ contents: 'read', issues: 'write' }),
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.url,
  }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, subject], { env: { ...told, ...env } })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string }
    return { code, said: stderr }
  }
}

describe('models', () => {
  const same = priceRowsOf(MODELS)
  function row(more: Partial<PriceRow>): PriceRow {
    const usual = {
      modelDescription: 'new, text-to-image',
      interfaceType: 'image',
      provider: 'kie',
      creditUnit: 'per image',
    } as const
    return { ...usual, creditPrice: '4', usdPrice: '0.02', anchor: '', ...more }
  }

  async function compare(prices: readonly PriceRow[], env: NodeJS.ProcessEnv = {}): ReturnType<typeof upkeep> {
    await kie?.close()
    kie = await startKie({ prices })
    return upkeep('models', { KIE_API_URL: kie.url, ...env })
  }

  test('opens one issue with what differs, and leaves it alone as long as nothing else does', async () => {
    const changed = same.map((each) => (each.anchor.endsWith('model=z-image') ? { ...each, creditPrice: '1.0' } : each))
    const prices = [
      ...changed.filter(({ anchor }) => !anchor.endsWith('model=nano-banana-2-1')),
      row({ anchor: 'https://kie.ai/new-model?model=new%2F`model`' }),
      row({ anchor: 'https://kie.ai/newer-model' }),
      row({ creditPrice: '3', anchor: 'https://kie.ai/x?model=gpt-image-2-6-economy-text-to-image' }),
      row({ modelDescription: 'a surcharge' }),
      row({ interfaceType: 'video', anchor: 'https://kie.ai/a-film' }),
    ]
    const { code, said } = await compare(prices)
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/Opened http/) })
    const [issue, ...more] = await issues()
    expect(more).toEqual([])
    expect(issue).toMatchObject({ state: 'open', title: 'kie lists other models or prices than models.json' })
    const lines = issue?.body.split('\n').slice(2, -1)
    expect(lines).toEqual([
      '- kie lists `new/ model `, which we do not know.',
      '- kie lists `newer-model`, which we do not know.',
      '- kie does not list `nano-banana-2-1`.',
      '- `gpt-image-2-6-economy-text-to-image`: kie lists 3 (`new, text-to-image`); we have `{}`.',
      '- `z-image`: kie lists 1 (`Z-Image, text-to-image`); we have `{"any":0.8}`.',
    ])
    expect((await compare(prices)).said).toContain('says so already')
    expect(await issues()).toEqual([issue])
  })

  test('brings the issue up to date, and closes it where nothing differs any more', async () => {
    await compare([...same, row({ anchor: 'https://kie.ai/new-model' })])
    expect((await compare([...same, row({ anchor: 'https://kie.ai/newer' })])).said).toContain('Updated http')
    const [issue] = await issues()
    expect(issue?.body).toContain('`newer`')
    expect(issue?.body).not.toContain('new-model')
    expect((await compare(same)).said).toContain('Closed http')
    expect(await issues()).toMatchObject([{ number: issue?.number, state: 'closed' }])
    expect((await compare(same)).said).toContain('There is nothing to say.')
    expect((await compare([...same, row({ anchor: 'https://kie.ai/newest' })])).said).toContain('Opened http')
    expect(await issues()).toHaveLength(2)
  })

  test('a price that another list of kie has, as we know, is no difference', async () => {
    const elsewhere = MODELS.flatMap((model) => (model.creditsElsewhere === undefined ? [] : [model]))
    expect(elsewhere.length).toBeGreaterThan(0)
    const others = elsewhere.map((model) => ({ ...model, credits: { ...model.credits, ...model.creditsElsewhere } }))
    const ids = new Set(others.map(({ id }) => id))
    const prices = [...priceRowsOf(MODELS.filter(({ id }) => !ids.has(id))), ...priceRowsOf(others)]
    expect((await compare(prices)).said).toBe('There is nothing to say.\n')
  })

  test.each([
    { name: 'an empty list', prices: [] as readonly PriceRow[], want: 'The price list of kie is empty.' },
    {
      name: 'no answer of kie',
      fault: { kind: 'reply', status: 502, body: '<html>' } as const,
      want: 'cannot be read (HTTP 502): <html>',
    },
    {
      name: 'another shape',
      fault: { kind: 'reply', status: 200, body: { code: 200, data: { records: null } } } as const,
      want: 'cannot be read (HTTP 200)',
    },
  ])('fails for $name, and opens no issue', async ({ prices = same, fault, want }) => {
    kie = await startKie({ prices })
    if (fault !== undefined) kie.script('prices', fault)
    const { code, said } = await upkeep('models', { KIE_API_URL: kie.url })
    expect(code).toBe(1)
    expect(said).toContain(want)
    expect(await issues()).toEqual([])
  })

  const COMMANDS = '::set-env name=A::b ##[error]c'

  test('what kie calls a model starts no command of the runner, and is shown', async () => {
    const { said } = await compare([
      ...same,
      row({ modelDescription: COMMANDS, anchor: 'https://kie.ai/x?model=z-image' }),
      row({ anchor: `https://kie.ai/x?model=${encodeURIComponent(COMMANDS)}` }),
    ])
    expect(said).not.toMatch(/::|##\[/)
    expect(said).toContain('kie lists `:\\u{3a}set-env name=A:\\u{3a}b ##\\u{5b}error]c`')
    expect(said.match(/##\\u\{5b\}error/g)).toHaveLength(2)
  })

  test('nor does what it answers in place of a list, on any line', async () => {
    kie = await startKie({ prices: same })
    kie.script('prices', { kind: 'reply', status: 502, body: `<html>\n${COMMANDS}` })
    const { code, said } = await upkeep('models', { KIE_API_URL: kie.url })
    expect(code).toBe(1)
    expect(said).not.toMatch(/::|##\[/)
    expect(said).toContain('cannot be read (HTTP 502): <html>\n:\\u{3a}set-env')
  })

  test('nor what GitHub says of a refusal', async () => {
    github.fault({ on: 'POST */issues', goes: { status: 422, body: { message: COMMANDS } } })
    const { said } = await compare([...same, row({ anchor: 'https://kie.ai/newer' })])
    expect(said).not.toMatch(/::|##\[/)
    expect(said).toContain('GitHub answers 422')
  })

  test('prints alone where there is no token', async () => {
    const { said } = await compare([...same, row({ anchor: 'https://kie.ai/newer' })], { GITHUB_TOKEN: '' })
    expect(said).toBe('- kie lists `newer`, which we do not know.\n')
    expect(await issues()).toEqual([])
  })

  test('fails where the token may write no issues', async () => {
    const { code, said } = await compare([...same, row({ anchor: 'https://kie.ai/newer' })], {
      GITHUB_TOKEN: github.token({ issues: 'read' }),
    })
    expect(code).toBe(1)
    expect(said).toContain('GitHub answers 403 to POST /issues')
  })
})

describe('runner', () => {
  async function compare(answers: {
    readonly using: readonly string[]
    readonly release: unknown
  }): ReturnType<typeof upkeep> {
    const { using, release } = answers
    upstream = createServer((request, response) => {
      const isSchema = request.url === '/repos/actions/languageservices/contents/workflow-parser/src/action-v1.0.json'
      const body = isSchema ? { definitions: { 'runs-using': { 'allowed-values': using } } } : { tag_name: release }
      const isKnown = isSchema || request.url === '/repos/actions/runner/releases/latest'
      response.writeHead(isKnown ? 200 : 404).end(JSON.stringify(body))
    })
    await once(upstream.listen(0, '127.0.0.1'), 'listening')
    const { port } = upstream.address() as AddressInfo
    return upkeep('runner', { RUNNER_API_URL: `http://127.0.0.1:${port}` })
  }
  const using = ['docker', 'node12', 'node16', 'node20', 'node24', 'composite']

  test('says nothing where both are those that are known', async () => {
    expect(await compare({ using, release: KNOWN_RUNNER })).toEqual({ code: 0, said: 'There is nothing to say.\n' })
  })

  test('tells of a newer Node and of a newer runner', async () => {
    await compare({ using: [...using, 'node28'], release: 'v2.400.1' })
    expect(await issues()).toMatchObject([{ title: 'There is a new runner, or a new Node for `using`' }])
    expect((await issues())[0]?.body.split('\n').slice(2, -1)).toEqual([
      '- An action may say `using: node28`; ours says `using: node24`.',
      `- The runner is at v2.400.1; the sandbox's was held against ${KNOWN_RUNNER}: https://github.com/actions/runner/releases/tag/v2.400.1`,
    ])
  })

  test.each([
    { name: 'a schema without Node', using: ['docker'], release: KNOWN_RUNNER, want: 'names no version of Node' },
    { name: 'a release without a version', using, release: 'v1](https://x', want: 'has no version' },
  ])('fails for $name', async ({ want, ...answers }) => {
    const { code, said } = await compare(answers)
    expect(code).toBe(1)
    expect(said).toContain(want)
  })
})

test('a subject that there is not is an error', async () => {
  expect(await upkeep('weather')).toMatchObject({ code: 1, said: expect.stringContaining('there are models, runner') })
})
