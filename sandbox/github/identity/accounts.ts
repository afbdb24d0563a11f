/** Somebody who has an account on GitHub. */
export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization'
}

/** The roles that every repository of an organization knows, from the least to the most. */
export const BASE_ROLES = ['read', 'triage', 'write', 'maintain', 'admin'] as const

/** One of GitHub's own roles. */
export type BaseRole = (typeof BASE_ROLES)[number]

/** A role in a repository; an organization may make further ones upon one of GitHub's. */
export type Role = BaseRole | { readonly name: string; readonly base: BaseRole }

/** The account that a job's own token acts for. */
export const ACTIONS_BOT: Account = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' }

/** The account whose personal access tokens these are, unless another one is named. */
export const TOKEN_OWNER = 'octo-cat'

/** The account that causes events, unless another one is named. */
export const USUAL_SENDER = 'octocat'

/** The id that the stand-ins for GitHub and for the runner give the repository's owner. */
const FIRST_ID = 583_231

/** Who there is on GitHub, and their roles in the repository. Logins are compared as GitHub does, whatever their case. */
export class Accounts {
  readonly #accounts = new Map<string, Account>()
  readonly #roles = new Map<string, Role>()

  /** @param owner - the organization that owns the repository */
  constructor(owner: string) {
    this.#keep({ id: FIRST_ID, login: owner, type: 'Organization' })
    this.#keep(ACTIONS_BOT)
    this.add(USUAL_SENDER, 'write')
    this.add(TOKEN_OWNER, 'write')
  }

  /**
   * Makes an account, or gives the one there is a role; a login that ends in `[bot]` is an app's.
   *
   * @param role - in the repository; none for a stranger
   */
  add(login: string, role?: Role): Account {
    if (role !== undefined) this.#roles.set(login.toLowerCase(), role)
    const type = login.endsWith('[bot]') ? 'Bot' : 'User'
    return this.find(login) ?? this.#keep({ id: FIRST_ID + this.#accounts.size, login, type })
  }

  /** `undefined` if nobody has the login. */
  find(login: string): Account | undefined {
    return this.#accounts.get(login.toLowerCase())
  }

  /** `undefined` for whoever has no role of their own; anybody may still read a public repository. */
  roleOf({ login }: Account): Role | undefined {
    return this.#roles.get(login.toLowerCase())
  }

  /** Whether an account's role reaches as far as another one. */
  reaches(account: Account, least: BaseRole): boolean {
    const role = this.roleOf(account)
    return role !== undefined && BASE_ROLES.indexOf(baseOf(role)) >= BASE_ROLES.indexOf(least)
  }

  #keep(account: Account): Account {
    this.#accounts.set(account.login.toLowerCase(), account)
    return account
  }
}

/** What a role is built upon: itself, if it is one of GitHub's. */
export function baseOf(role: Role): BaseRole {
  return typeof role === 'string' ? role : role.base
}

/** An account as the API and the events show it. */
export function describeAccount(account: Account, origin: string): Readonly<Record<string, unknown>> {
  const { id, login, type } = account
  const page = `${origin}/${type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login}`
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `${origin}/avatars/u/${id}?v=4`,
    gravatar_id: '',
    url: `${origin}/users/${encodeURIComponent(login)}`,
    html_url: page,
    type,
    site_admin: false,
  }
}

/** An organization as the events show it, which have another form for it than for a user. */
export function describeOrganization({ id, login }: Account, origin: string): Readonly<Record<string, unknown>> {
  return {
    login,
    id,
    node_id: `O_${id}`,
    url: `${origin}/orgs/${encodeURIComponent(login)}`,
    avatar_url: `${origin}/avatars/u/${id}?v=4`,
    description: null,
  }
}
