import type { Condition, Conflict, Model, ModelField } from './models.ts'

/** What a request consists of, as far as its fields get in each other's way. */
type Input = Readonly<Record<string, unknown>>

/** What kie refuses together and this input has together, though each may be right by itself. Defaults count. */
export function findConflicts({ conflicts = [], fields }: Model, input: Input): readonly Conflict[] {
  return conflicts.filter((conflict) =>
    Object.entries(conflict).every(([name, condition]) => isMet(condition, ownValue(input, name), fields[name])),
  )
}

/** The values of a field that are in nobody's way, the rest of the input being as it is; empty where none is known. */
export function findPossibleValues(model: Model, input: Input, name: string): readonly unknown[] {
  const field = Object.hasOwn(model.fields, name) ? model.fields[name] : undefined
  const values: readonly unknown[] = field?.type === 'boolean' ? [true, false] : (field?.values ?? [])
  return values.filter((value) =>
    findConflicts(model, { ...input, [name]: value }).every((conflict) => !Object.hasOwn(conflict, name)),
  )
}

/** Whether a value is one: what is empty counts as left out. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function isMet(condition: Condition, value: unknown, field: ModelField | undefined): boolean {
  if (condition === 'set') return isGiven(value)
  if (condition === 'unset') return !isGiven(value)
  const counts = isGiven(value) ? value : field?.default
  const wanted = field?.values === undefined ? counts : inLowerCase(counts)
  return condition.some((each) => (field?.values === undefined ? each : inLowerCase(each)) === wanted)
}

/** Names of values mean the same in either case: kie takes them so, or refuses them anyway. */
function inLowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value
}

function ownValue(input: Input, name: string): unknown {
  return Object.hasOwn(input, name) ? input[name] : undefined
}
