import { randomUUID } from 'node:crypto'
import type { BlobStore } from './blobs.ts'
import { type Attempt, type FinalArtifact, type Registry, visibleTo } from './registry.ts'
import type { BackendIds } from './token.ts'
import { TwirpError, type TwirpMethod, type TwirpRequest } from './twirp.ts'

/** What the methods work on. */
export interface ServiceParts {
  readonly registry: Registry
  readonly blobs: BlobStore
  readonly maxRetentionDays: number
  /** Origin that the signed URLs point to. */
  readonly origin: () => string
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The only version that may be uploaded unarchived; the real client sends it always. */
const VERSION = 7

/** The characters that NTFS cannot store; GitHub refuses them everywhere. */
const FORBIDDEN_IN_NAME = /["\\/:<>|*?\r\n]/

/**
 * Performs one method as the real service would.
 *
 * @param caller - whom the bearer token belongs to
 * @throws TwirpError for everything the real service refuses
 */
export async function perform(
  parts: ServiceParts,
  call: { readonly method: TwirpMethod; readonly caller: BackendIds; readonly request: TwirpRequest },
): Promise<object> {
  const attempt = parts.registry.attempt(call.caller.run)
  if (attempt === undefined) throw new TwirpError('unauthenticated', 'the token belongs to no run')
  const context = { parts, attempt, ...call, name: call.request.name ?? '' }
  switch (call.method) {
    case 'CreateArtifact':
      return createArtifact(context)
    case 'FinalizeArtifact':
      return finalizeArtifact(context)
    case 'ListArtifacts':
      return listArtifacts(context)
    case 'GetSignedArtifactURL':
      return { signed_url: parts.origin() + downloadPath(parts.blobs, findVisible(context)) }
    case 'DeleteArtifact':
      return deleteArtifact(context)
  }
}

interface Context {
  readonly parts: ServiceParts
  readonly attempt: Attempt
  readonly caller: BackendIds
  readonly request: TwirpRequest
  readonly name: string
}

/** The path under which storage gives an artifact to a browser or client. */
export function downloadPath(blobs: BlobStore, { blob, name, mediaType }: FinalArtifact): string {
  const fileName = mediaType === 'application/zip' ? `${name}.zip` : name
  return blobs.downloadPath(blob, { fileName, mediaType })
}

function createArtifact(context: Context): object {
  const { parts, attempt, caller, request, name } = context
  requireOwnIds(context)
  if (name === '' || FORBIDDEN_IN_NAME.test(name)) throw new TwirpError('invalid_argument', 'the name is not valid')
  if (request.version !== VERSION) throw new TwirpError('invalid_argument', `the version must be ${VERSION}`)
  const now = Date.now()
  const latest = now + parts.maxRetentionDays * DAY_MS
  const asked = request.expires_at === undefined ? latest : Date.parse(request.expires_at)
  if (!(asked > now)) throw new TwirpError('invalid_argument', 'expires_at is no time to come')
  if (attempt.names.has(name)) {
    throw new TwirpError('already_exists', 'an artifact with this name already exists on the workflow run')
  }
  const blob = randomUUID()
  attempt.names.set(name, {
    attempt,
    jobId: caller.job,
    name,
    mediaType: request.mime_type ?? 'application/zip',
    blob,
    createdAt: new Date(now),
    // The real service lowers a longer retention without a word.
    expiresAt: new Date(Math.min(asked, latest)),
    final: undefined,
  })
  return { ok: true, signed_upload_url: parts.origin() + parts.blobs.uploadPath(blob) }
}

async function finalizeArtifact(context: Context): Promise<object> {
  const { parts, attempt, caller, request, name } = context
  requireOwnIds(context)
  const artifact = attempt.names.get(name)
  if (artifact?.jobId !== caller.job) throw new TwirpError('not_found', 'this job created no artifact of that name')
  if (artifact.final !== undefined) throw new TwirpError('already_exists', 'the artifact is finalized already')
  const facts = await parts.blobs.facts(artifact.blob)
  if (facts === undefined) throw new TwirpError('failed_precondition', 'nothing was uploaded')
  if (request.size !== String(facts.bytes)) throw new TwirpError('failed_precondition', 'the size is not the uploaded')
  if (request.hash !== undefined && request.hash !== `sha256:${facts.sha256}`) {
    throw new TwirpError('failed_precondition', 'the hash is not that of what was uploaded')
  }
  if (facts.mediaType !== artifact.mediaType) {
    throw new TwirpError('failed_precondition', 'the upload has another media type than the artifact')
  }
  artifact.final = { id: parts.registry.nextId(), bytes: facts.bytes, sha256: facts.sha256 }
  return { ok: true, artifact_id: String(artifact.final.id) }
}

function listArtifacts(context: Context): object {
  requireOwnIds(context)
  const { name_filter: name, id_filter: id } = context.request
  const artifacts = visibleTo(context.attempt)
    .filter((artifact) => name === undefined || artifact.name === name)
    .filter((artifact) => id === undefined || String(artifact.final.id) === id)
  return {
    artifacts: artifacts.map((artifact) => ({
      workflow_run_backend_id: artifact.attempt.backendId,
      workflow_job_run_backend_id: artifact.jobId,
      database_id: String(artifact.final.id),
      name: artifact.name,
      size: String(artifact.final.bytes),
      created_at: artifact.createdAt.toISOString(),
      digest: `sha256:${artifact.final.sha256}`,
    })),
  }
}

function deleteArtifact(context: Context): object {
  const artifact = findVisible(context)
  artifact.attempt.names.delete(artifact.name)
  return { ok: true, artifact_id: String(artifact.final.id) }
}

/** Creating, finalising and listing are done in one's own name only. */
function requireOwnIds({ caller, request }: Context): void {
  if (request.workflow_run_backend_id !== caller.run || request.workflow_job_run_backend_id !== caller.job) {
    throw new TwirpError('permission_denied', 'the ids are not those of the token')
  }
}

/** An artifact named by the ids of whoever made it, as long as the caller sees it. */
function findVisible({ attempt, request, name }: Context): FinalArtifact {
  const found = visibleTo(attempt).find(
    (artifact) =>
      artifact.name === name &&
      artifact.attempt.backendId === request.workflow_run_backend_id &&
      artifact.jobId === request.workflow_job_run_backend_id,
  )
  if (found === undefined) throw new TwirpError('not_found', 'no such artifact')
  return found
}
