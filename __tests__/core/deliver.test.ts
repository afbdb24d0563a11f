import { describe, expect, test } from '@jest/globals'
import { deliverAll } from '../../src/core/deliver.ts'
import { explainDelivery } from '../../src/core/explanation/explanation.ts'
import {
  DeliveryError,
  findLeftOver,
  findTroubles,
  isFailed,
  type Delivery,
  type DeliveryContext,
  type DeliveryResult,
  type Destination,
  type DestinationName,
} from '../../src/core/result/delivery.ts'
import { Cancelled } from '../../src/core/text/errors.ts'
import type { Log } from '../../src/core/text/log.ts'
import { COMMIT, imageFailure, PULL_REQUEST, RELEASE, savedImage, UNOPENED } from './result/results.ts'

const artifact: Delivery = { destination: 'artifact', name: 'a', id: 1, url: 'u', digest: 'd', bytes: 1 }
const commit: Delivery = { destination: 'commit', sha: 's', url: 'u', branch: 'b', verified: true, imageUrls: {} }

/** A pull request without one of its candidates. */
const LACKING = {
  ...PULL_REQUEST,
  missing: {
    paths: ['kie-images/hero.candidate-3.png'],
    error: new DeliveryError('They did not come.', { next: 'Collect them.' }),
  },
}

const failures = [imageFailure()]

function works(delivery: Delivery, seen: DeliveryContext[] = []): Destination {
  const deliver = (_images: unknown, context: DeliveryContext): Promise<Delivery> => {
    seen.push({ ...context, earlier: [...context.earlier] })
    return Promise.resolve(delivery)
  }
  return { name: delivery.destination, check: () => Promise.resolve(), deliver }
}

function fails(name: DestinationName): Destination {
  return { name, check: () => Promise.resolve(), deliver: () => Promise.reject(new Error(`${name} is down`)) }
}

const { signal } = new AbortController()

function logTo(warnings: string[]): Log {
  const ignore = (): void => undefined
  return { info: ignore, notice: ignore, warning: (line) => warnings.push(line), error: ignore, debug: ignore }
}

describe('candidates', () => {
  const hero = savedImage({ candidate: { of: 'hero', number: 2 } })
  const logo = savedImage({ name: 'logo' })
  const others = [
    savedImage({ name: 'hero.candidate-3', candidate: { of: 'hero', number: 3 } }),
    savedImage({ name: 'hero.candidate-4-1', candidate: { of: 'hero', number: 4 } }),
  ]
  const images = [hero, ...others, logo]

  test('go everywhere but into a release, which gets what stands in', async () => {
    const served: Record<string, readonly string[]> = {}
    const taking = (delivery: Delivery): Destination => ({
      ...works(delivery),
      deliver: (given) => {
        served[delivery.destination] = given.map(({ name }) => name)
        return Promise.resolve(delivery)
      },
    })
    const destinations = [artifact, PULL_REQUEST, RELEASE].map(taking)
    await deliverAll(images, { failures: [], destinations, rescue: undefined, log: logTo([]), signal })
    const all = images.map(({ name }) => name)
    expect(served).toEqual({ artifact: all, 'pull-request': all, release: ['hero', 'logo'] })
  })

  test('are left over where a release alone took images', () => {
    expect(findLeftOver(images, [RELEASE])).toEqual(others)
    expect(findLeftOver(images, [RELEASE, PULL_REQUEST])).toEqual([])
  })
})

test('destinations are served in turn, each told of those before it and of the failures', async () => {
  const seen: DeliveryContext[] = []
  const destinations = [works(artifact, seen), works(commit, seen)]
  expect(await deliverAll([], { failures, destinations, rescue: undefined, log: logTo([]), signal })).toEqual([
    artifact,
    commit,
  ])
  expect(seen).toEqual([
    { earlier: [], failures },
    { earlier: [artifact], failures },
  ])
})

test('one that fails does not stop the rest, and is not shown to them', async () => {
  const seen: DeliveryContext[] = []
  const destinations = [fails('artifact'), works(commit, seen)]
  const results = await deliverAll([], { failures, destinations, rescue: undefined, log: logTo([]), signal })
  expect(results).toEqual([{ destination: 'artifact', error: new Error('artifact is down') }, commit])
  expect(seen).toEqual([{ earlier: [], failures }])
})

test('F70, F71: where a commit fails, the images go up as an artifact, with a warning', async () => {
  const warnings: string[] = []
  const options = { failures, destinations: [fails('commit')], rescue: works(artifact), log: logTo(warnings), signal }
  const results = await deliverAll([], options)
  expect(results.map((result) => result.destination)).toEqual(['commit', 'artifact'])
  expect(warnings).toEqual([
    'The commit did not take the images; they go up as an artifact, so that they are not lost.',
  ])
})

test('in a sentence a destination has the name that people have for it', async () => {
  const warnings: string[] = []
  const options = { failures, destinations: [fails('pull-request')], rescue: undefined, log: logTo(warnings), signal }
  await deliverAll([], options)
  expect(warnings.join()).toMatch(/^The pull request did not take the images\. The images stay on the runner/)
})

test('what GitHub opened no pull request for is on its branch all the same, so nothing is rescued', async () => {
  const warnings: string[] = []
  const options = { failures, destinations: [works(UNOPENED)], rescue: works(artifact), log: logTo(warnings), signal }
  expect(await deliverAll([], options)).toEqual([UNOPENED])
  expect(warnings).toEqual([])
})

test.each<{ name: string; given: DeliveryResult; want: unknown }>([
  {
    name: 'a delivery that failed',
    given: { destination: 'commit', error: 'odd' },
    want: [{ destination: 'commit', error: 'odd' }],
  },
  {
    name: 'a pull request that was not opened',
    given: UNOPENED,
    want: [{ destination: 'pull-request', error: UNOPENED.unopened }],
  },
  {
    name: 'candidates that did not come',
    given: LACKING,
    want: [{ destination: 'pull-request', error: LACKING.missing.error }],
  },
  {
    name: 'both',
    given: { ...UNOPENED, missing: LACKING.missing },
    want: [LACKING.missing.error, UNOPENED.unopened].map((error) => ({ destination: 'pull-request', error })),
  },
  { name: 'none with an open pull request', given: PULL_REQUEST, want: [] },
  { name: 'none where nothing is proposed', given: { ...PULL_REQUEST, pull: undefined }, want: [] },
  { name: 'none with a commit', given: COMMIT, want: [] },
])('trouble: $name', ({ given, want }) => {
  expect(findTroubles(given)).toEqual(want)
})

test('where no artifact can be, what a commit did not take is said to stay on the runner', async () => {
  const warnings: string[] = []
  const options = { failures, destinations: [fails('commit')], rescue: undefined, log: logTo(warnings), signal }
  expect((await deliverAll([], options)).map(({ destination }) => destination)).toEqual(['commit'])
  expect(warnings).toEqual([
    'The commit did not take the images. The images stay on the runner until the job ends; ' +
      'a later step with `if: always()` can still save them.',
  ])
})

test('what an artifact has already is not rescued', async () => {
  const warnings: string[] = []
  const destinations = [works(artifact), fails('commit')]
  const options = { failures, destinations, rescue: undefined, log: logTo(warnings), signal }
  expect((await deliverAll([], options)).map(({ destination }) => destination)).toEqual(['artifact', 'commit'])
  expect(warnings).toEqual([])
})

test('the rescue is left alone where the commit works', async () => {
  const options = { failures, destinations: [works(commit)], rescue: fails('artifact'), log: logTo([]), signal }
  expect(await deliverAll([], options)).toEqual([commit])
})

test('F101: a cancelled run begins no rescue', async () => {
  const warnings: string[] = []
  const over = { failures, log: logTo(warnings), signal: AbortSignal.abort() }
  const results = await deliverAll([], { destinations: [fails('commit')], rescue: works(artifact), ...over })
  expect(results.map((result) => result.destination)).toEqual(['commit'])
  expect(warnings).toEqual([])
})

test('images that a branch does not get go up as an artifact, and those alone', async () => {
  const given: (readonly string[])[] = []
  const rescue: Destination = {
    ...works(artifact),
    deliver: (images) => {
      given.push(images.map(({ name }) => name))
      return Promise.resolve(artifact)
    },
  }
  const images = ['hero', 'cover'].map((name) => savedImage({ name }))
  const overtaking = { ...commit, overtaken: ['kie-images/hero.png'] }
  const options = { failures: [], destinations: [works(overtaking)], log: logTo([]) }
  expect(await deliverAll(images, { ...options, rescue, signal })).toEqual([overtaking, artifact])
  expect(given).toEqual([['hero']])
  expect(await deliverAll(images, { ...options, rescue: undefined, signal })).toEqual([overtaking])
  expect(await deliverAll(images, { ...options, rescue, signal: AbortSignal.abort() })).toEqual([overtaking])
  expect(given).toHaveLength(1)
})

test('candidates that a pull request lacks go up as an artifact, and those alone', async () => {
  const warnings: string[] = []
  const given: (readonly string[])[] = []
  const rescue: Destination = {
    ...works(artifact),
    deliver: (images) => {
      given.push(images.map(({ name }) => name))
      return Promise.resolve(artifact)
    },
  }
  const images = ['hero', 'hero.candidate-3', 'cover'].map((name) => savedImage({ name }))
  const lacking = { ...LACKING, overtaken: ['kie-images/cover.png'] }
  const options = { failures: [], log: logTo(warnings), signal }
  expect(await deliverAll(images, { ...options, destinations: [works(LACKING)], rescue })).toEqual([LACKING, artifact])
  await deliverAll(images, { ...options, destinations: [works(lacking)], rescue })
  expect(given).toEqual([['hero.candidate-3'], ['hero.candidate-3', 'cover']])
  expect(warnings).toEqual([
    'The pull request did not get 1 candidate; they go up as an artifact, so that they are not lost.',
    'The pull request did not get 1 candidate. The branch keeps later pictures in place of 1 image of this run; they go ' +
      'up as an artifact, so that they are not lost.',
  ])
  expect(findLeftOver(images, [LACKING]).map(({ name }) => name)).toEqual(['hero.candidate-3'])
  expect(findLeftOver(images, [LACKING, artifact])).toEqual([])
})

test('H12: a cancel leaves open what was under way, and only that', async () => {
  const stop = new AbortController()
  const heedsIt = (name: DestinationName, begun: () => void): Destination => ({
    ...fails(name),
    deliver: () => {
      begun()
      return Promise.reject(stop.signal.reason as Error)
    },
  })
  const destinations = [heedsIt('artifact', () => stop.abort(new Cancelled())), heedsIt('release', () => undefined)]
  const options = { failures, destinations, rescue: undefined, log: logTo([]), signal: stop.signal }
  expect(
    (await deliverAll([savedImage()], options)).map((result) => isFailed(result) && explainDelivery(result)),
  ).toEqual([
    {
      message:
        'Delivery failed, artifact: Cancelled while the images were being delivered: nobody knows whether they arrived.',
      next:
        'Look there. kie-images/hero.png stays on the runner until the job ends; a later step with `if: always()` can ' +
        'still save it.',
    },
    {
      message: 'Delivery failed, release: Cancelled before the images were delivered.',
      next: expect.stringMatching(/^The images stay on the runner/),
    },
  ])
})

test('H12: what may have arrived is not said to be refused', async () => {
  const warnings: string[] = []
  const error = new DeliveryError('GitHub did not say.', { next: 'Look.', isOpen: true })
  const destination: Destination = { ...fails('commit'), deliver: () => Promise.reject(error) }
  const options = { failures, destinations: [destination], rescue: works(artifact), log: logTo(warnings), signal }
  await deliverAll([], options)
  expect(warnings).toEqual([
    'Nobody knows whether the commit took the images; they go up as an artifact, so that they are not lost.',
  ])
})

test.each<{ name: string; deliveries: readonly DeliveryResult[]; want: readonly string[] }>([
  {
    name: 'all, where nothing took any',
    deliveries: [{ destination: 'commit', error: new Error('x') }],
    want: ['a', 'b'],
  },
  {
    name: 'those that a branch did not get',
    deliveries: [{ ...commit, overtaken: ['kie-images/b.png'] }],
    want: ['b'],
  },
  {
    name: 'none that went up besides',
    deliveries: [{ ...commit, overtaken: ['kie-images/b.png'] }, artifact],
    want: [],
  },
  { name: 'none that a branch took', deliveries: [commit], want: [] },
  { name: 'none that a release took', deliveries: [RELEASE], want: [] },
])('H12: left over are $name', ({ deliveries, want }) => {
  const images = ['a', 'b'].map((name) => savedImage({ name }))
  expect(findLeftOver(images, deliveries).map(({ name }) => name)).toEqual(want)
})
