import { describe, expect, test } from '@jest/globals'
import { isImageEntry } from '../../../src/core/images/lock/lock.ts'
import { parseLock } from '../../../src/core/images/lock/lock-text.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import { creditsPaid } from '../../../src/core/result/cost.ts'
import { KieDownloadError } from '../../../src/kie/index.ts'
import { savedImage } from '../result/results.ts'
import { accepts, shows, type Reply, type Script } from '../../kie/queue/scripted-kie.ts'
import { playGeneration, wanted, type Played } from './generation.ts'

const FAILS = shows('fail', { failCode: '400', failMsg: 'Your prompt was flagged' })

/** The candidates of an image with these numbers. */
function candidates(of: string, numbers: readonly number[], changes: Partial<PlannedImage> = {}): PlannedImage[] {
  return numbers.map((number) => wanted(`${of}.candidate-${number}`, { candidate: { of, number }, ...changes }))
}

/** kie shows a finished task, with as many pictures. */
function drawn(subject: string, pictures = 1): Reply {
  const resultUrls = Array.from({ length: pictures }, (_, index) => urlOf(subject, index + 1))
  return shows('success', { resultJson: JSON.stringify({ resultUrls }), creditsConsumed: 4 })
}

function urlOf(subject: string, number = 1): string {
  return `https://files.invalid/${subject}/${number}.png`
}

/** kie accepts everything, and draws all but those that fail. */
function kieThat({
  fails = [],
  pictures = 1,
}: { readonly fails?: readonly string[]; readonly pictures?: number } = {}): Script {
  return ({ kind, subject }) => {
    if (kind === 'create') return accepts(subject)
    return fails.includes(subject) ? FAILS : drawn(subject, pictures)
  }
}

/** The names of the images that arrived, each with what it is a candidate of. */
function arrived({ generated }: Played): readonly string[] {
  return generated.images.map(({ name, path, candidate }) => `${name} ${path} ${candidate?.of} ${candidate?.number}`)
}

/** What the lock file says: file, name, whose candidate, and which of several pictures. */
function locked({ lock }: Played): readonly (readonly unknown[])[] {
  const entries = [...parseLock(lock, { where: 'lock', file: undefined }).values()]
  expect(entries.every(isImageEntry)).toBe(true)
  return entries.map(({ file, name, candidateOf, number, image, results }) =>
    [file, name, candidateOf, number, image, results].filter((each) => each !== undefined),
  )
}

const FOUR = [1, 2, 3, 4]
const others = (numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `hero.candidate-${number} out/hero.candidate-${number}.png hero ${number}`)

describe('the lowest number that arrived stands in', () => {
  test('where all did', async () => {
    const played = await playGeneration({ images: candidates('hero', FOUR) }, { script: kieThat() })
    expect(arrived(played)).toEqual(['hero out/hero.png hero 1', ...others([2, 3, 4])])
    expect(played.files).toEqual([
      'hero.candidate-2.png',
      'hero.candidate-3.png',
      'hero.candidate-4.png',
      'hero.png',
      'images.lock.json',
    ])
    expect(locked(played)).toEqual([
      ...[2, 3, 4].map((number) => [`hero.candidate-${number}.png`, `hero.candidate-${number}`, 'hero', number]),
      ['hero.png', 'hero'],
    ])
    expect(Object.keys(played.generated.tasks)).toEqual(FOUR.map((number) => `hero.candidate-${number}`))
    expect(creditsPaid(played.generated.cost.now)).toBe(16)
    expect(played.lines).toContain('info: hero.candidate-1: stands in as out/hero.png')
  })

  test('by its new name in the lock file at once, before its forms are made', async () => {
    const known: (readonly string[])[] = []
    const onLine = (line: string, lock: string): void => {
      if (!line.includes('stands in as')) return
      known.push(
        [...parseLock(lock, { where: 'lock', file: undefined }).keys()].filter((file) =>
          /hero\.(?!.*[234])/.test(file),
        ),
      )
    }
    await playGeneration({ images: candidates('hero', FOUR) }, { script: kieThat(), onLine })
    expect(known).toEqual([['hero.png']])
  })

  test('where the first failed, which keeps its number', async () => {
    const script = kieThat({ fails: ['hero.candidate-1'] })
    const played = await playGeneration({ images: candidates('hero', FOUR) }, { script })
    expect(arrived(played)).toEqual(['hero out/hero.png hero 2', ...others([3, 4])])
    expect(played.generated.failures).toMatchObject([{ name: 'hero.candidate-1', reason: 'moderation' }])
  })

  test('nobody where all failed', async () => {
    const script = kieThat({ fails: FOUR.map((number) => `hero.candidate-${number}`) })
    const played = await playGeneration({ images: candidates('hero', FOUR) }, { script })
    expect([arrived(played), played.files, played.generated.failures.length]).toEqual([[], [], 4])
  })

  test('where the limit of credits ends it after two, and no more are submitted', async () => {
    const played = await playGeneration(
      { images: candidates('hero', FOUR) },
      { script: kieThat(), options: { maxCredits: 8 } },
    )
    expect(played.kie.createTimes()).toHaveLength(2)
    expect(arrived(played)).toEqual(['hero out/hero.png hero 1', ...others([2])])
    expect(played.generated.failures.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'hero.candidate-3 over-budget',
      'hero.candidate-4 over-budget',
    ])
  })

  test('where somebody cancels the run after two, whose record has all four', async () => {
    const slow = ['hero.candidate-1', 'hero.candidate-4']
    const script: Script = ({ kind, subject }) => {
      if (kind === 'create') return accepts(subject)
      return slow.includes(subject) ? shows('generating') : drawn(subject)
    }
    const played = await playGeneration({ images: candidates('hero', FOUR) }, { script, cancelAt: 60_000 })
    expect(arrived(played)).toEqual(['hero out/hero.png hero 2', ...others([3])])
    expect(played.files).toContain('hero.png')
    expect(Object.keys(played.generated.pendingTasks)).toEqual(slow)
    expect(played.recorded.map(({ name, taskId }) => `${name} ${taskId}`)).toEqual(
      FOUR.map((number) => `hero.candidate-${number} hero.candidate-${number}`),
    )
  })

  test('where two are taken up from an earlier attempt', async () => {
    const resumed = candidates('hero', [1, 3], { origin: 'resumed' }).map((each) => ({ ...each, taskId: each.name }))
    const images = [...resumed, ...candidates('hero', [2, 4])].toSorted((a, b) => a.name.localeCompare(b.name))
    const played = await playGeneration({ images }, { script: kieThat() })
    expect(played.kie.createTimes()).toHaveLength(2)
    expect(arrived(played)).toEqual(['hero out/hero.png hero 1', ...others([2, 3, 4])])
    expect(played.generated.images.map(({ origin }) => origin)).toEqual([
      'resumed',
      'generated',
      'resumed',
      'generated',
    ])
  })

  test('for each of several images', async () => {
    const images = [...candidates('hero-1', [1, 2]), ...candidates('hero-2', [1, 2])]
    const played = await playGeneration({ images }, { script: kieThat({ fails: ['hero-2.candidate-1'] }) })
    expect(arrived(played)).toEqual([
      'hero-1 out/hero-1.png hero-1 1',
      'hero-1.candidate-2 out/hero-1.candidate-2.png hero-1 2',
      'hero-2 out/hero-2.png hero-2 2',
    ])
  })

  test('with all pictures of its task', async () => {
    const played = await playGeneration({ images: candidates('hero', [1, 2]) }, { script: kieThat({ pictures: 2 }) })
    expect(arrived(played)).toEqual([
      'hero-1 out/hero-1.png hero 1',
      'hero-2 out/hero-2.png hero 1',
      'hero.candidate-2-1 out/hero.candidate-2-1.png hero 2',
      'hero.candidate-2-2 out/hero.candidate-2-2.png hero 2',
    ])
    expect(locked(played)).toEqual([
      ['hero-1.png', 'hero-1', 'hero', 2],
      ['hero-2.png', 'hero-2', 'hero', 2],
      ['hero.candidate-2-1.png', 'hero.candidate-2-1', 'hero', 2, 'hero.candidate-2', 2],
      ['hero.candidate-2-2.png', 'hero.candidate-2-2', 'hero', 2, 'hero.candidate-2', 2],
    ])
  })

  test('not in place of an image that is there, though its number is lower', async () => {
    const reused = wanted('hero', { reused: [savedImage()], origin: 'reused' })
    const played = await playGeneration({ images: [reused, ...candidates('hero', [1])] }, { script: kieThat() })
    expect(played.generated.images.map(({ name }) => name)).toEqual(['hero', 'hero.candidate-1'])
    expect(played.files).toEqual(['hero.candidate-1.png', 'images.lock.json'])
  })
})

describe('a candidate that nobody asks for anew, as its picture went', () => {
  const GONE = new KieDownloadError({ reason: 'gone', url: urlOf('lost'), detail: 'HTTP 404' })
  const reused = wanted('hero', { reused: [savedImage()], origin: 'reused' })
  const spare = { origin: 'resumed', isSpare: true, taskId: 'lost', submittedAt: new Date(0) } as const
  const script: Script = ({ kind, subject }) => (kind === 'create' ? accepts(subject) : drawn(subject))

  test('is left out with one notice where kie no longer has it, and never paid for again', async () => {
    const images = [
      reused,
      ...candidates('hero', [2], spare),
      ...candidates('hero', [3], { ...spare, taskId: 'lost3' }),
    ]
    const arrivals = { [urlOf('lost')]: GONE, [urlOf('lost3')]: GONE }
    const { kie, generated, lines } = await playGeneration({ images }, { script, arrivals })
    expect(kie.createTimes()).toEqual([])
    expect(generated).toMatchObject({ failures: [], pendingTasks: {} })
    expect(generated.images.map(({ name }) => name)).toEqual(['hero'])
    expect(lines.filter((line) => !line.startsWith('info: '))).toEqual([
      'notice: Left out, as kie no longer has the picture, and not paid for anew: hero.candidate-2, hero.candidate-3. ' +
        "Set 'reuse' to false to have all images drawn anew.",
    ])
    expect(lines.join()).not.toContain('failed')
  })

  test('is had again where kie has it', async () => {
    const images = [reused, ...candidates('hero', [2], spare)]
    const { kie, generated, lines } = await playGeneration({ images }, { script })
    expect(kie.createTimes()).toEqual([])
    expect(generated.images.map(({ name, candidate }) => [name, candidate])).toEqual([
      ['hero', undefined],
      ['hero.candidate-2', { of: 'hero', number: 2 }],
    ])
    expect(lines.filter((line) => !line.startsWith('info: '))).toEqual([])
  })

  test('is missed where kie does not say that it is gone', async () => {
    const images = [reused, ...candidates('hero', [2], spare)]
    const busy = new KieDownloadError({ reason: 'network', url: urlOf('lost'), detail: 'HTTP 503' })
    const { generated } = await playGeneration({ images }, { script, arrivals: { [urlOf('lost')]: busy } })
    expect(generated.failures).toMatchObject([{ name: 'hero.candidate-2', reason: 'download' }])
    expect(generated.pendingTasks).toEqual({ 'hero.candidate-2': 'lost' })
  })

  test('is made anew where it is none of these: a re-run asks for it', async () => {
    const images = [reused, ...candidates('hero', [2], { ...spare, isSpare: false })]
    const { kie } = await playGeneration({ images }, { script, arrivals: { [urlOf('lost')]: GONE } })
    expect(kie.createTimes()).toHaveLength(1)
  })
})
