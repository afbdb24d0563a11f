import type { Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** What is attested of files, by their digests. Nothing is signed here: the bundles are empty. */
export const attestationRoutes: readonly Route[] = [
  { method: 'GET', path: '/attestations/:digest', needs: ['attestations', 'read'], handle: listAttestations },
]

function listAttestations({ world, parameters: { digest = '' } }: Call): Reply {
  const bundle = { mediaType: MEDIA_TYPE, verificationMaterial: {}, dsseEnvelope: {} }
  const attestations = world.attested.has(digest) ? [{ repository_id: 1_296_269, bundle }] : []
  return { status: 200, body: { attestations } }
}
