/** How entries of the source become bundles: what the action and the command have in common. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, transformSync } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

/** What bundles are written for: the command runs on Node 22, too. */
export const TARGET = 'node22'

/** Absolute path of a place in the repository. */
export function inRoot(...parts: readonly string[]): string {
  return path.join(root, ...parts)
}

/** Runs a program of node_modules. */
export function run(command: string, args: readonly string[]): void {
  const file = inRoot('node_modules', '.bin', command)
  execFileSync(file, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}

/** Makes lib/ of src/, as JavaScript. */
export function compile(): void {
  rmSync(inRoot('lib'), { recursive: true, force: true })
  run('tsc', ['-p', 'tsconfig.build.json'])
}

/** A bundle to make. */
export interface BundleOptions {
  /** Module of lib/, relative to the root. */
  readonly entry: string
  /** Directory of lib/, relative to the root. */
  readonly out: string
  /** Called when ncc has written it. */
  readonly onBundled?: () => void
}

/** Bundles an entry with all that it loads, the thread that makes forms included. Its licences stand beside it. */
export async function bundle({ entry, out, onBundled = () => undefined }: BundleOptions): Promise<void> {
  run('ncc', ['build', entry, '-o', out, '--license', 'licenses.txt'])
  onBundled()
  // A runner fetches and reads it anew for each job: half of what ncc writes is white space and comments, and one character
  // beyond ASCII makes V8 hold a file twice as wide. Names stay, as the stacks of errors have them.
  for (const file of globSync('*.js', { cwd: inRoot(out) }).map((name) => inRoot(out, name))) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      minifyWhitespace: true,
      legalComments: 'none',
      format: 'esm',
      target: TARGET,
      lineLimit: 160,
    })
    writeFileSync(file, inAscii(code))
  }
  const codecs = await bundleImagingWorker(inRoot(out))
  const licenses = inRoot(out, 'licenses.txt')
  const bundled = [...codecs].map((name) => `${name}\n\n`).join('')
  writeFileSync(licenses, withAllLicenses(`${readFileSync(licenses, 'utf8').trimEnd()}\n\n${bundled}`))
}

/**
 * Bundles the thread that makes forms, which ncc would copy as it is: an entry of its own, with a chunk for each codec, and
 * the WebAssembly that those name beside it.
 *
 * @param out - a directory of lib/
 * @returns the names of the packages in it
 */
async function bundleImagingWorker(out: string): Promise<ReadonlySet<string>> {
  const beside = "import.meta.resolve = (name) => new URL(name.slice(name.lastIndexOf('/') + 1), import.meta.url).href;"
  const { metafile } = await build({
    entryPoints: { 'imaging-worker': inRoot('lib/imaging/picture/worker.js') },
    outdir: out,
    chunkNames: 'imaging-[hash]',
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: TARGET,
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
    copyFileSync(inRoot('node_modules', wasm), path.join(out, path.basename(wasm)))
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
