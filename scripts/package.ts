/**
 * Makes `package/`, which is published as an npm package: in `cli/` the command as a bundle, and in `kie/` the library as one
 * module with its types. Neither needs another package. `npm pack ./package` packs it.
 */
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { bundle, compile, inRoot, run, TARGET } from './build/bundle.ts'
import { OLDEST_NODE } from '../src/cli/node.ts'
import { withAbsoluteLinks } from './release/absolute-links.ts'

compile()
rmSync(inRoot('package'), { recursive: true, force: true })
await bundle({ entry: 'lib/cli/index.js', out: 'lib/package/cli' })
const command = inRoot('lib/package/cli/index.js')
writeFileSync(command, `#!/usr/bin/env node\n${readFileSync(command, 'utf8')}`, { mode: 0o755 })
// Types of each module, and the code as one: as modules it would read a file of JSON, of which Node 22 warns.
run('tsc', ['-p', 'tsconfig.package.json'])
await build({
  entryPoints: [inRoot('lib/kie/index.js')],
  outfile: inRoot('lib/package/kie/index.js'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: TARGET,
  legalComments: 'none',
})

const { name, version, description, license } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Readonly<
  Record<string, string>
>
const manifest = {
  ...{ name, version, description, license },
  repository: { type: 'git', url: 'git+https://github.com/org/kie-image-action.git' },
  type: 'module',
  sideEffects: false,
  engines: { node: `>=${OLDEST_NODE}` },
  bin: { 'kie-images': 'cli/index.js' },
  exports: {
    './kie': { types: './kie/index.d.ts', default: './kie/index.js' },
    './package.json': './package.json',
  },
}
writeFileSync(inRoot('lib/package/package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
copyFileSync(inRoot('LICENSE'), inRoot('lib/package/LICENSE'))
// npm shows it on a page of its own.
const docs = 'https://github.com/org/kie-image-action/blob/main/docs'
const page = withAbsoluteLinks(readFileSync(inRoot('docs/cli.md'), 'utf8'), { page: docs, raw: docs })
writeFileSync(inRoot('lib/package/README.md'), page)
rmSync(inRoot('lib/package/cli/package.json'))
renameSync(inRoot('lib/package'), inRoot('package'))
