import type { Description, Operation, Schema } from './description.ts'

const RELEASE = ['id', 'upload_url', 'html_url', 'tag_name', 'draft', 'immutable']
const ASSET = ['id', 'name', 'state', 'size', 'digest', 'created_at', 'browser_download_url']
const PULL = [
  ...['number', 'html_url', 'body', 'state', 'merged_at'],
  ...['head.sha', 'head.repo.id', 'base.ref', 'base.repo.id'],
]

/**
 * What the action reads of the answers of each operation: names with full stops between, and `[]` for each item of a list.
 * The shapes in `src/github` say the same in the place where it is read.
 */
export const READS: Readonly<Record<string, readonly string[]>> = {
  'git/create-blob': ['sha'],
  'git/create-commit': ['sha', 'verification.verified'],
  'git/create-ref': ['object.sha'],
  'git/create-tree': ['sha'],
  'git/get-blob': ['content'],
  'git/get-commit': ['tree.sha'],
  'git/get-ref': ['object.sha'],
  'git/get-tree': [...['path', 'mode', 'type', 'sha', 'size'].map((name) => `tree.[].${name}`), 'truncated'],
  'git/list-matching-refs': ['[].ref', '[].object.sha'],
  'git/update-ref': ['object.sha'],
  'issues/create-comment': ['id', 'html_url', 'created_at'],
  'issues/get': ['html_url'],
  'issues/get-comment': ['body'],
  'issues/list-comments': ['id', 'html_url', 'body', 'user.login', 'user.id'].map((name) => `[].${name}`),
  'issues/update-comment': ['id', 'html_url'],
  'pulls/create': PULL,
  'pulls/get': [...PULL, 'head.ref', 'locked'],
  'pulls/list': PULL.map((name) => `[].${name}`),
  'pulls/update': PULL,
  'reactions/create-for-issue-comment': ['content'],
  'repos/compare-commits-with-basehead': [
    ...['status', 'merge_base_commit.sha', 'total_commits'],
    ...['commit.message', 'parents.[].sha'].map((name) => `commits.[].${name}`),
  ],
  'repos/create-or-update-file-contents': ['commit.sha'],
  'repos/get-branch': ['protected', 'protection.enabled'],
  'repos/get-branch-rules': ['type', 'parameters', 'ruleset_id'].map((name) => `[].${name}`),
  'repos/get-collaborator-permission-level': ['role_name'],
  'repos/get-commit': ['commit.message', 'files.[].filename', 'files.[].previous_filename'],
  'repos/get-release': RELEASE,
  'repos/get-release-by-tag': RELEASE,
  'repos/get-repo-ruleset': ['name', 'current_user_can_bypass'],
  'repos/list-release-assets': ASSET.map((name) => `[].${name}`),
  'repos/list-releases': RELEASE.map((name) => `[].${name}`),
  'repos/update-release-asset': ASSET,
  'repos/upload-release-asset': ASSET,
}

/** What the description says of one field. */
export interface Place {
  /** As in {@link READS}. */
  readonly path: string
  /** Whether GitHub may leave it out of the object that it belongs to. */
  readonly mayLack: boolean
  /** Whether GitHub may send `null`. */
  readonly mayBeNull: boolean
}

/** The success that an operation documents. */
export function successOf(operation: Operation): number {
  return Number(Object.keys(operation.responses).find((status) => status.startsWith('2')))
}

/** The fields that the action reads of an operation, and those around them, with what the description says of each. */
export function placesOf(description: Description, id: string): readonly Place[] {
  const operation = description.byId(id)
  const whole = description.answerOf(operation, successOf(operation)) ?? {}
  const paths = (READS[id] ?? []).flatMap((path) => {
    const names = path.split('.')
    return names.map((_, index) => names.slice(0, index + 1).join('.'))
  })
  return [...new Set(paths)].map((path) => ({ path, ...lookAt(description, whole, path.split('.')) }))
}

/** The places of an answer, as they lie in a value: each the object or list that holds the field, and the field's name. */
export function holdersOf(value: unknown, path: readonly string[]): readonly (readonly [object, string])[] {
  const [name = '', ...rest] = path
  if (typeof value !== 'object' || value === null) return []
  const names = name === '[]' ? Object.keys(value) : [name]
  if (rest.length === 0) return names.map((each) => [value, each])
  return names.flatMap((each) => holdersOf(value[each as keyof typeof value], rest))
}

function lookAt(description: Description, whole: Schema, path: readonly string[]): Omit<Place, 'path'> {
  let [schemas, mayLack, mayBeNull]: [readonly Schema[], boolean, boolean] = [[whole], false, false]
  for (const name of path) {
    const within = schemas.flatMap((schema) => variantsOf(description, schema))
    const inner = within.flatMap(({ items, properties }): readonly Schema[] => {
      const found = name === '[]' ? items : properties?.[name]
      return found === undefined ? [] : [found]
    })
    if (inner.length === 0) throw new Error(`GitHub describes no '${path.join('.')}'`)
    mayLack = name !== '[]' && within.some(({ required = [] }) => !required.includes(name))
    mayBeNull = inner.some((each) => each.nullable === true || description.resolve(each).nullable === true)
    schemas = inner
  }
  return { mayLack, mayBeNull }
}

/** All that a schema may be, flat. */
function variantsOf(description: Description, schema: Schema): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], ...own } = description.resolve(schema)
  const inner = [...allOf, ...anyOf, ...oneOf].flatMap((each) => variantsOf(description, each))
  return own.properties !== undefined || own.items !== undefined ? [own, ...inner] : inner
}
