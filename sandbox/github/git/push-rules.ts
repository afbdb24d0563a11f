import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a push meets a rule: the patterns are lines, the refs come as git's hooks get them. Then whether it brings a
 * workflow file that no branch has as it is, where the pusher may not change workflows.
 */
const PRE_RECEIVE = `#!/bin/sh
refuse() {
  echo "error: GH013: Repository rule violations found for $1." >&2
  exit 1
}
workflows_of() {
  git ls-tree -r --full-tree "$1" -- .github/workflows/ 2>/dev/null
}
while read -r old new ref; do
  printf '%s\\n' "$SANDBOX_PROTECTED_REFS" | while read -r pattern; do
    case "$ref" in
      $pattern) refuse "$ref" ;;
    esac
  done || exit 1
  [ -n "$SANDBOX_PUSHER" ] || continue
  pushed=$(workflows_of "$new")
  [ -n "$pushed" ] || continue
  known=$(git for-each-ref --format='%(objectname)' refs/heads | while read -r tip; do workflows_of "$tip"; done)
  foreign=$(printf '%s\\n' "$pushed" | grep -vxF -e "$known" | head -n 1 | cut -f 2)
  [ -n "$foreign" ] || continue
  printf 'refusing to allow a %s to create or update workflow \`%s\` without %s\\n' \\
    "$SANDBOX_PUSHER" "$foreign" "$SANDBOX_LACKS" >&2
  refuse "$ref"
done
`

/** Who may not push changes of workflows, in GitHub's words. */
const PUSHERS = {
  installation: { SANDBOX_PUSHER: 'GitHub App', SANDBOX_LACKS: '`workflows` permission' },
  pat: { SANDBOX_PUSHER: 'Personal Access Token', SANDBOX_LACKS: '`workflow` scope' },
} as const

/** Makes a bare repository refuse the pushes that its rules forbid. */
export async function installRules(repository: string): Promise<void> {
  await mkdir(join(repository, 'hooks'), { recursive: true })
  await writeFile(join(repository, 'hooks/pre-receive'), PRE_RECEIVE, { mode: 0o755 })
}

/**
 * The environment of a push: its rules, and what GitHub asks of any push.
 *
 * @param patterns - full ref names, where `*` stands for any text
 * @param mayNot - the kind of a token that may not push changes of workflows
 */
export function rulesEnvironment(patterns: Iterable<string>, mayNot?: keyof typeof PUSHERS): Record<string, string> {
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
    ...(mayNot !== undefined && PUSHERS[mayNot]),
  }
}
