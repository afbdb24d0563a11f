import { randomBytes } from 'node:crypto'
import { ACTIONS_BOT, TOKEN_OWNER } from './accounts.ts'

/** The permissions that the stand-in's routes ask for. A job's own token can have all but `administration` and
 * `workflows`. */
export type Permission =
  'actions' | 'administration' | 'attestations' | 'contents' | 'issues' | 'metadata' | 'pull_requests' | 'workflows'

/** How far a permission goes; writing includes reading. */
export type Access = 'read' | 'write'

/**
 * What a new token may do. One without any permission stands for a token of another repository; a fork's token is one
 * whose permissions are all `read`.
 */
export interface TokenOptions extends Partial<Readonly<Record<Permission, Access>>> {
  /** `installation`: a job's own token or an app's; `pat`: a person's. Default: `installation`. */
  readonly kind?: 'installation' | 'pat'
  /** Whom it acts for. Default: `github-actions[bot]`, and for a `pat` `octo-cat`. */
  readonly login?: string
}

/** Who asks, as the routes see it. */
export interface Caller {
  readonly token: string
  readonly kind: 'installation' | 'pat'
  readonly login: string
  readonly permissions: Partial<Readonly<Record<Permission, Access>>>
}

/** The tokens that were handed out. */
export class Tokens {
  readonly #callers = new Map<string, Caller>()

  /** Makes a token. */
  issue({ kind = 'installation', login, ...permissions }: TokenOptions): string {
    const token = `${kind === 'pat' ? 'ghp_' : 'ghs_'}${randomBytes(18).toString('hex')}`
    const holder = login ?? (kind === 'pat' ? TOKEN_OWNER : ACTIONS_BOT.login)
    this.#callers.set(token, { token, kind, login: holder, permissions })
    return token
  }

  /** Makes a token worthless, as its expiry does. */
  revoke(token: string): void {
    this.#callers.delete(token)
  }

  /** Whose token this is. */
  find(token: string): Caller | undefined {
    return this.#callers.get(token)
  }
}

/** Whether a caller has a permission. */
export function may(caller: Caller | undefined, permission: Permission, access: Access): boolean {
  const held = caller?.permissions[permission]
  return held === 'write' || (held === 'read' && access === 'read')
}

/** The token in an Authorization header: `token x`, `Bearer x`, or the password of basic authorization. */
export function tokenOf(authorization: string | undefined): string | undefined {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ')
  switch (scheme.toLowerCase()) {
    case 'token':
    case 'bearer':
      return value
    case 'basic':
      return Buffer.from(value, 'base64').toString().split(':').slice(1).join(':')
    default:
      return undefined
  }
}
