import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { CommandLineEnd, parseCommand, type DeskCommand } from '../../src/cli/command.ts'
import { DESK_INPUTS } from '../../src/cli/inputs.ts'

/** What a command line comes to: the command, or the exit code and what was printed. */
function read(...argv: readonly string[]): DeskCommand | { readonly code: number; readonly printed: string } {
  let printed = ''
  const print = (text: string): void => {
    printed += text
  }
  try {
    return parseCommand(argv, { out: print, error: print })
  } catch (error) {
    if (!(error instanceof CommandLineEnd)) throw error
    return { code: error.code, printed }
  }
}

describe('a command line', () => {
  test('names a manifest and inputs', () => {
    expect(read('make', 'art.yml', '--aspect-ratio', '3:2', '--max-credits=20', '--json')).toEqual({
      does: 'make',
      inputs: { manifest: 'art.yml', 'aspect-ratio': '3:2', 'max-credits': '20' },
      ...{ model: undefined, json: true, again: false, dotenv: undefined },
    })
  })

  test('collects ids as they are given, or a file', () => {
    expect(read('collect', 'one', 'two')).toMatchObject({ does: 'collect', inputs: { tasks: 'one two' } })
    expect(read('collect', 'tasks.json', '--name', 'fox')).toMatchObject({
      inputs: { tasks: 'tasks.json', name: 'fox' },
    })
  })

  test('asks for models and credits', () => {
    expect(read('models', 'z-image')).toMatchObject({ does: 'models', model: 'z-image' })
    expect(read('credits', '--dotenv', '.env')).toMatchObject({ does: 'credits', dotenv: '.env' })
  })

  test.each([
    [[], 'Usage: kie-images'],
    [['draw'], "unknown command 'draw'"],
    [['make', '--aspect', '3:2'], "unknown option '--aspect'"],
    [['make', '--api-key', 'secret'], "unknown option '--api-key'"],
    [['make', '--deliver', 'commit'], "unknown option '--deliver'"],
    [['make', 'a.yml', 'b.yml'], 'too many arguments'],
    [['plan', '--again'], "unknown option '--again'"],
    [['collect'], "missing required argument 'tasks'"],
    [['make', '--max-credits', ''], "'--max-credits <credits>' argument '' is invalid. It is empty"],
    [['make', '--max-credits='], 'It is empty'],
    [['make', '--dotenv', ''], 'It is empty'],
    [['make', ''], "invalid for argument 'manifest'. It is empty"],
    [['collect', 'one', ' '], "invalid for argument 'tasks'. It is empty"],
  ])('that cannot be used ends with 2, and says why: %j', (argv, why) => {
    expect(read(...argv)).toEqual({ code: 2, printed: expect.stringContaining(why) as unknown })
  })

  test.each([
    [['--KIE_API_KEY=s3cret', 'plan'], "unknown option '--KIE_API_KEY'"],
    [['make', "--KIE_API_KEY=it's s3cret"], "unknown option '--KIE_API_KEY'"],
    [['make', '--json=s3cret'], "unknown option '--json'"],
    [['make', '-ks3cret'], "unknown option '-k'"],
  ])('never shows what is given to an option that there is not: %j', (argv, why) => {
    const { printed } = read(...argv) as { readonly printed: string }
    expect(printed).toContain(why)
    expect(printed).not.toContain('s3cret')
  })

  test('that asks for the version ends with 0', () => {
    const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
      readonly version: string
    }
    expect(read('--version')).toEqual({ code: 0, printed: `${version}\n` })
  })

  test('that asks for help ends with 0', () => {
    expect(read('--help')).toEqual({ code: 0, printed: expect.stringContaining('KIE_API_KEY') as unknown })
    expect(read('make', '--help')).toEqual({ code: 0, printed: expect.stringContaining('--aspect-ratio') as unknown })
  })
})

test('its options are inputs of the action, with their defaults, and the others have a reason not to be', () => {
  const action = parse(readFileSync(path.resolve(import.meta.dirname, '../../action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>
  }
  for (const { name, default: value = '' } of DESK_INPUTS)
    expect([name, value]).toEqual([name, action.inputs[name]?.default])
  const options = DESK_INPUTS.map(({ name }) => name)
  const others = Object.keys(action.inputs).filter((name) => !options.includes(name))
  expect(others.filter((name) => !/^(artifact|commit|pull-request|comment|pick|release)-/.test(name))).toEqual([
    ...['api-key', 'manifest', 'tasks', 'mode', 'prune', 'resume-key', 'require-permission', 'github-token'],
    ...['deliver', 'summary'],
  ])
})
