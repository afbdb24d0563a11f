/** Shorter names of users, values and queries are words like others: hiding them would make texts unreadable. */
const MIN_LENGTH = 8

/** Shorter segments of a path are words, numbers and versions. */
const MIN_SEGMENT_LENGTH = 16

/** How names of parameters end whose value is a right. */
const CREDENTIAL = /(?:token|secret|key|signature|password|passwd)$|(?:^|[^a-z])(?:sig|auth|code|pass|pwd|hmac|nonce)$/i

/** Of a commit; it stands in many links. */
const COMMIT_ID = /^[0-9a-f]{40}$/

/**
 * The parts of a URL that is a secret by which others may know it, or which give a right without the rest: all of it but its
 * scheme, its query, the values in it that look like tokens or are called so, segments of its path that do, and its user
 * and password. A host alone is none, and neither is a value that is a plain word: it may stand in the path of an image.
 *
 * @param facts - what everybody may know, such as the name of the repository: no value that stands in one is a secret
 */
export function secretPartsOf(url: URL, facts: readonly string[] = []): readonly string[] {
  const query = url.search.slice('?'.length)
  const rest = `${url.pathname}${url.search}`
  const values = query.split('&').flatMap((pair) => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
    const plain = decoded(value.replaceAll('+', ' '))
    const isSecret = CREDENTIAL.test(decoded(name)) || isRandom(plain)
    return isSecret && plain.length >= MIN_LENGTH ? [value, plain] : []
  })
  const segments = url.pathname
    .split('/')
    .filter((each) => each.length >= MIN_SEGMENT_LENGTH && isRandom(decoded(each)))
    .flatMap((each) => [each, decoded(each)])
  const long = [rest === '/' ? '' : `${url.host}${rest}`, query, ...values, ...segments]
  const parts = [...long.filter((part) => part.length >= MIN_LENGTH), ...userInfoOf(url)]
  return [...new Set(parts)].filter((part) => !facts.some((fact) => fact.includes(part)))
}

/** The user and the password of a URL, as they stand in it and as they are sent; a user's name only where it is long. */
export function userInfoOf({ username, password }: URL): readonly string[] {
  const names = [username, decoded(username)].filter((name) => name.length >= MIN_LENGTH)
  if (password === '') return names
  const both = [`${username}:${password}`, `${decoded(username)}:${decoded(password)}`]
  return [...new Set([...both, password, decoded(password), ...names])]
}

/** Letters and digits mixed in one run, as random characters are: in words, versions and dates something parts them. */
function isRandom(text: string): boolean {
  if (COMMIT_ID.test(text) || /^https?:/i.test(text)) return false
  const runs = text.match(/[a-z\d]+/gi) ?? []
  return runs.some((run) => run.length >= MIN_LENGTH && /\d/.test(run) && /[a-z]/i.test(run))
}

/** As it stands where an escape cannot be read. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
