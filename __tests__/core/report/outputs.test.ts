import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NO_COST } from '../../../src/core/result/cost.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { DeliveryError, type CommitDelivery } from '../../../src/core/result/delivery.ts'
import { findLeftOut, OUTPUT_NAMES, formatOutputs } from '../../../src/core/report/outputs.ts'
import { formatResult } from '../../../src/core/report/result-json.ts'
import { HOSTILE_TEXTS } from '../text/hostile-texts.ts'
import {
  ARTIFACT,
  COMMENT,
  COMMIT,
  PULL_REQUEST,
  RELEASE,
  UNCHANGED,
  UNOPENED,
  imageFailure,
  paid,
  runResult,
  savedImage,
  unknownCost,
} from '../result/results.ts'
import { decodeTaskId } from '../../../src/core/result/task-list.ts'
import { codePoint } from '../../code-point.ts'

const FILE = 'kie-images/result.json'
const keep = (): string => FILE

describe('formatOutputs', () => {
  test('a run with every delivery fills every output', () => {
    const outputs = formatOutputs(
      runResult({ deliveries: [ARTIFACT, COMMIT, RELEASE, COMMENT], tasksFile: 'kie-images/tasks.json' }),
      keep,
    )
    expect(outputs).toEqual({
      status: 'success',
      image: 'kie-images/hero.png',
      images: '["kie-images/hero.png"]',
      // An asset outlives the branch that the image lies on.
      'image-url': RELEASE.imageUrls['kie-images/hero.png'],
      'image-urls': JSON.stringify(Object.values(RELEASE.imageUrls)),
      'source-urls': '["https://tempfile.kie.test/hero.png"]',
      tasks: '{"hero":"281e5b0f39b9281e5b0f39b9281e5b0f"}',
      'pending-tasks': '{}',
      'tasks-file': 'kie-images/tasks.json',
      'credits-used': '22',
      'credits-left': '5894.25',
      'artifact-name': 'kie-images.png',
      'artifact-id': '1234',
      'artifact-url': 'https://github.test/octo/repo/actions/runs/1/artifacts/1234',
      'artifact-digest': 'c'.repeat(64),
      'commit-sha': '0123456789abcdef0123456789abcdef01234567',
      'commit-url': 'https://github.test/octo/repo/commit/0123456789abcdef0123456789abcdef01234567',
      'commit-verified': 'true',
      'pull-request-number': '',
      'pull-request-url': '',
      'release-url': RELEASE.url,
      'comment-url': COMMENT.url,
      result: outputs.result,
    })
    expect(JSON.parse(outputs.result)).toEqual({
      status: 'success',
      images: [
        {
          name: 'hero',
          path: 'kie-images/hero.png',
          bytes: 4_070_123,
          sha256: 'a'.repeat(64),
          width: 1536,
          height: 1024,
          mediaType: 'image/png',
          model: 'gpt-image/1.5-text-to-image',
          taskId: '281e5b0f39b9281e5b0f39b9281e5b0f',
          sourceUrl: 'https://tempfile.kie.test/hero.png',
          url: RELEASE.imageUrls['kie-images/hero.png'],
          credits: 22,
          seconds: 24.1,
          origin: 'generated',
          contentCredentials: false,
          alt: null,
          formats: [],
        },
      ],
      failures: [],
      deliveries: [
        {
          destination: 'artifact',
          delivered: true,
          name: 'kie-images.png',
          id: 1234,
          url: ARTIFACT.url,
          digest: ARTIFACT.digest,
          bytes: 4_070_123,
        },
        { destination: 'commit', delivered: true, sha: COMMIT.sha, url: COMMIT.url, verified: true },
        { destination: 'release', delivered: true, url: RELEASE.url },
        { destination: 'comment', delivered: true, url: COMMENT.url, id: COMMENT.id },
      ],
      credits: { used: 22, known: 22, unknown: [], paidEarlier: 0, left: 5894.25 },
      tasksFile: 'kie-images/tasks.json',
    })
  })

  test('a run that did nothing leaves everything empty, and lists are JSON all the same', () => {
    const nothing = {
      status: 'skipped',
      images: [],
      tasks: {},
      cost: NO_COST,
      creditsLeft: undefined,
    } as const
    const { result, ...outputs } = formatOutputs(runResult(nothing), keep)
    const lists = { images: '[]', 'image-urls': '[]', 'source-urls': '[]', tasks: '{}', 'pending-tasks': '{}' }
    const empty = Object.fromEntries(OUTPUT_NAMES.filter((name) => name !== 'result').map((name) => [name, '']))
    expect(outputs).toEqual({ ...empty, ...lists, status: 'skipped', 'credits-used': '0' })
    expect(JSON.parse(result)).toMatchObject({
      images: [],
      failures: [],
      deliveries: [],
      credits: { used: 0, known: 0, unknown: [], paidEarlier: 0, left: null },
    })
  })

  test.each([
    {
      name: 'an image without a durable URL keeps its place in the list',
      given: { images: [savedImage({ name: 'other' }), savedImage()], deliveries: [COMMIT] },
      want: { 'image-url': '', 'image-urls': JSON.stringify(['', COMMIT.imageUrls['kie-images/hero.png']]) },
    },
    {
      name: 'a commit that was not needed has URLs and no sha',
      given: { deliveries: [{ ...COMMIT, sha: undefined, url: undefined, verified: undefined }] },
      want: {
        'commit-sha': '',
        'commit-url': '',
        'commit-verified': '',
        'image-url': COMMIT.imageUrls['kie-images/hero.png'],
      },
    },
    {
      name: 'a pull request, and the commit that it proposes',
      given: { deliveries: [PULL_REQUEST] },
      want: {
        'pull-request-number': '7',
        'pull-request-url': 'https://github.test/octo/repo/pull/7',
        'commit-sha': PULL_REQUEST.sha,
        'commit-url': PULL_REQUEST.url,
        'commit-verified': 'true',
        'image-url': PULL_REQUEST.imageUrls['kie-images/hero.png'],
      },
    },
    {
      name: 'a pull request as it was',
      given: { deliveries: [{ ...PULL_REQUEST, ...UNCHANGED }] },
      want: {
        'pull-request-number': '7',
        'pull-request-url': 'https://github.test/octo/repo/pull/7',
        'commit-sha': '',
        'commit-url': '',
        'commit-verified': '',
        'image-url': PULL_REQUEST.imageUrls['kie-images/hero.png'],
      },
    },
    {
      name: 'no pull request, as GitHub refused to open it',
      given: { status: 'partial', deliveries: [UNOPENED] },
      want: { 'pull-request-number': '', 'pull-request-url': '', 'commit-sha': PULL_REQUEST.sha },
    },
    {
      name: 'a pull request that lacks a candidate',
      given: {
        status: 'partial',
        deliveries: [
          {
            ...PULL_REQUEST,
            missing: {
              paths: ['kie-images/hero.candidate-2.png'],
              error: new DeliveryError('One did not come.', { next: 'Collect it.' }),
            },
          },
        ],
      },
      want: {
        'pull-request-number': '7',
        'pull-request-url': 'https://github.test/octo/repo/pull/7',
        'commit-sha': PULL_REQUEST.sha,
        'image-url': PULL_REQUEST.imageUrls['kie-images/hero.png'],
      },
    },
    {
      name: 'an unsigned commit',
      given: { deliveries: [{ ...COMMIT, verified: false }] },
      want: { 'commit-verified': 'false' },
    },
    { name: 'A6: a fraction', given: { cost: paid({ known: 0.1 + 0.2 }) }, want: { 'credits-used': '0.3' } },
    {
      name: 'A15: nothing was created',
      given: { cost: paid({}, { known: 22, tasks: 1 }) },
      want: { 'credits-used': '0' },
    },
    {
      name: 'A13: no guess',
      given: { cost: paid({ known: 8, tasks: 2, unknown: [unknownCost()] }) },
      want: { 'credits-used': '' },
    },
    {
      name: 'pending tasks',
      given: { pendingTasks: { 'hero-2': 'abc' } },
      want: { 'pending-tasks': '{"hero-2":"abc"}' },
    },
    {
      name: 'a failed delivery',
      given: { deliveries: [{ destination: 'artifact', error: new Error('x') }] },
      want: { 'artifact-name': '', 'artifact-id': '' },
    },
  ] as const)('$name', ({ given, want }) => {
    expect(formatOutputs(runResult(given), keep)).toMatchObject(want)
  })

  test.each([
    {
      name: 'a pull request',
      given: { ...PULL_REQUEST, deleted: ['kie-images/a.png'] },
      want: {
        destination: 'pull-request',
        delivered: true,
        number: 7,
        url: 'https://github.test/octo/repo/pull/7',
        sha: PULL_REQUEST.sha,
        commitUrl: PULL_REQUEST.url,
        verified: true,
        deleted: 1,
      },
    },
    {
      name: 'none, and no commit either',
      given: { ...PULL_REQUEST, ...UNCHANGED, pull: undefined },
      want: {
        destination: 'pull-request',
        delivered: true,
        number: null,
        url: null,
        sha: null,
        commitUrl: null,
        verified: null,
      },
    },
  ])('the result has $name', ({ given, want }) => {
    expect(JSON.parse(formatResult(runResult({ deliveries: [given] })))).toMatchObject({ deliveries: [want] })
  })

  test('the result says how many images a commit deletes', () => {
    const deliveries = [{ ...COMMIT, deleted: ['kie-images/a.png', 'kie-images/b.png'] }]
    expect(JSON.parse(formatResult(runResult({ deliveries })))).toMatchObject({ deliveries: [{ deleted: 2 }] })
  })

  test('A13 A15: the result tells what is known, what is not, and what was paid before', () => {
    const unknown = [unknownCost(), unknownCost({ name: 'back', taskId: undefined, atMost: undefined })]
    const cost = paid({ known: 8, tasks: 2, unknown }, { known: 22, tasks: 1 })
    expect(JSON.parse(formatResult(runResult({ cost })))).toMatchObject({
      credits: {
        used: null,
        known: 8,
        unknown: [
          { name: 'hero', taskId: '281e', atMost: 4 },
          { name: 'back', taskId: null, atMost: null },
        ],
        paidEarlier: 22,
        left: 5894.25,
      },
    })
    const notSaid = paid({}, { unknown: [unknownCost()] })
    expect(JSON.parse(formatResult(runResult({ cost: notSaid })))).toMatchObject({
      credits: { used: 0, unknown: [], paidEarlier: null },
    })
  })

  test('an image that is a candidate says so, whatever it is called', () => {
    const candidate = { of: 'd/hero', number: 2 }
    const images = [savedImage({ name: 'd/hero', candidate }), savedImage()]
    const { images: told } = JSON.parse(formatResult(runResult({ images }))) as { readonly images: readonly object[] }
    expect(told).toMatchObject([{ name: 'd/hero', candidate }, { name: 'hero' }])
    expect(told[1]).not.toHaveProperty('candidate')
  })

  test('a candidate that got another number is told under that one', () => {
    const path = 'kie-images/hero.candidate-2.png'
    const images = [savedImage({ name: 'hero.candidate-2', path, candidate: { of: 'hero', number: 2 } })]
    const deliveries = [{ ...PULL_REQUEST, numbers: { [path]: 5 } }]
    expect(JSON.parse(formatResult(runResult({ images, deliveries })))).toMatchObject({
      images: [{ name: 'hero.candidate-2', path, candidate: { of: 'hero', number: 5 } }],
    })
  })

  test('a failure is told in fixed words', () => {
    const failures = [imageFailure(), imageFailure({ taskId: undefined, code: 'a sentence; rm -rf /' })]
    const { result } = formatOutputs(runResult({ failures, deliveries: [{ destination: 'commit', error: 0 }] }), keep)
    expect(JSON.parse(result)).toMatchObject({
      failures: [
        {
          name: 'cover',
          taskId: '99aa5b0f39b9281e5b0f39b9281e5b0f',
          code: '400',
          reason: 'moderation',
          charged: 'no',
        },
        { name: 'cover', taskId: null, code: null, reason: 'moderation', charged: 'no' },
      ],
      deliveries: [{ destination: 'commit', delivered: false }],
    })
  })

  test('D8: an id is written alike everywhere, so that each can be passed on', () => {
    const taskId = 'a%41 b'
    const { tasks, result } = formatOutputs(
      runResult({
        images: [savedImage({ taskId })],
        failures: [imageFailure({ taskId })],
        tasks: { hero: taskId },
        cost: paid({ unknown: [unknownCost({ taskId })] }),
      }),
      keep,
    )
    const written = (JSON.parse(tasks) as { hero: string }).hero
    expect(decodeTaskId(written)).toBe(taskId)
    const unknown = [{ taskId: written }]
    expect(JSON.parse(result)).toMatchObject({ images: unknown, failures: unknown, credits: { unknown } })
  })

  test('F48: the URL of an image that could not be fetched is kept', () => {
    const failures = [imageFailure({ sourceUrl: 'https://tempfile.kie.test/cover.png' })]
    const outputs = formatOutputs(runResult({ failures }), keep)
    expect(JSON.parse(outputs['source-urls'])).toEqual([
      'https://tempfile.kie.test/hero.png',
      'https://tempfile.kie.test/cover.png',
    ])
  })

  const hostile = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: codePoint }))

  test('F115: no output holds free text, or anything that a shell acts on', () => {
    const expectStrict = (text: string): void => {
      const result = runResult({
        images: [savedImage({ taskId: text, model: text, sourceUrl: `https://a.test/${text}` })],
        failures: [imageFailure({ taskId: text, code: text, message: text, next: text })],
        deliveries: [
          { ...ARTIFACT, url: `https://github.test/${text}` },
          { ...COMMIT, branch: text, imageUrls: { 'kie-images/hero.png': `https://github.test/${text}` } },
          { ...PULL_REQUEST, branch: text, base: text, pull: { number: 7, url: `https://github.test/${text}` } },
          { destination: 'commit', error: new DeliveryError(text, { next: text }) },
        ],
        tasks: { hero: text },
        pendingTasks: { hero: text },
        cost: paid({ unknown: [unknownCost({ taskId: text })] }),
      })
      for (const output of Object.values(formatOutputs(result, keep))) expect(output).toMatch(/^[\w./:%+=@,{}"[\]-]*$/)
    }
    HOSTILE_TEXTS.forEach(expectStrict)
    fc.assert(fc.property(hostile, expectStrict))
  })

  test('F115: the message, the next step and the branch are in no output', () => {
    const canary = 'canary'
    const result = runResult({
      failures: [imageFailure({ message: canary, next: canary })],
      deliveries: [
        { ...COMMIT, branch: canary },
        { destination: 'artifact', error: new Error(canary) },
      ],
    })
    expect(JSON.stringify(formatOutputs(result, keep))).not.toContain(canary)
  })

  test('F119: a signed URL loses its signature', () => {
    const images = [savedImage({ sourceUrl: 'https://user:canary@a.test/b.png?sig=canary#canary' })]
    const outputs = formatOutputs(runResult({ images }), keep)
    expect(outputs['source-urls']).toBe('["https://a.test/b.png"]')
    expect(JSON.stringify(outputs)).not.toContain('canary')
  })
})

describe('F98: outputs stay below 1 MB of UTF-16', () => {
  const units = (outputs: object): number => Object.entries(outputs).flat().join('').length

  const manyImages = (length: number) => {
    const images = Array.from({ length }, (_, index) => savedImage({ name: `image-${index}` }))
    const tasks = Object.fromEntries(images.map(({ name, taskId }) => [name, taskId]))
    const unknown = images.map(({ name, taskId }) => unknownCost({ name, taskId }))
    return runResult({ images, tasks, pendingTasks: tasks, cost: paid({ unknown }) })
  }

  const urlsFor = (images: readonly SavedImage[]): CommitDelivery => ({
    ...COMMIT,
    imageUrls: Object.fromEntries(images.map(({ path }, index) => [path, `https://github.test/raw/${index}.png`])),
  })

  test('with 500 images everything is said', () => {
    const result = manyImages(500)
    expect(formatOutputs(result, keep).result).toBe(formatResult(result))
  })

  test('with 2,000 images the result names a file, and the lists stay', () => {
    const outputs = formatOutputs(manyImages(2000), keep)
    expect(JSON.parse(outputs.result)).toMatchObject({
      images: [],
      omitted: { images: 2000, failures: 0, unknownCredits: 2000, file: FILE },
    })
    expect(JSON.parse(outputs.images)).toHaveLength(2000)
    expect(JSON.parse(outputs['source-urls'])).toHaveLength(2000)
    expect(Object.keys(JSON.parse(outputs.tasks) as object)).toHaveLength(2000)
  })

  test('A1: with 4,000 images the tasks are left out, and nothing says that there are none', () => {
    const outputs = formatOutputs({ ...manyImages(4000), tasksFile: 'kie-images/tasks.json' }, keep)
    expect(outputs).toMatchObject({ tasks: '', 'pending-tasks': '', 'tasks-file': 'kie-images/tasks.json' })
    expect(JSON.parse(outputs.images)).toHaveLength(4000)
    expect(JSON.parse(outputs.result)).toMatchObject({ tasksFile: 'kie-images/tasks.json' })
  })

  test('A1: a list that has room is told, also where the other has none', () => {
    const result = { ...manyImages(4000), pendingTasks: { 'image-1': 'abc' } }
    expect(formatOutputs(result, keep)).toMatchObject({ tasks: '', 'pending-tasks': '{"image-1":"abc"}' })
    expect(formatOutputs({ ...result, pendingTasks: {} }, keep)).toMatchObject({ tasks: '', 'pending-tasks': '{}' })
  })

  test('however many images there are, and what stays is whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (length) => {
        const { images, ...others } = manyImages(length)
        const given = { ...others, images, deliveries: [urlsFor(images)] }
        const outputs = formatOutputs(given, keep)
        expect(units(outputs)).toBeLessThan(500_000)
        const whole = {
          'source-urls': images.map(({ sourceUrl }) => sourceUrl),
          'image-urls': images.map((_, index) => `https://github.test/raw/${index}.png`),
          images: images.map(({ path }) => path),
        }
        const names = ['source-urls', 'image-urls', 'images'] as const
        const givenUp = findLeftOut(outputs)
        // The longest and least needed are given up first, and each in whole: one that is empty says nothing.
        expect(givenUp).toEqual(names.slice(0, givenUp.length))
        for (const name of names) {
          expect(outputs[name]).toBe(givenUp.includes(name) ? '' : JSON.stringify(whole[name]))
        }
        // As many as one environment variable of Linux takes, and never more than that.
        const tasks = JSON.stringify(given.tasks)
        for (const name of ['tasks', 'pending-tasks'] as const) expect(outputs[name]).toBe(length < 2_600 ? tasks : '')
        expect(outputs.tasks.length).toBeLessThan(131_072 - 'INPUT_TASKS='.length)
        const short = { images: [], failures: [], omitted: { images: length, failures: 0, file: FILE } }
        const isWhole = outputs.result === formatResult(given)
        expect(JSON.parse(outputs.result)).toMatchObject(isWhole ? { images: { length } } : short)
        // Nothing is given up while there is room, and no list before the result.
        if (length < 500 || givenUp.length > 0) expect(isWhole).toBe(length < 500)
        expect(outputs).toMatchObject({ status: 'success', image: images[0]?.path ?? '', 'commit-sha': COMMIT.sha })
      }),
      { numRuns: 9, examples: [0, 499, 1_000, 2_000, 3_000, 4_500, 7_000, 12_000, 20_000].map((length) => [length]) },
    )
  })
})

test("an author's words for a picture are in the result, so that no shell finds anything in them", () => {
  const alt = 'A fox: 100 % "wild", $(id) `id` <b>'
  const { result } = formatOutputs(runResult({ images: [savedImage({ alt })] }), () => '')
  const [image] = (JSON.parse(result) as { readonly images: readonly { readonly alt: string }[] }).images
  expect(image?.alt).toMatch(/^[\w./:%+=@,-]+$/)
  expect(decodeURIComponent(image?.alt ?? '')).toBe(alt)
})
