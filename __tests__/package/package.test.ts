import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { layScene, type DeskScene } from '../cli/desk.ts'
import { blocksOf, read } from '../documents/documents.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

let root: string
/** An empty folder in which the package is installed. */
let folder: string
let packed: readonly string[]

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'package-')))
  folder = path.join(root, 'folder')
  const npm = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  npm(ROOT, 'run', '--silent', 'package')
  const [{ filename, files } = { filename: '', files: [] }] = JSON.parse(
    npm(ROOT, 'pack', './package', '--json', '--pack-destination', root),
  ) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[]
  packed = files.map((file) => file.path).toSorted()
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"name": "somebody", "private": true}\n')
  npm(folder, 'install', '--no-audit', '--no-fund', '--offline', path.join(root, filename))
}, 300_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('has what is needed, and nothing else', () => {
  const kinds = packed.map((file) =>
    file
      .replace(/^cli\/(?:\d+\.index|imaging-[A-Z0-9]{8})\.js$/, 'cli/<chunk>.js')
      .replace(/^cli\/.*\.wasm$/, 'cli/<codec>.wasm')
      .replace(/^kie\/.*\.d\.ts$/, 'kie/<types>.d.ts'),
  )
  expect([...new Set(kinds)].toSorted()).toEqual([
    ...['LICENSE', 'README.md', 'cli/<chunk>.js', 'cli/<codec>.wasm', 'cli/imaging-worker.js', 'cli/index.js'],
    ...['cli/licenses.txt', 'kie/<types>.d.ts', 'kie/index.js', 'package.json'],
  ])
  expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'kie-image-action',
  ])
})

test('its page leads to the documents from wherever it is read', () => {
  const page = readFileSync(path.join(folder, 'node_modules/kie-image-action/README.md'), 'utf8')
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address)
  expect(links.length).toBeGreaterThan(3)
  expect(links.filter((address) => address?.startsWith('https://') !== true)).toEqual([])
})

describe('installed in an empty folder', () => {
  let desk: DeskScene

  beforeAll(async () => {
    desk = await layScene({ command: path.join(folder, 'node_modules/.bin/kie-images') })
    cpSync(path.join(ROOT, 'examples/images.yml'), path.join(desk.directory, 'images.yml'))
    cpSync(path.join(ROOT, 'examples/prompts'), path.join(desk.directory, 'prompts'), { recursive: true })
  })

  afterAll(() => desk.close())

  test('the command plans and makes the images of the example, forms included', async () => {
    const plan = await desk.run('plan')
    expect([plan.exitCode, plan.stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      'Planned: 12 images for 84 credits; nothing was spent.',
    ])
    const made = await desk.run('make')
    expect([made.exitCode, desk.kie.tasks.length]).toEqual([0, 12])
    expect(desk.images()).toEqual(expect.arrayContaining(['hero.webp', 'hero-640w.avif', 'social-card-1200x630.png']))
    expect((await desk.run('check')).exitCode).toBe(0)
    desk.write('images.yml', desk.read('images.yml').replace('prompt: ', 'prompt: Not '))
    expect((await desk.run('check')).exitCode).toBe(1)
  })

  test('the examples of the library run as they stand', async () => {
    const page = { file: 'docs/library.md', text: read('docs/library.md') }
    const examples = blocksOf(page).filter(({ language }) => language === 'js')
    expect(examples).toHaveLength(2)
    for (const [index, { text }] of examples.entries()) {
      const file = path.join(folder, `example-${index}.mjs`)
      writeFileSync(file, text)
      const ended = await desk.runNode(file)
      expect({ index, ...ended }).toMatchObject({ exitCode: 0, stderr: '' })
      expect(ended.stdout).toMatch(index === 0 ? /^fox\.png: \d+×\d+, 4 credits\n$/ : /^ant: success\nbee: success\n/)
    }
  })

  test('require takes the library, too', () => {
    const script = "console.log(typeof require('kie-image-action/kie').createKieClient)"
    const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' })
    expect(stdout).toBe('function\n')
  })
})
