import { belowMarker } from './above.ts'

/** The lines between which the prompts stand. They do not show. */
const START = '<!-- kie-image-action:prompts -->'
const END = '<!-- kie-image-action:prompts-end -->'

/** Puts prompts between the lines by which a later body finds them again. @param list - empty where there is none */
export function markPrompts(list: string): string {
  return list === '' ? '' : `${START}\n\n${list.trimEnd()}\n\n${END}\n`
}

/** The part of a body that {@link markPrompts} gave, for whoever writes it anew and knows no prompt; empty without one. */
export function markedPrompts(body: string): string {
  const lines = belowMarker(body).replaceAll('\r\n', '\n').split('\n')
  const start = lines.indexOf(START)
  const end = lines.indexOf(END, start + 1)
  return start === -1 || end === -1 ? '' : `${lines.slice(start, end + 1).join('\n')}\n`
}
