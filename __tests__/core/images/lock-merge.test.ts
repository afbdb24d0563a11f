import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lockEntry, type Lock, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import { mergeLocks } from '../../../src/core/images/lock/lock-merge.ts'
import { checkReaching } from '../../reaching.ts'
import { savedImage } from '../result/results.ts'
import { lockOf } from './locks.ts'

/** An entry that was made at a minute past the hour, of a request. */
function entryOf(name: string, minute: number, request = 'wish', extension = 'png'): LockEntry {
  const createdAt = new Date(Date.UTC(2026, 10, 22, 10, minute))
  const path = `kie-images/${name}.${extension}`
  return lockEntry(savedImage({ name, path, createdAt, request, taskId: `${request}-${minute}` }), 'kie-images')
}

/** What is said of the file of `hero`: who made it, by the task. */
function taskOf(lock: Lock): string | undefined {
  return lock.get('hero.png')?.taskId
}

const OLD = entryOf('hero', 0, 'old')
const NEXT = entryOf('hero', 10, 'wish')

describe('on a branch', () => {
  test.each([
    { what: 'a new image', base: [], there: [], made: NEXT, want: 'wish-10' },
    { what: 'one in place of what the run read', base: [OLD], there: [OLD], made: NEXT, want: 'wish-10' },
    { what: 'one that somebody took away meanwhile', base: [OLD], there: [], made: NEXT, want: 'wish-10' },
    { what: 'the later of two new ones', base: [], there: [entryOf('hero', 9)], made: NEXT, want: 'wish-10' },
    { what: 'not the earlier of two new ones', base: [OLD], there: [entryOf('hero', 11)], made: NEXT, want: 'wish-11' },
    { what: 'of two at once its own', base: [], there: [entryOf('hero', 10, 'else')], made: NEXT, want: 'wish-10' },
    {
      what: 'not one of an older wish than what the run has read',
      base: [entryOf('hero', 11, 'today')],
      there: [entryOf('hero', 11, 'today')],
      made: NEXT,
      want: 'today-11',
    },
    {
      what: 'one of the same wish, though what the run has read is later',
      base: [entryOf('hero', 11)],
      there: [entryOf('hero', 11)],
      made: NEXT,
      want: 'wish-10',
    },
    {
      what: 'not one whose wish nobody knows, where there is a later one',
      base: [entryOf('hero', 11, '')],
      there: [entryOf('hero', 11, '')],
      made: entryOf('hero', 10, ''),
      want: '-11',
    },
  ])('a run puts there $what', ({ base, there, made, want }) => {
    const merged = mergeLocks(lockOf(...there), { base: lockOf(...base), made: [made], isPlaced: false })
    expect(taskOf(merged.lock)).toBe(want)
    expect(merged.overtaken).toEqual(taskOf(merged.lock) === made.taskId ? [] : [made])
  })

  test('an image of an older wish comes under no other extension either', () => {
    const there = lockOf(entryOf('hero', 11, 'today', 'jpg'))
    const merged = mergeLocks(there, { base: there, made: [NEXT], isPlaced: false })
    expect(merged).toEqual({ lock: there, overtaken: [NEXT] })
  })

  test('several pictures of an older task give way together', () => {
    const several = [1, 2].map((number) => ({ ...entryOf(`hero-${number}`, 10), image: 'hero', results: 2 }))
    const there = lockOf(entryOf('hero', 11, 'today'))
    expect(mergeLocks(there, { base: there, made: several, isPlaced: false })).toEqual({
      lock: there,
      overtaken: several,
    })
  })

  test('a form is no later picture than its original', () => {
    const derivedFrom = { sha256: 'a', form: 'jpeg', options: {} }
    const there = lockOf({ ...entryOf('hero', 11, 'today', 'jpg'), derivedFrom })
    expect(mergeLocks(there, { base: there, made: [NEXT], isPlaced: false }).overtaken).toEqual([])
  })
})

test('in a folder, where the file lies there already, its entry does too', () => {
  const later = entryOf('hero', 11, 'today')
  const { lock, overtaken } = mergeLocks(lockOf(later), { base: lockOf(later), made: [NEXT], isPlaced: true })
  expect({ task: taskOf(lock), overtaken }).toEqual({ task: 'wish-10', overtaken: [] })
})

describe('what is taken away', () => {
  test.each([
    { what: 'goes where nobody has touched it', there: [OLD], want: undefined },
    { what: 'stays where somebody has made another since', there: [NEXT], want: 'wish-10' },
    { what: 'is gone where it was gone', there: [], want: undefined },
  ])('$what', ({ there, want }) => {
    const news = { base: lockOf(OLD), made: [], isPlaced: false, removed: ['hero.png'] }
    expect(taskOf(mergeLocks(lockOf(...there), news).lock)).toBe(want)
  })

  test('by somebody else does not come back because it is reused', () => {
    const news = { base: lockOf(OLD), made: [], isPlaced: true, reused: [OLD] }
    expect(mergeLocks(new Map(), news).lock).toEqual(new Map())
  })
})

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const

/** What two runs from one state come to: the state, and what each of them makes and takes away. */
const scene = fc
  .record({
    base: fc.subarray([...NAMES]),
    // Not all, so that there is something that nobody speaks of.
    ours: fc.subarray([...NAMES], { minLength: 2, maxLength: 3 }),
    theirs: fc.subarray([...NAMES], { minLength: 1 }),
    removed: fc.subarray([...NAMES], { maxLength: 2 }),
    wishes: fc.array(fc.constantFrom('w1', 'w2', 'w3'), { minLength: 15, maxLength: 15 }),
    minutes: fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 15, maxLength: 15 }),
  })
  .map(({ base, ours, theirs, removed, wishes, minutes }) => {
    const make = (names: readonly string[], from: number): readonly LockEntry[] =>
      names.map((name, index) => entryOf(name, minutes[from + index] ?? 0, wishes[from + index]))
    return {
      base: lockOf(...make(base, 0)),
      ours: make(ours, 5),
      theirs: make(theirs, 10),
      removed: removed.filter((name) => !ours.includes(name)).map((name) => `${name}.png`),
    }
  })

describe('laws', () => {
  const merge = (there: Lock, base: Lock, made: readonly LockEntry[]): Lock =>
    mergeLocks(there, { base, made, isPlaced: false }).lock

  test('of two runs side by side it does not matter which comes first', () => {
    checkReaching((reached) =>
      fc.property(scene, ({ base, ours, theirs }) => {
        if (ours.some(({ file }) => theirs.some((entry) => entry.file === file))) reached()
        const first = merge(merge(base, base, ours), base, theirs)
        expect(first).toEqual(merge(merge(base, base, theirs), base, ours))
      }),
    )
  })

  test('a run that says all of it again changes nothing', () => {
    checkReaching((reached) =>
      fc.property(scene, ({ base, ours, theirs, removed }) => {
        const news = { base, made: ours, removed, isPlaced: false }
        const once = mergeLocks(merge(base, base, theirs), news).lock
        reached()
        expect(mergeLocks(once, news).lock).toEqual(once)
      }),
    )
  })

  test('every entry comes whole from one side, and what nobody speaks of stays', () => {
    checkReaching((reached) =>
      fc.property(scene, ({ base, ours, theirs, removed }) => {
        const there = merge(base, base, theirs)
        const { lock, overtaken } = mergeLocks(there, { base, made: ours, removed, isPlaced: false })
        for (const [file, entry] of lock) expect([there.get(file), ...ours]).toContain(entry)
        for (const entry of ours) expect(lock.get(entry.file) === entry).toBe(!overtaken.includes(entry))
        const spoken = new Set([...removed, ...ours.map(({ file }) => file)])
        for (const [file, entry] of there) {
          if (spoken.has(file)) continue
          reached()
          expect(lock.get(file)).toBe(entry)
        }
      }),
    )
  })

  test('no later picture of another wish is ever lost, nor one that somebody made since', () => {
    checkReaching((reached) =>
      fc.property(scene, ({ base, ours, theirs, removed }) => {
        const there = merge(base, base, theirs)
        const { lock } = mergeLocks(there, { base, made: ours, removed, isPlaced: false })
        for (const [file, entry] of there) {
          const own = ours.find((each) => each.file === file)
          const isNew = base.get(file) !== entry
          const isLater = own !== undefined && entry.createdAt > own.createdAt
          const mustStay = own === undefined ? isNew : isLater && (isNew || entry.request !== own.request)
          if (!mustStay) continue
          reached()
          expect(lock.get(file)).toBe(entry)
        }
      }),
    )
  })

  test('what the run made in a folder is what the folder says', () => {
    checkReaching((reached) =>
      fc.property(scene, ({ base, ours, theirs }) => {
        const there = merge(base, base, theirs)
        const { lock, overtaken } = mergeLocks(there, { base, made: ours, isPlaced: true })
        reached()
        expect(overtaken).toEqual([])
        for (const entry of ours) expect(lock.get(entry.file)).toBe(entry)
      }),
    )
  })

  test('shards of one plan, in whatever order, come to what one run would have come to', () => {
    const shards = fc.integer({ min: 2, max: 4 })
    checkReaching((reached) =>
      fc.property(scene, shards, fc.integer(), ({ base, ours }, count, seed) => {
        if (ours.length > 1) reached()
        const parts = Array.from({ length: count }, (_, shard) =>
          ours.filter((_each, index) => index % count === shard),
        )
        const turned = parts.map((_, index) => parts[(index + Math.abs(seed)) % count] ?? [])
        const merged = turned.reduce((there, part) => merge(there, base, part), base)
        expect(merged).toEqual(merge(base, base, ours))
      }),
    )
  })
})

test('what kie said of the price of a file stays known where a later run brings the very file again', () => {
  const again = { ...NEXT, credits: 0 }
  const creditsOf = (made: LockEntry): unknown =>
    mergeLocks(lockOf(NEXT), { base: lockOf(NEXT), made: [made], isPlaced: true }).lock.get('hero.png')?.credits
  expect(NEXT.credits).toBeGreaterThan(0)
  expect([creditsOf(again), creditsOf({ ...again, credits: 7 })]).toEqual([NEXT.credits, 7])
  expect(creditsOf({ ...again, taskId: 'other' })).toBe(0)
  expect(creditsOf({ ...again, sha256: 'other' })).toBe(0)
})
