import { afterAll, test } from '@jest/globals'
import { beginningsAfter } from './proposed.ts'
import {
  FATES,
  listRequests,
  playRequest,
  proposeEarlier,
  SURVIVED,
  type Fate,
  type RequestCell,
} from './request-cell.ts'
import { isWrite, nameOf, oneOfEachKind } from './requests.ts'
import { FaultTable } from './table.ts'

const { earlier, others } = await proposeEarlier()
const beginnings = beginningsAfter(earlier, others)
const lists = beginnings.map(async (beginning) => {
  const requests = await listRequests(beginning)
  return requests.map((asked) => ({ beginning, asked, name: `${beginning.name}: ${nameOf(asked)}` }))
})
const rows = [
  ...oneOfEachKind((await Promise.all(lists)).flat()),
  ...beginnings.map((beginning) => {
    const asked: RequestCell['asked'] = 'reads'
    return { beginning, asked, name: `${beginning.name}: all that read, at their first try` }
  }),
]
const table = new FaultTable({ rows: rows.map(({ name }) => name), columns: FATES })

afterAll(() => {
  process.stdout.write(table.render())
})

/** Why a cell is not played; `undefined` for all others. */
function reasonAgainst(asked: RequestCell['asked'], fate: Fate): string | undefined {
  const isSurvived = SURVIVED.includes(fate)
  if (asked === 'reads') return isSurvived ? undefined : 'one by one, above'
  if (isWrite(asked) || fate === 'cancelled' || fate === 'refused') return undefined
  return isSurvived ? 'with all others that read, below' : 'it changes nothing: GitHub is left as by a cancel'
}

const cells = rows.flatMap((row) =>
  (Object.keys(FATES) as Fate[]).flatMap((fate) => {
    const reason = reasonAgainst(row.asked, fate)
    if (reason === undefined) return [{ ...row, fate }]
    table.leaveOut(row.name, fate, reason)
    return []
  }),
)

test.each(cells)('F103: a pull request, $name: $fate', async ({ name, ...cell }) => {
  table.set(name, cell.fate, 'FAILED')
  table.set(name, cell.fate, await playRequest(cell))
})
