/** What is compared of an action.yml: what workflows are written against. */
export interface Contract {
  readonly inputs?: Readonly<Record<string, Input>> | null
  readonly outputs?: Readonly<Record<string, unknown>> | null
}

interface Input {
  readonly default?: unknown
  readonly required?: unknown
}

/**
 * What a workflow that was written against one contract would trip over in another one, each as a sentence without its full
 * stop; none where the second does all that the first does.
 *
 * @param was - of an earlier release
 * @param is - of the one to be made
 */
export function brokenPromises(was: Contract, is: Contract): readonly string[] {
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
