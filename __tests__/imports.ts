import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One import, or re-export, of one file. */
export interface Import {
  /** The file that imports, from the folder that was read, with `/` on every system: `kie/index.ts`. */
  readonly from: string
  /** What it imports: a file, named as in `from` (`../` outside of the folder), or a package as it stands there. */
  readonly to: string
  /** `static` imports load the other file with this one, `dynamic` ones later (`await import`), `type` ones never. */
  readonly kind: 'static' | 'type' | 'dynamic'
}

/** What an import looks like as prettier formats it. */
const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?[\w\s{},*$]*?from\s+'(?<named>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\(\s*'(?<later>[^']+)'/gm

/** All files of a folder and of those below it that hold code, named as in {@link Import}, in alphabetical order. */
export function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?[jt]s$/.test(file))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

/** The imports of all files of a folder and of those below it. */
export function importsOf(root: string): readonly Import[] {
  return filesIn(root).flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return [...text.matchAll(IMPORT)].map(({ groups = {} }) => importIn(file, groups))
  })
}

function importIn(from: string, { type, named, bare, later }: Readonly<Record<string, string | undefined>>): Import {
  const said = named ?? bare ?? later ?? ''
  const to = said.startsWith('.') ? path.posix.join(path.posix.dirname(from), said) : said
  return { from, to, kind: later !== undefined ? 'dynamic' : type !== undefined ? 'type' : 'static' }
}

/**
 * The circles in which files import each other, for each import the shortest that it lies on: where `a.ts` imports
 * `b.ts`, which imports `a.ts`, the circle is `['a.ts', 'b.ts']`.
 *
 * @param imports - those that count; with or without the type imports
 */
export function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const importsBy = Map.groupBy(imports, ({ from }) => from)
  const circles = new Map<string, readonly string[]>()
  for (const { from, to } of imports) {
    const back = shortestWay(importsBy, to, from)
    if (back === undefined) continue
    const circle = [from, ...back.slice(0, -1)]
    const files = [...circle].sort().join()
    if (!circles.has(files)) circles.set(files, circle)
  }
  return [...circles.values()]
}

/** The files from one to another, each of which imports the next; `undefined` where no way leads there. */
function shortestWay(
  importsBy: ReadonlyMap<string, readonly Import[]>,
  start: string,
  end: string,
): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[start, [start]]])
  // A map goes on to what is added on the way.
  for (const [file, way] of ways) {
    if (file === end) return way
    for (const { to } of importsBy.get(file) ?? []) if (!ways.has(to)) ways.set(to, [...way, to])
  }
  return undefined
}
