import { expect, test } from '@jest/globals'
import { explainLimitOnGitea } from '../../../src/github/release/gitea.ts'

test.each([
  { name: 'a limit of Gitea from 1.25 on', says: 'attachment exceeds limit 4194304' },
  { name: "a quota of Forgejo's", says: 'quota exceeded' },
])('$name is told as one', ({ says }) => {
  const error = explainLimitOnGitea(Object.assign(new Error(says), { status: 413 }))
  expect(error?.message).toBe(`The server takes no file of this size, or its quota is used up. GitHub says: ${says}`)
  expect(error?.next).toBe("Have its administrator raise the limit, or take 'release' out of the input 'deliver'.")
})

test('any other refusal is left to others', () => {
  expect(
    explainLimitOnGitea(Object.assign(new Error("The target couldn't be found."), { status: 404 })),
  ).toBeUndefined()
})
