import { existsSync, openSync, closeSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { COMMAND, layScene, type DeskScene } from './desk.ts'

let desk: DeskScene

beforeEach(async () => {
  desk = await layScene()
})

afterEach(() => desk.close())

/** Runs a command whose key is in no variable. */
function runWithoutKey(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: desk.directory,
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the file of --dotenv', () => {
  test('is wrong input where there is none, in our words and with --json', () => {
    const told = "Error: The file '.env' of --dotenv cannot be read: ENOENT"
    const plain = runWithoutKey('make', '--prompt', 'A fox', '--dotenv', '.env')
    expect(plain).toMatchObject({ status: 2, stderr: '' })
    expect(plain.stdout).toContain(told)
    const json = runWithoutKey('make', '--prompt', 'A fox', '--dotenv', '.env', '--json')
    expect(json.status).toBe(2)
    expect(json.stderr).toContain(told)
    expect(JSON.parse(json.stdout)).toMatchObject({ status: 'failed' })
  })

  test('gives the key alone: whatever else it sets has no effect', async () => {
    desk.write('evil.cjs', "require('node:fs').writeFileSync('evil', '')\n")
    desk.write(
      '.env',
      `KIE_API_KEY=${desk.kie.apiKey}\nNODE_OPTIONS=--require ./evil.cjs\nKIE_API_URL=http://127.0.0.1:1\n`,
    )
    expect(await desk.run('credits', '--dotenv', '.env')).toMatchObject({ exitCode: 0, stdout: '1000 credits\n' })
    expect(existsSync(path.join(desk.directory, 'evil'))).toBe(false)
  })

  const withMark = (text: string): string => `\ufeff${text}`
  test.each([
    { name: 'UTF-8 with a mark', encode: (text: string) => Buffer.from(withMark(text)) },
    { name: 'UTF-16 LE', encode: (text: string) => Buffer.from(withMark(text), 'utf16le') },
    { name: 'UTF-16 BE', encode: (text: string) => Buffer.from(withMark(text), 'utf16le').swap16() },
  ])('may be in $name', async ({ encode }) => {
    writeFileSync(path.join(desk.directory, '.env'), encode(`KIE_API_KEY=${desk.kie.apiKey}\r\n`))
    expect(await desk.run('credits', '--dotenv', '.env')).toMatchObject({ exitCode: 0, stdout: '1000 credits\n' })
  })
})

test('with nothing to draw it says how something is named', () => {
  const { status, stdout } = runWithoutKey('make')
  expect([status, stdout]).toEqual([
    2,
    expect.stringMatching(/^Error: Nothing to draw: there is no images\.yml here\..*--prompt 'A red fox'\.\n$/),
  ])
})

test('what it says of inputs it says of options', async () => {
  const { exitCode, stdout } = await desk.run('make', 'art.yml', '--count', 'x', '--alt', 'A', '--shard', '9')
  expect(exitCode).toBe(2)
  for (const said of [
    'Error: The manifest is "art.yml"; there is no such file',
    'Error: --count is "x"',
    '--shard is "9"',
  ])
    expect(stdout).toContain(said)
  expect(stdout).not.toMatch(/[Ii]nput '|checked out/)
})

describe('--json', () => {
  test('leaves the output empty where models or credits fail', async () => {
    expect(await desk.start('models', 'x', '--json').ended).toMatchObject({ exitCode: 2, stdout: '' })
    const credits = await desk.start('credits', '--json', '--api-url', 'ftp://kie').ended
    expect(credits).toMatchObject({ exitCode: 2, stdout: '' })
    expect(credits.stderr).toContain('Error: --api-url is "ftp://kie"')
  })

  const onLinux = existsSync('/dev/full') ? test : test.skip
  onLinux('fails where its output cannot be written', () => {
    const full = openSync('/dev/full', 'w')
    try {
      const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'models', '--json'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/^Error: The output could not be written: ENOSPC.*\n$/),
      ])
    } finally {
      closeSync(full)
    }
  })
})
