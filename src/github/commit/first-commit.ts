import { readFile } from 'node:fs/promises'
import type { CommitFile } from './file.ts'
import type { CommitOptions } from './options.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target } from '../api/repository.ts'
import { fields } from '../api/shape.ts'

/**
 * Puts the first file into a repository that has no commit yet, and makes the branch by it.
 *
 * GitHub's git database answers 409 there; the contents API is what GitHub's documentation names for this, and takes a
 * branch that does not exist. The other files follow in the ordinary way, on top of it.
 */
export async function createFirstCommit(options: CommitOptions, { image, path }: CommitFile): Promise<void> {
  const { octokit, branch, message, log } = options
  log.info('The repository is empty; its first commit is made with one image.')
  try {
    const content = await readFile(image.file, 'base64')
    const given = { ...target(options), path, branch, message, content }
    await ask(octokit.rest.repos.createOrUpdateFileContents, given, fields({ commit: MADE_OBJECT }))
  } catch (error) {
    // Another job made the first commit meanwhile, perhaps on another branch: the ordinary way is open now.
    if (!isRequestFailure(error) || ![404, 409, 422].includes(error.status)) throw error
  }
}
