/**
 * Builds what GitHub runs: `dist/index.js` and `dist/post.js`, both `scripts/entry.js`, and the one bundle that they load,
 * `dist/action.js` with its chunks.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, transformSync, type Plugin } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts)
const run = (command: string, args: readonly string[]): void => {
  const file = inRoot('node_modules', '.bin', command)
  execFileSync(file, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}

rmSync(inRoot('lib'), { recursive: true, force: true })
run('tsc', ['-p', 'tsconfig.build.json'])
await bundleToolkit()
run('ncc', ['build', 'lib/action/index.js', '-o', 'lib/dist', '--license', 'licenses.txt'])
leaveOutArrow()
// A runner fetches and reads it anew for each job: half of what ncc writes is white space and comments, and one character
// beyond ASCII makes V8 hold a file twice as wide. Names stay, as the stacks of errors have them.
for (const file of globSync(inRoot('lib/dist/*.js'))) {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    minifyWhitespace: true,
    legalComments: 'none',
    format: 'esm',
    target: 'node24',
    lineLimit: 160,
  })
  writeFileSync(file, inAscii(code))
}
renameSync(inRoot('lib/dist/index.js'), inRoot('lib/dist/action.js'))
const codecs = await bundleImagingWorker()
for (const entry of ['index.js', 'post.js']) copyFileSync(inRoot('scripts/entry.js'), inRoot('lib/dist', entry))
const licenses = inRoot('lib/dist/licenses.txt')
const bundled = [...codecs].map((name) => `${name}\n\n`).join('')
writeFileSync(licenses, withAllLicenses(`${readFileSync(licenses, 'utf8').trimEnd()}\n\n${bundled}`))

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
    target: 'node24',
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

/**
 * Bundles the thread that makes forms, which ncc would copy as it is: an entry of its own, with a chunk for each codec, and
 * the WebAssembly that those name beside it.
 *
 * @returns the names of the packages in it
 */
async function bundleImagingWorker(): Promise<ReadonlySet<string>> {
  const beside = "import.meta.resolve = (name) => new URL(name.slice(name.lastIndexOf('/') + 1), import.meta.url).href;"
  const { metafile } = await build({
    entryPoints: { 'imaging-worker': inRoot('lib/imaging/picture/worker.js') },
    outdir: inRoot('lib/dist'),
    chunkNames: 'imaging-[hash]',
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // In a bundle nothing is to be resolved any more.
    banner: { js: beside },
    minifyWhitespace: true,
    legalComments: 'none',
    lineLimit: 160,
  })
  const inputs = Object.keys(metafile.inputs)
  const sources = inputs
    .filter((file) => file.startsWith('lib/imaging/'))
    .map((file) => readFileSync(inRoot(file), 'utf8'))
  for (const [, wasm = ''] of sources.join('').matchAll(/import\.meta\.resolve\('(.+?)'\)/g)) {
    copyFileSync(inRoot('node_modules', wasm), inRoot('lib/dist', path.basename(wasm)))
  }
  return new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))
}

/** With what is beyond ASCII escaped that is left, which stands in regular expressions: esbuild escapes all other texts. */
function inAscii(code: string): string {
  return code.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Adds the licences that ncc misses: it looks into the package.json next to a module, which in packages of two formats has
 * no more than a type, and leaves the line below the package's name empty. Codecs have one of their own beside that of their
 * package.
 */
function withAllLicenses(text: string): string {
  return text.replace(/(?<=^|\n\n)(\S+)\n\n/g, (whole, name: string) => {
    const folder = inRoot('node_modules', name)
    const files = globSync(['LICEN[CS]E*', 'codec/LICEN[CS]E*'], { cwd: folder }).sort()
    if (files.length === 0) return whole
    const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { license: string }
    const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
    return `${name}\n${license}\n${texts.join('\n\n')}\n\n`
  })
}
