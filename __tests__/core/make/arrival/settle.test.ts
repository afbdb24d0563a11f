import { expect, test } from '@jest/globals'
import { settleCandidates } from '../../../../src/core/make/arrival/settle.ts'
import type { SavedImage } from '../../../../src/core/result/saved-image.ts'
import { savedImage } from '../../result/results.ts'

function candidate(of: string, number: number): SavedImage {
  return savedImage({ name: `${of}.candidate-${number}`, candidate: { of, number } })
}

/** Settles candidates in a folder that refuses some names. */
async function settle(pictures: readonly SavedImage[], vacant: readonly string[], refused: readonly string[] = []) {
  const said: string[] = []
  const say = (level: string) => (line: string) => void said.push(`${level}: ${line}`)
  const ignore = (): void => undefined
  let settled = pictures
  await settleCandidates(pictures, {
    folder: {
      rename: (image, name) =>
        refused.includes(name)
          ? Promise.reject(new Error('EACCES: permission denied'))
          : Promise.resolve({ ...image, name, path: `kie-images/${name}.png` }),
    },
    vacant: new Set(vacant),
    onRenamed: (picture, renamed) => {
      settled = settled.map((each) => (each === picture ? renamed : each))
    },
    log: { info: say('info'), warning: say('warning'), notice: ignore, error: ignore, debug: ignore },
  })
  return { names: settled.map(({ name }) => name), said }
}

test('of each image that is vacant the lowest number stands in, whatever arrived first', async () => {
  const pictures = [
    candidate('a', 3),
    candidate('a', 2),
    candidate('b', 1),
    savedImage({ name: 'c' }),
    candidate('d', 10),
  ]
  expect(await settle([...pictures, candidate('d', 9)], ['a', 'd', 'e'])).toEqual({
    names: ['a.candidate-3', 'a', 'b.candidate-1', 'c', 'd.candidate-10', 'd'],
    said: ['info: a.candidate-2: stands in as kie-images/a.png', 'info: d.candidate-9: stands in as kie-images/d.png'],
  })
})

test('one that cannot have the name keeps its own, and the run goes on', async () => {
  expect(await settle([candidate('a', 1), candidate('b', 1)], ['a', 'b'], ['a'])).toEqual({
    names: ['a.candidate-1', 'b'],
    said: [
      expect.stringMatching(
        /^warning: a\.candidate-1: it could not become 'a', so that .* the next run lets it stand in, at no cost\. .*EACCES/,
      ),
      'info: b.candidate-1: stands in as kie-images/b.png',
    ],
  })
})
