import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a push meets a rule: the patterns are lines, the refs come as git's hooks get them. */
const PRE_RECEIVE = `#!/bin/sh
while read -r old new ref; do
  printf '%s\\n' "$SANDBOX_PROTECTED_REFS" | while read -r pattern; do
    case "$ref" in
      $pattern)
        echo "error: GH013: Repository rule violations found for $ref." >&2
        exit 1
        ;;
    esac
  done || exit 1
done
`

/** Makes a bare repository refuse the pushes that its rules forbid. */
export async function installRules(repository: string): Promise<void> {
  await mkdir(join(repository, 'hooks'), { recursive: true })
  await writeFile(join(repository, 'hooks/pre-receive'), PRE_RECEIVE, { mode: 0o755 })
}

/**
 * The environment of a push: its rules, and what GitHub asks of any push.
 *
 * @param patterns - full ref names, where `*` stands for any text
 */
export function rulesEnvironment(patterns: Iterable<string>): Record<string, string> {
  const settings = [
    ['http.receivepack', 'true'],
    // Refused as "deny updating a hidden ref", which GitHub answers for the refs of pull requests.
    ['receive.hideRefs', 'refs/pull'],
    ['receive.maxInputSize', '2g'],
    ['receive.fsckObjects', 'true'],
    ['receive.autogc', 'false'],
  ] as const
  const variables = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    ...(Object.fromEntries(variables) as Record<string, string>),
    GIT_CONFIG_COUNT: String(settings.length),
    SANDBOX_PROTECTED_REFS: [...patterns].join('\n'),
  }
}
