/** Where and as whom a workflow is started. */
export interface Dispatch {
  /** Origin of GitHub's API; `https://<host>/api/v3` on GitHub Enterprise Server. */
  readonly apiUrl: string
  /** With `contents: write` on the repository. */
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

/** What the workflow listens for. */
const EVENT_TYPE = 'kie-task-done'

/**
 * Starts the workflows of a repository that listen for `kie-task-done`.
 *
 * @returns whether GitHub took it; why not is in the log
 */
export async function startWorkflow(taskId: string, dispatch: Dispatch): Promise<boolean> {
  const { apiUrl, token, repository, timeoutMs, log } = dispatch
  try {
    const response = await fetch(`${apiUrl}/repos/${repository}/dispatches`, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        // GitHub refuses requests without one, and not every platform sends one.
        'user-agent': 'kie-callback-relay',
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify({ event_type: EVENT_TYPE, client_payload: { taskId } }),
      // A redirect would take the token elsewhere; GitHub sends one when a repository has moved.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    if (response.status === 204) return true
    log(`GitHub answered ${response.status} for ${repository}; the token needs 'contents: write' there.`)
  } catch {
    // What is thrown is not shown: it may name the header that holds the token.
    log(`GitHub could not be reached, or did not answer within ${timeoutMs} ms.`)
  }
  return false
}
