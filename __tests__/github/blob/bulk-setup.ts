import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { saveImage } from '../commit/commit-setup.ts'

/** Writes many small images into a workspace. */
export async function saveImages(workspace: string, count: number): Promise<SavedImage[]> {
  const names = Array.from({ length: count }, (_, index) => `kie-images/many/${index}.png`)
  return Promise.all(names.map((name) => saveImage(workspace, name)))
}

/** One call of git, as the operating system saw it. */
export interface GitCall {
  /** Of the process and, since it leads one, of its group. */
  readonly pid: number
  readonly args: readonly string[]
  readonly env: readonly string[]
}

/** A `git` that writes down how it is called and then does something else, by default what git does. */
export class FakeGit {
  readonly #directory: string

  private constructor(directory: string) {
    this.#directory = directory
  }

  /** @param does - the end of a shell script; `real_git` is the path of git */
  static async create(directory: string, does = 'exec "$real_git" "$@"'): Promise<FakeGit> {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const script = `#!/bin/sh
call=$(mktemp -d '${directory}/call-XXXXXX')
printf '%s\\0' "$@" > "$call/args"
env -0 > "$call/env"
printf '%s\\n' "$$" > "$call/pid"
printf '%s\\n' "$call" >> '${directory}/calls'
real_git='${real}'
${does}
`
    await mkdir(path.join(directory, 'bin'), { recursive: true })
    await writeFile(path.join(directory, 'bin/git'), script)
    await chmod(path.join(directory, 'bin/git'), 0o755)
    return new FakeGit(directory)
  }

  /** The variable that puts it before git. */
  get path(): string {
    return `${path.join(this.#directory, 'bin')}:${process.env['PATH'] ?? ''}`
  }

  /** The calls so far. */
  async calls(): Promise<readonly GitCall[]> {
    const list = await readFile(path.join(this.#directory, 'calls'), 'utf8').catch(() => '')
    return Promise.all(
      list
        .split('\n')
        .filter((line) => line !== '')
        .map(async (call) => {
          const texts = await Promise.all(['args', 'env', 'pid'].map((name) => readFile(path.join(call, name), 'utf8')))
          const [args = '', env = '', pid = ''] = texts
          return { pid: Number(pid), args: args.split('\0').slice(0, -1), env: env.split('\0').slice(0, -1) }
        }),
    )
  }
}

/** Requests that fit `METHOD path-part`. */
export function countRequests({ requests }: GitHubSandbox, request: string): number {
  const [wanted, part = ''] = request.split(' ')
  return requests.filter(({ method, path: at }) => method === wanted && at.includes(part)).length
}

/** The refs beside the branches. */
export async function otherRefs(github: GitHubSandbox): Promise<readonly string[]> {
  const refs = await github.git('for-each-ref', '--format=%(refname)')
  return refs.split('\n').filter((ref) => !ref.startsWith('refs/heads/'))
}

/** The processes of a group that have not ended. */
export async function living(group: number): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'latin1').catch(() => '')))
  return stats.filter((stat) => {
    // After the name, which may hold anything: state, parent, group.
    const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(processGroup) === group && state !== 'Z'
  })
}

/** Waits until a whole group has ended, since a signal takes effect a moment after it was sent. */
export async function groupEnded(group: number): Promise<void> {
  while ((await living(group)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
}
