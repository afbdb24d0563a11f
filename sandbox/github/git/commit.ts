import { GitError } from './process.ts'

/** Who made a commit, and when. */
export interface Person {
  readonly name: string
  readonly email: string
  /** ISO 8601. */
  readonly date?: string
}

/** What a commit is made of. */
export interface CommitParts {
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  readonly author: Person
  readonly committer: Person
}

/** A commit as it lies in the repository. */
export interface Commit extends CommitParts {
  readonly sha: string
}

/**
 * The content of a commit object, as `git commit-tree` writes it.
 *
 * @throws GitError for what git takes into no commit
 */
export function encodeCommit({ tree, parents, message, author, committer }: CommitParts): Buffer {
  if (message.includes('\0')) throw new GitError('a NUL byte in a commit message')
  const lines = [
    `tree ${tree}`,
    ...[...new Set(parents)].map((parent) => `parent ${parent}`),
    `author ${encodePerson(author)}`,
    `committer ${encodePerson(committer)}`,
  ]
  return Buffer.from(`${lines.join('\n')}\n\n${message}`)
}

/** Reads the content of a commit object; the message comes without the white space at its end. */
export function parseCommit(sha: string, content: Buffer): Commit {
  const text = content.toString()
  const split = `${text}\n\n`.indexOf('\n\n')
  const head = text.slice(0, split).split('\n')
  const fieldsOf = (name: string): string[] =>
    head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  return {
    sha,
    tree: fieldsOf('tree').join(),
    parents: fieldsOf('parent'),
    message: text.slice(split + 2).trimEnd(),
    author: parsePerson(fieldsOf('author').join()),
    committer: parsePerson(fieldsOf('committer').join()),
  }
}

function encodePerson({ name, email, date = new Date().toISOString() }: Person): string {
  const seconds = Math.floor(Date.parse(date) / 1000)
  const plainName = withoutCrud(name)
  if (plainName === '') throw new GitError(`empty ident name (for <${email}>) not allowed`)
  if (Number.isNaN(seconds)) throw new GitError(`invalid date format: ${date}`)
  const [, hours = '+00', minutes = '00'] = /T.*([+-]\d\d):?(\d\d)$/.exec(date) ?? []
  return `${plainName} <${withoutCrud(email)}> ${seconds} ${hours}${minutes}`
}

/** A name without what would end it in a commit, and without what git takes off its ends. */
function withoutCrud(text: string): string {
  return text.replace(/[<>\n]/g, '').replace(/^[\0- .,:;"\\']+|[\0- .,:;"\\']+$/g, '')
}

function parsePerson(line: string): Person {
  const [, name = '', email = '', seconds = '0', zone = '+0000'] = /^(.*?) ?<(.*)> (\d+) ([+-]\d{4})$/.exec(line) ?? []
  const [sign, hours, minutes] = [zone.slice(0, 1), zone.slice(1, 3), zone.slice(3)]
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60
  const local = new Date((Number(seconds) + offset) * 1000).toISOString().slice(0, 19)
  return { name, email, date: `${local}${sign}${hours}:${minutes}` }
}
