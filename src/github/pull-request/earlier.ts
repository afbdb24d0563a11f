import type { EarlierCandidates, KnownCandidates } from '../../core/plan/candidates.ts'
import type { EarlierImages } from '../../core/images/earlier-images.ts'
import type { FoundFile } from '../../core/images/file.ts'
import { imageOf, type LockEntry } from '../../core/images/lock/lock.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { pathIn } from '../branch/path.ts'
import { branchImages, bringImages, type BranchImagesOptions } from '../branch/images.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import { asImage } from './candidates/entry.ts'
import { CandidateBranches, withoutTwins, type HeldCandidates } from './candidates/held.ts'
import { findMarked, findStandIns, type StandIn } from './candidates/stand-in.ts'
import { readBaseHead } from './branches/base-head.ts'
import type { NamedCommit } from './branches/our-branch.ts'
import { dueNumber, readStanding, type Standing } from './branches/standing.ts'
import { Sides } from './sides.ts'

/** What looking for images of earlier runs needs. */
export interface ProposedImagesOptions extends Omit<BranchImagesOptions, 'commit'> {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed. */
  readonly branch: string
}

/** A place to look in. */
interface EarlierPlace extends EarlierImages {
  /** Whether it is a branch that is not proposed any more. */
  readonly isOver: boolean
}

/** An entry, and where it is from. */
interface PlacedEntry {
  readonly entry: LockEntry
  readonly place: EarlierImages
}

/** What our branch and the base have, and how it stands with ours. */
interface Findings {
  readonly standing: Standing
  readonly base: readonly PlacedEntry[]
  /** None where there is no branch of ours. */
  readonly own: readonly PlacedEntry[]
}

/**
 * What earlier runs have left, read once for images and candidates.
 *
 * Images are in two places: our branch, or what its pull request keeps of it, and the base. Of two entries of one file and
 * one request that of our branch counts; after a merge that of the base, which may have lost some of it since. Before
 * anything is paid for, others of our branches are looked at as well, and last the candidates: a run may have died between
 * their commit and that of the image.
 */
export class ProposedWork {
  readonly #options: ProposedImagesOptions
  readonly #branches: CandidateBranches
  readonly #known: PlacedEntry[] = []
  /** Entries of files and requests that an earlier one has, too. */
  readonly #twins: PlacedEntry[] = []
  #findings: Promise<Findings> | undefined

  constructor(options: ProposedImagesOptions) {
    this.#options = options
    // The destination reads the same ones, and tells of them.
    this.#branches = new CandidateBranches({ ...options, isQuiet: true })
  }

  /** The images, to be reused. */
  get images(): EarlierImages {
    const { base, branch } = this.#options
    return {
      where: `on branch '${forLog(branch)}' or '${forLog(base)}'`,
      readEntries: () => this.#readEntries().catch(this.#explain),
      readFurther: () => this.#readFurther().catch(this.#explain),
      find: (entries) => this.#find(entries),
      findOriginals: (entries) => this.#findOriginals(entries).catch(this.#explain),
    }
  }

  /** The candidates, of which more may be made. */
  get candidates(): EarlierCandidates {
    return { read: () => this.#readCandidates().catch(this.#explain) }
  }

  readonly #explain = (error: unknown): never => {
    throw explainCommitRefusal(error, { ...this.#options, branchInput: 'pull-request-branch' })
  }

  #read(): Promise<Findings> {
    const findings = this.#findings ?? readFindings(this.#options)
    this.#findings = findings
    return findings
  }

  async #readEntries(): Promise<readonly LockEntry[]> {
    const findings = await this.#read()
    const { standing, base, own } = findings
    const marked = await this.#readMarked(findings)
    return this.#note(standing.state === 'merged' ? [...base, ...own] : [...marked, ...own, ...base])
  }

  /** What a person has picked, and has not come to its place: a pick may have ended behind its mark. */
  async #readMarked({ standing, base, own }: Findings): Promise<readonly PlacedEntry[]> {
    const { state, branch, head: commit } = standing
    if ((state !== 'open' && state !== 'unopened') || commit === undefined) return []
    const held = await this.#readHeld(standing)
    const tasks = new Set(own.map(({ entry }) => entry.taskId))
    const isElsewhere = ({ picked, taskId }: LockEntry): boolean => picked === true && !tasks.has(taskId)
    if (!held.some(({ entries }) => entries.some(isElsewhere))) return []
    const side = await new Sides({ ...this.#options, names: [] }).read({ branch, commit })
    const { directory } = this.#options
    const marked = findMarked(held, { directory, own: side, base: base.map(({ entry }) => entry) })
    return marked.flatMap((standIn) => placeStandIn(this.#options, standIn))
  }

  async #readFurther(): Promise<readonly LockEntry[]> {
    const { standing } = await this.#read()
    const others: PlacedEntry[] = []
    for (const each of await standing.findOthers()) {
      others.push(...(await readPlacedEntries(placeAt(this.#options, each, { isOver: true }))))
    }
    const known = new Set([...this.#known, ...others].map(({ entry }) => `${imageOf(entry)} ${entry.request}`))
    const standIns = findStandIns(await this.#readHeld(standing), this.#options.directory)
    const left = standIns.filter(({ name, request }) => !known.has(`${name} ${request}`))
    return this.#note([...others, ...left.flatMap((standIn) => placeStandIn(this.#options, standIn))])
  }

  /** Notes entries but for those of a file and a request that an earlier one has. */
  #note(placed: readonly PlacedEntry[]): readonly LockEntry[] {
    const from = this.#known.length
    const before = new Set(this.#known.map(({ entry }) => keyOf(entry)))
    for (const each of placed) {
      if (before.has(keyOf(each.entry))) {
        this.#twins.push(each)
        continue
      }
      before.add(keyOf(each.entry))
      this.#known.push(each)
    }
    return this.#known.slice(from).map(({ entry }) => entry)
  }

  async #find(entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>> {
    const wanted = new Set(entries)
    const found = new Map<string, FoundFile>()
    for (const [place, placed] of Map.groupBy(this.#known, (each) => each.place)) {
      const here = placed.map(({ entry }) => entry).filter((entry) => wanted.has(entry))
      for (const [file, image] of await place.find(here)) found.set(file, image)
    }
    return found
  }

  /** On the base, on a branch before ours, and last among the candidates, which are kept as they were drawn. */
  async #findOriginals(entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>> {
    const found = new Map<string, FoundFile>()
    if (entries.length === 0) return found
    const held = await this.#readHeld((await this.#read()).standing)
    for (const entry of entries) {
      const [twin] = this.#twins.filter((each) => isOriginalOf(each.entry, entry))
      const there = await twin?.place.find([twin.entry])
      const [file] = [...(there ?? (await bringCandidate(this.#options, held, entry))).values()]
      if (file?.sha256 === entry.sha256) found.set(entry.file, file)
    }
    return found
  }

  #readHeld(standing: Standing): Promise<readonly HeldCandidates[]> {
    return this.#branches.readAll(standing.candidates, dueNumber(this.#options.branch, standing))
  }

  async #readCandidates(): Promise<KnownCandidates> {
    const { standing, base, own } = await this.#read()
    const held = await this.#readHeld(standing)
    const due = dueNumber(this.#options.branch, standing)
    const coming = held.filter(({ number }) => number === due).flatMap((branch) => branch.entries.map(asImage))
    const proposed = standing.number === due ? [...own.map(({ entry }) => entry), ...coming] : coming
    return {
      ...withoutTwins(held),
      isOpen: ({ name, request }) => {
        const isIt = (entry: LockEntry): boolean => imageOf(entry) === name && entry.request === request
        return proposed.some(isIt) && !base.some(({ entry }) => isIt(entry))
      },
    }
  }
}

async function readFindings(options: ProposedImagesOptions): Promise<Findings> {
  const base = await readPlacedEntries(
    placeAt(options, { branch: options.base, commit: await readBaseHead(options) }, { isOver: false }),
  )
  const standing = await readStanding(options)
  const { state, branch, head } = standing
  if (head === undefined) return { standing, base, own: [] }
  const isOver = state === 'merged' || state === 'closed' || state === 'foreign'
  return { standing, base, own: await readPlacedEntries(placeAt(options, { branch, commit: head }, { isOver })) }
}

function placeAt(
  options: ProposedImagesOptions,
  { branch, commit }: NamedCommit,
  { isOver }: Pick<EarlierPlace, 'isOver'>,
): EarlierPlace {
  return { ...branchImages({ ...options, branch, commit }), isOver }
}

/** Nobody can mend the lock file of what is over; the destination says that it is not read. */
async function readPlacedEntries(place: EarlierPlace): Promise<readonly PlacedEntry[]> {
  const entries = await place.readEntries().catch((error: unknown) => {
    if (place.isOver && error instanceof InputError) return []
    throw error
  })
  return entries.map((entry) => ({ entry, place }))
}

function isOriginalOf({ file, sha256, delivered }: LockEntry, entry: LockEntry): boolean {
  return file === entry.file && sha256 === entry.sha256 && delivered !== false
}

/** Brings an original that is one of the candidates. */
async function bringCandidate(
  options: ProposedImagesOptions,
  held: readonly HeldCandidates[],
  entry: LockEntry,
): Promise<ReadonlyMap<string, FoundFile>> {
  const { directory } = options
  const blobs = held.flatMap(({ entries, files }) =>
    entries
      .filter(({ sha256 }) => sha256 === entry.sha256)
      .flatMap(({ file }) => files.get(pathIn(directory, file)) ?? []),
  )
  const [blob] = blobs
  if (blob === undefined) return new Map()
  return bringImages(options, [entry], new Map([[pathIn(directory, entry.file), blob]]))
}

/** A candidate in the place of its image. */
function placeStandIn(options: ProposedImagesOptions, { lock, entries }: StandIn): readonly PlacedEntry[] {
  const own = [...lock.values()]
  const place: EarlierImages = {
    where: 'among the candidates',
    readEntries: () => Promise.resolve(own),
    find: (wanted) => bringImages(options, wanted, entries),
  }
  return own.map((entry) => ({ entry, place }))
}

function keyOf({ file, request }: LockEntry): string {
  return `${file} ${request}`
}
