/** Path of a file in a directory of the repository, `.` being its root. */
export function pathIn(directory: string, file: string): string {
  return directory === '.' ? file : `${directory}/${file}`
}

/** The directories that lead to a path of the repository, from the root's own down. */
export function parentDirectories(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
