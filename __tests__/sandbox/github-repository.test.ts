import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CommitParts, Person } from '../../sandbox/github/git/commit.ts'
import { PLAIN_GIT_ENV } from '../../sandbox/github/git/process.ts'
import { isRefName } from '../../sandbox/github/git/refs.ts'
import { BareRepository } from '../../sandbox/github/git/repository.ts'
import type { TreeChange } from '../../sandbox/github/git/tree-changes.ts'

const SOMEBODY: Person = { name: 'Some Body', email: 'somebody@example.com', date: '2024-05-06T07:08:09Z' }
const NO_OBJECT = '0'.repeat(40)
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

let repository: BareRepository
let scratch: string
const started: BareRepository[] = []

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'repository-test-'))
})
afterAll(async () => {
  await Promise.all(started.map((each) => each.remove()))
  rmSync(scratch, { recursive: true })
})

async function start(): Promise<void> {
  repository = await BareRepository.create('main')
  started.push(repository)
}

interface GitOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly directory?: string
}

/** Runs the real git. */
function git(args: readonly string[], { input = '', env = {}, directory }: GitOptions = {}): string {
  const options = { input, env: { ...PLAIN_GIT_ENV, ...env }, stdio: 'pipe' } as const
  return execFileSync('git', ['-C', directory ?? repository.directory, ...args], options)
    .toString()
    .trimEnd()
}

/** What git says, or that it refuses. */
function gitOrNot(args: readonly string[]): string | undefined {
  try {
    return git(args)
  } catch {
    return undefined
  }
}

function file(path: string, content: string | null = path, mode = '100644'): TreeChange {
  return { path, mode, sha: content === null ? null : repository.writeBlob(Buffer.from(content)) }
}

async function commit(parts: Partial<CommitParts> = {}): Promise<string> {
  const tree = parts.tree ?? (await repository.writeTree(undefined, []))
  return repository.writeCommit({ parents: [], message: 'x', author: SOMEBODY, committer: SOMEBODY, ...parts, tree })
}

describe('trees', () => {
  beforeEach(start)
  const many = Array.from({ length: 300 }, (_, index) => `many/${index % 7}/${index}.txt`)

  test.each<{ name: string; base?: string[]; changes: () => TreeChange[]; want: string[] }>([
    { name: 'nothing at all', changes: () => [], want: [] },
    { name: 'nested paths', changes: () => [file('a/b/c/d'), file('a/b/e')], want: ['a/b/c/d', 'a/b/e'] },
    { name: 'a deletion', base: ['a/b', 'a/c'], changes: () => [file('a/b', null)], want: ['a/c'] },
    { name: 'the last file of a directory', base: ['a/b/c', 'd'], changes: () => [file('a/b/c', null)], want: ['d'] },
    { name: 'the last file of all', base: ['a/b/c'], changes: () => [file('a/b/c', null)], want: [] },
    { name: 'what is not there', base: ['a'], changes: () => [file('b', null), file('a/b/c', null)], want: ['a'] },
    { name: 'a directory is no file to delete', base: ['a/b'], changes: () => [file('a', null)], want: ['a/b'] },
    { name: 'a directory for a file', base: ['a', 'b'], changes: () => [file('a/c')], want: ['a/c', 'b'] },
    { name: 'a file for a directory', base: ['a/b/c', 'b'], changes: () => [file('a')], want: ['a', 'b'] },
    { name: 'unicode', base: ['ü/日本'], changes: () => [file('ü/e\u0301')], want: ['ü/e\u0301', 'ü/日本'] },
    {
      name: 'names that sort apart',
      changes: () => ['a0', 'a/x', 'a-', 'a'].map((path) => file(path)),
      want: ['a', 'a-', 'a0'],
    },
    { name: '300 files', base: ['z'], changes: () => many.map((path) => file(path)), want: [...many, 'z'].toSorted() },
  ])('$name: git finds the same, and nothing to complain of', async ({ base = [], changes, want }) => {
    const before = await repository.writeTree(
      undefined,
      base.map((path) => file(path)),
    )
    const tree = await repository.writeTree(before, changes())
    await repository.moveRef('refs/heads/main', await commit({ tree }), undefined)
    const entries = await repository.readTree(tree, true)
    const lines = entries.map(({ mode, type, sha, size, path }) => `${mode} ${type} ${sha} ${size ?? '-'}\t${path}`)

    expect(git(['ls-tree', '-r', '-t', '-z', '--long', tree]).replaceAll(/ +/g, ' ')).toBe(
      lines.map((line) => `${line}\0`).join(''),
    )
    expect(entries.filter(({ type }) => type === 'blob').map(({ path }) => path)).toEqual(want)
    expect(git(['fsck', '--strict', '--no-dangling'])).toBe('')
  })

  test('modes, also of what stays', async () => {
    const before = await repository.writeTree(undefined, [
      file('run', '#!', '100755'),
      file('link', 'run', '120000'),
      file('a'),
    ])
    const tree = await repository.writeTree(before, [file('a', 'a', '100755'), file('b', 'b', '100664')])
    expect(git(['ls-tree', '--format=%(objectmode) %(path)', tree]).split('\n')).toEqual([
      '100755 a',
      '100644 b',
      '120000 link',
      '100755 run',
    ])
  })

  test('a whole subtree is put where it is wanted', async () => {
    const subtree = await repository.writeTree(undefined, [file('x/y')])
    const tree = await repository.writeTree(undefined, [file('a/old'), { path: 'a', mode: '040000', sha: subtree }])
    expect(git(['ls-tree', '-r', '--name-only', tree])).toBe('a/x/y')
  })

  test.each(['', '/a', 'a//b', 'a/', '../a', './a', 'a/.git/b', '.GIT'])('no tree holds %j', async (path) => {
    await expect(repository.writeTree(undefined, [file(path)])).rejects.toThrow('no tree holds')
  })

  test('nor an object that does not exist', async () => {
    const changes = [{ path: 'a', mode: '100644', sha: NO_OBJECT }]
    await expect(repository.writeTree(undefined, changes)).rejects.toThrow('no object')
    await expect(repository.writeTree(NO_OBJECT, [])).rejects.toThrow('nothing is called')
  })

  test("any changes make the tree that git's own index makes of them", async () => {
    const blobs = ['', 'one', 'two'].map((content) => repository.writeBlob(Buffer.from(content)))
    const path = fc
      .array(fc.constantFrom('a', 'a-', 'a0', 'ü'), { minLength: 1, maxLength: 3 })
      .map((names) => names.join('/'))
    const change = (shas: (string | null)[]): fc.Arbitrary<TreeChange> =>
      fc.record({ path, mode: fc.constantFrom('100644', '100755', '120000'), sha: fc.constantFrom(...shas) })
    const base = fc.array(change(blobs), { minLength: 1, maxLength: 8 })
    let runs = 0
    let changed = 0
    await fc.assert(
      fc.asyncProperty(base, fc.array(change([...blobs, null, null]), { maxLength: 8 }), async (first, second) => {
        const before = await repository.writeTree(undefined, first)
        const tree = await repository.writeTree(before, second)
        const env = { GIT_INDEX_FILE: join(scratch, `index-${++runs}`) }
        const lines = [...first, ...second].map(
          (each) => `${each.sha === null ? '0' : each.mode} ${each.sha ?? NO_OBJECT}\t${each.path}\0`,
        )
        git(['update-index', '--replace', '-z', '--index-info'], { env, input: lines.join('') })
        expect(tree).toBe(git(['write-tree'], { env }))
        if (tree !== before) changed++
      }),
      { numRuns: 60 },
    )
    expect(changed).toBeGreaterThan(runs / 2)
  })
})

describe('commits', () => {
  beforeEach(start)

  test.each<{ name: string; author?: Partial<Person>; message?: string; parents?: number }>([
    { name: 'no final newline', message: 'x' },
    { name: 'blank lines around', message: '\n\n  x\n\ny\n\n' },
    { name: 'no message', message: '' },
    { name: 'unicode', message: '日本 🦊\n', author: { name: 'Zoë' } },
    { name: 'a merge', parents: 3 },
    { name: 'what git takes off a name', author: { name: ' ."A <x>\n B. ', email: ' <a@b>,' } },
    { name: 'another time zone', author: { date: '2020-01-02T03:04:05.678+05:30' } },
    { name: 'one to the west', author: { date: '2020-01-02T03:04:05-0330' } },
  ])('$name: as commit-tree writes it and git reads it', async ({ author, message = 'x\n', parents: count = 0 }) => {
    const parts = { tree: await repository.writeTree(undefined, []), author: { ...SOMEBODY, ...author }, message }
    const parents = await Promise.all(
      Array.from({ length: count }, (_, index) => commit({ message: `Parent ${index}` })),
    )
    const sha = await commit({ ...parts, parents: [...parents, ...parents.slice(1)] })
    const env = {
      GIT_AUTHOR_NAME: parts.author.name,
      GIT_AUTHOR_EMAIL: parts.author.email,
      GIT_AUTHOR_DATE: parts.author.date ?? '',
      GIT_COMMITTER_NAME: SOMEBODY.name,
      GIT_COMMITTER_EMAIL: SOMEBODY.email,
      GIT_COMMITTER_DATE: SOMEBODY.date ?? '',
    }
    expect(sha).toBe(
      git(['commit-tree', EMPTY_TREE, ...parents.flatMap((each) => ['-p', each])], { env, input: message }),
    )

    const read = await repository.readCommit(sha)
    const fields = [
      read.tree,
      read.parents.join(' '),
      read.author.name,
      read.author.email,
      read.committer.name,
      read.message,
    ]
    expect(fields.join('\0')).toBe(git(['show', '--no-patch', '--format=%T%x00%P%x00%an%x00%ae%x00%cn%x00%B', sha]))
    // git writes UTC as Z or as an offset, by its version.
    expect(read.author.date).toBe(git(['show', '--no-patch', '--format=%aI', sha]).replace('Z', '+00:00'))
    expect(git(['fsck', '--strict', '--no-dangling'])).toBe('')
  })

  test.each([
    { name: 'an empty name', parts: { author: { name: ' . ', email: '' } }, want: 'empty ident' },
    { name: 'no date', parts: { author: { ...SOMEBODY, date: 'soon' } }, want: 'invalid date' },
    { name: 'a NUL', parts: { message: 'a\0b' }, want: 'NUL' },
  ])('$name is refused', async ({ parts, want }) => {
    await expect(commit(parts)).rejects.toThrow(want)
  })

  test('a signed commit reads as what it is', async () => {
    const plain = git(['cat-file', 'commit', await commit({ message: 'Signed\n' })])
    const signed = plain.replace('\n\n', '\ngpgsig -----BEGIN\n author A <a@b> 1 +0000\n \n -----END\n\n')
    const sha = git(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: signed })
    expect(await repository.readCommit(sha)).toMatchObject({
      author: { ...SOMEBODY, date: '2024-05-06T07:08:09+00:00' },
      message: 'Signed',
    })
  })
})

describe('history', () => {
  let shas: string[]

  beforeAll(async () => {
    await start()
    // Two lines that part after the first commit and meet in the last, and one of its own; some of the same second.
    shas = []
    const parents = [[], [0], [0], [1], [2], [3, 4], [], [5]]
    const seconds = [1, 2, 2, 3, 5, 6, 4, 6]
    for (const [index, each] of parents.entries()) {
      const committer = { ...SOMEBODY, date: `2024-01-01T00:00:0${seconds[index] ?? 0}Z` }
      shas.push(await commit({ message: `${index}`, committer, parents: each.map((parent) => shas[parent] ?? '') }))
    }
  })

  test('is listed as git lists it', async () => {
    for (const sha of shas) {
      const log = await repository.log(sha)
      expect(log.map((each) => each.sha)).toEqual(git(['rev-list', sha]).split('\n'))
    }
  })

  test('git agrees on what comes of what, and how far it is', async () => {
    const some = [1, 4, 5, 6, 7].map((index) => shas[index] ?? '')
    const pairs = some.flatMap((one) => some.map((other) => [one, other] as const))
    for (const [one, other] of pairs) {
      const { ahead, behind } = await repository.compare(one, other)
      expect(`${behind}\t${ahead}`).toBe(git(['rev-list', '--left-right', '--count', `${one}...${other}`]))
      const isAncestor = gitOrNot(['merge-base', '--is-ancestor', one, other]) !== undefined
      expect(await repository.isAncestor(one, other)).toBe(isAncestor)
    }
  })
})

describe('refs', () => {
  beforeEach(start)

  test.each([
    ...[
      'refs/heads/a',
      'a/b',
      'refs/heads/ü',
      'refs/heads/-a',
      'refs/heads/@',
      'refs/heads/a@b',
      'refs/heads/a./b',
      'a',
    ],
    ...['@', 'a//b', '/a/b', 'a/', 'a/.b', '.a/b', 'a/b.lock', 'a.lock/b', 'a/b@{c', 'a/b c', 'a/b..c', 'a/b.', 'a/b~'],
    ...[
      'a/b^',
      'a/b:c',
      'a/b?',
      'a/b*',
      'a/b[',
      'a/b\\',
      'a/b\x7f',
      'a/b\n',
      'a/b\x1f',
      'a/{b}',
      'a/b]',
      "a/'b",
      'a/$',
    ],
  ])('%j is a name if git says so', (name) => {
    expect(isRefName(name)).toBe(gitOrNot(['check-ref-format', name]) !== undefined)
  })

  test('git sees the refs that are made, moved and listed here', async () => {
    const [one, two] = [await commit({ message: '1' }), await commit({ message: '2' })]
    expect(repository.isEmpty()).toBe(true)
    for (const name of ['refs/tags/v1', 'refs/heads/main', 'refs/heads/a/b', 'refs/kie/x'])
      await repository.moveRef(name, one, undefined)
    await repository.moveRef('refs/heads/main', two, one)
    const refs = () =>
      repository
        .refs()
        .map(({ name, sha }) => `${sha} ${name}`)
        .join('\n')
    const gitRefs = () => git(['for-each-ref', '--format=%(objectname) %(refname)'])
    expect(refs()).toBe(gitRefs())
    expect(repository.isEmpty()).toBe(false)
    git(['pack-refs', '--all'])
    await repository.moveRef('refs/heads/main', one, two)
    expect(refs()).toBe(gitRefs())
    expect(await repository.resolve('main')).toBe(one)
  })

  test('of many that move a ref from the same place, one wins', async () => {
    const [start = '', ...others] = await Promise.all(
      Array.from({ length: 9 }, (_, index) => commit({ message: `${index}` })),
    )
    const race = (old?: string) =>
      Promise.allSettled(others.map((sha) => repository.moveRef('refs/heads/a/b', sha, old)))
    const made = await race()
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await repository.moveRef('refs/heads/a/b', start, await repository.resolve('a/b'))
    const moved = await race(start)
    expect(moved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(others).toContain(git(['rev-parse', '--verify', 'refs/heads/a/b']))
  })

  test('a ref that a push holds is waited for', async () => {
    const sha = await commit()
    const lock = join(repository.directory, 'refs/heads/main.lock')
    writeFileSync(lock, '')
    const moved = repository.moveRef('refs/heads/main', sha, undefined)
    await new Promise((resolve) => setImmediate(resolve))
    expect(readFileSync(lock, 'utf8')).toBe('')
    expect(await repository.resolve('main')).toBeUndefined()
    rmSync(lock)
    await moved
    expect(git(['rev-parse', '--verify', 'main'])).toBe(sha)
  })

  test.each([
    { name: 'a ref below a ref', ref: 'refs/heads/a/b/c', want: 'refs/heads/a/b exists' },
    { name: 'a ref above a ref', ref: 'refs/heads/a', want: 'refs/heads/a/b exists' },
    { name: 'a ref that exists', ref: 'refs/heads/a/b', want: 'expected nothing' },
    { name: 'a name that git refuses', ref: 'refs/heads/a..b', want: 'bad name' },
    { name: 'a name outside', ref: 'heads/a', want: 'bad name' },
  ])('$name is refused, packed or not', async ({ ref, want }) => {
    const sha = await commit()
    await repository.moveRef('refs/heads/a/b', sha, undefined)
    await expect(repository.moveRef(ref, sha, undefined)).rejects.toThrow(want)
    git(['pack-refs', '--all'])
    await expect(repository.moveRef(ref, sha, undefined)).rejects.toThrow(want)
    expect(repository.refs()).toHaveLength(1)
  })

  test('a branch points to a commit that exists', async () => {
    await expect(repository.moveRef('refs/heads/a', NO_OBJECT, undefined)).rejects.toThrow('nonexistent')
    await commit()
    await expect(repository.moveRef('refs/heads/a', EMPTY_TREE, undefined)).rejects.toThrow('tree object')
  })

  test('empty directories are in no way', async () => {
    const sha = await commit()
    await repository.moveRef('refs/heads/a/b/c', sha, undefined)
    rmSync(join(repository.directory, 'refs/heads/a/b/c'))
    await repository.moveRef('refs/heads/a', sha, undefined)
    expect(git(['rev-parse', '--verify', 'refs/heads/a'])).toBe(sha)
  })
})

describe('names', () => {
  let sha: string

  beforeAll(async () => {
    await start()
    const tree = await repository.writeTree(undefined, [file('dir/file.txt'), file('ü b')])
    const first = await commit({ tree, message: '1' })
    sha = await commit({ tree, message: '2', parents: [first] })
    await repository.moveRef('refs/heads/main', sha, undefined)
    await repository.moveRef('refs/heads/both', sha, undefined)
    await repository.moveRef('refs/heads/a@b', sha, undefined)
    await repository.moveRef('refs/tags/both', first, undefined)
    git(['tag', '-a', 'v1', '-m', 'First', first], { env: { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b.c' } })
    git(['tag', '-a', 'v2', '-m', 'Of a tag', 'v1'], { env: { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b.c' } })
  })

  test.each([
    ...[
      'refs/heads/main',
      'heads/main',
      'main',
      'both',
      'HEAD',
      '@',
      'a@b',
      'v1',
      'main~1',
      'main^{}',
      'refs/heads/main~1',
    ],
    ...[
      'main^{tree}',
      'main^{commit}',
      'v2^{commit}',
      'v2^{tree}',
      'v2^{blob}',
      'v1:dir',
      'main:dir/file.txt',
      'main:ü b',
    ],
    ...[
      'main:',
      'main:dir/none',
      'main:dir/file.txt/x',
      'none',
      'refs/heads/none',
      'refs/heads',
      'refs/heads/',
      'main:none',
    ],
    ...[
      'none:dir',
      `${NO_OBJECT}^{tree}`,
      `${NO_OBJECT}:x`,
      '',
      'refs//heads/main',
      'refs/heads/../heads/main',
      '-x',
      'main^{commit}^',
    ],
  ])('%j is what git takes it for', async (name) => {
    expect(await repository.resolve(name)).toBe(
      gitOrNot(['rev-parse', '--quiet', '--verify', '--end-of-options', name]),
    )
  })

  test('the first digits of a sha', async () => {
    expect(await repository.resolve(sha.slice(0, 12))).toBe(sha)
    expect(await repository.resolve(`${sha.slice(0, 12)}^{tree}`)).toBe(git(['rev-parse', `${sha}^{tree}`]))
  })

  test('what is called nothing cannot be found', async () => {
    await expect(repository.find('none')).rejects.toThrow('nothing is called none')
  })
})

describe('what a push brings', () => {
  let tip: string

  beforeAll(async () => {
    await start()
    await repository.moveRef('refs/heads/main', await commit(), undefined)
    const clone = join(scratch, 'clone')
    git(['clone', '--quiet', repository.directory, clone])
    for (let index = 0; index < 150; index++) writeFileSync(join(clone, `${index}.txt`), `File ${index}`)
    const env = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@b.c',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@b.c',
    }
    git(['add', '.'], { directory: clone })
    git(['commit', '--quiet', '--message', 'Many'], { directory: clone, env })
    git(['push', '--quiet', 'origin', 'HEAD:main', 'HEAD:refs/kie/1'], { directory: clone })
    tip = git(['rev-parse', 'HEAD'], { directory: clone })
  })

  test('is in a pack, and read from there', async () => {
    expect(git(['count-objects', '-v'])).toContain('in-pack: 152')
    expect(await repository.find('main')).toBe(tip)
    expect(await repository.readCommit(tip)).toMatchObject({ message: 'Many', author: { name: 'A', email: 'a@b.c' } })
    const entries = await repository.readTree(await repository.find(`${tip}^{tree}`), true)
    expect(entries).toHaveLength(150)
    expect(entries.find(({ path }) => path === '149.txt')).toMatchObject({ type: 'blob', size: 8 })
    expect((await repository.readBlob(await repository.find('main:149.txt'))).toString()).toBe('File 149')
  })

  test('is what the next commit is made of', async () => {
    const tree = await repository.writeTree('main', [file('0.txt', null), file('new/x')])
    const next = await commit({ tree, parents: [tip] })
    await repository.moveRef('refs/heads/main', next, tip)
    expect(git(['diff', '--name-status', tip, 'main'])).toBe('D\t0.txt\nA\tnew/x')
    expect(git(['fsck', '--strict', '--no-dangling'])).toBe('')
    expect(await repository.isAncestor(tip, next)).toBe(true)
  })

  test('has no object that does not exist', async () => {
    expect(await repository.typeOf(NO_OBJECT)).toBeUndefined()
    expect(await repository.typeOf('main')).toBeUndefined()
    await expect(repository.readBlob(NO_OBJECT)).rejects.toThrow('no object')
    await expect(repository.readBlob(tip)).rejects.toThrow('is a commit, not a blob')
  })
})
