import { createHash, randomUUID } from 'node:crypto'
import {
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import type { Azurite } from './azurite.ts'

/** What storage knows of an uploaded blob. */
export interface BlobFacts {
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly mediaType: string | undefined
}

/** How a browser or client is to take a download. */
export interface DownloadAs {
  readonly fileName: string
  readonly mediaType: string
}

const MINUTE_MS = 60_000

/** One sandbox's container in Azurite. */
export class BlobStore {
  readonly #container: ContainerClient
  readonly #credential: StorageSharedKeyCredential

  private constructor(container: ContainerClient, credential: StorageSharedKeyCredential) {
    this.#container = container
    this.#credential = credential
  }

  /** Makes an empty container, so that sandboxes which share an Azurite share no blobs. */
  static async create(azurite: Azurite): Promise<BlobStore> {
    const credential = new StorageSharedKeyCredential(azurite.account, azurite.accountKey)
    const service = new BlobServiceClient(`${azurite.url}/${azurite.account}`, credential)
    const { containerClient } = await service.createContainer(randomUUID())
    return new BlobStore(containerClient, credential)
  }

  /** Path and signed query that let whoever has them write this blob, and nothing else, for an hour. */
  uploadPath(blob: string): string {
    return this.#signedPath(blob, 'cw', undefined)
  }

  /** Path and signed query that let whoever has them read this blob for an hour. */
  downloadPath(blob: string, as: DownloadAs): string {
    return this.#signedPath(blob, 'r', as)
  }

  /** The blob's bytes. */
  async read(blob: string): Promise<Buffer> {
    return this.#container.getBlobClient(blob).downloadToBuffer()
  }

  /** What really lies in storage, `undefined` when nothing does. */
  async facts(blob: string): Promise<BlobFacts | undefined> {
    const client = this.#container.getBlobClient(blob)
    if (!(await client.exists())) return undefined
    const download = await client.download()
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of download.readableStreamBody ?? []) {
      const piece = chunk as Buffer
      hash.update(piece)
      bytes += piece.length
    }
    return { bytes, sha256: hash.digest('hex'), mediaType: download.contentType }
  }

  #signedPath(blob: string, permissions: 'cw' | 'r', as: DownloadAs | undefined): string {
    const now = Date.now()
    const query = generateBlobSASQueryParameters(
      {
        containerName: this.#container.containerName,
        blobName: blob,
        permissions: BlobSASPermissions.parse(permissions),
        protocol: SASProtocol.HttpsAndHttp,
        startsOn: new Date(now - MINUTE_MS),
        expiresOn: new Date(now + 60 * MINUTE_MS),
        ...(as && {
          contentType: as.mediaType,
          contentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(as.fileName)}`,
        }),
      },
      this.#credential,
    )
    return `${new URL(this.#container.getBlobClient(blob).url).pathname}?${query.toString()}`
  }
}
