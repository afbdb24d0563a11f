import { describe, expect, test } from '@jest/globals'
import { abandonedName, assetNames, temporaryName } from '../../../src/github/release/names.ts'

const RUN = { runId: 77, runAttempt: 2 }

describe('assetNames', () => {
  const image = (name: string) => ({ name, path: `kie-images/${name}.png` })

  test.each([
    { name: 'a file in the directory', given: ['hero'], plan: [], want: ['hero.png'] },
    { name: 'a file in a directory below', given: ['releases/v1'], plan: [], want: ['v1.png'] },
    { name: 'one name in two directories', given: ['a/b/x', 'c/x'], plan: [], want: ['a-b-x.png', 'c-x.png'] },
    { name: 'one name below and in the directory', given: ['x', 'a/x'], plan: [], want: ['x.png', 'a-x.png'] },
    { name: 'a twin that did not arrive', given: ['a/x'], plan: ['a/x', 'b/x'], want: ['a-x.png'] },
    {
      name: 'names that hyphens make the same',
      given: ['a-x', 'a/x', 'b/x'],
      plan: [],
      want: [
        expect.stringMatching(/^a-x-[0-9a-f]{8}\.png$/),
        expect.stringMatching(/^a-x-[0-9a-f]{8}\.png$/),
        'b-x.png',
      ],
    },
  ])('$name', ({ given, plan, want }) => {
    const names = [...assetNames(given.map(image), plan).values()]
    expect(names).toEqual(want)
    expect(new Set(names).size).toBe(given.length)
  })
})

describe('the asset of a run that was killed', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const early = '2026-11-22T10:59:59Z'
  const late = '2026-11-22T11:59:00Z'

  test.each([
    { name: 'an earlier attempt', given: 'a.b.png.77-1-0123abcd.kie-upload.png', at: late, want: 'a.b.png' },
    { name: 'this attempt, maybe another job', given: 'a.png.77-2-0123abcd.kie-upload.png', at: late, want: undefined },
    { name: 'another run, maybe alive', given: 'a.png.76-1-0123abcd.kie-upload.png', at: late, want: undefined },
    { name: 'another run, an hour old', given: 'a.png.76-1-0123abcd.kie-upload.png', at: early, want: 'a.png' },
    { name: 'somebody else’s file', given: 'a.png', at: early, want: undefined },
    { name: 'somebody else’s file with our ending', given: 'a.kie-upload', at: early, want: undefined },
  ])('$name', ({ given, at, want }) => {
    expect(abandonedName({ name: given, created_at: at }, RUN, now)).toBe(want)
  })

  test('temporary names are found again, and no two are the same', () => {
    const name = temporaryName('hero.png', { ...RUN, runAttempt: 1 })
    expect(abandonedName({ name, created_at: late }, RUN, now)).toBe('hero.png')
    expect(temporaryName('hero.png', RUN)).not.toBe(temporaryName('hero.png', RUN))
    expect(name).toMatch(/^[\w.-]+$/)
  })
})
