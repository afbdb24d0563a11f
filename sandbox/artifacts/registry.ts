import { randomUUID } from 'node:crypto'
import type { BackendIds } from './token.ts'

/** How an attempt came about: the first one, or a re-run of the failed jobs or of all. */
export type Rerun = 'none' | 'failed' | 'all'

/** Which job the credentials are for. */
export interface RunOptions {
  readonly runId: number
  /** From 1; default 1. */
  readonly attempt?: number
  /** How the attempt came about; must be told for every attempt after the first. */
  readonly rerun?: Rerun
}

/** One attempt of a run: the space in which names are unique. */
export interface Attempt {
  readonly runId: number
  readonly number: number
  readonly backendId: string
  /** The attempt whose artifacts this one sees besides its own: a re-run of failed jobs goes on where that one ended. */
  readonly earlier: Attempt | undefined
  /** What holds each name, also what was never finalised. */
  readonly names: Map<string, StoredArtifact>
}

/** An artifact, from its creation on. */
export interface StoredArtifact {
  readonly attempt: Attempt
  readonly jobId: string
  readonly name: string
  readonly mediaType: string
  /** Name of the blob in storage. */
  readonly blob: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Set once the upload is finalised; until then no listing shows the artifact. */
  final: FinalFacts | undefined
}

/** What is known of an artifact once it is finalised. */
export interface FinalFacts {
  readonly id: number
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

/** An artifact that listings show. */
export type FinalArtifact = StoredArtifact & { readonly final: FinalFacts }

/** The runs, their attempts, and who may see which artifact. */
export class Registry {
  readonly #attempts: Attempt[] = []
  #lastId = 1000

  /**
   * One more job of an attempt.
   *
   * @throws when an attempt after the first does not say which kind of re-run it is
   */
  job({ runId, attempt: number = 1, rerun = 'none' }: RunOptions): { attempt: Attempt; ids: BackendIds } {
    const attempt = this.#find(runId, number) ?? this.#add(runId, number, rerun)
    return { attempt, ids: { run: attempt.backendId, job: randomUUID() } }
  }

  attempt(backendId: string): Attempt | undefined {
    return this.#attempts.find((attempt) => attempt.backendId === backendId)
  }

  /** What the artifacts page and the REST API show of a run: what its newest attempt sees. */
  ofRun(runId: number): FinalArtifact[] {
    const newest = this.#attempts.filter((attempt) => attempt.runId === runId).sort((a, b) => b.number - a.number)[0]
    return newest === undefined ? [] : visibleTo(newest)
  }

  /** Every finalised artifact, oldest first. */
  all(): FinalArtifact[] {
    return this.#attempts.flatMap(finalised).sort((a, b) => a.final.id - b.final.id)
  }

  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  #find(runId: number, number: number): Attempt | undefined {
    return this.#attempts.find((attempt) => attempt.runId === runId && attempt.number === number)
  }

  #add(runId: number, number: number, rerun: Rerun): Attempt {
    if ((number === 1) !== (rerun === 'none')) {
      throw new Error(`Attempt ${number} of run ${runId} cannot be a re-run of kind '${rerun}'`)
    }
    const earlier = rerun === 'failed' ? this.#find(runId, number - 1) : undefined
    if (rerun === 'failed' && earlier === undefined) {
      throw new Error(`Run ${runId} has no attempt ${number - 1} whose failed jobs could be run again`)
    }
    const attempt: Attempt = { runId, number, backendId: randomUUID(), earlier, names: new Map() }
    this.#attempts.push(attempt)
    return attempt
  }
}

/** The finalised artifacts that jobs of an attempt see. */
export function visibleTo(attempt: Attempt): FinalArtifact[] {
  return [...(attempt.earlier === undefined ? [] : visibleTo(attempt.earlier)), ...finalised(attempt)]
}

function finalised(attempt: Attempt): FinalArtifact[] {
  return [...attempt.names.values()].filter((artifact): artifact is FinalArtifact => artifact.final !== undefined)
}
