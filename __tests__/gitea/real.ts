import { setTimeout as wait } from 'node:timers/promises'
import { GiteaProcess } from './process.ts'
import type { GiteaOptions, GiteaServer, GiteaToken } from './server.ts'

/** The workflow whose jobs have the tokens. No push starts it. */
const WORKFLOW = 'on: [workflow_dispatch, pull_request]\njobs: { job: { runs-on: test, steps: [{ run: "true" }] } }\n'

/** The repository of all scenes. */
const REPOSITORY = '/repos/octo/kie-art'

interface Asked {
  readonly body?: object
  /** Login of the account that asks; default `octo`, who administers the server. */
  readonly as?: string
}

/** Gitea itself, with accounts, tokens and jobs that it has made. */
class RealGitea implements GiteaServer {
  readonly url: string
  readonly apiUrl: string
  readonly #process: GiteaProcess
  readonly #people = new Set(['octo'])
  readonly #jobTokens = new Map<GiteaToken['access'], Promise<string>>()
  #runner: Record<string, string> = {}
  #count = 0

  constructor(process: GiteaProcess) {
    this.#process = process
    this.url = process.url
    this.apiUrl = `${process.url}/api/v1`
  }

  /** Makes the repository, and a runner that takes its jobs. */
  async prepare(): Promise<void> {
    const person = ['--username', 'octo', '--password', passwordOf('octo'), '--email', 'octo@example.com', '--admin']
    await this.#process.run(['admin', 'user', 'create', ...person, '--must-change-password=false'])
    await this.#ask('POST', '/user/repos', { body: { name: 'kie-art', auto_init: true, default_branch: 'main' } })
    await this.#write('Add a workflow', { '.gitea/workflows/job.yml': WORKFLOW })
    const { token } = (await this.#ask('GET', `${REPOSITORY}/actions/runners/registration-token`)) as { token: string }
    const { runner } = (await this.#tell('Register', { name: 'test', token, labels: ['test'] })) as {
      readonly runner: { readonly uuid: string; readonly token: string }
    }
    this.#runner = { 'x-runner-uuid': runner.uuid, 'x-runner-token': runner.token }
  }

  async token({ login, access, scopes = ['all'] }: GiteaToken): Promise<string> {
    if (login === undefined) {
      const known = this.#jobTokens.get(access) ?? (access === 'read' ? this.#forkedJob() : this.#job())
      this.#jobTokens.set(access, known)
      return known
    }
    await this.#person(login)
    // Everybody may read.
    if (access === 'write' || access === 'admin') {
      await this.#ask('PUT', `${REPOSITORY}/collaborators/${login}`, { body: { permission: access } })
    }
    const body = { name: `token-${++this.#count}`, scopes }
    return ((await this.#ask('POST', `/users/${login}/tokens`, { body, as: login })) as { sha1: string }).sha1
  }

  async release(tag: string, { isDraft = false } = {}): Promise<number> {
    const body = { tag_name: tag, name: tag, draft: isDraft, target_commitish: 'main' }
    return ((await this.#ask('POST', `${REPOSITORY}/releases`, { body })) as { id: number }).id
  }

  async assetsOf(tag: string): Promise<readonly (readonly [string, string])[]> {
    const { assets } = (await this.#ask('GET', `${REPOSITORY}/releases/tags/${encodeURIComponent(tag)}`)) as {
      readonly assets: readonly { readonly name: string; readonly browser_download_url: string }[]
    }
    return Promise.all(
      assets.map(async ({ name, browser_download_url: url }) => {
        const answer = await fetch(url, { headers: { authorization: basic('octo') } })
        return [name, await answer.text()] as const
      }),
    )
  }

  async issue(): Promise<number> {
    return ((await this.#ask('POST', `${REPOSITORY}/issues`, { body: { title: 'A fox' } })) as { number: number })
      .number
  }

  async bodiesOf(issue: number): Promise<readonly string[]> {
    const comments = (await this.#ask('GET', `${REPOSITORY}/issues/${issue}/comments`)) as readonly { body: string }[]
    return comments.map(({ body }) => body)
  }

  commit(message: string, files: readonly string[]): Promise<string> {
    // Gitea takes no file for new that it has already.
    return this.#write(message, Object.fromEntries(files.map((file) => [file, `${++this.#count}`])))
  }

  async archive(isArchived: boolean): Promise<void> {
    await this.#ask('PATCH', REPOSITORY, { body: { archived: isArchived } })
  }

  close(): Promise<void> {
    return this.#process.close()
  }

  async #person(login: string): Promise<void> {
    if (this.#people.has(login)) return
    this.#people.add(login)
    const password = passwordOf(login)
    const body = { username: login, email: `${login}@example.com`, password, must_change_password: false }
    await this.#ask('POST', '/admin/users', { body })
  }

  /** @returns the token of a job that is running now, and goes on to do so */
  async #job(): Promise<string> {
    await this.#ask('POST', `${REPOSITORY}/actions/workflows/job.yml/dispatches`, { body: { ref: 'main' } })
    return this.#taken()
  }

  /** The same for a pull request from a fork, whose author may write and so needs nobody's approval to run it. */
  async #forkedJob(): Promise<string> {
    await this.token({ login: 'forker', access: 'write' })
    await this.#ask('POST', `${REPOSITORY}/forks`, { body: {}, as: 'forker' })
    const file = { operation: 'create', path: 'forked.md', content: '' }
    const body = { message: 'Fork', new_branch: 'forked', files: [file] }
    await this.#ask('POST', '/repos/forker/kie-art/contents', { body, as: 'forker' })
    const pull = { head: 'forker:forked', base: 'main', title: 'From a fork' }
    await this.#ask('POST', `${REPOSITORY}/pulls`, { body: pull, as: 'forker' })
    return this.#taken()
  }

  /** Takes the next job, as a runner does: by asking until there is one. */
  async #taken(): Promise<string> {
    for (;;) {
      const { task } = (await this.#tell('FetchTask', {})) as { task?: { context: { token: string } } }
      if (task !== undefined) return task.context.token
      await wait(50)
    }
  }

  async #write(message: string, files: Readonly<Record<string, string>>): Promise<string> {
    const changes = await Promise.all(
      Object.entries(files).map(async ([path, text]) => {
        const there = await fetch(`${this.apiUrl}${REPOSITORY}/contents/${path}`, {
          headers: { authorization: basic('octo') },
        })
        const sha = there.ok ? ((await there.json()) as { sha: string }).sha : undefined
        const content = Buffer.from(text).toString('base64')
        return { operation: sha === undefined ? 'create' : 'update', path, content, ...(sha !== undefined && { sha }) }
      }),
    )
    const body = { message, branch: 'main', files: changes }
    return ((await this.#ask('POST', `${REPOSITORY}/contents`, { body })) as { commit: { sha: string } }).commit.sha
  }

  /** Asks the API. @throws where it refuses */
  #ask(method: string, path: string, { body, as = 'octo' }: Asked = {}): Promise<unknown> {
    return send(method, `${this.apiUrl}${path}`, { headers: { authorization: basic(as) }, body })
  }

  /** Calls what runners call. */
  #tell(call: string, body: object): Promise<unknown> {
    const url = `${this.url}/api/actions/runner.v1.RunnerService/${call}`
    return send('POST', url, { headers: this.#runner, body })
  }
}

/** Starts Gitea, and makes all that the scenes find there. */
export async function startRealGitea(file: string, options: GiteaOptions): Promise<GiteaServer> {
  const process = await GiteaProcess.start(file, options)
  const gitea = new RealGitea(process)
  try {
    await gitea.prepare()
  } catch (error) {
    await process.close()
    throw error
  }
  return gitea
}

function passwordOf(login: string): string {
  return `${login}-of-the-tests`
}

function basic(login: string): string {
  return `Basic ${Buffer.from(`${login}:${passwordOf(login)}`).toString('base64')}`
}

async function send(
  method: string,
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: object | undefined },
): Promise<unknown> {
  const given = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(url, { method, headers: { ...headers, 'content-type': 'application/json' }, ...given })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
