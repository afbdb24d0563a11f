import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../../src/core/text/errors.ts'
import { readConfig, type Config } from '../../../src/core/inputs/config.ts'
import { checkReachingAsync } from '../../reaching.ts'
import { codePoint } from '../../code-point.ts'

const KEY = '0123456789abcdef0123456789abcdef'
const PRUNE = { prune: 'true', prompt: '', manifest: 'one.yml', deliver: 'commit', 'commit-branch': 'main' }
const REQUIRED = { 'api-key': KEY, prompt: 'a red fox', 'github-token': 'ghs_token' }

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'inputs-')))
  mkdirSync(path.join(workspace, '.git'))
  mkdirSync(path.join(workspace, 'prompts'))
  writeFileSync(path.join(workspace, '.git/config'), 'token')
  writeFileSync(path.join(workspace, 'prompts/cover.md'), '\uFEFFA lighthouse\nat dawn\n')
  writeFileSync(path.join(workspace, 'prompts/empty.md'), ' \n')
  writeFileSync(path.join(workspace, 'prompts/latin1.md'), Buffer.from([0x66, 0xfc, 0x72]))
  writeFileSync(path.join(workspace, 'prompts/large.md'), 'x'.repeat(1_000_001))
  writeFileSync(path.join(workspace, 'one.yml'), 'images:\n- { name: hero, prompt: A fox }\n')
  symlinkSync('/etc', path.join(workspace, 'outside'))
  symlinkSync('/etc/passwd', path.join(workspace, 'prompts/passwd.md'))
  symlinkSync('../.git/config', path.join(workspace, 'prompts/git.md'))
})

afterAll(() => rmSync(workspace, { recursive: true }))

function read(inputs: Record<string, string>): Promise<Config> {
  const given: Record<string, string> = { ...REQUIRED, ...inputs }
  return readConfig((name) => given[name] ?? '', {
    workspace,
    resolveBranch: (input, branch) =>
      branch === '' ? { problem: `Input '${input}' is empty` } : { branch, isInferred: false },
  })
}

async function problems(inputs: Record<string, string>): Promise<readonly string[]> {
  return read(inputs).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return error.problems
    },
  )
}

/** What the one request of a prompt comes to. */
function wanting(resolved: object): object {
  return { source: { kind: 'prompt', requested: [{ resolved }] } }
}

describe('accepted inputs', () => {
  test('the smallest step gets every default', async () => {
    expect(await read({})).toMatchObject({
      apiKey: KEY,
      mode: 'make',
      maxCredits: undefined,
      timeoutMs: 900_000,
      retries: 0,
      rateLimit: 20,
      outputDirectory: 'kie-images',
      destinations: ['artifact'],
      artifact: { name: 'kie-images', archive: 'auto', retentionDays: undefined },
      commit: {
        branch: '',
        isInferred: false,
        orphan: false,
        directory: 'kie-images',
        message: 'Add generated images',
      },
      summary: true,
      apiUrl: 'https://api.kie.ai',
      reuse: true,
      prune: false,
      shard: undefined,
      source: {
        kind: 'prompt',
        requested: [
          {
            name: 'image',
            count: 1,
            resolved: {
              request: {
                model: 'gpt-image/1.5-text-to-image',
                input: { prompt: 'a red fox', aspect_ratio: '1:1', quality: 'medium' },
              },
              price: 4,
              origins: {
                aspect_ratio: "the model's default",
                quality: "the model's default",
                prompt: "input 'prompt'",
              },
            },
          },
        ],
      },
    })
  })

  const rows: { name: string; given: Record<string, string>; want: object }[] = [
    { name: 'F22: a key with white space around it', given: { 'api-key': ` ${KEY}\r\n` }, want: { apiKey: KEY } },
    { name: 'no key for a plan', given: { 'api-key': '', mode: 'plan' }, want: { apiKey: '', mode: 'plan' } },
    {
      name: 'a prompt file, its byte order mark dropped',
      given: { prompt: '', 'prompt-file': 'prompts/cover.md' },
      want: wanting({ request: { input: { prompt: 'A lighthouse\nat dawn' } } }),
    },
    { name: 'a fraction of a minute', given: { 'timeout-minutes': '0.5' }, want: { timeoutMs: 30_000 } },
    {
      name: 'several destinations',
      given: { deliver: 'commit,\n artifact', 'commit-branch': 'art' },
      want: { destinations: ['artifact', 'commit'] },
    },
    {
      name: 'tasks to collect',
      given: { prompt: '', tasks: 'abc def' },
      want: {
        source: {
          kind: 'tasks',
          tasks: [
            { name: 'image-1', taskId: 'abc' },
            { name: 'image-2', taskId: 'def' },
          ],
        },
      },
    },
    { name: 'F124: a limit of credits', given: { 'max-credits': '12.5' }, want: { maxCredits: 12.5 } },
    { name: 'prune', given: PRUNE, want: { prune: true } },
    {
      name: 'prune, for a check',
      given: { ...PRUNE, mode: 'check', deliver: 'none', shard: '1/2' },
      want: { prune: false },
    },
    { name: 'a shard', given: { shard: '2/8' }, want: { shard: { index: 2, of: 8 } } },
    { name: 'everything anew', given: { reuse: 'false' }, want: { reuse: false } },
    {
      name: 'a variable, with its text as it stands',
      given: { prompt: 'Cover of {{ version }}', variables: 'version: 1.10' },
      want: wanting({ request: { input: { prompt: 'Cover of 1.10' } } }),
    },
    {
      name: 'a check, which needs no key and delivers nothing',
      given: { mode: 'check', 'api-key': '', 'api-url': 'x', deliver: 'release comment', 'commit-branch': 'a b' },
      want: { mode: 'check', apiKey: '', destinations: [] },
    },
    {
      name: 'a check of a field that only kie may know',
      given: { mode: 'check', 'model-input': 'novelty: 3' },
      want: { mode: 'check' },
    },
    { name: 'submitting without waiting', given: { mode: 'submit' }, want: { mode: 'submit' } },
    { name: 'no destination', given: { deliver: 'none', 'github-token': '' }, want: { destinations: [] } },
    { name: 'YAML booleans', given: { reuse: 'TRUE', summary: 'False' }, want: { reuse: true, summary: false } },
    {
      name: 'an absolute directory in the workspace',
      given: { 'output-directory': '<workspace>/art/new' },
      want: { outputDirectory: 'art/new' },
    },
    { name: 'the workspace itself', given: { 'output-directory': './' }, want: { outputDirectory: '.' } },
    {
      name: 'a commit directory',
      given: { 'commit-directory': 'docs/./art/' },
      want: { commit: { directory: 'docs/art' } },
    },
    {
      name: 'an API on loopback',
      given: { 'api-url': 'http://127.0.0.1:8080/' },
      want: { apiUrl: 'http://127.0.0.1:8080' },
    },
    {
      name: 'C3: an API as nobody writes it',
      given: { 'api-url': 'HTTPS://API.kie.ai:443/' },
      want: { apiUrl: 'https://api.kie.ai' },
    },
    { name: 'always an archive', given: { 'artifact-archive': 'true' }, want: { artifact: { archive: 'always' } } },
    { name: 'retention', given: { 'artifact-retention-days': '7' }, want: { artifact: { retentionDays: 7 } } },
    {
      name: 'aspect ratio and quality',
      given: { 'aspect-ratio': '3:2', quality: 'high' },
      want: wanting({ request: { input: { aspect_ratio: '3:2', quality: 'high' } }, price: 22 }),
    },
    {
      name: 'model-input as YAML',
      given: { 'model-input': 'quality: high' },
      want: wanting({ request: { input: { quality: 'high', aspect_ratio: '1:1' } } }),
    },
    {
      name: 'F21: another model gets no field that nobody set',
      given: { model: 'unlisted/model', 'model-input': '{"seed": 7}' },
      want: wanting({
        request: { model: 'unlisted/model', input: { prompt: 'a red fox', seed: 7 } },
        price: undefined,
      }),
    },
    {
      name: 'a value that we do not know is a warning, since kie refuses it for free',
      given: { 'model-input': 'quality: ultra' },
      want: wanting({
        request: { input: { quality: 'ultra' } },
        price: 22,
        warnings: [expect.stringContaining("'quality'")],
      }),
    },
    {
      name: 'F20: a long prompt is a warning',
      given: { prompt: 'é'.repeat(3001) },
      want: wanting({ warnings: [expect.stringContaining('3001 characters')] }),
    },
  ]
  test.each(rows)('$name', async ({ given, want }) => {
    const inputs = Object.entries(given).map(([key, value]) => [key, value.replace('<workspace>', workspace)])
    expect(await read(Object.fromEntries(inputs) as Record<string, string>)).toMatchObject(want)
  })
})

describe('refused inputs name the input and say what would be right', () => {
  const rows: { name: string; given: Record<string, string>; want: string }[] = [
    { name: 'F99: no key', given: { 'api-key': '' }, want: "Input 'api-key' is empty" },
    {
      name: 'F22: a key with a line break inside',
      given: { 'api-key': 'abc\ndef' },
      want: "Input 'api-key' has white space",
    },
    { name: 'no source', given: { prompt: '' }, want: 'Nothing to draw' },
    {
      name: 'two sources',
      given: { 'prompt-file': 'prompts/cover.md' },
      want: "Inputs 'prompt' and 'prompt-file' are both set",
    },
    { name: 'F20: a NUL', given: { prompt: 'a\0b' }, want: 'NUL' },
    { name: 'F20: a lone surrogate', given: { prompt: 'a\ud800b' }, want: 'lone surrogate' },
    { name: 'a missing prompt file', given: { prompt: '', 'prompt-file': 'no.md' }, want: 'no such file' },
    { name: 'an empty prompt file', given: { prompt: '', 'prompt-file': 'prompts/empty.md' }, want: 'holds no text' },
    {
      name: 'a prompt file that is no text',
      given: { prompt: '', 'prompt-file': 'prompts/latin1.md' },
      want: 'not UTF-8',
    },
    {
      name: 'a prompt file that is too large',
      given: { prompt: '', 'prompt-file': 'prompts/large.md' },
      want: '1000001 bytes',
    },
    { name: 'a directory as prompt file', given: { prompt: '', 'prompt-file': 'prompts' }, want: 'not a file' },
    {
      name: 'A1: tasks to collect beside a prompt, without waiting',
      given: { tasks: 'abc', mode: 'submit' },
      want: "Input 'mode' is 'submit', but",
    },
    {
      name: 'A1: no source, tasks being empty',
      given: { prompt: '', tasks: '' },
      want: "the file that 'tasks-file' names",
    },
    { name: 'tasks that are none', given: { prompt: '', tasks: 'a?b' }, want: 'no task id' },
    {
      name: 'collecting in a check',
      given: { prompt: '', tasks: 'abc', mode: 'check' },
      want: "Input 'mode' is 'check', but",
    },
    {
      name: 'collecting without waiting',
      given: { prompt: '', tasks: 'abc', mode: 'submit' },
      want: "Input 'mode' is 'submit', but",
    },
    { name: 'F124: a limit without a known price', given: { model: 'a/b', 'max-credits': '5' }, want: "'max-credits'" },
    { name: 'F124: a limit that is no number', given: { 'max-credits': 'ten' }, want: "Input 'max-credits'" },
    {
      name: 'F116: a prompt file outside',
      given: { prompt: '', 'prompt-file': '../../etc/passwd' },
      want: "'prompt-file'",
    },
    {
      name: 'F116: a prompt file behind a link',
      given: { prompt: '', 'prompt-file': 'prompts/passwd.md' },
      want: 'outside the workspace',
    },
    { name: "F116: git's own files", given: { prompt: '', 'prompt-file': '.git/config' }, want: "'.git'" },
    {
      name: "F116: git's own files behind a link",
      given: { prompt: '', 'prompt-file': 'prompts/git.md' },
      want: "'.git'",
    },
    { name: 'F53: a name with capitals and spaces', given: { name: 'Café Hero!' }, want: "for example 'cafe-hero'" },
    { name: 'F53: a device of Windows', given: { name: 'con' }, want: "for example 'image-con'" },
    { name: 'F49: a name that is a path', given: { name: '../up' }, want: "for example 'up'" },
    {
      name: 'an unknown aspect ratio',
      given: { 'aspect-ratio': '5:7' },
      want: 'Input \'aspect-ratio\' is "5:7"; gpt-image/1.5-text-to-image takes 1:1, 2:3 or 3:2.',
    },
    { name: 'an unknown quality', given: { quality: 'ultra' }, want: 'takes medium or high' },
    { name: 'F129: an unknown field', given: { 'model-input': 'qualty: high' }, want: "Did you mean 'quality'?" },
    {
      name: 'F129: a field set twice',
      given: { 'model-input': 'quality: high', quality: 'high' },
      want: 'set it once',
    },
    { name: 'F129: the prompt in model-input', given: { 'model-input': 'prompt: x' }, want: 'set it once' },
    { name: 'F129: __proto__', given: { 'model-input': '{"__proto__": {"x": 1}}' }, want: '__proto__' },
    {
      name: 'F129: deep nesting',
      given: { 'model-input': `x: ${'['.repeat(20)}${']'.repeat(20)}` },
      want: 'nested too deeply',
    },
    { name: 'F129: a bomb of aliases', given: { 'model-input': 'a: &a [1]\nb: [*a, *a]' }, want: 'aliases' },
    { name: 'malformed YAML', given: { 'model-input': 'a: 1\nb: [1' }, want: "Input 'model-input', line 2" },
    { name: 'a key twice', given: { 'model-input': 'a: 1\na: 2' }, want: "Input 'model-input', line" },
    { name: 'YAML that is no mapping', given: { 'model-input': '- a' }, want: 'not a mapping' },
    { name: 'F100: a boolean of YAML 1.1', given: { reuse: 'yes' }, want: "Input 'reuse'" },
    { name: 'prune in words', given: { prune: 'yes' }, want: "Input 'prune' is \"yes\"; it takes 'true' or 'false'." },
    {
      name: 'prune without a manifest',
      given: { prune: 'true', deliver: 'commit', 'commit-branch': 'main' },
      want: "Input 'prune' is true, but there is no 'manifest', which alone says what is still wanted; leave 'prune' out.",
    },
    {
      name: 'prune without a commit',
      given: { prune: 'true', prompt: '', manifest: 'one.yml' },
      want:
        "Input 'prune' is true, but 'deliver' names neither 'commit' nor 'pull-request': images are deleted in the commit that " +
        "brings the others. Add one of them, or leave 'prune' out.",
    },
    {
      name: 'prune of a shard',
      given: {
        prune: 'true',
        prompt: '',
        manifest: 'one.yml',
        deliver: 'commit',
        'commit-branch': 'main',
        shard: '1/2',
      },
      want:
        "Input 'prune' is true, but 'shard' makes a part of the manifest; leave one of them out, and prune in a job that " +
        'makes the whole.',
    },
    ...['0/3', '4/3', '1/257', '1', '1-3', '1/3/5'].map((shard) => ({
      name: `F100: the shard ${shard}`,
      given: { shard },
      want: "Input 'shard'",
    })),
    {
      name: 'F100: a mode in other letters',
      given: { mode: 'Plan' },
      want: "Input 'mode' is \"Plan\"; it takes one of 'make', 'submit', 'plan', 'check'.",
    },
    {
      name: "the former 'wait'",
      given: { wait: 'false' },
      want: "There is no input 'wait': 'mode: submit' submits and stops",
    },
    {
      name: "the former 'dry-run'",
      given: { 'dry-run': 'false' },
      want: "There is no input 'dry-run': 'mode: plan' checks everything",
    },
    { name: 'F100: reuse in words', given: { reuse: 'always' }, want: "Input 'reuse'" },
    {
      name: 'an unknown variable',
      given: { prompt: 'Cover of {{ verison }}', variables: 'version: 1' },
      want: "'version'",
    },
    { name: 'variables that are no mapping', given: { variables: '- a' }, want: "Input 'variables'" },
    {
      name: 'F116: a manifest outside',
      given: { prompt: '', manifest: '../images.yml' },
      want: "Input 'manifest'",
    },
    { name: 'a manifest and a prompt', given: { manifest: 'prompts/cover.md' }, want: 'give one of them' },
    { name: 'F100: count of zero', given: { count: '0' }, want: 'whole number from 1 to 1000' },
    { name: 'F100: count of a fraction', given: { count: '1.5' }, want: "Input 'count'" },
    { name: 'F100: retries below zero', given: { retries: '-1' }, want: "Input 'retries'" },
    { name: 'F100: rate above the account limit', given: { 'rate-limit': '21' }, want: 'from 1 to 20' },
    { name: 'F100: no time', given: { 'timeout-minutes': '0' }, want: "Input 'timeout-minutes'" },
    { name: 'F100: a time in words', given: { 'timeout-minutes': '1e3' }, want: "Input 'timeout-minutes'" },
    ...[
      { url: 'https://api.kie.ai/api/v1', want: 'takes no path; write https://api.kie.ai.' },
      { url: 'http://127.0.0.1:8080/api/', want: 'takes no path; write http://127.0.0.1:8080.' },
      { url: 'https://api.kie.ai/?key=abc', want: 'takes no query; write https://api.kie.ai.' },
      { url: 'https://api.kie.ai#v1', want: 'takes no fragment; write https://api.kie.ai.' },
      { url: 'https://me:secret@api.kie.ai/v1', want: 'takes no user name and no path; write https://api.kie.ai.' },
    ].map(({ url, want }) => ({ name: `C3: the address ${url}`, given: { 'api-url': url }, want })),
    { name: 'F128: an API over plain http', given: { 'api-url': 'http://api.kie.ai' }, want: "Input 'api-url'" },
    {
      name: 'F128: a loopback look-alike',
      given: { 'api-url': 'http://127.0.0.1.example.com' },
      want: "Input 'api-url'",
    },
    {
      name: 'F128: credentials in the API address',
      given: { 'api-url': 'https://me:secret@api.kie.ai' },
      want: 'no user name',
    },
    {
      name: 'F128: a callback over plain http',
      given: { 'callback-url': 'http://example.com/?token=1' },
      want: "Input 'callback-url'",
    },
    { name: 'F49: a directory outside', given: { 'output-directory': '../art' }, want: 'outside the workspace' },
    {
      name: 'F49: an absolute directory outside',
      given: { 'output-directory': '/tmp' },
      want: "Input 'output-directory'",
    },
    { name: 'F49: a home directory', given: { 'output-directory': '~/art' }, want: "Input 'output-directory'" },
    { name: 'F49: a drive', given: { 'output-directory': 'C:\\art' }, want: "Input 'output-directory'" },
    { name: "F49: git's own directory", given: { 'output-directory': '.git/hooks' }, want: "'.git'" },
    {
      name: 'F50: a directory behind a link',
      given: { 'output-directory': 'outside/art' },
      want: "symbolic link 'outside'",
    },
    { name: 'a file as directory', given: { 'output-directory': 'prompts/cover.md' }, want: 'is a file' },
    {
      name: 'F115: a directory that a shell would run',
      given: { 'output-directory': 'a;rm -rf b' },
      want: 'use letters',
    },
    {
      name: 'F49: a commit directory outside',
      given: { 'commit-directory': 'a/../../b' },
      want: "Input 'commit-directory'",
    },
    {
      name: 'F115: an artifact name that a shell would run',
      given: { 'artifact-name': '$(id)' },
      want: "Input 'artifact-name'",
    },
    { name: 'an archive that is neither', given: { 'artifact-archive': 'false' }, want: "Input 'artifact-archive'" },
    { name: 'an unknown destination', given: { deliver: 'artifact s3' }, want: '"s3"' },
    { name: 'none beside another', given: { deliver: 'none, commit', 'commit-branch': 'art' }, want: 'stands alone' },
    {
      name: 'B4: a callback with a space',
      given: { 'callback-url': 'https://example.com/a b' },
      want: "Input 'callback-url' has white space inside; write '%20' for a space.",
    },
    {
      name: 'a callback with a % that encodes nothing',
      given: { 'callback-url': 'https://example.com/?a=%4' },
      want: "Input 'callback-url' has a '%' without two hex digits after it; write '%25' for the character itself.",
    },
    {
      name: 'a callback with a % that encodes nothing, in its password',
      given: { 'callback-url': 'https://me:%zz@example.com/' },
      want: "Input 'callback-url' has a '%' without two hex digits after it; write '%25' for the character itself.",
    },
    {
      name: 'a callback with two fragments',
      given: { 'callback-url': 'https://example.com/?a=b#c#d' },
      want: "Input 'callback-url' has a second '#', of which a URL has one at most; write '%23' for the character itself.",
    },
    {
      name: 'B7: the full ref of a tag',
      given: { deliver: 'release', 'release-tag': 'refs/tags/art/v1' },
      want: `Input 'release-tag' is "refs/tags/art/v1"; give the tag's short name, "art/v1".`,
    },
    {
      name: 'B7: a ref that is no tag',
      given: { deliver: 'release', 'release-tag': 'refs/heads/main' },
      want: "that is no tag; give a tag's short name, such as 'v1.0'.",
    },
    {
      name: 'a commit without a token',
      given: { deliver: 'commit', 'commit-branch': 'art', 'github-token': '' },
      want: "Input 'github-token' is empty; 'commit' needs it. Leave the input out to use the workflow's own token, which act has by '-s GITHUB_TOKEN' alone.",
    },
  ]
  test.each(rows)('$name', async ({ given, want }) => {
    const found = await problems(given)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(want)
  })

  test('every problem at once', async () => {
    const found = await problems({ 'api-key': '', prompt: '', count: 'x', deliver: 'ftp', 'aspect-ratio': '9:9' })
    expect(found.map((line) => /'([a-z-]+)'/.exec(line)?.[1])).toEqual([
      'deliver',
      'api-key',
      'prompt',
      'count',
      'aspect-ratio',
    ])
  })

  test('F119: neither the key nor the callback address stands in an error', async () => {
    const found = await problems({
      'api-key': 'se cret',
      'callback-url': 'http://x.example/?token=secret-token',
      count: '0',
    })
    expect(found.join()).not.toMatch(/se cret|secret-token/)
  })
})

test('F100: whatever stands in the inputs, the end is a Config or an InputError', async () => {
  const good = fc.record(
    {
      prompt: fc.constantFrom('a fox', 'an owl\nat dawn', '😀'),
      name: fc.constantFrom('hero', 'a-1'),
      count: fc.constantFrom('1', '1000'),
      'timeout-minutes': fc.constantFrom('1', '60'),
      'model-input': fc.constantFrom('{}', 'quality: medium', '{"aspect_ratio": "3:2"}', '# nothing'),
      'output-directory': fc.constantFrom('.', 'art', 'a/../b'),
      deliver: fc.constantFrom('none', 'artifact'),
      'api-url': fc.constantFrom('https://api.kie.ai', 'http://127.0.0.1:8080'),
    },
    { requiredKeys: [] },
  )
  const names = ['prompt', 'name', 'count', 'timeout-minutes', 'model-input', 'output-directory', 'deliver', 'api-url']
  const junk = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: codePoint, maxLength: 40 }))
  const some = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: junk })
  const inputs = fc.tuple(good, some).map((parts): Record<string, string> => Object.assign({}, ...parts))
  await checkReachingAsync(
    (reached) =>
      fc.asyncProperty(inputs, async (given) => {
        const found = await problems(given)
        if (found.length === 0) reached()
        expect(found.filter((line) => line === '')).toEqual([])
      }),
    { numRuns: 300 },
  )
})

test('F49: no output directory leads outside the workspace', async () => {
  const odd = fc.constantFrom('/', '\\', '~', 'C:', '.git', 'outside', '...', '')
  const segment = fc.oneof(
    { weight: 16, arbitrary: fc.constantFrom('a', 'b-c', 'd.e') },
    { weight: 2, arbitrary: fc.constantFrom('..', '.') },
    { weight: 1, arbitrary: odd },
  )
  await checkReachingAsync((reached) =>
    fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 6 }), async (segments) => {
      const given = segments.join('/')
      const config = await read({ 'output-directory': given }).catch(() => undefined)
      if (config === undefined) return
      reached()
      const resolved = path.resolve(workspace, config.outputDirectory)
      expect(resolved === workspace || resolved.startsWith(workspace + path.sep)).toBe(true)
      expect(config.outputDirectory.split('/')).not.toContain('.git')
      expect(config.outputDirectory.split('/')[0]).not.toBe('outside')
    }),
  )
})
