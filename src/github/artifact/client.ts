/** The part of `DefaultArtifactClient` of `@actions/artifact` that is used here. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options: { retentionDays?: number; compressionLevel?: number; skipArchive?: boolean },
  ): Promise<UploadedArtifact>
  listArtifacts(): Promise<{ artifacts: ListedArtifact[] }>
  deleteArtifact(name: string): Promise<unknown>
}

/** What the client says of an upload. */
export interface UploadedArtifact {
  readonly id?: number
  /** Bytes. */
  readonly size?: number
  /** sha256, lower-case hex without prefix. */
  readonly digest?: string
}

/** What the client says of an artifact that exists. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** `sha256:` and lower-case hex. */
  readonly digest?: string | undefined
}
