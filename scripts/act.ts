/**
 * Runs the tests of `__tests__/act` with act itself, which is built from its Go module and kept for the next time. Where
 * there is no Go, it says so and passes.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

const VERSION = 'v0.2.89'

/** Outside of the repository, so that neither `npm ci` nor a fresh clone has it built again. */
const FOLDER = path.join(
  process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'),
  'kie-image-action',
  `act-${VERSION}`,
)
const FILE = path.join(FOLDER, process.platform === 'win32' ? 'act.exe' : 'act')

function build(): void {
  // Only the host mode is used; what speaks to Docker is most of act.
  const args = ['install', '-tags', 'WITHOUT_DOCKER', `github.com/nektos/act@${VERSION}`]
  execFileSync('go', args, { env: { ...process.env, GOBIN: FOLDER }, stdio: 'inherit' })
}

if (!existsSync(FILE) && spawnSync('go', ['version']).error !== undefined) {
  console.log('Skipped the tests in act: it is built by Go, which is not installed here.')
} else {
  if (!existsSync(FILE)) build()
  const args = [path.join(import.meta.dirname, 'test.ts'), '--config', 'jest.slow.config.js', '__tests__/act/']
  const { status } = spawnSync(process.execPath, args, { env: { ...process.env, ACT_FILE: FILE }, stdio: 'inherit' })
  process.exitCode = status ?? 1
}
