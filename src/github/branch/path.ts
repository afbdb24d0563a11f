/** Path of a file in a directory of the repository, `.` being its root. */
export function pathIn(directory: string, file: string): string {
  return directory === '.' ? file : `${directory}/${file}`
}

/** The directories that lead to a path of the repository, from the root's own down. */
export function parentDirectories(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** A path as file systems know it that do not tell upper from lower case, nor one form of an accent from another. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}
