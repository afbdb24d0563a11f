/** What is compared of an action.yml: what workflows are written against. */
export interface Contract {
  readonly inputs?: Readonly<Record<string, Input>> | null
  readonly outputs?: Readonly<Record<string, unknown>> | null
}

interface Input {
  readonly default?: unknown
  readonly required?: unknown
}

/** What is compared of an action-types.yml: what an input takes, and an output holds. */
export interface Types {
  readonly inputs?: Readonly<Record<string, Typed>> | null
  readonly outputs?: Readonly<Record<string, Typed>> | null
}

interface Typed {
  readonly type?: string
  readonly 'allowed-values'?: readonly unknown[]
  readonly separator?: string
  readonly 'list-item'?: Typed
}

/** All that a version promises. */
export interface Promises {
  readonly contract: Contract
  readonly types: Types
}

/**
 * What a workflow that was written against one contract would trip over in another one, each as a sentence without its full
 * stop; none where the second does all that the first does.
 *
 * @param was - of an earlier release
 * @param is - of the one to be made
 */
export function brokenPromises(was: Promises, is: Promises): readonly string[] {
  return [...brokenContract(was.contract, is.contract), ...brokenTypes(was.types, is.types)]
}

function brokenContract(was: Contract, is: Contract): readonly string[] {
  const [before, now] = [was.inputs ?? {}, is.inputs ?? {}]
  const outputs = is.outputs ?? {}
  return [
    ...Object.entries(before).flatMap(([name, input]) => brokenInput(name, input, now[name])),
    ...Object.entries(now).flatMap(([name, input]) =>
      isDemanded(input) && !isDemanded(before[name] ?? {}) ? [`the input '${name}' is required`] : [],
    ),
    ...Object.keys(was.outputs ?? {}).flatMap((name) =>
      Object.hasOwn(outputs, name) ? [] : [`the output '${name}' is gone`],
    ),
  ]
}

function brokenInput(name: string, was: Input, is: Input | undefined): readonly string[] {
  if (is === undefined) return [`the input '${name}' is gone`]
  const [before, now] = [was.default ?? '', is.default ?? ''].map(String)
  return before === now ? [] : [`the default of the input '${name}' was '${before ?? ''}' and is '${now ?? ''}'`]
}

/** The runner does not enforce it, but the editors of those who write workflows do. */
function isDemanded({ required }: Input): boolean {
  return String(required) === 'true'
}

/** Of inputs and outputs that are still there: those that are gone are told once. */
function brokenTypes(was: Types, is: Types): readonly string[] {
  const sides = [
    { kind: 'input', before: was.inputs ?? {}, now: is.inputs ?? {} },
    { kind: 'output', before: was.outputs ?? {}, now: is.outputs ?? {} },
  ] as const
  return sides.flatMap(({ kind, before, now }) =>
    Object.entries(before).flatMap(([name, typed]) =>
      now[name] === undefined ? [] : brokenType(`the ${kind} '${name}'`, { kind, was: typed, is: now[name] }),
    ),
  )
}

interface TypeChange {
  readonly kind: 'input' | 'output'
  readonly was: Typed
  readonly is: Typed
}

function brokenType(name: string, { kind, was, is }: TypeChange): readonly string[] {
  if (was.type !== is.type) {
    return isWider(kind, was.type, is.type) ? [] : [`${name} was of type ${was.type ?? ''} and is ${is.type ?? ''}`]
  }
  const values = (is['allowed-values'] ?? []).map(String)
  const gone = (was['allowed-values'] ?? []).map(String).filter((value) => !values.includes(value))
  const [before, now] = [was['list-item'], is['list-item']]
  return [
    ...gone.map((value) => `${name} has the value '${value}' no more`),
    ...(was.separator === is.separator ? [] : [`${name} is separated by something else`]),
    ...(before === undefined || now === undefined
      ? []
      : brokenType(`an item of ${name}`, { kind, was: before, is: now })),
  ]
}

/** An input may take more than it did; an output stays what it was. */
function isWider(kind: TypeChange['kind'], was = '', is = ''): boolean {
  return kind === 'input' && (is === 'string' || (was === 'integer' && is === 'float'))
}
