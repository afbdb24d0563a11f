/** The release of the runner that the sandbox's was last held against; see sandbox/runner/. */
export const KNOWN_RUNNER = 'v2.336.0'

/** Where GitHub's own parser of actions says what `using` may be. */
const SCHEMA = '/repos/actions/languageservices/contents/workflow-parser/src/action-v1.0.json'
const RELEASE = '/repos/actions/runner/releases/latest'
const TIMEOUT_MS = 60_000

/** What is asked. */
export interface RunnerQuestion {
  /** Of GitHub's API. */
  readonly apiUrl: string
  readonly token: string
  /** What action.yml says. */
  readonly using: string
}

/**
 * Asks whether the runner knows a newer Node than ours, and whether there is a newer runner.
 *
 * @returns a line of Markdown for each
 * @throws Error where GitHub does not answer, or not in the form that is known
 */
export async function compareRunner({ apiUrl, token, using }: RunnerQuestion): Promise<readonly string[]> {
  const ask = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github.raw+json' }
    const reply = await fetch(`${apiUrl}${path}`, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!reply.ok) throw new Error(`GitHub answers ${reply.status} to ${path}.`)
    return JSON.parse(await reply.text())
  }
  const newest = newestNode(await ask(SCHEMA))
  const { tag_name: release } = (await ask(RELEASE)) as { readonly tag_name?: unknown }
  if (typeof release !== 'string' || !/^v[\d.]+$/.test(release))
    throw new Error('The release of the runner has no version.')
  return [
    ...(newest === using ? [] : [`An action may say \`using: ${newest}\`; ours says \`using: ${using}\`.`]),
    ...(release === KNOWN_RUNNER
      ? []
      : [
          `The runner is at ${release}; the sandbox's was held against ${KNOWN_RUNNER}: https://github.com/actions/runner/releases/tag/${release}`,
        ]),
  ]
}

/** The highest `nodeN` that stands anywhere among allowed values. */
function newestNode(schema: unknown): string {
  const versions = Array.from(JSON.stringify(schema).matchAll(/"node(\d+)"/g), ([, version]) => Number(version))
  if (versions.length === 0) throw new Error('The schema of actions names no version of Node.')
  return `node${Math.max(...versions)}`
}
