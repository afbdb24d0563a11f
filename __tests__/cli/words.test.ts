import { expect, test } from '@jest/globals'
import { inDeskWords } from '../../src/cli/words.ts'
import { describeEnding } from '../../src/core/explanation/ending.ts'
import { explainForms } from '../../src/core/make/forms/fault.ts'
import { EXPRESSION_IN_FILE, EXPRESSION_IN_INPUT } from '../../src/core/request/template.ts'
import { NO_SUCH_FILE } from '../../src/core/workspace/file.ts'
import { runResult, savedImage } from '../core/result/results.ts'

test.each([
  ["Input 'max-credits' is empty", '--max-credits is empty'],
  ["In input 'format-options' it is", 'In --format-options it is'],
  ["uses {{ a }}, but the input 'variables' is empty", 'uses {{ a }}, but --variables is empty'],
  ["Inputs 'prompt' and 'manifest' are both set", '--prompt and the manifest are both set'],
  ["Input 'tasks' names no task.", "The argument 'tasks' names no task."],
  ["Input 'api-key' has white space", 'KIE_API_KEY has white space'],
  ["Input 'github-token' is empty", "Input 'github-token' is empty"],
  ["is 'x', which this action does not know", "is 'x', which kie-images does not know"],
  ['is not known as an image of this action', 'is not known as an image of kie-images'],
  ['kie says: this action is forbidden', 'kie says: this action is forbidden'],
])('%j is %j at a desk', (line, want) => {
  expect(inDeskWords(line)).toBe(want)
})

test('nothing at a desk speaks of workflows', () => {
  const { message, next } = explainForms(savedImage(), [{ words: ['webp'], error: new Error('x') }])
  const lines = [
    NO_SUCH_FILE,
    EXPRESSION_IN_INPUT,
    `${message} ${next}`,
    EXPRESSION_IN_FILE.replaceAll(/^.*alone; /g, ''),
  ]
  for (const line of lines)
    expect(inDeskWords(line)).not.toMatch(/checked out|the workflow|in the workflow |the job|toJSON/)
})

test('what is outdated is mended by a command', () => {
  const outdated = { of: 2, images: [{ name: 'fox', reason: 'new' as const }], credits: 4 }
  expect(describeEnding(runResult({ status: 'outdated', images: [], outdated }), 'command')).toBe(
    "Outdated: 1 of 2 images (1 not made yet). The same command with 'make' makes what is missing, for 4 credits.",
  )
})
