import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** The names that Chromium goes by, in the order in which they are looked for. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome']

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
]

/** Of 100: letters stay sharp. */
const WEBP_QUALITY = 90

/** How a page is looked at. */
export interface View {
  /** `file:` or `data:`: nothing else is loaded. */
  readonly url: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
  /** Default `screen`. */
  readonly media?: 'screen' | 'print'
}

/** A page that has loaded. */
export interface Page {
  /** The value of an expression in the page. A promise is waited for. @throws what the expression throws */
  evaluate<T>(expression: string): Promise<T>
  /** The part of the page that the window shows: a PNG to the pixel, a WebP with small losses. @param type - default png */
  screenshot(type?: 'png' | 'webp'): Promise<Buffer>
  /** Presses the tabulator, as whoever has no mouse does to get to the next link. */
  pressTab(): Promise<void>
  /** What the browser's console has had to say of the page so far: messages, errors, refused and failed requests. */
  console(): readonly string[]
}

/** A browser without a window, driven by the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/ */
export interface Chromium {
  open(view: View): Promise<Page>
  close(): Promise<void>
}

type Json = Readonly<Record<string, unknown>>

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Json
  readonly sessionId?: string
  readonly result?: Json
  readonly error?: { readonly message: string }
}

/**
 * Starts the machine's Chromium.
 *
 * @throws an error that says how to get one
 */
export async function startChromium(): Promise<Chromium> {
  const program = PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0)
  if (program === undefined) {
    throw new Error(
      `Pages are looked at in Chromium, and there is none of ${PROGRAMS.join(', ')}. ` +
        'Get it with `sudo apt-get install chromium`, or from https://www.chromium.org.',
    )
  }
  const profile = await mkdtemp(path.join(tmpdir(), 'chromium-'))
  const browser = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const devTools = new DevTools(browser.stdio[3] as Writable, browser.stdio[4] as Readable)
  void exited.then(() => devTools.end())
  return {
    open: (view) => open(devTools, view),
    close: async () => {
      browser.kill()
      await exited
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function open(devTools: DevTools, { url, width, height, scheme, media = 'screen' }: View): Promise<Page> {
  const { targetId } = await devTools.send('Target.createTarget', { url: 'about:blank' })
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true })
  const sessionId = String(attached['sessionId'])
  const send = (method: string, parameters: Json = {}): Promise<Json> => devTools.send(method, parameters, sessionId)
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
  await send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] })
  const said = devTools.listen(['Runtime.exceptionThrown', 'Runtime.consoleAPICalled', 'Log.entryAdded'], sessionId)
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`)
  const loaded = devTools.next('Page.loadEventFired', sessionId)
  await send('Page.navigate', { url })
  await loaded
  return {
    evaluate: async <T>(expression: string) => {
      const evaluation = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await send('Runtime.evaluate', evaluation)
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
      return (result as { readonly value: T }).value
    },
    screenshot: async (format = 'png') => {
      const quality = format === 'webp' ? { quality: WEBP_QUALITY } : {}
      return Buffer.from(String((await send('Page.captureScreenshot', { format, ...quality }))['data']), 'base64')
    },
    pressTab: async () => {
      const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
      for (const type of ['rawKeyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, ...key })
    },
    console: () => [...said],
  }
}

/** Commands and events as JSON, each ended by a zero byte. */
class DevTools {
  readonly #to: Writable
  readonly #answers = new Map<number, PromiseWithResolvers<Json>>()
  readonly #awaited = new Map<string, () => void>()
  readonly #heard = new Map<string, string[]>()
  #lastId = 0
  #rest = ''

  constructor(to: Writable, from: Readable) {
    this.#to = to
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text))
  }

  send(method: string, params: Json, sessionId?: string): Promise<Json> {
    const id = ++this.#lastId
    const answer = Promise.withResolvers<Json>()
    this.#answers.set(id, answer)
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return answer.promise
  }

  /** The next event of this name. */
  next(method: string, sessionId: string): Promise<void> {
    return new Promise((resolve) => this.#awaited.set(`${method} ${sessionId}`, resolve))
  }

  /** Takes down events from now on. @returns what they say, as JSON; it grows */
  listen(names: readonly string[], sessionId: string): readonly string[] {
    const said: string[] = []
    for (const name of names) this.#heard.set(`${name} ${sessionId}`, said)
    return said
  }

  /** The browser is gone: whoever waits for it hears so. */
  end(): void {
    for (const { reject } of this.#answers.values()) reject(new Error('Chromium has ended.'))
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0')
    this.#rest = messages.pop() ?? ''
    for (const message of messages) this.#take(JSON.parse(message) as Message)
  }

  #take({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      const event = `${method ?? ''} ${sessionId ?? ''}`
      this.#awaited.get(event)?.()
      this.#heard.get(event)?.push(JSON.stringify(params))
      return
    }
    const answer = this.#answers.get(id)
    this.#answers.delete(id)
    if (error === undefined) answer?.resolve(result ?? {})
    else answer?.reject(new Error(error.message))
  }
}
