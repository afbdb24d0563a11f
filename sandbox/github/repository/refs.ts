import { isRefName } from '../git/refs.ts'
import type { World } from '../resources/world.ts'
import { Refusal, textField, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'
import { checkRulesets } from './rulesets.ts'
import { checkWorkflowFiles } from './workflow-files.ts'

/** Reading, making, moving and deleting refs. */
export const refRoutes: readonly Route[] = [
  { method: 'GET', path: '/git/ref/*ref', needs: ['contents', 'read'], needsCommits: true, handle: getRef },
  { method: 'GET', path: '/git/matching-refs/*ref', needs: ['contents', 'read'], needsCommits: true, handle: listRefs },
  { method: 'POST', path: '/git/refs', needs: ['contents', 'write'], needsCommits: true, handle: createRef },
  { method: 'PATCH', path: '/git/refs/*ref', needs: ['contents', 'write'], needsCommits: true, handle: updateRef },
  { method: 'DELETE', path: '/git/refs/*ref', needs: ['contents', 'write'], needsCommits: true, handle: deleteRef },
]

async function getRef({ world, parameters: { ref = '' } }: Call): Promise<Reply> {
  const sha = await world.repository.resolve(`refs/${ref}`)
  if (sha === undefined) throw new Refusal(404, 'Not Found')
  return { status: 200, body: await describe(world, `refs/${ref}`, sha) }
}

async function listRefs({ world, parameters: { ref = '' } }: Call): Promise<Reply> {
  const matching = world.repository.refs().filter(({ name }) => name.startsWith(`refs/${ref}`))
  return { status: 200, body: await Promise.all(matching.map(({ name, sha }) => describe(world, name, sha))) }
}

async function createRef({ world, caller, body }: Call): Promise<Reply> {
  const ref = textField(body, 'ref')
  const sha = textField(body, 'sha')
  if (!/^refs\/[^/]+\/./.test(ref) || !isRefName(ref)) throw new Refusal(422, `${ref} is not a valid ref name.`)
  await checkTarget(world, ref, sha)
  if ((await world.repository.resolve(ref)) !== undefined) throw new Refusal(422, 'Reference already exists')
  checkProtection(world, ref)
  checkRulesets(world, { ref, sha, isNew: true })
  await checkWorkflowFiles(world, caller, sha)
  await world.repository.moveRef(ref, sha, undefined).catch(async () => {
    const exists = (await world.repository.resolve(ref)) !== undefined
    throw new Refusal(422, exists ? 'Reference already exists' : 'Reference update failed')
  })
  return { status: 201, body: await describe(world, ref, sha) }
}

async function updateRef({ world, caller, body, parameters }: Call): Promise<Reply> {
  const ref = `refs/${parameters['ref'] ?? ''}`
  const sha = textField(body, 'sha')
  const old = await world.repository.resolve(ref)
  if (old === undefined) throw new Refusal(422, 'Reference does not exist')
  await checkTarget(world, ref, sha)
  checkProtection(world, ref)
  checkRulesets(world, { ref, sha, isNew: false })
  await checkWorkflowFiles(world, caller, sha)
  const fastForward = await world.repository.isAncestor(old, sha)
  if (!fastForward && body['force'] !== true) throw new Refusal(422, 'Update is not a fast forward')
  await world.repository.moveRef(ref, sha, old).catch(() => {
    throw new Refusal(422, 'Update is not a fast forward')
  })
  return { status: 200, body: await describe(world, ref, sha) }
}

async function deleteRef({ world, parameters }: Call): Promise<Reply> {
  const ref = `refs/${parameters['ref'] ?? ''}`
  if ((await world.repository.resolve(ref)) === undefined) throw new Refusal(422, 'Reference does not exist')
  checkProtection(world, ref)
  await world.repository.deleteRef(ref)
  return { status: 204 }
}

async function checkTarget(world: World, ref: string, sha: string): Promise<void> {
  const type = await world.repository.typeOf(sha)
  if (type === undefined) throw new Refusal(422, 'Object does not exist')
  if (ref.startsWith('refs/heads/') && type !== 'commit') throw new Refusal(422, 'Reference update failed')
}

function checkProtection(world: World, ref: string): void {
  const rule = world.protections.get(ref)
  if (rule !== undefined) throw new Refusal(422, rule)
}

async function describe(world: World, ref: string, sha: string): Promise<unknown> {
  return { ref, object: { sha, type: await world.repository.typeOf(sha) } }
}
