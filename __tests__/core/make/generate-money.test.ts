import { createHash } from 'node:crypto'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { generate } from '../../../src/core/make/generate.ts'
import type { GenerateOptions } from '../../../src/core/make/options.ts'
import type { Generated } from '../../../src/core/make/generated.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import { formatOwner, parseRecordLines, Recorder } from '../../../src/core/plan/record.ts'
import { creditsPaid } from '../../../src/core/result/cost.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import { KieDownloadError, type DownloadReason, type Downloader } from '../../../src/kie/index.ts'
import { accepts, createScriptedKie, shows, SUCCESS, type Reply, type Script } from '../../kie/queue/scripted-kie.ts'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'generate-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

const BALANCE = { code: 402, msg: 'Credits insufficient' }
const PARAMETER = { code: 422, msg: 'size is not within the range of allowed options' }
const RATE = { code: 429, msg: 'Your call frequency is too high. Please try again later.' }

/** Why a link leads to no picture, by the link. */
type Faults = Readonly<Record<string, DownloadReason>>

/** A host of pictures. */
function host(faults: Faults): Downloader {
  return {
    download: (url, { partFile }) => {
      const reason = faults[url]
      if (reason !== undefined) return Promise.reject(new KieDownloadError({ reason, url, detail: 'so it is' }))
      writeFileSync(partFile, url)
      const sha256 = createHash('sha256').update(url).digest('hex')
      return Promise.resolve({
        bytes: url.length,
        sha256,
        mediaType: 'image/png',
        extension: 'png',
        width: 1,
        height: 1,
      })
    },
    close: () => undefined,
  }
}

/** These links are gone. */
function gone(...names: readonly string[]): Faults {
  return Object.fromEntries(names.map((name) => [link(name), 'gone']))
}

function image(name: string, changes: Partial<PlannedImage> = {}): PlannedImage {
  const request = { model: 'm', input: { prompt: name } }
  return { name, request, requestHash: `hash of ${name}`, price: 4, origin: 'generated', ...changes }
}

/** An image whose task an earlier attempt has made. */
function resumed(name: string, changes: Partial<PlannedImage> = {}): PlannedImage {
  return image(name, { taskId: `old-${name}`, submittedAt: new Date(0), origin: 'resumed', ...changes })
}

/** kie shows a task with these pictures. */
function drawn(...names: readonly string[]): Reply {
  return drawnFor(4, ...names)
}

function drawnFor(credits: number, ...names: readonly string[]): Reply {
  return shows('success', { resultJson: JSON.stringify({ resultUrls: names.map(link) }), creditsConsumed: credits })
}

function link(name: string): string {
  return `https://files.invalid/${name}.png`
}

/** What kie does with each createTask; each task that it accepts has a picture of its name. */
function answering(reply: (subject: string, nth: number) => Reply): Script {
  return ({ kind, subject, nth }) => (kind === 'look' ? drawn(subject) : reply(subject, nth))
}

interface Made extends Generated {
  /** Credits that this attempt took for certain, `undefined` where not all are known. */
  readonly creditsUsed: number | undefined
  /** The tasks whose cost nobody knows. */
  readonly unknownCosts: readonly { readonly name: string; readonly taskId: string | undefined }[]
  /** The prompt of each createTask. */
  readonly sent: readonly string[]
  readonly warnings: readonly string[]
  /** What the next attempt finds: name and id. */
  readonly recorded: readonly (readonly [string, string | undefined])[]
}

async function make(
  images: readonly PlannedImage[],
  { script, faults = {}, ...changes }: { script: Script; faults?: Faults } & Partial<GenerateOptions>,
): Promise<Made> {
  const kie = createScriptedKie(script)
  const record = [formatOwner({ resumeKey: 'job', step: 'kie' })]
  const warnings: string[] = []
  const ignore = (): void => undefined
  const made = await kie.clock.run(
    generate(
      { images },
      {
        client: kie.client,
        tempDirectory: tmpdir(),
        wayBack: 're-run',
        clock: kie.clock,
        downloader: host(faults),
        folder: new ImageFolder({
          workspace,
          outputDirectory: 'art',
          claimsFile: path.join(workspace, 'claims'),
          step: 'kie',
          warn: ignore,
        }),
        recorder: new Recorder({ append: (line) => record.push(line), sync: ignore }),
        onTasks: ignore,
        log: { info: ignore, notice: ignore, warning: (line) => warnings.push(line), error: ignore, debug: ignore },
        signal: new AbortController().signal,
        queue: { rateLimit: 20, timeoutMs: 900_000, retries: 0, wait: true },
        upload: (wanted) => Promise.resolve({ images: wanted }),
        maxCredits: undefined,
        ...changes,
      },
    ),
  )
  const sent = kie.calls.flatMap(({ kind, subject }) => (kind === 'create' ? [subject] : []))
  return {
    ...made,
    sent,
    warnings,
    creditsUsed: creditsPaid(made.cost.now),
    unknownCosts: made.cost.now.unknown.map(({ name, taskId }) => ({ name, taskId })),
    recorded: parseRecordLines(record.join('\n')).tasks.map(({ name, taskId }) => [name, taskId] as const),
  }
}

describe('a task of an earlier attempt', () => {
  const anew = answering((subject) => accepts(`new-${subject}`))

  test('is not paid for again while its picture is there', async () => {
    const { sent, images, recorded, warnings } = await make([resumed('fox')], {
      script: anew,
      upload: () => Promise.reject(new Error('Nothing is to be uploaded.')),
    })
    expect([sent, warnings]).toEqual([[], []])
    expect(images.map(({ taskId }) => taskId)).toEqual(['old-fox'])
    expect(recorded).toEqual([['fox', 'old-fox']])
  })

  test('whose picture is gone is made anew once, and only that one', async () => {
    const wanted: PlannedImage[] = []
    const { sent, images, failures, tasks, recorded, warnings } = await make([resumed('fox'), resumed('owl')], {
      script: anew,
      faults: gone('old-fox'),
      upload: (uploaded) => {
        wanted.push(...uploaded)
        return Promise.resolve({ images: uploaded })
      },
    })
    expect(wanted).toStrictEqual([image('fox')])
    expect(sent).toEqual(['fox'])
    expect(images.map(({ taskId }) => taskId)).toEqual(['new-fox', 'old-owl'])
    expect(failures).toEqual([])
    expect(tasks).toEqual({ fox: 'new-fox', owl: 'old-owl' })
    // The next attempt must find the new one.
    expect(recorded).toEqual([
      ['fox', 'old-fox'],
      ['owl', 'old-owl'],
      ['fox', 'new-fox'],
    ])
    expect(warnings).toEqual([
      'fox: kie no longer has the result of task old-fox, submitted at 1970-01-01T00:00:00.000Z; the image is made anew, ' +
        'and paid anew.',
    ])
  })

  test('is said to be made anew once, however many attempts that takes, be its time known or not', async () => {
    const failed = shows('fail', { failCode: '500', failMsg: 'Internal Error, Please try again later.' })
    const { sent, warnings } = await make([image('fox', { taskId: 'old-fox', origin: 'resumed' })], {
      script: ({ kind, nth, subject }) => {
        if (kind === 'create') return accepts(`new-${nth}`)
        return subject === 'new-0' ? failed : drawn(subject)
      },
      faults: gone('old-fox'),
      queue: { rateLimit: 20, timeoutMs: 900_000, retries: 1 },
    })
    expect(sent).toEqual(['fox', 'fox'])
    expect(warnings.filter((line) => line.includes('made anew'))).toEqual([
      'fox: kie no longer has the result of task old-fox, submitted at an unknown time; the image is made anew, and paid anew.',
    ])
  })

  test('whose new picture is gone, too, is not made a third time', async () => {
    const { sent, failures } = await make([resumed('fox')], { script: anew, faults: gone('old-fox', 'new-fox') })
    expect(sent).toEqual(['fox'])
    expect(failures).toMatchObject([{ name: 'fox', taskId: 'new-fox', charged: 'yes' }])
  })

  test('of which another picture did arrive is not paid for again', async () => {
    const { sent, images, failures } = await make([resumed('fox')], {
      script: () => drawn('fox-a', 'fox-b', 'fox-c'),
      faults: gone('fox-b'),
    })
    expect(sent).toEqual([])
    expect(images.map(({ name }) => name)).toEqual(['fox-1', 'fox-3'])
    expect(failures).toMatchObject([{ name: 'fox-2', taskId: 'old-fox', charged: 'yes' }])
  })

  test.each<DownloadReason>(['server', 'network', 'link-refused', 'timeout', 'disk'])(
    'whose picture does not come for another reason (%s) is not paid for again',
    async (reason) => {
      const { sent, failures } = await make([resumed('fox')], { script: anew, faults: { [link('old-fox')]: reason } })
      expect(sent).toEqual([])
      expect(failures).toMatchObject([{ name: 'fox', taskId: 'old-fox', charged: 'yes' }])
    },
  )

  test('that is made anew takes no other image’s failure away', async () => {
    const { sent, failures } = await make([resumed('fox'), resumed('owl')], {
      script: anew,
      faults: { ...gone('old-fox'), [link('old-owl')]: 'server' },
    })
    expect(sent).toEqual(['fox'])
    expect(failures).toMatchObject([{ name: 'owl', taskId: 'old-owl' }])
  })

  test('is made anew with its own reference images, and at its price', async () => {
    const uploads = [
      { kind: 'file', path: 'a.png', file: '/a.png', bytes: 1, mediaType: 'image/png', sha256: 'ab' },
    ] as const satisfies PlannedImage['uploads']
    const wanted: PlannedImage[] = []
    const { sent, failures } = await make([resumed('fox', { uploads })], {
      script: anew,
      faults: gone('old-fox'),
      upload: (images) => {
        wanted.push(...images)
        return Promise.resolve({ images })
      },
      maxCredits: 3,
    })
    expect(wanted).toStrictEqual([image('fox', { uploads })])
    expect(sent).toEqual([])
    // Its first task is paid for.
    expect(failures).toMatchObject([{ name: 'fox', taskId: 'old-fox', reason: 'over-budget', charged: 'yes' }])
  })

  test('A4: of whose pictures one is gone and another was too slow is not paid for again', async () => {
    const { sent, failures, pendingTasks } = await make([resumed('fox')], {
      script: () => drawn('fox-a', 'fox-b'),
      faults: { ...gone('fox-a'), [link('fox-b')]: 'timeout' },
    })
    expect(sent).toEqual([])
    expect(failures.map(({ name, taskId }) => [name, taskId])).toEqual([
      ['fox-1', 'old-fox'],
      ['fox-2', 'old-fox'],
    ])
    expect(pendingTasks).toEqual({ fox: 'old-fox' })
  })

  test.each<{ name: string; reply: Reply; want: object }>([
    { name: 'kie refuses', reply: PARAMETER, want: { charged: 'yes' } },
    {
      name: 'nobody knows the end of',
      reply: { fails: 'reset' },
      want: { charged: 'unknown', reason: 'outcome-unknown' },
    },
  ])('A4: whose new request $name is still there, as paid for, and not to be collected', async ({ reply, want }) => {
    const { sent, failures, tasks, pendingTasks, warnings } = await make([resumed('fox')], {
      script: answering(() => reply),
      faults: gone('old-fox'),
    })
    expect(sent).toEqual(['fox'])
    expect(failures).toMatchObject([{ name: 'fox', taskId: 'old-fox', ...want }])
    expect(failures).toHaveLength(1)
    expect({ tasks, pendingTasks, warnings }).toEqual({ tasks: { fox: 'old-fox' }, pendingTasks: {}, warnings: [] })
  })

  test('A4: whose new request is not sent, as the run is cancelled, fails as it did', async () => {
    const cancel = new AbortController()
    const { sent, failures } = await make([resumed('fox'), resumed('owl')], {
      script: answering((subject) => {
        cancel.abort()
        return accepts(`new-${subject}`)
      }),
      faults: gone('old-fox', 'old-owl'),
      signal: cancel.signal,
      queue: { rateLimit: 1, timeoutMs: 900_000, retries: 0 },
    })
    expect(sent).toEqual(['fox'])
    expect(failures).toMatchObject([
      { name: 'fox', taskId: 'new-fox', reason: 'cancelled' },
      { name: 'owl', taskId: 'old-owl', charged: 'yes', reason: 'expired' },
    ])
  })

  test('all of whose pictures are gone leaves no failure of its own when it is made anew', async () => {
    const { sent, failures } = await make([resumed('fox')], {
      script: ({ kind, subject }) =>
        kind === 'create' ? accepts('new') : subject === 'new' ? drawn('new') : drawn('a', 'b'),
      faults: gone('a', 'b'),
    })
    expect(sent).toEqual(['fox'])
    expect(failures).toEqual([])
  })

  test('that a user wants to collect is never made anew', async () => {
    const { sent, failures } = await make(
      [image('fox', { request: undefined, requestHash: '', price: 0, taskId: 'old-fox', origin: 'collected' })],
      { script: anew, faults: gone('old-fox') },
    )
    expect(sent).toEqual([])
    expect(failures).toMatchObject([{ name: 'fox', taskId: 'old-fox' }])
  })

  test('whose reference images cannot be uploaded again stays failed', async () => {
    const { sent, failures, warnings } = await make([resumed('fox'), resumed('owl')], {
      script: anew,
      faults: gone('old-fox', 'old-owl'),
      upload: () => Promise.reject(new InputError(["The picture 'a.png' has changed.", 'Nothing was spent.'])),
    })
    expect(sent).toEqual([])
    expect(failures.map(({ taskId }) => taskId)).toEqual(['old-fox', 'old-owl'])
    expect(warnings).toEqual(["Not made anew: fox, owl. The picture 'a.png' has changed. Nothing was spent."])
  })

  test('is not made anew once the run is cancelled', async () => {
    const cancel = new AbortController()
    const lines: string[] = []
    const note = (line: string): void => void lines.push(line)
    const { sent, failures } = await make([resumed('fox')], {
      script: anew,
      faults: gone('old-fox'),
      log: { info: note, notice: note, warning: note, error: note, debug: note },
      signal: cancel.signal,
      upload: (images) => {
        cancel.abort()
        return Promise.resolve({ images })
      },
    })
    expect(sent).toEqual([])
    expect(failures).toMatchObject([{ taskId: 'old-fox' }])
    // It failed as it is gone, and not for the cancellation.
    expect(lines.filter((line) => line.includes('failed.'))).toHaveLength(1)
  })
})

test('once the run is cancelled nothing is uploaded to be made anew', async () => {
  const cancel = new AbortController()
  const uploaded: string[] = []
  const { sent } = await make([resumed('fox')], {
    script: answering(accepts),
    signal: cancel.signal,
    downloader: {
      download: (url) => {
        cancel.abort()
        return Promise.reject(new KieDownloadError({ reason: 'gone', url, detail: 'so it is' }))
      },
      close: () => undefined,
    },
    upload: (images) => {
      uploaded.push(...images.map(({ name }) => name))
      return Promise.resolve({ images })
    },
  })
  expect(uploaded).toEqual([])
  expect(sent).toEqual([])
})

describe('the record that a re-run reads', () => {
  test('has no word of a request that kie has refused', async () => {
    const { recorded, unknownCosts, creditsUsed } = await make([image('fox')], { script: () => PARAMETER })
    expect(recorded).toEqual([])
    expect(unknownCosts).toEqual([])
    expect(creditsUsed).toBe(0)
  })

  test('keeps a request of which nobody knows what came', async () => {
    const { recorded, failures, pendingTasks, creditsUsed } = await make([image('fox')], {
      script: () => ({ fails: 'reset' }),
    })
    expect(recorded).toEqual([['fox', undefined]])
    // There is no id to collect it by.
    expect(Object.keys(pendingTasks)).toEqual([])
    expect(failures).toMatchObject([{ name: 'fox', charged: 'unknown' }])
    expect(creditsUsed).toBeUndefined()
  })

  test('that the disk no longer takes has no word of what is not sent for that', async () => {
    const lines: string[] = []
    const append = (line: string): void => {
      // The id of the first task.
      if (lines.push(line) === 2) throw new Error('no space left')
    }
    const { sent, failures } = await make([image('fox'), image('owl')], {
      script: answering(accepts),
      recorder: new Recorder({ append, sync: () => undefined }),
      queue: { rateLimit: 1, timeoutMs: 900_000, retries: 0 },
    })
    expect(sent).toEqual(['fox'])
    expect(failures).toMatchObject([{ name: 'owl', charged: 'no' }])
    expect(lines.filter((line) => line.includes('owl'))).toEqual([])
  })

  test('has a task whose end nobody has waited for', async () => {
    const { recorded, tasks, pendingTasks } = await make([image('fox')], {
      script: ({ kind }) => (kind === 'create' ? accepts('t1') : shows('generating')),
      queue: { rateLimit: 20, timeoutMs: 60_000 },
    })
    expect(recorded).toEqual([['fox', 't1']])
    expect(tasks).toEqual({ fox: 't1' })
    expect(pendingTasks).toEqual({ fox: 't1' })
  })

  test('has each attempt of an image', async () => {
    const failed = shows('fail', { failCode: '500', failMsg: 'Internal Error, Please try again later.' })
    const { sent, recorded, unknownCosts, creditsUsed } = await make([image('fox')], {
      script: ({ kind, nth, subject }) =>
        kind === 'create' ? accepts(`t${nth + 1}`) : subject === 't1' ? failed : drawn('fox'),
      queue: { rateLimit: 20, timeoutMs: 900_000, retries: 1 },
    })
    expect(sent).toEqual(['fox', 'fox'])
    expect(recorded).toEqual([
      ['fox', 't1'],
      ['fox', 't2'],
    ])
    expect(unknownCosts).toEqual([{ name: 'fox', taskId: 't1' }])
    expect(creditsUsed).toBeUndefined()
  })
})

describe('within max-credits', () => {
  const images = ['fox', 'owl', 'cat'].map((name) => image(name))
  const oneByOne = { rateLimit: 1, timeoutMs: 900_000, retries: 0 }

  test('what fits is made, and no more', async () => {
    const { sent, failures, warnings } = await make(images, { script: answering(accepts), maxCredits: 8 })
    expect(sent).toEqual(['fox', 'owl'])
    const message = 'Not submitted: it could take the run past the limit of 8 credits.'
    expect(failures).toMatchObject([{ name: 'cat', reason: 'over-budget', charged: 'no', message }])
    expect(warnings).toEqual([])
  })

  test('a request of unknown outcome keeps its credits', async () => {
    const { sent } = await make(images, {
      script: answering((subject) => (subject === 'fox' ? { fails: 'reset' } : accepts(subject))),
      maxCredits: 8,
      queue: oneByOne,
    })
    expect(sent).toEqual(['fox', 'owl'])
  })

  test('a refused request gives its credits back', async () => {
    const { sent } = await make(images, {
      script: answering((subject) => (subject === 'fox' ? PARAMETER : accepts(subject))),
      maxCredits: 8,
      queue: oneByOne,
    })
    expect(sent).toEqual(['fox', 'owl', 'cat'])
  })

  test('a request that is sent again takes its credits once', async () => {
    const { sent } = await make(images, {
      script: answering((subject, nth) =>
        subject === 'fox' && nth === 0 ? { ...RATE, retryAfter: '1' } : accepts(subject),
      ),
      maxCredits: 8,
    })
    expect(sent).toEqual(expect.arrayContaining(['fox', 'fox', 'owl']))
    expect(sent).not.toContain('cat')
  })

  test('a fresh attempt needs room of its own', async () => {
    const failed = shows('fail', { failCode: '500', failMsg: 'Internal Error, Please try again later.' })
    const { sent, failures } = await make([image('fox')], {
      script: ({ kind }) => (kind === 'create' ? accepts('t1') : failed),
      maxCredits: 4,
      queue: { rateLimit: 20, timeoutMs: 900_000, retries: 3 },
    })
    expect(sent).toEqual(['fox'])
    expect(failures).toMatchObject([{ name: 'fox', taskId: 't1' }])
  })

  test('without a limit, kie may take what it likes', async () => {
    const { sent, warnings } = await make(images, {
      script: ({ kind, subject }) => (kind === 'create' ? accepts(subject) : drawnFor(6.5, subject)),
      queue: oneByOne,
    })
    expect(sent).toEqual(['fox', 'owl', 'cat'])
    expect(warnings).toEqual([])
  })

  test('a task of an earlier attempt takes none', async () => {
    const { sent } = await make([resumed('old'), ...images], { script: answering(accepts), maxCredits: 8 })
    expect(sent).toEqual(['fox', 'owl'])
  })
})

test('once kie has taken more than was forecast nothing more is sent, and it is told', async () => {
  const { sent, warnings, failures } = await make(
    ['fox', 'owl'].map((name) => image(name)),
    {
      script: ({ kind, subject }) => (kind === 'create' ? accepts(subject) : drawnFor(6.5, subject)),
      maxCredits: 100,
      queue: { rateLimit: 1, timeoutMs: 900_000, retries: 0 },
    },
  )
  expect(sent).toEqual(['fox'])
  expect(failures).toMatchObject([{ name: 'owl', charged: 'no' }])
  expect(warnings).toEqual([expect.stringContaining('2.5 credits more')])
})

test('on a full disk nothing more is sent, and what is paid for is not fetched in vain', async () => {
  const images = ['fox', 'owl'].map((name) => image(name))
  const { sent, failures } = await make([resumed('a'), ...images], {
    script: answering(accepts),
    faults: { [link('old-a')]: 'disk' },
    queue: { rateLimit: 1, timeoutMs: 900_000, retries: 0 },
  })
  // The first was on its way before anybody knew.
  expect(sent).toEqual(['fox'])
  expect(failures.map(({ name, charged }) => [name, charged])).toEqual([
    ['owl', 'no'],
    ['a', 'yes'],
    ['fox', 'yes'],
  ])
})

test('the credits of a task are those of its first picture alone', async () => {
  const { images, creditsUsed } = await make([image('fox')], {
    script: ({ kind }) => (kind === 'create' ? accepts('t1') : drawn('a', 'b')),
  })
  expect(images.map(({ credits }) => credits)).toEqual([4, undefined])
  expect(creditsUsed).toBe(4)
})

test('after a refusal for want of credits nothing more is sent', async () => {
  const { sent, recorded, failures } = await make(
    ['fox', 'owl'].map((name) => image(name)),
    { script: () => BALANCE, queue: { rateLimit: 1, timeoutMs: 900_000, retries: 2 } },
  )
  expect(sent).toEqual(['fox'])
  expect(recorded).toEqual([])
  expect(failures.map(({ name, charged }) => [name, charged])).toEqual([
    ['fox', 'no'],
    ['owl', 'no'],
  ])
})

test('a task is handed on as soon as it has an id, before anybody knows how it ends', async () => {
  const told: unknown[] = []
  await make([resumed('old'), image('fox')], {
    script: ({ kind, subject }) => (kind === 'create' ? accepts(subject) : SUCCESS),
    onTasks: (tasks, names) => told.push([{ ...tasks }, names]),
  })
  expect(told).toEqual([
    [{ old: 'old-old' }, ['old']],
    [{ old: 'old-old', fox: 'fox' }, ['fox']],
  ])
})
