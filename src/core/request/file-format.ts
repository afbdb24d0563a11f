import type { Model } from '../../kie/index.ts'
import { orList } from '../text/word-list.ts'
import type { Draft, Finding } from './draft.ts'
import { problemAtPlace } from './wish.ts'

/** Names of fields that say what file comes out. */
const FORMAT_FIELD = /format$|^(?:(?:file|image|media|mime|output|content)_?)?type$|extension$/i

const SVG = /^\s*(?:image\/|\.)?svg(?:\+xml)?\s*$/i

/** What a request is made of, as far as the file that comes of it depends on it. */
interface Asked extends Pick<Draft, 'input' | 'placeOf'> {
  /** What is known of the model; `undefined` where nothing is. */
  readonly model: Model | undefined
}

/** Finds a request whose picture this action would refuse once it is paid for, be it by what is said or by a default. */
export function checkFileFormat({ model, input, placeOf }: Asked): readonly Finding[] {
  const names = new Set([...Object.keys(input), ...Object.keys(model?.fields ?? {})])
  return [...names].flatMap((name) => {
    const { values = [], default: standard } = model?.fields[name] ?? {}
    const isSaid = Object.hasOwn(input, name)
    const format = findSvg(name, isSaid ? input[name] : (standard ?? (values.length === 1 ? values[0] : undefined)))
    if (format === undefined) return []
    const others = values.filter((value) => !SVG.test(String(value)))
    const right = others.length === 0 ? 'Choose another format, or another model' : `Set it to ${orList(others)}`
    const verb = input[name] === format ? 'is' : 'asks for'
    const is = isSaid ? `${verb} "${format}"` : `is not set, which means ${format}`
    const why = 'this action takes no SVG files, which may hold scripts'
    return [{ kind: 'problem' as const, ...problemAtPlace(placeOf(name), `${is}; ${why}. ${right}.`) }]
  })
}

/** The text that asks for SVG in a field, or in what lies in it. */
function findSvg(name: string, value: unknown): string | undefined {
  if (typeof value === 'string') return SVG.test(value) && FORMAT_FIELD.test(name) ? value : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const isFormat = FORMAT_FIELD.test(name)
  const inner = Array.isArray(value)
    ? value.map((each: unknown) => [name, each] as const)
    : Object.entries(value as Readonly<Record<string, unknown>>)
  return inner.map(([key, each]) => findSvg(isFormat ? name : key, each)).find((found) => found !== undefined)
}
