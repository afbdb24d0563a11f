import { expect, test } from '@jest/globals'
import { buildScenes, readSceneNames, SCENE_NAMES } from '../../scripts/pictures/scenes.ts'

test.each([
  { args: [], want: SCENE_NAMES },
  { args: ['release'], want: ['release'] },
  { args: ['summary', 'comment', 'summary'], want: ['comment', 'summary'] },
])('the pictures that $args names', ({ args, want }) => {
  expect(readSceneNames(args)).toEqual(want)
})

test('a name that no picture has is refused, with those that there are', () => {
  expect(() => readSceneNames(['comment', 'pull'])).toThrow(
    "There is no picture 'pull'. There are comment, release, preview, log, terminal, summary, sheet, pull-request, candidates.",
  )
})

test('one page is built alone: a pull request with a picture before and after, and new ones', async () => {
  const [scene, ...others] = await buildScenes(['pull-request'])
  expect([scene?.name, others]).toEqual(['pull-request', []])
  expect(scene?.html).toContain('Generated images: 3 new, 1 changed')
  const shown = Array.from(scene?.html.matchAll(/src="(pull-request-[^"]+)"/g) ?? [], ([, file]) => file)
  expect(shown).toEqual([...(scene?.files.keys() ?? [])])
  expect(shown.slice(0, 2)).toEqual(['pull-request-hero-before.png', 'pull-request-hero.png'])
  // Not by the name alone: the two pictures are two.
  expect(new Set(Array.from(scene?.files.values() ?? [], (content) => content.toString('base64'))).size).toBe(5)
})
