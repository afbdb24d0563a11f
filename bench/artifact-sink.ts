import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runtimeToken } from '../sandbox/artifacts/token.ts'

/** An artifact service that takes every upload and keeps nothing. */
export interface ArtifactSink {
  /** What a job's steps need in order to reach it. */
  readonly env: { readonly ACTIONS_RESULTS_URL: string; readonly ACTIONS_RUNTIME_TOKEN: string }
  close(): void
}

/**
 * Starts the service: for measurements of the client alone, because the sandbox's real storage takes more time for each
 * byte than the client does.
 */
export async function startArtifactSink(): Promise<ArtifactSink> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { url = '' } = request
      if (request.method === 'PUT') response.writeHead(201).end()
      else if (url.endsWith('/CreateArtifact'))
        response.end(JSON.stringify({ ok: true, signed_upload_url: `${origin}/images/blob` }))
      else response.end(JSON.stringify({ ok: true, artifact_id: '1', artifacts: [] }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    env: {
      ACTIONS_RESULTS_URL: origin,
      ACTIONS_RUNTIME_TOKEN: runtimeToken({ run: 'run', job: 'job' }),
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
