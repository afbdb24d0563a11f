import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { git } from './git.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The file of act, as `npm run test:act` builds it. */
const ACT = process.env['ACT_FILE'] ?? 'act'

/** One `act` on a repository of its own. */
export interface ActOptions {
  /** What started the workflow; default `workflow_dispatch`. */
  readonly event?: string
  /** Its payload. */
  readonly payload?: object
  /** A file of examples/, or the text of a workflow. */
  readonly workflow: { readonly example: string } | { readonly text: string }
  /** Further files of the repository, by their paths. */
  readonly files?: Readonly<Record<string, string>>
  readonly kie: { readonly url: string; readonly apiKey: string }
  /** Secrets beside kie's key. */
  readonly secrets?: Readonly<Record<string, string>>
  /** What the steps get as environment. */
  readonly env?: Readonly<Record<string, string>>
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
    writeFileSync(event, JSON.stringify(options.payload ?? {}))
    return await start(argumentsOf(options, { root, action, event }), {
      cwd: repository,
      env: environmentOf(options, root),
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function makeRepository(directory: string, { workflow, files = {}, kie }: ActOptions): Promise<string> {
  const workflows = path.join(directory, '.github/workflows')
  mkdirSync(workflows, { recursive: true })
  const text = 'text' in workflow ? workflow.text : readFileSync(path.join(ROOT, 'examples', workflow.example), 'utf8')
  writeFileSync(
    path.join(workflows, 'images.yml'),
    text.replaceAll(/^( *)api-key: .*$/gm, (line, indent: string) => `${line}\n${indent}api-url: ${kie.url}`),
  )
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
    writeFileSync(path.join(directory, name), text)
  }
  await git(directory, 'init', '--quiet', '--initial-branch=main')
  await git(directory, 'remote', 'add', 'origin', 'https://github.com/octo/pictures.git')
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--message=Begin')
  return directory
}

function argumentsOf(
  { event = 'workflow_dispatch', kie, secrets = {}, env = {}, artifacts }: ActOptions,
  paths: { readonly root: string; readonly action: string; readonly event: string },
): readonly string[] {
  return [
    event,
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--eventpath', paths.event],
    ...['--local-repository', `org/kie-image-action@v1=${paths.action}`],
    ...Object.entries({ KIE_API_KEY: kie.apiKey, ...secrets }).flatMap(([name, value]) => ['-s', `${name}=${value}`]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...(artifacts === undefined
      ? []
      : ['--artifact-server-addr', '127.0.0.1', '--artifact-server-path', path.join(paths.root, 'artifacts')]),
    // Beside another one act's own server has nothing to do, but it is what has the variables set.
    ...(typeof artifacts === 'object' ? ['--artifact-server-port', '0'] : []),
  ]
}

function environmentOf({ artifacts, path: first = [path.dirname(process.execPath)] }: ActOptions, root: string) {
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
