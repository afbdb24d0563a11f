/** A report, and the issue that has it. */
export interface Report {
  /** One word, by which the issue is found again. */
  readonly subject: string
  readonly title: string
  /** One line of Markdown for each thing to say; none where all is well. */
  readonly lines: readonly string[]
}

/** Where the issue is. */
export interface IssuePlace {
  /** Of GitHub's API. */
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
}

interface Issue {
  readonly number: number
  readonly body: string | null
  readonly html_url: string
}

/** So much of a body GitHub takes; the rest is counted. */
const MAX_BODY = 60_000
const AUTHOR = 'github-actions[bot]'
const TIMEOUT_MS = 60_000

/**
 * Opens an issue with a report, brings the one that is open up to date, or closes it where there is nothing to say any more.
 *
 * @returns what was done, in words
 * @throws Error where GitHub refuses it
 */
export async function tellIssue({ subject, title, lines }: Report, place: IssuePlace): Promise<string> {
  const marker = `<!-- kie-image-action upkeep: ${subject} -->`
  const open = (
    await ask<readonly Issue[]>(place, 'GET', `/issues?state=open&creator=${encodeURIComponent(AUTHOR)}&per_page=100`)
  ).find(({ body }) => body?.startsWith(marker) === true)
  const body = `${marker}\n${listOf(lines)}`
  if (open === undefined) {
    if (lines.length === 0) return 'There is nothing to say.'
    const { html_url: url } = await ask<Issue>(place, 'POST', '/issues', { title, body })
    return `Opened ${url}`
  }
  if (lines.length === 0) {
    await ask(place, 'PATCH', `/issues/${open.number}`, { state: 'closed', state_reason: 'completed' })
    return `Closed ${open.html_url}`
  }
  if (open.body === body) return `${open.html_url} says so already.`
  await ask(place, 'PATCH', `/issues/${open.number}`, { body })
  return `Updated ${open.html_url}`
}

function listOf(lines: readonly string[]): string {
  let text = ''
  for (const [index, line] of lines.entries()) {
    if (text.length + line.length > MAX_BODY) return `${text}\n…and ${lines.length - index} more.\n`
    text += `\n- ${line}`
  }
  return `${text}\n`
}

async function ask<T>(
  { apiUrl, repository, token }: IssuePlace,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const reply = await fetch(`${apiUrl}/repos/${repository}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!reply.ok)
    throw new Error(`GitHub answers ${reply.status} to ${method} ${path}: ${(await reply.text()).slice(0, 200)}`)
  return (await reply.json()) as T
}
