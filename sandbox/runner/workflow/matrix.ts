import { evaluateValue, type Contexts } from '../context/expressions.ts'

/** One row of a matrix: the `matrix` context of one of its jobs. */
export type MatrixRow = Readonly<Record<string, unknown>>

/**
 * The rows of a job's matrix, as GitHub forms them: every combination, without those that `exclude` describes; an entry of
 * `include` joins the rows whose values it does not contradict, else it is a row of its own.
 *
 * @param matrix - as the file has it, expressions and all; `undefined` for a job without one, which is one row
 * @throws Error for an expression that cannot be evaluated
 */
export function matrixRows(matrix: unknown, contexts: Contexts): readonly (MatrixRow | undefined)[] {
  if (matrix === undefined) return [undefined]
  const { include = [], exclude = [], ...axes } = evaluateAll(matrix, contexts) as MatrixParts
  const rows = combine(axes).filter((row) => !exclude.some((entry) => agrees(entry, row)))
  const extended = rows.map(
    (row) => Object.assign({}, row, ...include.filter((entry) => joins(entry, row))) as MatrixRow,
  )
  return [...extended, ...include.filter((entry) => !rows.some((row) => joins(entry, row)))]
}

interface MatrixParts {
  readonly include?: readonly MatrixRow[]
  readonly exclude?: readonly MatrixRow[]
  readonly [axis: string]: readonly unknown[] | undefined
}

function combine(axes: MatrixParts): readonly MatrixRow[] {
  const named = Object.entries(axes)
  if (named.length === 0) return []
  return named.reduce<readonly MatrixRow[]>(
    (rows, [axis, values = []]) => rows.flatMap((row) => values.map((value) => ({ ...row, [axis]: value }))),
    [{}],
  )
}

/** Whether a row has all that an entry says. */
function agrees(entry: MatrixRow, row: MatrixRow): boolean {
  return Object.entries(entry).every(([axis, value]) => isSame(row[axis], value))
}

/** Whether an entry contradicts nothing of a row. */
function joins(entry: MatrixRow, row: MatrixRow): boolean {
  return Object.entries(entry).every(([axis, value]) => !(axis in row) || isSame(row[axis], value))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function evaluateAll(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return evaluateValue(value, contexts)
  if (Array.isArray(value)) return value.map((each) => evaluateAll(each, contexts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, evaluateAll(each, contexts)]))
}
