import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { layScene, type DeskScene } from './desk.ts'

let desk: DeskScene

beforeEach(async () => {
  desk = await layScene()
})

afterEach(() => desk.close())

const MANIFEST = `images:
  - {name: fox, prompt: A red fox}
  - {name: owl, prompt: A grey owl}
`

describe('make', () => {
  test('draws the images of a manifest, says so line by line in a pipe, and leaves nothing on record', async () => {
    desk.write('images.yml', MANIFEST)
    const { exitCode, stdout, stderr } = await desk.run('make')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/2 images/)
    expect(stdout.trimEnd().split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^kie-images\/fox\.png {2}\d+×\d+ +[\d.]+ .?B$/),
      expect.stringMatching(/^kie-images\/owl\.png {2}\d+×\d+ +[\d.]+ .?B$/),
    ])
    expect(desk.images()).toEqual(['fox.png', 'images.lock.json', 'owl.png'])
    expect(desk.kie.tasks).toHaveLength(2)
    expect(desk.read('kie-images/.gitignore')).toBe('.kie-tasks.json\n.kie-tasks.lock\n')
    expect(() => desk.read('kie-images/.kie-tasks.json')).toThrow(/ENOENT/)
  })

  test('makes nothing that is here already', async () => {
    desk.write('images.yml', MANIFEST)
    await desk.run('make')
    const again = await desk.run('make')
    expect([again.exitCode, desk.kie.tasks.length]).toEqual([0, 2])
    expect(again.stdout).toContain('kept')
  })

  test('prints the result and nothing else with --json', async () => {
    const { exitCode, stdout, stderr } = await desk.run('make', '--prompt', 'A red fox', '--name', 'fox', '--json')
    const result = JSON.parse(stdout) as {
      readonly status: string
      readonly images: readonly { readonly path: string }[]
    }
    expect([exitCode, result.status, result.images.map(({ path }) => path)]).toEqual([
      0,
      'success',
      ['kie-images/fox.png'],
    ])
    expect(stderr).toContain('fox')
  })
})

test('check says whether all is as it is asked for', async () => {
  desk.write('images.yml', MANIFEST)
  expect((await desk.run('check')).exitCode).toBe(1)
  await desk.run('make')
  expect((await desk.run('check')).exitCode).toBe(0)
  desk.write('images.yml', MANIFEST.replace('grey', 'white'))
  const edited = await desk.run('check')
  expect(edited.exitCode).toBe(1)
  expect(edited.stdout).toContain('owl')
})

test('submit does not wait, and make brings what it has submitted', async () => {
  desk.write('images.yml', MANIFEST)
  const submitted = await desk.run('submit')
  expect(submitted).toMatchObject({ exitCode: 0 })
  expect(submitted.stdout).toContain("Note: Submitted, not waited for: the same command with 'make' brings the images.")
  expect(submitted.stdout).toContain("the file 'kie-images/.kie-tasks.json' names them")
  const record = JSON.parse(desk.read('kie-images/.kie-tasks.json')) as readonly object[]
  expect(record.length).toBeGreaterThan(0)
  expect((await desk.run('make')).exitCode).toBe(0)
  expect(desk.kie.tasks).toHaveLength(2)
  expect(desk.images()).toEqual(['fox.png', 'images.lock.json', 'owl.png'])
})

test('a file where the images should lie is wrong input, and nothing is spent', async () => {
  desk.write('images.yml', MANIFEST)
  desk.write('kie-images', 'mine')
  const { exitCode, stdout } = await desk.run('make')
  expect([exitCode, desk.kie.tasks.length]).toEqual([2, 0])
  expect(stdout).not.toContain('A fault in this action')
})

test('without a key it says where one is taken from', async () => {
  desk.write('images.yml', MANIFEST)
  desk.write('.env', 'OTHER=1\n')
  const { exitCode, stdout } = await desk.run('make', '--dotenv', '.env')
  expect(exitCode).toBe(2)
  expect(stdout).toContain("Error: The file '.env' sets no KIE_API_KEY")
  desk.write('.env', `KIE_API_KEY=${desk.kie.apiKey}\n`)
  expect((await desk.run('make', '--dotenv', '.env')).exitCode).toBe(0)
})

test('credits and models say what there is', async () => {
  expect(await desk.run('credits')).toMatchObject({ exitCode: 0, stdout: '1000 credits\n' })
  const models = await desk.start('models', 'z-imag').ended
  expect([models.exitCode, models.stdout]).toEqual([2, expect.stringContaining("'z-image' is")])
})
