/**
 * Runs the tests of `__tests__/gitea` with Gitea itself, which is built from its Go module and kept for the next time. Where
 * there is no Go, it says so and passes.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

const VERSION = '1.24.0'

/** Outside of the repository, so that neither `npm ci` nor a fresh clone has it built again. */
const CACHE = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'kie-image-action')
const FOLDER = path.join(CACHE, `gitea-v${VERSION}`)
const FILE = path.join(FOLDER, 'gitea')

/** Builds it beside its sources, of which it needs the templates and translations when it runs. */
function build(): void {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(`${FOLDER}.`)
  try {
    copyModule(folder)
    // Its tests need no more of SQLite than this, and it speaks to that by C.
    const tags = 'sqlite sqlite_unlock_notify'
    const args = [
      'build',
      '-mod=mod',
      '-trimpath',
      '-tags',
      tags,
      '-ldflags',
      `-X main.Version=${VERSION}`,
      '-o',
      'gitea',
    ]
    console.log(`Building Gitea ${VERSION}, once; it takes ten minutes and more.`)
    execFileSync('go', args, { cwd: folder, env: { ...process.env, CGO_ENABLED: '1' }, stdio: 'inherit' })
    renameSync(folder, FOLDER)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `go install` takes no module that replaces others, as this one does; in a copy of its own they hold. */
function copyModule(folder: string): void {
  const args = ['mod', 'download', '-json', `code.gitea.io/gitea@v${VERSION}`]
  const said = execFileSync('go', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  cpSync((JSON.parse(said) as { readonly Dir: string }).Dir, folder, { recursive: true })
  // Go keeps its modules read-only.
  for (const each of ['.', ...readdirSync(folder, { encoding: 'utf8', recursive: true })]) {
    chmodSync(path.join(folder, each), 0o755)
  }
}

function runTests(): number {
  const args = [path.join(import.meta.dirname, 'test.ts'), '--config', 'jest.slow.config.js', '__tests__/gitea/']
  return spawnSync(process.execPath, args, { env: { ...process.env, GITEA_FILE: FILE }, stdio: 'inherit' }).status ?? 1
}

if (!existsSync(FILE) && spawnSync('go', ['version']).error !== undefined) {
  console.log('Skipped the tests with Gitea: it is built by Go, which is not installed here.')
} else {
  try {
    if (!existsSync(FILE)) build()
    process.exitCode = runTests()
  } catch (error) {
    console.error(
      `Gitea ${VERSION} could not be built, for which Go needs a C compiler and the network: ${String(error)}`,
    )
    process.exitCode = 1
  }
}
