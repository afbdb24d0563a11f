/** Settings of git by name, in order: some may be given more than once. */
export type GitSettings = readonly (readonly [name: string, value: string])[]

/**
 * The variables that git is left: where programs are, the way out, whom to trust, and the mark by which the runner finds
 * what a job has left running. Everything else stays away from it: inputs, tracing that would print the token, git's own
 * variables of whoever started the step.
 */
const INHERITED = [
  'PATH',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'TMPDIR',
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'RUNNER_TRACKING_ID',
]

/** What git does on this machine alone. */
export const LOCAL_SETTINGS: GitSettings = [
  // In a container job the directories may belong to somebody else; this one is ours.
  ['safe.directory', '*'],
  // Images do not compress, nor are they like each other: seven times faster, with the same object ids.
  ['core.compression', '0'],
  ['pack.window', '0'],
  // A machine that breaks down takes the job with it.
  ['core.fsync', 'none'],
]

/**
 * An environment in which no setting of the machine or its user changes what git does.
 *
 * @param env - the process's environment
 * @param home - an empty directory, so that no file of the user's own is read (`.netrc` is one)
 */
export function plainEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => {
    const value = env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    // git takes this name on Windows, too.
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/**
 * What git needs to know for a push. The token is a setting of the environment alone, so that it stands in no argument
 * and no file. An empty value first takes away whatever was set for the same name.
 */
export function remoteSettings({
  serverUrl,
  token,
}: {
  readonly serverUrl: string
  readonly token: string
}): GitSettings {
  const header = `http.${serverUrl}/.extraheader`
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [
    [header, ''],
    [header, `AUTHORIZATION: basic ${credentials}`],
    // The header would go along to wherever a redirect leads.
    ['http.followRedirects', 'false'],
    // Below 1 kB/s for a minute the connection is given up.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
  ]
}

/** Settings as variables of the environment. */
export function settingsIn(settings: GitSettings): Record<string, string> {
  const variables = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(settings.length), ...(Object.fromEntries(variables) as Record<string, string>) }
}
