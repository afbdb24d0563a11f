import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ResultFile } from '../../../src/core/make/result-file.ts'
import { TaskIds } from '../../../src/core/make/task-ids.ts'
import { formatTasks, hasRoom } from '../../../src/core/result/task-list.ts'
import { createRedactor } from '../../../src/core/text/redactor.ts'
import { readContext } from '../../../src/github/runner/context.ts'
import { publish, publishTasks } from '../../../src/github/runner/publish.ts'
import { imageFailure, runResult, savedImage } from '../../core/result/results.ts'
import { checkLinear } from '../../growth.ts'

/** So many ids of kie's, of images with names of this length, still have room in the outputs. */
const WITH_ROOM = 2500

/** What the runner says of a run. */
const CONTEXT = {
  GITHUB_REPOSITORY: 'octo/repo',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '1',
  GITHUB_JOB: 'images',
  GITHUB_WORKSPACE: '/workspace',
  GITHUB_EVENT_PATH: '/event.json',
  RUNNER_TEMP: '/temp',
}

let directory: string
const before = process.env['GITHUB_OUTPUT']

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'publish-'))
  process.env['GITHUB_OUTPUT'] = path.join(directory, 'output')
  writeFileSync(process.env['GITHUB_OUTPUT'], '')
})

afterEach(() => {
  process.env['GITHUB_OUTPUT'] = before
  rmSync(directory, { recursive: true })
})

/** Ids come one by one, as kie gives them, to the file that the runner reads. */
function tell(count: number, planned = count) {
  const output = process.env['GITHUB_OUTPUT'] ?? ''
  writeFileSync(output, '')
  const say = (): void => undefined
  const taskIds = new TaskIds({
    file: { path: 'kie-images/tasks.json', choose: say, add: say },
    artifact: { name: 'ids', obstacle: undefined, upload: () => Promise.resolve('ids') },
    publish: publishTasks,
    redact: createRedactor().redact,
    wayBack: 're-run',
    log: { info: say, notice: say, warning: say, error: say, debug: say },
  })
  const names = Array.from({ length: planned }, (_, index) => `i${index}`)
  const request = { request: undefined, requestHash: '', price: 4, origin: 'generated' as const }
  taskIds.announce({ images: names.map((name) => ({ name, ...request })) }, { isPlan: false })
  const tasks: Record<string, string> = {}
  for (const name of names.slice(0, count)) {
    tasks[name] = name.padStart(32, '0')
    taskIds.add(tasks, [name])
  }
  const read = (): string => readFileSync(output, 'utf8')
  return { taskIds, tasks, read }
}

/** The last value of an output, which is the one that counts. */
function lastOf(name: string, written: string): string | undefined {
  return `\n${written}`.split(`\n${name}<<`).at(-1)?.split('\n')[1]
}

test.each([WITH_ROOM, 10_000])('D7: %d ids are told in a few MB, and the last value is there', (count) => {
  const { tasks, read } = tell(count)
  const written = read()
  const value = hasRoom(tasks) ? formatTasks(tasks) : ''
  expect(lastOf('tasks', written)).toBe(value)
  expect(lastOf('pending-tasks', written)).toBe(value)
  expect(lastOf('tasks-file', written)).toBe('kie-images/tasks.json')
  expect(written.length).toBeLessThan(2_000_000)
})

test('D7: what was not told yet is told once at the end, whatever ends the process', () => {
  const { taskIds, tasks, read } = tell(123, 200)
  expect(lastOf('tasks', read())).not.toBe(formatTasks(tasks))
  taskIds.tellRest()
  const written = read()
  expect(lastOf('tasks', written)).toBe(formatTasks(tasks))
  taskIds.tellRest()
  expect(read()).toBe(written)
})

test('D7: the first ids are told one by one', () => {
  for (const count of [1, 2, 20]) {
    const { tasks, read } = tell(count, 200)
    expect(lastOf('tasks', read())).toBe(formatTasks(tasks))
  }
})

test('the summary leads from a failure to the line that asks for the image, at the commit', async () => {
  const file = path.join(directory, 'summary')
  writeFileSync(file, '')
  process.env['GITHUB_STEP_SUMMARY'] = file
  const say = (): void => undefined
  const url = 'https://github.test/octo/repo/blob/0123456/art/images.yml#L12'
  try {
    await publish({
      result: runResult({ status: 'failed', images: [], failures: [imageFailure()] }),
      plan: { images: [] },
      askedAt: { cover: { file: 'art/images.yml', line: 12, url } },
      summary: true,
      resultFile: { write: () => '' },
      context: readContext(CONTEXT, () => '{}'),
      log: { info: say, notice: say, warning: say, error: say, debug: say },
      warnings: [],
      redactor: createRedactor(),
      later: { wayBack: 're-run', reuses: true },
    })
  } finally {
    delete process.env['GITHUB_STEP_SUMMARY']
  }
  expect(readFileSync(file, 'utf8')).toContain(`[line 12](${url})`)
})

test('T6: no output and no file has a name with a secret, and each task keeps its id', async () => {
  const say = (): void => undefined
  const redactor = createRedactor()
  const names = ['a-secret-key', 'another-secret-key']
  for (const name of names) redactor.add(name)
  const tasks = Object.fromEntries(names.map((name, index) => [name, `id-${index}`]))
  const files: string[] = []
  await publish({
    result: runResult({
      images: Array.from({ length: 5000 }, (_, index) => savedImage({ name: `${names[0]}-${index}` })),
      tasks,
      pendingTasks: tasks,
    }),
    plan: { images: [] },
    askedAt: {},
    summary: false,
    resultFile: { write: (text) => String(files.push(text)) },
    context: readContext(CONTEXT, () => '{}'),
    log: { info: say, notice: say, warning: say, error: say, debug: say },
    warnings: [],
    redactor,
    later: { wayBack: 're-run', reuses: true },
  })
  const written = readFileSync(process.env['GITHUB_OUTPUT'] ?? '', 'utf8')
  expect(files).toHaveLength(1)
  expect(`${files.join()}${written}`).not.toMatch(/secret-key/)
  for (const name of ['tasks', 'pending-tasks']) {
    expect(Object.values(JSON.parse(lastOf(name, written) ?? '') as object)).toEqual(['id-0', 'id-1'])
  }
})

describe('D8: the whole result where the outputs have no room for it', () => {
  const images = Array.from({ length: 2000 }, (_, index) => savedImage({ name: `image-${index}` }))

  async function publishMany(resultFile: Pick<ResultFile, 'write'>) {
    const warnings: string[] = []
    const say = (): void => undefined
    const log = { info: say, notice: say, warning: (line: string) => warnings.push(line), error: say, debug: say }
    await publish({
      result: runResult({ images, failures: Array.from({ length: 3000 }, () => imageFailure()) }),
      plan: { images: [] },
      askedAt: {},
      summary: false,
      resultFile,
      context: readContext(CONTEXT, () => '{}'),
      log,
      warnings: [],
      redactor: createRedactor(),
      later: { wayBack: 're-run', reuses: true },
    })
    const result = lastOf('result', readFileSync(process.env['GITHUB_OUTPUT'] ?? '', 'utf8')) ?? ''
    return { warnings, omitted: (JSON.parse(result) as { omitted: { file: string | null } }).omitted }
  }

  test('is in a file, which the output names, and which is no file of the user', async () => {
    const workspace = path.join(directory, 'workspace')
    mkdirSync(workspace)
    const mine = path.join(workspace, 'kie-result.json')
    writeFileSync(mine, 'mine')
    const say = (): void => undefined
    const log = { info: say, notice: say, warning: say, error: say, debug: say }
    const claimsFile = path.join(directory, 'claims')
    const { omitted } = await publishMany(
      new ResultFile({ workspace, outputDirectory: '.', claimsFile, step: 'art', warn: say, log }),
    )
    expect(omitted).toMatchObject({ images: 2000, file: 'kie-result-art.json' })
    const whole = JSON.parse(readFileSync(path.join(workspace, 'kie-result-art.json'), 'utf8')) as { images: unknown[] }
    expect([whole.images.length, readFileSync(mine, 'utf8')]).toEqual([2000, 'mine'])
  })

  test('is in none that could not be written', async () => {
    const { omitted, warnings } = await publishMany({ write: () => '' })
    expect(omitted).toMatchObject({ images: 2000, file: null })
    expect(warnings.join()).not.toContain('outputs: ')
  })
})

test('D7: telling ids takes linear time', async () => {
  await checkLinear({ size: WITH_ROOM, prepare: (size) => size, work: (size) => void tell(size) })
})
