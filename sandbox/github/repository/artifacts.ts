import { pageOf } from '../rest/pagination.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** The artifacts of a run, as later runs and people reach them. */
export const artifactRoutes: readonly Route[] = [
  { method: 'GET', path: '/actions/runs/:run/artifacts', needs: ['actions', 'read'], handle: listArtifacts },
  { method: 'GET', path: '/actions/artifacts/:id/zip', needs: ['actions', 'read'], handle: downloadArtifact },
]

async function listArtifacts(call: Call): Promise<Reply> {
  const all = (await call.world.artifacts?.list(call.parameters['run'] ?? '')) ?? []
  const name = call.query.get('name')
  const matching = name === null ? all : all.filter((artifact) => artifact.name === name)
  const { items, headers } = pageOf(call, matching)
  return { status: 200, headers, body: { total_count: matching.length, artifacts: items } }
}

async function downloadArtifact({ world, parameters: { id = '' } }: Call): Promise<Reply> {
  const archive = await world.artifacts?.download(id)
  if (archive === undefined) throw new Refusal(404, 'Not Found')
  if (archive === 'expired') throw new Refusal(410, 'Artifact has expired')
  return { status: 302, headers: { location: `${world.url}/downloads/artifacts/${encodeURIComponent(id)}` } }
}
