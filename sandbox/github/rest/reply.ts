/** What the stand-in answers. */
export interface Reply {
  readonly status: number
  /** Sent as JSON; a Buffer goes out as it is; `undefined` sends nothing. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A request that GitHub refuses, with its status and its text. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }

  /** The answer that it becomes. */
  reply(): Reply {
    const body = {
      message: this.message,
      documentation_url: 'https://docs.github.com/rest',
      status: String(this.status),
    }
    return { status: this.status, headers: this.headers, body }
  }
}

/** One thing that is wrong with a request, as GitHub names it. */
export interface Invalidity {
  /** Such as `ReleaseAsset`. */
  readonly resource: string
  /** Such as `already_exists`; `custom` and `unprocessable` come with a message. */
  readonly code: string
  readonly field?: string
  readonly message?: string
}

/** A request whose content GitHub refuses with 422 and the list of what is wrong. */
export class ValidationFailure extends Refusal {
  readonly errors: readonly Invalidity[]

  constructor(...errors: readonly Invalidity[]) {
    super(422, 'Validation Failed')
    this.errors = errors
  }

  override reply(): Reply {
    const { status, body } = super.reply()
    return { status, body: { ...(body as object), errors: this.errors } }
  }
}

/** A field that must be a text. */
export function textField(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = optionalText(body, name)
  if (value === undefined) throw new Refusal(422, `Invalid request.\n\n"${name}" wasn't supplied.`)
  return value
}

/** A field that may be missing but is otherwise a text. */
export function optionalText(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || typeof value === 'string') return value
  throw new Refusal(422, `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not a string.`)
}
