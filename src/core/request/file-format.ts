import type { Model } from '../../kie/index.ts'
import { orList } from '../text/word-list.ts'
import type { Draft, Finding } from './draft.ts'

/** Names of fields that say what file comes out. */
const FORMAT_FIELD = /(?:^|_)format$|Format$/

const SVG = /^(?:image\/)?svg(?:\+xml)?$/i

/** What a request is made of, as far as the file that comes of it depends on it. */
interface Asked extends Pick<Draft, 'input' | 'placeOf'> {
  /** What is known of the model; `undefined` where nothing is. */
  readonly model: Model | undefined
}

/** Finds a request whose picture this action would refuse once it is paid for, be it by what is said or by a default. */
export function checkFileFormat({ model, input, placeOf }: Asked): readonly Finding[] {
  const names = new Set([...Object.keys(input), ...Object.keys(model?.fields ?? {})])
  return [...names].flatMap((name) => {
    if (!FORMAT_FIELD.test(name)) return []
    const { values = [], default: standard } = model?.fields[name] ?? {}
    const isSaid = Object.hasOwn(input, name)
    const format = isSaid ? input[name] : (standard ?? (values.length === 1 ? values[0] : undefined))
    if (typeof format !== 'string' || !SVG.test(format)) return []
    const others = values.filter((value) => !SVG.test(String(value)))
    const right = others.length === 0 ? 'Choose another format, or another model' : `Set it to ${orList(others)}`
    const is = isSaid ? `is "${format}"` : `is not set, which means ${format}`
    const why = 'this action takes no SVG files, which may hold scripts'
    return [{ kind: 'problem' as const, line: `${placeOf(name)} ${is}; ${why}. ${right}.` }]
  })
}
