import { expect, test } from '@jest/globals'
import { MODEL_KINDS, otherProductOf } from '../../../src/kie/index.ts'

test.each([
  { given: ['text-to-video'], want: 'videos' },
  { given: ['image-to-video', 'video-to-video'], want: 'videos' },
  { given: ['Image To Video'], want: 'videos' },
  { given: ['video_upscale'], want: 'videos' },
  { given: ['text-to-speech'], want: 'audio' },
  { given: ['music-generation'], want: 'audio' },
  { given: ['chat'], want: 'text' },
  { given: ['image-to-text'], want: 'text' },
  { given: ['image-to-3d'], want: '3D models' },
  { given: ['text-to-svg'], want: 'SVG files' },
  { given: ['image-to-vector'], want: 'SVG files' },
  { given: ['text-to-image'], want: undefined },
  { given: ['text-to-video', 'text-to-image'], want: undefined },
  { given: ['image-edit'], want: undefined },
  { given: ['text-to-video', 'something-new'], want: undefined },
  { given: ['text-removal'], want: undefined },
  { given: ['video-to-image'], want: undefined },
  { given: ['t2v'], want: undefined },
  { given: [''], want: undefined },
  { given: [], want: undefined },
])('A17: $given makes $want', ({ given, want }) => {
  expect(otherProductOf(given)).toBe(want)
})

test('A17: nothing that our own words for image models say is taken for another product', () => {
  for (const kind of MODEL_KINDS) expect(otherProductOf([kind])).toBeUndefined()
})
