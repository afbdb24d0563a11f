/** One artifact in a listing; further fields go out as they are. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  readonly [field: string]: unknown
}

/** Where the artifacts of the runs come from. */
export interface ArtifactSource {
  list(runId: string): Promise<readonly ListedArtifact[]>
  /** The archive's bytes, `expired` if its time is over; `undefined` if there is no such artifact. */
  download(id: string): Promise<Uint8Array | 'expired' | undefined>
}
