import { expect, test } from '@jest/globals'
import { renderPromptList } from '../../../src/core/report/prompt-list.ts'

function listed(prompts: Readonly<Record<string, string>>): readonly string[] {
  return renderPromptList({ prompts, maxBytes: 10_000 })
    .split('\n')
    .filter((line) => line.startsWith('- '))
}

test('a prompt stands once with its images, and of candidates with the image that they are for', () => {
  const candidates = { 'hero.candidate-1': 'a fox', 'hero.candidate-2': 'a fox' }
  expect(listed({ hero: 'a fox', ...candidates, logo: 'an owl' })).toEqual(['- hero: a fox', '- logo: an owl'])
})

test('one that only looks like a candidate stands there itself', () => {
  expect(listed({ 'hero.candidate-1': 'a fox' })).toEqual(['- `hero.candidate-1`: a fox'])
})
