import type { Commit } from './commit.ts'

/** Reads a commit. */
export type ReadCommit = (sha: string) => Promise<Commit>

/** A commit and all that it came of, newest first, as `git rev-list` orders them. */
export async function listHistory(read: ReadCommit, sha: string): Promise<readonly Commit[]> {
  const waiting = [await read(sha)]
  const seen = new Set([sha])
  const listed: Commit[] = []
  for (let commit = waiting.shift(); commit !== undefined; commit = waiting.shift()) {
    listed.push(commit)
    for (const parent of commit.parents.filter((each) => !seen.has(each))) {
      seen.add(parent)
      const next = await read(parent)
      const place = waiting.findIndex((each) => timeOf(each) < timeOf(next))
      waiting.splice(place === -1 ? waiting.length : place, 0, next)
    }
  }
  return listed
}

/** The shas of a commit and of all that it came of. */
export async function ancestorsOf(read: ReadCommit, sha: string): Promise<ReadonlySet<string>> {
  return new Set((await listHistory(read, sha)).map((commit) => commit.sha))
}

function timeOf({ committer }: Commit): number {
  return Date.parse(committer.date ?? '')
}
