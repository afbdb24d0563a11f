import { belowMarker } from './above.ts'

/** The lines between which the prompts of one manifest stand. They do not show. */
const START = '<!-- kie-image-action:prompts '
const STARTS = new RegExp(`^${START}([0-9a-f]{8}) -->$`)
const END = '<!-- kie-image-action:prompts-end -->'

/**
 * Puts prompts between the lines by which a later body finds them again.
 *
 * @param key - {@link askerKey} of the manifest
 * @param list - empty where there is none
 */
export function markPrompts(key: string, list: string): string {
  return list === '' ? '' : `${START}${key} -->\n\n${list.trimEnd()}\n\n${END}\n`
}

/** The parts of a body that {@link markPrompts} gave, by their keys, for whoever writes it anew and does not know these. */
export function markedPrompts(body: string): ReadonlyMap<string, string> {
  const lines = belowMarker(body).replaceAll('\r\n', '\n').split('\n')
  return new Map(
    lines.flatMap((line, start) => {
      const key = STARTS.exec(line)?.[1]
      const end = lines.indexOf(END, start)
      return key === undefined || end === -1 ? [] : [[key, `${lines.slice(start, end + 1).join('\n')}\n`] as const]
    }),
  )
}
