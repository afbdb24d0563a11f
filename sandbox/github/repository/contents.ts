import { optionalText, Refusal, textField, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { decode } from './blobs.ts'
import { describeCommit, signatureOf } from './commits.ts'
import { checkRulesets } from './rulesets.ts'
import { checkWorkflowFiles } from './workflow-files.ts'

/** Single files of a branch. The only routes that can fill an empty repository. */
export const contentRoutes: readonly Route[] = [
  { method: 'GET', path: '/contents/*path', needs: ['contents', 'read'], handle: getContent },
  { method: 'PUT', path: '/contents/*path', needs: ['contents', 'write'], handle: putContent },
]

async function getContent({ world, parameters: { path = '' }, query }: Call): Promise<Reply> {
  const ref = query.get('ref') ?? world.defaultBranch
  const sha = await world.repository.resolve(`${ref}:${path}`)
  if (sha === undefined || (await world.repository.typeOf(sha)) !== 'blob') throw new Refusal(404, 'Not Found')
  const content = await world.repository.readBlob(sha)
  const body = {
    type: 'file',
    path,
    sha,
    size: content.length,
    encoding: 'base64',
    content: content.toString('base64'),
  }
  return { status: 200, body }
}

async function putContent({ world, caller, body, parameters: { path = '' } }: Call): Promise<Reply> {
  const message = textField(body, 'message')
  const content = decode(textField(body, 'content'), 'base64')
  const branch = optionalText(body, 'branch') ?? world.defaultBranch
  const ref = `refs/heads/${branch}`
  const head = await world.repository.resolve(ref)
  // An empty repository takes any branch and makes it; any other one must have the branch.
  if (head === undefined && !world.repository.isEmpty()) throw new Refusal(404, `Branch ${branch} not found`)
  const there = head === undefined ? undefined : await world.repository.resolve(`${head}:${path}`)
  const replaced = optionalText(body, 'sha')
  if (there !== undefined && replaced === undefined)
    throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`)
  if (there !== replaced) throw new Refusal(409, `${path} does not match ${replaced ?? ''}`)
  const rule = world.protections.get(ref)
  if (rule !== undefined) throw new Refusal(409, rule)

  const blob = world.repository.writeBlob(content)
  const tree = await world.repository.writeTree(head, [{ path, mode: '100644', sha: blob }])
  const { author, committer, signed } = signatureOf(caller)
  const parents = head === undefined ? [] : [head]
  const sha = world.repository.writeCommit({ tree, parents, message, author, committer })
  if (signed) world.signed.add(sha)
  checkRulesets(world, { ref, sha, isNew: head === undefined }, 409)
  await checkWorkflowFiles(world, caller, sha)
  await world.repository.moveRef(ref, sha, head).catch(() => {
    throw new Refusal(409, `${branch} is at another commit than expected`)
  })
  const commit = describeCommit(world, await world.repository.readCommit(sha))
  return {
    status: there === undefined ? 201 : 200,
    body: { content: { path, sha: blob, size: content.length }, commit },
  }
}
