import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApiFault, TaskPlan } from '../../sandbox/kie/index.ts'
import { renderPage } from '../../sandbox/markdown-page.ts'
import { withoutColour, type StepResult } from '../../sandbox/runner/index.ts'
import { HOSTILE_TEXTS } from '../core/text/hostile-texts.ts'
import { forHtml } from '../../src/core/text/foreign-text.ts'
import { OUTPUT_NAMES } from '../../src/core/report/outputs.ts'
import { environmentOf, makeFolders, runBare } from './bare-process.ts'
import { type Stage, startGitHub, startStage } from './harness.ts'
import { Started } from './started.ts'

/** What a shell, a JSON reader or a YAML reader may meet in an output: nothing that any of them acts on. */
const STRICT = /^[\w.\/:%+=@,"{}[\]-]*$/

/** Characters that show nothing, or change how others show; but for the log's line feeds, and the joiners of scripts. */
const INVISIBLE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** The titles of the log's folds, which hold nothing foreign but the name of an artifact. */
const OWN_TITLE = /^(?:(?:Submitting|Waiting for|Plan:) \d+ images?|Saving the last images|Upload of artifact [\w.-]+)$/

/** Hostile texts that fit together into what the action quotes of one message. */
const MESSAGES = gather(HOSTILE_TEXTS.filter(({ length }) => length > 0 && length < 180))

function gather(texts: readonly string[]): readonly string[] {
  const messages: string[] = []
  for (const text of texts) {
    const longer = `${messages.at(-1) ?? ''}\n${text}`
    if (messages.length > 0 && longer.length <= 190) messages[messages.length - 1] = longer
    else messages.push(text)
  }
  return messages
}

/** The runner obeyed our commands alone, and nothing foreign lives in log, outputs and summary. */
function expectHarmless(step: StepResult, secrets: readonly string[]): void {
  for (const { name, properties, data } of step.commands) {
    expect(['add-mask', 'notice', 'warning', 'error', 'group', 'endgroup']).toContain(name)
    if (name === 'group') expect(data).toMatch(OWN_TITLE)
    expect(properties).toEqual({})
    if (name === 'add-mask') expect(secrets).toContain(data)
  }
  expect({ env: step.env, path: step.path }).toEqual({ env: {}, path: [] })
  expect(step.raw.split('\n').map(withoutColour).join('\n').match(INVISIBLE)).toBeNull()
  for (const [name, value] of Object.entries(step.outputs)) {
    expect(OUTPUT_NAMES).toContain(name)
    expect(value).toMatch(STRICT)
  }
  expectInert(step.summary)
}

/** Foreign text in a summary is text: no picture, no link but those to kie's files and pages, no mention. */
function expectInert(summary: string): void {
  const article = /<article>(.*)<\/article>/s.exec(renderPage(summary, 'Summary'))?.[1] ?? ''
  expect(article).not.toMatch(/<(?:img|script|svg|iframe|h1|picture|style)\b/)
  const links = Array.from(article.matchAll(/href="([^"]*)"/g), ([, href = '']) => href)
  expect(links.filter((href) => !/^https?:\/\/(?:127\.0\.0\.1|10\.0\.0\.1|kie\.ai)[:/]/.test(href))).toEqual([])
  const ours = article.replaceAll(/https:\/\/kie\.ai\/(?:logs|market|api-key|billing)\b/g, '')
  const live = ours.replaceAll(/<code>.*?<\/code>/gs, '').replaceAll(/<[^>]*>/g, '')
  expect(live.match(/.{0,40}(?:@[a-z]|#\d|\bGH-\d|https?:\/\/|www\.).{0,40}/gi) ?? []).toEqual([])
  const opened = (tag: string): number => article.split(`<${tag}`).length
  for (const tag of ['details', 'table', 'td']) expect(article.split(`</${tag}>`)).toHaveLength(opened(tag))
}

const KEY = '9d41e7c2a58b4f06b3d8e1f7a2c94b65'
const TOKEN = 'ghs_sandboxTokenThatOpensNothing00000000'
const started = new Started()

afterAll(async () => {
  await started.close()
})

async function startHostile(draw: (index: number) => TaskPlan = () => ({})): Promise<Stage> {
  const apiKey = KEY
  const stage = await startStage({ apiKey, draw: ({ index }) => ({ waitingMs: 0, generatingMs: 0, ...draw(index) }) })
  return started.add(stage)
}

function reply(body: object | string, status = 200): ApiFault {
  return { kind: 'reply', status, body }
}

describe('foreign text comes alive nowhere', () => {
  test.concurrent('F110-F115: prompts', async () => {
    const stage = await startHostile()
    const workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'))
    // An expression that the runner has not filled in is an error in a file.
    const prompt = MESSAGES.join('\n').replaceAll('\0', '').replaceAll('${{', '$').toWellFormed()
    writeFileSync(path.join(workspace, 'prompt.txt'), prompt)
    const inputs = { prompt: '', 'prompt-file': 'prompt.txt' }
    const planned = await stage.run({ ...inputs, mode: 'plan' }, { workspace })
    expect(planned.exitCode).toBe(0)
    expectHarmless(planned, [KEY, TOKEN])
    // The log of a plan shows the prompt, so that the checks above had something to find.
    expect(planned.raw).toContain('\\u{5b}error]x')

    const begins = [...MESSAGES.keys()].filter((index) => index % 8 === 0)
    const made = await Promise.all(
      begins.map((index) => {
        const some = MESSAGES.slice(index, index + 3)
          .join('\n')
          .replaceAll('\0', '')
          .toWellFormed()
        return stage.run({ prompt: some, mode: 'plan', 'api-key': '' })
      }),
    )
    for (const step of made) expectHarmless(step, [KEY, TOKEN])
  })

  test.concurrent('F28, F110-F115: the words of failed tasks', async () => {
    const stage = await startHostile((index) => ({
      end: 'fail',
      failMsg: MESSAGES[index] ?? '',
      failCode: MESSAGES[index]?.slice(0, 30) ?? '',
    }))
    const step = await stage.run({ count: String(MESSAGES.length), name: 'fox' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(stage.kie.tasks).toHaveLength(MESSAGES.length)
    expectHarmless(step, [KEY, TOKEN])
  })

  test.concurrent('F27, F110-F113: states that kie does not document', async () => {
    const stage = await startHostile((index) => ({
      generatingMs: 8000,
      stateWords: { generating: MESSAGES[index * 3] ?? '' },
    }))
    const step = await stage.run({ count: '12', name: 'fox' })
    expect(step.lines).toContain('Made 12 images.')
    expectHarmless(step, [KEY, TOKEN])
  })

  test.concurrent('F06, F110-F115: refusals, pages and task ids', async () => {
    const refusals = MESSAGES.slice(0, 12).map((msg) => reply({ code: 422, msg, data: null }))
    const pages = MESSAGES.slice(12, 20).map((text) => reply(`<html>${text}</html>`, 502))
    const ids = MESSAGES.slice(20).map((taskId) => reply({ code: 200, msg: 'success', data: { taskId } }))
    const faults = [...ids, ...refusals, ...pages]
    const stage = await startHostile()
    stage.kie.script('createTask', ...faults)
    const step = await stage.run({ count: String(faults.length), name: 'fox' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expectHarmless(step, [KEY, TOKEN])
    const tasks = JSON.parse(step.outputs['tasks'] ?? '') as Record<string, string>
    expect(Object.keys(tasks)).toHaveLength(ids.length)
  })

  test.concurrent('F115, F127: links to results', async () => {
    // None of them is ever asked: the address is private, and the texts alone are no https links.
    const texts = MESSAGES.filter((text) => !text.startsWith('http'))
    const urls = texts.flatMap((text) => [`http://10.0.0.1/${text}`, text])
    const data = { state: 'success', resultJson: JSON.stringify({ resultUrls: urls }), creditsConsumed: 4 }
    const stage = await startHostile()
    stage.kie.script('recordInfo', reply({ code: 200, msg: 'success', data }))
    const step = await stage.run({ name: 'fox' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', images: '[]' } })
    expectHarmless(step, [KEY, TOKEN])
    // Nobody may be led to them.
    expect(step.outputs).toMatchObject({ 'source-urls': '[]', 'credits-used': '4' })
  })
})

/** Every form in which a secret could be read back: plain, percent-encoded, and in Base64 at each of the three offsets. */
function formsOf(secret: string): readonly string[] {
  const inside = [0, 1, 2].map((offset) => Buffer.from(secret).subarray(offset).toString('base64').slice(0, -4))
  return [secret, encodeURIComponent(secret), encodeURIComponent(secret).toLowerCase(), forHtml(secret), ...inside]
}

/** All files below a directory, as text. */
function contentsOf(directory: string): string {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'latin1')).join('\n')
}

test.concurrent(
  'F119: secrets are nowhere but in the request to mask them, whatever kie and GitHub send back',
  async () => {
    const github = started.add(await startGitHub())
    const token = github.token({ contents: 'write' })
    const [tokenPart, query] = ['callback-token-0123456789', 'token=callback-token-0123456789&run=5']
    const callback = `https://hook.example/kie?${query}`
    const secrets = [KEY, token, callback]
    const encoded = secrets.flatMap((secret) => [secret, Buffer.from(`Bearer ${secret}`).toString('base64')]).join(' ')
    const otherwise = [callback.replaceAll('/', '\\/'), forHtml(callback), encodeURIComponent(callback).toLowerCase()]
    const echo = `${encoded} ${otherwise.join(' ')} POST /kie?${query}`
    const stage = await startHostile((index) =>
      index === 0 ? { end: 'fail', failMsg: echo, failCode: KEY } : { stateWords: { generating: echo } },
    )
    stage.kie.script(
      'createTask',
      reply({ code: 422, msg: echo, data: null }),
      reply(`<p>${echo}</p>`, 500),
      reply({ code: 200, msg: 'success', data: { taskId: KEY } }),
    )
    stage.kie.script('credit', reply(echo, 503))
    stage.kie.script('file', { kind: 'redirect', to: `https://10.0.0.1/?key=${KEY}` })
    github.fault({ on: 'PATCH *', goes: { status: 422, body: { message: `rule violation ${echo}` } } })
    const folders = makeFolders()
    const { exitCode, stdout, stderr } = await runBare({
      ...environmentOf(stage.kie, folders),
      GITHUB_REPOSITORY: github.repository,
      GITHUB_SHA: await github.head('main'),
      GITHUB_API_URL: github.url,
      GITHUB_OUTPUT: folders.outputFile,
      GITHUB_STEP_SUMMARY: folders.summaryFile,
      RUNNER_DEBUG: '1',
      INPUT_NAME: 'fox',
      INPUT_COUNT: '6',
      INPUT_DELIVER: 'commit',
      'INPUT_GITHUB-TOKEN': token,
      'INPUT_CALLBACK-URL': callback,
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines.filter((line) => line.startsWith('::add-mask::')).toSorted()).toEqual(
      [...secrets, callback.replace('https://', ''), query, tokenPart]
        .map((secret) => `::add-mask::${secret}`)
        .toSorted(),
    )
    const places = {
      log: lines.filter((line) => !line.startsWith('::add-mask::')).join('\n'),
      outputs: readFileSync(folders.outputFile, 'utf8'),
      summary: readFileSync(folders.summaryFile, 'utf8'),
      state: readFileSync(folders.stateFile, 'utf8'),
      workspace: contentsOf(folders.workspace),
      temporary: contentsOf(folders.temp),
    }
    for (const text of [places.log, places.summary]) expect(text).toContain('***')
    const found = Object.entries(places).flatMap(([place, text]) =>
      [...secrets, query, tokenPart].flatMap((secret) =>
        formsOf(secret)
          .filter((form) => text.includes(form))
          .map((form) => `${form} in ${place}`),
      ),
    )
    expect(found).toEqual([])
    folders.remove()
  },
)

describe('what the action connects to', () => {
  const visits: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = []
  const stranger = createServer(({ url = '', headers }, response) => {
    visits.push({ url, headers })
    response.writeHead(404).end()
  })
  let strangerUrl: string

  beforeAll(async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    strangerUrl = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
  })

  afterAll(() => {
    stranger.close()
    stranger.closeAllConnections()
  })

  test.concurrent('F117: no redirect leads into a private network', async () => {
    const targets = [
      'https://10.0.0.1/',
      'https://169.254.169.254/latest/meta-data/',
      'https://192.168.1.1/',
      'https://100.64.0.1/',
      'https://[fd00::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://0x0a000001/',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'gopher://10.0.0.1/',
    ]
    const stage = await startHostile()
    // Each image is asked for twice: by its plain link, and by a fresh one.
    stage.kie.script('file', ...[...targets, ...targets].map((to) => ({ kind: 'redirect', to }) as const))
    const step = await stage.run({ count: String(targets.length), name: 'fox' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', images: '[]' } })
    const refused = step.lines.join('\n').match(/could not be downloaded: the link (?:leads to|is not an https one)/g)
    expect(refused?.length).toBeGreaterThan(0)
    expect(step.summary.match(/ did not arrive \(download\): The image at/g)).toHaveLength(targets.length)
    expect(step.durationMs).toBeLessThan(20_000)
    expect(readdirSync(step.workspace, { recursive: true })).toEqual(['kie-images', 'kie-images/tasks.json'])
  })

  test.concurrent('F118: the key goes to the API alone, also when that says to go elsewhere', async () => {
    const elsewhere = { kind: 'reply', status: 307, headers: { location: `${strangerUrl}/api` } } as const
    const stage = await startHostile()
    stage.kie.script('createTask', elsewhere)
    stage.kie.script('file', { kind: 'redirect', to: `${strangerUrl}/file?a=b` })
    const step = await stage.run({ count: '2', name: 'fox' })
    expect(step).toMatchObject({ outputs: { status: 'partial' } })
    expect(step.outputs['result']).toContain('"reason":"outcome-unknown"')
    expect(visits.map(({ url }) => url)).toEqual(['/file?a=b'])
    const others = [...visits, ...stage.kie.requests.filter(({ endpoint }) => endpoint === 'file')]
    expect(others.length).toBeGreaterThan(1)
    for (const { headers } of others) {
      expect(Object.keys(headers).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
      expect(JSON.stringify(headers)).not.toContain(KEY)
    }
  })
})
