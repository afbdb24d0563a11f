/** Builds what GitHub runs: `dist/index.js` with its chunks, and `dist/post.js`, which loads the same bundle. */
import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts)
const run = (command: string, args: readonly string[]): void => {
  const file = inRoot('node_modules', '.bin', command)
  execFileSync(file, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}

rmSync(inRoot('lib'), { recursive: true, force: true })
run('tsc', ['-p', 'tsconfig.build.json'])
run('ncc', ['build', 'lib/action/index.js', '-o', 'lib/dist'])
writeFileSync(inRoot('lib/dist/post.js'), "import './index.js'\n")

// At once, as tests may be running what lies there; and whole, as ncc would leave old chunks behind.
rmSync(inRoot('dist'), { recursive: true, force: true })
renameSync(inRoot('lib/dist'), inRoot('dist'))
