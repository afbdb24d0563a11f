/**
 * Builds what GitHub runs: `dist/index.js` and `dist/post.js`, both `scripts/entry.js`, and the one bundle that they load,
 * `dist/action.js` with its chunks.
 */
import { copyFileSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import { bundle, compile, inRoot, TARGET } from './build/bundle.ts'

compile()
await bundleToolkit()
await bundle({ entry: 'lib/action/index.js', out: 'lib/dist', onBundled: leaveOutArrow })
renameSync(inRoot('lib/dist/index.js'), inRoot('lib/dist/action.js'))
for (const entry of ['index.js', 'post.js']) copyFileSync(inRoot('scripts/entry.js'), inRoot('lib/dist', entry))

// At once, as tests may be running what lies there; and whole, as ncc would leave old chunks behind.
rmSync(inRoot('dist'), { recursive: true, force: true })
renameSync(inRoot('lib/dist'), inRoot('dist'))

/**
 * Bundles the toolkit into the module that hands it on, with no more of it than that names. Bundlers keep all that a package
 * imports unless its package.json says that importing does nothing; the toolkit's says nothing, and so it is said here.
 */
async function bundleToolkit(): Promise<void> {
  const leaveOutUnused: Plugin = {
    name: 'leave-out-unused',
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, async ({ path: wanted, pluginData, ...from }) => {
        if (from.kind === 'entry-point' || pluginData === 'resolved') return undefined
        const found = await bundler.resolve(wanted, { ...from, pluginData: 'resolved' })
        return { ...found, sideEffects: false }
      })
    },
  }
  const file = inRoot('lib/github/runner/toolkit.js')
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: TARGET,
    plugins: [leaveOutUnused],
  })
}

/**
 * Leaves out the chunk of Apache Arrow, a tenth of the code that is not ours: Azure's client loads it where it lists blobs in
 * that format, and artifacts are never listed there. Bundled as an external module it would be asked for at the start.
 */
function leaveOutArrow(): void {
  const chunks = globSync(inRoot('lib/dist/*.index.js')).filter((file) =>
    readFileSync(file, 'utf8').includes("'ARROW1'"),
  )
  const [chunk, ...others] = chunks
  if (chunk === undefined || others.length > 0)
    throw new Error(`Apache Arrow is in ${chunks.length} chunks, not in one.`)
  rmSync(chunk)
}
