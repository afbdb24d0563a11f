import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GitHubEvent, GitHubSandbox } from '../../sandbox/github/index.ts'
import { git } from './git.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The file of act, as `npm run test:act` builds it. */
const ACT = process.env['ACT_FILE'] ?? 'act'

/** A GitHub beside act: act runs in a clone of its repository, and the steps ask its API. */
export interface ActGitHub {
  readonly sandbox: GitHubSandbox
  /** The job's, and what git's own set-up on the machine opens the repository with. */
  readonly token: string
  /** What the clone is at; default: the default branch. */
  readonly branch?: string
}

/** One `act` on a repository of its own. */
export interface ActOptions {
  /** What started the workflow; default: a `workflow_dispatch` without a payload. */
  readonly event?: Pick<GitHubEvent, 'name' | 'payload'> & { readonly run?: Pick<GitHubEvent['run'], 'actor'> }
  /** A file of examples/, or the text of a workflow. */
  readonly workflow: { readonly example: string } | { readonly text: string }
  readonly kie: { readonly url: string; readonly apiKey: string }
  /** None by default: the steps then have no GitHub to ask. */
  readonly github?: ActGitHub
  /** Secrets beside kie's key. */
  readonly secrets?: Readonly<Record<string, string>>
  /** `own`: act's artifact server; else the one that these two variables name; none by default. */
  readonly artifacts?: 'own' | Readonly<Record<'ACTIONS_RESULTS_URL' | 'ACTIONS_RUNTIME_TOKEN', string>>
  /** Directories that come first in PATH. Default: that of the Node that runs this. */
  readonly path?: readonly string[]
}

/** How it ended. */
export interface ActResult {
  readonly exitCode: number | null
  /** What act printed, without the marks before each line. */
  readonly lines: readonly string[]
  /** Values that steps gave to an output of this name. */
  output(name: string): readonly string[]
}

/** Runs a workflow in act's host mode: its steps are processes on this machine. Each step of ours is told where kie is. */
export async function runAct(options: ActOptions): Promise<ActResult> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'act-')))
  try {
    const repository = await makeRepository(path.join(root, 'repository'), options)
    const action = path.join(root, 'action')
    for (const part of ['action.yml', 'dist'])
      cpSync(path.join(ROOT, part), path.join(action, part), { recursive: true })
    const event = path.join(root, 'event.json')
    writeFileSync(event, JSON.stringify(options.event?.payload ?? {}))
    const port = options.artifacts === 'own' ? await freePort() : 0
    return await start(argumentsOf(options, { root, action, event, port }), {
      cwd: repository,
      env: environmentOf(options, root),
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** act needs to be told a port, as it hands the address on before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function makeRepository(directory: string, { workflow, kie, github }: ActOptions): Promise<string> {
  if (github !== undefined) await clone(directory, github)
  const workflows = path.join(directory, '.github/workflows')
  mkdirSync(workflows, { recursive: true })
  const text = 'text' in workflow ? workflow.text : readFileSync(path.join(ROOT, 'examples', workflow.example), 'utf8')
  writeFileSync(
    path.join(workflows, 'images.yml'),
    text.replaceAll(/^( *)api-key: .*$/gm, (line, indent: string) => `${line}\n${indent}api-url: ${kie.url}`),
  )
  if (github !== undefined) return directory
  await git(directory, 'init', '--quiet', '--initial-branch=main')
  await git(directory, 'remote', 'add', 'origin', 'https://github.com/octo/pictures.git')
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--message=Begin')
  return directory
}

/** With a workflow that is not committed, as whoever tries one in act has it. */
async function clone(directory: string, { sandbox, branch = 'main' }: ActGitHub): Promise<void> {
  const url = `${sandbox.url}/${sandbox.repository}.git`
  await git(path.dirname(directory), 'clone', '--quiet', '--branch', branch, url, directory)
}

interface Places {
  readonly root: string
  readonly action: string
  readonly event: string
  /** Of act's artifact server; 0 for any. */
  readonly port: number
}

function argumentsOf(options: ActOptions, { root, action, event, port }: Places): readonly string[] {
  const { kie, github, artifacts } = options
  const secrets = { KIE_API_KEY: kie.apiKey, ...(github && { GITHUB_TOKEN: github.token }), ...options.secrets }
  const env = github === undefined ? {} : placeOf(github.sandbox)
  const actor = options.event?.run?.actor
  return [
    options.event?.name ?? 'workflow_dispatch',
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--eventpath', event],
    ...['--local-repository', `org/kie-image-action@v1=${action}`],
    ...(actor === undefined ? [] : ['--actor', actor]),
    ...Object.entries(secrets).flatMap(([name, value]) => ['-s', `${name}=${value}`]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    // Beside another one act's own server has nothing to do, but it is what has the variables set.
    ...(artifacts === undefined ? [] : ['--artifact-server-path', path.join(root, 'artifacts')]),
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(port)],
  ]
}

/** What tells act where GitHub is. */
function placeOf({ url, repository }: GitHubSandbox): Readonly<Record<string, string>> {
  return {
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    // The artifact client takes hosts below .localhost for github.com, and a bare address for another forge.
    GITHUB_SERVER_URL: url.replace('127.0.0.1', 'github.localhost'),
  }
}

function environmentOf(options: ActOptions, root: string): Readonly<Record<string, string>> {
  const { artifacts, github, path: first = [path.dirname(process.execPath)] } = options
  if (github !== undefined) writeFileSync(path.join(root, '.gitconfig'), gitSetup(github))
  return {
    PATH: [...first, process.env['PATH'] ?? ''].join(path.delimiter),
    HOME: root,
    XDG_CACHE_HOME: path.join(root, 'cache'),
    ...(typeof artifacts === 'object' && {
      ACTIONS_RUNTIME_URL: artifacts.ACTIONS_RESULTS_URL,
      ACTIONS_RUNTIME_TOKEN: artifacts.ACTIONS_RUNTIME_TOKEN,
    }),
  }
}

/** How somebody's git knows what opens the repository: act leaves none in what it copies. */
function gitSetup({ sandbox: { url }, token }: ActGitHub): string {
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  return `[http "${url}/"]\n\textraheader = ${header}\n`
}

async function start(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<ActResult> {
  const child = spawn(ACT, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  )
  const lines = printed.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s+(?:\|\s)?/, ''))
  return {
    exitCode,
    lines,
    output: (name) => lines.flatMap((line) => new RegExp(`::set-output:: ${name}=(.*)$`).exec(line)?.slice(1) ?? []),
  }
}
