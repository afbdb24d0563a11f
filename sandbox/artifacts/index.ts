import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { SandboxClock } from '../clock/clock.ts'
import { REAL_CLOCK } from '../clock/scaled-clock.ts'
import { type Azurite, startAzurite } from './azurite.ts'
import { BlobStore } from './blobs.ts'
import type { ArtifactFault } from './faults.ts'
import { type FinalArtifact, Registry, type RunOptions } from './registry.ts'
import { type ArtifactListener, type ArtifactMethod, type ArtifactRequest, ArtifactServer } from './server.ts'
import { downloadPath, perform } from './service.ts'
import { type BackendIds, runtimeToken } from './token.ts'
import { TwirpError } from './twirp.ts'
import { unzip, type ZipEntry } from './unzip.ts'

export { startAzurite, type Azurite } from './azurite.ts'
export * from './faults.ts'
export type { Rerun, RunOptions } from './registry.ts'
export type { ArtifactListener, ArtifactMethod, ArtifactRequest } from './server.ts'
export type { ZipEntry } from './unzip.ts'

/** How the artifact sandbox is to be. */
export interface ArtifactSandboxOptions {
  /** What the service's own delays go by; default the machine's own time. */
  readonly clock?: SandboxClock
  /** Address to listen on; default `127.0.0.1`. */
  readonly host?: string
  /** Longest retention, as the repository's settings have it; default 90. A longer wish is lowered in silence. */
  readonly maxRetentionDays?: number
  /** An Azurite that several sandboxes share, which whoever started it closes; without it one is started (a second). */
  readonly azurite?: Azurite
}

/** The artifact service of GitHub on this machine: Twirp as the real client speaks it, over a real Azurite. */
export interface ArtifactSandbox {
  /** What its delays go by. */
  readonly clock: SandboxClock
  readonly url: string
  /** Every request in the order of arrival, refused ones too. */
  readonly requests: readonly ArtifactRequest[]
  /** Every finalised artifact of all runs, oldest first; also those hidden from a later attempt. */
  readonly artifacts: readonly SandboxArtifact[]
  /**
   * The credentials of one more job in an attempt of a run. An attempt that re-runs failed jobs sees the artifacts of
   * the one before; one that re-runs all sees none of them; names need be unique within an attempt only.
   *
   * @throws when an attempt after the first does not say which kind of re-run it is
   */
  run(options: RunOptions): ArtifactJob
  /** What the REST API lists for a run. */
  list(runId: number): SandboxArtifact[]
  /** The signed URL that the REST API redirects a download to. */
  downloadUrl(artifactId: number): string
  /** The bytes that a download gives: a zip, or the file itself where it was uploaded unarchived. */
  download(artifactId: number): Promise<Buffer>
  /** The bytes of the newest artifact with this name. */
  read(name: string): Promise<Buffer>
  /** The files in the newest artifact with this name. */
  unzip(name: string): Promise<ZipEntry[]>
  /** Queues faults for the next requests of a method; each meets one. */
  script(method: ArtifactMethod, ...faults: readonly ArtifactFault[]): void
  /** Drops the faults that no request has met. */
  unscript(): void
  /**
   * Sees each request before it is answered; the answer waits for the listener's promise.
   *
   * @returns what ends the listening
   */
  onRequest(listener: ArtifactListener): () => void
  close(): Promise<void>
}

/** What a job's steps need in order to reach the service. */
export interface ArtifactJob {
  readonly runId: number
  readonly attempt: number
  /** Two of the variables that the runner gives to actions. */
  readonly env: { readonly ACTIONS_RESULTS_URL: string; readonly ACTIONS_RUNTIME_TOKEN: string }
}

/** A finalised artifact. */
export interface SandboxArtifact {
  readonly id: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** `sha256:` and lower-case hex. */
  readonly digest: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly runId: number
  readonly attempt: number
}

/** Starts the artifact service. */
export async function startArtifacts(options: ArtifactSandboxOptions = {}): Promise<ArtifactSandbox> {
  const { clock = REAL_CLOCK, host = '127.0.0.1', maxRetentionDays = 90 } = options
  const azurite = options.azurite ?? (await startAzurite())
  const blobs = await BlobStore.create(azurite)
  const registry = new Registry()
  const callers = new Map<string, BackendIds>()
  const origin = (): string => `http://${host}:${(server.http.address() as AddressInfo).port}`

  const server = new ArtifactServer({
    storage: azurite.url,
    clock,
    serve: (method, token, request) => {
      const caller = callers.get(token ?? '')
      if (caller === undefined) throw new TwirpError('unauthenticated', 'the bearer token is not valid')
      return clock.during(perform({ registry, blobs, maxRetentionDays, origin }, { method, caller, request }))
    },
  })
  await once(server.http.listen(0, host), 'listening')

  const byId = (id: number): FinalArtifact => found(registry.all(), (artifact) => artifact.final.id === id)
  const byName = (name: string): FinalArtifact => found(registry.all(), (artifact) => artifact.name === name)
  const read = (name: string): Promise<Buffer> => clock.during(blobs.read(byName(name).blob))

  return {
    clock,
    url: origin(),
    requests: server.requests,
    get artifacts() {
      return registry.all().map(describe)
    },
    run: (which) => {
      const { attempt, ids } = registry.job(which)
      const token = runtimeToken(ids)
      callers.set(token, ids)
      // The real URL has a path, which clients must ignore.
      const env = { ACTIONS_RESULTS_URL: `${origin()}/results/`, ACTIONS_RUNTIME_TOKEN: token }
      return { runId: attempt.runId, attempt: attempt.number, env }
    },
    list: (runId) => registry.ofRun(runId).map(describe),
    downloadUrl: (id) => origin() + downloadPath(blobs, byId(id)),
    download: (id) => clock.during(blobs.read(byId(id).blob)),
    read,
    unzip: async (name) => unzip(await read(name)),
    script: (method, ...faults) => server.script(method, faults),
    unscript: () => server.unscript(),
    onRequest: (listener) => server.onRequest(listener),
    close: async () => {
      server.http.close()
      server.http.closeAllConnections()
      if (options.azurite === undefined) await azurite.close()
    },
  }
}

function found(artifacts: readonly FinalArtifact[], wanted: (artifact: FinalArtifact) => boolean): FinalArtifact {
  const artifact = artifacts.findLast(wanted)
  if (artifact === undefined) throw new Error('No such artifact was finalised')
  return artifact
}

function describe({ attempt, name, mediaType, createdAt, expiresAt, final }: FinalArtifact): SandboxArtifact {
  return {
    id: final.id,
    name,
    mediaType,
    bytes: final.bytes,
    digest: `sha256:${final.sha256}`,
    createdAt,
    expiresAt,
    runId: attempt.runId,
    attempt: attempt.number,
  }
}
