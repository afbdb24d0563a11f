/** A task and the name that its picture gets, as `name=id`; kie's ids have no such character. */
const NAMED = /^([a-z0-9-]+)=(.+)$/

/**
 * What a command line says of tasks, as the action's input `tasks` takes it: ids, the path of a file, or names with their ids.
 *
 * @param words - at least one
 */
export function tasksInput(words: readonly string[]): string {
  const named = words.map((word) => NAMED.exec(word))
  if (!named.every((match) => match !== null)) return words.join(' ')
  return JSON.stringify(Object.fromEntries(named.map(([, name = '', id = '']) => [name, id])))
}
