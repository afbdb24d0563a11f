import { describe, expect, test } from '@jest/globals'
import { identifyCollected } from '../../../src/core/make/collected-request.ts'
import { hashRequest, type PlannedImage } from '../../../src/core/plan/plan.ts'
import type { Task } from '../../../src/kie/index.ts'

const MODEL = 'google/nano-banana-edit'
const SHA256 = 'a'.repeat(64)
const LINK = `https://files.kie.test/12345/kie-image-action/${SHA256}-${'0'.repeat(32)}.png`
const OLD_LINK = `https://files.kie.test/12345/kie-image-action/${'0'.repeat(32)}.png`
const WISH = { model: MODEL, input: { prompt: 'a fox', image_urls: [`sha256:${SHA256}`, 'https://x.example/y.png'] } }

type Input = Readonly<Record<string, unknown>>

/** A task as kie shows it; without input there is no echo. */
function taskOf(input?: Input, model: string | undefined = MODEL): Task {
  return {
    taskId: 'abc',
    model,
    state: 'success',
    urls: [],
    failCode: undefined,
    failMsg: undefined,
    createTime: undefined,
    completeTime: undefined,
    credits: 4,
    seconds: 1,
    param: input === undefined ? undefined : JSON.stringify({ model, input: JSON.stringify(input) }),
  }
}

function imageOf(request?: { readonly model: string; readonly input: Input }): PlannedImage {
  const requestHash = request === undefined ? '' : hashRequest(request)
  return { name: 'hero', request, requestHash, price: 0, taskId: 'abc', origin: 'collected' }
}

const echoOf = (link: string): Input => ({ prompt: 'a fox', image_urls: [link, 'https://x.example/y.png'] })

describe('A1: a task that is collected alone', () => {
  test('has the request of the wish, its pictures known by the names of their uploads', () => {
    const found = identifyCollected(imageOf(), taskOf(echoOf(LINK)))
    expect(found).toEqual({ request: hashRequest(WISH), model: MODEL, warning: undefined })
  })

  test('a picture in a field of its own', () => {
    const found = identifyCollected(imageOf(), taskOf({ image: LINK }))
    expect(found.request).toBe(hashRequest({ model: MODEL, input: { image: `sha256:${SHA256}` } }))
  })

  test.each([
    { name: 'kie echoes nothing', task: taskOf() },
    { name: 'what kie echoes cannot be read', task: { ...taskOf(), param: 'junk' } },
    { name: 'the name of a picture does not say which it is', task: taskOf(echoOf(OLD_LINK)) },
  ])('where $name there is no request, with a warning', ({ task }) => {
    const { request, warning } = identifyCollected(imageOf(), task)
    expect(request).toBe('')
    expect(warning).toMatch(
      /^it is collected, but what it was submitted with is not known, so that a later run makes it/,
    )
  })
})

describe('A1: a task that is collected beside its source', () => {
  test.each([
    { name: 'what kie echoes', task: taskOf(echoOf(LINK)) },
    { name: 'no echo', task: taskOf() },
    { name: 'neither echo nor model', task: { ...taskOf(), model: undefined } },
    { name: 'a picture whose name does not say which it is', task: taskOf(echoOf(OLD_LINK)) },
  ])('has its request with $name', ({ task }) => {
    expect(identifyCollected(imageOf(WISH), task)).toEqual({
      request: hashRequest(WISH),
      model: MODEL,
      warning: undefined,
    })
  })

  const other = `https://files.kie.test/12345/kie-image-action/${'b'.repeat(64)}-${'0'.repeat(32)}.png`
  test.each([
    { name: 'another model', task: taskOf(echoOf(LINK), 'x/y'), field: 'model', model: 'x/y' },
    { name: 'another prompt', task: taskOf({ ...echoOf(LINK), prompt: 'a bear' }), field: 'prompt' },
    { name: 'another picture', task: taskOf(echoOf(other)), field: 'image_urls' },
    { name: 'one picture more', task: taskOf({ prompt: 'a fox', image_urls: [LINK] }), field: 'image_urls' },
    { name: 'a field that is not asked for now', task: taskOf({ ...echoOf(LINK), seed: 1 }), field: 'seed' },
    { name: 'a field less', task: taskOf({ image_urls: [LINK, 'https://x.example/y.png'] }), field: 'prompt' },
  ])('has the one that kie tells with $name, and a warning', ({ task, field, model = MODEL }) => {
    const found = identifyCollected(imageOf(WISH), task)
    expect(found).toMatchObject({ model, request: identifyCollected(imageOf(), task).request })
    expect(found.request).not.toBe(hashRequest(WISH))
    expect(found.warning).toContain(`its task was submitted with another '${field}' than is asked for now`)
    expect(found.warning).not.toContain('a fox')
  })
})
