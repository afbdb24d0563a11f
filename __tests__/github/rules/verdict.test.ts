import { describe, expect, test } from '@jest/globals'
import { EXTENSIONS } from '../../../src/core/images/file.ts'
import { judgeRule, type SignedCommit, type Verdict } from '../../../src/github/rules/verdict.ts'

const IMAGE = EXTENSIONS.map((extension) => `kie-images/hero.${extension}`)
const COMMIT: SignedCommit = {
  branch: 'images',
  isNew: true,
  message: 'Add generated images',
  files: [IMAGE, ['kie-images/images.lock.json']],
  isSigned: true,
  committerEmail: 'noreply@github.com',
  authorEmail: undefined,
}

function judge(type: string, parameters: object = {}, changed: Partial<SignedCommit> = {}): Verdict {
  return judgeRule({ type, parameters: { ...parameters }, ruleset: 1 }, { ...COMMIT, ...changed })
}

describe('D16: rules of the branch', () => {
  const lenient = { do_not_enforce_on_create: true }
  test.each<{ type: string; parameters?: object; made: Verdict; moved: Verdict }>([
    { type: 'creation', made: 'forbids', moved: 'harmless' },
    { type: 'update', made: 'harmless', moved: 'forbids' },
    // GitHub lets the branch be made, and refuses the next commit to it.
    { type: 'pull_request', made: 'harmless', moved: 'forbids' },
    { type: 'merge_queue', made: 'forbids', moved: 'forbids' },
    { type: 'required_deployments', made: 'forbids', moved: 'forbids' },
    { type: 'required_status_checks', made: 'forbids', moved: 'forbids' },
    { type: 'required_status_checks', parameters: lenient, made: 'harmless', moved: 'forbids' },
    { type: 'workflows', made: 'forbids', moved: 'forbids' },
    { type: 'workflows', parameters: lenient, made: 'harmless', moved: 'forbids' },
    { type: 'deletion', made: 'harmless', moved: 'harmless' },
    { type: 'non_fast_forward', made: 'harmless', moved: 'harmless' },
    { type: 'required_linear_history', made: 'harmless', moved: 'harmless' },
    { type: 'code_scanning', made: 'unsure', moved: 'unsure' },
    { type: 'full_moon', made: 'unsure', moved: 'unsure' },
    { type: 'constructor', made: 'unsure', moved: 'unsure' },
  ])('$type $parameters: made $made, moved $moved', ({ type, parameters, made, moved }) => {
    expect([judge(type, parameters), judge(type, parameters, { isNew: false })]).toEqual([made, moved])
  })

  test.each<{ isSigned: boolean | undefined; want: Verdict }>([
    { isSigned: true, want: 'harmless' },
    { isSigned: false, want: 'forbids' },
    { isSigned: undefined, want: 'unsure' },
  ])('signatures, where the commit has one: $isSigned', ({ isSigned, want }) => {
    expect(judge('required_signatures', {}, { isSigned })).toBe(want)
  })
})

describe('D16: patterns', () => {
  test.each<{ parameters: object; want: Verdict }>([
    { parameters: { operator: 'starts_with', pattern: 'feat: ' }, want: 'forbids' },
    { parameters: { operator: 'starts_with', pattern: 'Add ' }, want: 'harmless' },
    { parameters: { operator: 'starts_with', pattern: 'Add ', negate: true }, want: 'forbids' },
    { parameters: { operator: 'ends_with', pattern: ' images' }, want: 'harmless' },
    { parameters: { operator: 'contains', pattern: 'TICKET-' }, want: 'forbids' },
    { parameters: { operator: 'contains', pattern: 'TICKET-', negate: true }, want: 'harmless' },
    { parameters: { operator: 'regex', pattern: String.raw`^(feat|fix)(\(\w+\))?: ` }, want: 'forbids' },
    { parameters: { operator: 'regex', pattern: String.raw`(?i)^ADD\b` }, want: 'harmless' },
    // What JavaScript cannot read as RE2 has it, GitHub alone can tell.
    { parameters: { operator: 'regex', pattern: String.raw`\A[[:alpha:]]+\z` }, want: 'unsure' },
    { parameters: { operator: 'regex', pattern: '[[:upper:]]' }, want: 'unsure' },
    { parameters: { operator: 'regex', pattern: '(?P<type>Add)' }, want: 'unsure' },
    { parameters: { operator: 'sounds_like', pattern: 'x' }, want: 'unsure' },
    { parameters: { operator: 'toString', pattern: 'x' }, want: 'unsure' },
    { parameters: {}, want: 'unsure' },
  ])('of the message, $parameters: $want', ({ parameters, want }) => {
    expect(judge('commit_message_pattern', parameters)).toBe(want)
  })

  test('of several lines only the first is begun, unless the pattern says otherwise', () => {
    const changed = { message: 'One\nTwo' }
    expect(judge('commit_message_pattern', { operator: 'regex', pattern: '^Two' }, changed)).toBe('forbids')
    expect(judge('commit_message_pattern', { operator: 'regex', pattern: '(?m)^Two' }, changed)).toBe('harmless')
  })

  test('one that takes for ever is left to GitHub', () => {
    const parameters = { operator: 'regex', pattern: String.raw`^(\w+\s?)+$` }
    expect(judge('commit_message_pattern', parameters, { message: `${'a'.repeat(60)}!` })).toBe('unsure')
  })

  test("of the committer's and the author's address", () => {
    const parameters = { operator: 'regex', pattern: String.raw`@example\.com$` }
    expect(judge('committer_email_pattern', parameters)).toBe('forbids')
    expect(judge('committer_email_pattern', { operator: 'ends_with', pattern: '@github.com' })).toBe('harmless')
    expect(judge('commit_author_email_pattern', parameters)).toBe('unsure')
    expect(judge('commit_author_email_pattern', parameters, { authorEmail: 'a@example.com' })).toBe('harmless')
  })

  test('of the name of a branch, which counts for sure where the branch is made', () => {
    const parameters = { operator: 'starts_with', pattern: 'feature/' }
    expect(judge('branch_name_pattern', parameters)).toBe('forbids')
    expect(judge('branch_name_pattern', parameters, { isNew: false })).toBe('unsure')
    expect(judge('branch_name_pattern', { operator: 'starts_with', pattern: 'im' })).toBe('harmless')
    expect(judge('tag_name_pattern', parameters)).toBe('harmless')
  })
})

describe('D16: files', () => {
  const paths = (...restricted_file_paths: unknown[]): object => ({ restricted_file_paths })
  const extensions = (...restricted_file_extensions: unknown[]): object => ({ restricted_file_extensions })
  test.each<{ type: string; parameters: object; want: Verdict }>([
    { type: 'file_path_restriction', parameters: paths('kie-images/*'), want: 'forbids' },
    { type: 'file_path_restriction', parameters: paths('**/*.lock.json'), want: 'forbids' },
    { type: 'file_path_restriction', parameters: paths('kie-images/hero.[a-z]*'), want: 'unsure' },
    {
      type: 'file_path_restriction',
      parameters: paths('kie?images/hero.???', 'kie-images/hero.????'),
      want: 'forbids',
    },
    { type: 'file_path_restriction', parameters: paths('kie-images/**/*.png', 'kie-images/????.jpg'), want: 'unsure' },
    { type: 'file_path_restriction', parameters: paths('kie-images'), want: 'unsure' },
    { type: 'file_path_restriction', parameters: paths('kie-images/'), want: 'unsure' },
    { type: 'file_path_restriction', parameters: paths('.github/**/*', '*', 'kie', 'hero.*'), want: 'harmless' },
    { type: 'file_path_restriction', parameters: paths('kie-images/{a,b}.png'), want: 'unsure' },
    { type: 'file_path_restriction', parameters: paths('kie-images/hero+png', 'kie.images/**'), want: 'harmless' },
    { type: 'file_path_restriction', parameters: paths('**'), want: 'harmless' },
    { type: 'file_path_restriction', parameters: paths('**/*'), want: 'forbids' },
    { type: 'file_path_restriction', parameters: paths('*/*e*'), want: 'forbids' },
    // As regular expressions these could take minutes for one long name.
    { type: 'file_path_restriction', parameters: paths('*a*a*a*b'), want: 'unsure' },
    { type: 'file_path_restriction', parameters: paths('**/a/**/b/**/c/**/d'), want: 'unsure' },
    { type: 'file_path_restriction', parameters: paths(7), want: 'unsure' },
    { type: 'file_extension_restriction', parameters: extensions('*.json'), want: 'forbids' },
    { type: 'file_extension_restriction', parameters: extensions(...EXTENSIONS), want: 'forbids' },
    { type: 'file_extension_restriction', parameters: extensions('.PNG'), want: 'unsure' },
    { type: 'file_extension_restriction', parameters: extensions('exe', 'son'), want: 'harmless' },
    { type: 'file_extension_restriction', parameters: {}, want: 'unsure' },
    { type: 'max_file_path_length', parameters: { max_file_path_length: 20 }, want: 'forbids' },
    { type: 'max_file_path_length', parameters: { max_file_path_length: 27 }, want: 'harmless' },
    { type: 'max_file_path_length', parameters: {}, want: 'unsure' },
    { type: 'max_file_size', parameters: { max_file_size: 1 }, want: 'unsure' },
    { type: 'max_file_size', parameters: { max_file_size: 100 }, want: 'harmless' },
    { type: 'max_file_size', parameters: {}, want: 'unsure' },
  ])('$type $parameters: $want', ({ type, parameters, want }) => {
    expect(judge(type, parameters)).toBe(want)
  })

  test('no wildcard stands for the dot that hides a file', () => {
    const changed = { files: [['.kie/hero.png']] }
    expect(judge('file_path_restriction', paths('*/*', '**/*', '?kie/*', '**/hero.png'), changed)).toBe('harmless')
    expect(judge('file_path_restriction', paths('.*/*'), changed)).toBe('forbids')
  })
})
