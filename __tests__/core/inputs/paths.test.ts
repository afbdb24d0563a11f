import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { noisePicture } from '../../../sandbox/kie/index.ts'
import { readConfig, type Config } from '../../../src/core/inputs/config.ts'
import { InputError } from '../../../src/core/text/errors.ts'

/** A workspace, the link that leads to it, and what lies beside it. */
let real: string
let linked: string
let outside: string

beforeAll(() => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'paths-')))
  real = path.join(root, 'disk', 'work')
  linked = path.join(root, 'work')
  outside = path.join(root, 'disk')
  mkdirSync(path.join(real, 'art/new'), { recursive: true })
  symlinkSync(real, linked)
  symlinkSync(outside, path.join(real, 'up'))
  symlinkSync(real, path.join(real, 'loop'))
  writeFileSync(path.join(outside, 'prompt.md'), 'a secret')
  writeFileSync(path.join(real, 'prompt.md'), 'a fox')
  writeFileSync(path.join(real, 'photo.png'), noisePicture(2000, 1))
})

afterAll(() => rmSync(path.dirname(outside), { recursive: true }))

const MODEL = 'flux-2/flex-image-to-image'

function read(workspace: string, inputs: Readonly<Record<string, string>>): Promise<Config> {
  const given: Readonly<Record<string, string>> = { 'api-key': 'key', 'github-token': 'token', ...inputs }
  return readConfig((name) => given[name] ?? '', {
    workspace,
    resolveBranch: () => ({ branch: 'main', isInferred: true }),
  })
}

async function problems(workspace: string, inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const error = await read(workspace, { prompt: 'a fox', ...inputs }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof InputError ? error.problems : [`taken: ${String(error)}`]
}

const SPELLINGS = [
  { name: 'relative', workspace: () => real, at: () => '' },
  { name: 'absolute', workspace: () => real, at: () => `${real}/` },
  { name: 'through a link, where the runner has the real path', workspace: () => real, at: () => `${linked}/` },
  { name: 'real, where the runner has a link', workspace: () => linked, at: () => `${real}/` },
  { name: 'as the runner has it, where that is a link', workspace: () => linked, at: () => `${linked}/` },
  { name: 'relative, where the runner has a link', workspace: () => linked, at: () => '' },
]

describe.each(SPELLINGS)('B6: every input takes a path in the workspace that is $name', ({ workspace, at }) => {
  test('output-directory', async () => {
    const inputs = { prompt: 'a fox', 'output-directory': `${at()}art/./new/../x/` }
    expect(await read(workspace(), inputs)).toMatchObject({ outputDirectory: 'art/x', commit: { directory: 'art/x' } })
    expect(await read(workspace(), { prompt: 'a fox', 'output-directory': at() || '.' })).toMatchObject({
      outputDirectory: '.',
    })
  })

  test('commit-directory', async () => {
    const inputs = { prompt: 'a fox', 'commit-directory': `${at()}docs/art` }
    expect(await read(workspace(), inputs)).toMatchObject({ commit: { directory: 'docs/art' } })
  })

  test('prompt-file and reference-images', async () => {
    const inputs = { 'prompt-file': `${at()}prompt.md`, model: MODEL, 'reference-images': `${at()}photo.png` }
    expect(await read(workspace(), inputs)).toMatchObject({
      source: {
        requested: [
          {
            resolved: {
              request: { input: { prompt: 'a fox' } },
              references: [{ path: `${at()}photo.png`, file: path.join(real, 'photo.png') }],
            },
          },
        ],
      },
    })
  })

  test('manifest, and what it names; it stays one subject', async () => {
    const image = `{ name: a, prompt_file: '${at()}prompt.md', reference_images: ['${at()}photo.png'] }`
    writeFileSync(path.join(real, 'images.yml'), `images:\n  - ${image}\n`)
    expect(await read(workspace(), { manifest: `${at()}images.yml`, model: MODEL })).toMatchObject({
      source: { requested: [{ resolved: { request: { input: { prompt: 'a fox' } }, references: [{}] } }] },
      subject: 'images.yml',
    })
  })
})

describe('B6: a path outside is quoted as it was written', () => {
  test.each(['output-directory', 'commit-directory'])('%s', async (input) => {
    const where = input === 'output-directory' ? 'workspace' : 'repository'
    for (const workspace of [real, linked]) {
      for (const given of [outside, `${real}/../x`, `${real}-2/art`, '/', '/nowhere/art']) {
        expect(await problems(workspace, { [input]: given })).toEqual([
          expect.stringContaining(
            `Input '${input}' is ${JSON.stringify(given)}; it lies outside the ${where}. Give a path`,
          ),
        ])
      }
      expect(await problems(workspace, { [input]: 'art/../../x' })).toEqual([
        `Input '${input}' is "art/../../x"; it leads outside the ${where}.`,
      ])
    }
  })

  test('no link below the workspace is passed, by whatever name of it', async () => {
    for (const workspace of [real, linked]) {
      for (const at of ['', `${real}/`, `${linked}/`]) {
        for (const link of ['up', 'loop']) {
          const given = `${at}${link}/art`
          expect(await problems(workspace, { 'output-directory': given })).toEqual([
            `Input 'output-directory' is ${JSON.stringify(given)}; it leads through the symbolic link '${link}'. ` +
              'Name the real directory.',
          ])
        }
        expect(await problems(workspace, { prompt: '', 'prompt-file': `${at}up/prompt.md` })).toEqual([
          expect.stringContaining('it lies outside the workspace.'),
        ])
      }
    }
  })

  test('a file', async () => {
    const given = path.join(real, 'prompt.md')
    expect(await problems(linked, { 'output-directory': given })).toEqual([
      `Input 'output-directory' is ${JSON.stringify(given)}; 'prompt.md' is a file.`,
    ])
  })
})
