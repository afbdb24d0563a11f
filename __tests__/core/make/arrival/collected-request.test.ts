import { describe, expect, test } from '@jest/globals'
import { identifyCollected } from '../../../../src/core/make/arrival/collected-request.ts'
import { hashRequest, type PlannedImage } from '../../../../src/core/plan/plan.ts'
import type { Task } from '../../../../src/kie/index.ts'

const MODEL = 'google/nano-banana-edit'
const SHA256 = 'a'.repeat(64)
const LINK = `https://files.kie.test/12345/kie-image-action/${SHA256}-${'0'.repeat(32)}.png`
const OLD_LINK = `https://files.kie.test/12345/kie-image-action/${'0'.repeat(32)}.png`
const WISH = { model: MODEL, input: { prompt: 'a fox', image_urls: [`sha256:${SHA256}`, 'https://x.example/y.png'] } }
const LINKS = [LINK, 'https://x.example/y.png']

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

  test('a list within a list is no picture', () => {
    const input = { boxes: [[LINK]], seed: 1 }
    expect(identifyCollected(imageOf(), taskOf(input)).request).toBe(hashRequest({ model: MODEL, input }))
  })

  test('has the model that kie echoes, and else the one that it names; there may be neither', () => {
    const models = [
      { ...taskOf(echoOf(LINK)), model: undefined },
      { ...taskOf(echoOf(LINK)), model: 'x/y' },
      taskOf(),
      { ...taskOf(), model: undefined },
    ].map((task) => identifyCollected(imageOf(), task).model)
    expect(models).toEqual([MODEL, MODEL, MODEL, ''])
  })

  test.each([
    { name: 'kie echoes nothing', task: taskOf() },
    { name: 'what kie echoes cannot be read', task: { ...taskOf(), param: 'junk' } },
    { name: 'the name of a picture does not say which it is', task: taskOf(echoOf(OLD_LINK)) },
  ])('where $name there is no request, with a warning', ({ task }) => {
    const { request, warning } = identifyCollected(imageOf(), task)
    expect(request).toBe('')
    expect(warning).toBe(
      'it is collected, but what it was submitted with is not known, so that a later run makes it anew.',
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
    { name: 'one picture less', task: taskOf({ prompt: 'a fox', image_urls: [LINK] }), field: 'image_urls' },
    {
      name: 'one picture more',
      task: taskOf({ prompt: 'a fox', image_urls: [...LINKS, 'https://x.example/z.png'] }),
      field: 'image_urls',
    },
    {
      name: 'a picture that was uploaded in the place of one that has a link of its own',
      task: taskOf({ prompt: 'a fox', image_urls: [LINK, OLD_LINK] }),
      field: 'image_urls',
      isKnown: false,
    },
    {
      name: 'a picture of which nobody knows which it is, in a field that is not asked for now',
      task: taskOf({ ...echoOf(LINK), mask: OLD_LINK }),
      field: 'mask',
      isKnown: false,
    },
    { name: 'a field that is not asked for now', task: taskOf({ ...echoOf(LINK), seed: 1 }), field: 'seed' },
    { name: 'a field less', task: taskOf({ image_urls: LINKS }), field: 'prompt' },
  ])('has the one that kie tells with $name, and a warning', ({ task, field, model = MODEL, isKnown = true }) => {
    const found = identifyCollected(imageOf(WISH), task)
    expect(found).toMatchObject({ model, request: identifyCollected(imageOf(), task).request })
    expect(found.request).not.toBe(hashRequest(WISH))
    const kept = isKnown ? 'it is kept with the request that kie tells' : 'what it was submitted with is not known'
    expect(found.warning).toBe(
      `its task was submitted with another '${field}' than is asked for now; ${kept}, so that a later run makes it anew.`,
    )
  })
})

test('A1: a text is no list of one character', () => {
  const planned = { model: MODEL, input: { image_urls: ['x'] } }
  const found = identifyCollected(imageOf(planned), taskOf({ image_urls: 'x' }))
  expect(found.warning).toMatch(/^its task was submitted with another 'image_urls' than/)
})
